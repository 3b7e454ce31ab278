#pragma once
#include "app/ui/icons.h"
#include "app/ui/rect.h"
#include "app/ui/ui.h"
#include <imgui.h>

namespace kring::ui {

/// The shapes of Kring, over Dear ImGui's lists. Sizes are pixels unless they say token.

void fill(Ui& ui, const Rect& rect, Role role, float radius_token = 0);
void fill(Ui& ui, const Rect& rect, ImU32 colour, float radius_token = 0);
/// A line of `width_token` inside the edge of `rect`.
void outline(Ui& ui, const Rect& rect, Role role, float radius_token, float width_token = 1.5F);
void outline(Ui& ui, const Rect& rect, ImU32 colour, float radius_token, float width_token = 1.5F);
/// The four soft steps under what floats; nothing in themes without shadows.
void shadow(Ui& ui, const Rect& rect, float radius_token);
/// Shadow, fill and thin border of popups and dialogs.
void raised_panel(Ui& ui, const Rect& rect, float radius_token = 12);

/// Dashes as the tokens have them: 4.5 on, 3.5 + 0.6 x width off, at scale 1.
void dashed_line(Ui& ui, ImVec2 a, ImVec2 b, ImU32 colour, float width_token = 1.5F);
void dashed_rect(Ui& ui, const Rect& rect, ImU32 colour, float radius_token,
                 float width_token = 1.5F);
void dashed_circle(Ui& ui, ImVec2 centre, float radius, ImU32 colour, float width_token = 1.5F);

struct Bezier {
    ImVec2 a, c1, c2, b;
    ImVec2 at(float t) const;
};
/// A link: control points at half the horizontal distance.
Bezier link_curve(ImVec2 from, ImVec2 to);
/// `dash_on`, `dash_off` in tokens; 0 on = solid, less than 0 = the dash of the tokens.
void draw_bezier(Ui& ui, const Bezier& curve, ImU32 colour, float width, float dash_on = 0,
                 float dash_off = 0);
/// Distance in pixels from `p` to the curve, for pointing at links.
float distance_to(const Bezier& curve, ImVec2 p);
/// A filled head whose tip is at `tip`, pointing along `direction`.
void arrow_head(Ui& ui, ImVec2 tip, ImVec2 direction, float length, ImU32 colour);

/// Around what just changed: a ring in the accent with a soft edge.
void changed_ring(Ui& ui, const Rect& rect, float radius_token = 10);

/// The clock: a ring with `share` (0..1) left of it, clockwise from the top.
void ring(Ui& ui, ImVec2 centre, float radius, float share, Role colour = Role::accent,
          float width_token = 5);

/// The bead of a card: a disc with its icon. `diameter_token` 26 on a card, 24 in rows.
void bead(Ui& ui, ImVec2 centre, Kind kind, float diameter_token = 26);
/// The same in given colours: `disc`, `glyph`; `rim` draws a 2 px ring around it (0 = none).
void bead(Ui& ui, ImVec2 centre, Icon icon, ImU32 disc, ImU32 glyph, float diameter_token,
          ImU32 rim = 0);
/// An open place: dashed circle with a question mark; `radius_token` 11.
void open_place(Ui& ui, ImVec2 centre, float radius_token = 11, Role role = Role::text2);

/// Icon in a role, at token size.
void icon(Ui& ui, Icon which, ImVec2 centre, float size_token, Role role, float stroke = 0);

}  // namespace kring::ui
