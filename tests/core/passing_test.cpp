#include "core/session/passing.h"

#include "core/session/stories.h"
#include "tests/support/catch.h"

using namespace kring;

namespace {

const std::string passing_day = "2026-11-21";

/// The session of one panel, put there without its afternoon.
struct PanelTable {
    State state;
    std::string id;
    Seq next = 1;

    PanelTable(std::string session, std::string panel) : id{std::move(session)} {
        state.method.choosing = ChoosingSettings{};
        state.title = "Sessie " + panel;
        state.frame.panel = std::move(panel);
    }

    PanelSession panel() const { return {state, id, "2026-11-12"}; }

    StoryId story(const std::string& title) {
        StartStory start;
        start.form.title = title;
        start.form.teller = "Naima";
        start.form.happened = "Er gebeurde iets.";
        start.form.why = "Dat telt.";
        start.consent = {true, true, true, true, OthersInStory::nobody, ""};
        return put(start);
    }
    StoryId put(const StartStory& start) {
        const StoryId told{next++};
        Story& story = state.stories[told];
        story.number = static_cast<int>(state.stories.size());
        story.form = start.form;
        story.marks = start.marks;
        story.consent = start.consent;
        story.origin = start.origin;
        story.anonymous = start.anonymous;
        story.domain = start.domain;
        story.path = start.path;
        state.order.push_back(told);
        return told;
    }
    void say(RemarkKind kind, std::optional<StoryId> story, const std::string& text) {
        state.remarks[RemarkId{next++}] = {kind, story, text, {}, true};
    }
    void choose(std::vector<StoryId> stories, ChoosingWay way = ChoosingWay::iterative,
                std::optional<DomainId> domain = {}) {
        Choice choice;
        choice.domain = domain;
        choice.outcome = stories.empty()       ? ChoiceOutcome::no_choice
                         : stories.size() == 1 ? ChoiceOutcome::one_story
                                               : ChoiceOutcome::two_stories;
        choice.stories = std::move(stories);
        choice.way = way;
        state.choices[ChoiceId{next++}] = choice;
    }
    /// What `lower` sends comes to this table.
    void take(const PanelTable& lower) {
        for (const StartStory& start : stories_to_pass_up(lower.panel(), state, passing_day))
            put(start);
    }
    /// What `higher` decided is heard at this table.
    std::size_t listen(const PanelTable& higher) {
        const auto heard = heard_from(higher.panel(), state, id);
        for (const HearBack& word : heard)
            state.stories.at(word.story).heard_back.push_back(word.step);
        return heard.size();
    }
};

std::vector<StartStory> going_up(const PanelTable& lower, const PanelTable& higher) {
    return stories_to_pass_up(lower.panel(), higher.state, passing_day);
}

/// Two neighbourhoods, a region and a province.
struct ThreeLevels {
    PanelTable east{"e", "Oost"}, west{"w", "West"}, region{"r", "regio"},
        province{"p", "provincie"};
    StoryId chair = east.story("De stoel"), plan = east.story("Het plan");
    StoryId wash = west.story("De wasmachine");

    ThreeLevels() {
        east.say(RemarkKind::reason, chair, "Hier praat iemand zelf, en het hielp.");
        east.say(RemarkKind::reason, plan, "Een reden van een verhaal dat het niet werd.");
        east.say(RemarkKind::dissent, std::nullopt, "Ik zie het anders.");
        east.say(RemarkKind::dissent, plan, "Het plan weegt zwaarder voor mij.");
        east.say(RemarkKind::comment, chair, "Zomaar gezegd.");
        east.choose({chair});
        west.choose({wash}, ChoosingWay::majority);
    }
};

}  // namespace

TEST_CASE("a chosen story goes up with its reasons and the dissent beside it") {
    const ThreeLevels levels;
    const auto going = going_up(levels.east, levels.region);
    REQUIRE(going.size() == 1);
    const StartStory& story = going.front();
    CHECK(story.form.title == "De stoel");
    CHECK(story.form.teller == "Naima");
    CHECK(story.origin == StoryOrigin::passed_up);
    CHECK_FALSE(story.told_by.has_value());
    const PathStep step{"e",
                        "Sessie Oost",
                        "Oost",
                        "2026-11-12",
                        1,
                        ChoosingWay::iterative,
                        true,
                        {"Hier praat iemand zelf, en het hielp."},
                        {"Ik zie het anders."}};
    CHECK(story.path == std::vector<PathStep>{step});
}

TEST_CASE("without yes to passing on a story stays where it was chosen") {
    ThreeLevels levels;
    Consent& consent = levels.east.state.stories.at(levels.chair).consent;
    SECTION("the teller did not say yes") { consent.beyond = false; }
    SECTION("the yes has ended") { consent.until = "2026-11-20"; }
    SECTION("others can be recognised and were not asked") {
        consent.others = OthersInStory::recognisable;
    }
    CHECK(going_up(levels.east, levels.region).empty());
    CHECK(stories_to_stay(levels.east.state, passing_day) == std::vector{levels.chair});
    CHECK(stories_to_stay(levels.west.state, passing_day).empty());
}

TEST_CASE("what is withdrawn or in the bin goes nowhere") {
    ThreeLevels levels;
    levels.east.state.stories.at(levels.chair).withdrawn = true;
    levels.west.state.stories.at(levels.wash).in_bin = true;
    CHECK(going_up(levels.east, levels.region).empty());
    CHECK(going_up(levels.west, levels.region).empty());
}

TEST_CASE("a name stays behind without consent for it") {
    ThreeLevels levels;
    levels.east.state.stories.at(levels.chair).consent.name = false;
    const auto going = going_up(levels.east, levels.region);
    REQUIRE(going.size() == 1);
    CHECK(going[0].form.teller.empty());
    CHECK_FALSE(going[0].consent.name);
}

TEST_CASE("yes to passing on is yes to reading aloud at the next table, and to no more") {
    ThreeLevels levels;
    Consent& consent = levels.east.state.stories.at(levels.chair).consent;
    consent.room = false;
    consent.report = false;
    const auto going = going_up(levels.east, levels.region);
    REQUIRE(going.size() == 1);
    CHECK(going[0].consent.room);
    CHECK_FALSE(going[0].consent.report);
}

TEST_CASE("bringing twice brings nothing twice") {
    ThreeLevels levels;
    levels.region.take(levels.east);
    CHECK(going_up(levels.east, levels.region).empty());
    levels.region.take(levels.west);
    CHECK(levels.region.state.stories.size() == 2);
}

TEST_CASE("a domain that is called the same above goes along, another stays behind") {
    ThreeLevels levels;
    levels.east.state.domains[DomainId{41}] = {"Erbij horen"};
    levels.region.state.domains[DomainId{77}] = {"erbij horen"};
    auto& domain = levels.east.state.stories.at(levels.chair).domain;
    domain = DomainId{41};
    CHECK(going_up(levels.east, levels.region)[0].domain == DomainId{77});
    levels.region.state.domains.clear();
    CHECK_FALSE(going_up(levels.east, levels.region)[0].domain.has_value());
    domain = DomainId{};
    CHECK(going_up(levels.east, levels.region)[0].domain == DomainId{});
}

TEST_CASE("over three levels a story carries its whole path up, and every panel hears back") {
    ThreeLevels levels;
    auto& [east, west, region, province, chair, plan, wash] = levels;
    region.take(east);
    region.take(west);
    const StoryId chair_above = region.state.order.at(0);
    const StoryId wash_above = region.state.order.at(1);
    CHECK(heard_from(region.panel(), east.state, east.id).empty());

    region.say(RemarkKind::reason, chair_above, "Elke gemeente kan dit morgen ook.");
    region.say(RemarkKind::not_chosen, wash_above, "Mooi, maar niet aan de regio.");
    region.choose({chair_above}, ChoosingWay::secret);
    province.take(region);
    REQUIRE(province.state.stories.size() == 1);
    const StoryId chair_on_top = province.state.order.at(0);
    const auto& path = province.state.stories.at(chair_on_top).path;
    REQUIRE(path.size() == 2);
    CHECK(path[0].session == "e");
    CHECK(path[1].session == "r");
    CHECK(path[1].way == ChoosingWay::secret);
    CHECK(path[1].reasons == std::vector<std::string>{"Elke gemeente kan dit morgen ook."});

    province.say(RemarkKind::reason, chair_on_top, "Zo klein kan een besluit zijn.");
    province.choose({chair_on_top});
    CHECK(region.listen(province) == 1);
    CHECK(east.listen(region) == 2);
    CHECK(west.listen(region) == 1);

    const auto& heard = east.state.stories.at(chair).heard_back;
    REQUIRE(heard.size() == 2);
    CHECK(heard[0].panel == "regio");
    CHECK(heard[0].chosen);
    CHECK(heard[1].panel == "provincie");
    CHECK(heard[1].reasons == std::vector<std::string>{"Zo klein kan een besluit zijn."});
    CHECK(east.state.stories.at(plan).heard_back.empty());
    const auto& no = west.state.stories.at(wash).heard_back;
    REQUIRE(no.size() == 1);
    CHECK_FALSE(no[0].chosen);
    CHECK(no[0].number == 2);
    CHECK(no[0].reasons == std::vector<std::string>{"Mooi, maar niet aan de regio."});

    CHECK(east.listen(region) == 0);
    CHECK(west.listen(province) == 0);
}

TEST_CASE("a panel that made no choice has nothing to pass on and nothing to say") {
    ThreeLevels levels;
    levels.region.take(levels.east);
    levels.region.choose({});
    CHECK(going_up(levels.region, levels.province).empty());
    CHECK(heard_from(levels.region.panel(), levels.east.state, levels.east.id).empty());
}

TEST_CASE("nothing is heard on a story that was withdrawn below") {
    ThreeLevels levels;
    levels.region.take(levels.east);
    levels.region.choose({levels.region.state.order.at(0)});
    levels.east.state.stories.at(levels.chair).withdrawn = true;
    CHECK(heard_from(levels.region.panel(), levels.east.state, levels.east.id).empty());
}
