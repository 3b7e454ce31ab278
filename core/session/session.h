#pragma once

#include "core/session/decide.h"
#include "core/session/fold.h"

#include <functional>
#include <span>
#include <vector>

namespace kring {

/// Owns the log. `submit` is the only door through which a session changes. The words of a story that
/// was withdrawn leave the log here at once (erase.h), so that no replay shows them; whoever keeps the
/// log in a file writes that anew.
class Session {
public:
    using Clock = std::function<SessionTime()>;
    /// Stores the records of one step, all or none; false: could not. Called before memory changes.
    using Sink = std::function<bool(std::span<const Record>)>;

    Session(Clock clock, Sink sink);
    /// Takes up a log that was read from a file; its records are sound and in order.
    Session(Clock clock, Sink sink, std::vector<Record> log);

    /// The seq of the first new record (0 when nothing had to change), or why not. A refusal of
    /// the sink makes the session read-only until `set_sink`; nothing of the step is kept then.
    Result<Seq, Refusal> submit(const Intent& intent);
    std::optional<Refusal> why_not(const Intent& intent) const;

    const State& state() const { return m_fold.state(); }
    const History& history() const { return m_fold.history(); }
    std::span<const Record> log() const { return m_log; }
    SessionTime now() const;
    bool read_only() const { return m_read_only; }
    void set_read_only() { m_read_only = true; }
    /// Plugs in another place to store, after the old one failed.
    void set_sink(Sink sink);

private:
    void forget_withdrawn();

    Clock m_clock;
    Sink m_sink;
    std::vector<Record> m_log;
    RunningFold m_fold;
    bool m_read_only = false;
};

}  // namespace kring
