#pragma once

#include "app/ui/view.h"
#include "app/ui/widgets.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace kring {

/// What is open of a box with commands.
struct CommandBoxUi {
    bool open = false;
    std::string typed;       ///< to find one
    std::size_t chosen = 0;  ///< of those that were found
};

/// Something that can be done on this screen.
struct Deed {
    std::string title;
    std::string keys;  ///< that do the same; empty: none
    ui::Icon icon;
    std::function<void()> run;
};

/// Opens with Ctrl K; finds a command by typing the beginnings of its words, and does it.
void draw_command_box(View& view, CommandBoxUi& box, const std::function<std::vector<Deed>()>& all);

}  // namespace kring
