#include "app/platform/icon.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace kring::platform {
namespace {

using Colour = std::array<float, 3>;

// The light theme's ground and accent: there is no theme where the icon stands.
constexpr Colour icon_ground{244.0F, 241.0F, 234.0F};
constexpr Colour accent{15.0F, 74.0F, 92.0F};

constexpr int dots = 7;
constexpr float dot_radius = 0.105F;  // of the mark, as all below
constexpr float ring_radius = 0.395F;
constexpr float corner = 0.22F;
constexpr float mark_on_tile = 0.84F;  // the mark is smaller than its tile

/// How much of a pixel lies inside an edge that is `distance` pixels away; negative is inside.
float coverage(float distance) { return std::clamp(0.5F - distance, 0.0F, 1.0F); }

/// From the nearest dot's edge, in tiles, for a point counted from the middle of the tile.
float distance_to_dots(float x, float y) {
    float nearest = 1.0F;
    for (int dot = 0; dot < dots; ++dot) {
        const float turn = 2.0F * std::numbers::pi_v<float> * static_cast<float>(dot) / dots;
        const float dx = x - ring_radius * mark_on_tile * std::sin(turn);
        const float dy = y + ring_radius * mark_on_tile * std::cos(turn);
        nearest = std::min(nearest, std::hypot(dx, dy) - dot_radius * mark_on_tile);
    }
    return nearest;
}

float distance_to_tile(float x, float y) {
    const float dx = std::max(0.0F, std::abs(x) - (0.5F - corner));
    const float dy = std::max(0.0F, std::abs(y) - (0.5F - corner));
    return std::hypot(dx, dy) - corner;
}

std::uint8_t to_byte(float value) { return static_cast<std::uint8_t>(std::lround(value)); }

}  // namespace

std::vector<std::uint8_t> draw_mark(int side) {
    const auto pixels = static_cast<float>(side);
    std::vector<std::uint8_t> rgba;
    rgba.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * 4);
    for (int row = 0; row < side; ++row) {
        for (int column = 0; column < side; ++column) {
            const float x = (static_cast<float>(column) + 0.5F) / pixels - 0.5F;
            const float y = (static_cast<float>(row) + 0.5F) / pixels - 0.5F;
            const float dot = coverage(distance_to_dots(x, y) * pixels);
            for (std::size_t c = 0; c < 3; ++c)
                rgba.push_back(to_byte(icon_ground[c] + (accent[c] - icon_ground[c]) * dot));
            rgba.push_back(to_byte(255.0F * coverage(distance_to_tile(x, y) * pixels)));
        }
    }
    return rgba;
}

}  // namespace kring::platform
