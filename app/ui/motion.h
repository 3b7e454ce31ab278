#pragma once
#include "app/ui/rect.h"
#include <cstdint>
#include <unordered_map>

namespace kring::ui {

/// Lengths of the movements of Kring, in seconds. Everything eases out cubic; nothing loops.
namespace durations {
inline constexpr double press = 0.080;
inline constexpr double appear = 0.120;
inline constexpr double move = 0.180;
}  // namespace durations

/// Values on their way to where they should be, by id. What is asked for the first time is
/// there at once; what is no longer asked for is forgotten.
class Motion {
public:
    bool enabled = true;  ///< off: everything arrives at once

    /// Value of `id` now, on its way to `target`.
    float to(std::uint64_t id, float target, double seconds);
    /// As above, but starts from `from` the first time: for what appears.
    float from_to(std::uint64_t id, float from, float target, double seconds);
    /// A point that moves to its new place.
    ImVec2 to(std::uint64_t id, ImVec2 target, double seconds);

    void begin_frame(double now_seconds);
    /// True while something asked for in this frame has not arrived: draw another frame.
    bool moving() const { return m_moving; }

private:
    struct Value {
        float from = 0, target = 0;
        double start = 0, length = 0;
        std::uint64_t frame = 0;
    };
    float step(Value& value, bool fresh, float from, float target, double seconds);

    std::unordered_map<std::uint64_t, Value> m_values;
    double m_now = 0;
    std::uint64_t m_frame = 0;
    bool m_moving = false;
};

/// 1 - (1 - t)^3, clamped to 0..1.
float ease_out(double t);

}  // namespace kring::ui
