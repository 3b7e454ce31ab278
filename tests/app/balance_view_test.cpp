#include "tests/support/catch.h"
#include "tests/support/console_room.h"
#include "tests/support/drawn_words.h"

using namespace kring;
using kring::test::ConsoleRoom;
using kring::test::DrawnWords;

TEST_CASE("on a narrow console the signs of a band say what they mean on pointing", "[balance]") {
    ConsoleRoom room{{1024, 768}};
    room.write("collectors", "huisarts");
    room.enter("balance");
    DrawnWords drawn;
    REQUIRE(drawn.read().contains(U"huisarts"));
    REQUIRE_FALSE(drawn.read().contains(U"los"));  // "staat nog los": a party without a link
    REQUIRE(room.hands().point_at("balance/scroll/band:3/legend"));
    room.hands().wait(1);
    room.hands().frames(2);
    CHECK(drawn.read().contains(U"los"));
}

TEST_CASE("on a wide console the words stand beside the signs", "[balance]") {
    ConsoleRoom room{{1920, 1080}};
    room.write("collectors", "huisarts");
    room.enter("balance");
    CHECK(DrawnWords{}.read().contains(U"los"));
    CHECK(room.hands().probe.find("balance/scroll/band:3/legend") == nullptr);
}
