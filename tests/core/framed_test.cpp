#include "core/session/framed.h"

#include "core/method/fill_in.h"
#include "core/method/load_method.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"

using namespace kring;

namespace {

/// A session of the Most Significant Change of Kring itself, about a year in a neighbourhood.
struct Framing {
    State state;
    DomainId money{7};

    Framing() {
        for (Method& method : load_methods({test::source_folder() + "/assets/methods"}).methods)
            if (method.id == "most-significant-change") state.method = std::move(method);
        state.frame = {"het afgelopen jaar", "voor de bewoners", ""};
        state.domains[money] = {"Geld en rondkomen"};
    }

    std::string asks(std::optional<DomainId> domain = {},
                     Language language = Language::dutch) const {
        return framed(state.method.phase("collect")->question, state, language, domain);
    }
};

}  // namespace

TEST_CASE("the central question asks about this time, these people and this domain") {
    const Framing session;
    CHECK(session.asks() == "Kijk terug op het afgelopen jaar. Wat is volgens jou de belangrijkste "
                            "verandering voor de bewoners?");
    CHECK(session.asks(session.money) ==
          "Kijk terug op het afgelopen jaar. Wat is volgens jou de belangrijkste verandering rond "
          "‘Geld en rondkomen’ voor de bewoners?");
}

TEST_CASE("what was not filled in leaves a good sentence") {
    Framing session;
    session.state.frame.period.clear();
    CHECK(session.asks() == "Wat is volgens jou de belangrijkste verandering voor de bewoners?");
    session.state.frame.about.clear();
    CHECK(session.asks() == "Wat is volgens jou de belangrijkste verandering?");
    CHECK(session.asks({}, Language::english) == "What do you think is the most important change?");
    CHECK(session.asks(DomainId{}) == "Wat is volgens jou de belangrijkste verandering?");
    session.state.frame.period = "last year.";
    CHECK(session.asks({}, Language::english) ==
          "Look back on last year. What do you think is the most important change?");
}

TEST_CASE("every sentence of the method can be said with and without its frame") {
    Framing session;
    for (const bool known : {true, false}) {
        if (!known) session.state.frame = {};
        for (const Phase& phase : session.state.method.phases) {
            for (const Language language : {Language::dutch, Language::english}) {
                const std::string said = framed(phase.question, session.state, language);
                CAPTURE(said);
                CHECK(said.find_first_of("{}[]|") == std::string::npos);
                CHECK(said.find("  ") == std::string::npos);
                CHECK(said.find(" ?") == std::string::npos);
            }
        }
    }
}

TEST_CASE("blanks are filled in, pieces fall away, and other words stay as they are") {
    const Blanks all{"vorig jaar", "in de wijk", "Wonen"};
    const Blanks none;
    CHECK(fill_in("Toen, {period}, {about}: {domain}", all) ==
          "Toen, vorig jaar, in de wijk: Wonen");
    CHECK(fill_in("Wat[ {about}| hier]?", all) == "Wat in de wijk?");
    CHECK(fill_in("Wat[ {about}| hier]?", none) == "Wat hier?");
    CHECK(fill_in("Wat[ {about}| in {period}]?", {"mei", "", ""}) == "Wat in mei?");
    CHECK(fill_in("Wat[ {about}| in {period}]?", none) == "Wat?");
    CHECK(fill_in("[{period}, {about}]!", {"mei", "", ""}) == "!");
    CHECK(fill_in("Zeg [niets] {of} wel | niet [", none) == "Zeg [niets] {of} wel | niet [");
    CHECK(fill_in("[a [{about}] b]", {"", "x", ""}) == "[a x b]");
    CHECK(fill_in("", none).empty());
    CHECK(fill_in("{period}", {"{about}", "nee", ""}) == "{about}");
    CHECK(unknown_blank("{period} {about} {domain} { } {3} {}").empty());
    CHECK(unknown_blank("ja {perido}") == "perido");
}

TEST_CASE("a sentence that begins with its frame begins with a capital") {
    State state;
    state.frame = {"één zomer", "", ""};
    CHECK(framed({"{period} lang", ""}, state, Language::dutch) == "Één zomer lang");
    CHECK(framed({"gewoon klein", ""}, state, Language::dutch) == "gewoon klein");
}
