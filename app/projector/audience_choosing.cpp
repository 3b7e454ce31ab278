#include "app/projector/audience_parts.h"

#include "core/session/stories.h"

#include <algorithm>

namespace kring::audience {

WaitingScreen waiting_of(const State& state, const AudienceMoment& moment) {
    WaitingScreen screen;
    const auto going_on = round_going_on(state);
    if (!going_on) return screen;
    const Round& round = state.rounds.at(*going_on);
    screen.cast = round.rules.cast;
    screen.closed = round.stage == RoundStage::closed;
    screen.round = round_number(state, *going_on);
    const bool laptop = round.rules.cast == CastBy::laptop;
    screen.may_vote = laptop ? round.rules.voters.size()
                             : static_cast<std::size_t>(std::max(round.rules.heads, 0));
    if (laptop) screen.voted = screen.closed ? std::optional{round.voted.size()} : moment.voted;
    for (const StoryId story : round.rules.stories)
        if (auto title = shown_title(state, story, moment.today))
            screen.stories.push_back(std::move(*title));
    return screen;
}

namespace {

ResultScreen::Number number_of(const Tally& tally, Candidate candidate) {
    const Standing& standing = tally.by_candidate[candidate];
    if (tally.measure == Measure::mean)
        return {standing.total, static_cast<std::int64_t>(standing.backers)};
    return {standing.total, tally.scale};
}

/// What a story had in the round before, when the numbers mean the same.
std::optional<ResultScreen::Number> number_before(const Round* before, const Round& now,
                                                  StoryId story) {
    if (before == nullptr || before->rules.method != now.rules.method ||
        before->result.counts.empty())
        return std::nullopt;
    const auto& stories = before->rules.stories;
    const auto at = std::find(stories.begin(), stories.end(), story);
    if (at == stories.end()) return std::nullopt;
    return number_of(before->result.counts.back().tally,
                     static_cast<Candidate>(at - stories.begin()));
}

/// Best first; who fell off in an earlier count behind them.
std::vector<Candidate> in_order(const Round& round) {
    std::vector<Candidate> order;
    const auto add = [&](Candidate c) {
        if (std::find(order.begin(), order.end(), c) == order.end()) order.push_back(c);
    };
    for (const auto& equals : places(round.result.counts.back().tally))
        for (const Candidate c : equals) add(c);
    for (auto count = round.result.counts.rbegin(); count != round.result.counts.rend(); ++count)
        for (const Candidate c : count->dropped) add(c);
    for (Candidate c = 0; c < round.rules.stories.size(); ++c) add(c);
    return order;
}

void tell_round(ResultScreen& screen, const State& state, RoundId id, const std::string& today) {
    const Round& round = state.rounds.at(id);
    if (round.result.counts.empty()) return;
    const Tally& tally = round.result.counts.back().tally;
    const auto rounds = rounds_revealed(state, round.rules.domain);
    const auto here = std::find(rounds.begin(), rounds.end(), id);
    const Round* before = here != rounds.end() && here != rounds.begin()
                              ? &state.rounds.at(*std::prev(here))
                              : nullptr;
    screen.revealed = true;
    screen.round = round_number(state, id);
    screen.ballots = static_cast<std::size_t>(tally.ballots);
    screen.dots = tally.scale == 1 && (round.rules.method == CountMethod::one_choice ||
                                       round.rules.method == CountMethod::approval);
    const auto& winners = round.result.outcome.chosen;
    for (const Candidate c : in_order(round)) {
        const StoryId story = round.rules.stories[c];
        screen.rows.push_back({shown_title(state, story, today).value_or(""), number_of(tally, c),
                               number_before(before, round, story),
                               std::find(winners.begin(), winners.end(), c) != winners.end()});
    }
}

/// The last round that was revealed, of `domain` when it is given.
std::optional<RoundId> last_revealed(const State& state,
                                     std::optional<std::optional<DomainId>> domain) {
    std::optional<RoundId> last;
    for (const auto& [id, round] : state.rounds)
        if (round.stage == RoundStage::revealed && (!domain || round.rules.domain == *domain))
            last = id;
    return last;
}

/// What was said about the stories that are shown, and about the choice as a whole.
std::vector<std::string> said(const State& state, RemarkKind kind,
                              const std::vector<StoryId>& about, const std::string& today) {
    std::vector<std::string> texts;
    for (const RemarkId id : remarks_of(state, kind)) {
        const Remark& remark = state.remarks.at(id);
        const bool whole = !remark.story && kind == RemarkKind::dissent;
        const bool shown = remark.story && shown_title(state, *remark.story, today) &&
                           std::find(about.begin(), about.end(), *remark.story) != about.end();
        if (whole || shown) texts.push_back(remark.text);
    }
    return texts;
}

}  // namespace

ResultScreen result_of(const State& state, const std::string& today) {
    ResultScreen screen;
    // A round that was revealed after the last choice has the wall.
    const auto newest = last_revealed(state, std::nullopt);
    const Choice* choice = nullptr;
    for (const auto& [id, made] : state.choices)
        if (!newest || id.value > newest->value) choice = &made;
    const auto round = choice != nullptr ? last_revealed(state, choice->domain) : newest;
    if (round) tell_round(screen, state, *round, today);
    std::vector<StoryId> about;
    if (round) about = state.rounds.at(*round).rules.stories;
    if (choice != nullptr) {
        screen.outcome = choice->outcome;
        screen.explanation = choice->explanation;
        about.insert(about.end(), choice->stories.begin(), choice->stories.end());
        for (const StoryId story : choice->stories)
            if (const auto title = shown_title(state, story, today))
                screen.chosen.push_back(*title);
        screen.reasons = said(state, RemarkKind::reason, choice->stories, today);
    } else {
        for (const auto& row : screen.rows)
            if (row.chosen && !row.title.empty()) screen.chosen.push_back(row.title);
        screen.reasons = said(state, RemarkKind::reason, about, today);
    }
    screen.dissents = said(state, RemarkKind::dissent, about, today);
    return screen;
}

}  // namespace kring::audience
