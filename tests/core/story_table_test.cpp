#include "core/exchange/story_table.h"

#include "core/base/csv.h"
#include "core/base/text.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace kring;

namespace {

const std::map<DomainId, Domain> domains{{DomainId{3}, {"Geld en rondkomen"}},
                                         {DomainId{4}, {"Erbij horen"}}};

ReadStories read(const std::string& text) { return read_stories(text, domains); }

std::vector<std::string> told(const ReadStories& found) {
    std::vector<std::string> texts;
    for (const StartStory& story : found.stories) texts.push_back(story.form.happened);
    return texts;
}

}  // namespace

TEST_CASE("a table with one story a row becomes stories with their whole form") {
    const auto found = read(
        "\xEF\xBB\xBFTitel;Verteller;Rol;Perspectief;Datum;Wanneer gebeurd;Waar;Hoe was het "
        "daarvoor?;"
        "Wat gebeurde er?;Hoe is het nu?;Waarom is dit belangrijk? (voor jou);Les of aanbeveling;"
        "Positief of negatief;Domein;Toestemming groep;Toestemming verslag;Naam "
        "noemen;Schoenmaat\r\n"
        "De koelkast;Naima;moeder van twee;bewoner;21-11-2026;vorig voorjaar;Oost;\"Leeg.\n\nElke "
        "maand.\";\"Ze zei: \"\"neem maar mee\"\".\";Vol;Ik hoefde niet uit te leggen;Vraag door;"
        "positief;erbij horen;ja;nee;ja;38\r\n"
        ";;;;;;;;;;;;;;;;;41\r\n");
    REQUIRE(found.stories.size() == 1);
    const StartStory& story = found.stories.front();
    CHECK(story.form.title == "De koelkast");
    CHECK(story.form.teller == "Naima");
    CHECK(story.form.role == "moeder van twee");
    CHECK(story.form.recorded_on == "2026-11-21");
    CHECK(story.form.happened_on == "vorig voorjaar");
    CHECK(story.form.place == "Oost");
    CHECK(story.form.before == "Leeg.\n\nElke maand.");
    CHECK(story.form.happened == "Ze zei: \"neem maar mee\".");
    CHECK(story.form.after == "Vol");
    CHECK(story.form.why == "Ik hoefde niet uit te leggen");
    CHECK(story.form.lessons == "Vraag door");
    CHECK(story.marks.perspective == Perspective::citizen);
    CHECK(story.marks.valence == StoryValence::positive);
    CHECK(story.domain == DomainId{4});
    CHECK(story.consent.room);
    CHECK_FALSE(story.consent.report);
    CHECK_FALSE(story.consent.beyond);
    CHECK(story.consent.name);
    CHECK(story.origin == StoryOrigin::collected);
    CHECK(found.not_taken == std::vector<std::string>{"Schoenmaat"});
    CHECK(found.refused.empty());
}

TEST_CASE("a table that says nothing of consent brings no consent") {
    const auto found = read("Title,Story\nA,It rained\n");
    REQUIRE(found.stories.size() == 1);
    CHECK(found.stories[0].consent == Consent{});
    CHECK(found.stories[0].marks == StoryMarks{});
    CHECK_FALSE(found.stories[0].domain.has_value());
}

TEST_CASE("columns that mean the same stand in one text, and N/A is nothing") {
    const auto found = read("Title,Story text,Place,Where,Story\nN/A,First.,Oost,bij de bus,Then.\n"
                            "n.v.t.,Alone,,,\n");
    REQUIRE(found.stories.size() == 2);
    CHECK(found.stories[0].form.title.empty());
    CHECK(found.stories[0].form.happened == "First.\n\nThen.");
    CHECK(found.stories[0].form.place == "Oost, bij de bus");
    CHECK(found.stories[1].form.happened == "Alone");
}

TEST_CASE("a moment is a day, and a date that is no day is when it happened") {
    const auto found = read("Tijdstempel\tVerhaal\n2026-03-08 10:22:05\teen\n31-02-2026\ttwee\n");
    REQUIRE(found.stories.size() == 2);
    CHECK(found.stories[0].form.recorded_on == "2026-03-08");
    CHECK(found.stories[1].form.recorded_on.empty());
    CHECK(found.stories[1].form.happened_on == "31-02-2026");
}

TEST_CASE("rows without a story and remarks are passed over, and what cannot be kept is counted") {
    const std::string long_title(max_line + 1, 'x');
    const auto found = read("Titel,Verhaal,Kleur\n; opmerking,niet dit,rood\nleeg,,\n" +
                            long_title + ",te lang,\nB,goed,\nC,\x01stuk,\n");
    CHECK(told(found) == std::vector<std::string>{"goed"});
    CHECK(found.refused == std::vector<int>{3, 5});
    CHECK(found.not_taken.empty());
}

TEST_CASE("a text holds stories between lines of dashes, with their paragraphs") {
    const auto found =
        read("# De bus\r\nEerst liep ik.\r\n\r\nNu rijd ik mee.\r\n---\r\nGeen titel. "
             "Wel een verhaal.\n\nMet twee alinea's.\n\n-----\n\n");
    CHECK(told(found) ==
          std::vector<std::string>{"Eerst liep ik.\n\nNu rijd ik mee.",
                                   "Geen titel. Wel een verhaal.\n\nMet twee alinea's."});
    CHECK(found.stories[0].form.title == "De bus");
    CHECK(found.stories[1].form.title.empty());
}

TEST_CASE("without dashes two empty lines part stories, else one does") {
    CHECK(told(read("Een.\n\nNog van een.\n\n\nTwee.\n")) ==
          std::vector<std::string>{"Een.\n\nNog van een.", "Twee."});
    CHECK(told(read("Een.\nNog van een.\n\nTwee.\n\n\n")) ==
          std::vector<std::string>{"Een.\nNog van een.", "Twee."});
    CHECK(told(read("\n\n\nAlleen dit")) == std::vector<std::string>{"Alleen dit"});
    const auto titled = read("De sleutel\nToen kwam de buurvrouw.");
    REQUIRE(titled.stories.size() == 1);
    CHECK(titled.stories[0].form.title == "De sleutel");
    CHECK(read("Ik wist het niet:\nzij wel.").stories[0].form.title.empty());
    CHECK(read("").stories.empty());
    CHECK(read(" \n\n \n").stories.empty());
}

TEST_CASE("what is no text, or too long for a story, is refused and never cut") {
    CHECK(read("caf\xE9").refused == std::vector<int>{1});
    std::string long_story;
    for (std::size_t i = 0; i <= max_text / 6; ++i) long_story += "woord ";
    const auto found = read("Kort.\n---\n" + long_story + "\n---\nOok kort.");
    CHECK(told(found) == std::vector<std::string>{"Kort.", "Ook kort."});
    CHECK(found.refused == std::vector<int>{2});
}

TEST_CASE("eighty real stories in three languages come in whole") {
    const std::string path =
        test::source_folder() + "/../shared/data/narrafirma-example-stories.csv";
    std::ifstream in{path, std::ios::binary};
    if (!in) {
        WARN("no " + path + "; the small tables above stand for it");
        return;
    }
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto found = read(text);
    REQUIRE(found.stories.size() == 80);
    CHECK(found.refused.empty());
    auto rows = read_csv(std::string_view{text}.substr(3), ',');
    rows.erase(rows.begin(), rows.begin() + 2);
    REQUIRE(rows.size() == 80);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const StoryForm& form = found.stories[i].form;
        CAPTURE(form.title, form.happened);
        CHECK(form.happened == clean_text(rows[i][1]).value());
        CHECK(form.title == (rows[i][0] == "N/A" ? "" : clean_line(rows[i][0]).value()));
        CHECK(form.recorded_on == rows[i][3]);
        CHECK(form.role == rows[i][34]);
        CHECK(found.stories[i].consent == Consent{});
        CHECK(found.stories[i].marks == StoryMarks{});
    }
    const auto& others = found.not_taken;
    for (const char* column : {"Language", "Feel about", "Age group"})
        CHECK(std::count(others.begin(), others.end(), column) == 1);
}
