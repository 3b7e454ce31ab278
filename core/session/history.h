#pragma once

#include "core/session/event.h"

#include <span>
#include <vector>

namespace kring {

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
    std::vector<Seq> m_done;  ///< first record of each step since the last change of phase
    std::vector<Undone> m_undone;
};

/// Which records of a log count: all but those that a counting Reverted takes back. A Reverted itself
/// never changes the state.
std::vector<bool> counting(std::span<const Record> log);

}  // namespace kring
