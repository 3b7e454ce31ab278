#pragma once
#include "app/ui/widgets.h"

namespace kring::ui {

/// What the controls share. Inside app/ui only.

/// 0..1 on its way while the mouse is on it, and while it is pressed.
struct Feel {
    float hover = 0, press = 0;
};
Feel feel(Ui& ui, const Touch& touch);

/// Fill and ink of a button of a kind in its present state.
struct Dress {
    ImU32 fill = 0;
    Role ink = Role::text;
    bool filled = true;
    bool bordered = false;
    Role border = Role::line;
};
/// The border that says in high contrast what a fill says elsewhere; nothing: it says nothing.
std::optional<Role> border_instead(const Ui& ui, Role fill);
Dress dress(Ui& ui, ButtonKind kind, const Touch& touch);

/// The ring of the one thing that has the keyboard; `outside`: on a filled accent, where the ring
/// would not be seen.
void focus_ring(Ui& ui, const Rect& rect, float radius_token, bool outside = false);
struct Scroll;
/// A thumb at the right edge of `rect`, of something `height` high that is scrolled by `offset`;
/// drags. Its id is "bar" in the scope that is open.
void scroll_bar(Ui& ui, const Rect& rect, float height, Scroll& scroll, float offset);
void draw_dress(Ui& ui, const Rect& rect, const Dress& dress, float radius_token);

}  // namespace kring::ui
