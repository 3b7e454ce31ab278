#pragma once

#include "core/archive/journal.h"
#include "core/session/session.h"

#include <memory>
#include <string>

namespace kring::bench {

/// A session in memory, made by asking Kring for everything that is in it; the same every time.
/// Its clock goes on by a second with every step.
struct MadeSession {
    SessionTime now{0};
    Session session{[this] { return now; }, [](std::span<const Record>) { return true; }};

    MadeSession();
    MadeSession(const MadeSession&) = delete;
    MadeSession& operator=(const MadeSession&) = delete;

    const State& state() const { return session.state(); }
    /// Something that has to work; a refusal ends the benchmark.
    Seq ask(const Intent& intent);
};

/// The phase of the links, with so many cards and links that show.
std::unique_ptr<MadeSession> make_board(std::size_t cards, std::size_t links);

/// So many events as a long afternoon has them: cards, links, second thoughts, changes of phase,
/// and one step in forty taken back.
std::unique_ptr<MadeSession> make_long_session(std::size_t events);

/// As many texts as so many events can hold: every card is written, and gets other words later.
std::unique_ptr<MadeSession> make_wordy_session(std::size_t events);

/// Writes the session to a new file; `began` in the past, so that the clock of the person is behind
/// the last event.
void write_file(const MadeSession& made, const std::string& path, WallTime began);

}  // namespace kring::bench
