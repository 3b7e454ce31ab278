#pragma once

#include "core/session/event.h"
#include "core/session/history.h"

#include <span>
#include <vector>

namespace kring {

/// The state after every record up to and including time `until`.
State fold(std::span<const Record> log, SessionTime until = SessionTime::max());

/// A fold that goes on: keeps the state and the history of a log while records are added to it. Keeps a
/// copy of the state now and then, so that an undo costs little even in a long log.
class RunningFold {
public:
    RunningFold() = default;
    /// Takes up a log that is known to be sound.
    explicit RunningFold(std::span<const Record> log);

    /// May `record` follow? It does not go back in time, its references hold, and a Reverted is an undo
    /// or a redo that was possible. The check for every record that comes from a file.
    bool accepts(const Record& record) const;
    /// Takes up the last record of `log`; the ones before it were taken up already.
    void take(std::span<const Record> log);

    const State& state() const { return m_state; }
    const History& history() const { return m_history; }

private:
    void take_back(std::span<const Record> log, Seq first);

    struct Kept {
        Seq after;  ///< the state after this record, as it was then; no later undo reached past it
        State state;
    };
    std::vector<Kept> m_kept;
    State m_state;
    History m_history;
    Seq m_last = 0;
    SessionTime m_last_at{0};
};

}  // namespace kring
