#include "app/facilitator/stories.h"

namespace kring {

void draw_stories(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area) {
    (void)view, (void)glance, (void)console, (void)area;
}

}  // namespace kring
