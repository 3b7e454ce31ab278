#include "tests/support/catch.h"
#include "tests/support/given_stories.h"

#include "core/session/fold.h"

using namespace kring;
using kring::test::Given;
using kring::test::GivenStories;

namespace {

Wall showing(WallView view) {
    Wall wall;
    wall.on = true;
    wall.view = view;
    return wall;
}

}  // namespace

TEST_CASE("what the room is shown stands in the log, once", "[wall]") {
    Given given;
    CHECK(given.ask(ShowOnWall{showing(WallView::arena)}) > 0);
    CHECK(given.state().wall == showing(WallView::arena));
    CHECK(given.ask(ShowOnWall{showing(WallView::arena)}) == 0);
    CHECK(fold(given.session.log()) == given.state());
}

TEST_CASE("an undo takes back what was written and not what was seen", "[wall]") {
    Given given;
    given.in("activities");
    const CardId card = given.activity("samen koken");
    given.ask(ShowOnWall{showing(WallView::board)});
    given.undo();
    CHECK(given.state().wall.view == WallView::board);
    CHECK(given.state().board.find(card) == nullptr);
    given.redo();
    CHECK(given.state().board.find(card) != nullptr);
    CHECK(given.state().wall.view == WallView::board);
}

TEST_CASE("only what lies on the board or was told goes on the wall", "[wall]") {
    GivenStories table;
    Wall wall = showing(WallView::story);
    wall.story = StoryId{999};
    CHECK(table.refused(ShowOnWall{wall}) == Refusal::unknown_story);
    const StoryId told = table.story("de brief");
    wall.story = told;
    CHECK_FALSE(table.refused(ShowOnWall{wall}));
    table.ask(ShowOnWall{showing(WallView::turns)});
    table.ask(BinStory{told});
    CHECK(table.refused(ShowOnWall{wall}) == Refusal::unknown_story);

    Given arena;
    Wall lit = showing(WallView::arena);
    lit.card = CardId{999};
    CHECK(arena.refused(ShowOnWall{lit}) == Refusal::unknown_card);
    arena.in("activities");
    lit.card = arena.activity("samen koken");
    arena.ask(ShowOnWall{lit});
    CHECK(arena.state().wall.card == lit.card);
    arena.ask(BinCard{*lit.card});
    CHECK(arena.refused(ShowOnWall{lit}) == std::nullopt);  // nothing to do: it says so already
}

TEST_CASE("the wall also shows a session that is over", "[wall]") {
    Given given;
    given.in("closed");
    CHECK_FALSE(given.refused(ShowOnWall{showing(WallView::follow_up)}));
}
