#include "tests/support/ballot_room.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace kring;
using kring::test::BallotRoom;
using kring::ui::Key;

namespace {

bool only_ballot_widgets(BallotRoom& room) {
    const auto& widgets = room.hands().probe.widgets;
    return !widgets.empty() && std::all_of(widgets.begin(), widgets.end(), [](const auto& seen) {
        return seen.first.starts_with("ballot/");
    });
}

bool nothing_left_of_a_choice(BallotRoom& room) {
    const SlipUi& slip = room.console.ballot.slip;
    const auto& widgets = room.hands().probe.widgets;
    return slip.ballot.marks.empty() && !slip.blank && !slip.typed && slip.voter == PersonId{} &&
           room.drafts.empty() &&
           std::none_of(widgets.begin(), widgets.end(), [](const auto& seen) {
               return seen.first.find("slip") != std::string::npos;
           });
}

}  // namespace

TEST_CASE("the button opens the vote, and the curtain falls over the whole console") {
    BallotRoom room;
    REQUIRE(room.hands().click("ballot/setup/open"));
    room.hands().frames(4);
    REQUIRE(round_going_on(room.state()).has_value());
    CHECK(room.hands().shows("ballot/curtain/turn"));
    CHECK(only_ballot_widgets(room));
}

TEST_CASE("no key of the console works behind the curtain") {
    BallotRoom room;
    room.open(room.usual());
    const std::size_t records = room.session.log().size();
    const std::string phase = room.state().phase;
    for (const Key key : {Key::page_down, Key::page_up, Key::f1, Key::space, Key::plus, Key::minus})
        room.hands().press(key);
    for (const Key key : {Key::enter, Key::z, Key::y, Key::k, Key::f, Key::s})
        room.hands().press(key, {.ctrl = true});
    CHECK(room.session.log().size() == records);
    CHECK(room.state().phase == phase);
    CHECK_FALSE(room.console.help_open);
    CHECK_FALSE(room.console.commands_open);
    CHECK(only_ballot_widgets(room));
}

TEST_CASE("on the slip too nothing of the console can be reached") {
    BallotRoom room;
    room.open(room.usual());
    room.lift_curtain(0);
    REQUIRE(room.hands().shows("ballot/slip/cast"));
    for (const Key key : {Key::k, Key::f, Key::z}) room.hands().press(key, {.ctrl = true});
    room.hands().press(Key::f1);
    room.hands().press(Key::page_down);
    CHECK(only_ballot_widgets(room));
    CHECK(room.state().phase == "vote");
    CHECK_FALSE(room.console.help_open);
    for (int i = 0; i < 30; ++i) {
        room.hands().press(Key::tab);
        CHECK(room.hands().focused().starts_with("ballot/slip"));
    }
}

TEST_CASE("once a ballot is in the box nothing of it is left, and the curtain is down") {
    BallotRoom room;
    room.open(room.usual());
    room.vote(0, Key::digit2);
    REQUIRE(room.box.size() == 1);
    CHECK(nothing_left_of_a_choice(room));
    CHECK(room.hands().shows("ballot/curtain/turn"));
    for (const auto& [path, seen] : room.hands().probe.widgets)
        CHECK(seen.why_not.find("Verhaal") == std::string::npos);
}

TEST_CASE("leaving the slip drops what was on it") {
    BallotRoom room;
    room.open(room.usual());
    room.lift_curtain(0);
    room.hands().press(Key::digit2);
    room.hands().press(Key::escape);
    room.hands().frames(2);
    CHECK(nothing_left_of_a_choice(room));
    CHECK(room.box.empty());
    room.lift_curtain(0);
    CHECK(is_blank(room.console.ballot.slip.ballot));
    CHECK_FALSE(room.seen("ballot/slip/cast")->enabled);
}

TEST_CASE("the slip of the next voter begins as every slip does") {
    BallotRoom room;
    room.open(room.usual());
    room.vote(0, Key::digit3);
    room.lift_curtain(1);
    CHECK(room.console.ballot.slip.voter == room.voters[1]);
    CHECK(is_blank(room.console.ballot.slip.ballot));
    CHECK(room.hands().focused() == "ballot/slip/tiles/story:0");
}

TEST_CASE("who voted is no longer asked, and may take the ballot back") {
    BallotRoom room;
    room.open(room.usual());
    room.vote(0, Key::digit1);
    room.hands().press(Key::enter);
    room.hands().frames(2);
    const std::string who = std::to_string(room.voters[0].value);
    CHECK_FALSE(room.hands().shows("ballot/who/names/voter:" + who));
    REQUIRE(room.hands().click("ballot/who/names/back:" + who));
    room.hands().frames(3);
    room.hands().press(Key::b);  // a letter is no answer to the question
    CHECK(room.console.ballot.page == BallotPage::who);
    REQUIRE(room.hands().click("ballot/question/yes"));
    room.hands().frames(3);
    CHECK(room.box.empty());
    CHECK(room.hands().shows("ballot/who/names/voter:" + who));
}

TEST_CASE("Esc leads back step by step: slip, curtain, facilitator") {
    BallotRoom room;
    room.open(room.usual());
    room.hands().press(Key::enter);
    room.hands().frames(2);
    CHECK(room.console.ballot.page == BallotPage::who);
    room.hands().press(Key::escape);
    CHECK(room.console.ballot.page == BallotPage::curtain);
    room.to_facilitator();
    CHECK(room.hands().shows("ballot/open/on"));
    CHECK(room.hands().shows("rail/next"));
    REQUIRE(room.hands().click("ballot/open/on"));
    room.hands().frames(2);
    CHECK(only_ballot_widgets(room));
}

TEST_CASE("closing while people are missing asks first, and can still be called off") {
    BallotRoom room;
    room.open(room.usual());
    room.vote(0, Key::digit1);
    room.to_facilitator();
    REQUIRE(room.hands().click("ballot/open/close"));
    room.hands().frames(3);
    REQUIRE(room.hands().click("ballot/open/question/no"));
    room.hands().frames(3);
    CHECK(room.last_round().stage == RoundStage::open);
    REQUIRE(room.hands().click("ballot/open/close"));
    room.hands().frames(3);
    REQUIRE(room.hands().click("ballot/open/question/yes"));
    room.hands().frames(3);
    CHECK(room.last_round().stage == RoundStage::closed);
    CHECK(room.last_round().voted == std::vector{room.voters[0]});
}

TEST_CASE("when everyone voted the laptop goes back, the vote closes and the result is shown") {
    BallotRoom room;
    room.open(room.usual());
    for (std::size_t i = 0; i < room.voters.size(); ++i) room.vote(i, Key::digit2);
    REQUIRE(room.box.size() == room.voters.size());
    room.hands().press(Key::enter);
    room.hands().frames(3);
    CHECK_FALSE(room.hands().shows("ballot/open/on"));
    REQUIRE(room.hands().click("ballot/open/close"));
    room.hands().frames(3);
    CHECK(room.hands().shows("ballot/closed/reveal"));
    CHECK(room.last_round().result.counts.empty());
    REQUIRE(room.hands().click("ballot/closed/reveal"));
    room.hands().frames(3);
    CHECK(room.last_round().stage == RoundStage::revealed);
    CHECK(room.hands().shows("ballot/result/why"));
}

TEST_CASE("a round is stopped only after a question") {
    BallotRoom room;
    room.open(room.usual());
    room.vote(0, Key::digit1);
    room.to_facilitator();
    REQUIRE(room.hands().click("ballot/open/stop"));
    room.hands().frames(3);
    CHECK(room.last_round().stage == RoundStage::open);
    REQUIRE(room.hands().click("ballot/open/question/yes"));
    room.hands().frames(3);
    CHECK(room.last_round().stage == RoundStage::cancelled);
    CHECK(room.hands().shows("ballot/setup/open"));
}

TEST_CASE("to look at only, an open vote can be looked at and nothing pressed") {
    BallotRoom room;
    room.open(room.usual());
    room.session.set_read_only();
    room.hands().frames(3);
    CHECK(room.console.ballot.page == BallotPage::facilitator);
    for (const char* button : {"ballot/open/on", "ballot/open/close", "ballot/open/stop"}) {
        REQUIRE(room.seen(button) != nullptr);
        CHECK_FALSE(room.seen(button)->enabled);
    }
}

TEST_CASE("who voted before Kring was closed says so first, and is not asked again") {
    BallotRoom room;
    room.open(room.usual());
    room.unnamed = {choice_of(0, 3), choice_of(0, 3)};
    room.hands().frames(3);
    const auto button = [&](std::size_t voter) {
        return "ballot/open/people/waiting:" + std::to_string(room.voters[voter].value) +
               "/has_voted";
    };
    // No curtain: first it is asked.
    CHECK(room.console.ballot.page == BallotPage::facilitator);
    for (const char* path : {"ballot/open/on", "ballot/open/close"}) {
        REQUIRE(room.seen(path) != nullptr);
        CHECK_FALSE(room.seen(path)->enabled);
        CHECK(room.seen(path)->why_not == room.words("ballot.unnamed_first"));
    }
    CHECK(room.seen("ballot/open/stop")->enabled);
    REQUIRE(room.hands().click(button(1)));
    room.hands().frames(3);
    REQUIRE(room.hands().click("ballot/open/question/no"));
    room.hands().frames(3);
    CHECK(room.unnamed.size() == 2);
    for (const std::size_t voter : {std::size_t{1}, std::size_t{3}}) {
        REQUIRE(room.hands().click(button(voter)));
        room.hands().frames(3);
        REQUIRE(room.hands().click("ballot/open/question/yes"));
        room.hands().frames(3);
    }
    CHECK(room.unnamed.empty());
    CHECK(room.seen(button(0)) == nullptr);
    CHECK(room.seen("ballot/open/close")->enabled);
    REQUIRE(room.hands().click("ballot/open/on"));
    room.hands().frames(3);
    CHECK(room.console.ballot.page == BallotPage::curtain);
    room.vote(0, Key::digit2);
    room.vote(2, Key::digit2);
    CHECK(room.box.size() == 4);
}
