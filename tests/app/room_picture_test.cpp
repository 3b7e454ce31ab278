#include "app/projector/room_picture.h"

#include "tests/support/catch.h"
#include "tests/support/given_stories.h"

#include <string>

using namespace kring;
using namespace kring::test;

namespace {

constexpr const char* reading_day = "2026-11-18";

/// A table that reads a story aloud, and a room that looks on.
struct ReadingRoom {
    GivenStories table;
    StoryId story = table.story("De sleutel");
    RoomPicture picture;

    ReadingRoom() { table.in("read"); }

    const StoryScreen& see() {
        AudienceMoment at;
        at.now = table.now;
        at.today = reading_day;
        const Audience* seen = picture.follow(table.state(), table.session.log().size(), at);
        REQUIRE(seen != nullptr);
        REQUIRE(std::holds_alternative<StoryScreen>(seen->screen));
        return std::get<StoryScreen>(seen->screen);
    }
    void wall(bool frozen, bool blank = false) {
        ShowOnWall shown;
        shown.wall = table.state().wall;
        shown.wall.on = true;
        shown.wall.frozen = frozen;
        shown.wall.blank = blank;
        table.ask(shown);
    }
};

}  // namespace

TEST_CASE("a frozen wall stays as it was, whatever is written", "[wall]") {
    ReadingRoom room;
    REQUIRE(room.see().title == "De sleutel");
    room.wall(true);
    (void)room.see();
    room.table.ask(WriteStory{room.story, StoryField::title, "Een andere titel"});
    CHECK(room.see().title == "De sleutel");
    room.wall(false);
    CHECK(room.see().title == "Een andere titel");
}

TEST_CASE("what a teller takes back leaves a frozen wall too", "[wall]") {
    ReadingRoom room;
    room.wall(true);
    REQUIRE(room.see().title == "De sleutel");
    SECTION("the whole story") { room.table.ask(WithdrawStory{room.story}); }
    SECTION("the yes for this room") { room.table.ask(GiveConsent{room.story, Consent{}}); }
    SECTION("into the bin") { room.table.ask(BinStory{room.story}); }
    CHECK(room.see().title.empty());
    CHECK(room.see().text.empty());
    CHECK(room.see().list.empty());
}

TEST_CASE("a name that may no longer be said leaves a frozen wall", "[wall]") {
    ReadingRoom room;
    Consent named = room.table[room.story].consent;
    named.name = true;
    room.table.ask(NameTeller{room.story, room.table.fatma});
    room.table.ask(WriteStory{room.story, StoryField::teller, "Fatma"});
    room.table.ask(GiveConsent{room.story, named});
    room.wall(true);
    REQUIRE(room.see().teller.as == TellerShown::As::name);
    named.name = false;
    room.table.ask(GiveConsent{room.story, named});
    CHECK(room.see().teller.as != TellerShown::As::name);
    CHECK(room.see().title == "De sleutel");
}

TEST_CASE("a wall that was blank while it was frozen comes back without what was taken back",
          "[wall]") {
    ReadingRoom room;
    room.wall(true);
    (void)room.see();
    room.wall(true, true);
    AudienceMoment at;
    at.today = reading_day;
    const auto& table = room.table;
    const Audience* blank = room.picture.follow(table.state(), table.session.log().size(), at);
    REQUIRE(blank != nullptr);
    CHECK(blank->blank);
    room.table.ask(WithdrawStory{room.story});
    room.wall(true);
    CHECK(room.see().title.empty());
}
