#pragma once

#include "app/projector/audience.h"
#include "app/ui/ui.h"
#include "app/ui/words.h"

namespace kring {

/// How the facilitator set the wall.
struct WallLook {
    float zoom = 1;    ///< larger letters, fewer of them
    float scroll = 0;  ///< how far down what does not fit is, in shares of the height of the wall
};

/// Draws what the room sees over the whole page, from `audience` alone. Everything is a share of
/// the height. With fonts baked at `wall_scale` (wall_type.h) every letter is sharp; with others (a
/// window that was just resized, the console's own) the same picture is drawn, larger or smaller.
/// Answers how far down it can be scrolled: 0 when everything is there.
float draw_wall(ui::Ui& ui, const Words& words, const Audience& audience, const WallLook& look);
/// The same within `area`, as a preview of it.
float draw_wall(ui::Ui& ui, const Words& words, const Audience& audience, const WallLook& look,
                const ui::Rect& area);

}  // namespace kring
