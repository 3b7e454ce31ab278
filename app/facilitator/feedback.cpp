#include "app/facilitator/feedback.h"

namespace kring {

void draw_feedback(View& view, const Glance& glance, ConsoleUi& console, const ui::Rect& area) {
    (void)view, (void)glance, (void)console, (void)area;
}

}  // namespace kring
