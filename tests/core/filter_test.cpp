#include "core/library/filter.h"

#include "core/base/text.h"
#include "core/library/excerpt.h"
#include "tests/support/catch.h"

using namespace kring;

namespace {

SessionSummary session(const std::string& title, std::int64_t started, int people) {
    SessionSummary summary;
    summary.path = "/" + title + ".kring";
    summary.title = title;
    summary.case_sentence = "Jonge gezinnen in één wijk";
    summary.method_id = "effectenarena";
    summary.phase = "effects";
    summary.started = started;
    summary.touched = 10'000 - started;
    summary.people = people;
    return summary;
}

std::vector<SessionSummary> some() {
    std::vector<SessionSummary> all{session("Berk", 100, 4), session("Ångström", 200, 12),
                                    session("", 300, 7), session("Voorbeeld", 400, 90)};
    all[1].method_id = "msc";
    all[1].phase = "choose";
    all[2].open_actions = 2;
    all[3].status = SessionStatus::example;
    return all;
}

std::vector<std::string> shown(const SessionFilter& filter,
                               SessionOrder order = SessionOrder::touched) {
    const auto all = some();
    std::vector<std::string> titles;
    for (const std::size_t i : arranged(all, filter, order)) titles.push_back(all[i].title);
    return titles;
}

using Titles = std::vector<std::string>;

std::string with_marks(const Excerpt& excerpt) {
    std::string text = excerpt.text;
    for (auto mark = excerpt.marks.rbegin(); mark != excerpt.marks.rend(); ++mark) {
        text.insert(mark->second, "]");
        text.insert(mark->first, "[");
    }
    return text;
}

}  // namespace

TEST_CASE("sessions are chosen by what is known of them", "[library]") {
    CHECK(shown({}).size() == 4);
    CHECK(shown({.method = "msc"}) == Titles{"Ångström"});
    CHECK(shown({.phase = "choose"}) == Titles{"Ångström"});
    CHECK(shown({.from = 200, .until = 300}) == Titles{"Ångström"});
    CHECK(shown({.fewest_people = 6, .most_people = 20}) == Titles{"Ångström", ""});
    CHECK(shown({.with_open_actions = true}) == Titles{""});
    CHECK(shown({.about = "EEN wijk"}).size() == 4);
    CHECK(shown({.about = "angstr"}) == Titles{"Ångström"});
    CHECK(shown({.about = "kasteel"}).empty());
}

TEST_CASE("sessions stand in the order that was asked for, examples last", "[library]") {
    CHECK(shown({}, SessionOrder::touched) == Titles{"Berk", "Ångström", "", "Voorbeeld"});
    CHECK(shown({}, SessionOrder::started) == Titles{"", "Ångström", "Berk", "Voorbeeld"});
    CHECK(shown({}, SessionOrder::title) == Titles{"Ångström", "Berk", "", "Voorbeeld"});
    CHECK(shown({}, SessionOrder::people) == Titles{"Ångström", "", "Berk", "Voorbeeld"});
}

TEST_CASE("an excerpt marks every word that begins as was typed", "[library]") {
    const auto sought = sought_words("CAF eenz");
    CHECK(sought == std::vector<std::string>{"caf", "eenz"});
    CHECK(with_marks(excerpt_of("Één café tegen eenzaamheid, geen decaf", sought)) ==
          "Één [café] tegen [eenzaamheid], geen decaf");
    CHECK(with_marks(excerpt_of("niets daarvan", sought)) == "niets daarvan");
    CHECK(with_marks(excerpt_of("", sought)).empty());
    CHECK(with_marks(excerpt_of("a\ncafé", sought)) == "a [café]");
    CHECK(sought_words("\"(-*&  ").empty());
    CHECK(sought_words("\xff").empty());
}

TEST_CASE("an excerpt keeps the match in sight and whole characters at its ends", "[library]") {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "één ";
    text += "eenzaam";
    for (int i = 0; i < 60; ++i) text += " één";
    const Excerpt cut = excerpt_of(text, {"eenza"}, 60);
    REQUIRE(cut.marks.size() == 1);
    CHECK(cut.text.substr(cut.marks[0].first, cut.marks[0].second - cut.marks[0].first) ==
          "eenzaam");
    CHECK(cut.text.size() < 90);
    CHECK(is_valid_utf8(cut.text));
    CHECK(cut.text.starts_with("… "));
    CHECK(cut.text.ends_with(" …"));
    const Excerpt endless = excerpt_of(std::string(20'000, 'y'), {"yyy"}, 60);
    CHECK(endless.text == std::string(60, 'y') + " …");
    CHECK(endless.marks == std::vector<std::pair<std::size_t, std::size_t>>{{0, 60}});
    const Excerpt emoji = excerpt_of("😀😀 wandelen 😀", {"wandel"});
    CHECK(with_marks(emoji) == "😀😀 [wandelen] 😀");
}
