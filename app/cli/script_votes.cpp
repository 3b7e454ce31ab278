#include "app/cli/script_fields.h"
#include "app/cli/script_room.h"
#include "core/session/ballot_rules.h"
#include "core/session/stories.h"

#include <algorithm>

namespace kring::script {

namespace {

void choosing(Room& room, const std::string& pairs) {
    ChoosingSettings settings = room.state().choosing;
    int turn = static_cast<int>(settings.turn.count());
    read_pairs(pairs, {{"way", word(settings.way)},
                       {"threshold", word(settings.threshold)},
                       {"ties", word(settings.ties)},
                       {"quorum", count(settings.quorum)},
                       {"most_chosen", count(settings.most_chosen)},
                       {"blank", flag(settings.blank)},
                       {"most_rounds", count(settings.most_rounds)},
                       {"turn", count(turn)}});
    settings.turn = Minutes{turn};
    room.submit(SetChoosing{settings});
}

BallotKind kind_of(CountMethod method) {
    switch (method) {
    case CountMethod::one_choice: return BallotKind::one_choice;
    case CountMethod::approval: return BallotKind::approval;
    case CountMethod::dots: return BallotKind::dots;
    case CountMethod::scores: return BallotKind::scores;
    default: return BallotKind::ranking;
    }
}

Setter stories(Room& room, std::vector<StoryId>& found) {
    return [&](const std::string& names) {
        found.clear();
        for (const auto& name : parts(names, ',')) found.push_back(room.story(name));
    };
}

/// Opens with the rules that would stand on the screen, and what the pairs say changed in them.
void open(Room& room, const std::string& text) {
    const auto [domain, pairs] = first_word(text);
    const auto among = domain.empty() || domain == "all" ? std::nullopt : room.domain(domain);
    RoundRules rules = usual_rules(room.state(), among, room.today());
    const CastBy usual = rules.cast;
    read_pairs(pairs, {{"count",
                        [&](const auto& v) {
                            rules.method = one_of<CountMethod>(v);
                            rules.ballot.kind = kind_of(rules.method);
                        }},
                       {"cast", word(rules.cast)},
                       {"secret", flag(rules.secret)},
                       {"blank", flag(rules.ballot.blank_allowed)},
                       {"borda", word(rules.borda)},
                       {"measure", word(rules.measure)},
                       {"threshold", word(rules.count.threshold)},
                       {"ties", word(rules.count.ties)},
                       {"quorum", count(rules.count.quorum)},
                       {"most_chosen", count(rules.count.most_chosen)},
                       {"dots", count(rules.ballot.dot_budget)},
                       {"cap", count(rules.ballot.dot_cap)},
                       {"heads", count(rules.heads)},
                       {"stories", stories(room, rules.stories)}});
    if (rules.cast != usual && rules.cast == CastBy::laptop)
        for (const auto& [id, person] : room.state().people) rules.voters.push_back(id);
    if (rules.cast != CastBy::laptop) rules.voters.clear();
    if (rules.cast != CastBy::laptop && rules.heads == 0)
        rules.heads = static_cast<int>(room.state().people.size());
    room.box.clear();
    room.submit(OpenBallot{std::move(rules)});
}

const RoundRules& open_rules(const Room& room) {
    const auto round = round_going_on(room.state());
    if (!round) throw Failed{"there is no vote"};
    return room.state().rounds.at(*round).rules;
}

Candidate candidate(const Room& room, const RoundRules& rules, const std::string& name) {
    const StoryId story = room.story(name);
    const auto at = std::find(rules.stories.begin(), rules.stories.end(), story);
    if (at == rules.stories.end()) throw Failed{"not in this vote: '" + name + "'"};
    return static_cast<Candidate>(at - rules.stories.begin());
}

/// "first > second = second > fourth".
Ballot read_ranking(const Room& room, const RoundRules& rules, const std::string& text) {
    std::vector<std::vector<Candidate>> ranks;
    for (const auto& group : parts(text, '>')) {
        ranks.emplace_back();
        for (const auto& name : parts(group, '='))
            ranks.back().push_back(candidate(room, rules, name));
    }
    return ranking_of(ranks, rules.stories.size());
}

/// "story" or "story, story"; with dots and scores "story=3, story=1"; "blank" for none.
Ballot read_ballot(const Room& room, const RoundRules& rules, const std::string& text) {
    Ballot ballot = blank_ballot(rules.stories.size());
    if (text == "blank") return ballot;
    if (rules.ballot.kind == BallotKind::ranking) return read_ranking(room, rules, text);
    for (const auto& part : parts(text, ',')) {
        const auto sides = parts(part, '=');
        ballot.marks[candidate(room, rules, sides.front())] =
            sides.size() > 1 ? number<int>(sides.back()) : 1;
    }
    return ballot;
}

void cast(Room& room, const std::string& text) {
    const auto [name, choice] = first_word(text);
    const RoundRules& rules = open_rules(room);
    const Ballot ballot = read_ballot(room, rules, choice);
    if (why_not(rules.ballot, ballot, rules.stories.size()))
        throw Failed{"not a ballot of this vote: '" + choice + "'"};
    room.box[room.person(name)] = ballot;
}

void close(Room& room) {
    std::vector<PersonId> voted;
    for (const auto& [person, ballot] : room.box) voted.push_back(person);
    room.submit(CloseBallot{voted});
}

/// The box as the file beside a session has it: sorted, and without names.
void reveal(Room& room, const std::string& seed) {
    BallotBox box;
    for (const auto& [person, ballot] : room.box) box.push_back({ballot, 1});
    room.box.clear();
    room.submit(RevealBallot{sorted_box(box), seed.empty() ? 0 : number<std::uint64_t>(seed)});
}

/// "story=3, story=1 ; blank=1 ; ballots=5 ; seed=0"; ballots: the sum, if it is not said.
void enter(Room& room, const std::string& text) {
    const RoundRules& rules = open_rules(room);
    const auto [first, pairs] = [&] {
        const auto at = text.find(';');
        return std::pair{text.substr(0, at), at == std::string::npos ? "" : text.substr(at + 1)};
    }();
    EnterCounts counts;
    counts.counts.resize(rules.stories.size());
    for (const auto& part : parts(first, ',')) {
        const auto sides = parts(part, '=');
        if (sides.size() != 2) throw Failed{"no count in '" + part + "'"};
        counts.counts[candidate(room, rules, sides[0])] = number<std::uint64_t>(sides[1]);
    }
    read_pairs(trimmed(pairs), {{"blank", count(counts.blank)},
                                {"ballots", count(counts.ballots)},
                                {"seed", count(counts.seed)}});
    if (counts.ballots == 0) {
        counts.ballots = counts.blank;
        for (const auto each : counts.counts) counts.ballots += each;
    }
    room.submit(counts);
}

ChoiceOutcome outcome_of(std::size_t stories) {
    if (stories == 0) return ChoiceOutcome::no_choice;
    return stories == 1 ? ChoiceOutcome::one_story : ChoiceOutcome::two_stories;
}

/// "DOMAIN|all stories=a, b ; by_group=yes ; explanation=...", or without stories.
void choose(Room& room, const std::string& text) {
    const auto [domain, pairs] = first_word(text);
    Choice choice;
    choice.domain = domain == "all" ? std::nullopt : room.domain(domain);
    choice.way = room.state().choosing.way;
    choice.rounds = rounds_revealed(room.state(), choice.domain);
    std::optional<ChoiceOutcome> outcome;
    read_pairs(pairs, {{"stories", stories(room, choice.stories)},
                       {"outcome", [&](const auto& v) { outcome = one_of<ChoiceOutcome>(v); }},
                       {"way", word(choice.way)},
                       {"by_group", flag(choice.by_group)},
                       {"explanation", script::text(choice.explanation)}});
    choice.outcome = outcome.value_or(outcome_of(choice.stories.size()));
    room.submit(MakeChoice{choice});
}

}  // namespace

void add_vote_commands(Commands& commands, Room& room) {
    const auto on = [&](const char* name, Command act) { commands[name] = std::move(act); };
    on("choosing", [&](const auto& t) { choosing(room, t); });
    on("vote", [&](const auto& t) { open(room, t); });
    on("ballot", [&](const auto& t) { cast(room, t); });
    on("takeballot", [&](const auto& t) { room.box.erase(room.person(t)); });
    on("closevote", [&](const auto&) { close(room); });
    on("reveal", [&](const auto& t) { reveal(room, t); });
    on("counts", [&](const auto& t) { enter(room, t); });
    on("cancelvote", [&](const auto&) { room.submit(CancelBallot{}); });
    on("choose", [&](const auto& t) { choose(room, t); });
    on("reopen", [&](const auto& t) {
        const auto domain = t == "all" ? std::nullopt : room.domain(t);
        for (const auto& [id, choice] : room.state().choices) {
            if (choice.domain != domain) continue;
            room.submit(ReopenChoice{id});
            return;
        }
        throw Failed{"nothing was chosen there"};
    });
}

}  // namespace kring::script
