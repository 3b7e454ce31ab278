#include "app/cli/count_report.h"
#include "core/base/quiet_rapidjson.h"
#include "tests/core/archive_sample.h"
#include "tests/support/catch.h"
#include "tests/support/dutch_words.h"
#include "tests/support/source_folder.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

QUIET_RAPIDJSON_BEGIN
#include <rapidjson/document.h>
QUIET_RAPIDJSON_END

using namespace kring;

namespace {

const std::vector<std::string> every_tie_rule{"revote",         "drop-lowest", "both",
                                              "earlier-rounds", "lot",         "ask"};

using NamesTold = std::vector<std::string>;
using CountsTold = std::map<std::string, double>;

struct TieTold {
    std::uint64_t round = 0;
    NamesTold between;
    std::string rule;
    std::optional<std::string> resolved;
    bool operator==(const TieTold&) const = default;
};

struct RoundTold {
    std::uint64_t round = 0, exhausted = 0;
    CountsTold counts;
    std::string decided, by;
    NamesTold tied, dropped;
};

/// What a program reads in the JSON of a count.
struct CountTold {
    std::string json, rule, decision;
    std::uint64_t cast = 0, blank = 0;
    std::optional<std::string> reason;
    std::vector<RoundTold> rounds;
    NamesTold winners;
    std::optional<TieTold> tie;
    std::vector<TieTold> all_ties;
    std::optional<std::uint64_t> seed;  ///< of the lot, when one was drawn
};

const rapidjson::Value& field_told(const rapidjson::Value& object, const char* name) {
    if (!object.IsObject() || !object.HasMember(name)) FAIL("no field " << name);
    return object[name];
}

std::string string_told(const rapidjson::Value& value) {
    REQUIRE(value.IsString());
    return {value.GetString(), value.GetStringLength()};
}

std::optional<std::string> string_told_or_null(const rapidjson::Value& value) {
    if (value.IsNull()) return {};
    return string_told(value);
}

std::uint64_t whole_told(const rapidjson::Value& value) {
    REQUIRE(value.IsUint64());
    return value.GetUint64();
}

template <class Read> auto list_told(const rapidjson::Value& value, Read read) {
    REQUIRE(value.IsArray());
    std::vector<decltype(read(value))> list;
    for (const rapidjson::Value& each : value.GetArray()) list.push_back(read(each));
    return list;
}

NamesTold names_told(const rapidjson::Value& value) { return list_told(value, string_told); }

TieTold tie_told(const rapidjson::Value& value) {
    TieTold tie;
    tie.round = whole_told(field_told(value, "round"));
    tie.between = names_told(field_told(value, "between"));
    tie.rule = string_told(field_told(value, "rule"));
    tie.resolved = string_told_or_null(field_told(value, "resolved"));
    REQUIRE(value.MemberCount() == 4);  // so that equal here is equal there
    return tie;
}

RoundTold round_told(const rapidjson::Value& value) {
    RoundTold round;
    round.round = whole_told(field_told(value, "round"));
    round.exhausted = whole_told(field_told(value, "exhausted"));
    const rapidjson::Value& counts = field_told(value, "counts");
    REQUIRE(counts.IsObject());
    for (const auto& each : counts.GetObject()) {
        REQUIRE(each.value.IsNumber());
        const bool once =
            round.counts.emplace(string_told(each.name), each.value.GetDouble()).second;
        REQUIRE(once);
    }
    round.decided = string_told(field_told(value, "decided"));
    round.by = string_told(field_told(value, "by"));
    round.tied = names_told(field_told(value, "tied"));
    round.dropped = names_told(field_told(value, "dropped"));
    return round;
}

CountTold told_to_programs(CountCommand command) {
    static const Words words = test::dutch_words();
    command.json = true;
    const auto counted = count_file(command, words);
    if (!counted) FAIL(command.file << ": " << counted.error());
    CountTold told;
    told.json = counted.value();
    INFO(told.json);
    rapidjson::Document all;
    all.Parse<rapidjson::kParseValidateEncodingFlag>(told.json.data(), told.json.size());
    REQUIRE_FALSE(all.HasParseError());
    told.rule = string_told(field_told(all, "rule"));
    told.decision = string_told(field_told(all, "decision"));
    told.cast = whole_told(field_told(all, "ballots"));
    told.blank = whole_told(field_told(all, "blank"));
    told.reason = string_told_or_null(field_told(all, "reason"));
    told.rounds = list_told(field_told(all, "rounds"), round_told);
    REQUIRE_FALSE(told.rounds.empty());
    told.winners = names_told(field_told(all, "winners"));
    if (const auto& tie = field_told(all, "tie"); !tie.IsNull()) told.tie = tie_told(tie);
    told.all_ties = list_told(field_told(all, "all_ties"), tie_told);
    if (const auto& lot = field_told(all, "lot"); !lot.IsNull())
        told.seed = whole_told(field_told(lot, "seed"));
    return told;
}

std::string told_to_people(const CountCommand& command, const Words& words) {
    const auto counted = count_file(command, words);
    if (!counted) FAIL(command.file << ": " << counted.error());
    return counted.value();
}

CountCommand command_to_count(const std::string& file, const std::string& rule,
                              const std::string& ties = "revote") {
    CountCommand command;
    command.file = file;
    command.rule = rule;
    command.ties = ties;
    return command;
}

/// Some ballots in a file.
class BallotsKept {
public:
    BallotsKept(const char* name, std::string_view text) : m_path{m_folder / name} {
        write_file(m_path, text);
    }
    CountTold counted(const std::string& rule, const std::string& ties = "revote") const {
        return told_to_programs(asked(rule, ties));
    }
    CountCommand asked(const std::string& rule, const std::string& ties = "revote") const {
        return command_to_count(m_path, rule, ties);
    }

private:
    TempFolder m_folder;
    std::string m_path;
};

/// The last one, all of them, and round by round; only the last can be open.
void check_ties_are_told_alike(const CountTold& told) {
    const std::vector<TieTold>& ties = told.all_ties;
    CHECK(told.tie == (ties.empty() ? std::nullopt : std::optional{ties.back()}));
    std::vector<TieTold> by_round, without_rule;
    for (const RoundTold& each : told.rounds)
        if (!each.tied.empty()) by_round.push_back({each.round, each.tied, {}, {}});
    for (const TieTold& each : ties) without_rule.push_back({each.round, each.between, {}, {}});
    CHECK(by_round == without_rule);
    for (std::size_t i = 0; i + 1 < ties.size(); ++i) CHECK(ties[i].resolved.value_or("") != "");
}

void check_outcome_holds_together(const CountTold& told) {
    const bool decided = told.decision == "chosen";
    CHECK((decided || told.decision == "no_decision"));
    CHECK(told.winners.empty() == !decided);
    CHECK(told.reason.has_value() == !decided);
    CHECK(told.rounds.back().decided == told.decision);
    check_ties_are_told_alike(told);
}

void check_no_vote_is_lost(const CountTold& told) {
    for (const RoundTold& round : told.rounds) {
        auto together = static_cast<double>(round.exhausted);
        for (const auto& [name, votes] : round.counts) together += votes;
        CHECK(std::abs(together - static_cast<double>(told.cast)) < 1e-4);
    }
}

const std::string tennessee_file = R"(4 1
42 1 2 3 4 0
26 2 3 4 1 0
15 3 4 2 1 0
17 4 3 2 1 0
0
"Memphis"
"Nashville"
"Chattanooga"
"Knoxville"
)";

}  // namespace

TEST_CASE("what a program is told holds together, whatever the file and the rules", "[count]") {
    const Words words = test::dutch_words();
    const std::string folder = test::source_folder() + "/tests/fixtures/ballots/";
    for (const std::string file : {"garden.blt", "leader.toc", "old.soi", "scores.csv", "dots.csv"})
        for (const std::string rule : {"plurality", "approval", "score", "borda", "irv"})
            for (const std::string& ties : every_tie_rule) {
                INFO(file << " " << rule << " " << ties);
                const CountCommand command = command_to_count(folder + file, rule, ties);
                if (rule == "score" && !file.ends_with(".csv")) {
                    CHECK_FALSE(count_file(command, words).has_value());
                    continue;
                }
                const CountTold told = told_to_programs(command);
                INFO(told.json);
                check_outcome_holds_together(told);
                CHECK((!told.tie || told.tie->between.size() > 1));
                if (rule == "plurality" || rule == "irv") check_no_vote_is_lost(told);
                const std::string text = told_to_people(command, words);
                for (const std::string& winner : told.winners)
                    CHECK(text.find(winner) != std::string::npos);
            }
}

TEST_CASE("a program is told what each rule makes the capital of Tennessee", "[count]") {
    const BallotsKept kept{"tennessee.blt", tennessee_file};
    CHECK(kept.counted("plurality").winners == NamesTold{"Memphis"});
    const CountTold borda = kept.counted("borda");
    CHECK(borda.winners == NamesTold{"Nashville"});
    CHECK(
        borda.rounds[0].counts ==
        CountsTold{{"Memphis", 126}, {"Nashville", 194}, {"Chattanooga", 173}, {"Knoxville", 107}});
    const CountTold irv = kept.counted("irv");
    CHECK(irv.winners == NamesTold{"Knoxville"});
    CHECK_FALSE(irv.tie);
    REQUIRE(irv.rounds.size() == 3);
    CHECK(irv.rounds[0].dropped == NamesTold{"Chattanooga"});
    CHECK(irv.rounds[1].dropped == NamesTold{"Nashville"});
    CHECK(irv.rounds[2].dropped.empty());
    CHECK(irv.rounds[0].by == "fewest");
    CHECK(irv.rounds[1].by == "fewest");
    CHECK(irv.rounds[2].by == "more-than-half");
    CountCommand two = kept.asked("plurality");
    two.winners = 2;
    CHECK(told_to_programs(two).winners == NamesTold{"Memphis", "Nashville"});
}

TEST_CASE("a program is told of a tie, and by what it was settled", "[count]") {
    const BallotsKept kept{"tie.csv", "Fiets;Tuin;Huis\r\n8;8;1\r\n7;7;3\r\n"};
    const auto check = [&](const char* ties, std::size_t winners, bool settled) {
        const CountTold told = kept.counted("score", ties);
        INFO(told.json);
        CHECK(told.winners.size() == winners);
        REQUIRE(told.tie);
        const NamesTold& between = told.tie->between;
        CHECK((between == NamesTold{"Fiets", "Tuin"} || between == NamesTold{"Tuin", "Fiets"}));
        CHECK(told.tie->resolved == (settled ? std::optional<std::string>{ties} : std::nullopt));
    };
    check("revote", 0, false);
    check("ask", 0, false);
    check("both", 2, true);
    check("earlier-rounds", 0, false);
    check("lot", 1, true);
    check("drop-lowest", 0, false);
}

TEST_CASE("the lot is the same whatever the order of ballots and candidates", "[count]") {
    const BallotsKept kept{"tie.csv", "Fiets;Tuin;Huis\r\n8;8;1\r\n7;7;3\r\n"};
    const BallotsKept turned{"turned.csv", "Huis;Tuin;Fiets\r\n3;7;7\r\n1;8;8\r\n"};
    const CountTold drawn = kept.counted("score", "lot");
    const CountTold again = turned.counted("score", "lot");
    CHECK(drawn.winners == again.winners);
    REQUIRE(drawn.seed);
    CHECK(drawn.seed == again.seed);
    const auto seeded = [](const BallotsKept& ballots_kept) {
        CountCommand command = ballots_kept.asked("score", "lot");
        command.seed = 7;
        return told_to_programs(command);
    };
    CHECK(seeded(kept).seed == 7U);
    CHECK(seeded(kept).winners == seeded(turned).winners);
}

TEST_CASE("a program is told of every tie of a count, and in which round it was", "[count]") {
    // C and D are equal for last, and who of them is left gets the other's votes: equal with B.
    const BallotsKept kept{"ties.blt", "4 1\n5 1 0\n4 2 0\n2 3 4 0\n2 4 3 0\n0\n"
                                       "\"A\"\n\"B\"\n\"C\"\n\"D\"\n"};
    const CountTold drawn = kept.counted("irv", "lot");
    INFO(drawn.json);
    const std::string left = drawn.rounds[0].dropped == NamesTold{"C"} ? "D" : "C";
    CHECK(drawn.all_ties ==
          std::vector<TieTold>{{1, {"C", "D"}, "lot", "lot"}, {2, {"B", left}, "lot", "lot"}});
    CHECK(drawn.winners == NamesTold{"A"});
    CHECK(drawn.rounds.back().tied.empty());
    check_ties_are_told_alike(drawn);
    const CountTold open = kept.counted("irv", "ask");
    INFO(open.json);
    REQUIRE(open.all_ties.size() == 1);
    CHECK_FALSE(open.all_ties[0].resolved);
    check_ties_are_told_alike(open);
}

TEST_CASE("an open tie for the second place leaves the first open too, for programs as well",
          "[count]") {
    // Fiets is ahead, Tuin and Huis are equal.
    const BallotsKept kept{"open.blt",
                           "3 2\n5 1 0\n2 2 0\n2 3 0\n0\n\"Fiets\"\n\"Tuin\"\n\"Huis\"\n"};
    const auto two = [&](const std::string& rule, const std::string& ties) {
        CountCommand command = kept.asked(rule, ties);
        command.winners = 2;
        return command;
    };
    for (const std::string rule : {"plurality", "irv"})
        for (const std::string& ties : every_tie_rule) {
            const CountTold told = told_to_programs(two(rule, ties));
            INFO(rule << " " << ties << "\n" << told.json);
            std::size_t chosen = 0;
            if (ties == "lot") chosen = 2;
            if (ties == "both" && rule == "plurality") chosen = 3;
            CHECK(told.winners.size() == chosen);
            CHECK((chosen == 0 ||
                   std::count(told.winners.begin(), told.winners.end(), "Fiets") == 1));
            CHECK(told.decision == (chosen > 0 ? "chosen" : "no_decision"));
            check_outcome_holds_together(told);
            REQUIRE_FALSE(told.all_ties.empty());
            CHECK(told.all_ties[0].between == NamesTold{"Tuin", "Huis"});
            REQUIRE(told.tie);
            CHECK(told.tie->resolved == (chosen > 0 ? std::optional{ties} : std::nullopt));
        }
    const std::string text = told_to_people(two("irv", "ask"), test::dutch_words());
    CHECK(text.find("Gelijk: Tuin, Huis.") != std::string::npos);
    CHECK(text.find("Gekozen") == std::string::npos);
}

TEST_CASE("a program is told why nobody was chosen when there was nothing to count", "[count]") {
    const auto check = [](const char* text, const char* reason) {
        const BallotsKept kept{"nothing.blt", text};
        for (const char* rule : {"plurality", "approval", "borda", "irv"})
            for (const std::string& ties : every_tie_rule) {
                const CountTold told = kept.counted(rule, ties);
                INFO(told.json);
                CHECK(told.winners.empty());
                CHECK(told.reason == reason);
            }
    };
    check("2 1\n0\nA\nB\n", "no_ballots");
    check("2 1\n1 1 0\n0\nA\nB\n", "one_ballot");
    check("2 1\n9 0\n0\nA\nB\n", "all_blank");
}

TEST_CASE("scores are compared by their sum, or by the mean of those who gave one", "[count]") {
    const BallotsKept kept{"scores.csv", "Tuin,Fiets\n8,\n8,9\n"};
    CHECK(kept.counted("score").winners == NamesTold{"Tuin"});
    CountCommand by_mean = kept.asked("score");
    by_mean.mean = true;
    CHECK(told_to_programs(by_mean).winners == NamesTold{"Fiets"});
}

TEST_CASE("with fewer ballots than were agreed nobody is chosen", "[count]") {
    const BallotsKept kept{"few.blt", "2 1\n2 1 0\n1 0\n0\nA\nB\n"};
    CountCommand command = kept.asked("plurality");
    command.quorum = 3;  // a blank ballot was cast too
    CHECK(told_to_programs(command).winners == NamesTold{"A"});
    command.quorum = 4;
    const CountTold told = told_to_programs(command);
    INFO(told.json);
    CHECK(told.winners.empty());
    CHECK(told.reason == "no_quorum");
}

TEST_CASE("names of any kind are sound JSON", "[count]") {
    const BallotsKept kept{"names.blt", "3 1\n2 1 0\n1 2 0\n0\n"
                                        R"("a \"b\" \\ {n}")"
                                        "\n\"\u0130\u015f\"\n\"</x>\"\n"};
    const CountTold told = kept.counted("plurality");
    INFO(told.json);
    CHECK(told.winners == NamesTold{R"(a "b" \ {n})"});
    CHECK(told.rounds[0].counts ==
          CountsTold{{R"(a "b" \ {n})", 2}, {"\u0130\u015f", 1}, {"</x>", 0}});
}

TEST_CASE("a program is told halves to the end", "[count]") {
    const BallotsKept kept{"halves.toi", "3\n1,A\n2,B\n3,C\n3,3,2\n2,{1,2},3\n1,3\n"};
    CountCommand command = kept.asked("borda", "both");
    command.borda = "tournament";
    const CountTold told = told_to_programs(command);
    INFO(told.json);
    CHECK(told.rounds[0].counts == CountsTold{{"A", 3.5}, {"B", 3.5}, {"C", 2}});
    CHECK((told.winners == NamesTold{"A", "B"} || told.winners == NamesTold{"B", "A"}));
}

TEST_CASE("a program is told of dots added up", "[count]") {
    // 3 + 0 + 1, 2 + 5 + 1 and 0 + 0 + 3 dots, and somebody who put none.
    const BallotsKept kept{"dots.csv", "Tuin;Fiets;Huis\r\n3;2;0\r\n;5;\r\n1;1;3\r\n;;\r\n"};
    const CountTold told = kept.counted("dots");
    INFO(told.json);
    CHECK(told.rule == "dots");
    CHECK(told.winners == NamesTold{"Fiets"});
    CHECK(told.rounds[0].counts == CountsTold{{"Fiets", 8}, {"Tuin", 4}, {"Huis", 3}});
    CHECK(told.cast == 4);
    CHECK(told.blank == 1);
    CountCommand most = kept.asked("dots");
    most.threshold = "two-thirds";
    CHECK(told_to_programs(most).winners.empty());
    CountCommand bounded = kept.asked("dots");
    bounded.budget = bounded.cap = 5;
    CHECK(told_to_programs(bounded).winners == NamesTold{"Fiets"});
    CHECK(told_to_people(kept.asked("dots"), test::dutch_words()).find("Fiets") !=
          std::string::npos);
    const BallotsKept tied{"dots-tie.csv", "A,B\n2,1\n1,2\n"};
    CHECK(tied.counted("dots").winners.empty());
    CHECK(tied.counted("dots", "both").winners == NamesTold{"A", "B"});
}
