#pragma once

#include <cstdint>
#include <vector>

namespace kring::platform {

/// Kring's mark as rows of red, green, blue, alpha: seven dots in a ring on a rounded tile, so that
/// it reads on a light and a dark task bar. `side` in pixels.
std::vector<std::uint8_t> draw_mark(int side);

}  // namespace kring::platform
