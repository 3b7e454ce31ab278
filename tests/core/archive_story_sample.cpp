#include "tests/core/archive_sample.h"

#include "tests/support/given_stories.h"

namespace kring {
namespace {

PathStep full_step() {
    return {"fedcba9876543210fedcba9876543210",
            "Wijktafel \"West\"",
            "bewonerspanel",
            "2026-10-02",
            12,
            ChoosingWay::secret,
            true,
            {"Omdat dit overal gebeurt", "en niemand het ziet"},
            {"Ik had een ander gekozen"}};
}

StoryStarted full_story(PersonId teller, DomainId domain) {
    StoryStarted story;
    story.number = 1;
    for (const StoryField field : story_fields)
        story.form[field] = "## é ş \"%s\" " + std::to_string(static_cast<int>(field));
    story.form.recorded_on = "2026-11-21";
    story.form.happened = std::string(20'000, 'x') + "\n\tregel 2 😀";
    story.marks = {Perspective::citizen,  StoryValence::mixed,   true, "wijkteam", "gebeld",
                   LessonFate::under_way, "ligt bij de gemeente"};
    story.consent = {true, true, true, true, OthersInStory::agreed, "2027-11-21"};
    story.origin = StoryOrigin::passed_up;
    story.told_by = teller;
    story.domain = domain;
    story.path = {full_step(), PathStep{}};
    return story;
}

RoundRules full_rules(std::vector<StoryId> stories, std::vector<PersonId> voters) {
    RoundRules rules;
    rules.domain = DomainId{};
    rules.method = CountMethod::irv;
    rules.ballot = {BallotKind::ranking, false, 7, 2, -3, 3, true, true, false};
    rules.borda = BordaVariant::dowdall;
    rules.count = {Threshold::two_thirds, TieRule::lot, 2, 1, 2};
    rules.stories = std::move(stories);
    rules.voters = std::move(voters);
    return rules;
}

Tally tally_of(std::vector<std::int64_t> totals, std::vector<Candidate> standing) {
    Tally tally;
    for (const std::int64_t total : totals)
        tally.by_candidate.push_back({total, static_cast<std::uint64_t>(total), 0, 1});
    tally.standing = std::move(standing);
    tally.ballots = 2;
    tally.whole = 2;
    return tally;
}

RoundResult full_result() {
    RoundResult result;
    result.counts = {{tally_of({1, 1, 0}, {0, 1, 2}), {2}, DroppedBy::fewest, {}, {}},
                     {tally_of({1, 1, 0}, {0, 1}), {1}, DroppedBy::lot, {0, 1}, std::size_t{0}}};
    result.outcome.verdict = Verdict::chosen;
    result.outcome.chosen = {0};
    result.outcome.tied = {0, 1};
    result.outcome.tie_rule = TieRule::lot;
    result.outcome.dropped = {1, 2};
    result.outcome.among = {0, 1};
    result.outcome.earlier_round = 0;
    result.outcome.lot = Lot{12'345'678'901'234'567'890U, {2, 0, 1}};
    result.kept = {{{{Mark{1}, Mark{2}, Mark{}}}, 1}, {{{Mark{2}, Mark{1}, Mark{3}}}, 1}};
    return result;
}

/// Adds records, half a minute apart; those marked as one step get one.
struct Pen {
    std::vector<Record> log;

    Seq operator()(Event event, bool same_step = false) {
        const Seq seq = static_cast<Seq>(log.size() + 1);
        const Seq step = same_step ? log.back().step : seq;
        log.push_back({seq, step, SessionTime{30'000} * (seq - 1), std::move(event)});
        return seq;
    }
};

void add_talk(Pen& add, StoryId about, PersonId person) {
    add(TurnBegan{person});
    add(TimerStarted{SessionTime{180'000}}, true);
    add(TurnEnded{person});
    add(TurnPassed{PersonId{5}});
    const RemarkId comment{
        add(RemarkMade{{RemarkKind::comment, about, "wat \"raakt\" je?", person, false}})};
    add(RemarkMade{{RemarkKind::dissent, {}, "ik zie het anders", {}, true}});
    add(RemarkMade{{RemarkKind::reason, about, "omdat het iedereen raakt", {}, false}});
    add(RemarkChanged{comment, "wat\nraakt ons?"});
    add(RemarkRemoved{comment});
    const CriterionId criterion{add(CriterionNamed{{"raakt veel mensen", 1}})};
    add(CriterionChanged{criterion, {"raakt iedereen", 3}});
    add(CriterionRemoved{criterion});
    add(DissentAsked{true});
}

void add_votes(Pen& add, StoryId one, StoryId two, StoryId three) {
    const RoundRules rules = full_rules({three, one, two}, {PersonId{4}, PersonId{5}});
    const RoundId first{add(BallotOpened{rules})};
    add(BallotClosed{first, {PersonId{4}, PersonId{5}}});
    add(BallotRevealed{first, full_result()});
    RoundRules hands;
    hands.method = CountMethod::dots;
    hands.ballot.kind = BallotKind::dots;
    hands.cast = CastBy::hands;
    hands.heads = 8;
    hands.stories = {one, two};
    add(BallotCancelled{RoundId{add(BallotOpened{hands})}});
    const ChoiceId choice{add(ChoiceMade{{DomainId{},
                                          ChoiceOutcome::no_choice,
                                          {},
                                          ChoosingWay::negotiation,
                                          {},
                                          false,
                                          "nog niet"}})};
    add(ChoiceReopened{choice});
    add(ChoiceMade{{DomainId{},
                    ChoiceOutcome::two_stories,
                    {one, two},
                    ChoosingWay::majority,
                    {first},
                    true,
                    "beide"}});
}

}  // namespace

std::vector<Record> story_log() {
    Pen add;
    const Method method = test::story_method();
    add(MethodChosen{method, "usual", false, {{"collect", Minutes{25}, true}}});
    const DomainId domain{add(DomainNamed{"Rondkomen"}, true)};
    add(DomainNamed{"Meedoen"}, true);
    const PersonId fatma{add(PersonJoined{{"Fatma", {}, "", {}}})};
    add(PersonJoined{{"Joop", {}, "", {}}});
    add(FrameSet{{"het afgelopen jaar", "voor de wijk", "panel West"}});
    add(ChoosingSet{
        {ChoosingWay::secret, Threshold::two_thirds, TieRule::both, 3, 2, false, 4, Minutes{7}}});
    const DomainId gone{add(DomainNamed{"Wonen"})};
    add(DomainRenamed{gone, "Wonen en buurt"});
    const StoryId one{add(full_story(fatma, domain))};
    StoryStarted unsigned_one;
    unsigned_one.number = 2;
    unsigned_one.anonymous = true;
    const StoryId two{add(unsigned_one)};
    StoryStarted third;
    third.number = 3;
    third.domain = DomainId{};
    const StoryId three{add(third)};
    add(StoryWritten{one, StoryField::why, "waarom \\ niet"});
    add(StoryMarked{one, full_story(fatma, domain).marks});
    add(ConsentGiven{one, full_story(fatma, domain).consent});
    add(TellerNamed{three, fatma});
    add(TellerNamed{three, {}});
    add(StorySorted{two, gone});
    add(DomainRemoved{gone});
    add(StorySorted{two, DomainId{}});
    add(StoryHeard{one, true});
    add(StoryBinned{three});
    add(StoryRestored{three});
    add(OrderShuffled{{three, one, two}});
    add_talk(add, one, fatma);
    add_votes(add, one, two, three);
    add(FeedbackWritten{one, {"Dank je wel", "Joop", "huisbezoek", "voor vrijdag", true}});
    add(HeardBack{one, full_step()});
    add(StoryWithdrawn{three});
    return std::move(add.log);
}

std::vector<Record> wall_log() {
    Pen add;
    add(MethodChosen{test::story_method(), "usual", false, {}});
    const CardId card{
        add(CardWritten{CardKind::insight, "kaart", Valence::positive, {}, {}, false, false, 1})};
    StoryStarted first;
    first.number = 1;
    const StoryId story{add(first)};
    add(WallShown{{true, false, false, WallView::phase, {}, {}}});
    for (int view = 0; view <= static_cast<int>(WallView::follow_up); ++view)
        add(WallShown{
            {true, view % 2 == 1, view % 3 == 2, static_cast<WallView>(view), card, story}});
    add(WallShown{});
    return std::move(add.log);
}

}  // namespace kring
