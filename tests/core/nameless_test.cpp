#include "tests/support/catch.h"
#include "tests/support/given.h"

static kring::WriteCard said_by(kring::PersonId who) {
    kring::WriteCard card;
    card.lane = "activities";
    card.text = "Spelmiddag";
    card.author = who;
    return card;
}

TEST_CASE("words without a name stay nobody's when they are merged with somebody's", "[cards]") {
    kring::test::Given given;
    const kring::PersonId els = given.person("Els");
    given.in("activities");
    const kring::WriteCard named = said_by(els);
    kring::WriteCard nameless = named;
    nameless.text = "Nooit meer zonder koffie";
    nameless.anonymous = true;
    const kring::CardId into{given.ask(named)};
    const kring::CardId from{given.ask(nameless)};
    given.ask(kring::MergeCards{into, from});
    CHECK(given[into].anonymous);
    CHECK_FALSE(given[into].author);
    CHECK(given.refused(kring::NameAuthor{into, els}) == kring::Refusal::author_promised_hidden);
    given.undo();
    CHECK(given[into].author == els);
}

TEST_CASE("after a promise nothing that was undone comes back with a name", "[cards]") {
    kring::test::Given given;
    const kring::PersonId els = given.person("Els");
    given.in("activities");
    const kring::WriteCard named = said_by(els);
    given.ask(named);
    given.undo();
    given.ask(kring::PromiseAnonymity{});
    CHECK(given.refused(kring::Redo{}) == kring::Refusal::nothing_to_redo);
}
