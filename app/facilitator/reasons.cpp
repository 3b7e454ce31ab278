#include "app/facilitator/reasons.h"

namespace kring {

void draw_reasons(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area) {
    (void)view, (void)glance, (void)console, (void)area;
}

}  // namespace kring
