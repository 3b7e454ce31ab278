#include "app/facilitator/passing_on.h"

namespace kring {

void draw_passing_on(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area) {
    (void)view, (void)glance, (void)console, (void)area;
}

}  // namespace kring
