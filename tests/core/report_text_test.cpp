#include "core/report/markdown.h"

#include "tests/support/board_builder.h"
#include "tests/support/catch.h"
#include "tests/support/report_words.h"
#include "tests/support/text_parts.h"

#include <algorithm>
#include <variant>

using namespace kring;
using kring::test::has;
using kring::test::report_words;

namespace {

State cooking_state() {
    State s;
    s.board = test::cooking().board;
    s.title = "Samen koken in de wijk";
    s.method.name = {"Effectenarena", "Effects Arena"};
    s.method.credit = {"Effectenarena: ontwikkeld in opdracht van SEV", ""};
    s.method.links = {{LinkKind::benefit,
                       CardKind::effect,
                       CardKind::party,
                       {"wordt gemerkt door", "is felt by"}}};
    s.method.gaps = {GapRule::activity_without_effect, GapRule::effect_without_collector,
                     GapRule::party_not_in_room};
    s.people[PersonId{101}] = {"Fatma Yılmaz", Perspective::citizen, "moeder van drie", {}};
    s.people[PersonId{102}] = {"B.", Perspective::citizen, "", {}};
    s.people[PersonId{103}] = {"", Perspective::professional, "", {}};
    return s;
}

std::string dutch(const State& state, bool with_names = false) {
    return to_markdown(state, {"12 november 2026", Language::dutch, SessionTime{0}, with_names, {}},
                       report_words("nl"));
}

}  // namespace

TEST_CASE("a report tells who puts in what, what changes and who gains") {
    const std::string report = dutch(cooking_state());
    CAPTURE(report);
    CHECK(has(report, "# Samen koken in de wijk\n\nEffectenarena, 12 november 2026\n"));
    CHECK(has(report, "Aan tafel: 3 mensen (2 bewoners en 1 professional)."));
    CHECK(has(report, "### wekelijkse maaltijd"));
    CHECK(has(report, "40 eters"));
    CHECK(has(report, "gemeente (geld, € 2.000 per jaar), corporatie (ruimte) en bewoners (tijd)"));
    CHECK(has(report, "de gemeente merkt het in de Wmo"));
    CHECK(has(report, "minder eenzaam wordt gemerkt door gemeente"));
    CHECK(has(report, "Het is geen bewijs"));
    CHECK(has(report, "ontwikkeld in opdracht van SEV"));
}

TEST_CASE("a report names people only when asked") {
    State s = cooking_state();
    CHECK_FALSE(has(dutch(s), "Fatma"));
    CHECK(has(dutch(s, true), "- Fatma Yılmaz, moeder van drie\n"));
}

TEST_CASE("private notes, the bin and authors never reach a report") {
    State s = cooking_state();
    s.notes = "GEHEIM";
    Card& kookles = s.board.cards.begin()->second;
    kookles.author = PersonId{101};
    Card gone;
    gone.kind = CardKind::insight;
    gone.text = "WEGGEGOOID";
    gone.in_bin = true;
    s.board.cards[CardId{900}] = gone;
    for (const bool names : {false, true}) {
        const std::string report = dutch(s, names);
        CHECK_FALSE(has(report, "GEHEIM"));
        CHECK_FALSE(has(report, "WEGGEGOOID"));
    }
    CHECK_FALSE(has(dutch(s), "Fatma"));
}

TEST_CASE("a report of an empty session has a title, and no heading with nothing under it") {
    const auto blocks = report_of(State{}, {}, report_words("nl"));
    REQUIRE(blocks.size() == 1);
    CHECK(std::get<ReportHeading>(blocks.front()).level == 1);

    State s = cooking_state();
    s.people.clear();
    const auto full = report_of(s, {}, report_words("nl"));
    for (std::size_t i = 0; i < full.size(); ++i) {
        const auto* heading = std::get_if<ReportHeading>(&full[i]);
        if (!heading) continue;
        CAPTURE(heading->text);
        REQUIRE(i + 1 < full.size());
        const auto* next = std::get_if<ReportHeading>(&full[i + 1]);
        CHECK((!next || next->level > heading->level));
    }
}

TEST_CASE("what was agreed and what stayed open stand in the report") {
    State s = cooking_state();
    s.actions[ActionId{201}] = {ActionKind::to_do, "sleutel regelen", "corporatie", "voor 1 mei",
                                false};
    s.actions[ActionId{202}] = {ActionKind::to_find_out, "wie komt er nu al?", "", "", false};
    const Gap kookles{GapRule::activity_without_effect, CardId{2}};
    s.accepted_gaps[kookles] = "begint pas in mei";
    const std::string report = dutch(s);
    CAPTURE(report);
    CHECK(has(report, "| Wat | Wie | Wanneer |\n| --- | --- | --- |\n"));
    CHECK(has(report, "| sleutel regelen | corporatie | voor 1 mei |"));
    CHECK(has(report, "| Wat |\n| --- |\n| wie komt er nu al? |"));
    CHECK(has(report, "begint pas in mei"));
    CHECK(has(report, "geluidsoverlast en vrijwilligers leren organiseren"));
    CHECK(has(report, "Wie we misten aan tafel\n\n- huisarts\n"));
}

TEST_CASE("phases that took place say how long, planned and real") {
    State s = cooking_state();
    Phase phase;
    phase.id = "activities";
    phase.name = {"Activiteiten", ""};
    s.method.phases = {phase};
    s.plan = {{"activities", Minutes{20}, true}, {"effects", Minutes{30}, true}};
    s.progress["activities"].spent = Minutes{22};
    s.progress["activities"].visits = 1;
    const std::string report = dutch(s);
    CAPTURE(report);
    CHECK(has(report, "| Activiteiten | 20 minuten | 22 minuten |"));
}

TEST_CASE("people's braces are not taken for places to fill in") {
    State s = cooking_state();
    s.title = "{n} {who}";
    s.board.cards[CardId{1}].details.result = "{what} en {who}";
    const std::string report = dutch(s);
    CHECK(has(report, "{what} en {who}"));
}

TEST_CASE("the report can be had in English") {
    const std::string report = to_markdown(
        cooking_state(), {"12 November 2026", Language::english, SessionTime{0}, false, {}},
        report_words("en"));
    CHECK(has(report, "Effects Arena, 12 November 2026"));
    CHECK(has(report, "2 residents and 1 professional"));
    CHECK_FALSE(has(report, "Wie "));
}

TEST_CASE("Markdown shows people's text as they wrote it") {
    CHECK(escape_markdown("a|b *c* _d_ #e <f> [g] `h` \\i") ==
          "a\\|b \\*c\\* \\_d\\_ \\#e \\<f\\> \\[g\\] \\`h\\` \\\\i");
    CHECK(escape_markdown("- streep") == "\\- streep");
    CHECK(escape_markdown("+ plus") == "\\+ plus");
    CHECK(escape_markdown("12. punt") == "12\\. punt");
    CHECK(escape_markdown("3) haak") == "3\\) haak");
    CHECK(escape_markdown("===") == "\\===");
    CHECK(escape_markdown("&copy;") == "\\&copy;");
    CHECK(escape_markdown("€ 2.000 – z’n café, 1 op 1") == "€ 2.000 – z’n café, 1 op 1");
}

TEST_CASE("a text of several lines breaks no table, list or heading") {
    const std::string text = "een | twee\n- drie\n\n# vier";
    CHECK(to_markdown(std::vector<ReportBlock>{ReportTable{{"Wat", "Wie"}, {{text, "x"}}}}) ==
          "| Wat | Wie |\n| --- | --- |\n| een \\| twee<br>\\- drie<br><br>\\# vier | x |\n");
    CHECK(to_markdown(std::vector<ReportBlock>{ReportHeading{2, text}}) ==
          "## een \\| twee \\- drie  \\# vier\n");
    CHECK(to_markdown(std::vector<ReportBlock>{ReportList{{text}}}) ==
          "- een \\| twee\\\n  \\- drie\\\n  &nbsp;\\\n  \\# vier\n");
}
