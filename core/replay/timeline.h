#pragma once

#include "core/session/event.h"
#include "core/session/state.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kring {

/// What makes a moment worth going back to.
enum class LandmarkKind {
    phase,  ///< the group went to another phase
    ballot_opened,
    ballot_revealed,
    choice,   ///< a story was chosen, or the group said why not
    merge,    ///< two cards became one
    undo,     ///< something was taken back, or done again after all
    silence,  ///< nothing was written for a long time; the mark stands where that ends
};

/// A moment, by its place on the timeline.
struct Landmark {
    LandmarkKind kind = LandmarkKind::phase;
    std::size_t place = 0;
    bool operator==(const Landmark&) const = default;
};

/// A stay in one phase. The next one begins where it ends.
struct Chapter {
    std::string phase;             ///< id
    std::size_t from = 0, to = 0;  ///< places
    SessionTime began{0}, ended{0};
    bool operator==(const Chapter&) const = default;
};

/// When nothing was written for so long, it is a silence: who looks back would wait for it.
inline constexpr SessionTime long_silence{90'000};

/// A read-only walk over a session. A place is a moment between two steps: 0 lies before the first,
/// `n` after the n-th. What was done at once (Record::step) is one step. The log must outlive the
/// timeline; it is sound and in order.
///
/// Keeps no copies of states along the way: folding is so quick (millions of records a second) that
/// a jump over a whole day costs less than copying what a day leaves behind.
class Timeline {
public:
    explicit Timeline(std::span<const Record> log);

    std::size_t last() const { return m_ends.size(); }  ///< the place after everything
    /// Goes to a place, at most the last, and gives the session as it was there. Good until the
    /// next call.
    const State& at(std::size_t place);
    std::size_t place() const { return m_place; }

    /// When the step before this place happened; 0 at the start.
    SessionTime time_of(std::size_t place) const;
    /// The last place that is not later than `time`.
    std::size_t place_at(SessionTime time) const;
    SessionTime length() const { return m_log.empty() ? SessionTime{0} : m_log.back().at; }
    /// Nothing was written for a long time before this place.
    bool ends_silence(std::size_t place) const {
        return place > 0 && time_of(place) - time_of(place - 1) >= long_silence;
    }
    /// The records of the step that ends at `place`; none at the start and past the end.
    std::span<const Record> step(std::size_t place) const;
    /// Everything until `place`.
    std::span<const Record> until(std::size_t place) const;

    const std::vector<Landmark>& marks() const { return m_marks; }  ///< in order
    const std::vector<Chapter>& chapters() const { return m_chapters; }
    /// The place of the nearest mark after or before `place`; nothing when there is none.
    std::optional<std::size_t> next_mark(std::size_t place) const;
    std::optional<std::size_t> previous_mark(std::size_t place) const;

private:
    void find_marks();
    void find_chapters();

    std::span<const Record> m_log;
    std::vector<std::size_t> m_ends;  ///< of every step: how many records until there
    std::vector<Landmark> m_marks;
    std::vector<Chapter> m_chapters;
    State m_state;
    std::size_t m_place = 0;
};

}  // namespace kring
