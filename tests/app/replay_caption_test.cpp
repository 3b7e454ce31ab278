#include "app/ui/replay_caption.h"

#include "core/archive/session_file.h"
#include "core/replay/timeline.h"
#include "core/session/fold.h"
#include "tests/support/catch.h"
#include "tests/support/dutch_words.h"
#include "tests/support/given.h"
#include "tests/support/source_folder.h"

#include <filesystem>
#include <string>
#include <utility>

using namespace kring;
using kring::test::dutch_words;
using kring::test::Given;
using kring::test::our_words;
namespace fs = std::filesystem;

namespace {

/// What is said of the last step.
std::string last(const Given& given, bool names = false) {
    const auto log = given.session.log();
    Timeline timeline{log};
    const State before = timeline.at(timeline.last() - 1);
    return caption_of(dutch_words(), before, given.state(), log, names);
}

template <std::size_t... I> std::vector<std::string> tags(std::index_sequence<I...>) {
    return {std::string{std::variant_alternative_t<I, AnyEvent>::tag}...};
}

}  // namespace

TEST_CASE("whatever can happen has words for looking back", "[replay]") {
    for (const Language language : {Language::dutch, Language::english}) {
        const Words say = our_words(language);
        for (const std::string& tag :
             tags(std::make_index_sequence<std::variant_size_v<AnyEvent>>{})) {
            CAPTURE(tag);
            CHECK(say.has("replay.says." + tag));
        }
    }
}

TEST_CASE("every step of the examples is told in both languages, without a gap", "[replay]") {
    for (const auto& file : fs::directory_iterator{test::source_folder() + "/sessions"}) {
        if (file.path().extension() != ".kring") continue;
        const auto loaded = read_session(file.path().string());
        REQUIRE(loaded);
        Timeline timeline{loaded.value().log};
        const Words dutch = dutch_words(), english = our_words(Language::english);
        State before;
        for (std::size_t place = 1; place <= timeline.last(); ++place) {
            const State after = timeline.at(place);
            const std::string said =
                caption_of(dutch, before, after, timeline.until(place), place % 2 == 0);
            CAPTURE(file.path().string(), place, said);
            CHECK_FALSE(said.empty());
            CHECK(said.find('{') == std::string::npos);
            CHECK(said.find(" :") == std::string::npos);
            CHECK_FALSE(said.ends_with(": "));
            CHECK_FALSE(caption_of(english, before, after, timeline.until(place), false).empty());
            before = after;
        }
        CHECK(dutch.missing().empty());
        CHECK(english.missing().empty());
    }
}

TEST_CASE("cards and lines are called by their own words", "[replay]") {
    Given given;
    given.in("activities");
    const CardId meal = given.activity("Samen koken");
    CHECK(last(given) == "Erbij: Samen koken");
    const CardId known = given.effect("Buren kennen elkaar");
    const LinkId link = given.link(meal, known);
    CHECK(last(given) == "Gekoppeld: Samen koken aan Buren kennen elkaar");
    given.ask(RemoveLink{link});
    CHECK(last(given) == "Losgemaakt: Samen koken van Buren kennen elkaar");
    given.undo();
    CHECK(last(given) == "Teruggenomen: Losgemaakt: Samen koken van Buren kennen elkaar");
    given.redo();
    CHECK(last(given) == "Toch weer gedaan");
    given.ask(BinCard{meal});
    CHECK(last(given) == "Weggehaald: Samen koken");
}

TEST_CASE("who it was is told only when names are shown", "[replay]") {
    Given given;
    const PersonId anna = given.person("Anna");
    CHECK(last(given) == "Iemand schuift aan");
    given.in("activities");
    WriteCard write;
    write.lane = "activities";
    write.text = "Speeddate";
    write.author = anna;
    given.ask(write);
    CHECK(last(given) == "Erbij: Speeddate");
    CHECK(last(given, true) == "Erbij: Speeddate (Anna)");
    given.ask(PromiseAnonymity{});
    write.text = "In stilte";
    write.author.reset();
    given.ask(write);
    CHECK(last(given, true) == "Erbij: In stilte");
}

TEST_CASE("of no step nothing is told", "[replay]") {
    CHECK(caption_of(dutch_words(), {}, {}, {}, true).empty());
}
