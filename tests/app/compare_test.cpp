#include "app/replay/compare_rows.h"
#include "tests/support/catch.h"
#include "tests/support/look_back_room.h"

#include <algorithm>

using namespace kring;
using kring::test::Given;
using kring::test::GivenStories;
using kring::test::SamenKoken;
using kring::test::UiRobot;

namespace {

/// The same case a year later: one card reworded, one gone, one new, one line otherwise.
struct YearLater : SamenKoken {
    CardId tuin;
    YearLater() {
        ask(RenameCard{kookles, "kookles voor jong en oud"});
        ask(BinCard{overlast});
        tuin = activity("moestuin");
        link(kookles, buren);
    }
};

struct CompareRoom {
    CompareRoom(const State& before, const State& now) {
        data.before = compared_session(before, "a.kring", "1 mei 2025");
        data.now = compared_session(now, "b.kring", "1 mei 2026");
        robot = std::make_unique<UiRobot>([this](ui::Ui& ui) {
            Outbox out;
            View view{ui, words, out, drafts};
            draw_compare(view, data, compare, ui.page);
            asked.insert(asked.end(), out.requests.begin(), out.requests.end());
        });
        robot->frames(3);
    }
    std::vector<CompareGroup> groups() { return rows_of(data, comparison_of(data, compare)); }
    int count(CompareKind kind) { return count_of(groups(), kind); }
    bool click(const std::string& name) {
        const bool done = robot->click("compare/" + name);
        robot->frames(2);
        return done;
    }
    static std::string cell(bool left, CardId id) {
        return std::string{"table/"} + (left ? "before:" : "now:") + std::to_string(id.value) +
               "/card";
    }

    Words words = kring::test::dutch_words();
    Drafts drafts;
    CompareData data;
    CompareUi compare;
    std::vector<Request> asked;
    std::unique_ptr<UiRobot> robot;
};

}  // namespace

TEST_CASE("two sessions side by side: new, gone, linked otherwise", "[compare]") {
    const SamenKoken before;
    const YearLater now;
    CompareRoom room{before.state(), now.state()};
    CHECK(room.count(CompareKind::fresh) == 2);  // moestuin, and the kookles that is not matched
    CHECK(room.count(CompareKind::gone) == 2);   // overlast, kookles
    CHECK(room.count(CompareKind::reworded) == 0);
    CHECK(room.words.missing().empty());
}

TEST_CASE("cards are joined by hand with the mouse, and taken apart again", "[compare]") {
    const SamenKoken before;
    const YearLater now;
    CompareRoom room{before.state(), now.state()};
    REQUIRE(room.click(CompareRoom::cell(true, before.kookles)));
    CHECK(room.compare.left == before.kookles);
    REQUIRE(room.click(CompareRoom::cell(false, now.kookles)));
    CHECK(room.count(CompareKind::reworded) == 1);
    CHECK(room.count(CompareKind::fresh) == 1);
    CHECK(room.count(CompareKind::gone) == 1);
    CHECK(room.count(CompareKind::linked) == 2);  // kookles and buren: a line between them is new
    CHECK_FALSE(room.compare.left);
    REQUIRE(room.click("table/pair:" + std::to_string(before.kookles.value) + "/apart"));
    CHECK(room.count(CompareKind::reworded) == 0);
    CHECK(room.count(CompareKind::gone) == 2);
}

TEST_CASE("a pair found by its text is taken apart by key, and stays apart", "[compare]") {
    const SamenKoken before;
    CompareRoom room{before.state(), before.state()};
    CHECK(room.count(CompareKind::gone) == 0);
    REQUIRE(room.robot->shows("compare/" + CompareRoom::cell(true, before.gemeente)));
    for (int i = 0;
         i < 40 && room.robot->focused() != "compare/" + CompareRoom::cell(true, before.gemeente);
         ++i)
        room.robot->press(ui::Key::tab);
    REQUIRE(room.robot->focused() == "compare/" + CompareRoom::cell(true, before.gemeente));
    room.robot->press(ui::Key::del);
    CHECK(room.count(CompareKind::gone) == 1);
    CHECK(room.count(CompareKind::fresh) == 1);
    REQUIRE(room.click(CompareRoom::cell(false, before.gemeente)));
    CHECK(room.compare.right == before.gemeente);
    REQUIRE(room.click(CompareRoom::cell(true, before.gemeente)));
    CHECK(room.count(CompareKind::gone) == 0);
}

TEST_CASE("Esc lets go of what was picked before it leaves the page", "[compare]") {
    const SamenKoken before;
    CompareRoom room{before.state(), before.state()};
    room.click(CompareRoom::cell(true, before.gemeente));
    REQUIRE(room.compare.left);
    room.robot->press(ui::Key::escape);
    CHECK_FALSE(room.compare.left);
    CHECK(room.asked.empty());
    room.robot->press(ui::Key::escape);
    REQUIRE(room.asked.size() == 1);
    CHECK(std::holds_alternative<CloseCompare>(room.asked.front()));
}

TEST_CASE("a chip narrows the list to what it counts", "[compare]") {
    const SamenKoken before;
    const YearLater now;
    CompareRoom room{before.state(), now.state()};
    REQUIRE(room.click("compare.fresh"));
    CHECK(room.robot->shows("compare/" + CompareRoom::cell(false, now.tuin)));
    CHECK_FALSE(room.robot->shows("compare/" + CompareRoom::cell(true, before.gemeente)));
    REQUIRE(room.click("compare.moved"));  // nothing: says so
    CHECK(room.words.missing().empty());
}

TEST_CASE("another session is chosen from a list", "[compare]") {
    const SamenKoken before;
    CompareRoom room{before.state(), before.state()};
    room.data.now.reset();
    room.data.choices = {{"/x/b.kring", "Spelen op straat", "1 mei 2026"},
                         {"/x/c.kring", "Samen koken", "1 juni 2026"}};
    room.robot->frames(3);
    REQUIRE(room.click("narrow"));
    room.robot->type("KOKEN");
    CHECK_FALSE(room.robot->shows("compare/choices/choice:0/row"));
    REQUIRE(room.click("choices/choice:1/row"));
    REQUIRE(room.asked.size() == 1);
    CHECK(std::get<CompareWith>(room.asked.front()).path == "/x/c.kring");
}

TEST_CASE("stories are compared by their titles, and cards with stories are not", "[compare]") {
    GivenStories before, now;
    before.story("de sleutel");
    const StoryId gone = before.story("de brief");
    before.ask(WithdrawStory{before.story("weg ermee")});
    now.story("De sleutel");
    now.story("het bankje");
    CompareRoom room{before.state(), now.state()};
    CHECK(room.count(CompareKind::all) == 3);
    CHECK(room.count(CompareKind::gone) == 1);
    CHECK(room.count(CompareKind::fresh) == 1);
    CHECK(room.robot->shows("compare/" + CompareRoom::cell(true, CardId{gone.value})));

    const SamenKoken cards;
    CompareRoom mixed{before.state(), cards.state()};
    CHECK(std::string{why_no_comparison(mixed.data)->title} == "compare.other_kind");
    CHECK(mixed.words.missing().empty());
    CompareRoom empty{Given{}.state(), cards.state()};
    CHECK(std::string{why_no_comparison(empty.data)->title} == "compare.no_cards");
    CHECK(empty.words.missing().empty());
}
