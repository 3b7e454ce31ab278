#pragma once

#include "core/replay/folded_time.h"

#include <cstddef>
#include <vector>

namespace kring {

/// Where a moment of the folded axis stands on a line of so many pixels, and back. A silence gets a
/// width of its own, so that there is room to show it, but all of them together at most a quarter.
class TimelineAxis {
public:
    TimelineAxis() = default;
    TimelineAxis(const FoldedTime& time, float width, float silence_width);

    float width() const { return m_width; }
    /// From 0 to the width; never goes back while time goes on.
    float x(SessionTime folded) const;
    SessionTime at(float x) const;

private:
    struct Point {
        double time, x;
    };
    std::vector<Point> m_points;  ///< at least two once it is made; straight lines between them
    float m_width = 0;
};

}  // namespace kring
