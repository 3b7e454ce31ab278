#include "core/session/recount.h"
#include "app/cli/commands.h"
#include "app/local_time.h"
#include "app/places.h"
#include "app/ui/words.h"
#include "core/archive/session_file.h"
#include "core/base/quiet_rapidjson.h"
#include "core/session/fold.h"
#include "core/session/stories.h"
#include "core/voting/codes.h"

#include <iostream>

QUIET_RAPIDJSON_BEGIN
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
QUIET_RAPIDJSON_END

namespace kring {

namespace {

using Json = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

std::string_view code_of(Recounted outcome) {
    switch (outcome) {
    case Recounted::same: return "same";
    case Recounted::differs: return "differs";
    case Recounted::not_kept: break;
    }
    return "not_kept";
}

/// Why a round keeps no ballots.
std::string_view why_not_kept(const RoundRules& rules) {
    if (rules.cast == CastBy::hands) return "hands";
    return rules.cast == CastBy::paper ? "paper" : "secret";
}

std::string about(const State& state, const Round& round, const Words& say) {
    if (!round.rules.domain) return say("recount.all_stories");
    const auto domain = state.domains.find(*round.rules.domain);
    return domain == state.domains.end() ? say("recount.other") : domain->second.name;
}

int number_of(const State& state, StoryId story) {
    const Story* found = find_story(state, story);
    return found ? found->number : 0;
}

std::string as_text(const State& state, const std::vector<RoundRecount>& rounds, const Words& say) {
    if (rounds.empty()) return say("recount.no_rounds") + "\n";
    std::string text;
    for (const RoundRecount& each : rounds) {
        const Round& round = state.rounds.at(each.round);
        std::string key = "recount." + std::string{code_of(each.outcome)};
        if (each.outcome == Recounted::not_kept)
            key = "recount.no_ballots_" + std::string{why_not_kept(round.rules)};
        text += say("recount.round", {{"n", std::to_string(round_number(state, each.round))},
                                      {"about", about(state, round, say)}}) +
                ": " + say(key) + "\n";
    }
    return text;
}

void put(Json& json, std::string_view name, std::string_view text) {
    json.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

/// Totals and who was chosen, by the numbers of the stories.
void put_result(Json& json, const char* name, const State& state, const Round& round,
                const RoundResult& result) {
    json.Key(name);
    json.StartObject();
    put(json, "verdict", kring::code_of(result.outcome.verdict));
    json.Key("chosen");
    json.StartArray();
    for (const Candidate c : result.outcome.chosen)
        json.Int(number_of(state, round.rules.stories.at(c)));
    json.EndArray();
    json.Key("counts");
    json.StartArray();
    for (const CountRound& count : result.counts) {
        json.StartObject();
        json.Key("scale");
        json.Int64(count.tally.scale);
        json.Key("ballots");
        json.Uint64(count.tally.ballots);
        json.Key("blank");
        json.Uint64(count.tally.blank);
        json.Key("by_story");
        json.StartObject();
        for (const Candidate c : count.tally.standing) {
            const std::string number = std::to_string(number_of(state, round.rules.stories.at(c)));
            json.Key(number.c_str());
            json.Int64(count.tally.by_candidate.at(c).total);
        }
        json.EndObject();
        json.EndObject();
    }
    json.EndArray();
    json.EndObject();
}

std::string as_json(const std::string& file, const State& state,
                    const std::vector<RoundRecount>& rounds, const Words& say) {
    rapidjson::StringBuffer buffer;
    Json json{buffer};
    json.SetIndent(' ', 2);
    json.StartObject();
    put(json, "file", file_name(file));
    json.Key("rounds");
    json.StartArray();
    for (const RoundRecount& each : rounds) {
        const Round& round = state.rounds.at(each.round);
        json.StartObject();
        json.Key("round");
        json.Int(round_number(state, each.round));
        put(json, "about", about(state, round, say));
        put(json, "method", kring::code_of(round.rules.method));
        put(json, "result", code_of(each.outcome));
        if (each.outcome == Recounted::not_kept) put(json, "why", why_not_kept(round.rules));
        put_result(json, "stored", state, round, round.result);
        if (each.outcome != Recounted::not_kept)
            put_result(json, "again", state, round, each.again);
        json.EndObject();
    }
    json.EndArray();
    json.EndObject();
    return std::string{buffer.GetString(), buffer.GetSize()} + "\n";
}

}  // namespace

int recount_session(const RecountCommand& command, Language language) {
    const auto words = Words::load(find_places().assets + "/words", language);
    if (!words) {
        std::cerr << words.error() << '\n';
        return 2;
    }
    const Words& say = words.value();
    const auto explain = [&](const ArchiveError& error) {
        std::cerr << command.file << ": "
                  << say("archive." + std::string{code_of(error.problem)},
                         {{"line", std::to_string(error.line)}, {"file", file_name(command.file)}})
                  << '\n';
        return 2;
    };
    const auto loaded = read_session(command.file);
    if (!loaded) return explain(loaded.error());
    const State state = fold(loaded.value().log);
    const std::vector<RoundRecount> rounds = recount(state);
    std::cout << (command.json ? as_json(command.file, state, rounds, say)
                               : as_text(state, rounds, say));
    if (!std::cout.flush()) return 2;
    for (const RoundRecount& each : rounds)
        if (each.outcome == Recounted::differs) return 1;
    // What lies behind the damage was not counted: nobody may say that all of it is the same.
    return loaded.value().damage ? explain(*loaded.value().damage) : 0;
}

}  // namespace kring
