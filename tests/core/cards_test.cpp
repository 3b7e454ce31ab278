#include "tests/support/catch.h"
#include "tests/support/given.h"

#include <cmath>
#include <utility>

using namespace kring;
using namespace kring::test;

namespace {

std::vector<std::string> texts(const Given& given, CardKind kind) {
    std::vector<std::string> found;
    for (const CardId id : cards_of(given.state().board, kind)) found.push_back(given[id].text);
    return found;
}

WriteCard effect_by(PersonId author, const std::string& text) {
    WriteCard write;
    write.lane = "effects";
    write.text = text;
    write.author = author;
    return write;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a card is kept as it was typed, without the white space around it", "[cards]") {
    Given given;
    given.in("effects");
    given.later(std::chrono::seconds{7});
    const CardId id = given.effect("  buren ##kennen %s elkaar \n");
    CHECK(given[id].text == "buren ##kennen %s elkaar");
    CHECK(given[id].phase == "effects");
    CHECK(given[id].written == std::chrono::seconds{7});
    CHECK_FALSE(given[id].late);
    CHECK_FALSE(given[id].author);
}

TEST_CASE("a text that cannot be kept is refused whole", "[cards]") {
    Given given;
    const State before = given.state();
    const auto write = [&](const std::string& text) {
        WriteCard card;
        card.lane = "effects";
        card.text = text;
        return given.refused(card);
    };
    CHECK(write(" \n ") == Refusal::text_empty);
    CHECK(write("\xff") == Refusal::text_not_utf8);
    CHECK(write(std::string(20'001, 'x')) == Refusal::text_too_long);
    CHECK(write("bel\x07") == Refusal::text_control_characters);
    CHECK(given.state() == before);
    CHECK_FALSE(write(std::string(20'000, 'x')));
}

TEST_CASE("a card needs a lane, and an author who sits at the table", "[cards]") {
    Given given;
    WriteCard nowhere;
    nowhere.lane = "wishes";
    nowhere.text = "x";
    CHECK(given.refused(nowhere) == Refusal::unknown_lane);
    CHECK(given.refused(effect_by({77}, "x")) == Refusal::unknown_person);
    const PersonId anna = given.person("Anna");
    const CardId id{given.ask(effect_by(anna, "rust"))};
    given.ask(RemovePerson{anna});
    CHECK(given.refused(effect_by(anna, "later")) == Refusal::unknown_person);
    CHECK(given[id].author == anna);
    CHECK(find_person(given.state(), anna)->name == "Anna");
}

TEST_CASE("an anonymous card has no author, then and ever", "[cards]") {
    Given given;
    const PersonId anna = given.person("Anna");
    auto write = effect_by(anna, "ik durf dit niet");
    write.anonymous = true;
    const CardId id{given.ask(write)};
    CHECK(given[id].anonymous);
    CHECK_FALSE(given[id].author);
    CHECK(given.refused(NameAuthor{id, anna}) == Refusal::author_promised_hidden);
    for (const Record& record : given.session.log())
        if (const auto* written = std::get_if<CardWritten>(&record.event))
            CHECK_FALSE(written->author);
}

TEST_CASE("in a nameless phase no card carries an author", "[cards]") {
    Given given;
    const PersonId anna = given.person("Anna");
    given.in("effects");
    const CardId before{given.ask(effect_by(anna, "met naam"))};
    const CardId unsigned_card = given.effect("zonder naam");
    given.ask(PromiseAnonymity{});
    CHECK(given.refused(PromiseAnonymity{}) == Refusal::already_nameless);
    const CardId after{given.ask(effect_by(anna, "stil"))};
    CHECK(given[after].anonymous);
    CHECK_FALSE(given[after].author);
    CHECK(given.refused(NameAuthor{unsigned_card, anna}) == Refusal::author_promised_hidden);
    given.ask(NameAuthor{before, std::nullopt});
    CHECK_FALSE(given[before].author);
    given.ask(WriteCards{"effects", {"a", "b"}, anna, false});
    for (const auto& [id, card] : given.state().board.cards) CHECK_FALSE(card.author);
}

TEST_CASE("who said it can be told afterwards", "[cards]") {
    Given given;
    const PersonId anna = given.person("Anna");
    const CardId id = given.effect("rust");
    given.ask(NameAuthor{id, anna});
    CHECK(given[id].author == anna);
    CHECK(given.ask(NameAuthor{id, anna}) == 0);
    CHECK(given.refused(NameAuthor{id, PersonId{99}}) == Refusal::unknown_person);
}

TEST_CASE("a card is late when its phase lies behind and the group is elsewhere", "[cards]") {
    Given given;
    CHECK_FALSE(given[given.activity("vooraf")].late);
    given.in("activities");
    CHECK_FALSE(given[given.effect("vroeg")].late);
    given.in("effects");
    CHECK_FALSE(given[given.activity("hier ook open")].late);
    given.in("investors");
    CHECK(given[given.effect("te laat")].late);
    CHECK_FALSE(given[given.collector("te vroeg")].late);
    given.in("linking");
    CHECK(given[given.effect("open, maar niet gevraagd")].late);
    given.in("followup");
    CHECK(given[given.activity("nog een")].late);
    given.in("effects");
    CHECK_FALSE(given[given.effect("terug")].late);
}

TEST_CASE("a pasted list becomes one step, blank lines left out", "[cards]") {
    Given given;
    given.ask(WriteCards{"activities", {"een", " ", "twee", "drie"}, {}, false});
    CHECK(texts(given, CardKind::activity) == Texts{"een", "twee", "drie"});
    given.undo();
    CHECK(texts(given, CardKind::activity).empty());
    CHECK(given.refused(WriteCards{"activities", {" "}, {}, false}) == Refusal::text_empty);
    CHECK(given.refused(WriteCards{"activities", {"goed", "\xff"}, {}, false}) ==
          Refusal::text_not_utf8);
    CHECK(texts(given, CardKind::activity).empty());
}

TEST_CASE("a party written twice is one party on two rims", "[cards]") {
    Given given;
    const CardId meal = given.activity("maaltijd");
    const CardId town = given.investor("Gemeente");
    given.card("collectors", "gemeente");
    CHECK(cards_of(given.state().board, CardKind::party) == std::vector<CardId>{town});
    CHECK(given[town].details.sides == Sides{true, true});
    given.card("investors", "GEMEENTE", {meal});
    CHECK(links_from(given.state().board, town).size() == 1);
    CHECK(given.session.submit(WriteCard{"investors", "gemeente", {}, {}, false, {meal}}).value() ==
          0);
    given.ask(WriteCards{"collectors", {"huisarts", "Huisarts", "gemeente"}, {}, false});
    CHECK(texts(given, CardKind::party) == Texts{"Gemeente", "huisarts"});
    given.ask(BinCard{town});
    given.investor("gemeente");
    CHECK(texts(given, CardKind::party) == Texts{"huisarts", "gemeente"});
}

TEST_CASE("details are cleaned, and the same again is no step", "[cards]") {
    Given given;
    const CardId id = given.activity("maaltijd");
    CardDetails says;
    says.result = "  40 eters ";
    says.theme = "eten\nen drinken";
    given.detail(id, says);
    CHECK(given[id].details.result == "40 eters");
    CHECK(given[id].details.theme == "eten en drinken");
    CHECK(given.ask(DetailCard{id, given[id].details}) == 0);
    says.result = "\xc3";
    CHECK(given.refused(DetailCard{id, says}) == Refusal::text_not_utf8);
    CHECK(given.ask(RenameCard{id, "maaltijd "}) == 0);
    CHECK(given.refused(RenameCard{id, ""}) == Refusal::text_empty);
    CHECK(given.refused(RenameCard{{99}, "x"}) == Refusal::unknown_card);
}

TEST_CASE("a card moves before another and to the end", "[cards]") {
    Given given;
    const CardId a = given.activity("a");
    const CardId b = given.activity("b");
    const CardId c = given.activity("c");
    given.ask(MoveCard{c, "activities", a});
    CHECK(texts(given, CardKind::activity) == Texts{"c", "a", "b"});
    given.ask(MoveCard{c, "activities", b});
    CHECK(texts(given, CardKind::activity) == Texts{"a", "c", "b"});
    given.ask(MoveCard{a, "activities", {}});
    CHECK(texts(given, CardKind::activity) == Texts{"c", "b", "a"});
    CHECK(given.ask(MoveCard{c, "activities", b}) == 0);
    CHECK(given.refused(MoveCard{c, "activities", c}) == Refusal::same_card);
    CHECK(given.refused(MoveCard{c, "effects", a}) == Refusal::other_kind);
    CHECK(given.refused(MoveCard{c, "nowhere", {}}) == Refusal::unknown_lane);
}

TEST_CASE("cards can change places for ever: numbers never run out", "[cards]") {
    Given given;
    given.activity("last");
    CardId left = given.activity("left");
    CardId right = given.activity("right");
    const auto last = cards_of(given.state().board, CardKind::activity).front();
    given.ask(MoveCard{last, "activities", {}});
    for (int i = 0; i < 300; ++i) {
        given.ask(MoveCard{right, "activities", left});
        std::swap(left, right);
        given.ask(MoveCard{right, "activities", last});
        given.ask(MoveCard{left, "activities", right});
        const auto order = cards_of(given.state().board, CardKind::activity);
        REQUIRE(order == std::vector<CardId>{left, right, last});
    }
}

TEST_CASE("between two neighbours there is always room", "[cards]") {
    Given given;
    const CardId first = given.activity("first");
    given.activity("x");
    given.activity("y");
    for (int i = 0; i < 400; ++i) {
        auto order = cards_of(given.state().board, CardKind::activity);
        REQUIRE(order.front() == first);
        given.ask(MoveCard{order[2], "activities", order[1]});
        const auto after = cards_of(given.state().board, CardKind::activity);
        REQUIRE(after == std::vector<CardId>{order[0], order[2], order[1]});
    }
    CHECK(fold(given.session.log()) == given.state());
}

TEST_CASE("moved to another lane a card loses only links that no longer fit", "[cards]") {
    SamenKoken arena;
    const Card was = arena[arena.organiseren];
    arena.ask(MoveCard{arena.organiseren, "activities", {}});
    CHECK(arena[arena.organiseren].kind == CardKind::activity);
    CHECK(links_to(arena.state().board, arena.organiseren).empty());
    CHECK(links_from(arena.state().board, arena.organiseren).empty());
    arena.undo();
    CHECK(arena[arena.organiseren] == was);
    CHECK(links_to(arena.state().board, arena.organiseren).size() == 1);
}

TEST_CASE("a party changes rims, and keeps both when it stands on both", "[cards]") {
    Given given;
    const CardId town = given.investor("gemeente");
    given.ask(PlaceCard{town, Place{0.5}});
    given.ask(MoveCard{town, "collectors", {}});
    CHECK(given[town].details.sides == Sides{false, true});
    CHECK_FALSE(given[town].place);
    given.card("investors", "gemeente");
    given.collector("huisarts");
    given.ask(MoveCard{town, "collectors", {}});
    CHECK(given[town].details.sides == Sides{true, true});
}

TEST_CASE("a place by hand lies within its column", "[cards]") {
    Given given;
    const CardId id = given.activity("maaltijd");
    given.ask(PlaceCard{id, Place{1}});
    CHECK(given[id].place == Place{1});
    for (const double height : {-0.1, 1.1, std::nan("")})
        CHECK(given.refused(PlaceCard{id, Place{height}}) == Refusal::bad_value);
    given.ask(PlaceCard{id, std::nullopt});
    CHECK_FALSE(given[id].place);
    CHECK(given.ask(PlaceCard{id, std::nullopt}) == 0);
}

TEST_CASE("a card put in the bin can be taken back", "[cards]") {
    Given given;
    const CardId id = given.activity("maaltijd");
    CHECK(given.refused(RestoreCard{id}) == Refusal::not_in_bin);
    given.ask(BinCard{id});
    CHECK_FALSE(given.state().board.shows(id));
    CHECK(given.refused(BinCard{id}) == Refusal::in_bin);
    CHECK(given.refused(RenameCard{id, "x"}) == Refusal::in_bin);
    CHECK(given.refused(MoveCard{id, "effects", {}}) == Refusal::in_bin);
    CHECK(given.refused(SplitCard{id, "a", "b"}) == Refusal::in_bin);
    given.ask(RestoreCard{id});
    CHECK(given.state().board.shows(id));
    CHECK(given.refused(RestoreCard{{99}}) == Refusal::unknown_card);
}

TEST_CASE("two cards become one that says what both said", "[merge]") {
    Given given;
    const CardId meal = given.activity("maaltijd");
    const CardId into = given.effect("minder alleen");
    const CardId from = given.effect("minder eenzaam");
    CardDetails says;
    says.scope = Scope::individual;
    given.detail(into, says);
    says.scope = Scope::collective;
    says.horizon = Horizon::long_term;
    says.without_us = "misschien";
    given.detail(from, says);
    const CardId doctor = given.collector("huisarts");
    const LinkId kept = given.link(meal, into);
    LinkDetails assumed;
    assumed.assumption = "dat ze komen";
    const LinkId doubled = given.link(meal, from, assumed);
    const LinkId loop = given.link(from, into);
    const LinkId passed = given.link(from, doctor);
    const State before = given.state();

    given.ask(MergeCards{into, from});
    CHECK(given[into].text == "minder alleen\nminder eenzaam");
    CHECK(given[into].details.scope == Scope::individual);
    CHECK(given[into].details.horizon == Horizon::long_term);
    CHECK(given[into].details.without_us == "misschien");
    CHECK(given[from].in_bin);
    CHECK(given[from].merged_into == into);
    CHECK(given[passed].from == into);
    CHECK_FALSE(given.state().board.find(doubled));
    CHECK_FALSE(given.state().board.find(loop));
    CHECK(given[kept].details.assumption == "dat ze komen");  // what the double knew is not lost

    const State merged = given.state();
    given.undo();
    CHECK(given.state() == before);
    given.redo();
    CHECK(given.state() == merged);

    given.ask(RestoreCard{from});
    CHECK(given.state().board.shows(from));
    CHECK_FALSE(given[from].merged_into);
    CHECK(links_from(given.state().board, from).empty());
    CHECK(given[from].text == "minder eenzaam");
}

TEST_CASE("merging keeps money and time apart, and rims together", "[merge]") {
    SamenKoken arena;
    const LinkId money = arena.puts_in(arena.corporatie, arena.kookles, Contribution::money);
    arena.ask(MergeCards{arena.bewoners, arena.corporatie});
    CHECK(arena[money].from == arena.bewoners);
    CHECK(links_from(arena.state().board, arena.bewoners).size() == 4);
    CHECK(links_to(arena.state().board, arena.bewoners).size() == 2);
    CHECK(arena[arena.bewoners].details.sides == Sides{true, true});
}

TEST_CASE("cards that say the same merge without saying it twice", "[merge]") {
    Given given;
    const CardId one = given.effect("Minder stress");
    const CardId two = given.effect("minder stress");
    given.ask(MergeCards{one, two});
    CHECK(given[one].text == "Minder stress");
    CHECK(given.refused(MergeCards{one, one}) == Refusal::same_card);
    CHECK(given.refused(MergeCards{one, two}) == Refusal::in_bin);
    CHECK(given.refused(MergeCards{one, {99}}) == Refusal::unknown_card);
    CHECK(given.refused(MergeCards{one, given.activity("x")}) == Refusal::other_kind);
    const CardId long_one = given.effect(std::string(15'000, 'x'));
    const CardId long_two = given.effect(std::string(15'000, 'y'));
    CHECK(given.refused(MergeCards{long_one, long_two}) == Refusal::text_too_long);
}

TEST_CASE("a card that says two things becomes two that stand together", "[merge]") {
    Given given;
    const PersonId anna = given.person("Anna");
    const CardId both{given.ask(effect_by(anna, "rust en buren kennen elkaar"))};
    given.effect("daarna");
    CardDetails says;
    says.scope = Scope::collective;
    says.without_us = "nee";
    given.detail(both, says);
    const CardId other{given.ask(SplitCard{both, "rust", "buren kennen elkaar"})};
    CHECK(texts(given, CardKind::effect) == Texts{"rust", "buren kennen elkaar", "daarna"});
    CHECK(given[other].author == anna);
    CHECK(given[other].details.scope == Scope::collective);
    CHECK(given[other].details.without_us.empty());
    CHECK(given[both].details.without_us == "nee");
    CHECK(given.refused(SplitCard{both, "", "x"}) == Refusal::text_empty);
    CHECK(given.refused(SplitCard{{99}, "a", "b"}) == Refusal::unknown_card);
}

TEST_CASE("what comes of an anonymous card stays anonymous", "[merge]") {
    Given given;
    const PersonId anna = given.person("Anna");
    auto write = effect_by(anna, "een en twee");
    write.anonymous = true;
    const CardId id{given.ask(write)};
    const CardId other{given.ask(SplitCard{id, "een", "twee"})};
    CHECK(given[other].anonymous);
    CHECK(given.refused(NameAuthor{other, anna}) == Refusal::author_promised_hidden);
}

TEST_CASE("a party that was missed stands on neither rim, and is named once", "[cards]") {
    kring::test::Given given;
    given.in("followup");
    given.ask(kring::NameMissing{"Huisarts"});
    given.ask(kring::NameMissing{"huisarts"});
    const auto parties = kring::cards_of(given.state().board, kring::CardKind::party);
    REQUIRE(parties.size() == 1);
    const kring::Card& party = *given.state().board.find(parties.front());
    CHECK(party.details.presence == kring::Presence::absent);
    CHECK_FALSE(kring::on_investor_rim(given.state().board, parties.front()));
    CHECK_FALSE(kring::on_collector_rim(given.state().board, parties.front()));
}
