#pragma once

#include "core/session/event.h"

namespace kring {

// What each fact does to the state, one overload a fact; apply.cpp only finds the right one. A fact
// about something that is not there does nothing.

void happen(State& state, const Record& record, const MethodChosen& fact);
void happen(State& state, const Record& record, const SessionDescribed& fact);
void happen(State& state, const Record& record, const PersonJoined& fact);
void happen(State& state, const Record& record, const PersonChanged& fact);
void happen(State& state, const Record& record, const PersonLeft& fact);
void happen(State& state, const Record& record, const PlanSet& fact);

void happen(State& state, const Record& record, const CardWritten& fact);
void happen(State& state, const Record& record, const CardRenamed& fact);
void happen(State& state, const Record& record, const CardDetailed& fact);
void happen(State& state, const Record& record, const CardMoved& fact);
void happen(State& state, const Record& record, const CardPlaced& fact);
void happen(State& state, const Record& record, const CardsMerged& fact);
void happen(State& state, const Record& record, const CardSplit& fact);
void happen(State& state, const Record& record, const CardBinned& fact);
void happen(State& state, const Record& record, const CardRestored& fact);
void happen(State& state, const Record& record, const AuthorNamed& fact);

void happen(State& state, const Record& record, const LinkDrawn& fact);
void happen(State& state, const Record& record, const LinkDetailed& fact);
void happen(State& state, const Record& record, const LinkRemoved& fact);

void happen(State& state, const Record& record, const PhaseEntered& fact);
void happen(State& state, const Record& record, const PhaseSkipped& fact);
void happen(State& state, const Record& record, const PhaseExtended& fact);
void happen(State& state, const Record& record, const PhaseTakenBack& fact);
void happen(State& state, const Record& record, const AnonymityPromised& fact);

void happen(State& state, const Record& record, const TimerStarted& fact);
void happen(State& state, const Record& record, const TimerPaused& fact);
void happen(State& state, const Record& record, const TimerContinued& fact);
void happen(State& state, const Record& record, const TimerAdjusted& fact);
void happen(State& state, const Record& record, const TimerStopped& fact);
void happen(State& state, const Record& record, const Resumed& fact);

void happen(State& state, const Record& record, const GapAccepted& fact);
void happen(State& state, const Record& record, const GapReopened& fact);
void happen(State& state, const Record& record, const ActionAgreed& fact);
void happen(State& state, const Record& record, const ActionChanged& fact);
void happen(State& state, const Record& record, const ActionDropped& fact);
void happen(State& state, const Record& record, const NotesKept& fact);
void happen(State& state, const Record& record, const WallShown& fact);
void happen(State& state, const Record& record, const Reverted& fact);

void happen(State& state, const Record& record, const FrameSet& fact);
void happen(State& state, const Record& record, const ChoosingSet& fact);
void happen(State& state, const Record& record, const DomainNamed& fact);
void happen(State& state, const Record& record, const DomainRenamed& fact);
void happen(State& state, const Record& record, const DomainRemoved& fact);

void happen(State& state, const Record& record, const StoryStarted& fact);
void happen(State& state, const Record& record, const StoryWritten& fact);
void happen(State& state, const Record& record, const StoryMarked& fact);
void happen(State& state, const Record& record, const ConsentGiven& fact);
void happen(State& state, const Record& record, const TellerNamed& fact);
void happen(State& state, const Record& record, const StorySorted& fact);
void happen(State& state, const Record& record, const StoryHeard& fact);
void happen(State& state, const Record& record, const StoryBinned& fact);
void happen(State& state, const Record& record, const StoryRestored& fact);
void happen(State& state, const Record& record, const StoryWithdrawn& fact);
void happen(State& state, const Record& record, const OrderShuffled& fact);

void happen(State& state, const Record& record, const TurnBegan& fact);
void happen(State& state, const Record& record, const TurnEnded& fact);
void happen(State& state, const Record& record, const TurnPassed& fact);

void happen(State& state, const Record& record, const RemarkMade& fact);
void happen(State& state, const Record& record, const RemarkChanged& fact);
void happen(State& state, const Record& record, const RemarkRemoved& fact);
void happen(State& state, const Record& record, const CriterionNamed& fact);
void happen(State& state, const Record& record, const CriterionChanged& fact);
void happen(State& state, const Record& record, const CriterionRemoved& fact);
void happen(State& state, const Record& record, const DissentAsked& fact);

void happen(State& state, const Record& record, const BallotOpened& fact);
void happen(State& state, const Record& record, const BallotClosed& fact);
void happen(State& state, const Record& record, const BallotRevealed& fact);
void happen(State& state, const Record& record, const BallotCancelled& fact);

void happen(State& state, const Record& record, const ChoiceMade& fact);
void happen(State& state, const Record& record, const ChoiceReopened& fact);
void happen(State& state, const Record& record, const FeedbackWritten& fact);
void happen(State& state, const Record& record, const HeardBack& fact);

}  // namespace kring
