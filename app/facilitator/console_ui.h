#pragma once

#include "core/base/id.h"
#include "core/report/arena_layout.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>

namespace kring {

/// What stands in the middle of the console. Each phase has one that fits; a person may look at another.
enum class Middle { by_phase, welcome, board, arena, balance, follow_up, report };

/// What only the console's screen knows.
struct ConsoleUi {
    Middle middle = Middle::by_phase;

    CardId selected;       ///< its editor is open
    LinkId selected_link;  ///< likewise
    CardId pointed;        ///< under the mouse or the keyboard: its chain lights up
    CardId linking_from;   ///< a link is being drawn from this card
    CardId merging;        ///< the next card chosen is merged into this one
    std::set<std::string> open_stacks;

    std::string lane;      ///< where the capture line writes; empty: the first of the phase
    bool anonymous = false;
    bool bin_open = false;
    bool help_open = false;
    bool commands_open = false;
    bool people_open = false;
    std::optional<std::string> paste;  ///< a paste that waits for its question
    int paste_as = -1;                 ///< choice in that question; -1: the best

    /// The picture is laid out again only when something in it changed.
    struct Cache {
        std::size_t records = 0;
        float width = 0, height = 0, scale = 0;
        std::set<std::string> open_stacks;
        std::optional<ArenaLayout> layout;
    } arena;
};

/// The view that fits the phase, unless somebody chose another.
Middle middle_of(const ConsoleUi& console, const struct State& state);

}  // namespace kring
