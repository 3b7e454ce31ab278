#include "core/session/stories.h"

#include "core/base/text.h"
#include "core/session/phase_rules.h"
#include "core/session/story_rules.h"
#include "tests/support/catch.h"
#include "tests/support/given_stories.h"

#include <algorithm>

using namespace kring;
using namespace kring::test;

TEST_CASE("stories get a number in the order in which they come", "[stories]") {
    GivenStories table;
    const StoryId first = table.start(table.fatma);
    const StoryId second = table.story("de fiets");
    CHECK(table[first].number == 1);
    CHECK(table[second].number == 2);
    CHECK(table[first].told_by == table.fatma);

    table.ask(BinStory{second});
    CHECK(table[table.start()].number == 3);
    table.ask(WithdrawStory{first});
    CHECK(table[table.start()].number == 4);
}

TEST_CASE("a story whose start was undone never was, and a redo gives it its number back",
          "[stories]") {
    GivenStories table;
    table.story("de fiets");
    const StoryId second = table.story("het loket");
    table.undo();
    CHECK(find_story(table.state(), second) == nullptr);
    table.redo();
    CHECK(table[second].number == 2);
    table.undo();
    CHECK(table[table.story("de brief")].number == 2);
    CHECK(table.refused(Redo{}) == Refusal::nothing_to_redo);
}

TEST_CASE("many stories come in at once, or none of them", "[stories]") {
    GivenStories table;
    BringStories brought{{table.whole("een"), table.whole("twee"), table.whole("drie")}};
    brought.stories[2].form.recorded_on = "31-02-2026";
    const auto length = table.session.log().size();
    CHECK(table.refused(brought) == Refusal::bad_day);
    CHECK(table.session.log().size() == length);

    brought.stories[2].form.recorded_on = "28-2-2026";
    brought.stories[2].origin = StoryOrigin::collected;
    table.ask(brought);
    REQUIRE(table.state().stories.size() == 3);
    const auto listed = stories_on_list(table.state());
    CHECK(table[listed[2]].number == 3);
    CHECK(table[listed[2]].form.recorded_on == "2026-02-28");
    CHECK(table[listed[2]].origin == StoryOrigin::collected);
    table.undo();
    CHECK(table.state().stories.empty());
    CHECK(table.ask(BringStories{}) == 0);
}

TEST_CASE("every field keeps its text tidied, and says why when it cannot", "[stories]") {
    GivenStories table;
    const StoryId id = table.start();
    for (const StoryField field : story_fields) {
        if (field == StoryField::recorded_on) continue;
        CAPTURE(static_cast<int>(field));
        table.ask(WriteStory{id, field, "  caf\xc3\xa9\nom de hoek \r\n"});
        const std::string& kept = table[id].form[field];
        const bool one_line = kept == "caf\xc3\xa9 om de hoek";
        CHECK((one_line || kept == "caf\xc3\xa9\nom de hoek"));
        CHECK(one_line == (field < StoryField::before));
        CHECK(table.ask(WriteStory{id, field, kept}) == 0);
        CHECK(table.refused(WriteStory{id, field, "\xff"}) == Refusal::text_not_utf8);
        CHECK(table.refused(WriteStory{id, field, "a\x01"}) == Refusal::text_control_characters);
        const std::size_t most = one_line ? max_line : max_text;
        CHECK(table.refused(WriteStory{id, field, std::string(most + 1, 'x')}) ==
              Refusal::text_too_long);
        CHECK_FALSE(table.refused(WriteStory{id, field, std::string(most, 'x')}));
        table.ask(WriteStory{id, field, " "});
        CHECK(table[id].form[field].empty());
    }
    table.ask(WriteStory{id, StoryField::recorded_on, "21/11/2026"});
    CHECK(table[id].form.recorded_on == "2026-11-21");
    CHECK(table.refused(WriteStory{id, StoryField::recorded_on, "vorige week"}) ==
          Refusal::bad_day);
}

TEST_CASE("a story needs what happened and why it matters before it can be chosen from",
          "[stories]") {
    GivenStories table;
    const StoryId id = table.start();
    table.ask(GiveConsent{id, {true, false, false, false, OthersInStory::unset, ""}});
    CHECK(candidates(table.state(), {}, "2026-11-21").empty());
    table.ask(WriteStory{id, StoryField::happened, "Ik kreeg een fiets"});
    CHECK(candidates(table.state(), {}, "2026-11-21").empty());
    table.ask(WriteStory{id, StoryField::why, "Nu kan ik naar school"});
    CHECK(candidates(table.state(), {}, "2026-11-21") == std::vector{id});
    table.ask(BinStory{id});
    CHECK(candidates(table.state(), {}, "2026-11-21").empty());
    table.ask(RestoreStory{id});
    CHECK(candidates(table.state(), {}, "2026-11-21") == std::vector{id});
}

TEST_CASE("where namelessness was promised a story has no teller, for ever", "[stories]") {
    GivenStories table;
    const StoryId before = table.start();
    table.ask(PromiseAnonymity{});
    StartStory begun = table.whole("de brief");
    begun.told_by = table.fatma;
    begun.form.teller = "Fatma";
    begun.form.role = "moeder van drie";
    begun.consent.name = true;
    const StoryId id{table.ask(begun)};
    CHECK(table[id].anonymous);
    CHECK_FALSE(table[id].told_by);
    CHECK(table[id].form.teller.empty());
    CHECK_FALSE(table[id].consent.name);
    CHECK(table[id].form.role == "moeder van drie");
    CHECK(table.refused(NameTeller{id, table.joop}) == Refusal::author_promised_hidden);
    CHECK(table.refused(NameTeller{before, table.joop}) == Refusal::author_promised_hidden);
    CHECK(table.refused(WriteStory{id, StoryField::teller, "F."}) ==
          Refusal::author_promised_hidden);
    CHECK(table.refused(GiveConsent{id, {true, true, true, true, {}, ""}}) ==
          Refusal::author_promised_hidden);
    table.in("sort");
    CHECK(table.refused(NameTeller{id, table.joop}) == Refusal::author_promised_hidden);
    CHECK_FALSE(table.refused(NameTeller{before, table.joop}));
    CHECK_FALSE(table.refused(NameTeller{before, std::nullopt}));
}

TEST_CASE("a story that somebody wants unsigned is, also in a phase with names", "[stories]") {
    GivenStories table;
    StartStory begun = table.whole("de brief");
    begun.told_by = table.fatma;
    begun.anonymous = true;
    const StoryId id{table.ask(begun)};
    CHECK_FALSE(table[id].told_by);
    CHECK(table.refused(NameTeller{id, table.fatma}) == Refusal::author_promised_hidden);
}

TEST_CASE("of a story that was taken back only its number is left", "[stories]") {
    GivenStories table;
    const StoryId id = table.story("de brief");
    const StoryId other = table.story("de fiets");
    table.remark(RemarkKind::comment, id, "dit raakt me");
    const RemarkId kept = table.remark(RemarkKind::comment, other, "mooi");
    table.ask(WriteFeedback{id, {"Dank je wel", "Joop", "telefoon", "vrijdag", false}});
    table.ask(WithdrawStory{id});

    Story left;
    left.number = 1;
    left.withdrawn = true;
    CHECK(table[id] == left);
    CHECK(table.state().remarks.size() == 1);
    CHECK(table.state().remarks.contains(kept));
    CHECK(stories_on_list(table.state()) == std::vector{id, other});

    const Remark remark{RemarkKind::comment, id, "toch nog iets", {}, false};
    const std::vector<Intent> words{WriteStory{id, StoryField::title, "x"},
                                    MarkStory{id, {}},
                                    GiveConsent{id, {}},
                                    NameTeller{id, {}},
                                    SortStory{id, DomainId{}},
                                    HearStory{id, true},
                                    BinStory{id},
                                    RestoreStory{id},
                                    WithdrawStory{id},
                                    WriteFeedback{id, {}},
                                    HearBack{id, {}},
                                    MakeRemark{remark}};
    for (const Intent& intent : words) {
        CAPTURE(intent.index());
        CHECK(table.refused(intent) == Refusal::story_withdrawn);
    }
}

TEST_CASE("no undo reaches past a story that was taken back", "[stories]") {
    GivenStories table;
    const StoryId id = table.story("de brief");
    table.ask(WriteStory{id, StoryField::title, "het loket"});
    table.undo();
    table.ask(WithdrawStory{id});
    CHECK(table.refused(Undo{}) == Refusal::nothing_to_undo);
    CHECK(table.refused(Redo{}) == Refusal::nothing_to_redo);
    const StoryId later = table.story("de fiets");
    table.undo();
    CHECK(table.refused(Undo{}) == Refusal::nothing_to_undo);
    CHECK(table[id].withdrawn);
    CHECK(table[id].form == StoryForm{});
    CHECK(find_story(table.state(), later) == nullptr);
}

TEST_CASE("a teller takes a story back from the bin and after the end", "[stories]") {
    GivenStories table;
    const StoryId id = table.story("de brief");
    const StoryId other = table.story("de fiets");
    table.ask(BinStory{id});
    CHECK_FALSE(table.refused(WithdrawStory{id}));
    table.in("closed");
    CHECK_FALSE(table.refused(WithdrawStory{other}));
}

TEST_CASE("a story in the bin is left alone until it is taken back", "[stories]") {
    GivenStories table;
    const StoryId id = table.story("de brief");
    CHECK(table.refused(RestoreStory{id}) == Refusal::not_in_bin);
    table.ask(BinStory{id});
    CHECK(stories_on_list(table.state()).empty());
    CHECK(table.refused(WriteStory{id, StoryField::title, "x"}) == Refusal::in_bin);
    CHECK(table.refused(BinStory{id}) == Refusal::in_bin);
    table.ask(RestoreStory{id});
    CHECK(table[id].form.title == "de brief");
    CHECK(table.refused(BinStory{StoryId{9999}}) == Refusal::unknown_story);
    CHECK(table.refused(RestoreStory{StoryId{9999}}) == Refusal::unknown_story);
}

TEST_CASE("while a group votes, its candidates stay as they are", "[stories]") {
    GivenStories table;
    const DomainId domain = table.state().domains.begin()->first;
    const StoryId one = table.story("een", domain);
    const StoryId two = table.story("twee", domain);
    const StoryId out = table.story("drie");
    table.open({one, two}, domain);
    CHECK(table.refused(WithdrawStory{one}) == Refusal::ballot_open);
    CHECK(table.refused(BinStory{one}) == Refusal::ballot_open);
    CHECK(table.refused(SortStory{one, DomainId{}}) == Refusal::ballot_open);
    CHECK_FALSE(table.refused(BinStory{out}));
    table.ask(CloseBallot{});
    CHECK(table.refused(WithdrawStory{one}) == Refusal::ballot_open);
    table.ask(CancelBallot{});
    CHECK_FALSE(table.refused(WithdrawStory{one}));
}

TEST_CASE("the order is shuffled once for everybody, the same for the same seed", "[stories]") {
    const auto shuffled = [](std::uint64_t seed) {
        GivenStories table;
        for (const char* title : {"a", "b", "c", "d", "e", "f", "g", "h"}) table.story(title);
        table.refused(ShuffleStories{seed});
        return table.state().order;
    };
    const auto order = shuffled(7);
    CHECK(order == shuffled(7));
    CHECK(order != shuffled(8));
    CHECK(std::is_permutation(order.begin(), order.end(), shuffled(8).begin()));
    CHECK_FALSE(std::is_sorted(order.begin(), order.end()));

    GivenStories table;
    const StoryId one = table.story("een");
    table.story("twee");
    table.ask(BinStory{one});
    for (std::uint64_t seed = 0; seed < 20; ++seed) table.refused(ShuffleStories{seed});
    CHECK(table.state().order.size() == 2);
    const StoryId late = table.story("drie");
    CHECK(table.state().order.back() == late);
}

TEST_CASE("every order of four stories is as likely", "[stories]") {
    GivenStories table;
    for (const char* title : {"a", "b", "c", "d"}) table.story(title);
    std::map<std::vector<StoryId>, int> seen;
    for (std::uint64_t seed = 1; seed <= 2400; ++seed) {
        const auto decided =
            answer({table.state(), table.session.history(), table.now, 1}, ShuffleStories{seed});
        REQUIRE(decided.has_value());
        const auto& events = decided.value();
        ++seen[events.empty() ? table.state().order : std::get<OrderShuffled>(events[0]).order];
    }
    CHECK(seen.size() == 24);
    for (const auto& [order, times] : seen) CHECK((times > 50 && times < 160));
}

TEST_CASE("marks, feedback and what was heard back are kept as they were said", "[stories]") {
    GivenStories table;
    const StoryId id = table.story("de brief");
    StoryMarks marks;
    marks.perspective = Perspective::citizen;
    marks.valence = StoryValence::mixed;
    marks.read_back = true;
    marks.verified_by = " wijkteam ";
    table.ask(MarkStory{id, marks});
    CHECK(table[id].marks.verified_by == "wijkteam");
    CHECK(table[id].marks.valence == StoryValence::mixed);
    CHECK(table.ask(MarkStory{id, table[id].marks}) == 0);

    table.ask(HearStory{id, true});
    CHECK(table[id].heard);
    CHECK(table.ask(HearStory{id, true}) == 0);

    table.in("closed");
    table.ask(WriteFeedback{id, {" Dank je wel ", "Joop", "huisbezoek", "vrijdag", true}});
    CHECK(table[id].feedback.text == "Dank je wel");
    PathStep step;
    step.session = "0123456789abcdef0123456789abcdef";
    step.title = "Regiotafel";
    step.day = "1-12-2026";
    step.number = 3;
    step.reasons = {"omdat het vaker voorkomt", " "};
    table.ask(HearBack{id, step});
    CHECK(table[id].heard_back.size() == 1);
    CHECK(table[id].heard_back[0].day == "2026-12-01");
    CHECK(table[id].heard_back[0].reasons == std::vector<std::string>{"omdat het vaker voorkomt"});
    CHECK(table.ask(HearBack{id, step}) == 0);
    marks.lesson_fate = LessonFate::taken_up;
    CHECK_FALSE(table.refused(MarkStory{id, marks}));
}

TEST_CASE("where no stories are told nobody can begin one", "[stories]") {
    Given arena;
    const std::vector<Intent> intents{
        SetFrame{},        SetChoosing{},    NameDomain{"x"}, RenameDomain{},  RemoveDomain{},
        StartStory{},      BringStories{},   WriteStory{},    MarkStory{},     GiveConsent{},
        NameTeller{},      SortStory{},      HearStory{},     BinStory{},      RestoreStory{},
        WithdrawStory{},   ShuffleStories{}, BeginTurn{},     EndTurn{},       PassTurn{},
        MakeRemark{},      ChangeRemark{},   RemoveRemark{},  NameCriterion{}, ChangeCriterion{},
        RemoveCriterion{}, AskDissent{},     OpenBallot{},    CloseBallot{},   RevealBallot{},
        EnterCounts{},     CancelBallot{},   MakeChoice{},    ReopenChoice{},  WriteFeedback{},
        HearBack{}};
    for (const Intent& intent : intents) {
        CAPTURE(intent.index());
        CHECK(arena.refused(intent) == Refusal::no_stories);
    }
}

TEST_CASE("a session that is over tells no more stories", "[stories]") {
    GivenStories table;
    const StoryId id = table.story("de brief");
    table.in("closed");
    CHECK(table.refused(StartStory{}) == Refusal::session_closed);
    CHECK(table.refused(WriteStory{id, StoryField::title, "x"}) == Refusal::session_closed);
    CHECK(table.refused(BeginTurn{table.joop}) == Refusal::session_closed);
    CHECK_FALSE(table.refused(GiveConsent{id, {}}));
    table.in("collect");
    CHECK_FALSE(table.refused(WriteStory{id, StoryField::title, "x"}));
}

TEST_CASE("what is missing when the group goes on with its stories is a hint", "[stories]") {
    GivenStories table;
    using H = PhaseHint;
    const auto hints = [&] { return hints_on_leaving(table.state()); };
    CHECK(hints() == std::vector{H::few_stories});
    const StoryId one = table.story("een");
    const StoryId two = table.story("twee");
    CHECK(hints().empty());
    StoryMarks good;
    good.valence = StoryValence::positive;
    table.ask(MarkStory{one, good});
    CHECK(hints().empty());
    table.ask(MarkStory{two, good});
    CHECK(hints() == std::vector{H::only_positive_stories});

    table.in("sort");
    CHECK(hints() == std::vector{H::stories_unsorted});
    for (const StoryId id : {one, two}) table.ask(SortStory{id, DomainId{}});
    CHECK(hints().empty());
    table.in("read");
    CHECK(hints() == std::vector{H::stories_not_heard});
    for (const StoryId id : {one, two}) table.ask(HearStory{id, true});
    CHECK(hints().empty());
    table.in("discuss");
    CHECK(hints() == std::vector{H::stories_not_discussed});
    for (const StoryId id : {one, two}) table.remark(RemarkKind::comment, id, "mooi");
    CHECK(hints().empty());
    table.in("vote");
    CHECK(hints() == std::vector{H::no_round});
    const RoundId round = table.vote({one, two}, {0, 0, 1});
    CHECK(hints().empty());
    table.in("reasons");
    CHECK(hints() == std::vector{H::no_choice, H::dissent_not_asked});
    table.reason(one);
    Choice choice = table.choice(ChoiceOutcome::one_story, {one});
    choice.rounds = {round};
    table.ask(MakeChoice{choice});
    table.ask(AskDissent{});
    CHECK(hints() == std::vector{H::lines_missing});
    table.remark(RemarkKind::not_chosen, two, "lijkt op het eerste");
    CHECK(hints().empty());
    table.in("feedback");
    CHECK(hints() == std::vector{H::feedback_missing});
    for (const StoryId id : {one, two})
        table.ask(WriteFeedback{id, {"Dank je wel", "Joop", "", "", false}});
    CHECK(hints().empty());
}

TEST_CASE("where stories are read first they get an order by chance, once", "[stories]") {
    GivenStories table;
    std::vector<StoryId> told;
    for (const char* title : {"a", "b", "c", "d", "e", "f"}) told.push_back(table.story(title));
    table.ask(EnterPhase{"sort", 7});
    CHECK_FALSE(table.state().order_drawn);
    const Seq entered = table.ask(EnterPhase{"read", 7});
    CHECK(table.state().phase == "read");
    CHECK(table.state().order_drawn);
    const auto order = table.state().order;
    CHECK(order != told);
    CHECK(std::is_permutation(order.begin(), order.end(), told.begin(), told.end()));
    const auto log = table.session.log();
    CHECK(log.back().step == log[entered - 1].step);  // one step with the change of phase
    CHECK(std::holds_alternative<PhaseEntered>(log.back().event));
    // The same for reading, talking and choosing, also after somebody goes back.
    table.ask(EnterPhase{"discuss", 8});
    table.ask(EnterPhase{"vote", 9});
    table.ask(EnterPhase{"read", 10});
    CHECK(table.state().order == order);
    table.refused(Undo{});  // a change of phase is where it stops
    CHECK(table.state().order == order);
}

TEST_CASE("without a number by chance, and with one story, the order stays", "[stories]") {
    GivenStories table;
    table.story("a");
    table.ask(EnterPhase{"read", 7});
    CHECK_FALSE(table.state().order_drawn);
    table.ask(EnterPhase{"collect", 7});
    table.story("b");
    table.ask(EnterPhase{"read"});
    CHECK_FALSE(table.state().order_drawn);
    table.ask(SkipPhase{"read", "", 7});
    CHECK(table.state().phase == "discuss");
    CHECK(table.state().order_drawn);
}
