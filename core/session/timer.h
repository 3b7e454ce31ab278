#pragma once

#include "core/base/time.h"

namespace kring {

/// The clock of a phase. It counts by the wall clock, so it goes on while a laptop sleeps or Kring
/// restarts: the people in the room go on too. Only an absence longer than `longest_absence` stops
/// it, at the moment of the last sign of life (see Resumed in event.h). Past zero it counts up.
struct Timer {
    enum class Stage { idle, running, paused };
    Stage stage = Stage::idle;
    SessionTime length{0};
    SessionTime since{0};   ///< running: when it was last set going
    SessionTime before{0};  ///< time counted before `since`
    bool operator==(const Timer&) const = default;

    SessionTime elapsed(SessionTime now) const {
        return stage == Stage::running && now > since ? before + (now - since) : before;
    }
    /// Negative once the time is over.
    SessionTime left(SessionTime now) const { return length - elapsed(now); }
};

/// A break longer than this was a break for the group as well.
inline constexpr SessionTime longest_absence = std::chrono::minutes{15};
/// How long a change of phase can be taken back.
inline constexpr SessionTime take_back_window = std::chrono::seconds{10};
inline constexpr SessionTime longest_timer = std::chrono::hours{12};

}  // namespace kring
