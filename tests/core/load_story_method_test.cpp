#include "core/method/load_method.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"
#include "tests/support/text_parts.h"

#include <algorithm>

using namespace kring;
using kring::test::replaced;

namespace {

Method most_significant_change() {
    const MethodShelf shelf = load_methods({test::source_folder() + "/assets/methods"});
    REQUIRE(shelf.refused.empty());
    for (const Method& method : shelf.methods)
        if (method.id == "most-significant-change") return method;
    FAIL("there is no Most Significant Change");
    return {};
}

/// A small round of stories that is right; the tests break it.
const std::string small_round = R"(id = "vertelronde"
name = "Vertelronde"
domains = ["Wonen", "Werk"]
[choosing]
way = "secret"
threshold = "two_thirds"
ties = "both"
quorum = 4
most_chosen = 2
blank = false
most_rounds = 2
turn = 5
[[phases]]
id = "klaarzetten"
kind = "setup"
name = "Klaarzetten"
[[phases]]
id = "vertellen"
kind = "stories"
name = "Vertellen"
question = "Wat veranderde er[ {about}]?"
[[phases]]
id = "uit"
kind = "closed"
name = "Uit"
[[orders]]
id = "gewoon"
name = "Gewoon"
phases = ["klaarzetten", "vertellen", "uit"]
)";

std::string round_with(const std::string& from, const std::string& to) {
    return replaced(small_round, from, to);
}

std::size_t place(const PhaseOrder& order, const std::string& phase) {
    const auto at = std::find(order.phases.begin(), order.phases.end(), phase);
    REQUIRE(at != order.phases.end());
    return static_cast<std::size_t>(at - order.phases.begin());
}

}  // namespace

TEST_CASE("a Most Significant Change takes 90 minutes, or 45 when time is short") {
    const Method method = most_significant_change();
    Minutes full{0};
    Minutes brief{0};
    for (const Phase& phase : method.phases) {
        full += phase.full;
        brief += phase.brief;
    }
    CHECK(full == Minutes{90});
    CHECK(brief == Minutes{45});
    CHECK(method.group == GroupSize{3, 6, 8, 10});
}

TEST_CASE("a Most Significant Change begins as its guide advises") {
    const Method method = most_significant_change();
    REQUIRE(method.choosing.has_value());
    CHECK(*method.choosing == ChoosingSettings{});
    CHECK(method.choosing->way == ChoosingWay::iterative);
    CHECK(method.domains.empty());
    CHECK(method.lanes.empty());
    CHECK(method.links.empty());
    std::vector<PhaseKind> kinds;
    for (const Phase& phase : method.phases) kinds.push_back(phase.kind);
    using P = PhaseKind;
    CHECK(kinds == std::vector{P::setup, P::welcome, P::stories, P::sorting, P::reading,
                               P::discussing, P::ballot, P::reasons, P::passing_on, P::feedback,
                               P::closed});
}

TEST_CASE("domains can be named before the stories are told, or after") {
    const Method method = most_significant_change();
    REQUIRE(method.orders.size() == 2);
    const PhaseOrder& after = method.orders[0];
    const PhaseOrder& before = method.orders[1];
    CHECK(place(after, "collect") < place(after, "sort"));
    CHECK(place(before, "sort") < place(before, "collect"));
    for (const PhaseOrder& order : method.orders) {
        CHECK(place(order, "collect") < place(order, "read"));
        CHECK(place(order, "discuss") < place(order, "vote"));
        CHECK(place(order, "vote") < place(order, "reasons"));
    }
}

TEST_CASE("a Most Significant Change speaks both languages everywhere") {
    const Method method = most_significant_change();
    std::vector<Phrase> all = method.agreements;
    CHECK(all.size() >= 3);
    all.insert(all.end(), {method.name, method.says, method.credit});
    for (const PhaseOrder& order : method.orders) all.push_back(order.name);
    for (const Phase& phase : method.phases) {
        all.insert(all.end(), {phase.name, phase.question});
        all.insert(all.end(), phase.prompts.begin(), phase.prompts.end());
        if (phase.kind != PhaseKind::closed) all.push_back(phase.leaves);
    }
    for (const Phrase& phrase : all) {
        CAPTURE(phrase.dutch);
        CHECK_FALSE(phrase.dutch.empty());
        CHECK_FALSE(phrase.english.empty());
    }
}

TEST_CASE("how a group chooses is read as it was written") {
    const auto read = read_method(small_round, "ronde.toml");
    REQUIRE(read.has_value());
    const Method& method = read.value();
    ChoosingSettings settings;
    settings.way = ChoosingWay::secret;
    settings.threshold = Threshold::two_thirds;
    settings.ties = TieRule::both;
    settings.quorum = 4;
    settings.most_chosen = 2;
    settings.blank = false;
    settings.most_rounds = 2;
    settings.turn = Minutes{5};
    CHECK(method.choosing == settings);
    CHECK(method.domains == std::vector<Phrase>{{"Wonen", ""}, {"Werk", ""}});

    const std::string short_form = "[choosing]\nway = \"negotiation\"\n";
    const auto begin = small_round.find("[choosing]");
    std::string brief = small_round;
    brief.replace(begin, small_round.find("[[phases]]") - begin, short_form);
    ChoosingSettings usual;
    usual.way = ChoosingWay::negotiation;
    const auto brief_read = read_method(brief, "kort.toml");
    REQUIRE(brief_read.has_value());
    CHECK(brief_read.value().choosing == usual);
}

TEST_CASE("a story method that is not right names its file, its line and the reason") {
    struct Broken {
        std::string text;
        int line;
        std::string reason;
    };
    const auto begin = small_round.find("[choosing]");
    std::string silent = small_round;
    silent.erase(begin, small_round.find("[[phases]]") - begin);
    const std::vector<Broken> all = {
        {round_with("way = \"secret\"\n", ""), 4, "choosing has no 'way'"},
        {round_with("way = \"secret\"", "way = \"loud\""), 5, "unknown word 'loud' in choosing"},
        {round_with("two_thirds", "half"), 6, "unknown word 'half' in choosing"},
        {round_with("ties = \"both\"", "ties = \"coin\""), 7, "unknown word 'coin' in choosing"},
        {round_with("quorum = 4", "quorum = 100"), 8,
         "'quorum' of choosing is not a whole number from 0 to 99"},
        {round_with("most_chosen = 2", "most_chosen = 3"), 9,
         "'most_chosen' of choosing is not a whole number from 1 to 2"},
        {round_with("most_chosen = 2", "most_chosen = 1"), 4,
         "'ties' is both, and 'most_chosen' leaves no room for two"},
        {round_with("blank = false", "blank = \"no\""), 10,
         "'blank' of choosing is neither true nor false"},
        {round_with("most_rounds = 2", "most_rounds = 0"), 11,
         "'most_rounds' of choosing is not a whole number from 1 to 9"},
        {round_with("turn = 5", "turn = 61"), 12,
         "'turn' of choosing is not a whole number from 1 to 60"},
        {round_with("turn = 5", "beurt = 5"), 12, "unknown key 'beurt' in choosing"},
        {round_with("kind = \"stories\"", "kind = \"welcome\""), 4,
         "'choosing' is there, and no phase is about stories"},
        {round_with("{about}", "{abuot}"), 21, "leaves open '{abuot}', which nobody fills in"},
        {round_with("\"Wonen\", \"Werk\"", "\"Wonen\", \"wonen\""), 3,
         "two domains are called 'wonen'"},
        {round_with("\"Wonen\", \"Werk\"", R"("a", "b", "c", "d", "e", "f")"), 3,
         "there are more than 5 domains"},
        {round_with("[\"Wonen\", \"Werk\"]", "\"Wonen\""), 3, "'domains' of method is not a list"},
        {silent, 8, "phase 'vertellen' is about stories, and method has no 'choosing'"},
    };
    for (const Broken& broken : all) {
        CAPTURE(broken.text, broken.reason);
        const auto read = read_method(broken.text, "stuk.toml");
        REQUIRE_FALSE(read.has_value());
        CAPTURE(read.error().reason);
        CHECK(read.error().file == "stuk.toml");
        CHECK(read.error().line == broken.line);
        CHECK(read.error().reason.find(broken.reason) != std::string::npos);
    }
}

TEST_CASE("a method without stories needs no way of choosing") {
    std::string text = small_round;
    text.erase(text.find("domains"), text.find("[[phases]]") - text.find("domains"));
    const auto at = text.find("\"stories\"");
    text.replace(at, 9, "\"welcome\"");
    const auto read = read_method(text, "praten.toml");
    REQUIRE(read.has_value());
    CHECK_FALSE(read.value().choosing.has_value());
}
