#pragma once

#include <atomic>
#include <chrono>
#include <optional>

namespace kring::platform {

using Pause = std::chrono::milliseconds;

/// What the loop knows when a frame is done.
struct Waiting {
    std::optional<Pause> next_change =
        {};  ///< until the picture changes by itself; none: it does not
    std::optional<Pause> next_work =
        {};                      ///< until something must be done that nobody sees (a draft)
    bool input_waiting = false;  ///< the input queue still holds a step
    bool minimised = false;      ///< every window is; nobody sees a frame
    bool nothing_shown = false;  ///< the last frame was as the one before: no screen held it up
};

struct WaitPlan {
    enum class Kind { not_at_all, at_most, for_ever };
    Kind kind = Kind::for_ever;
    Pause at_most{0};

    bool operator==(const WaitPlan&) const = default;
};

/// A pop-up or a change of focus settles in the frame after the one that asked for it, or the next.
inline constexpr int frames_after_event = 3;

/// What moves too little to be seen waits this long for its next frame.
inline constexpr Pause unseen_step{16};

/// How long to sleep. `frames_owed`: frames still to be drawn for what a person did.
WaitPlan plan_wait(const Waiting& waiting, int frames_owed);

/// Keeps Kring still while nothing happens: a laptop on a table for three hours has to stay cool.
/// One for the whole program, whatever the number of windows.
class Pacing {
public:
    /// Whether another frame follows without anybody doing anything.
    bool draws_on(Waiting waiting) const {
        waiting.nothing_shown = false;
        return plan_wait(waiting, m_frames_owed).kind == WaitPlan::Kind::not_at_all;
    }
    /// Something happened that may change the picture. Windows call it from their callbacks.
    void note_event() { m_frames_owed = frames_after_event; }
    enum class Reason { draw, work };
    /// Sleeps until there is a reason to draw or to work, takes in what the windows received, and
    /// says which it was. Anything else that wakes the system's queue is slept through.
    Reason wait(const Waiting& waiting);
    /// Takes in what the windows received without sleeping.
    void poll();
    /// From any thread: stop waiting, draw.
    void wake();
    /// A frame is on the screen.
    void frame_drawn();

private:
    int m_frames_owed = frames_after_event;
    std::atomic<bool> m_woken{false};
};

}  // namespace kring::platform
