#include "core/replay/step_changes.h"

#include "core/archive/session_file.h"
#include "core/replay/timeline.h"
#include "tests/support/catch.h"
#include "tests/support/given.h"
#include "tests/support/source_folder.h"

#include <filesystem>

using namespace kring;
using kring::test::Given;

namespace {

/// What the last step changed.
StepChanges last(const Given& given) {
    Timeline timeline{given.session.log()};
    const State before = timeline.at(timeline.last() - 1);
    return changes_between(before, given.state());
}

}  // namespace

TEST_CASE("a step points at what it brought, said otherwise, linked and took away", "[replay]") {
    Given given;
    given.in("activities");
    CHECK(last(given).nothing());
    const CardId meal = given.activity("Samen koken");
    CHECK(last(given).cards == std::set{meal});
    given.ask(RenameCard{meal, "Samen eten"});
    CHECK(last(given).cards == std::set{meal});
    const CardId known = given.effect("Buren kennen elkaar");
    const LinkId link = given.link(meal, known);
    CHECK(last(given).links == std::set{link});
    CHECK(last(given).cards.empty());
    given.ask(BinCard{known});
    const StepChanges binned = last(given);
    CHECK(binned.gone_cards == std::set{known});
    CHECK(binned.gone_links == std::set{link});
    CHECK(binned.cards.empty());
    given.undo();
    CHECK(last(given).cards == std::set{known});
    CHECK(last(given).links == std::set{link});
    CHECK(last(given).gone_cards.empty());
}

TEST_CASE("what a step took away is still on the board that shows it", "[replay]") {
    Given given;
    given.in("activities");
    const CardId meal = given.activity("Samen koken");
    given.undo();
    Timeline timeline{given.session.log()};
    const State before = timeline.at(timeline.last() - 1);
    const StepChanges changes = changes_between(before, given.state());
    CHECK_FALSE(given.state().board.shows(meal));
    CHECK(with_gone(before, given.state(), changes).shows(meal));
}

TEST_CASE("in every example a step is nothing exactly when the table is the same", "[replay]") {
    for (const auto& file :
         std::filesystem::directory_iterator{test::source_folder() + "/sessions"}) {
        if (file.path().extension() != ".kring") continue;
        const auto loaded = read_session(file.path().string());
        REQUIRE(loaded);
        Timeline timeline{loaded.value().log};
        State before;
        for (std::size_t place = 1; place <= timeline.last(); ++place) {
            const State after = timeline.at(place);
            const StepChanges changes = changes_between(before, after);
            const bool same = before.board == after.board && before.stories == after.stories &&
                              before.remarks == after.remarks;
            CAPTURE(file.path().string(), place);
            if (same) CHECK(changes.nothing());
            for (const CardId id : changes.cards) CHECK(after.board.shows(id));
            for (const CardId id : changes.gone_cards) {
                CHECK(before.board.shows(id));
                CHECK_FALSE(after.board.shows(id));
            }
            before = after;
        }
    }
}
