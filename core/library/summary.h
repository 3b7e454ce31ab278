#pragma once

#include "core/session/state.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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

/// A story as the face of its session shows it.
struct StoryFace {
    bool chosen = false;
    int votes = 0;  ///< in the last round that was revealed; what is no whole vote is left out
    bool operator==(const StoryFace&) const = default;
};

/// A session as a card: everything the home screen shows and chooses by, without the session
/// itself.
struct SessionSummary {
    std::string path;
    SessionStatus status = SessionStatus::prepared;
    std::string problem;           ///< code of the archive, for `unreadable` and for a damaged tail
    std::size_t problem_line = 0;  ///< of the file; 0: it is about the file as a whole
    bool locked = false;           ///< open in another Kring
    std::string title;
    std::string case_sentence;
    std::string method_id;
    Phrase method;
    std::int64_t started = 0;  ///< Unix time in milliseconds
    std::int64_t touched = 0;  ///< last sign of life, likewise
    int people = 0;
    std::string phase;  ///< id of the phase it is in
    Phrase phase_name;
    SessionTime length{0};           ///< time spent in phases, absences left out
    SessionTime planned{0};          ///< what the plan says it will take
    int cards = 0;                   ///< on the board
    int open_actions = 0;            ///< agreed and not done
    std::string outcome;             ///< insights, then actions, as people wrote them; may be empty
    std::string last_typed;          ///< what stands in the draft file; may be empty
    Board board;                     ///< what its face shows of its board, without words
    bool tells_stories = false;      ///< its method works with stories, not with cards
    std::vector<StoryFace> stories;  ///< by number; what was withdrawn or thrown away left out
    std::vector<std::string> chosen;  ///< titles of the stories the group chose; may be empty
    std::string chosen_because;       ///< the first reason given for them; may be empty
    bool operator==(const SessionSummary&) const = default;
};

/// `now`: moment of the last record.
SessionSummary summarise(const State& state, SessionTime now);

/// More cards than this in one column of a face would be a smear; the session shows them all.
inline constexpr std::size_t most_dots = 10;

/// A summary as bytes, to keep; and back. False: these are no such bytes.
std::string bytes_of(const SessionSummary& summary);
bool read_bytes(const std::string& bytes, SessionSummary& summary);

}  // namespace kring
