#pragma once
#include <algorithm>
#include <imgui.h>

namespace kring::ui {

/// A rectangle in pixels that layouts are cut from: `Rect bar = page.take_top(ui.px(56));` leaves
/// the rest in `page`. Taking more than is there takes what is there.
struct Rect {
    float x = 0, y = 0, w = 0, h = 0;

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    ImVec2 min() const { return {x, y}; }
    ImVec2 max() const { return {x + w, y + h}; }
    ImVec2 size() const { return {w, h}; }
    ImVec2 centre() const { return {x + w / 2, y + h / 2}; }
    bool empty() const { return w <= 0 || h <= 0; }
    bool contains(ImVec2 p) const { return p.x >= x && p.x < x + w && p.y >= y && p.y < y + h; }
    bool contains(const Rect& r) const {
        return r.x >= x && r.y >= y && r.right() <= right() && r.bottom() <= bottom();
    }
    bool overlaps(const Rect& r) const {
        return x < r.right() && r.x < right() && y < r.bottom() && r.y < bottom();
    }

    /// Cuts `size` off one side, and drops `gap` more between the piece and what stays.
    Rect take_top(float size, float gap = 0) {
        const float s = std::clamp(size, 0.F, std::max(h, 0.F));
        const Rect piece{x, y, w, s};
        const float used = std::min(s + gap, std::max(h, 0.F));
        y += used;
        h -= used;
        return piece;
    }
    Rect take_bottom(float size, float gap = 0) {
        const float s = std::clamp(size, 0.F, std::max(h, 0.F));
        const Rect piece{x, bottom() - s, w, s};
        h -= std::min(s + gap, std::max(h, 0.F));
        return piece;
    }
    Rect take_left(float size, float gap = 0) {
        const float s = std::clamp(size, 0.F, std::max(w, 0.F));
        const Rect piece{x, y, s, h};
        const float used = std::min(s + gap, std::max(w, 0.F));
        x += used;
        w -= used;
        return piece;
    }
    Rect take_right(float size, float gap = 0) {
        const float s = std::clamp(size, 0.F, std::max(w, 0.F));
        const Rect piece{right() - s, y, s, h};
        w -= std::min(s + gap, std::max(w, 0.F));
        return piece;
    }

    Rect inset(float all) const { return inset(all, all); }
    Rect inset(float sides, float top_bottom) const {
        return {x + sides, y + top_bottom, std::max(w - 2 * sides, 0.F),
                std::max(h - 2 * top_bottom, 0.F)};
    }
    Rect inset(float left, float top, float right_side, float bottom_side) const {
        return {x + left, y + top, std::max(w - left - right_side, 0.F),
                std::max(h - top - bottom_side, 0.F)};
    }
    Rect grown(float by) const { return {x - by, y - by, w + 2 * by, h + 2 * by}; }
    Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }

    /// A piece of the given size in the middle of this one.
    Rect middle(float width, float height) const {
        return {x + (w - width) / 2, y + (h - height) / 2, width, height};
    }
    /// Full width, `height` high, in the middle.
    Rect middle_row(float height) const { return {x, y + (h - height) / 2, w, height}; }
    /// The i-th of `n` equal columns with `gap` between them.
    Rect column(int i, int n, float gap) const {
        const float each = (w - gap * static_cast<float>(n - 1)) / static_cast<float>(n);
        return {x + static_cast<float>(i) * (each + gap), y, each, h};
    }
    /// The i-th of `n` equal rows with `gap` between them.
    Rect row(int i, int n, float gap) const {
        const float each = (h - gap * static_cast<float>(n - 1)) / static_cast<float>(n);
        return {x, y + static_cast<float>(i) * (each + gap), w, each};
    }
    Rect intersect(const Rect& r) const {
        const float l = std::max(x, r.x);
        const float t = std::max(y, r.y);
        return {l, t, std::max(std::min(right(), r.right()) - l, 0.F),
                std::max(std::min(bottom(), r.bottom()) - t, 0.F)};
    }
    /// Moved as little as needed to lie inside `outer`.
    Rect kept_in(const Rect& outer) const {
        return {std::max(outer.x, std::min(x, outer.right() - w)),
                std::max(outer.y, std::min(y, outer.bottom() - h)), w, h};
    }

    static Rect around(ImVec2 centre, float width, float height) {
        return {centre.x - width / 2, centre.y - height / 2, width, height};
    }
};

}  // namespace kring::ui
