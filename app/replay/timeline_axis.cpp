#include "app/replay/timeline_axis.h"

#include <algorithm>
#include <cmath>

namespace kring {

TimelineAxis::TimelineAxis(const FoldedTime& time, float width, float silence_width)
    : m_width{std::max(width, 0.F)} {
    const auto& silences = time.silences();
    const auto count = static_cast<double>(silences.size());
    const double each =
        silences.empty() ? 0 : std::min<double>(silence_width, m_width * 0.25 / count);
    const auto folded = static_cast<double>(folded_silence.count());
    const auto length = static_cast<double>(time.length().count());
    const double talking = std::max(length - folded * count, 0.0);
    const double scale = talking > 0 ? (m_width - each * count) / talking : 0;
    m_points.push_back({0, 0});
    for (const FoldedTime::Silence& silence : silences) {
        const auto from = static_cast<double>(silence.at.count());
        const Point last = m_points.back();
        m_points.push_back({from, last.x + (from - last.time) * scale});
        m_points.push_back({from + folded, m_points.back().x + each});
    }
    m_points.push_back({std::max(length, 1.0), m_width});
}

float TimelineAxis::x(SessionTime folded) const {
    if (m_points.empty()) return 0;
    const auto time = static_cast<double>(folded.count());
    const auto after = std::upper_bound(m_points.begin(), m_points.end(), time,
                                        [](double t, const Point& p) { return t < p.time; });
    if (after == m_points.begin()) return 0;
    if (after == m_points.end()) return m_width;
    const Point& a = *(after - 1);
    const Point& b = *after;
    return static_cast<float>(a.x + (b.x - a.x) * (time - a.time) / (b.time - a.time));
}

SessionTime TimelineAxis::at(float x) const {
    if (m_points.empty()) return SessionTime{0};
    const double place = std::clamp<double>(x, 0, m_width);
    const auto after = std::upper_bound(m_points.begin(), m_points.end(), place,
                                        [](double v, const Point& p) { return v < p.x; });
    if (after == m_points.begin()) return SessionTime{0};
    const Point& a = *(after - 1);
    if (after == m_points.end())
        return SessionTime{static_cast<SessionTime::rep>(m_points.back().time)};
    const double time = a.time + (after->time - a.time) * (place - a.x) / (after->x - a.x);
    return SessionTime{static_cast<SessionTime::rep>(std::llround(time))};
}

}  // namespace kring
