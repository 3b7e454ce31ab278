#include "app/ui/draw.h"

#include "app/ui/controls.h"
#include "app/ui/text.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace kring::ui {
namespace {

constexpr float pi = std::numbers::pi_v<float>;
constexpr float dash_on_token = 4.5F;
constexpr float dash_off_token = 3.5F;

/// Walks a polyline and draws it in dashes.
class Dasher {
public:
    Dasher(ImDrawList* dl, ImU32 colour, float width, float on, float off)
        : m_dl{dl}, m_colour{colour}, m_width{width}, m_on{on}, m_off{off} {}

    void walk(const std::vector<ImVec2>& points) {
        if (points.empty()) return;
        m_stroke.assign(1, points[0]);
        for (std::size_t i = 1; i < points.size(); ++i) segment(points[i - 1], points[i]);
        flush();
    }

private:
    void segment(ImVec2 a, ImVec2 b) {
        float length = std::hypot(b.x - a.x, b.y - a.y);
        while (length > 0) {
            const float room = (m_drawing ? m_on : m_off) - m_used;
            if (length < room) {
                m_used += length;
                if (m_drawing) m_stroke.push_back(b);
                return;
            }
            const float t = room / length;
            a = {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
            length -= room;
            m_used = 0;
            if (m_drawing) {
                m_stroke.push_back(a);
                flush();
            } else {
                m_stroke.assign(1, a);
            }
            m_drawing = !m_drawing;
        }
    }
    void flush() {
        if (m_drawing && m_stroke.size() > 1)
            m_dl->AddPolyline(m_stroke.data(), static_cast<int>(m_stroke.size()), m_colour, 0,
                              m_width);
        m_stroke.clear();
    }

    ImDrawList* m_dl;
    ImU32 m_colour;
    float m_width, m_on, m_off;
    float m_used = 0;
    bool m_drawing = true;
    std::vector<ImVec2> m_stroke;
};

Dasher dasher(Ui& ui, ImU32 colour, float width) {
    return {ui.dl, colour, width, ui.px(dash_on_token), ui.px(dash_off_token) + 0.6F * width};
}

void arc_points(std::vector<ImVec2>& out, ImVec2 c, float r, float from, float to, int steps) {
    for (int i = 0; i <= steps; ++i) {
        const float a = from + (to - from) * static_cast<float>(i) / static_cast<float>(steps);
        out.push_back({c.x + r * std::cos(a), c.y + r * std::sin(a)});
    }
}

/// A rounded rectangle as path. Dear ImGui's own takes a pixel off the radius of what is fully
/// round, and 1.86 divides by zero when a hair of radius is left. False: has no corners to round.
bool rounded_path(ImDrawList* dl, const Rect& rect, float radius) {
    const float r = std::min(radius, std::min(rect.w, rect.h) / 2);
    if (r < 1) return false;
    dl->PathArcToFast({rect.x + r, rect.y + r}, r, 6, 9);
    dl->PathArcToFast({rect.right() - r, rect.y + r}, r, 9, 12);
    dl->PathArcToFast({rect.right() - r, rect.bottom() - r}, r, 0, 3);
    dl->PathArcToFast({rect.x + r, rect.bottom() - r}, r, 3, 6);
    // Where two corners meet their ends coincide, and a line drawn there has a thorn.
    ImVector<ImVec2>& path = dl->_Path;
    const auto same = [](ImVec2 a, ImVec2 b) {
        return std::fabs(a.x - b.x) < 0.01F && std::fabs(a.y - b.y) < 0.01F;
    };
    int kept = 1;
    for (int i = 1; i < path.Size; ++i)
        if (!same(path[i], path[kept - 1])) path[kept++] = path[i];
    if (kept > 1 && same(path[kept - 1], path[0])) --kept;
    path.resize(kept);
    return true;
}

std::vector<ImVec2> sample(const Bezier& curve) {
    const float span = std::hypot(curve.b.x - curve.a.x, curve.b.y - curve.a.y);
    const int steps = std::clamp(static_cast<int>(span / 6), 8, 40);
    std::vector<ImVec2> points;
    points.reserve(static_cast<std::size_t>(steps) + 1);
    for (int i = 0; i <= steps; ++i)
        points.push_back(curve.at(static_cast<float>(i) / static_cast<float>(steps)));
    return points;
}

}  // namespace

void fill(Ui& ui, const Rect& rect, ImU32 colour, float radius_token) {
    if (rect.empty() || ui.hidden(rect)) return;
    if (!rounded_path(ui.dl, rect, ui.px(radius_token)))
        return ui.dl->AddRectFilled(rect.min(), rect.max(), colour);
    ui.dl->PathFillConvex(colour);
}
void fill(Ui& ui, const Rect& rect, Role role, float radius_token) {
    fill(ui, rect, ui.colour(role), radius_token);
    if (radius_token <= 0) return;  // part of the page, or of something larger
    if (const auto border = border_instead(ui, role))
        outline(ui, rect, *border, radius_token, 1.5F);
}

std::optional<Role> border_instead(const Ui& ui, Role fill) {
    if (!ui.theme.high_contrast) return std::nullopt;
    if (fill == Role::accent_soft) return Role::accent;
    if (fill == Role::surface || fill == Role::away_fill) return Role::hair;
    for (const Kind kind : {Kind::investor, Kind::activity, Kind::effect, Kind::collector,
                            Kind::negative, Kind::story, Kind::reason, Kind::dissent})
        if (fill == tint_of(kind)) return line_of(kind);
    return std::nullopt;
}

void outline(Ui& ui, const Rect& rect, ImU32 colour, float radius_token, float width_token) {
    if (rect.empty() || ui.hidden(rect)) return;
    // Whole pixels, as a browser draws borders: a line of a pixel and a half is a smear.
    const float width = std::max(std::floor(ui.px(width_token) + 0.01F), 1.F);
    const float radius = std::min(ui.px(radius_token), std::min(rect.w, rect.h) / 2);
    const Rect centre_line = rect.inset(width / 2);
    if (!rounded_path(ui.dl, centre_line, radius - width / 2))
        ui.dl->PathRect(centre_line.min(), centre_line.max());
    ui.dl->PathStroke(colour, ImDrawFlags_Closed, width);
}
void outline(Ui& ui, const Rect& rect, Role role, float radius_token, float width_token) {
    outline(ui, rect, ui.colour(role), radius_token, width_token);
}

void shadow(Ui& ui, const Rect& rect, float radius_token) {
    if (!ui.theme.shadows) return;
    struct Step {
        float down, grow, alpha;
    };
    constexpr Step steps[] = {{10, 6, 0.02F}, {6, 3, 0.035F}, {3, 1, 0.05F}, {1, 0, 0.06F}};
    const ImU32 ink = ui.colour(Role::text) & ~IM_COL32_A_MASK;
    for (const Step& step : steps) {
        const auto alpha = static_cast<ImU32>(std::lround(step.alpha * 255));
        fill(ui, rect.grown(ui.px(step.grow)).moved(0, ui.px(step.down)),
             ink | (alpha << IM_COL32_A_SHIFT), radius_token + step.grow);
    }
}

void raised_panel(Ui& ui, const Rect& rect, float radius_token) {
    shadow(ui, rect, radius_token);
    fill(ui, rect, Role::raised, radius_token);
    outline(ui, rect, Role::line, radius_token, ui.theme.high_contrast ? 1.5F : 1);
}

void dashed_line(Ui& ui, ImVec2 a, ImVec2 b, ImU32 colour, float width_token) {
    dasher(ui, colour, ui.px(width_token)).walk({a, b});
}

void dashed_rect(Ui& ui, const Rect& rect, ImU32 colour, float radius_token, float width_token) {
    const float width = ui.px(width_token);
    const Rect in = rect.inset(width / 2);
    const float r = std::max(ui.px(radius_token) - width / 2, 0.F);
    std::vector<ImVec2> points;
    arc_points(points, {in.right() - r, in.y + r}, r, -pi / 2, 0, 6);
    arc_points(points, {in.right() - r, in.bottom() - r}, r, 0, pi / 2, 6);
    arc_points(points, {in.x + r, in.bottom() - r}, r, pi / 2, pi, 6);
    arc_points(points, {in.x + r, in.y + r}, r, pi, 1.5F * pi, 6);
    points.push_back(points.front());
    dasher(ui, colour, width).walk(points);
}

void dashed_circle(Ui& ui, ImVec2 centre, float radius, ImU32 colour, float width_token) {
    // A whole number of dashes, so that the ring closes without a stub.
    const float width = ui.px(width_token);
    const float on = ui.px(dash_on_token);
    const float off = ui.px(dash_off_token) + 0.6F * width;
    const float round = 2 * pi * radius;
    const float n = std::max(std::round(round / (on + off)), 4.F);
    const float stretch = round / (n * (on + off));
    std::vector<ImVec2> points;
    arc_points(points, centre, radius, -pi / 2, 1.5F * pi, 64);
    Dasher{ui.dl, colour, width, on * stretch, off * stretch}.walk(points);
}

ImVec2 Bezier::at(float t) const {
    const float u = 1 - t;
    const float k0 = u * u * u;
    const float k1 = 3 * u * u * t;
    const float k2 = 3 * u * t * t;
    const float k3 = t * t * t;
    return {k0 * a.x + k1 * c1.x + k2 * c2.x + k3 * b.x,
            k0 * a.y + k1 * c1.y + k2 * c2.y + k3 * b.y};
}

Bezier link_curve(ImVec2 from, ImVec2 to) {
    const float middle = (from.x + to.x) / 2;
    return {from, {middle, from.y}, {middle, to.y}, to};
}

void draw_bezier(Ui& ui, const Bezier& curve, ImU32 colour, float width, float dash_on,
                 float dash_off) {
    const std::vector<ImVec2> points = sample(curve);
    if (dash_on == 0) {
        ui.dl->AddPolyline(points.data(), static_cast<int>(points.size()), colour, 0, width);
        return;
    }
    if (dash_on < 0) return dasher(ui, colour, width).walk(points);
    Dasher{ui.dl, colour, width, ui.px(dash_on), ui.px(dash_off)}.walk(points);
}

float distance_to(const Bezier& curve, ImVec2 p) {
    const std::vector<ImVec2> points = sample(curve);
    float best = 1e9F;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const ImVec2 a = points[i - 1];
        const ImVec2 d{points[i].x - a.x, points[i].y - a.y};
        const float length2 = std::max(d.x * d.x + d.y * d.y, 1e-6F);
        const float t = std::clamp(((p.x - a.x) * d.x + (p.y - a.y) * d.y) / length2, 0.F, 1.F);
        best = std::min(best, std::hypot(p.x - a.x - t * d.x, p.y - a.y - t * d.y));
    }
    return best;
}

void arrow_head(Ui& ui, ImVec2 tip, ImVec2 direction, float length, ImU32 colour) {
    const float size = std::max(std::hypot(direction.x, direction.y), 1e-6F);
    const ImVec2 d{direction.x / size, direction.y / size};
    const ImVec2 base{tip.x - d.x * length, tip.y - d.y * length};
    const float half = length * 0.75F;
    ui.dl->AddTriangleFilled(tip, {base.x - d.y * half, base.y + d.x * half},
                             {base.x + d.y * half, base.y - d.x * half}, colour);
}

void changed_ring(Ui& ui, const Rect& rect, float radius_token) {
    outline(ui, rect.grown(ui.px(6)), Role::accent_soft, radius_token + 5, 4);
    outline(ui, rect.grown(ui.px(2)), Role::accent, radius_token, 3);
}

void ring(Ui& ui, ImVec2 centre, float radius, float share, Role colour, float width_token) {
    const float width = ui.px(width_token);
    const float r = radius - width / 2;
    ui.dl->AddCircle(centre, r, ui.colour(Role::sunken), 64, width);
    const float part = std::clamp(share, 0.F, 1.F);
    if (part <= 0) return;
    const float from = -pi / 2;
    const float to = from + 2 * pi * part;
    std::vector<ImVec2> points;
    arc_points(points, centre, r, from, to, std::max(static_cast<int>(64 * part), 2));
    ui.dl->AddPolyline(points.data(), static_cast<int>(points.size()), ui.colour(colour), 0, width);
    if (part >= 1) return;
    ui.dl->AddCircleFilled(points.front(), width / 2, ui.colour(colour), 16);
    ui.dl->AddCircleFilled(points.back(), width / 2, ui.colour(colour), 16);
}

void bead(Ui& ui, ImVec2 centre, Icon which, ImU32 disc, ImU32 glyph, float diameter_token,
          ImU32 rim) {
    const float radius = ui.px(diameter_token) / 2;
    if (ui.hidden(Rect::around(centre, 2 * radius + 4, 2 * radius + 4))) return;
    const int segments = radius < 20 ? 32 : 48;
    ui.dl->AddCircleFilled(centre, radius, disc, segments);
    if (rim != 0) ui.dl->AddCircle(centre, radius - ui.px(1), rim, segments, ui.px(2));
    draw_icon(ui.dl, which, centre, 2 * radius * 16 / 26, glyph, 2.2F);
}

void bead(Ui& ui, ImVec2 centre, Kind kind, float diameter_token) {
    bead(ui, centre, icon_of(kind), ui.colour(line_of(kind)), ui.colour(Role::bead),
         diameter_token);
}

void open_place(Ui& ui, ImVec2 centre, float radius_token, Role role) {
    dashed_circle(ui, centre, ui.px(radius_token), ui.colour(role));
    const float side = ui.px(radius_token) * 2;
    draw_text(ui, Rect::around(centre, side, side), "?",
              {.weight = Weight::semibold, .role = role, .align = Align::centre});
}

void icon(Ui& ui, Icon which, ImVec2 centre, float size_token, Role role, float stroke) {
    draw_icon(ui.dl, which, centre, ui.px(size_token), ui.colour(role), stroke);
}

}  // namespace kring::ui
