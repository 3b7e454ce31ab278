#pragma once

#include "app/facilitator/console_ui.h"
#include "app/ui/view.h"
#include "app/ui/widgets.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kring {

/// Something that can be done, or found, by typing.
struct Command {
    std::string title;
    std::string note = {};   ///< the key that does the same, or the label of a card
    std::string finds = {};  ///< other words under which people look for it
    ui::Icon icon = ui::Icon::arrow;
    std::optional<ui::Kind> bead = std::nullopt;
    ui::WhyNot why_not = std::nullopt;
    std::function<void(View&, const Glance&, ConsoleUi&)> run = {};
};

/// Everything that can be done now, what is used most first.
std::vector<Command> all_commands(const View& view, const Glance& glance);
/// Every card on the board, to go to.
std::vector<Command> card_commands(const View& view, const Glance& glance);

}  // namespace kring
