#include "core/session/remark_rules.h"

#include "core/session/stories.h"
#include "tests/support/catch.h"
#include "tests/support/given_stories.h"

using namespace kring;
using namespace kring::test;

TEST_CASE("what is said of a story is kept with it, oldest first", "[remarks]") {
    GivenStories table;
    const StoryId id = table.story("de brief");
    const RemarkId first = table.remark(RemarkKind::comment, id, " dit raakt me ");
    const RemarkId second = table.remark(RemarkKind::comment, id, "wat weten we niet?");
    table.remark(RemarkKind::not_chosen, id, "te ver weg");
    CHECK(remarks_about(table.state(), id, RemarkKind::comment) == std::vector{first, second});
    CHECK(table.state().remarks.at(first).text == "dit raakt me");
    table.ask(ChangeRemark{first, "dit raakt ons"});
    CHECK(table.state().remarks.at(first).text == "dit raakt ons");
    CHECK(table.ask(ChangeRemark{first, "dit raakt ons"}) == 0);
    CHECK(table.refused(ChangeRemark{first, " "}) == Refusal::text_empty);
    table.ask(RemoveRemark{first});
    CHECK(remarks_of(table.state(), RemarkKind::comment) == std::vector{second});
    CHECK(table.refused(RemoveRemark{first}) == Refusal::unknown_remark);
    CHECK(table.refused(ChangeRemark{first, "x"}) == Refusal::unknown_remark);
    table.undo();
    CHECK(table.state().remarks.at(first).text == "dit raakt ons");
}

TEST_CASE("only a dissent may be about no story at all", "[remarks]") {
    GivenStories table;
    for (const RemarkKind kind : {RemarkKind::comment, RemarkKind::reason, RemarkKind::not_chosen})
        CHECK(table.refused(MakeRemark{{kind, {}, "een twee drie vier", {}, false}}) ==
              Refusal::unknown_story);
    const RemarkId dissent = table.remark(RemarkKind::dissent, {}, "ik had de fiets gekozen");
    CHECK(remarks_of(table.state(), RemarkKind::dissent) == std::vector{dissent});
    CHECK(table.refused(MakeRemark{{RemarkKind::dissent, StoryId{9999}, "x", {}, false}}) ==
          Refusal::unknown_story);
}

TEST_CASE("a keyword is no reason", "[remarks]") {
    GivenStories table;
    const StoryId id = table.story("de brief");
    const auto why = [&](const std::string& text) {
        return table.refused(MakeRemark{{RemarkKind::reason, id, text, {}, false}});
    };
    CHECK(why("duurzamer") == Refusal::reason_too_short);
    CHECK(why("veel mooier zo") == Refusal::reason_too_short);
    CHECK(why("mooi - - - -") == Refusal::reason_too_short);
    CHECK(why("mooi . . . !") == Refusal::reason_too_short);
    CHECK(why("") == Refusal::text_empty);
    CHECK_FALSE(why("omdat het iedereen raakt"));
    CHECK_FALSE(why("потому что это важно"));
    const RemarkId last = remarks_of(table.state(), RemarkKind::reason).front();
    CHECK(table.refused(ChangeRemark{last, "duurzamer"}) == Refusal::reason_too_short);
}

TEST_CASE("an unsigned remark never carries its author", "[remarks]") {
    GivenStories table;
    const StoryId id = table.story("de brief");
    const RemarkId named{
        table.ask(MakeRemark{{RemarkKind::comment, id, "mooi", table.joop, false}})};
    CHECK(table.state().remarks.at(named).author == table.joop);
    const RemarkId unsigned_one{
        table.ask(MakeRemark{{RemarkKind::comment, id, "mooi", table.joop, true}})};
    CHECK_FALSE(table.state().remarks.at(unsigned_one).author);
    CHECK(table.refused(MakeRemark{{RemarkKind::comment, id, "mooi", PersonId{9999}, false}}) ==
          Refusal::unknown_person);
    table.ask(PromiseAnonymity{});
    const RemarkId promised{
        table.ask(MakeRemark{{RemarkKind::comment, id, "mooi", table.joop, false}})};
    CHECK(table.state().remarks.at(promised).anonymous);
    CHECK_FALSE(table.state().remarks.at(promised).author);
}

TEST_CASE("the only reason of a chosen story stays as long as the choice does", "[remarks]") {
    GivenStories table;
    const StoryId id = table.story("de brief");
    const RemarkId first = table.reason(id);
    table.ask(MakeChoice{table.choice(ChoiceOutcome::one_story, {id})});
    CHECK(table.refused(RemoveRemark{first}) == Refusal::no_reason);
    const RemarkId second = table.reason(id);
    CHECK_FALSE(table.refused(RemoveRemark{first}));
    CHECK(table.refused(RemoveRemark{second}) == Refusal::no_reason);
    table.ask(ReopenChoice{table.state().choices.begin()->first});
    CHECK_FALSE(table.refused(RemoveRemark{second}));
}

TEST_CASE("criteria come out of the talk and weigh one to three", "[remarks]") {
    GivenStories table;
    const CriterionId id{table.ask(NameCriterion{{" raakt veel mensen ", 2}})};
    CHECK(table.state().criteria.at(id) == Criterion{"raakt veel mensen", 2});
    for (const int weight : {0, 4, -1})
        CHECK(table.refused(NameCriterion{{"x", weight}}) == Refusal::bad_value);
    CHECK(table.refused(NameCriterion{{" ", 1}}) == Refusal::text_empty);
    table.ask(ChangeCriterion{id, {"raakt veel mensen", 3}});
    CHECK(table.state().criteria.at(id).weight == 3);
    CHECK(table.ask(ChangeCriterion{id, {"raakt veel mensen", 3}}) == 0);
    table.ask(RemoveCriterion{id});
    CHECK(table.refused(RemoveCriterion{id}) == Refusal::unknown_criterion);
    CHECK(table.refused(ChangeCriterion{id, {"x", 1}}) == Refusal::unknown_criterion);
}

TEST_CASE("that dissent was asked for is kept, also when there was none", "[remarks]") {
    GivenStories table;
    table.ask(AskDissent{true});
    CHECK(table.state().dissent_asked);
    CHECK(table.ask(AskDissent{true}) == 0);
    table.ask(AskDissent{false});
    CHECK_FALSE(table.state().dissent_asked);
}
