#pragma once

#include "core/session/event.h"

#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

// A field that is added to a struct and forgotten in event_json.h would be lost without a sound. So
// the number of fields each struct has on disk is held against the number it has in memory.
namespace kring::on_disk {

/// Stands for a value of whatever type a field has; only for counting.
struct AnyValue {
    template <class T> operator T() const noexcept;
};

template <class T, std::size_t... I> constexpr bool takes(std::index_sequence<I...>) {
    return requires { T{(static_cast<void>(I), AnyValue{})...}; };
}

/// An aggregate has so many fields: no fewer, and one more is too many.
template <class T, std::size_t Described> constexpr bool all_described() {
    static_assert(
        takes<T>(std::make_index_sequence<Described>{}) &&
            !takes<T>(std::make_index_sequence<Described + 1>{}),
        "a field was added or taken away: raise the version, then describe it here and in "
        "event_json.h");
    return true;
}

static_assert(all_described<Phrase, 2>() && all_described<Sides, 2>() &&
              all_described<Tracks, 3>() && all_described<Place, 1>() && all_described<Gap, 2>() &&
              all_described<Timer, 4>() && all_described<Lane, 8>() && all_described<Phase, 10>() &&
              all_described<LinkRule, 4>() && all_described<PhaseOrder, 3>() &&
              all_described<GroupSize, 4>() && all_described<Method, 14>() &&
              all_described<PlannedPhase, 3>() && all_described<Participant, 4>() &&
              all_described<CardDetails, 11>() && all_described<LinkDetails, 7>() &&
              all_described<Link, 4>() && all_described<ActionItem, 5>());

static_assert(all_described<ChoosingSettings, 8>() && all_described<Frame, 3>() &&
              all_described<StoryForm, 13>() && all_described<StoryMarks, 7>() &&
              all_described<Consent, 6>() && all_described<PathStep, 9>() &&
              all_described<Feedback, 5>() && all_described<Remark, 5>() &&
              all_described<Criterion, 2>() && all_described<Choice, 7>());

static_assert(all_described<Ballot, 1>() && all_described<BallotPile, 2>() &&
              all_described<BallotRules, 9>() && all_described<CountRules, 5>() &&
              all_described<RoundRules, 11>() && all_described<Standing, 4>() &&
              all_described<Tally, 8>() && all_described<Lot, 2>() && all_described<Outcome, 9>() &&
              all_described<CountRound, 5>() && all_described<RoundResult, 3>());

static_assert(all_described<MethodChosen, 4>() && all_described<SessionDescribed, 3>() &&
              all_described<PersonJoined, 1>() && all_described<PersonChanged, 2>() &&
              all_described<PersonLeft, 1>() && all_described<PlanSet, 1>() &&
              all_described<CardWritten, 8>() && all_described<CardRenamed, 2>() &&
              all_described<CardDetailed, 2>() && all_described<CardMoved, 5>() &&
              all_described<CardPlaced, 2>() && all_described<CardsMerged, 6>() &&
              all_described<CardSplit, 4>() && all_described<CardBinned, 1>() &&
              all_described<CardRestored, 1>() && all_described<AuthorNamed, 2>() &&
              all_described<LinkDrawn, 1>() && all_described<LinkDetailed, 2>() &&
              all_described<LinkRemoved, 1>());

static_assert(all_described<PhaseEntered, 2>() && all_described<PhaseSkipped, 2>() &&
              all_described<PhaseExtended, 2>() && all_described<PhaseTakenBack, 2>() &&
              all_described<AnonymityPromised, 1>() && all_described<TimerStarted, 1>() &&
              all_described<TimerPaused, 0>() && all_described<TimerContinued, 0>() &&
              all_described<TimerAdjusted, 1>() && all_described<TimerStopped, 0>() &&
              all_described<Resumed, 1>() && all_described<GapAccepted, 2>() &&
              all_described<GapReopened, 1>() && all_described<ActionAgreed, 1>() &&
              all_described<ActionChanged, 2>() && all_described<ActionDropped, 1>() &&
              all_described<NotesKept, 1>() && all_described<Reverted, 1>() &&
              std::variant_size_v<AnyEvent> == 72);

static_assert(all_described<FrameSet, 1>() && all_described<ChoosingSet, 1>() &&
              all_described<DomainNamed, 1>() && all_described<DomainRenamed, 2>() &&
              all_described<DomainRemoved, 1>() && all_described<StoryStarted, 9>() &&
              all_described<StoryWritten, 3>() && all_described<StoryMarked, 2>() &&
              all_described<ConsentGiven, 2>() && all_described<TellerNamed, 2>() &&
              all_described<StorySorted, 2>() && all_described<StoryHeard, 2>() &&
              all_described<StoryBinned, 1>() && all_described<StoryRestored, 1>() &&
              all_described<StoryWithdrawn, 1>() && all_described<OrderShuffled, 1>() &&
              all_described<TurnBegan, 1>() && all_described<TurnEnded, 1>() &&
              all_described<TurnPassed, 1>());

static_assert(all_described<RemarkMade, 1>() && all_described<RemarkChanged, 2>() &&
              all_described<RemarkRemoved, 1>() && all_described<CriterionNamed, 1>() &&
              all_described<CriterionChanged, 2>() && all_described<CriterionRemoved, 1>() &&
              all_described<DissentAsked, 1>() && all_described<BallotOpened, 1>() &&
              all_described<BallotClosed, 2>() && all_described<BallotRevealed, 2>() &&
              all_described<BallotCancelled, 1>() && all_described<ChoiceMade, 1>() &&
              all_described<ChoiceReopened, 1>() && all_described<FeedbackWritten, 2>() &&
              all_described<HeardBack, 2>() && all_described<WallShown, 1>() &&
              all_described<Wall, 6>());

}  // namespace kring::on_disk
