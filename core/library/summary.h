#pragma once

#include "core/session/state.h"

#include <cstdint>
#include <string>
#include <vector>

namespace kring {

/// How a session was left, as its card on the home screen says it.
enum class SessionStatus {
    prepared,   ///< never begun
    under_way,  ///< left in the middle, in an orderly way
    cut_off,    ///< the program or the machine stopped in the middle; nothing is lost
    finished,
    example,    ///< came with Kring
    unreadable  ///< no session, damaged, or made by a later version
};

/// A session as a card: everything the home screen shows and searches, without the session itself.
struct SessionSummary {
    std::string path;
    SessionStatus status = SessionStatus::prepared;
    std::string problem;  ///< code of the archive, for `unreadable` and for a damaged tail; else empty
    bool locked = false;  ///< open in another Kring
    std::string title;
    Phrase method;
    std::int64_t started = 0;  ///< Unix time in milliseconds
    std::int64_t touched = 0;  ///< last sign of life, likewise
    int people = 0;
    std::string phase;         ///< id of the phase it is in
    Phrase phase_name;
    SessionTime length{0};     ///< time spent in phases, absences left out
    std::string outcome;       ///< first insight or action, as people wrote it; may be empty
    std::string last_typed;    ///< what stands in the draft file; may be empty
    Board board;               ///< its face is drawn from its own data
    std::string text;          ///< all that was written, folded by fold_case, to search in
};

/// `now`: moment of the last record. Private notes are not in the text that is searched.
SessionSummary summarise(const State& state, SessionTime now);

}  // namespace kring
