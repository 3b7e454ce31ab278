#include "app/ui/words.h"

#include "app/ui/code_words.h"
#include "core/archive/archive_error.h"
#include "tests/support/catch.h"
#include "tests/support/dutch_words.h"
#include "tests/support/own_folder.h"
#include "tests/support/po_file.h"
#include "tests/support/source_folder.h"

#include <filesystem>
#include <fstream>

using namespace kring;
using kring::test::dutch_words;
using kring::test::our_words;
using kring::test::OwnFolder;
namespace fs = std::filesystem;

namespace {

const std::string words_folder = test::source_folder() + "/assets/words";

}  // namespace

TEST_CASE("Dutch and English have the same keys, and words for each") {
    const auto dutch = test::read_po(words_folder + "/nl.po");
    const auto english = test::read_po(words_folder + "/en.po");
    REQUIRE(dutch.size() > 100);
    for (const auto& [key, forms] : dutch) {
        CAPTURE(key);
        REQUIRE(english.count(key) == 1);
        CHECK(english.at(key).size() == forms.size());
        for (const std::string& form : forms) CHECK_FALSE(form.empty());
        for (const std::string& form : english.at(key)) CHECK_FALSE(form.empty());
    }
    CHECK(english.size() == dutch.size());
}

TEST_CASE("a sentence has the same open places in both languages") {
    const auto dutch = test::read_po(words_folder + "/nl.po");
    const auto english = test::read_po(words_folder + "/en.po");
    for (const auto& [key, forms] : dutch) {
        CAPTURE(key);
        REQUIRE(english.count(key) == 1);
        CHECK(test::places_in(forms) == test::places_in(english.at(key)));
    }
}

TEST_CASE("no sentence shouts, and none says that somebody did wrong") {
    for (const std::string language : {"nl", "en"}) {
        for (const auto& [key, forms] : test::read_po(words_folder + "/" + language + ".po")) {
            for (const std::string& form : forms) {
                CAPTURE(key, form);
                CHECK(form.find('!') == std::string::npos);
                for (const char* word :
                     {"fout", "Fout", "ongeldig", "error", "invalid", "Invalid"}) {
                    CHECK(form.find(word) == std::string::npos);
                }
            }
        }
    }
}

TEST_CASE("the language changes while people are at work") {
    Words words = dutch_words();
    const std::string& dutch = words("date.today");
    CHECK(dutch == "vandaag");
    words.set_language(Language::english);
    CHECK(words("date.today") == "today");
    CHECK(dutch == "vandaag");
    CHECK(words.language() == Language::english);
}

TEST_CASE("a key without words is seen on the screen and noted once") {
    const Words words = dutch_words();
    CHECK(words("nowhere.at_all") == "‹nowhere.at_all›");
    CHECK(words("nowhere.at_all") == "‹nowhere.at_all›");
    CHECK(words.count("nowhere.many", 3) == "‹nowhere.many›");
    CHECK(words.missing() == std::vector<std::string>{"nowhere.at_all", "nowhere.many"});
    CHECK_FALSE(words.has("nowhere.at_all"));
    CHECK(words.has("date.today"));
}

TEST_CASE("people's own words are filled in as they are") {
    const Words words = dutch_words();
    CHECK(words("app.report_saved", {{"file", "{file} 50% ##"}}) ==
          "Het verslag staat in {file} 50% ##");
    CHECK(words("app.report_saved", {{"other", "x"}}) == "Het verslag staat in {file}");
    CHECK(words("app.report_saved", {}) == "Het verslag staat in {file}");
}

TEST_CASE("one and many are counted as the language counts them") {
    Words words = dutch_words();
    CHECK(words.count("time.minutes", 1) == "1 minuut");
    CHECK(words.count("time.minutes", 0) == "0 minuten");
    CHECK(words.count("time.minutes", 12'000) == "12.000 minuten");
    CHECK(words.count("date.today", 2) == "vandaag");
    words.set_language(Language::english);
    CHECK(words.count("time.minutes", 1) == "1 minute");
    CHECK(words.count("time.minutes", 12'000) == "12,000 minutes");
}

TEST_CASE("numbers, days and times are written as the language writes them") {
    using namespace std::chrono;
    Words words = dutch_words();
    const auto day = 2026y / October / 21;
    CHECK(words.number(0) == "0");
    CHECK(words.number(999) == "999");
    CHECK(words.number(1'000) == "1.000");
    CHECK(words.number(-1'234'567) == "−1.234.567");
    CHECK(words.date(day) == "21 oktober 2026");
    CHECK(words.date(day, day) == "vandaag");
    CHECK(words.date(day, 2026y / October / 22) == "gisteren");
    CHECK(words.date(day, 2026y / October / 20) == "morgen");
    CHECK(words.date(day, 2026y / December / 1) == "21 oktober");
    CHECK(words.date(2025y / December / 31, 2026y / January / 1) == "gisteren");
    CHECK(words.date(2025y / December / 30, 2026y / January / 1) == "30 december 2025");
    CHECK(words.clock_time(Minutes{14 * 60 + 28}) == "14.28 uur");
    CHECK(words.clock_time(Minutes{5}) == "0.05 uur");
    CHECK(words.clock_digits(Minutes{25 * 60}) == "1.00");
    CHECK(words.clock_digits(Minutes{-30}) == "23.30");
    CHECK(words.minutes(Minutes{20}) == "20 min");
    CHECK(words.duration(Minutes{46}) == "46 minuten");
    CHECK(words.duration(Minutes{60}) == "1 uur");
    CHECK(words.duration(Minutes{130}) == "2 uur 10");
    words.set_language(Language::english);
    CHECK(words.date(day) == "21 October 2026");
    CHECK(words.clock_time(Minutes{14 * 60 + 28}) == "14:28");
    CHECK(words.duration(Minutes{120}) == "2 hours");
    CHECK(words.duration(Minutes{130}) == "2 h 10");
}

TEST_CASE("everything that core can answer has words in both languages") {
    for (const Language language : {Language::dutch, Language::english}) {
        const Words words = our_words(language);
        for (int code = 0; code <= static_cast<int>(Refusal::not_stored); ++code) {
            words(key_of(static_cast<Refusal>(code)));
        }
        for (int code = 0; code <= static_cast<int>(TextProblem::control_characters); ++code) {
            words(key_of(static_cast<TextProblem>(code)));
        }
        for (int code = 0; code <= static_cast<int>(PhaseHint::feedback_missing); ++code) {
            words(key_of(static_cast<PhaseHint>(code)));
        }
        for (int code = 0; code <= static_cast<int>(Purpose::beyond); ++code) {
            words(key_of(static_cast<Purpose>(code)));
        }
        for (const auto& [problem, code] : archive_codes) words("archive." + std::string{code});
        for (int rule = 0; rule <= static_cast<int>(GapRule::one_party_carries_most); ++rule) {
            words(key_of(static_cast<GapRule>(rule)) + ".title");
            words(key_of(static_cast<GapRule>(rule)) + ".invite");
        }
        CHECK(words.missing() == std::vector<std::string>{});
    }
}

TEST_CASE("everything that can be said of a card, a person, a story or a vote has words") {
    const Words words = dutch_words();
    const auto say = [&words](const auto& table) {
        for (const auto& [value, word] : table) words(key_of(value));
    };
    say(words_on_disk<Perspective>);
    say(words_on_disk<Stance>);
    say(words_on_disk<Valence>);
    say(words_on_disk<Scope>);
    say(words_on_disk<Horizon>);
    say(words_on_disk<Intention>);
    say(words_on_disk<Directness>);
    say(words_on_disk<Presence>);
    say(words_on_disk<Contribution>);
    say(words_on_disk<Benefit>);
    say(words_on_disk<LinkKind>);
    say(words_on_disk<CardKind>);
    say(words_on_disk<ActionKind>);
    say(words_on_disk<StoryField>);
    say(words_on_disk<StoryValence>);
    say(words_on_disk<StoryOrigin>);
    say(words_on_disk<OthersInStory>);
    say(words_on_disk<LessonFate>);
    say(words_on_disk<ChoosingWay>);
    say(words_on_disk<ChoiceOutcome>);
    say(words_on_disk<RemarkKind>);
    say(words_on_disk<CastBy>);
    say(words_on_disk<CountMethod>);
    say(words_on_disk<BordaVariant>);
    say(words_on_disk<Measure>);
    say(words_on_disk<Threshold>);
    say(words_on_disk<TieRule>);
    CHECK(words.missing() == std::vector<std::string>{});
}

TEST_CASE("words that cannot be read name their file and line") {
    const auto nowhere = Words::load("/nowhere/at/all", Language::dutch);
    REQUIRE_FALSE(nowhere.has_value());
    CHECK(nowhere.error() == "/nowhere/at/all/nl.po:0: cannot be opened");

    const OwnFolder own{"words"};
    fs::copy(words_folder + "/nl.po", own.path);
    fs::copy(words_folder + "/en.po", own.path);
    CHECK(Words::load(own.path.string(), Language::dutch).has_value());
    std::ofstream{own.path / "en.po", std::ios::app} << "\nmsgid \"date.today\"\nmsgstr \"now\"\n";
    const auto doubled = Words::load(own.path.string(), Language::dutch);
    REQUIRE_FALSE(doubled.has_value());
    CHECK(doubled.error().find("en.po:") != std::string::npos);
}

TEST_CASE("every key in the sources has words, and all words are used") {
    const auto keys = test::read_po(words_folder + "/nl.po");
    const test::KeysInSources used = test::keys_in_sources(test::source_folder());
    REQUIRE(used.asked.size() > 5);
    for (const std::string& key : used.asked) {
        CAPTURE(key);
        CHECK(keys.count(key) == 1);
    }
    for (const auto& [key, forms] : keys) {
        CAPTURE(key);
        CHECK((used.written.count(key) == 1 || used.asked.count(key) == 1 ||
               test::is_built_at_run_time(key)));
    }
}
