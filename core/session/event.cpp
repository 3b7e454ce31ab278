#include "core/session/event.h"

#include "core/base/wide_variant.h"

#include <utility>

namespace kring {

Event::Event() = default;
template <KindOf<AnyEvent> T> Event::Event(const T& kind) : Event{T(kind)} {}
template <KindOf<AnyEvent> T> Event::Event(T&& kind) { emplace<T>(std::move(kind)); }

Event::Event(const Event& other) : AnyEvent{} { become_copy(*this, other); }
Event::Event(Event&& other) noexcept { become(*this, std::move(other)); }
Event& Event::operator=(const Event& other) {
    become_copy(*this, other);
    return *this;
}
Event& Event::operator=(Event&& other) noexcept {
    if (this != &other) become(*this, std::move(other));
    return *this;
}
Event::~Event() = default;

// Every kind of AnyEvent; one that is missing here is missing to the linker.
#define KIND(T)                                                                                    \
    template Event::Event(const T&);                                                               \
    template Event::Event(T&&);
KIND(MethodChosen)
KIND(SessionDescribed)
KIND(PersonJoined)
KIND(PersonChanged)
KIND(PersonLeft)
KIND(PlanSet)
KIND(CardWritten)
KIND(CardRenamed)
KIND(CardDetailed)
KIND(CardMoved)
KIND(CardPlaced)
KIND(CardsMerged)
KIND(CardSplit)
KIND(CardBinned)
KIND(CardRestored)
KIND(AuthorNamed)
KIND(LinkDrawn)
KIND(LinkDetailed)
KIND(LinkRemoved)
KIND(PhaseEntered)
KIND(PhaseSkipped)
KIND(PhaseExtended)
KIND(PhaseTakenBack)
KIND(AnonymityPromised)
KIND(TimerStarted)
KIND(TimerPaused)
KIND(TimerContinued)
KIND(TimerAdjusted)
KIND(TimerStopped)
KIND(Resumed)
KIND(GapAccepted)
KIND(GapReopened)
KIND(ActionAgreed)
KIND(ActionChanged)
KIND(ActionDropped)
KIND(NotesKept)
KIND(Reverted)
KIND(FrameSet)
KIND(ChoosingSet)
KIND(DomainNamed)
KIND(DomainRenamed)
KIND(DomainRemoved)
KIND(StoryStarted)
KIND(StoryWritten)
KIND(StoryMarked)
KIND(ConsentGiven)
KIND(TellerNamed)
KIND(StorySorted)
KIND(StoryHeard)
KIND(StoryBinned)
KIND(StoryRestored)
KIND(StoryWithdrawn)
KIND(OrderShuffled)
KIND(TurnBegan)
KIND(TurnEnded)
KIND(TurnPassed)
KIND(RemarkMade)
KIND(RemarkChanged)
KIND(RemarkRemoved)
KIND(CriterionNamed)
KIND(CriterionChanged)
KIND(CriterionRemoved)
KIND(DissentAsked)
KIND(BallotOpened)
KIND(BallotClosed)
KIND(BallotRevealed)
KIND(BallotCancelled)
KIND(ChoiceMade)
KIND(ChoiceReopened)
KIND(FeedbackWritten)
KIND(HeardBack)
KIND(WallShown)
#undef KIND

}  // namespace kring
