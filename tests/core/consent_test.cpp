#include "core/model/consent.h"

#include "core/model/story.h"
#include "tests/support/catch.h"
#include "tests/support/given_stories.h"

using namespace kring;
using namespace kring::test;

namespace {

constexpr std::array purposes{Purpose::room, Purpose::report, Purpose::beyond};
constexpr std::array about_others{OthersInStory::unset, OthersInStory::nobody,
                                  OthersInStory::agreed, OthersInStory::recognisable};

Consent only(Purpose purpose) {
    Consent consent;
    consent.room = purpose == Purpose::room;
    consent.report = purpose == Purpose::report;
    consent.beyond = purpose == Purpose::beyond;
    return consent;
}

}  // namespace

TEST_CASE("a yes to one purpose is no yes to another", "[consent]") {
    for (const Purpose said : purposes) {
        for (const Purpose asked : purposes) {
            CAPTURE(static_cast<int>(said), static_cast<int>(asked));
            CHECK(allows(only(said), asked, "2026-11-21") == (said == asked));
        }
    }
    for (const Purpose asked : purposes) CHECK_FALSE(allows({}, asked, "2026-11-21"));
}

TEST_CASE("others who can be recognised and were not asked keep a story inside the room",
          "[consent]") {
    for (const Purpose purpose : purposes) {
        for (const OthersInStory who : about_others) {
            CAPTURE(static_cast<int>(purpose), static_cast<int>(who));
            Consent consent = only(purpose);
            consent.others = who;
            const bool in_the_way = who == OthersInStory::recognisable && purpose != Purpose::room;
            CHECK(allows(consent, purpose, "2026-11-21") == !in_the_way);
        }
    }
}

TEST_CASE("a yes holds until and on the last day, for every purpose", "[consent]") {
    for (const Purpose purpose : purposes) {
        for (const OthersInStory who : {OthersInStory::nobody, OthersInStory::agreed}) {
            Consent consent = only(purpose);
            consent.others = who;
            consent.until = "2026-11-21";
            CHECK(allows(consent, purpose, "2026-11-20"));
            CHECK(allows(consent, purpose, "2026-11-21"));
            CHECK_FALSE(allows(consent, purpose, "2026-11-22"));
            CHECK_FALSE(allows(consent, purpose, "2027-01-01"));
        }
    }
}

TEST_CASE("a story in the bin or taken back serves no purpose", "[consent]") {
    for (const Purpose purpose : purposes) {
        Story story;
        story.consent = only(purpose);
        CHECK(may_use(story, purpose, "2026-11-21"));
        story.in_bin = true;
        CHECK_FALSE(may_use(story, purpose, "2026-11-21"));
        story.in_bin = false;
        story.withdrawn = true;
        CHECK_FALSE(may_use(story, purpose, "2026-11-21"));
    }
}

TEST_CASE("a teller is called by name only who said yes to that", "[consent]") {
    Story story;
    story.form.teller = "Fatma";
    CHECK(teller_shown(story).as == TellerShown::As::nobody);
    story.form.role = "moeder van drie";
    CHECK(teller_shown(story) == TellerShown{TellerShown::As::role, "moeder van drie"});
    story.consent.name = true;
    CHECK(teller_shown(story) == TellerShown{TellerShown::As::name, "Fatma"});
    story.anonymous = true;
    CHECK(teller_shown(story) == TellerShown{TellerShown::As::role, "moeder van drie"});
}

TEST_CASE("consent is given, changed and taken away, also when the session is over", "[consent]") {
    GivenStories table;
    const StoryId id = table.story("de brief");
    Consent consent;
    consent.room = consent.report = true;
    consent.until = "21-11-2027";
    table.ask(GiveConsent{id, consent});
    CHECK(table[id].consent.until == "2027-11-21");
    consent.until = "30-02-2027";
    CHECK(table.refused(GiveConsent{id, consent}) == Refusal::bad_day);
    consent.until = "";
    table.in("closed");
    table.ask(GiveConsent{id, consent});
    CHECK(table[id].consent.until.empty());
    CHECK(table.ask(GiveConsent{id, consent}) == 0);
    table.ask(GiveConsent{id, {}});
    CHECK(candidates(table.state(), {}, "2026-11-21").empty());
}

TEST_CASE("a story stands for choice until the day its consent ends", "[consent]") {
    GivenStories table;
    const StoryId id = table.story("de brief");
    table.ask(GiveConsent{id, {true, false, false, false, {}, "2026-11-21"}});
    CHECK(candidates(table.state(), {}, "2026-11-21") == std::vector{id});
    CHECK(candidates(table.state(), {}, "2026-11-22").empty());
}
