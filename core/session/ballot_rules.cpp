#include "core/session/ballot_rules.h"

#include "core/session/hand_count.h"
#include "core/session/stories.h"

#include <algorithm>

namespace kring {

namespace {

constexpr int most_heads = 999;
/// Of rankings with equals, so that the parts of a shared vote always have a common measure.
constexpr std::size_t most_with_equals = 20;

std::vector<const Round*> earlier_rounds(const State& state, std::optional<DomainId> domain) {
    std::vector<const Round*> rounds;
    for (const RoundId id : rounds_revealed(state, domain)) rounds.push_back(&state.rounds.at(id));
    return rounds;
}

/// Today's candidates, or those of them whom the last round left standing.
std::vector<StoryId> still_standing(const State& state, std::optional<DomainId> domain,
                                    std::string_view today) {
    std::vector<StoryId> all = candidates(state, domain, today);
    const auto rounds = earlier_rounds(state, domain);
    if (rounds.empty()) return all;
    const Round& last = *rounds.back();
    std::vector<StoryId> left;
    for (const StoryId story : all)
        for (const Candidate place : last.result.outcome.among)
            if (last.rules.stories.at(place) == story) left.push_back(story);
    return left.size() < 2 ? all : left;
}

void by_way(RoundRules& rules, ChoosingWay way, bool first_round) {
    switch (way) {
    case ChoosingWay::majority: rules.cast = CastBy::hands; break;
    case ChoosingWay::iterative: break;
    case ChoosingWay::prescore:
        if (!first_round) break;
        [[fallthrough]];
    case ChoosingWay::scoring:
        rules.method = CountMethod::scores;
        rules.ballot.kind = BallotKind::scores;
        rules.ballot.every_score = true;  // so that nobody wins by one friend's ten
        rules.measure = Measure::mean;
        rules.count.threshold = Threshold::most_votes;
        break;
    case ChoosingWay::secret: rules.secret = true; break;
    case ChoosingWay::negotiation:  // no vote belongs to it; if the group wants one, it only asks
        rules.cast = CastBy::hands;
        rules.count.ties = TieRule::ask;
        break;
    }
}

template <class T> bool any_twice(std::vector<T> things) {
    std::sort(things.begin(), things.end());
    return std::adjacent_find(things.begin(), things.end()) != things.end();
}

std::optional<Refusal> candidates_refused(const State& state, const RoundRules& rules) {
    if (rules.domain && *rules.domain != DomainId{} && !state.domains.contains(*rules.domain))
        return Refusal::unknown_domain;
    for (const StoryId id : rules.stories) {
        const Story* story = find_story(state, id);
        if (!story) return Refusal::unknown_story;
        if (story->withdrawn) return Refusal::story_withdrawn;
        if (story->in_bin) return Refusal::in_bin;
        if (!story->consent.room) return Refusal::no_consent;
        if (rules.domain && story->domain != rules.domain) return Refusal::rules_do_not_fit;
    }
    if (any_twice(rules.stories)) return Refusal::bad_value;
    if (rules.stories.size() < 2) return Refusal::too_few_candidates;
    return rules.stories.size() > max_candidates ? std::optional{Refusal::bad_value} : std::nullopt;
}

std::optional<Refusal> voters_refused(const State& state, const RoundRules& rules) {
    if (rules.cast == CastBy::laptop) {
        if (rules.voters.empty()) return Refusal::no_voters;
        for (const PersonId voter : rules.voters)
            if (!state.people.contains(voter)) return Refusal::unknown_person;
        return any_twice(rules.voters) ? std::optional{Refusal::bad_value} : std::nullopt;
    }
    if (!rules.voters.empty()) return Refusal::rules_do_not_fit;
    if (rules.heads < 1) return Refusal::no_voters;
    return rules.heads > most_heads ? std::optional{Refusal::bad_value} : std::nullopt;
}

bool numbers_fit(const BallotRules& ballot) {
    const auto small = [](int mark) { return mark >= -max_mark && mark <= max_mark; };
    return ballot.dot_budget >= 1 && small(ballot.dot_budget) && ballot.dot_cap >= 0 &&
           small(ballot.dot_cap) && small(ballot.lowest_score) && small(ballot.highest_score) &&
           ballot.lowest_score < ballot.highest_score;
}

/// What can be counted at all, and by whom.
bool method_fits(const RoundRules& rules) {
    const bool ranked = rules.ballot.kind == BallotKind::ranking;
    const std::size_t n = rules.stories.size();
    const bool borda = rules.method == CountMethod::borda;
    if (rules.ballot.kind != ballot_kind(rules.method)) return false;
    if (rules.measure == Measure::mean && rules.method != CountMethod::scores) return false;
    if (borda && why_no_borda(rules.borda, n)) return false;
    if (ranked && !borda && rules.ballot.equal_ranks && n > most_with_equals) return false;
    if (rules.cast == CastBy::laptop) return true;
    // Counts by story say everything only for these; and a raised hand is no secret.
    const bool by_story = !ranked && rules.method != CountMethod::scores;
    return by_story && !(rules.cast == CastBy::hands && rules.secret);
}

std::uint64_t may_vote(const RoundRules& rules) {
    return rules.cast == CastBy::laptop ? rules.voters.size()
                                        : static_cast<std::uint64_t>(rules.heads);
}

bool box_fits(const Round& round, const BallotBox& box) {
    std::uint64_t ballots = 0;
    for (const BallotPile& pile : box) {
        if (pile.count == 0 || pile.count > round.voted.size()) return false;
        if (why_not(round.rules.ballot, pile.ballot, round.rules.stories.size())) return false;
        ballots += pile.count;
    }
    return ballots == round.voted.size();
}

BallotBox as_kept(const RoundRules& rules, BallotBox box) {
    for (BallotPile& pile : box) pile.ballot = canonical(rules.ballot.kind, std::move(pile.ballot));
    return sorted_box(std::move(box));
}

}  // namespace

RoundRules usual_rules(const State& state, std::optional<DomainId> domain, std::string_view today) {
    const ChoosingSettings& choosing = state.choosing;
    RoundRules rules;
    rules.domain = domain;
    rules.ballot.blank_allowed = choosing.blank;
    rules.count.threshold = choosing.threshold;
    rules.count.ties = choosing.ties;
    rules.count.quorum = static_cast<std::uint64_t>(std::max(choosing.quorum, 0));
    rules.count.most_chosen = static_cast<std::size_t>(std::max(choosing.most_chosen, 1));
    by_way(rules, choosing.way, rounds_revealed(state, domain).empty());
    // Where only one story may be chosen, equals cannot both be: the group says what then.
    if (rules.count.ties == TieRule::both && rules.count.most_chosen < 2)
        rules.count.ties = TieRule::ask;
    rules.stories = still_standing(state, domain, today);
    if (rules.cast == CastBy::laptop)
        for (const auto& [id, person] : state.people) rules.voters.push_back(id);
    else
        rules.heads = std::min(static_cast<int>(state.people.size()), most_heads);
    return rules;
}

std::optional<Refusal> why_not_open(const State& state, const RoundRules& rules) {
    if (round_going_on(state)) return Refusal::ballot_open;
    if (const auto no = candidates_refused(state, rules)) return no;
    if (const auto no = voters_refused(state, rules)) return no;
    const bool borda = rules.method == CountMethod::borda;
    const bool fits = numbers_fit(rules.ballot) && method_fits(rules) &&
                      !why_not(rules.count, rules.ballot.kind, borda, rules.stories.size()) &&
                      rules.count.most_chosen >= rules.count.winners &&
                      rules.count.most_chosen <= rules.stories.size() &&
                      rules.count.quorum <= may_vote(rules);
    return fits ? std::nullopt : std::optional{Refusal::rules_do_not_fit};
}

Decision answer(const Asked& asked, const OpenBallot& intent) {
    RoundRules rules = intent.rules;
    if (rules.cast == CastBy::laptop) rules.heads = 0;
    if (const auto no = why_not_open(asked.state, rules)) return Err{*no};
    std::sort(rules.voters.begin(), rules.voters.end());
    return one(BallotOpened{std::move(rules)});
}

Decision answer(const Asked& asked, const CloseBallot& intent) {
    const auto going_on = round_going_on(asked.state);
    if (!going_on) return Err{Refusal::no_ballot};
    const Round& round = asked.state.rounds.at(*going_on);
    if (round.stage != RoundStage::open) return Err{Refusal::no_ballot};
    std::vector<PersonId> voted = intent.voted;
    std::sort(voted.begin(), voted.end());
    if (any_twice(voted)) return Err{Refusal::bad_value};
    const auto& voters = round.rules.voters;
    if (!std::includes(voters.begin(), voters.end(), voted.begin(), voted.end()))
        return Err{Refusal::unknown_person};
    return one(BallotClosed{*going_on, std::move(voted)});
}

Decision answer(const Asked& asked, const RevealBallot& intent) {
    const auto going_on = round_going_on(asked.state);
    if (!going_on) return Err{Refusal::no_ballot};
    const Round& round = asked.state.rounds.at(*going_on);
    if (round.stage != RoundStage::closed) return Err{Refusal::ballot_not_closed};
    if (round.rules.cast != CastBy::laptop || !box_fits(round, intent.box))
        return Err{Refusal::bad_value};
    return one(BallotRevealed{
        *going_on, count_round(round.rules, as_kept(round.rules, intent.box),
                               earlier_rounds(asked.state, round.rules.domain), intent.seed)});
}

Decision answer(const Asked& asked, const EnterCounts& intent) {
    const auto going_on = round_going_on(asked.state);
    if (!going_on) return Err{Refusal::no_ballot};
    const Round& round = asked.state.rounds.at(*going_on);
    if (round.rules.cast == CastBy::laptop) return Err{Refusal::bad_value};
    auto tally = hand_tally(round.rules, intent);
    if (!tally) return Err{Refusal::bad_value};
    std::vector<Event> events;
    if (round.stage == RoundStage::open) events.push_back(BallotClosed{*going_on, {}});
    events.push_back(BallotRevealed{
        *going_on, judge_tally(round.rules, std::move(*tally),
                               earlier_rounds(asked.state, round.rules.domain), intent.seed)});
    return events;
}

Decision answer(const Asked& asked, const CancelBallot&) {
    const auto going_on = round_going_on(asked.state);
    if (!going_on) return Err{Refusal::no_ballot};
    return one(BallotCancelled{*going_on});
}

}  // namespace kring
