#include "core/session/history.h"

#include <limits>

namespace kring {

namespace {

template <class... Facts> bool holds_one_of(const Event& event) {
    return (std::holds_alternative<Facts>(event) || ...);
}

}  // namespace

bool lasts(const Event& event) {
    return holds_one_of<TimerStarted, TimerPaused, TimerContinued, TimerAdjusted, TimerStopped,
                        Resumed, NotesKept, AnonymityPromised, StoryWithdrawn, WallShown>(event);
}

bool is_barrier(const Event& event) {
    return holds_one_of<PhaseEntered, PhaseTakenBack, MethodChosen, BallotOpened, BallotClosed,
                        BallotRevealed, BallotCancelled>(event);
}

void History::add(const Record& record) {
    // What was undone was said before the promise; it does not come back with a name.
    if (std::holds_alternative<AnonymityPromised>(record.event)) m_undone.clear();
    // Nothing reaches past a story that its teller took back: its number stays where it is.
    if (std::holds_alternative<StoryWithdrawn>(record.event)) {
        m_done.clear();
        m_undone.clear();
    }
    if (lasts(record.event)) return;
    if (is_barrier(record.event)) {
        m_barrier = record.step;
        m_done.clear();
        m_undone.clear();
        return;
    }
    if (const auto* reverted = std::get_if<Reverted>(&record.event)) {
        if (reverted->first == 0) return;
        if (reverted->first == undo_from()) {
            m_undone.push_back({record.seq, m_done.back()});
            m_done.pop_back();
        } else if (reverted->first == redo_from()) {
            m_done.push_back(m_undone.back().step);
            m_undone.pop_back();
        }
        return;
    }
    if (record.step == m_barrier) return;
    if (m_done.empty() || m_done.back() != record.step) m_done.push_back(record.step);
    m_undone.clear();
}

std::vector<bool> counting(std::span<const Record> log) {
    std::vector<bool> counts(log.size(), true);
    // Backward: a later Reverted decides about earlier records, other Reverteds among them.
    Seq taken_back_from = std::numeric_limits<Seq>::max();
    for (std::size_t i = log.size(); i-- > 0;) {
        if (log[i].seq >= taken_back_from)
            counts[i] = lasts(log[i].event);
        else if (const auto* reverted = std::get_if<Reverted>(&log[i].event))
            taken_back_from = reverted->first;
    }
    return counts;
}

}  // namespace kring
