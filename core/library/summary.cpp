#include "core/library/summary.h"

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/report/story_counts.h"
#include "core/session/stories.h"

#include <algorithm>

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

void add_cards(SessionSummary& summary, const Board& board) {
    for (const auto& [id, card] : board.cards) {
        if (card.in_bin) continue;
        for (const std::string* text :
             {&card.text, &card.details.result, &card.details.without_us, &card.details.theme})
            add_written(summary, *text);
    }
    for (const auto& [id, link] : board.links) {
        if (!board.shows(link)) continue;
        for (const std::string* text :
             {&link.details.amount, &link.details.note, &link.details.assumption})
            add_written(summary, *text);
    }
}

void add_all(SessionSummary& summary, const State& state) {
    for (const std::string* text : {&state.title, &state.question, &state.case_sentence})
        add_written(summary, *text);
    add_cards(summary, state.board);
    for (const auto& [id, action] : state.actions)
        for (const std::string* text : {&action.what, &action.who, &action.when})
            add_written(summary, *text);
    for (const auto& [gap, reason] : state.accepted_gaps) add_written(summary, reason);
    for (const auto& [id, person] : state.people)
        for (const std::string* text : {&person.name, &person.role}) add_written(summary, *text);
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

/// What was said about stories by name or without stays with them; only the words are searched.
void add_stories(SessionSummary& summary, const State& state) {
    for (const StoryId id : stories_on_list(state)) {
        const Story& story = *find_story(state, id);
        if (story.withdrawn) continue;
        summary.stories.push_back(
            {standing_of(state, id) == StoryStanding::chosen, votes_for(state, id)});
        for (const std::string* text : {&story.form.title, &story.form.before, &story.form.happened,
                                        &story.form.after, &story.form.why, &story.form.lessons})
            add_written(summary, *text);
        if (!summary.stories.back().chosen) continue;
        summary.chosen.push_back(title_or_beginning(story));
        const auto reasons = remarks_about(state, id, RemarkKind::reason);
        if (summary.chosen_because.empty() && !reasons.empty())
            summary.chosen_because = state.remarks.at(reasons.front()).text;
    }
    for (const auto& [id, remark] : state.remarks) add_written(summary, remark.text);
}

/// The text in which byte `at` of the folded whole stands.
const std::string* text_at(const SessionSummary& summary, std::size_t at) {
    const auto end = summary.text.begin() + static_cast<std::ptrdiff_t>(at);
    const auto line = static_cast<std::size_t>(std::count(summary.text.begin(), end, '\n'));
    return line < summary.written.size() ? &summary.written[line] : nullptr;
}

std::optional<Found> find_phrase(const SessionSummary& summary, std::string_view folded) {
    const std::size_t at = summary.text.find(folded);
    if (at == std::string::npos) return std::nullopt;
    const std::string* text = text_at(summary, at);
    if (text == nullptr) return std::nullopt;
    if (auto found = find_in(*text, folded)) return found;
    return Found{*text, 0, 0};
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

}  // namespace

void add_written(SessionSummary& summary, std::string_view text) {
    if (text.empty()) return;
    std::string folded = fold_case(text);
    std::replace(folded.begin(), folded.end(), '\n', ' ');
    summary.written.emplace_back(text);
    summary.text += folded;
    summary.text += '\n';
}

SessionSummary summarise(const State& state, SessionTime now) {
    SessionSummary summary;
    summary.status = status_of(state);
    summary.title = state.title;
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
    summary.board = state.board;
    summary.tells_stories = tells_stories(state);
    add_all(summary, state);
    add_stories(summary, state);
    return summary;
}

std::optional<Found> find_in(std::string_view text, std::string_view folded) {
    // Folding may change the length, so each code point is folded by itself and its place kept.
    std::string plain;
    std::vector<std::size_t> from;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = std::max<std::size_t>(code_point_at(text, at).size, 1);
        plain += fold_case(text.substr(at, size));
        from.resize(plain.size(), at);
        at += size;
    }
    std::replace(plain.begin(), plain.end(), '\n', ' ');
    const std::size_t at = plain.find(folded);
    if (at == std::string::npos || folded.empty()) return std::nullopt;
    const std::size_t last = from[at + folded.size() - 1];
    const std::size_t size = std::max<std::size_t>(code_point_at(text, last).size, 1);
    return Found{text, from[at], last + size};
}

std::optional<Found> find_written(const SessionSummary& summary, std::string_view folded) {
    const std::vector<std::string_view> words = words_of(folded);
    if (words.empty()) return std::nullopt;
    if (auto phrase = find_phrase(summary, folded)) return phrase;
    for (const std::string_view word : words)
        if (summary.text.find(word) == std::string::npos) return std::nullopt;
    return find_phrase(summary, words.front());
}

}  // namespace kring
