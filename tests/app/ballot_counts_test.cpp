#include "tests/support/ballot_room.h"
#include "tests/support/catch.h"

using namespace kring;
using kring::test::BallotRoom;
using kring::ui::Key;

namespace {

RoundRules by_hands(const BallotRoom& room, CountMethod method = CountMethod::one_choice) {
    RoundRules rules = room.usual();
    rules.cast = CastBy::hands;
    rules.voters.clear();
    rules.heads = 4;
    rules.method = method;
    rules.ballot.kind = method == CountMethod::one_choice ? BallotKind::one_choice
                        : method == CountMethod::dots     ? BallotKind::dots
                                                          : BallotKind::approval;
    return rules;
}

void type_in(BallotRoom& room, const std::string& row, const std::string& number) {
    REQUIRE(room.hands().click("ballot/counts/rows/" + row + "/number"));
    room.hands().press(Key::a, {.ctrl = true});
    room.hands().type(number);
    room.hands().press(Key::tab);
    room.hands().frames(2);
}
std::string why_not(BallotRoom& room) {
    const auto* seen = room.seen("ballot/counts/enter");
    return seen == nullptr ? "not there" : seen->why_not;
}

}  // namespace

TEST_CASE("raised hands are counted by the facilitator, and no curtain falls") {
    BallotRoom room;
    room.open(by_hands(room));
    CHECK(room.hands().shows("rail/next"));
    type_in(room, "story:0", "3");
    type_in(room, "story:2", "1");
    CHECK(why_not(room).empty());
    REQUIRE(room.hands().click("ballot/counts/enter"));
    room.hands().frames(3);
    const Round& round = room.last_round();
    REQUIRE(round.stage == RoundStage::revealed);
    CHECK(round.result.counts.front().tally.by_candidate[0].total == 3);
    CHECK(round.result.kept.empty());
    CHECK(room.console.ballot.counts.counts.empty());
    CHECK(room.hands().shows("ballot/result/why"));
}

TEST_CASE("sums that do not add up say which number is off") {
    BallotRoom room;
    room.open(by_hands(room));
    CHECK(why_not(room) == room.words("ballot.counts_sum", {{"n", "0"}, {"all", "4"}}));
    type_in(room, "story:0", "5");
    CHECK(why_not(room) == room.words("ballot.counts_sum", {{"n", "5"}, {"all", "4"}}));
    type_in(room, "ballots", "5");
    CHECK(why_not(room) == room.words("ballot.counts_heads", {{"n", "5"}, {"all", "4"}}));
    type_in(room, "ballots", "2");
    type_in(room, "blank", "3");
    CHECK(why_not(room) == room.words("ballot.counts_blank"));
    type_in(room, "story:0", "een");
    CHECK(why_not(room) == room.words("ballot.counts_numbers"));
    type_in(room, "story:0", "1");
    type_in(room, "blank", "1");
    CHECK(why_not(room).empty());
}

TEST_CASE("a number is stepped with the mouse and never below zero") {
    BallotRoom room;
    room.open(by_hands(room, CountMethod::approval));
    CHECK_FALSE(room.seen("ballot/counts/rows/story:0/less")->enabled);
    for (int i = 0; i < 3; ++i) REQUIRE(room.hands().click("ballot/counts/rows/story:0/more"));
    for (int i = 0; i < 2; ++i) REQUIRE(room.hands().click("ballot/counts/rows/story:1/more"));
    REQUIRE(room.hands().click("ballot/counts/rows/story:1/less"));
    CHECK(room.console.ballot.counts.counts == std::vector<std::string>{"3", "1", ""});
    CHECK(why_not(room).empty());
    REQUIRE(room.hands().click("ballot/counts/enter"));
    room.hands().frames(3);
    CHECK(room.last_round().result.counts.front().tally.by_candidate[0].total == 3);
}

TEST_CASE("dots on paper stay within what was handed out") {
    BallotRoom room;
    RoundRules rules = by_hands(room, CountMethod::dots);
    rules.cast = CastBy::paper;
    rules.ballot.dot_budget = 3;
    room.open(rules);
    type_in(room, "story:0", "9");
    type_in(room, "story:1", "4");
    CHECK(why_not(room) == room.words("ballot.counts_dots", {{"n", "13"}, {"all", "12"}}));
    type_in(room, "story:1", "3");
    REQUIRE(room.hands().click("ballot/counts/enter"));
    room.hands().frames(3);
    CHECK(room.last_round().result.counts.front().tally.whole == 12);
}
