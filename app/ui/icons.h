#pragma once
#include <cstddef>
#include <imgui.h>

namespace kring::ui {

/// Kring's icons: strokes on a 24 x 24 grid with round ends and joins.
enum class Icon : unsigned char {
    activity,
    effect,
    investor,
    collector,
    story,
    vote,
    reason,
    dissent,
    timer,
    play,
    pause,
    undo,
    redo,
    search,
    lock,
    projector,
    warning,
    plus,
    minus,
    check,
    bin,
    person,
    link,
    arrow,
    arrow_left,
    chevron,
    chevron_left,
    down,
    up,
    eyeoff,
    note,
    stepf,
    stepb,
    grip,
    close,
    enter,
    import,
    folder,
    compare,
    help,
    more,
    filter
};
inline constexpr std::size_t icon_count = static_cast<std::size_t>(Icon::filter) + 1;

/// Draws an icon centred at `centre`, `size` pixels wide. `stroke` is in units of the 24 grid:
/// 2 as a rule, 2.2 in a bead and under 18 px, 2.6 for a check under 16 px; 0 chooses by size.
void draw_icon(ImDrawList* dl, Icon icon, ImVec2 centre, float size, ImU32 colour,
               float stroke = 0);

/// Kring's mark: seven dots in a ring, the first one on top.
void draw_mark(ImDrawList* dl, ImVec2 centre, float size, ImU32 colour);

}  // namespace kring::ui
