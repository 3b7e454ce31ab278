#include "app/ui/icons.h"

#include "app/ui/icon_strokes.h"

#include <charconv>
#include <cmath>
#include <numbers>
#include <vector>

namespace kring::ui {
namespace {

constexpr float half_turn = std::numbers::pi_v<float>;

/// A stroke ready to draw, in units of the grid. `smooth`: a curve, whose inner points need no
/// round join. `dot`: filled, points[0] is the centre.
struct Stroke {
    std::vector<ImVec2> points;
    bool closed = false;
    bool smooth = false;
    float dot = 0;
};
using Strokes = std::vector<Stroke>;

std::vector<float> numbers(std::string_view text) {
    std::vector<float> out;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        float value = 0;
        const auto [next, error] = std::from_chars(at, end, value);
        if (error == std::errc{}) {
            out.push_back(value);
            at = next;
        } else {
            ++at;
        }
    }
    return out;
}

std::vector<ImVec2> points_of(const std::vector<float>& n) {
    std::vector<ImVec2> out;
    for (std::size_t i = 0; i + 1 < n.size(); i += 2) out.push_back({n[i], n[i + 1]});
    return out;
}

void add_arc(std::vector<ImVec2>& out, ImVec2 c, float r, float from, float to, int steps) {
    for (int i = 0; i <= steps; ++i) {
        const float a = (from + (to - from) * static_cast<float>(i) / static_cast<float>(steps)) *
                        half_turn / 180;
        out.push_back({c.x + r * std::cos(a), c.y + r * std::sin(a)});
    }
}

Stroke make_curve(const std::vector<ImVec2>& p) {
    Stroke stroke{.points = {p[0]}, .smooth = true};
    for (std::size_t i = 0; i + 3 < p.size(); i += 3) {
        constexpr int steps = 8;
        for (int s = 1; s <= steps; ++s) {
            const float t = static_cast<float>(s) / steps;
            const float u = 1 - t;
            const float a = u * u * u;
            const float b = 3 * u * u * t;
            const float c = 3 * u * t * t;
            const float d = t * t * t;
            stroke.points.push_back(
                {a * p[i].x + b * p[i + 1].x + c * p[i + 2].x + d * p[i + 3].x,
                 a * p[i].y + b * p[i + 1].y + c * p[i + 2].y + d * p[i + 3].y});
        }
    }
    return stroke;
}

Stroke make_box(const std::vector<float>& n) {
    Stroke stroke{.points = {}, .closed = true, .smooth = true};
    const float x = n[0], y = n[1], r = n[4], right = n[0] + n[2], bottom = n[1] + n[3];
    add_arc(stroke.points, {right - r, y + r}, r, 270, 360, 4);
    add_arc(stroke.points, {right - r, bottom - r}, r, 0, 90, 4);
    add_arc(stroke.points, {x + r, bottom - r}, r, 90, 180, 4);
    add_arc(stroke.points, {x + r, y + r}, r, 180, 270, 4);
    return stroke;
}

Stroke make_stroke(std::string_view text) {
    const std::vector<float> n = numbers(text);
    Stroke stroke;
    if (text.starts_with("circle")) {
        add_arc(stroke.points, {n[0], n[1]}, n[2], 0, 345, 23);
        stroke.closed = stroke.smooth = true;
    } else if (text.starts_with("dot")) {
        stroke = {.points = {{n[0], n[1]}}, .dot = n[2]};
    } else if (text.starts_with("arc")) {
        add_arc(stroke.points, {n[0], n[1]}, n[2], n[3], n[4], 12);
        stroke.smooth = true;
    } else if (text.starts_with("box")) {
        stroke = make_box(n);
    } else if (text.starts_with("curve")) {
        stroke = make_curve(points_of(n));
    } else {
        stroke = {.points = points_of(n), .closed = text.starts_with("shape")};
    }
    return stroke;
}

Strokes make_strokes(std::string_view text) {
    Strokes out;
    while (!text.empty()) {
        const std::size_t end = text.find(';');
        std::string_view one = text.substr(0, end);
        one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
        out.push_back(make_stroke(one));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return out;
}

const Strokes& strokes_of(Icon icon) {
    static const std::array<Strokes, icon_count> all = [] {
        std::array<Strokes, icon_count> made;
        for (std::size_t i = 0; i < icon_count; ++i) made[i] = make_strokes(icon_strokes[i]);
        return made;
    }();
    return all[static_cast<std::size_t>(icon)];
}

int disc_segments(float radius) { return radius < 1.2F ? 8 : radius < 3 ? 12 : 20; }

void draw_stroke(ImDrawList* dl, const Stroke& stroke, ImVec2 origin, float unit, float width,
                 ImU32 colour) {
    ImVec2 p[64];
    const int n = static_cast<int>(std::min<std::size_t>(stroke.points.size(), 64));
    for (int i = 0; i < n; ++i) {
        const ImVec2 at = stroke.points[static_cast<std::size_t>(i)];
        p[i] = {origin.x + at.x * unit, origin.y + at.y * unit};
    }
    if (stroke.dot > 0) {
        dl->AddCircleFilled(p[0], stroke.dot * unit, colour, disc_segments(stroke.dot * unit));
        return;
    }
    const float cap = width / 2;
    if (stroke.smooth) {
        dl->AddPolyline(p, n, colour, stroke.closed ? ImDrawFlags_Closed : 0, width);
        if (stroke.closed) return;
        dl->AddCircleFilled(p[0], cap, colour, disc_segments(cap));
        dl->AddCircleFilled(p[n - 1], cap, colour, disc_segments(cap));
        return;
    }
    // One segment at a time: the list's own joins are mitred.
    for (int i = 0; i < n; ++i) {
        dl->AddCircleFilled(p[i], cap, colour, disc_segments(cap));
        if (i + 1 == n && !stroke.closed) break;
        const ImVec2 segment[] = {p[i], p[(i + 1) % n]};
        dl->AddPolyline(segment, 2, colour, 0, width);
    }
}

}  // namespace

void draw_icon(ImDrawList* dl, Icon icon, ImVec2 centre, float size, ImU32 colour, float stroke) {
    const float unit = size / 24;
    const float chosen = stroke > 0 ? stroke : size < 18 ? 2.2F : 2.0F;
    const float width = std::max(chosen * unit, 1.0F);
    const ImVec2 origin{centre.x - size / 2, centre.y - size / 2};
    for (const Stroke& one : strokes_of(icon)) draw_stroke(dl, one, origin, unit, width, colour);
}

void draw_mark(ImDrawList* dl, ImVec2 centre, float size, ImU32 colour) {
    for (int i = 0; i < 7; ++i) {
        const float a = (static_cast<float>(i) / 7 * 2 - 0.5F) * half_turn;
        dl->AddCircleFilled(
            {centre.x + 0.395F * size * std::cos(a), centre.y + 0.395F * size * std::sin(a)},
            0.105F * size, colour, 20);
    }
}

}  // namespace kring::ui
