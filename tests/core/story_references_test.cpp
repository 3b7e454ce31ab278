#include "core/session/fold.h"
#include "tests/core/archive_sample.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace kring;

namespace {

/// A reader of the sample that stopped before its first record with a fact of this kind.
template <class Fact> struct Before {
    std::vector<Record> log;
    RunningFold reader;
    Fact fact;  ///< the one that comes next, sound

    Before() {
        for (const Record& record : story_log()) {
            if (const auto* found = std::get_if<Fact>(&record.event)) {
                fact = *found;
                return;
            }
            log.push_back(record);
            reader.take(log);
        }
        FAIL("no such fact in the sample");
    }
    bool accepts(Event event) const {
        const Seq next = log.back().seq + 1;
        return reader.accepts({next, next, log.back().at, std::move(event)});
    }
    /// The fact with one thing changed in it.
    template <class Change> bool accepts_with(Change change) const {
        Fact changed = fact;
        change(changed);
        return accepts(changed);
    }
};

const StoryId no_story{9999};
const PersonId no_person{9999};
const DomainId no_domain{9999};
const RoundId no_round{9999};

}  // namespace

TEST_CASE("every record of a sound session of stories is accepted", "[references]") {
    std::vector<Record> log;
    RunningFold reader;
    for (const Record& record : story_log()) {
        CAPTURE(record.seq, record.event.index());
        REQUIRE(reader.accepts(record));
        log.push_back(record);
        reader.take(log);
    }
    CHECK(reader.state() == fold(log));
}

TEST_CASE("a story that was changed by hand does not name what is not there", "[references]") {
    const Before<StoryStarted> next;
    using S = StoryStarted;
    CHECK(next.accepts(next.fact));
    CHECK_FALSE(next.accepts_with([](S& s) { s.number = 0; }));
    CHECK_FALSE(next.accepts_with([](S& s) { s.number = -5; }));
    CHECK_FALSE(next.accepts_with([](S& s) { s.number = 2'147'483'647; }));
    CHECK_FALSE(next.accepts_with([](S& s) { s.told_by = no_person; }));
    CHECK_FALSE(next.accepts_with([](S& s) { s.domain = no_domain; }));
    CHECK_FALSE(next.accepts_with([](S& s) { s.anonymous = true; }));
    CHECK_FALSE(next.accepts_with([](S& s) { s.form.recorded_on = "gisteren"; }));
    CHECK_FALSE(next.accepts_with([](S& s) { s.form.recorded_on = "21-11-2026"; }));
    CHECK_FALSE(next.accepts_with([](S& s) { s.consent.until = "2026-13-01"; }));
    CHECK_FALSE(next.accepts_with([](S& s) { s.path[0].day = "ooit"; }));
    CHECK_FALSE(next.accepts_with([](S& s) { s.path[0].number = -1; }));
}

TEST_CASE("what is said of a story that is not there is not accepted", "[references]") {
    const Before<StoryWithdrawn> end;
    const StoryId named{10}, unsigned_one{11};
    CHECK(end.accepts(StoryWritten{named, StoryField::title, "x"}));
    CHECK_FALSE(end.accepts(StoryWritten{no_story, StoryField::title, "x"}));
    CHECK_FALSE(end.accepts(StoryWritten{named, StoryField::recorded_on, "x"}));
    CHECK_FALSE(end.accepts(StoryWritten{unsigned_one, StoryField::teller, "Fatma"}));
    CHECK_FALSE(end.accepts(StoryMarked{no_story, {}}));
    CHECK_FALSE(end.accepts(ConsentGiven{no_story, {}}));
    CHECK_FALSE(end.accepts(ConsentGiven{named, {true, false, false, false, {}, "ooit"}}));
    CHECK_FALSE(end.accepts(TellerNamed{no_story, {}}));
    CHECK_FALSE(end.accepts(TellerNamed{named, no_person}));
    CHECK_FALSE(end.accepts(TellerNamed{unsigned_one, PersonId{4}}));
    CHECK_FALSE(end.accepts(StorySorted{no_story, {}}));
    CHECK_FALSE(end.accepts(StorySorted{named, no_domain}));
    CHECK_FALSE(end.accepts(StoryHeard{no_story, true}));
    CHECK_FALSE(end.accepts(StoryBinned{no_story}));
    CHECK_FALSE(end.accepts(StoryRestored{no_story}));
    CHECK_FALSE(end.accepts(StoryWithdrawn{no_story}));
    CHECK_FALSE(end.accepts(FeedbackWritten{no_story, {}}));
    CHECK_FALSE(end.accepts(HeardBack{no_story, {}}));
    CHECK_FALSE(end.accepts(RemarkMade{{RemarkKind::comment, no_story, "x", {}, false}}));
    CHECK_FALSE(end.accepts(RemarkMade{{RemarkKind::comment, {}, "x", {}, false}}));
    CHECK_FALSE(end.accepts(RemarkMade{{RemarkKind::comment, named, "x", no_person, false}}));
    CHECK_FALSE(end.accepts(RemarkMade{{RemarkKind::comment, named, "x", PersonId{4}, true}}));
    CHECK_FALSE(end.accepts(RemarkChanged{{9999}, "x"}));
    CHECK_FALSE(end.accepts(RemarkRemoved{{9999}}));
    CHECK_FALSE(end.accepts(CriterionNamed{{"x", 0}}));
    CHECK_FALSE(end.accepts(CriterionNamed{{"x", 4}}));
    CHECK_FALSE(end.accepts(CriterionChanged{{9999}, {"x", 1}}));
    CHECK_FALSE(end.accepts(CriterionRemoved{{9999}}));
    CHECK_FALSE(end.accepts(DomainRenamed{no_domain, "x"}));
    CHECK_FALSE(end.accepts(DomainRemoved{no_domain}));
    CHECK_FALSE(end.accepts(TurnBegan{no_person}));
    CHECK_FALSE(end.accepts(TurnEnded{PersonId{4}}));
    CHECK_FALSE(end.accepts(TurnPassed{no_person}));
}

TEST_CASE("nothing more is said of a story that was taken back", "[references]") {
    std::vector<Record> log;
    RunningFold reader;
    for (const Record& record : story_log()) {
        log.push_back(record);
        reader.take(log);
    }
    const StoryId gone{12};
    const auto accepts = [&](Event event) {
        const Seq next = log.back().seq + 1;
        return reader.accepts({next, next, log.back().at, std::move(event)});
    };
    CHECK_FALSE(accepts(StoryWritten{gone, StoryField::title, "x"}));
    CHECK_FALSE(accepts(StoryMarked{gone, {}}));
    CHECK_FALSE(accepts(ConsentGiven{gone, {}}));
    CHECK_FALSE(accepts(FeedbackWritten{gone, {}}));
    CHECK_FALSE(accepts(HeardBack{gone, {}}));
    CHECK_FALSE(accepts(RemarkMade{{RemarkKind::comment, gone, "x", {}, false}}));
}

TEST_CASE("an order holds every story once", "[references]") {
    const Before<OrderShuffled> next;
    using O = OrderShuffled;
    CHECK(next.accepts(next.fact));
    CHECK_FALSE(next.accepts_with([](O& o) { o.order.pop_back(); }));
    CHECK_FALSE(next.accepts_with([](O& o) { o.order.push_back(no_story); }));
    CHECK_FALSE(next.accepts_with([](O& o) { o.order[0] = o.order[1]; }));
    CHECK_FALSE(next.accepts_with([](O& o) { o.order[0] = no_story; }));
}

TEST_CASE("a sixth domain and settings out of range are not accepted", "[references]") {
    Before<DomainRemoved> next;  // three are there
    for (int i = 0; i < 2; ++i) {
        const Seq seq = next.log.back().seq + 1;
        next.log.push_back({seq, seq, next.log.back().at, DomainNamed{"nog een"}});
        REQUIRE(next.reader.accepts(next.log.back()));
        next.reader.take(next.log);
    }
    CHECK_FALSE(next.accepts(DomainNamed{"een te veel"}));
    ChoosingSettings settings;
    CHECK(next.accepts(ChoosingSet{settings}));
    settings.turn = Minutes{1'000'000};
    CHECK_FALSE(next.accepts(ChoosingSet{settings}));
    settings.turn = Minutes{3};
    settings.quorum = -1;
    CHECK_FALSE(next.accepts(ChoosingSet{settings}));
}

TEST_CASE("a vote opens only on what is there", "[references]") {
    const Before<BallotOpened> next;
    using B = BallotOpened;
    CHECK(next.accepts(next.fact));
    CHECK_FALSE(next.accepts_with([](B& b) { b.rules.domain = no_domain; }));
    CHECK_FALSE(next.accepts_with([](B& b) { b.rules.stories.resize(1); }));
    CHECK_FALSE(next.accepts_with([](B& b) { b.rules.stories[0] = no_story; }));
    CHECK_FALSE(next.accepts_with([](B& b) { b.rules.stories[0] = b.rules.stories[1]; }));
    CHECK_FALSE(next.accepts_with([](B& b) { b.rules.voters.clear(); }));
    CHECK_FALSE(next.accepts_with([](B& b) { b.rules.voters[0] = no_person; }));
    CHECK_FALSE(next.accepts_with([](B& b) { b.rules.voters[0] = b.rules.voters[1]; }));
    CHECK_FALSE(next.accepts_with([](B& b) { b.rules.cast = CastBy::paper; }));
    CHECK_FALSE(next.accepts_with([](B& b) { b.rules.method = CountMethod::dots; }));
    CHECK_FALSE(next.accepts_with([](B& b) { b.rules.ballot.kind = BallotKind::scores; }));
    CHECK_FALSE(next.accepts_with([](B& b) { b.rules.ballot.dot_budget = 0; }));
    CHECK_FALSE(next.accepts_with([](B& b) { b.rules.ballot.dot_cap = -1; }));
    CHECK_FALSE(next.accepts_with([](B& b) { b.rules.ballot.lowest_score = 99; }));
    CHECK_FALSE(next.accepts_with([](B& b) { b.rules.count.winners = 0; }));
    CHECK_FALSE(next.accepts_with([](B& b) { b.rules.count.winners = 4; }));
    CHECK_FALSE(next.accepts_with([](B& b) { b.rules.count.most_chosen = 4; }));
    CHECK_FALSE(next.accepts(BallotClosed{no_round, {}}));
    CHECK_FALSE(next.accepts(BallotCancelled{no_round}));

    const Before<BallotClosed> open;
    CHECK_FALSE(open.accepts(next.fact));  // one vote at a time
    using C = BallotClosed;
    CHECK(open.accepts(open.fact));
    CHECK_FALSE(open.accepts_with([](C& c) { c.voted[0] = no_person; }));
    CHECK_FALSE(open.accepts_with([](C& c) { c.voted[0] = c.voted[1]; }));
    CHECK_FALSE(open.accepts_with([](C& c) { std::swap(c.voted[0], c.voted[1]); }));
    CHECK_FALSE(open.accepts(BallotRevealed{open.fact.round, {}}));
}

TEST_CASE("a result has counts that fit together", "[references]") {
    const Before<BallotRevealed> next;
    using R = BallotRevealed;
    CHECK(next.accepts(next.fact));
    const auto tally = [&](auto change) {
        return next.accepts_with([&](R& r) { change(r.result.counts[0].tally); });
    };
    using T = Tally;
    CHECK_FALSE(tally([](T& t) { t.by_candidate.pop_back(); }));
    CHECK_FALSE(tally([](T& t) { t.standing.push_back(3); }));
    CHECK_FALSE(tally([](T& t) { std::swap(t.standing[0], t.standing[1]); }));
    CHECK_FALSE(tally([](T& t) { t.scale = 0; }));
    CHECK_FALSE(tally([](T& t) { t.scale = 1'000'000'000'000; }));
    CHECK_FALSE(tally([](T& t) { t.ballots = 3; }));
    CHECK_FALSE(tally([](T& t) { t.blank = 3; }));
    CHECK_FALSE(tally([](T& t) { t.exhausted = 3; }));
    CHECK_FALSE(tally([](T& t) { t.whole = -1; }));
    CHECK_FALSE(tally([](T& t) { t.measure = Measure::mean; }));
    CHECK_FALSE(tally([](T& t) { t.by_candidate[0].total = 2; }));
    CHECK_FALSE(tally([](T& t) { t.by_candidate[0].total = -1; }));
    CHECK_FALSE(tally([](T& t) { t.by_candidate[0].total = INT64_MAX; }));
    CHECK_FALSE(tally([](T& t) { t.by_candidate[0].total = INT64_MIN; }));
    CHECK_FALSE(tally([](T& t) { t.by_candidate[0].backers = 3; }));
    CHECK_FALSE(tally([](T& t) { t.by_candidate[0].lowest = 2; }));

    CHECK_FALSE(next.accepts_with([](R& r) { r.round = no_round; }));
    CHECK_FALSE(next.accepts_with([](R& r) { r.result.counts.clear(); }));
    CHECK_FALSE(next.accepts_with([](R& r) { r.result.counts[0].dropped = {3}; }));
    CHECK_FALSE(next.accepts_with([](R& r) { r.result.counts[1].tied = {0, 7}; }));
    CHECK_FALSE(next.accepts_with([](R& r) { r.result.counts[1].earlier_round = 2; }));
    CHECK_FALSE(next.accepts_with([](R& r) { r.result.outcome.chosen = {3}; }));
    CHECK_FALSE(next.accepts_with([](R& r) { r.result.outcome.chosen.clear(); }));
    CHECK_FALSE(next.accepts_with([](R& r) { r.result.outcome.tied = {1, 0}; }));
    CHECK_FALSE(next.accepts_with([](R& r) { r.result.outcome.dropped = {99}; }));
    CHECK_FALSE(next.accepts_with([](R& r) { r.result.outcome.among = {0, 0}; }));
    CHECK_FALSE(next.accepts_with([](R& r) { r.result.outcome.earlier_round = 2; }));
    CHECK_FALSE(next.accepts_with([](R& r) { r.result.outcome.lot->order = {0, 1}; }));
    CHECK_FALSE(next.accepts_with([](R& r) { r.result.outcome.lot->order = {0, 1, 3}; }));
    CHECK_FALSE(next.accepts_with([](R& r) { r.result.kept[0].count = 2; }));
    CHECK_FALSE(next.accepts_with([](R& r) { r.result.kept[0].count = UINT64_MAX; }));
    CHECK_FALSE(next.accepts_with([](R& r) { r.result.kept[0].count = 0; }));
    CHECK_FALSE(next.accepts_with([](R& r) { r.result.kept[0].ballot.marks.pop_back(); }));
    CHECK_FALSE(next.accepts_with([](R& r) { r.result.kept[1].ballot.marks[0] = 9; }));
    CHECK_FALSE(next.accepts_with([](R& r) { std::swap(r.result.kept[0], r.result.kept[1]); }));
}

TEST_CASE("a choice has as many stories as its outcome says", "[references]") {
    const Before<ChoiceReopened> next;
    Choice choice;
    choice.outcome = ChoiceOutcome::one_story;
    choice.stories = {StoryId{10}};
    CHECK(next.accepts(ChoiceMade{choice}));
    const auto with = [&](auto change) {
        Choice changed = choice;
        change(changed);
        return next.accepts(ChoiceMade{changed});
    };
    using C = Choice;
    CHECK_FALSE(with([](C& c) { c.stories.clear(); }));
    CHECK_FALSE(with([](C& c) { c.stories = {no_story}; }));
    CHECK_FALSE(with([](C& c) { c.outcome = ChoiceOutcome::two_stories; }));
    CHECK_FALSE(with([](C& c) { c.outcome = ChoiceOutcome::parked; }));
    CHECK_FALSE(with([](C& c) { c.outcome = ChoiceOutcome::no_choice; }));
    CHECK_FALSE(with([](C& c) {
        c.outcome = ChoiceOutcome::two_stories;
        c.stories = {StoryId{10}, StoryId{10}};
    }));
    CHECK_FALSE(with([](C& c) { c.domain = no_domain; }));
    CHECK_FALSE(with([](C& c) { c.rounds = {no_round}; }));
    CHECK_FALSE(next.accepts(ChoiceReopened{{9999}}));
}
