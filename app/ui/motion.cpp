#include "app/ui/motion.h"

#include <algorithm>

namespace kring::ui {

float ease_out(double t) {
    const double left = 1 - std::clamp(t, 0.0, 1.0);
    return static_cast<float>(1 - left * left * left);
}

void Motion::begin_frame(double now_seconds) {
    m_now = now_seconds;
    m_moving = false;
    ++m_frame;
    // What was not asked for in the last frame is gone from the screen.
    std::erase_if(m_values, [this](const auto& entry) { return entry.second.frame + 2 < m_frame; });
}

float Motion::step(Value& value, bool fresh, float from, float target, double seconds) {
    if (fresh) {
        value = {from, target, m_now, seconds, m_frame};
    } else if (value.target != target) {
        const float here =
            value.from + (value.target - value.from) *
                             ease_out((m_now - value.start) / std::max(value.length, 1e-6));
        value = {here, target, m_now, seconds, m_frame};
    }
    value.frame = m_frame;
    if (!enabled || value.length <= 0 || m_now >= value.start + value.length)
        value.from = value.target;
    if (value.from == value.target) return target;
    m_moving = true;
    return value.from +
           (value.target - value.from) * ease_out((m_now - value.start) / value.length);
}

float Motion::to(std::uint64_t id, float target, double seconds) {
    return from_to(id, target, target, seconds);
}

float Motion::from_to(std::uint64_t id, float from, float target, double seconds) {
    const auto [it, fresh] = m_values.try_emplace(id);
    return step(it->second, fresh, from, target, seconds);
}

ImVec2 Motion::to(std::uint64_t id, ImVec2 target, double seconds) {
    return {to(id ^ 0x9E3779B97F4A7C15U, target.x, seconds),
            to(id ^ 0xC2B2AE3D27D4EB4FU, target.y, seconds)};
}

}  // namespace kring::ui
