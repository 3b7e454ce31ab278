#include "app/facilitator/arena_gone.h"
#include "core/report/arena_layout.h"
#include "tests/support/catch.h"
#include "tests/support/replay_room.h"

#include <algorithm>
#include <string>

using namespace kring;
using kring::test::ReplayRoom;
using kring::test::SamenKoken;
using kring::test::session_of;

namespace {

LinkId between(const Board& board, CardId from, CardId to) {
    for (const auto& [id, link] : board.links)
        if (link.from == from && link.to == to) return id;
    return {};
}

/// Where the line that went is cut through.
std::string cut(LinkId link) {
    return "picture/arena/gone:" + std::to_string(link.value) + "/link";
}

ArenaLayout laid_out(const Board& board) {
    ArenaSize size;
    size.field = {0, 0, 1000, 700};
    return lay_out_arena(board, {}, size);
}

bool stands_among(const std::vector<LinkId>& links, LinkId link) {
    return std::find(links.begin(), links.end(), link) != links.end();
}

}  // namespace

TEST_CASE("a line that was taken away is still seen at that step, as gone, and not after it",
          "[replay][gone]") {
    SamenKoken given;
    const LinkId link = between(given.state().board, given.maaltijd, given.buren);
    REQUIRE(link);
    given.later(SessionTime{60'000});
    given.ask(RemoveLink{link});
    given.activity("afwassen");
    ReplayRoom room{session_of(given)};
    room.ui.console.middle = Middle::arena;
    room.put(room.last() - 2);
    CHECK_FALSE(room.hands().shows(cut(link)));
    room.put(room.last() - 1);
    CHECK(room.ui.console.changed.gone_links == std::set{link});
    CHECK(room.hands().shows(cut(link)));
    CHECK(room.replay.with_gone().board.find(link) != nullptr);
    CHECK(room.replay.now().board.find(link) == nullptr);
    room.put(room.last());
    CHECK_FALSE(room.hands().shows(cut(link)));
}

TEST_CASE("with a card its lines go", "[replay][gone]") {
    SamenKoken given;
    given.later(SessionTime{60'000});
    given.ask(BinCard{given.buren});
    ReplayRoom room{session_of(given)};
    room.ui.console.middle = Middle::arena;
    room.put(room.last());
    const auto& gone = room.ui.console.changed.gone_links;
    CHECK(gone.size() == 4);
    for (const LinkId link : gone) {
        CAPTURE(link.value);
        CHECK(room.hands().shows(cut(link)));
    }
}

TEST_CASE("let go at a step that took a line back, it is seen as gone", "[replay][gone]") {
    SamenKoken given;
    given.later(SessionTime{60'000});
    const LinkId link = given.link(given.kookles, given.minder_eenzaam);
    given.undo();
    ReplayRoom room{session_of(given)};
    room.ui.console.middle = Middle::arena;
    room.put(room.last() - 1);
    room.replay.go_to(room.last(), true);
    REQUIRE(room.replay.passed());
    room.hands().frames(3);
    CHECK(room.hands().shows(cut(link)));
}

TEST_CASE("what asks to be filled is what is open now, without the line that went",
          "[replay][gone]") {
    SamenKoken given;
    given.later(SessionTime{60'000});
    given.ask(RemoveLink{between(given.state().board, given.maaltijd, given.buren)});
    given.ask(BinCard{given.kookles});
    ReplayRoom room{session_of(given)};
    for (const std::size_t place : {room.last() - 1, room.last()}) {
        room.put(place);
        CAPTURE(place);
        CHECK(open_gaps(room.replay.with_gone()) != open_gaps(room.replay.now()));
        CHECK(gaps_without_gone(room.replay.with_gone(), room.replay.changes()) ==
              open_gaps(room.replay.now()));
    }
}

TEST_CASE("a line that went is apart from those that stay", "[replay][gone]") {
    const SamenKoken given;
    const Board& board = given.state().board;
    const ArenaLayout layout = laid_out(board);
    const LinkId link = between(board, given.maaltijd, given.buren);
    CHECK_FALSE(take_gone_apart(layout, board, {}));
    const auto apart = take_gone_apart(layout, board, {link});
    REQUIRE(apart);
    REQUIRE(apart->lines.size() == 1);
    CHECK(apart->lines.front().alone);
    CHECK(apart->lines.front().curve.links == std::vector{link});
    CHECK(apart->stays.links.size() + 1 == layout.links.size());
    for (const LinkCurve& curve : apart->stays.links) CHECK_FALSE(stands_among(curve.links, link));
    CHECK(apart->stays.boxes.size() == layout.boxes.size());
}

TEST_CASE("of two things that one party puts in, one can go", "[replay][gone]") {
    SamenKoken given;
    const LinkId time = between(given.state().board, given.bewoners, given.maaltijd);
    const LinkId money = given.puts_in(given.bewoners, given.maaltijd, Contribution::money);
    const Board& board = given.state().board;
    const ArenaLayout layout = laid_out(board);
    const auto says = [&](const ArenaLayout& each) {
        return each.box_of(given.bewoners, ArenaColumn::investor)->says;
    };
    REQUIRE(stands_among(says(layout), money));
    const auto apart = take_gone_apart(layout, board, {money});
    REQUIRE(apart);
    REQUIRE(apart->lines.size() == 1);
    CHECK_FALSE(apart->lines.front().alone);
    CHECK(apart->stays.links.size() == layout.links.size());
    const auto line =
        std::find_if(apart->stays.links.begin(), apart->stays.links.end(),
                     [&](const LinkCurve& curve) { return stands_among(curve.links, time); });
    REQUIRE(line != apart->stays.links.end());
    CHECK(line->links == std::vector{time});
    CHECK(line->width == 1);
    CHECK_FALSE(stands_among(says(apart->stays), money));
    // Time is put into the cooking lessons too: that is still said.
    CHECK(stands_among(says(take_gone_apart(layout, board, {time})->stays), time));
}
