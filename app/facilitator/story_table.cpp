#include "app/facilitator/story_table.h"

namespace kring {

void draw_story_table(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area) {
    (void)view, (void)glance, (void)console, (void)area;
}

}  // namespace kring
