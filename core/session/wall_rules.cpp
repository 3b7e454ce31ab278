#include "core/session/wall_rules.h"

#include "core/session/stories.h"

namespace kring {

Decision answer(const Asked& asked, const ShowOnWall& intent) {
    const State& state = asked.state;
    const Wall& wall = intent.wall;
    if (wall == state.wall) return nothing_to_do();
    if (wall.card) {
        const Card* card = state.board.find(*wall.card);
        if (card == nullptr || card->in_bin) return Err{Refusal::unknown_card};
    }
    if (wall.story) {
        const auto story = state.stories.find(*wall.story);
        if (story == state.stories.end() || story->second.in_bin)
            return Err{Refusal::unknown_story};
    }
    return one(WallShown{wall});
}

}  // namespace kring
