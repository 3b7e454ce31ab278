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

/// A session as a card: everything the home screen shows and searches, without the session itself.
struct SessionSummary {
    std::string path;
    SessionStatus status = SessionStatus::prepared;
    std::string problem;           ///< code of the archive, for `unreadable` and for a damaged tail
    std::size_t problem_line = 0;  ///< of the file; 0: it is about the file as a whole
    bool locked = false;           ///< open in another Kring
    std::string title;
    Phrase method;
    std::int64_t started = 0;  ///< Unix time in milliseconds
    std::int64_t touched = 0;  ///< last sign of life, likewise
    int people = 0;
    std::string phase;  ///< id of the phase it is in
    Phrase phase_name;
    SessionTime length{0};           ///< time spent in phases, absences left out
    SessionTime planned{0};          ///< what the plan says it will take
    int cards = 0;                   ///< on the board
    std::string outcome;             ///< insights, then actions, as people wrote them; may be empty
    std::string last_typed;          ///< what stands in the draft file; may be empty
    Board board;                     ///< its face is drawn from its own data
    bool tells_stories = false;      ///< its method works with stories, not with cards
    std::vector<StoryFace> stories;  ///< by number; what was withdrawn or thrown away left out
    std::vector<std::string> chosen;   ///< titles of the stories the group chose; may be empty
    std::string chosen_because;        ///< the first reason given for them; may be empty
    std::vector<std::string> written;  ///< everything that was written, a text each, title first
    std::string text;                  ///< `written`, folded by fold_case, one a line, to search in
};

/// `now`: moment of the last record. Private notes and the bin are not in what is searched.
SessionSummary summarise(const State& state, SessionTime now);

/// Adds a text to what is searched: a draft that is still in its own file.
void add_written(SessionSummary& summary, std::string_view text);

/// Where something was found: the text it stands in and the bytes [from, to) of it that match.
struct Found {
    std::string_view text;
    std::size_t from = 0;
    std::size_t to = 0;
};

/// Looks for what somebody typed, without case and accents: first as one phrase, then each of its
/// words anywhere. `folded` has gone through fold_case and is not empty. The answer points into
/// `summary`.
std::optional<Found> find_written(const SessionSummary& summary, std::string_view folded);

/// The bytes of `text` that match `folded`, if any; both sides are compared as fold_case sees them.
std::optional<Found> find_in(std::string_view text, std::string_view folded);

}  // namespace kring
