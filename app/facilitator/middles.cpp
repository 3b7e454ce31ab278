#include "app/facilitator/middles.h"

#include "core/session/stories.h"

#include <array>

namespace kring {

namespace {

constexpr std::array arena_middles{
    MiddleChoice{Middle::board, "console.view_board", "commands.see_board"},
    MiddleChoice{Middle::arena, "console.view_arena", "commands.see_arena"},
    MiddleChoice{Middle::balance, "console.view_balance", "commands.see_balance"},
    MiddleChoice{Middle::follow_up, "console.view_follow_up", "commands.see_follow_up"},
    MiddleChoice{Middle::report, "console.view_report", "commands.see_report"},
};

constexpr std::array story_middles{
    MiddleChoice{Middle::stories, "console.view_stories", "commands.see_stories"},
    MiddleChoice{Middle::reading, "console.view_reading", "commands.see_reading"},
    MiddleChoice{Middle::discussing, "console.view_discussing", "commands.see_discussing"},
    MiddleChoice{Middle::ballot, "console.view_ballot", "commands.see_ballot"},
    MiddleChoice{Middle::reasons, "console.view_reasons", "commands.see_reasons"},
    MiddleChoice{Middle::story_table, "console.view_table", "commands.see_table"},
    MiddleChoice{Middle::report, "console.view_report", "commands.see_report"},
};

}  // namespace

std::span<const MiddleChoice> middles_of(const State& state) {
    if (tells_stories(state)) return story_middles;
    return arena_middles;
}

}  // namespace kring
