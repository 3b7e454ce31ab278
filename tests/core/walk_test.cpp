#include "core/session/apply.h"
#include "tests/support/catch.h"
#include "tests/support/given.h"
#include "tests/support/timeline_everywhere.h"

#include <algorithm>
#include <limits>
#include <random>

using namespace kring;
using namespace kring::test;

namespace {

/// Walks through a session at random, the same way for the same seed. Mostly sensible, now and then
/// not: ids that are not there, texts that cannot be kept, phases nobody has.
class Walk {
public:
    explicit Walk(unsigned seed) : m_random{seed} {}

    int any(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    bool rarely() { return any(12) == 0; }

    Intent next(const Given& given) {
        m_given = &given;
        switch (any(34)) {
        case 0:
        case 1:
        case 2:
        case 3: return write();
        case 4: return WriteCards{lane(), {text(), text(), " ", text()}, somebody(), rarely()};
        case 5: return RenameCard{card(), text()};
        case 6: return DetailCard{card(), details()};
        case 7: return move();
        case 8: return PlaceCard{card(), place()};
        case 9: return MergeCards{card(), card()};
        case 10: return SplitCard{card(), text(), text()};
        case 11: return BinCard{card()};
        case 12: return RestoreCard{card()};
        case 13: return NameAuthor{card(), somebody()};
        case 14:
        case 15:
        case 16: return DrawLink{card(), card(), link_details()};
        case 17: return DetailLink{link(), link_details()};
        case 18: return RemoveLink{link()};
        case 19: return rarely() ? Intent{EnterPhase{phase()}} : Intent{KeepNotes{text()}};
        case 20: return any(4) == 0 ? Intent{SkipPhase{phase(), text()}} : Intent{write()};
        case 21: return ExtendPhase{Minutes{any(40) - 15}};
        case 22: return rarely() ? Intent{TakeBackPhase{}} : Intent{EnterPhase{next_one()}};
        case 23: return rarely() ? Intent{PromiseAnonymity{}} : Intent{plan()};
        case 24: return timer();
        case 25: return Resume{given.now - SessionTime{any(3'000'000)}};
        case 26: return gap();
        case 27: return action();
        case 28: return person();
        case 29: return Describe{text(), text(), text()};
        case 30:
        case 31:
        case 32: return Undo{};
        default: return Redo{};
        }
    }
    SessionTime while_passes() { return SessionTime{rarely() ? any(4'000'000) : any(4'000)}; }

private:
    template <class Id, class Map> Id one_of(const Map& map) {
        if (map.empty() || any(25) == 0) return Id{static_cast<Seq>(any(300))};
        return std::next(map.begin(), any(static_cast<int>(map.size())))->first;
    }
    CardId card() { return one_of<CardId>(m_given->state().board.cards); }
    LinkId link() { return one_of<LinkId>(m_given->state().board.links); }
    std::optional<PersonId> somebody() {
        return any(2) ? std::nullopt : std::optional{one_of<PersonId>(m_given->state().people)};
    }
    std::string text() {
        if (rarely()) return any(2) ? " " : "\xff";
        const char* few[] = {"rust", "Rust", "buren", "geluk", "tijd", "caf\xc3\xa9", "## %s"};
        return any(3) ? few[any(7)] : "kaart " + std::to_string(any(1000));
    }
    std::string lane() {
        const auto& lanes = m_given->state().method.lanes;
        return rarely() ? "nergens" : lanes[static_cast<std::size_t>(any(5))].id;
    }
    std::string phase() {
        const auto& phases = m_given->state().method.phases;
        return rarely() ? "lunch" : phases[static_cast<std::size_t>(any(10))].id;
    }
    std::string next_one() {
        const Phase* phase =
            any(3) ? next_phase(m_given->state()) : previous_phase(m_given->state());
        return phase ? phase->id : "activities";
    }
    WriteCard write() {
        std::vector<CardId> links;
        for (int i = any(3); i > 0; --i) links.push_back(card());
        return {lane(), text(), Valence(any(2)), somebody(), rarely(), links};
    }
    MoveCard move() {
        MoveCard move{card(), lane(), {}};
        if (any(2)) move.before = card();
        return move;
    }
    std::optional<Place> place() {
        return any(2) ? std::nullopt : std::optional{Place{any(12) / 10.0}};
    }
    CardDetails details() {
        CardDetails made;
        made.result = text();
        made.valence = Valence(any(2));
        made.horizon = Horizon(any(4));
        made.presence = Presence(any(3));
        made.sides = {any(2) == 0, any(2) == 0};
        return made;
    }
    LinkDetails link_details() {
        LinkDetails made;
        made.contribution = Contribution(any(7));
        made.benefit = Benefit(any(5));
        if (any(2)) made.assumption = text();
        made.weight = rarely() ? 9 : 1 + any(3);
        return made;
    }
    SetPlan plan() {
        auto plan = m_given->state().plan;
        std::swap(plan[static_cast<std::size_t>(any(8))], plan[static_cast<std::size_t>(any(8))]);
        plan[0].minutes = Minutes{any(50)};
        plan[1].on = any(2) == 0;
        return {plan};
    }
    Intent timer() {
        switch (any(5)) {
        case 0: return StartTimer{SessionTime{any(1'000'000)}};
        case 1: return PauseTimer{};
        case 2: return ContinueTimer{};
        case 3: return AdjustTimer{SessionTime{any(1'000'000) - 600'000}};
        default: return StopTimer{};
        }
    }
    Intent gap() {
        const auto gaps = open_gaps(m_given->state());
        const Gap gap = gaps.empty() || rarely()
                            ? Gap{GapRule(any(10)), card()}
                            : gaps[static_cast<std::size_t>(any(static_cast<int>(gaps.size())))];
        return any(3) ? Intent{AcceptGap{gap, text()}} : Intent{ReopenGap{gap}};
    }
    Intent action() {
        const ActionItem item{ActionKind(any(2)), text(), text(), "", any(2) == 0};
        const auto id = one_of<ActionId>(m_given->state().actions);
        if (any(3) == 0) return ChangeAction{id, item};
        return any(3) ? Intent{AgreeAction{item}} : Intent{DropAction{id}};
    }
    Intent person() {
        Participant who;
        who.name = text();
        const auto id = one_of<PersonId>(m_given->state().people);
        if (any(3) == 0) return ChangePerson{id, who};
        return any(3) ? Intent{AddPerson{who}} : Intent{RemovePerson{id}};
    }

    std::mt19937 m_random;
    const Given* m_given = nullptr;
};

/// What an undo may take back and a redo gives again: all but the clock, notes and promises.
bool same_but_for_lasting(State a, const State& b) {
    a.timer = b.timer;
    a.notes = b.notes;
    a.nameless_phases = b.nameless_phases;
    a.phase_began = b.phase_began;
    a.last_change = b.last_change;
    return a == b;
}

/// Cards that a state holds, in the bin or not, are still there in a later one unless an undo lies
/// between.
bool holds_all_cards_of(const State& later, const State& earlier) {
    return std::all_of(earlier.board.cards.begin(), earlier.board.cards.end(),
                       [&](const auto& entry) { return later.board.find(entry.first); });
}

bool links_fit(const State& state) {
    const Board& board = state.board;
    return std::all_of(board.links.begin(), board.links.end(), [&](const auto& entry) {
        const Link& link = entry.second;
        const Card* from = board.find(link.from);
        const Card* to = board.find(link.to);
        return from && to && from != to &&
               state.method.link_between(from->kind, to->kind) == link.kind;
    });
}

bool nobody_is_betrayed(const State& state) {
    return std::none_of(state.board.cards.begin(), state.board.cards.end(), [](const auto& entry) {
        return entry.second.anonymous && entry.second.author;
    });
}

void undo_all_and_redo_all(Given& given) {
    const State before = given.state();
    int steps = 0;
    while (!given.refused(Undo{})) ++steps;
    REQUIRE(given.state().phase == before.phase);
    for (int i = 0; i < steps; ++i) REQUIRE_FALSE(given.refused(Redo{}));
    REQUIRE(given.state() == before);
}

}  // namespace

TEST_CASE("whatever happens, the state is what the log says and nothing disappears", "[walk]") {
    int accepted = 0;
    for (unsigned seed = 1; seed <= 120; ++seed) {
        INFO("seed " << seed);
        Given given;
        Walk walk{seed};
        for (int step = 0; step < 200; ++step) {
            given.later(walk.while_passes());
            const Intent intent = walk.next(given);
            const State before = given.state();
            const auto length = given.session.log().size();
            const auto why_not = given.session.why_not(intent);
            const auto refusal = given.refused(intent);
            INFO("step " << step << ", intent " << intent.index());
            REQUIRE(why_not == refusal);
            if (refusal) {
                REQUIRE(given.session.log().size() == length);
                REQUIRE(given.state() == before);
                continue;
            }
            ++accepted;
            const bool undone =
                std::holds_alternative<Undo>(intent) || std::holds_alternative<Redo>(intent);
            REQUIRE((undone || holds_all_cards_of(given.state(), before)));
            REQUIRE(links_fit(given.state()));
            REQUIRE(nobody_is_betrayed(given.state()));
            if (undone) REQUIRE(given.state() == fold(given.session.log()));
        }
        REQUIRE(fold(given.session.log()) == given.state());
        undo_all_and_redo_all(given);
    }
    CHECK(accepted > 12'000);  // the walk goes somewhere
}

TEST_CASE("a log read record by record is sound and says the same", "[walk]") {
    for (unsigned seed = 1; seed <= 30; ++seed) {
        Given given;
        Walk walk{seed};
        for (int step = 0; step < 200; ++step) {
            given.later(walk.while_passes());
            given.refused(walk.next(given));
        }
        RunningFold reader;
        const auto log = given.session.log();
        for (std::size_t i = 0; i < log.size(); ++i) {
            INFO("seed " << seed << ", record " << log[i].seq);
            REQUIRE(reader.accepts(log[i]));
            reader.take(log.first(i + 1));
            if (i % 17 == 0) REQUIRE(reader.state() == fold(log.first(i + 1)));
        }
        REQUIRE(reader.state() == given.state());
        REQUIRE(reader.history().undo_from() == given.session.history().undo_from());
        REQUIRE(reader.history().redo_from() == given.session.history().redo_from());
    }
}

TEST_CASE("an undo right away leaves everything as it was, but for what lasts", "[walk]") {
    int undone = 0;
    for (unsigned seed = 200; seed <= 230; ++seed) {
        Given given;
        Walk walk{seed};
        for (int step = 0; step < 150; ++step) {
            given.later(walk.while_passes());
            const State before = given.state();
            const Seq could_undo = given.session.history().undo_from();
            const auto done = given.session.submit(walk.next(given));
            if (!done || done.value() == 0) continue;
            if (given.session.history().undo_from() == could_undo) continue;  // it lasts
            if (given.session.history().undo_from() != done.value()) continue;
            const State after = given.state();
            given.undo();
            REQUIRE(same_but_for_lasting(given.state(), before));
            given.redo();
            REQUIRE(given.state() == after);
            ++undone;
        }
    }
    CHECK(undone > 500);
}

TEST_CASE("a log put together from pieces of others breaks nothing", "[walk]") {
    std::mt19937 random{7};
    int taken = 0;
    for (unsigned seed = 300; seed <= 330; ++seed) {
        Given given;
        Walk walk{seed};
        for (int step = 0; step < 150; ++step) {
            given.later(walk.while_passes());
            given.refused(walk.next(given));
        }
        // Sound facts in a wrong order, about the wrong things: refused, or harmless.
        RunningFold reader;
        std::vector<Record> log;
        SessionTime at{0};
        for (int i = 0; i < 400; ++i) {
            Record record = given.session.log()[random() % given.session.log().size()];
            if (i == 0) record = given.session.log().front();
            record.seq = static_cast<Seq>(log.size() + 1);
            record.step = record.seq;
            record.at = at += SessionTime{random() % 5000};
            if (!references_hold(reader.state(), record, record.seq - 1)) continue;
            log.push_back(record);
            reader.take(log);
            ++taken;
            REQUIRE(reader.state() == fold(log));
            const auto gaps = open_gaps(reader.state());
            REQUIRE(gaps.size() < 10'000);
            next_phase(reader.state());
            previous_phase(reader.state());
        }
    }
    CHECK(taken > 2'000);
}

TEST_CASE("a record that names what is not there is not accepted", "[walk]") {
    SamenKoken arena;
    RunningFold reader;
    std::vector<Record> log;
    for (const Record& record : arena.session.log()) {
        log.push_back(record);
        reader.take(log);
    }
    const Seq next = log.back().seq + 1;
    const auto accepts = [&](Event event) {
        return reader.accepts({next, next, log.back().at, std::move(event)});
    };
    const CardId no_card{9999};
    const LinkId no_link{9999};
    CHECK(accepts(CardRenamed{arena.buren, "x"}));
    CHECK_FALSE(accepts(CardRenamed{no_card, "x"}));
    CHECK_FALSE(accepts(CardDetailed{no_card, {}}));
    CHECK_FALSE(accepts(CardBinned{no_card}));
    CHECK_FALSE(accepts(CardRestored{no_card}));
    CHECK_FALSE(accepts(CardSplit{no_card, "a", "b", 1}));
    CHECK_FALSE(accepts(CardSplit{arena.buren, "a", "b", std::numeric_limits<double>::infinity()}));
    CHECK_FALSE(accepts(CardsMerged{arena.buren, no_card, "", {}, {}, {}}));
    CHECK_FALSE(accepts(CardsMerged{arena.buren, arena.buren, "", {}, {}, {}}));
    CHECK_FALSE(accepts(CardsMerged{arena.buren, arena.overlast, "", {}, {no_link}, {}}));
    CHECK_FALSE(accepts(CardMoved{arena.buren, CardKind::effect, {}, 1, {no_link}}));
    CHECK_FALSE(accepts(CardPlaced{arena.buren, Place{2}}));
    CHECK_FALSE(accepts(AuthorNamed{arena.buren, PersonId{9999}}));
    CHECK_FALSE(accepts(LinkDrawn{{LinkKind::produces, arena.buren, no_card, {}}}));
    CHECK_FALSE(accepts(LinkDrawn{{LinkKind::benefit, arena.maaltijd, arena.buren, {}}}));
    CHECK_FALSE(accepts(LinkDetailed{no_link, {}}));
    CHECK_FALSE(accepts(LinkRemoved{no_link}));
    CHECK_FALSE(accepts(PhaseEntered{"lunch", {}}));
    CHECK_FALSE(accepts(PhaseEntered{"balance", {{GapRule::only_short_term, no_card}}}));
    CHECK_FALSE(accepts(PhaseTakenBack{"lunch", {}}));
    CHECK_FALSE(accepts(PlanSet{{{"lunch", Minutes{5}, true}}}));
    CHECK_FALSE(accepts(PersonLeft{{9999}}));
    CHECK_FALSE(accepts(ActionDropped{{9999}}));
    CHECK_FALSE(accepts(GapReopened{{GapRule::only_short_term, {}}}));
    CHECK_FALSE(accepts(TimerStarted{SessionTime{-1}}));
    CHECK_FALSE(accepts(Resumed{SessionTime{1'000'000'000}}));
    CHECK_FALSE(accepts(Reverted{1}));  // there was never an undo to there
    CHECK_FALSE(accepts(Reverted{0}));
    const Event fine = NotesKept{"x"};
    CHECK(reader.accepts({next, next, log.back().at, fine}));
    CHECK_FALSE(reader.accepts({next + 1, next, log.back().at, fine}));
    CHECK_FALSE(reader.accepts({next, next + 1, log.back().at, fine}));
    CHECK_FALSE(reader.accepts({next, 0, log.back().at, fine}));
    CHECK_FALSE(reader.accepts({next, next, log.back().at - SessionTime{1}, fine}));
}

TEST_CASE("wherever one looks back at whatever happened, it is as it was", "[walk]") {
    for (unsigned seed = 300; seed < 312; ++seed) {
        INFO("seed " << seed);
        Given given;
        Walk walk{seed};
        for (int step = 0; step < 120; ++step) {
            given.later(walk.while_passes());
            given.refused(walk.next(given));
        }
        REQUIRE(given.session.log().size() > 30);
        CHECK(everywhere_as_it_was(given.session.log()));
    }
}
