#pragma once

#include "core/session/event.h"

#include <span>
#include <vector>

namespace kring {

/// Facts that an undo never takes back, whatever it reaches past: what the clock did, an absence, the
/// facilitator's notes, a promise of namelessness, a story taken back by its teller. They are no step of the undo either.
bool lasts(const Event& event);

/// Facts past which an undo never reaches: a change of phase, its taking back, the choice of a method,
/// a vote that opens, closes, is revealed or stopped.
bool is_barrier(const Event& event);

/// What can be undone and redone now. Undo reaches back to the last change of phase and never past it.
class History {
public:
    /// Notes a record that was just added to the log.
    void add(const Record& record);
    /// The record from which an undo takes things back; 0 when there is nothing to undo.
    Seq undo_from() const { return m_done.empty() ? 0 : m_done.back(); }
    /// The undo that a redo takes back; 0 when there is nothing to redo.
    Seq redo_from() const { return m_undone.empty() ? 0 : m_undone.back().undo; }

private:
    struct Undone {
        Seq undo;  ///< the Reverted
        Seq step;  ///< what it took back
    };
    Seq m_barrier = 0;        ///< step of the last barrier
    std::vector<Seq> m_done;  ///< first record of each step since the last change of phase
    std::vector<Undone> m_undone;
};

/// Which records of a log count: all but those that a counting Reverted takes back. Lasting facts
/// always count. A Reverted itself never changes the state.
std::vector<bool> counting(std::span<const Record> log);

}  // namespace kring
