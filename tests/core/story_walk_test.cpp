#include "core/archive/record_line.h"
#include "core/session/apply.h"
#include "core/session/ballot_rules.h"
#include "core/session/phase_rules.h"
#include "tests/support/catch.h"
#include "tests/support/given_stories.h"
#include "tests/support/timeline_everywhere.h"

#include <algorithm>
#include <random>

using namespace kring;
using namespace kring::test;

namespace {

/// Walks through an afternoon of stories at random, the same way for the same seed. Mostly
/// sensible, now and then not: things that are not there, texts that cannot be kept, votes at the
/// wrong time.
class StoryWalk {
public:
    explicit StoryWalk(unsigned seed) : m_random{seed} {}

    Intent next(const GivenStories& given) {
        m_state = &given.state();
        if (round_going_on(*m_state) && any(3) > 0) return vote();
        switch (any(30)) {
        case 0:
        case 1:
        case 2: return start();
        case 3: return BringStories{{start(), start(), start()}};
        case 4:
        case 5:
        case 6: return WriteStory{story(), story_fields[size(any(13))], text()};
        case 7: return MarkStory{story(), marks()};
        case 8: return GiveConsent{story(), consent()};
        case 9: return NameTeller{story(), somebody()};
        case 10: return SortStory{story(), domain()};
        case 11: return HearStory{story(), any(3) > 0};
        case 12: return any(2) ? Intent{BinStory{story()}} : Intent{RestoreStory{story()}};
        case 13: return rarely() ? Intent{WithdrawStory{story()}} : Intent{RestoreStory{story()}};
        case 14: return ShuffleStories{m_random()};
        case 15: return turn();
        case 16:
        case 17: return MakeRemark{remark()};
        case 18:
            return any(2) ? Intent{ChangeRemark{id_of<RemarkId>(m_state->remarks), text()}}
                          : Intent{RemoveRemark{id_of<RemarkId>(m_state->remarks)}};
        case 19: return criterion();
        case 20: return domains();
        case 21: return OpenBallot{usual_rules(*m_state, domain(), "2026-11-21")};
        case 22:
        case 23: return MakeChoice{choice()};
        case 24: return ReopenChoice{id_of<ChoiceId>(m_state->choices)};
        case 25: return WriteFeedback{story(), {text(), text(), text(), text(), any(2) == 0}};
        case 26: return person();
        case 27: return phase();
        case 28: return Undo{};
        default: return any(2) ? Intent{Redo{}} : Intent{AskDissent{any(2) == 0}};
        }
    }

private:
    int any(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    bool rarely() { return any(10) == 0; }
    static std::size_t size(int number) { return static_cast<std::size_t>(number); }

    template <class Id, class Map> Id id_of(const Map& map) {
        if (map.empty() || any(25) == 0) return Id{static_cast<Seq>(any(300))};
        return std::next(map.begin(), any(static_cast<int>(map.size())))->first;
    }
    StoryId story() { return id_of<StoryId>(m_state->stories); }
    std::optional<PersonId> somebody() {
        return any(2) ? std::nullopt : std::optional{id_of<PersonId>(m_state->people)};
    }
    std::optional<DomainId> domain() {
        if (any(3) == 0) return std::nullopt;
        return any(3) ? id_of<DomainId>(m_state->domains) : DomainId{};
    }
    std::string text() {
        const char* few[] = {"rust",      "2026-11-21",  "omdat dit veel verschil maakt",
                             "1-1-2026",  "caf\xc3\xa9", "dit is een hele zin geworden",
                             "wonen\nnu", " ",           "\xff"};
        return few[any(rarely() ? 9 : 7)];
    }
    StartStory start() {
        StartStory made;
        if (any(4)) made = GivenStories::whole("verhaal " + std::to_string(any(100)));
        made.told_by = any(3) ? std::nullopt : somebody();
        made.anonymous = rarely();
        made.domain = domain();
        made.origin = StoryOrigin(any(3));
        return made;
    }
    StoryMarks marks() {
        StoryMarks made;
        made.valence = StoryValence(any(4));
        made.read_back = any(2) == 0;
        made.verified_by = text();
        return made;
    }
    Consent consent() {
        return {any(5) > 0,  any(2) == 0,           any(2) == 0,
                any(4) == 0, OthersInStory(any(4)), any(3) ? "" : text()};
    }
    Intent turn() {
        const auto person = id_of<PersonId>(m_state->people);
        if (any(3) == 0) return EndTurn{};
        return any(3) ? Intent{BeginTurn{person}} : Intent{PassTurn{person}};
    }
    Remark remark() {
        Remark made{RemarkKind(any(4)), story(), text(), any(2) ? somebody() : std::nullopt,
                    rarely()};
        if (made.kind == RemarkKind::reason && any(4)) made.text = "omdat dit veel verschil maakt";
        if (rarely()) made.story.reset();
        return made;
    }
    Intent criterion() {
        const auto id = id_of<CriterionId>(m_state->criteria);
        const Criterion made{text(), rarely() ? 5 : 1 + any(3)};
        if (any(3) == 0) return ChangeCriterion{id, made};
        return any(3) ? Intent{NameCriterion{made}} : Intent{RemoveCriterion{id}};
    }
    Intent domains() {
        const auto id = id_of<DomainId>(m_state->domains);
        const std::string name = "domein " + std::to_string(any(20));
        if (any(3) == 0) return RenameDomain{id, name};
        return any(4) ? Intent{NameDomain{name}} : Intent{RemoveDomain{id}};
    }
    Choice choice() {
        Choice made = GivenStories::choice(ChoiceOutcome(any(4)), {}, domain());
        for (const auto& [id, remark] : m_state->remarks)
            if (remark.kind == RemarkKind::reason && made.stories.size() < size(any(3)))
                made.stories.push_back(*remark.story);
        if (!made.stories.empty() && any(4)) made.outcome = ChoiceOutcome(made.stories.size() - 1);
        made.rounds = rounds_revealed(*m_state, made.domain);
        made.explanation = text();
        return made;
    }
    Intent vote() {
        const Round& round = m_state->rounds.at(*round_going_on(*m_state));
        if (rarely()) return CancelBallot{};
        if (round.stage == RoundStage::open) {
            std::vector<PersonId> voted;
            for (const PersonId id : round.rules.voters)
                if (any(5)) voted.push_back(id);
            return CloseBallot{voted};
        }
        BallotBox box;
        for (std::size_t i = rarely() ? 1 : 0; i < round.voted.size(); ++i)
            box.push_back({any(6)
                               ? choice_of(size(any(static_cast<int>(round.rules.stories.size()))),
                                           round.rules.stories.size())
                               : blank_ballot(round.rules.stories.size()),
                           1});
        return RevealBallot{sorted_box(box), m_random()};
    }
    Intent person() {
        Participant who;
        who.name = text();
        return any(3) ? Intent{AddPerson{who}}
                      : Intent{RemovePerson{id_of<PersonId>(m_state->people)}};
    }
    Intent phase() {
        if (any(12) == 0) return PromiseAnonymity{};
        if (any(5) == 0) return SkipPhase{m_state->phase, text()};
        const auto& phases = m_state->method.phases;
        return EnterPhase{phases[size(any(static_cast<int>(phases.size()) - (any(6) ? 1 : 0)))].id};
    }

    std::mt19937 m_random;
    const State* m_state = nullptr;
};

/// Stories that a state holds are still there in a later one, unless an undo lies between; and who
/// took theirs back sees it nowhere again.
bool keeps_stories_of(const State& later, const State& earlier) {
    return std::all_of(earlier.stories.begin(), earlier.stories.end(), [&](const auto& each) {
        const Story* story = find_story(later, each.first);
        return story && story->number == each.second.number &&
               (!each.second.withdrawn || (story->withdrawn && story->form == StoryForm{}));
    });
}

void check_promises(const State& state) {
    std::set<int> numbers;
    for (const auto& [id, story] : state.stories) {
        REQUIRE(numbers.insert(story.number).second);
        REQUIRE_FALSE((story.anonymous && (story.told_by || !story.form.teller.empty())));
        REQUIRE_FALSE((story.withdrawn && !(story.form == StoryForm{})));
        REQUIRE((!story.domain || !*story.domain || state.domains.contains(*story.domain)));
    }
    for (const auto& [id, remark] : state.remarks)
        REQUIRE_FALSE((remark.anonymous && remark.author));
    for (const auto& [id, choice] : state.choices)
        for (const StoryId story : choice.stories)
            REQUIRE((state.stories.at(story).withdrawn ||
                     !remarks_about(state, story, RemarkKind::reason).empty()));
    REQUIRE(state.domains.size() <= most_domains);
    REQUIRE(state.order.size() == state.stories.size());
}

/// Everything a view asks, so that nothing it can be asked breaks.
void ask_everything(const State& state) {
    hints_on_leaving(state);
    turn_list(state);
    for (const DomainId domain : domains_and_other(state)) {
        usual_rules(state, domain, "2026-11-21");
        choice_for(state, domain);
    }
    for (const auto& [id, story] : state.stories) {
        is_chosen(state, id);
        was_passed_over(state, id);
    }
    const Round* before = nullptr;
    for (const auto& [id, round] : state.rounds) {
        round_number(state, id);
        if (before) shift_between(*before, round);
        before = &round;
    }
}

}  // namespace

TEST_CASE("whatever happens to stories, the state is what the log says and nothing disappears",
          "[walk]") {
    int accepted = 0, revealed = 0, chosen = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        GivenStories given;
        StoryWalk walk{seed};
        for (int step = 0; step < 250; ++step) {
            given.later(SessionTime{500});
            const Intent intent = walk.next(given);
            const State before = given.state();
            const auto why_not = given.session.why_not(intent);
            const auto refusal = given.refused(intent);
            INFO("step " << step << ", intent " << intent.index());
            REQUIRE(why_not == refusal);
            if (refusal) {
                REQUIRE(given.state() == before);
                continue;
            }
            ++accepted;
            revealed += std::holds_alternative<RevealBallot>(intent);
            chosen += std::holds_alternative<MakeChoice>(intent);
            const bool undone =
                std::holds_alternative<Undo>(intent) || std::holds_alternative<Redo>(intent);
            REQUIRE((undone || keeps_stories_of(given.state(), before)));
            check_promises(given.state());
        }
        REQUIRE(fold(given.session.log()) == given.state());
        ask_everything(given.state());
    }
    CHECK(accepted > 5'000);
    CHECK(revealed > 50);
    CHECK(chosen > 30);
}

TEST_CASE("an afternoon of stories that is saved and opened again says the same", "[walk]") {
    for (unsigned seed = 100; seed <= 120; ++seed) {
        INFO("seed " << seed);
        GivenStories given;
        StoryWalk walk{seed};
        for (int step = 0; step < 250; ++step) {
            given.later(SessionTime{500});
            given.refused(walk.next(given));
        }
        RunningFold reader;
        std::vector<Record> log;
        for (const Record& record : given.session.log()) {
            auto read = from_line(to_line(record).value());
            REQUIRE(read);
            INFO("record " << record.seq << ", event " << record.event.index());
            REQUIRE(reader.accepts(read.value()));
            log.push_back(std::move(read).value());
            reader.take(log);
        }
        REQUIRE(reader.state() == given.state());
        REQUIRE(reader.history().undo_from() == given.session.history().undo_from());
    }
}

TEST_CASE("a log of stories put together from pieces of others breaks nothing", "[walk]") {
    std::mt19937 random{11};
    int taken = 0;
    for (unsigned seed = 300; seed <= 320; ++seed) {
        GivenStories given;
        StoryWalk walk{seed};
        for (int step = 0; step < 250; ++step) {
            given.later(SessionTime{500});
            given.refused(walk.next(given));
        }
        RunningFold reader;
        std::vector<Record> log;
        for (int i = 0; i < 500; ++i) {
            Record record = given.session.log()[random() % given.session.log().size()];
            if (i < 7) record = given.session.log()[static_cast<std::size_t>(i)];
            record.seq = record.step = static_cast<Seq>(log.size() + 1);
            record.at = SessionTime{500} * i;
            if (!references_hold(reader.state(), record, record.seq - 1)) continue;
            log.push_back(record);
            reader.take(log);
            ++taken;
            ask_everything(reader.state());
        }
        REQUIRE(reader.state() == fold(log));
    }
    CHECK(taken > 1'500);
}

TEST_CASE("wherever one looks back at whatever happened to stories, it is as it was", "[walk]") {
    for (unsigned seed = 300; seed < 312; ++seed) {
        INFO("seed " << seed);
        GivenStories given;
        StoryWalk walk{seed};
        for (int step = 0; step < 120; ++step) {
            given.later(SessionTime{500});
            given.refused(walk.next(given));
        }
        REQUIRE(given.session.log().size() > 30);
        CHECK(everywhere_as_it_was(given.session.log()));
    }
}
