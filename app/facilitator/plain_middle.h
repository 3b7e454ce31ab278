#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"

#include <string>
#include <vector>

namespace kring {

/// What a view of the middle adds to the cards and stories that are told with every view: the head
/// of the view first, then a line for each row of it. Nothing for a view that adds nothing.
std::vector<std::string> plain_middle(const Words& words, const Glance& glance, Middle middle);

}  // namespace kring
