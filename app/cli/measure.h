#pragma once

#include "app/platform/pacing.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace kring {

/// Lets a benchmark look at the real program: after the given seconds it prints, a line each, when
/// the first frame stood on the screen (nanoseconds of the monotonic clock), how many frames were
/// drawn and how much processor time was used after the first three seconds, and the resident
/// memory.
class RunMeasure {
public:
    /// Empty: measures nothing, for ever. "0": ends at the first frame.
    explicit RunMeasure(const std::string& seconds);
    /// After each frame and each waking. True: print and end. Else `waiting` is made short enough
    /// to end in time.
    bool done(std::size_t frames, platform::Waiting& waiting);
    void print() const;

private:
    using Clock = std::chrono::steady_clock;
    std::optional<double> m_seconds;
    std::optional<Clock::time_point> m_first;
    bool m_settled = false;
    std::size_t m_frames = 0, m_frames_before = 0;
    double m_cpu_before = 0;
};

}  // namespace kring
