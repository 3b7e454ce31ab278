#include "core/library/summary.h"

#include "core/report/story_counts.h"
#include "core/session/stories.h"

#include <algorithm>
#include <array>

namespace kring {
namespace {

/// An outcome is shown in two lines of a card; more of it is in the session.
constexpr std::size_t longest_outcome = 400;

SessionStatus status_of(const State& state) {
    if (is_closed(state)) return SessionStatus::finished;
    return has_begun(state) ? SessionStatus::under_way : SessionStatus::prepared;
}

SessionTime time_spent(const State& state, SessionTime now) {
    SessionTime sum{0};
    for (const PlannedPhase& planned : state.plan) sum += time_in_phase(state, planned.phase, now);
    return sum;
}

SessionTime time_planned(const State& state) {
    SessionTime sum{0};
    for (const PlannedPhase& planned : state.plan)
        if (planned.on) sum += minutes_planned(state, planned.phase);
    return sum;
}

std::string sentence(const std::string& text) {
    const std::string_view ends = ".!?";
    const bool closed = !text.empty() && ends.find(text.back()) != std::string_view::npos;
    return closed ? text : text + ".";
}

std::string outcome_of(const State& state) {
    std::string all;
    const auto add = [&all](const std::string& text) {
        if (text.empty() || all.size() > longest_outcome) return;
        if (!all.empty()) all += ' ';
        all += sentence(text);
    };
    for (const CardId id : cards_of(state.board, CardKind::insight))
        add(state.board.find(id)->text);
    for (const auto& [id, action] : state.actions)
        add(action.who.empty() ? action.what : action.who + ": " + action.what);
    return all;
}

/// The cards a face has room for, in the places where it shows them, and the links between them.
Board face_of(const Board& board) {
    std::array<std::vector<CardId>, 4> columns{
        cards_of(board, CardKind::activity), cards_of(board, CardKind::effect), {}, {}};
    for (const CardId party : cards_of(board, CardKind::party)) {
        if (on_investor_rim(board, party)) columns[2].push_back(party);
        if (on_collector_rim(board, party)) columns[3].push_back(party);
    }
    Board face;
    for (auto& column : columns) {
        if (column.size() > most_dots) column.resize(most_dots);
        for (const CardId id : column) {
            const Card& whole = *board.find(id);
            Card& card = face.cards[id];
            card.kind = whole.kind;
            card.rank = whole.rank;
            card.details.valence = whole.details.valence;
            card.details.sides = {on_investor_rim(board, id), on_collector_rim(board, id)};
        }
    }
    for (const auto& [id, link] : board.links) {
        if (!face.shows(link.from) || !face.shows(link.to)) continue;
        Link& line = face.links[id];
        line = {link.kind, link.from, link.to, {}};
        line.details.weight = link.details.weight;
        line.details.assumed = link.details.assumed;
    }
    return face;
}

int votes_for(const State& state, StoryId story) {
    const auto last = std::find_if(state.rounds.rbegin(), state.rounds.rend(), [](const auto& it) {
        return it.second.stage == RoundStage::revealed;
    });
    if (last == state.rounds.rend()) return 0;
    const Round& round = last->second;
    const auto& stood = round.rules.stories;
    const auto place = std::find(stood.begin(), stood.end(), story);
    if (place == stood.end() || round.result.counts.empty()) return 0;
    const Tally& tally = round.result.counts.back().tally;
    const auto at = static_cast<std::size_t>(place - stood.begin());
    if (at >= tally.by_candidate.size() || tally.scale < 1) return 0;
    return static_cast<int>(tally.by_candidate[at].total / tally.scale);
}

void add_stories(SessionSummary& summary, const State& state) {
    for (const StoryId id : stories_on_list(state)) {
        const Story& story = *find_story(state, id);
        if (story.withdrawn) continue;
        summary.stories.push_back(
            {standing_of(state, id) == StoryStanding::chosen, votes_for(state, id)});
        if (!summary.stories.back().chosen) continue;
        summary.chosen.push_back(title_or_beginning(story));
        const auto reasons = remarks_about(state, id, RemarkKind::reason);
        if (summary.chosen_because.empty() && !reasons.empty())
            summary.chosen_because = state.remarks.at(reasons.front()).text;
    }
}

}  // namespace

SessionSummary summarise(const State& state, SessionTime now) {
    SessionSummary summary;
    summary.status = status_of(state);
    summary.title = state.title;
    summary.case_sentence = state.case_sentence;
    summary.method_id = state.method.id;
    summary.method = state.method.name;
    summary.people = static_cast<int>(state.people.size());
    summary.phase = state.phase;
    if (const Phase* phase = current_phase(state)) summary.phase_name = phase->name;
    summary.length = time_spent(state, now);
    summary.planned = time_planned(state);
    summary.cards = static_cast<int>(
        std::count_if(state.board.cards.begin(), state.board.cards.end(), [](const auto& entry) {
            return !entry.second.in_bin && entry.second.kind != CardKind::insight;
        }));
    summary.outcome = outcome_of(state);
    summary.open_actions =
        static_cast<int>(std::count_if(state.actions.begin(), state.actions.end(),
                                       [](const auto& entry) { return !entry.second.done; }));
    summary.board = face_of(state.board);
    summary.tells_stories = tells_stories(state);
    add_stories(summary, state);
    return summary;
}

}  // namespace kring
