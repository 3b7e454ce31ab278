#include "tests/support/ballot_room.h"

#include "core/session/stories.h"
#include "tests/support/catch.h"

using namespace kring;
using kring::test::BallotRoom;
using kring::ui::Key;

namespace {

const std::string settings = "ballot/setup/rules/settings/";

void change_rules(BallotRoom& room) {
    REQUIRE(room.hands().click("ballot/setup/change"));
    room.hands().frames(4);
}
void press(BallotRoom& room, const std::string& name) {
    REQUIRE(room.seen(settings + name) != nullptr);
    if (!room.hands().shows(settings + name)) {
        room.hands().point_at(settings + "way:one_choice");
        for (int i = 0; i < 30 && !room.hands().shows(settings + name); ++i) room.hands().wheel(-1);
    }
    REQUIRE(room.hands().click(settings + name));
    room.hands().frames(2);
}
const RoundRules& rules(const BallotRoom& room) { return room.console.ballot.setup.rules; }

}  // namespace

TEST_CASE("the rules begin as they were prepared, with everybody and every story") {
    BallotRoom room;
    CHECK(rules(room) == room.usual());
    CHECK(rules(room).voters == room.voters);
    CHECK(rules(room).stories == room.told);
}

TEST_CASE("each of the six ways of choosing opens the vote that belongs to it") {
    struct Way {
        ChoosingWay way;
        CountMethod method;
        CastBy cast;
        bool secret;
        const char* shows;
    };
    const auto one = CountMethod::one_choice;
    for (const Way& way :
         {Way{ChoosingWay::majority, one, CastBy::hands, false, "ballot/counts/enter"},
          Way{ChoosingWay::iterative, one, CastBy::laptop, false, "ballot/curtain/turn"},
          Way{ChoosingWay::scoring, CountMethod::scores, CastBy::laptop, false,
              "ballot/curtain/turn"},
          Way{ChoosingWay::prescore, CountMethod::scores, CastBy::laptop, false,
              "ballot/curtain/turn"},
          Way{ChoosingWay::secret, one, CastBy::laptop, true, "ballot/curtain/turn"},
          Way{ChoosingWay::negotiation, one, CastBy::hands, false, "ballot/counts/enter"}}) {
        CAPTURE(static_cast<int>(way.way));
        BallotRoom room;
        ChoosingSettings choosing = room.state().choosing;
        choosing.way = way.way;
        if (choosing != room.state().choosing) room.ask(SetChoosing{choosing});
        room.hands().frames(3);
        REQUIRE(room.hands().click("ballot/setup/open"));
        room.hands().frames(4);
        REQUIRE(round_going_on(room.state()).has_value());
        const RoundRules& opened = room.last_round().rules;
        CHECK(opened.method == way.method);
        CHECK(opened.cast == way.cast);
        CHECK(opened.secret == way.secret);
        CHECK(room.hands().shows(way.shows));
    }
}

TEST_CASE("every way of voting can be chosen and opens a vote of its kind") {
    struct Way {
        const char* name;
        CountMethod method;
        BallotKind kind;
    };
    for (const Way& way : {Way{"approval", CountMethod::approval, BallotKind::approval},
                           Way{"dots", CountMethod::dots, BallotKind::dots},
                           Way{"scores", CountMethod::scores, BallotKind::scores},
                           Way{"borda", CountMethod::borda, BallotKind::ranking},
                           Way{"irv", CountMethod::irv, BallotKind::ranking}}) {
        CAPTURE(way.name);
        BallotRoom room;
        change_rules(room);
        press(room, std::string{"way:"} + way.name);
        REQUIRE(room.hands().click("ballot/setup/rules/done"));
        room.hands().frames(3);
        REQUIRE(room.hands().click("ballot/setup/open"));
        room.hands().frames(4);
        REQUIRE(round_going_on(room.state()).has_value());
        CHECK(room.last_round().rules.method == way.method);
        CHECK(room.last_round().rules.ballot.kind == way.kind);
        CHECK(room.hands().shows("ballot/curtain/turn"));
    }
}

TEST_CASE("what hands cannot tell is greyed and says why") {
    BallotRoom room;
    change_rules(room);
    press(room, "cast:hands");
    for (const char* way : {"way:scores", "way:borda", "way:irv"}) {
        CHECK_FALSE(room.seen(settings + way)->enabled);
        CHECK(room.seen(settings + way)->why_not == room.words("ballot.no_by_hand"));
    }
    CHECK(room.seen(settings + "secret")->why_not == room.words("ballot.no_secret_hands"));
}

TEST_CASE("a share of the votes is not asked of scores") {
    BallotRoom room;
    change_rules(room);
    press(room, "way:scores");
    CHECK(rules(room).count.threshold == Threshold::most_votes);
    CHECK(rules(room).measure == Measure::mean);
    CHECK(room.seen(settings + "share:two_thirds")->why_not == room.words("ballot.no_share"));
}

TEST_CASE("both can only be agreed where two stories may be chosen") {
    BallotRoom room;
    change_rules(room);
    CHECK(room.seen(settings + "tie:both")->why_not == room.words("ballot.no_both"));
    press(room, "chosen/more");
    press(room, "tie:both");
    CHECK(rules(room).count.ties == TieRule::both);
    press(room, "chosen/less");
    CHECK(rules(room).count.ties != TieRule::both);
}

TEST_CASE("who does not vote is left out, and comes back") {
    BallotRoom room;
    change_rules(room);
    const std::string bram = "voter:" + std::to_string(room.voters[1].value);
    press(room, bram);
    CHECK(rules(room).voters.size() == 3);
    press(room, bram);
    CHECK(rules(room).voters == room.voters);
}

TEST_CASE("rules changed by hand outlive what happens at the table, and go back to the usual") {
    BallotRoom room;
    change_rules(room);
    press(room, "way:dots");
    REQUIRE(room.hands().click("ballot/setup/rules/done"));
    room.hands().frames(3);
    room.told.push_back(room.tell("Verhaal 4"));
    room.hands().frames(3);
    CHECK(rules(room).method == CountMethod::dots);
    CHECK(rules(room).stories.size() == 4);
    change_rules(room);
    REQUIRE(room.hands().click("ballot/setup/rules/usual"));
    room.hands().frames(3);
    CHECK(rules(room) == room.usual());
}

TEST_CASE("a story without consent for the group does not stand, and is counted as left out") {
    BallotRoom room;
    room.tell("Stil gehouden", false);
    room.hands().frames(3);
    CHECK(rules(room).stories == room.told);
    CHECK(room.console.ballot.setup.no_consent == 1);
}

TEST_CASE("with one story there is nothing to vote on, and the button says so") {
    BallotRoom room{4, 1};
    REQUIRE(room.seen("ballot/setup/open") != nullptr);
    CHECK(room.seen("ballot/setup/open")->why_not == room.words("refusal.too_few_candidates"));
}

TEST_CASE("the order is shuffled for everybody at once") {
    BallotRoom room{4, 8};
    const std::vector<StoryId> before = rules(room).stories;
    REQUIRE(room.hands().click("ballot/setup/shuffle"));
    room.hands().frames(4);
    CHECK(rules(room).stories != before);
    CHECK(rules(room).stories == candidates(room.state(), std::nullopt, room.today));
}

TEST_CASE("with domains a vote is about one of them") {
    BallotRoom room;
    const DomainId domain{room.ask(NameDomain{"Opvoeden"})};
    for (std::size_t i = 0; i < 2; ++i) room.ask(SortStory{room.told[i], domain});
    room.hands().frames(3);
    CHECK(rules(room).stories == std::vector{room.told[0], room.told[1]});
    REQUIRE(room.hands().click("ballot/scope/0"));
    room.hands().frames(3);
    CHECK(rules(room).stories == room.told);
    REQUIRE(room.hands().click("ballot/scope/1"));
    room.hands().frames(3);
    REQUIRE(room.hands().click("ballot/setup/open"));
    room.hands().frames(3);
    CHECK(room.last_round().rules.domain == domain);
}

TEST_CASE("the dialog of rules is worked with keys only") {
    BallotRoom room;
    change_rules(room);
    for (int i = 0; i < 12 && room.hands().focused() != settings + "way:one_choice"; ++i)
        room.hands().press(Key::tab);
    REQUIRE(room.hands().focused() == settings + "way:one_choice");
    room.hands().press(Key::right);
    room.hands().press(Key::space);
    CHECK(rules(room).method != CountMethod::one_choice);
    room.hands().press(Key::escape);
    room.hands().frames(2);
    CHECK_FALSE(room.console.ballot.setup.dialog);
}
