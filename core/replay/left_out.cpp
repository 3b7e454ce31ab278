#include "core/replay/left_out.h"

#include "core/session/history.h"
#include "core/session/stories.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace kring {
namespace {

/// A share under this part of an even one is little.
constexpr int little = 3;

/// The method joins cards of this kind with something.
bool can_be_linked(const Method& method, CardKind kind) {
    return std::any_of(method.links.begin(), method.links.end(),
                       [&](const LinkRule& rule) { return rule.from == kind || rule.to == kind; });
}

bool is_linked(const Board& board, CardId card) {
    return !links_from(board, card).empty() || !links_to(board, card).empty();
}

std::vector<CardId> unlinked(const State& state) {
    std::vector<CardId> found;
    for (const auto& [id, card] : state.board.cards)
        if (!card.in_bin && can_be_linked(state.method, card.kind) && !is_linked(state.board, id))
            found.push_back(id);
    return found;
}

/// Cards that came up again after they were written.
std::set<CardId> returned_to(std::span<const Record> log) {
    std::set<CardId> cards;
    for (const Record& record : log) {
        if (const auto* said = std::get_if<CardDetailed>(&record.event)) cards.insert(said->card);
        if (const auto* said = std::get_if<CardRenamed>(&record.event)) cards.insert(said->card);
        if (const auto* said = std::get_if<CardSplit>(&record.event)) cards.insert(said->card);
        if (const auto* said = std::get_if<CardsMerged>(&record.event)) cards.insert(said->into);
    }
    return cards;
}

std::vector<CardId> named_once(std::span<const Record> log, const State& state) {
    const std::set<CardId> again = returned_to(log);
    std::vector<CardId> found;
    for (const CardId id : cards_of(state.board, CardKind::effect))
        if (!again.contains(id) && !is_linked(state.board, id)) found.push_back(id);
    return found;
}

std::vector<StoryId> uncommented(const State& state) {
    std::vector<StoryId> found;
    for (const StoryId id : stories_on_list(state)) {
        const bool about = std::any_of(state.remarks.begin(), state.remarks.end(),
                                       [&](const auto& entry) { return entry.second.story == id; });
        if (!about && !state.stories.at(id).withdrawn) found.push_back(id);
    }
    return found;
}

std::vector<PersonId> said_little(std::span<const Record> log, const State& state) {
    const auto voices = voices_over_time(log, state, 1);
    int named = 0, people = 0;
    for (const VoiceRow& row : voices) {
        if (!row.person) continue;
        named += row.all;
        ++people;
    }
    std::vector<PersonId> found;
    if (people < 2 || named < 2 * people) return found;
    for (const VoiceRow& row : voices)
        if (row.person && row.all * people * little < named) found.push_back(*row.person);
    return found;
}

std::vector<std::string> cut_short(const State& state, SessionTime now) {
    std::vector<std::string> found;
    for (const PlannedPhase& planned : state.plan) {
        const auto progress = state.progress.find(planned.phase);
        if (!planned.on || progress == state.progress.end()) continue;
        const SessionTime spent = time_in_phase(state, planned.phase, now);
        const bool brief = progress->second.visits > 0 && state.phase != planned.phase &&
                           spent * 2 < SessionTime{planned.minutes};
        if (progress->second.skipped || brief) found.push_back(planned.phase);
    }
    return found;
}

std::size_t part_of(SessionTime at, SessionTime length, std::size_t parts) {
    if (length.count() == 0) return 0;
    const auto part =
        static_cast<std::size_t>(at.count()) * parts / static_cast<std::size_t>(length.count());
    return std::min(part, parts - 1);
}

}  // namespace

std::optional<Voice> voice_of(const Event& event) {
    if (const auto* card = std::get_if<CardWritten>(&event)) return Voice{card->author};
    if (const auto* story = std::get_if<StoryStarted>(&event)) return Voice{story->told_by};
    if (const auto* said = std::get_if<RemarkMade>(&event)) return Voice{said->remark.author};
    if (const auto* turn = std::get_if<TurnBegan>(&event)) return Voice{turn->person};
    return std::nullopt;
}

namespace {

/// `part` of a record: from 0.
template <class PartOf>
std::vector<VoiceRow> voices_by(std::span<const Record> log, const State& end, std::size_t parts,
                                PartOf part) {
    std::vector<VoiceRow> rows;
    for (const auto& [id, person] : end.people) rows.push_back({id, std::vector<int>(parts), 0});
    rows.push_back({std::nullopt, std::vector<int>(parts), 0});
    const std::vector<bool> counts = counting(log);
    for (std::size_t i = 0; i < log.size(); ++i) {
        const auto voice = voice_of(log[i].event);
        if (!voice || !counts[i]) continue;
        auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const VoiceRow& each) { return each.person == voice->person; });
        if (row == rows.end()) row = std::prev(rows.end());  // somebody who left the table
        ++row->parts[part(log[i].at)];
        ++row->all;
    }
    if (rows.back().all == 0) rows.pop_back();
    return rows;
}

}  // namespace

std::vector<VoiceRow> voices_over_time(std::span<const Record> log, const State& end,
                                       std::size_t parts) {
    return voices_by(log, end, parts,
                     [&](SessionTime at) { return part_of(at, log.back().at, parts); });
}

std::vector<VoiceRow> voices_over_time(std::span<const Record> log, const State& end,
                                       std::size_t parts, const FoldedTime& axis) {
    return voices_by(log, end, parts, [&](SessionTime at) {
        return part_of(axis.folded(at), axis.length(), parts);
    });
}

LeftOut left_out(std::span<const Record> log, const State& end) {
    const SessionTime now = log.empty() ? SessionTime{0} : log.back().at;
    return {unlinked(end), named_once(log, end), uncommented(end), said_little(log, end),
            cut_short(end, now)};
}

}  // namespace kring
