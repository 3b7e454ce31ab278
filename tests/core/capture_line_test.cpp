#include "core/session/capture_line.h"
#include "core/session/state.h"
#include "tests/support/catch.h"
#include "tests/support/our_arena.h"

#include <string>

using namespace kring;
using kring::test::our_arena;

namespace {

/// A table with people and cards, put there without a session around it.
struct Table {
    State state;
    Seq next = 1;
    Table() { state.method = our_arena(); }
    PersonId person(const std::string& name) {
        const PersonId id{next++};
        state.people[id].name = name;
        return id;
    }
    CardId card(CardKind kind, const std::string& text) {
        const CardId id{next++};
        Card card;
        card.kind = kind;
        card.text = text;
        card.rank = id.value;
        if (kind == CardKind::party) card.details.sides.investor = true;
        state.board.cards[id] = card;
        return id;
    }
    Capture read(const std::string& line, const std::string& lane = "effects") const {
        return read_capture(state, line, line.size(), lane, Language::dutch);
    }
    WriteCard card_of(const std::string& line, const std::string& lane = "effects") const {
        return read(line, lane).card;
    }
};

/// The case of the mockups.
struct Buurt : Table {
    PersonId aisha = person("Aisha");
    PersonId bram = person("Bram");
    PersonId jan = person("Jan de Boer");
    PersonId cafe = person("Zoë Café");
    CardId spel = card(CardKind::activity, "Spelmiddag, elke maand");
    CardId date = card(CardKind::activity, "Speeddate over opvoeden");
    CardId plek = card(CardKind::activity, "Ontmoetingsplek op school");
    CardId uur = card(CardKind::activity, "Spreekuur in de buurt");
    CardId buiten = card(CardKind::effect, "Kinderen spelen\nvaker buiten");
    CardId school = card(CardKind::party, "School");
    CardId inzicht = card(CardKind::insight, "School zet veel in");
};

std::vector<std::string> texts(const Capture& capture) {
    std::vector<std::string> all;
    for (const Completion& offer : capture.offers) all.push_back(offer.text);
    return all;
}

std::string matched(const Completion& offer) {
    return offer.text.substr(offer.match_from, offer.match_size);
}

}  // namespace

TEST_CASE("a plain line is a card in the lane of the phase") {
    const Buurt buurt;
    const Capture read = buurt.read("Ouders passen op elkaars kinderen");
    CHECK(read.card.lane == "effects");
    CHECK(read.card.text == "Ouders passen op elkaars kinderen");
    CHECK(read.card.valence == Valence::positive);
    CHECK_FALSE(read.card.author.has_value());
    CHECK(read.card.link_to.empty());
    CHECK_FALSE(read.open_mark.has_value());
}

TEST_CASE("somebody is named by name or letter, wherever it stands in the line") {
    const Buurt buurt;
    for (const char* line :
         {"@Aisha meer rust", "meer rust @aisha", "meer @AISHA rust", "@A meer rust",
          "@Aisha: meer rust", "@Aisha, meer rust", "  @Aisha   meer rust  "}) {
        CAPTURE(line);
        const WriteCard card = buurt.card_of(line);
        CHECK(card.author == buurt.aisha);
        CHECK(card.text == "meer rust");
    }
    CHECK(buurt.card_of("@zoe cafe meer rust").author == buurt.cafe);
    CHECK(buurt.card_of("@Jan de Boer zegt ja").text == "zegt ja");
    CHECK(buurt.card_of("meer rust @Aisha.").text == "meer rust.");
}

TEST_CASE("half a name, a strange name and a doubled name stay in the text") {
    Buurt buurt;
    buurt.person("Els");
    const PersonId second = buurt.person("Els");
    for (const char* line :
         {"@ai meer rust", "@Jan de B zegt", "@Fatima zegt", "@Els zegt", "@Aishas idee",
          "mail@huis", "aisha@buurt.nl schrijft", "@", "@ Aisha", "meer@Aisha"}) {
        CAPTURE(line);
        const WriteCard card = buurt.card_of(line);
        CHECK_FALSE(card.author.has_value());
        CHECK(card.text == line);
    }
    CHECK(buurt.card_of("@F zegt").author == second);
    CHECK(buurt.card_of("@Bram en @Aisha ruilen").text == "en @Aisha ruilen");
}

TEST_CASE("a sign alone is a slip and is told apart from a word") {
    const Buurt buurt;
    for (const char* line : {">", "+", "-", "\u2212", "@", "#", " > ", "+ -", "@ #", "@Bram >"}) {
        CAPTURE(line);
        CHECK(buurt.read(line).only_signs);
    }
    for (const char* line : {"", "#x", "> misschien", "?", "5 > 3", "- geluid", "@Bram"}) {
        CAPTURE(line);
        CHECK_FALSE(buurt.read(line).only_signs);
    }
    CHECK(buurt.card_of("#x").text == "#x");
}

TEST_CASE("the longest name wins") {
    Buurt buurt;
    const PersonId short_jan = buurt.person("Jan");
    CHECK(buurt.card_of("@Jan de Boer ja").author == buurt.jan);
    CHECK(buurt.card_of("@Jan ja").author == short_jan);
    CHECK(buurt.card_of("@Jan-Willem ja").text == "@Jan-Willem ja");
}

TEST_CASE("somebody without a name is named by letter") {
    Table table;
    table.person("Aisha");
    const PersonId nameless = table.person("");
    CHECK(table.card_of("@b meer rust").author == nameless);
    const Capture open = table.read("meer @");
    CHECK(texts(open) == std::vector<std::string>{"Aisha", "B"});
}

TEST_CASE("a lane is named by its name, the beginning of it, or its letter") {
    const Buurt buurt;
    for (const char* line : {"#Effecten meer rust", "meer rust #effect", "#E meer rust",
                             "#e meer rust", "#eff meer rust"}) {
        CAPTURE(line);
        CHECK(buurt.card_of(line, "activities").lane == "effects");
        CHECK(buurt.card_of(line, "activities").text == "meer rust");
    }
    CHECK(buurt.card_of("#in meer rust").text == "#in meer rust");
    CHECK(buurt.card_of("#inv Gemeente").lane == "investors");
    for (const char* line :
         {"C# leren", "nummer #1", "#samensterk", "#", "# Effecten", "#efficiency"}) {
        CAPTURE(line);
        CHECK(buurt.card_of(line).text == line);
        CHECK(buurt.card_of(line).lane == "effects");
    }
    const Capture english =
        read_capture(buurt.state, "#Coll Gemeente", 14, "effects", Language::english);
    CHECK(english.card.lane == "collectors");
}

TEST_CASE("a sign in front of an effect says whether it is good or bad") {
    const Buurt buurt;
    for (const char* line : {"- meer drukte", "-meer drukte", "\xE2\x88\x92 meer drukte",
                             "@Bram - meer drukte", "#E - meer drukte"}) {
        CAPTURE(line);
        CHECK(buurt.card_of(line).valence == Valence::negative);
        CHECK(buurt.card_of(line).text == "meer drukte");
    }
    CHECK(buurt.card_of("+ meer rust").valence == Valence::positive);
    CHECK(buurt.card_of("+ meer rust").text == "meer rust");
    CHECK(buurt.card_of("#E -meer drukte", "activities").valence == Valence::negative);
}

TEST_CASE("a sign that is no verdict stays in the text") {
    const Buurt buurt;
    for (const char* line : {"-", "+", "- ", "-5 minuten reizen", "+10% omzet", "-> volgende stap",
                             "-- zo --", "++", "meer - minder", "\xE2\x88\x92"}) {
        CAPTURE(line);
        CHECK(buurt.card_of(line).valence == Valence::positive);
        CHECK(buurt.card_of(line).text ==
              std::string{line}.substr(0, std::string{line}.find_last_not_of(' ') + 1));
    }
    CHECK(buurt.card_of("- samen koken", "activities").text == "- samen koken");
    CHECK(buurt.card_of("- samen koken", "activities").valence == Valence::positive);
}

TEST_CASE("a card is joined to others by their text or label") {
    const Buurt buurt;
    const WriteCard one = buurt.card_of("Ouders passen op > spelmiddag, ELKE maand");
    CHECK(one.text == "Ouders passen op");
    CHECK(one.link_to == std::vector<CardId>{buurt.spel});
    const WriteCard more = buurt.card_of("Meer rust > A1 > A2, >A4 @Bram > E1 > A1");
    CHECK(more.text == "Meer rust");
    CHECK(more.author == buurt.bram);
    CHECK(more.link_to == std::vector<CardId>{buurt.spel, buurt.date, buurt.uur, buurt.buiten});
    CHECK(buurt.card_of("Meer rust > Kinderen spelen vaker buiten").link_to ==
          std::vector<CardId>{buurt.buiten});
    CHECK(buurt.card_of("> A1 Meer rust").text == "Meer rust");
}

TEST_CASE("a mark that joins nothing is only a sign") {
    const Buurt buurt;
    for (const char* line :
         {"1 > 2", "a > b", "van -> naar", ">> A1", "5>3", ">", "meer rust >", "> spel",
          "Meer rust > B1", "x >= 3", "Meer rust > A9", "Meer rust > A1b", "Meer rust > A12"}) {
        CAPTURE(line);
        CHECK(buurt.card_of(line).link_to.empty());
        CHECK(buurt.card_of(line).text == line);
    }
}

TEST_CASE("only what the method can join to the lane is offered or joined") {
    Buurt buurt;
    CHECK(texts(buurt.read("Meer rust > schoo")) ==
          std::vector<std::string>{"School", "Ontmoetingsplek op school"});
    CHECK(buurt.card_of("Meer rust > school").link_to == std::vector<CardId>{buurt.school});
    CHECK(buurt.card_of("Gemeente > Kinderen spelen vaker buiten", "investors").link_to ==
          std::vector<CardId>{buurt.buiten});
    CHECK(buurt.card_of("Meer rust > A1", "insights").link_to.empty());
    CHECK(buurt.card_of("#A Koken > A1").link_to.empty());
    CHECK(buurt.card_of("#I Gemeente > A1").link_to == std::vector<CardId>{buurt.spel});
    buurt.state.board.cards[buurt.spel].in_bin = true;
    CHECK(buurt.card_of("Meer rust > A1").link_to.empty());
}

TEST_CASE("typing a mark offers what it may become, the best first") {
    const Buurt buurt;
    const Capture read = buurt.read("Ouders passen op elkaars kinderen > sp");
    CHECK(read.open_mark == Completion::Kind::card);
    CHECK(read.open_text == "sp");
    CHECK(read.open_from == 34);
    CHECK(read.open_to == 38);
    CHECK(texts(read) ==
          std::vector<std::string>{"Spelmiddag, elke maand", "Speeddate over opvoeden",
                                   "Spreekuur in de buurt", "Kinderen spelen vaker buiten",
                                   "Ontmoetingsplek op school"});
    CHECK(matched(read.offers[0]) == "Sp");
    CHECK(matched(read.offers[3]) == "sp");
    CHECK(read.card.text == "Ouders passen op elkaars kinderen > sp");

    CHECK(texts(buurt.read("x > plek")) == std::vector<std::string>{"Ontmoetingsplek op school"});
    CHECK(texts(buurt.read("x > speeddate ov")) ==
          std::vector<std::string>{"Speeddate over opvoeden"});
    CHECK(texts(buurt.read("x > a2")) == std::vector<std::string>{});
    CHECK(buurt.read("x >").offers.size() == 6);
    CHECK(buurt.read("x > ").offers.size() == 6);
}

TEST_CASE("names are completed from the start of a word, without case and accents") {
    const Buurt buurt;
    CHECK(texts(buurt.read("@ai")) == std::vector<std::string>{"Aisha"});
    CHECK(texts(buurt.read("@BO")) == std::vector<std::string>{"Jan de Boer"});
    CHECK(texts(buurt.read("@Jan de B")) == std::vector<std::string>{"Jan de Boer"});
    const Capture accent = buurt.read("@cafe");
    REQUIRE(texts(accent) == std::vector<std::string>{"Zoë Café"});
    CHECK(matched(accent.offers[0]) == "Café");
    CHECK(texts(buurt.read("@ram")).empty());
    CHECK_FALSE(buurt.read("@Aisha").open_mark.has_value());
    CHECK_FALSE(buurt.read("@Aisha meer rust").open_mark.has_value());
    CHECK_FALSE(buurt.read("mail@ai").open_mark.has_value());
    CHECK(buurt.read("@xyz").open_mark == Completion::Kind::person);
    CHECK_FALSE(buurt.read("@xyz meer rust").open_mark.has_value());
}

TEST_CASE("lanes are offered while their name is being typed") {
    const Buurt buurt;
    CHECK(texts(buurt.read("#in")) ==
          std::vector<std::string>{"Investeerders", "Incasseerders", "Inzichten"});
    const Capture half = buurt.read("#eff");
    CHECK(texts(half) == std::vector<std::string>{"Effecten"});
    CHECK(half.card.lane == "effects");
    CHECK_FALSE(buurt.read("#Effecten").open_mark.has_value());
}

TEST_CASE("no more than eight are offered") {
    Table table;
    for (int i = 0; i < 12; ++i) table.card(CardKind::activity, "Spel " + std::to_string(i));
    CHECK(table.read("x > sp").offers.size() == 8);
    CHECK(table.read("x > Spel 11").card.link_to == std::vector<CardId>{CardId{12}});
}

TEST_CASE("taking an offer leaves a line that means it") {
    const Buurt buurt;
    const std::string line = "Ouders > spee @Bram";
    const Capture read = read_capture(buurt.state, line, 13, "effects", Language::dutch);
    REQUIRE(texts(read) == std::vector<std::string>{"Speeddate over opvoeden"});
    const Completed taken = take_offer(line, read, read.offers[0]);
    CHECK(taken.line == "Ouders > Speeddate over opvoeden @Bram");
    CHECK(taken.caret == 33);
    const WriteCard card = buurt.card_of(taken.line);
    CHECK(card.text == "Ouders");
    CHECK(card.author == buurt.bram);
    CHECK(card.link_to == std::vector<CardId>{buurt.date});
}

TEST_CASE("an offer whose words would mean two things goes in by its label") {
    Table table;
    table.person("Els");
    const PersonId second = table.person("Els");
    table.card(CardKind::activity, "Koken");
    const CardId other = table.card(CardKind::activity, "Koken");
    const CardId lengthy = table.card(CardKind::activity, "Wandelen " + std::string(200, 'x'));

    const Capture names = table.read("@el");
    REQUIRE(names.offers.size() == 2);
    CHECK(table.card_of(take_offer("@el", names, names.offers[1]).line).author == second);
    const Capture cards = table.read("x > kok");
    REQUIRE(cards.offers.size() == 2);
    const Completed taken = take_offer("x > kok", cards, cards.offers[1]);
    CHECK(taken.line == "x > A2 ");
    CHECK(table.card_of(taken.line).link_to == std::vector<CardId>{other});
    const Capture far = table.read("x > wand");
    REQUIRE(far.offers.size() == 1);
    CHECK(table.card_of(take_offer("x > wand", far, far.offers[0]).line).link_to ==
          std::vector<CardId>{lengthy});
}

TEST_CASE("every offer, when taken, names what it showed") {
    const Buurt buurt;
    for (const std::string line : {"x > ", "x @", "x #", "x > s", "x @a", "#i"}) {
        const Capture read = buurt.read(line);
        for (const Completion& offer : read.offers) {
            CAPTURE(line, offer.text);
            const WriteCard card = buurt.card_of(take_offer(line, read, offer).line);
            if (offer.kind == Completion::Kind::person) CHECK(card.author == offer.person);
            if (offer.kind == Completion::Kind::lane) CHECK(card.lane == offer.lane);
            if (offer.kind == Completion::Kind::card)
                CHECK(card.link_to == std::vector<CardId>{offer.card});
        }
    }
}

TEST_CASE("whatever stands in the line and wherever the caret is, reading it is safe") {
    Buurt buurt;
    buurt.person("50% ## %s");
    buurt.card(CardKind::activity, "> @ # ##");
    const std::string line = "😀 @50% ## %s é > > @ # ## #E \xE2\x88\x92 @Zoë Caf";
    for (std::size_t caret = 0; caret <= line.size() + 3; ++caret) {
        const Capture read = read_capture(buurt.state, line, caret, "effects", Language::dutch);
        CHECK(read.card.author.has_value());
        for (const Completion& offer : read.offers) {
            CHECK_FALSE(take_offer(line, read, offer).line.empty());
        }
    }
    const std::string latin1 = "caf\xE9 @Aisha";
    CHECK(read_capture(buurt.state, latin1, 3, "effects", Language::dutch).card.text == latin1);
    CHECK(read_capture(State{}, "@a #b > c", 9, "nowhere", Language::dutch).card.text ==
          "@a #b > c");
}

TEST_CASE("every mark that counts says where it stands in the line") {
    const Buurt buurt;
    const std::string line = "@Aisha, - meer drukte #E > A1. @Bram";
    const Capture read = buurt.read(line);
    using Kind = Capture::Mark::Kind;
    REQUIRE(read.marks.size() == 4);
    const auto part = [&line](const Capture::Mark& mark) {
        return line.substr(mark.from, mark.to - mark.from);
    };
    CHECK(read.marks[0].kind == Kind::person);
    CHECK(read.marks[0].person == buurt.aisha);
    CHECK(part(read.marks[0]) == "@Aisha");
    CHECK(read.marks[1].kind == Kind::valence);
    CHECK(part(read.marks[1]) == "-");
    CHECK(read.marks[2].kind == Kind::lane);
    CHECK(part(read.marks[2]) == "#E");
    CHECK(read.marks[3].card == buurt.spel);
    CHECK(part(read.marks[3]) == "> A1");
    CHECK(read.card.text == "meer drukte. @Bram");
    CHECK(buurt.read("C# en 1 > 2").marks.empty());
}
