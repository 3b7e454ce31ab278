#include "core/session/history.h"
#include "tests/support/catch.h"
#include "tests/support/given.h"

using namespace kring;
using namespace kring::test;

TEST_CASE("undo takes back the last step, redo gives it again", "[history]") {
    Given given;
    const State nothing = given.state();
    given.activity("een");
    const State one = given.state();
    given.activity("twee");
    const State two = given.state();
    given.undo();
    CHECK(given.state() == one);
    given.undo();
    CHECK(given.state() == nothing);
    CHECK(given.refused(Undo{}) == Refusal::nothing_to_undo);
    given.redo();
    CHECK(given.state() == one);
    given.redo();
    CHECK(given.state() == two);
    CHECK(given.refused(Redo{}) == Refusal::nothing_to_redo);
    given.undo();
    given.undo();
    CHECK(given.state() == nothing);
    CHECK(given.session.log().size() == 9);  // nothing is ever taken out of the log
}

TEST_CASE("undo and redo may dance", "[history]") {
    Given given;
    given.activity("een");
    const State one = given.state();
    given.activity("twee");
    const State two = given.state();
    for (int i = 0; i < 20; ++i) {
        given.undo();
        given.undo();
        given.redo();
        CHECK(given.state() == one);
        given.undo();
        given.redo();
        given.redo();
        CHECK(given.state() == two);
    }
    CHECK(fold(given.session.log()) == two);
}

TEST_CASE("a new step after an undo leaves nothing to redo", "[history]") {
    Given given;
    given.activity("een");
    given.undo();
    given.activity("twee");
    CHECK(given.refused(Redo{}) == Refusal::nothing_to_redo);
    given.undo();
    CHECK(given.state().board.cards.empty());
}

TEST_CASE("undo stops at a change of phase", "[history]") {
    Given given;
    given.in("activities");
    const CardId card = given.activity("een");
    given.in("effects");
    CHECK(given.refused(Undo{}) == Refusal::nothing_to_undo);
    given.effect("twee");
    given.undo();
    CHECK(given.refused(Undo{}) == Refusal::nothing_to_undo);
    given.ask(TakeBackPhase{});
    CHECK(given.refused(Undo{}) == Refusal::nothing_to_undo);
    CHECK(given.refused(Redo{}) == Refusal::nothing_to_redo);
    CHECK(given.state().board.shows(card));
}

TEST_CASE("a promise of namelessness outlasts an undo", "[history]") {
    Given given;
    given.in("effects");
    given.effect("een");
    given.ask(PromiseAnonymity{});
    given.undo();
    CHECK(given.state().nameless_phases.contains("effects"));
    CHECK(given.refused(Undo{}) == Refusal::nothing_to_undo);
}

TEST_CASE("an id is never used twice, not even after an undo", "[history]") {
    Given given;
    const CardId gone = given.activity("een");
    given.undo();
    CHECK(given.activity("twee") != gone);
    CHECK_FALSE(given.state().board.find(gone));
}

TEST_CASE("an undo in a long log is the same as folding it all", "[history]") {
    Given given;
    for (int i = 0; i < 2600; ++i) given.activity("kaart " + std::to_string(i));
    const State all = given.state();
    for (int i = 0; i < 40; ++i) given.undo();
    CHECK(given.state() == fold(given.session.log()));
    for (int i = 0; i < 40; ++i) given.redo();
    CHECK(given.state() == all);
    CHECK(fold(given.session.log()) == all);
}

TEST_CASE("the state at an earlier time shows the mistake before its repair", "[history]") {
    Given given;
    given.later(SessionTime{1000});
    given.activity("vergissing");
    given.later(SessionTime{1000});
    given.undo();
    CHECK(fold(given.session.log(), SessionTime{1999}).board.cards.size() == 1);
    CHECK(fold(given.session.log(), SessionTime{2000}).board.cards.empty());
    CHECK(fold(given.session.log(), SessionTime{999}).board.cards.empty());
}

TEST_CASE("when the disk refuses, nothing changed and nothing more is taken", "[session]") {
    Given given;
    const State before = given.state();
    const auto length = given.session.log().size();
    given.disk_ok = false;
    CHECK(given.refused(Describe{"titel", "", ""}) == Refusal::not_stored);
    CHECK(given.state() == before);
    CHECK(given.session.log().size() == length);
    CHECK(given.session.read_only());
    given.disk_ok = true;
    CHECK(given.refused(Describe{"titel", "", ""}) == Refusal::read_only);
    CHECK(given.session.why_not(Describe{"titel", "", ""}) == Refusal::read_only);
    std::size_t elsewhere = 0;
    given.session.set_sink(
        [&](std::span<const Record> step) { return ++elsewhere, !step.empty(); });
    CHECK_FALSE(given.refused(Describe{"titel", "", ""}));
    CHECK(elsewhere == 1);
}

TEST_CASE("time never goes back, whatever the clock of the laptop does", "[session]") {
    Given given;
    given.now = SessionTime{5000};
    given.activity("een");
    given.now = SessionTime{-3000};
    given.activity("twee");
    CHECK(given.session.log().back().at == SessionTime{5000});
    CHECK(given.session.now() == SessionTime{5000});
}

TEST_CASE("a session taken up from its log goes on where it was", "[session]") {
    SamenKoken arena;
    arena.effect("te veel");
    arena.undo();
    Session again{[] { return SessionTime{0}; }, [](std::span<const Record>) { return true; },
                  arena.stored};
    CHECK(again.state() == arena.state());
    CHECK(again.history().redo_from() == arena.session.history().redo_from());
    REQUIRE(again.submit(Redo{}));
    CHECK(cards_of(again.state().board, CardKind::effect).size() == 5);
}
