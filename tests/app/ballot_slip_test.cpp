#include "tests/support/ballot_room.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace kring;
using kring::test::BallotRoom;
using kring::ui::Key;

namespace {

const std::string tiles = "ballot/slip/tiles/";

RoundRules with(const BallotRoom& room, CountMethod method, BallotKind kind) {
    RoundRules rules = room.usual();
    rules.method = method;
    rules.ballot.kind = kind;
    if (method == CountMethod::scores || method == CountMethod::borda)
        rules.count.threshold = Threshold::most_votes;
    return rules;
}

std::vector<Mark> marks(std::initializer_list<int> all) {
    std::vector<Mark> made;
    for (const int mark : all) made.push_back(mark == 0 ? Mark{} : Mark{mark});
    return made;
}

int dots_in(const Ballot& ballot) {
    int sum = 0;
    for (const Mark& mark : ballot.marks) sum += mark.value_or(0);
    return sum;
}

}  // namespace

TEST_CASE("one story is chosen with keys only: a number, then Enter twice") {
    BallotRoom room;
    room.open(room.usual());
    room.lift_curtain(1);
    room.hands().press(Key::digit2);
    CHECK(room.console.ballot.slip.ballot.marks == marks({0, 1, 0}));
    room.hands().press(Key::enter);
    CHECK(room.hands().focused() == "ballot/slip/cast");
    CHECK(room.box.empty());
    room.hands().press(Key::enter);
    REQUIRE(room.box.size() == 1);
    CHECK(room.box.at(room.voters[1]).marks == marks({0, 1, 0}));
}

TEST_CASE("one story is chosen with arrows and Space") {
    BallotRoom room;
    room.open(room.usual());
    room.lift_curtain(0);
    room.hands().press(Key::right);
    room.hands().press(Key::space);
    CHECK(room.console.ballot.slip.ballot.marks == marks({0, 1, 0}));
    room.hands().press(Key::enter, {.ctrl = true});
    CHECK(room.box.at(room.voters[0]).marks == marks({0, 1, 0}));
}

TEST_CASE("one story is chosen with the mouse, and another instead") {
    BallotRoom room;
    room.open(room.usual());
    REQUIRE(room.hands().click("ballot/curtain/turn"));
    room.hands().frames(2);
    REQUIRE(room.hands().click("ballot/who/names/voter:" + std::to_string(room.voters[2].value)));
    room.hands().frames(2);
    REQUIRE(room.hands().click(tiles + "story:0"));
    REQUIRE(room.hands().click(tiles + "story:2"));
    CHECK(room.console.ballot.slip.ballot.marks == marks({0, 0, 1}));
    REQUIRE(room.hands().click("ballot/slip/cast"));
    CHECK(room.box.at(room.voters[2]).marks == marks({0, 0, 1}));
}

TEST_CASE("nothing chosen yet is not blank: the button waits and says what for") {
    BallotRoom room;
    room.open(room.usual());
    room.lift_curtain(0);
    REQUIRE(room.seen("ballot/slip/cast") != nullptr);
    CHECK_FALSE(room.seen("ballot/slip/cast")->enabled);
    CHECK(room.seen("ballot/slip/cast")->why_not == room.words("ballot.choose_or_blank"));
    room.hands().press(Key::enter, {.ctrl = true});
    CHECK(room.box.empty());
    room.hands().press(Key::digit0);
    CHECK(room.seen("ballot/slip/cast")->enabled);
    room.hands().press(Key::enter, {.ctrl = true});
    CHECK(is_blank(room.box.at(room.voters[0])));
}

TEST_CASE("where blank is not allowed it cannot be pressed") {
    BallotRoom room;
    RoundRules rules = room.usual();
    rules.ballot.blank_allowed = false;
    room.open(rules);
    room.lift_curtain(0);
    CHECK_FALSE(room.hands().shows(tiles + "blank"));
    room.hands().press(Key::digit0);
    room.hands().press(Key::b);
    CHECK_FALSE(room.seen("ballot/slip/cast")->enabled);
    CHECK(room.seen("ballot/slip/cast")->why_not == room.words("ballot.choose_first"));
}

TEST_CASE("several stories are ticked, by key and by mouse, and unticked") {
    BallotRoom room;
    room.open(with(room, CountMethod::approval, BallotKind::approval));
    room.lift_curtain(0);
    room.hands().press(Key::digit1);
    room.hands().press(Key::digit3);
    CHECK(room.console.ballot.slip.ballot.marks == marks({1, 0, 1}));
    REQUIRE(room.hands().click(tiles + "story:0"));
    REQUIRE(room.hands().click(tiles + "story:1"));
    CHECK(room.console.ballot.slip.ballot.marks == marks({0, 1, 1}));
    REQUIRE(room.hands().click("ballot/slip/cast"));
    CHECK(room.box.at(room.voters[0]).marks == marks({0, 1, 1}));
}

TEST_CASE("dots never go over the budget or the cap, however often a key is pressed") {
    BallotRoom room;
    RoundRules rules = with(room, CountMethod::dots, BallotKind::dots);
    rules.ballot.dot_budget = 5;
    rules.ballot.dot_cap = 3;
    room.open(rules);
    room.lift_curtain(0);
    for (int i = 0; i < 9; ++i) room.hands().press(Key::digit1);
    CHECK(room.console.ballot.slip.ballot.marks == marks({3, 0, 0}));
    for (int i = 0; i < 9; ++i) room.hands().press(Key::digit2);
    CHECK(room.console.ballot.slip.ballot.marks == marks({3, 2, 0}));
    for (int i = 0; i < 9; ++i) REQUIRE(room.hands().click(tiles + "story:2"));
    CHECK(dots_in(room.console.ballot.slip.ballot) == 5);
    room.hands().press(Key::digit1);
    for (int i = 0; i < 9; ++i) room.hands().press(Key::minus);
    CHECK(room.console.ballot.slip.ballot.marks == marks({0, 2, 0}));
    room.hands().press(Key::plus);
    room.hands().press(Key::enter, {.ctrl = true});
    CHECK(room.box.at(room.voters[0]).marks == marks({1, 2, 0}));
}

TEST_CASE("dots are put and taken with the mouse, and a greyed plus says why") {
    BallotRoom room;
    RoundRules rules = with(room, CountMethod::dots, BallotKind::dots);
    rules.ballot.dot_budget = 2;
    room.open(rules);
    room.lift_curtain(0);
    REQUIRE(room.hands().click(tiles + "story:0/dots/more"));
    REQUIRE(room.hands().click(tiles + "story:1/dots/more"));
    CHECK(room.console.ballot.slip.ballot.marks == marks({1, 1, 0}));
    CHECK(room.seen(tiles + "story:2/dots/more")->why_not == room.words("ballot.no_dots_left"));
    REQUIRE(room.hands().click(tiles + "story:0/dots/less"));
    REQUIRE(room.hands().click(tiles + "story:1/dots/more"));
    REQUIRE(room.hands().click("ballot/slip/cast"));
    CHECK(room.box.at(room.voters[0]).marks == marks({0, 2, 0}));
}

TEST_CASE("scores are typed, also those of two digits, and never leave their range") {
    BallotRoom room;
    RoundRules rules = with(room, CountMethod::scores, BallotKind::scores);
    rules.ballot.every_score = true;
    room.open(rules);
    room.lift_curtain(0);
    room.hands().press(Key::digit1);
    room.hands().press(Key::digit0);
    CHECK(room.console.ballot.slip.ballot.marks == marks({10, 0, 0}));
    room.hands().press(Key::digit7);
    room.hands().press(Key::digit5);
    CHECK(room.console.ballot.slip.ballot.marks == marks({5, 0, 0}));
    CHECK(room.seen("ballot/slip/cast")->why_not == room.words("ballot.fault.score_missing"));
    room.hands().press(Key::tab);
    for (int i = 0; i < 30; ++i) room.hands().press(Key::plus);
    CHECK(room.console.ballot.slip.ballot.marks == marks({5, 10, 0}));
    room.hands().press(Key::tab);
    for (int i = 0; i < 30; ++i) room.hands().press(Key::minus);
    CHECK(room.console.ballot.slip.ballot.marks == marks({5, 10, 1}));
    room.hands().press(Key::enter, {.ctrl = true});
    CHECK(room.box.at(room.voters[0]).marks == marks({5, 10, 1}));
}

TEST_CASE("scores are pressed with the mouse, and pressed away again") {
    BallotRoom room;
    room.open(with(room, CountMethod::scores, BallotKind::scores));
    room.lift_curtain(0);
    REQUIRE(room.hands().click(tiles + "story:0/score:8"));
    REQUIRE(room.hands().click(tiles + "story:1/score:4"));
    REQUIRE(room.hands().click(tiles + "story:0/score:8"));
    CHECK(room.console.ballot.slip.ballot.marks == marks({0, 4, 0}));
    REQUIRE(room.hands().click("ballot/slip/cast"));
    CHECK(room.box.at(room.voters[0]).marks == marks({0, 4, 0}));
}

TEST_CASE("stories are put in order by pressing them in order") {
    BallotRoom room;
    RoundRules rules = with(room, CountMethod::irv, BallotKind::ranking);
    rules.ballot.every_rank = true;
    room.open(rules);
    room.lift_curtain(0);
    room.hands().press(Key::digit3);
    room.hands().press(Key::digit1);
    CHECK(room.console.ballot.slip.ballot.marks == marks({2, 0, 1}));
    CHECK(room.seen("ballot/slip/cast")->why_not == room.words("ballot.fault.rank_missing"));
    room.hands().press(Key::digit2);
    room.hands().press(Key::plus);
    CHECK(room.console.ballot.slip.ballot.marks == marks({3, 2, 1}));
    REQUIRE(room.hands().click(tiles + "story:2/lower"));
    CHECK(room.console.ballot.slip.ballot.marks == marks({3, 1, 2}));
    REQUIRE(room.hands().click(tiles + "story:1"));
    CHECK(room.console.ballot.slip.ballot.marks == marks({2, 0, 1}));
    room.hands().press(Key::digit2);
    room.hands().press(Key::enter, {.ctrl = true});
    CHECK(room.box.at(room.voters[0]).marks == marks({2, 3, 1}));
}

TEST_CASE("two stories share a place where the rules allow it, and only there") {
    BallotRoom room;
    RoundRules rules = with(room, CountMethod::borda, BallotKind::ranking);
    rules.ballot.equal_ranks = true;
    room.open(rules);
    room.lift_curtain(0);
    for (const Key key : {Key::digit1, Key::digit2, Key::digit3}) room.hands().press(key);
    REQUIRE(room.hands().click(tiles + "story:1/equal"));
    CHECK(room.console.ballot.slip.ballot.marks == marks({1, 1, 2}));
    REQUIRE(room.hands().click(tiles + "story:1/equal"));
    CHECK(room.console.ballot.slip.ballot.marks == marks({1, 2, 3}));
    REQUIRE(room.hands().click(tiles + "story:2/equal"));
    REQUIRE(room.hands().click("ballot/slip/cast"));
    CHECK(room.box.at(room.voters[0]).marks == marks({1, 2, 2}));
}

TEST_CASE("a vote of many stories is filled in by scrolling, from the top for every voter") {
    BallotRoom room{4, 20, {1280, 720}};
    room.open(room.usual());
    room.lift_curtain(0);
    for (int i = 0; i < 12; ++i) room.hands().press(Key::down);
    room.hands().frames(10);
    room.hands().press(Key::space);
    room.hands().press(Key::enter, {.ctrl = true});
    REQUIRE(room.box.size() == 1);
    room.lift_curtain(1);
    room.hands().frames(10);
    CHECK(room.hands().shows(tiles + "story:0"));
    CHECK(room.hands().focused() == tiles + "story:0");
}
