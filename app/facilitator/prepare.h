#pragma once

#include "app/ui/view.h"
#include "core/method/load_method.h"

#include <string>
#include <vector>

namespace kring {

struct PrepareUi {
    std::vector<std::string> pasted;  ///< texts waiting for a lane
    bool brief = false;
    PersonId open_person;  ///< whose details are open
    bool pasting = false;
};

/// Method, title, people, plan and what is on the table already. Everything but a title may wait.
void draw_prepare(View& view, const Glance& glance, const MethodShelf& shelf, PrepareUi& prepare);

}  // namespace kring
