#include "core/replay/comparison.h"
#include "core/replay/left_out.h"
#include "core/session/fold.h"
#include "tests/support/catch.h"
#include "tests/support/given_stories.h"

#include <algorithm>

using namespace kring;
using kring::test::Given;
using kring::test::GivenStories;
using kring::test::SamenKoken;

namespace {

CardId by(Given& given, const std::string& text, PersonId who) {
    WriteCard write;
    write.lane = "activities";
    write.text = text;
    write.author = who;
    return {given.ask(write)};
}

LeftOut left_out_of(const Given& given) { return left_out(given.session.log(), given.state()); }

}  // namespace

TEST_CASE("cards without a line and effects never returned to are left out", "[replay]") {
    Given given;
    given.in("activities");
    const CardId meal = given.activity("maaltijd");
    const CardId lonely = given.activity("niemand koppelt mij");
    given.in("effects");
    const CardId known = given.effect("buren kennen elkaar");
    const CardId once = given.effect("één keer genoemd");
    const CardId detailed = given.effect("minder eenzaam");
    CardDetails says;
    says.scope = Scope::individual;
    given.detail(detailed, says);
    given.link(meal, known);
    const LeftOut found = left_out_of(given);
    CHECK(found.unlinked == std::vector{lonely, once, detailed});
    CHECK(found.named_once == std::vector{once});
    given.ask(BinCard{once});
    CHECK(left_out_of(given).named_once.empty());
    CHECK(left_out_of(given).unlinked == std::vector{lonely, detailed});
}

TEST_CASE("stories nobody said anything about are left out", "[replay]") {
    GivenStories table;
    const StoryId heard = table.story("de brief");
    const StoryId silent = table.story("de sleutel");
    const StoryId taken_back = table.story("weg ermee");
    table.ask(MakeRemark{{RemarkKind::comment, heard, "dit raakt me", {}, false}});
    table.ask(WithdrawStory{taken_back});
    CHECK(left_out(table.session.log(), table.state()).uncommented == std::vector{silent});
}

TEST_CASE("who said little is told only where names were kept", "[replay]") {
    Given given;
    const PersonId anna = given.person("Anna"), ben = given.person("Ben"),
                   chris = given.person("Chris");
    given.in("activities");
    for (int i = 0; i < 6; ++i) given.activity("zonder naam " + std::to_string(i));
    CHECK(left_out_of(given).said_little.empty());
    for (int i = 0; i < 5; ++i) {
        by(given, "van Anna " + std::to_string(i), anna);
        by(given, "van Ben " + std::to_string(i), ben);
    }
    by(given, "van Chris", chris);  // 1 of 11: an even share is 3.7
    CHECK(left_out_of(given).said_little == std::vector{chris});
    by(given, "nog een van Chris", chris);
    CHECK(left_out_of(given).said_little.empty());
}

TEST_CASE("a silence of days takes no room among the voices", "[replay]") {
    Given given;
    const PersonId anna = given.person("Anna");
    given.in("activities");
    by(given, "eerst", anna);
    given.later(SessionTime{60'000});
    by(given, "even later", anna);
    given.later(std::chrono::hours{48});
    by(given, "na twee dagen", anna);
    given.later(SessionTime{60'000});
    by(given, "aan het eind", anna);
    const auto log = given.session.log();
    CHECK(voices_over_time(log, given.state(), 4).front().parts == std::vector{2, 0, 0, 2});
    const FoldedTime axis{Timeline{log}};  // 60 s, 2 s of silence, 60 s
    CHECK(voices_over_time(log, given.state(), 4, axis).front().parts == std::vector{1, 1, 1, 1});
}

TEST_CASE("a phase that got less than half its minutes was cut short", "[replay]") {
    Given given;
    given.in("intro");
    given.later(SessionTime{5 * 60'000});
    given.in("activities");
    given.later(SessionTime{3 * 60'000});  // of 20
    given.in("effects");
    given.ask(SkipPhase{"investors", "geen tijd"});
    CHECK(left_out_of(given).cut_short == std::vector<std::string>{"activities", "investors"});
}

TEST_CASE("voices are counted over time, and what was taken back is not", "[replay]") {
    Given given;
    const PersonId anna = given.person("Anna"), ben = given.person("Ben");
    given.in("activities");
    by(given, "eerste", anna);
    given.activity("zonder naam");
    given.later(SessionTime{100'000});
    by(given, "tweede", anna);
    by(given, "toch niet", ben);
    given.undo();
    const auto rows = voices_over_time(given.session.log(), given.state(), 2);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0] == VoiceRow{anna, {1, 1}, 2});
    CHECK(rows[1] == VoiceRow{ben, {0, 0}, 0});
    CHECK(rows[2] == VoiceRow{std::nullopt, {1, 0}, 1});
}

TEST_CASE("of nothing, nothing was left out", "[replay]") {
    CHECK(left_out({}, {}) == LeftOut{});
    CHECK(voices_over_time({}, {}, 4).empty());
}

TEST_CASE("a board compared with itself stayed as it was", "[replay]") {
    const SamenKoken table;
    const Board& board = table.state().board;
    const Comparison same = compare(board, board);
    CHECK(same.same.size() == board.cards.size());
    for (const SameCard& pair : same.same) CHECK(pair.before == pair.now);
    CHECK(same.gone.empty());
    CHECK(same.fresh.empty());
    CHECK(same.moved.empty());
    CHECK(same.reworded.empty());
    CHECK(same.links_gone.empty());
    CHECK(same.links_fresh.empty());
}

TEST_CASE("what is gone, new, moved and linked otherwise is told of two sessions", "[replay]") {
    Given before, now;
    before.in("activities");
    now.in("activities");
    const CardId meal = before.activity("Wekelijkse maaltijd");
    const CardId lesson = before.activity("kookles");
    const CardId rest = before.effect("meer rust");
    const CardId town = before.investor("gemeente");
    const LinkId was = before.link(meal, rest);
    before.link(lesson, rest);
    const CardId meal_now = now.activity(" wekelijkse MAALTIJD. ");
    const CardId rest_now = now.effect("meer rust");
    const CardId town_now = now.collector("gemeente");
    const CardId garden = now.activity("moestuin");
    now.link(garden, rest_now);
    const Comparison found = compare(before.state().board, now.state().board);
    CHECK(found.same == std::vector<SameCard>{{meal, meal_now, false},
                                              {rest, rest_now, false},
                                              {town, town_now, false}});
    CHECK(found.gone == std::vector{lesson});
    CHECK(found.fresh == std::vector{garden});
    CHECK(found.moved == std::vector<SameCard>{{town, town_now, false}});
    CHECK(found.reworded == std::vector<SameCard>{{meal, meal_now, false}});
    CHECK(found.links_gone == std::vector{was});
    CHECK(found.links_fresh.empty());
    const Comparison by_hand =
        compare(before.state().board, now.state().board,
                {{lesson, garden}, {rest, std::nullopt}, {CardId{99}, garden}});
    CHECK(by_hand.same == std::vector<SameCard>{{meal, meal_now, false},
                                                {lesson, garden, true},
                                                {town, town_now, false}});
    CHECK(by_hand.gone == std::vector{rest});
    CHECK(by_hand.fresh == std::vector{rest_now});
}

TEST_CASE("cards that say the same are matched one to one", "[replay]") {
    Given before, now;
    before.in("activities");
    now.in("activities");
    before.activity("rust");
    before.activity("rust");
    const CardId effect = before.effect("rust");
    now.activity("rust");
    const CardId effect_now = now.effect("rust");
    const Comparison found = compare(before.state().board, now.state().board);
    CHECK(found.same.size() == 2);
    CHECK(std::count(found.same.begin(), found.same.end(), SameCard{effect, effect_now, false}) ==
          1);
    CHECK(found.gone.size() == 1);
    CHECK(found.fresh.empty());
}
