#pragma once

#include "core/base/kind_of.h"
#include "core/session/state.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kring {

// Facts, in the past tense. Each holds everything that was decided, so that applying it again years
// later needs no clock, no random number and no rule. Tags and versions are on disk for ever: never
// reuse or rename a tag. Add a field: raise `version` and read the old one in core/archive. Change
// a meaning: a new struct with a new tag.

struct MethodChosen      { static constexpr std::string_view tag = "method_chosen";      static constexpr std::uint32_t version = 1; Method method; std::string order; bool brief = false; std::vector<PlannedPhase> plan; };
struct SessionDescribed  { static constexpr std::string_view tag = "session_described";  static constexpr std::uint32_t version = 1; std::string title, question, case_sentence; };
struct PersonJoined      { static constexpr std::string_view tag = "person_joined";      static constexpr std::uint32_t version = 1; Participant person; };
struct PersonChanged     { static constexpr std::string_view tag = "person_changed";     static constexpr std::uint32_t version = 1; PersonId id; Participant person; };
/// Their cards stay and keep them as author; their name moves to `State::people_left`.
struct PersonLeft        { static constexpr std::string_view tag = "person_left";        static constexpr std::uint32_t version = 1; PersonId id; };
struct PlanSet           { static constexpr std::string_view tag = "plan_set";           static constexpr std::uint32_t version = 1; std::vector<PlannedPhase> plan; };

struct CardWritten       { static constexpr std::string_view tag = "card_written";       static constexpr std::uint32_t version = 1; CardKind kind{}; std::string text; Valence valence{}; Sides sides; std::optional<PersonId> author; bool anonymous = false; bool late = false; double rank = 0; };
struct CardRenamed       { static constexpr std::string_view tag = "card_renamed";       static constexpr std::uint32_t version = 1; CardId card; std::string text; };
struct CardDetailed      { static constexpr std::string_view tag = "card_detailed";      static constexpr std::uint32_t version = 1; CardId card; CardDetails details; };
/// To another lane, or to another place in its own. Links the new kind cannot have are taken away.
struct CardMoved         { static constexpr std::string_view tag = "card_moved";         static constexpr std::uint32_t version = 1; CardId card; CardKind kind{}; Sides sides; double rank = 0; std::vector<LinkId> dropped; };
/// By hand in the arena; no place: back to the automatic order.
struct CardPlaced        { static constexpr std::string_view tag = "card_placed";        static constexpr std::uint32_t version = 1; CardId card; std::optional<Place> place; };
/// `from` goes into the bin, marked as merged; its links pass to `into`, doubles and loops fall away.
/// `text` and `details` are what `into` says from now on. Taken out of the bin again, `from` stands
/// alone: what passed stays with `into`. Only an undo gives the links back.
struct CardsMerged       { static constexpr std::string_view tag = "cards_merged";       static constexpr std::uint32_t version = 1; CardId into, from; std::string text; CardDetails details; std::vector<LinkId> passed, dropped; };
/// `card` keeps the text `kept` and its links; the card made by this record has the text `split_off`
/// and for the rest what `card` says of itself, without its result and its "without us".
struct CardSplit         { static constexpr std::string_view tag = "card_split";         static constexpr std::uint32_t version = 1; CardId card; std::string kept, split_off; double rank = 0; };
struct CardBinned        { static constexpr std::string_view tag = "card_binned";        static constexpr std::uint32_t version = 1; CardId card; };
struct CardRestored      { static constexpr std::string_view tag = "card_restored";      static constexpr std::uint32_t version = 1; CardId card; };
struct AuthorNamed       { static constexpr std::string_view tag = "author_named";       static constexpr std::uint32_t version = 1; CardId card; std::optional<PersonId> author; };

struct LinkDrawn         { static constexpr std::string_view tag = "link_drawn";         static constexpr std::uint32_t version = 1; Link link; };
struct LinkDetailed      { static constexpr std::string_view tag = "link_detailed";      static constexpr std::uint32_t version = 1; LinkId link; LinkDetails details; };
struct LinkRemoved       { static constexpr std::string_view tag = "link_removed";       static constexpr std::uint32_t version = 1; LinkId link; };

/// `left_with`: what was open in the phase that was left; recorded, never forbidden.
struct PhaseEntered      { static constexpr std::string_view tag = "phase_entered";      static constexpr std::uint32_t version = 1; std::string phase; std::vector<Gap> left_with; };
struct PhaseSkipped      { static constexpr std::string_view tag = "phase_skipped";      static constexpr std::uint32_t version = 1; std::string phase; std::string reason; };
struct PhaseExtended     { static constexpr std::string_view tag = "phase_extended";     static constexpr std::uint32_t version = 1; std::string phase; Minutes by{0}; };
/// The last change of phase was a slip: back where the group was, with the clock as it was.
struct PhaseTakenBack    { static constexpr std::string_view tag = "phase_taken_back";   static constexpr std::uint32_t version = 1; std::string to; Timer timer; };
struct AnonymityPromised { static constexpr std::string_view tag = "anonymity_promised"; static constexpr std::uint32_t version = 1; std::string phase; };

struct TimerStarted      { static constexpr std::string_view tag = "timer_started";      static constexpr std::uint32_t version = 1; SessionTime length{0}; };
struct TimerPaused       { static constexpr std::string_view tag = "timer_paused";       static constexpr std::uint32_t version = 1; };
struct TimerContinued    { static constexpr std::string_view tag = "timer_continued";    static constexpr std::uint32_t version = 1; };
struct TimerAdjusted     { static constexpr std::string_view tag = "timer_adjusted";     static constexpr std::uint32_t version = 1; SessionTime by{0}; };
struct TimerStopped      { static constexpr std::string_view tag = "timer_stopped";      static constexpr std::uint32_t version = 1; };
/// Kring came back after more than `longest_absence`: the clock stands still since `last_alive`, and
/// the absence is nobody's time in the phase.
struct Resumed           { static constexpr std::string_view tag = "resumed";            static constexpr std::uint32_t version = 1; SessionTime last_alive{0}; };

struct GapAccepted       { static constexpr std::string_view tag = "gap_accepted";       static constexpr std::uint32_t version = 1; Gap gap; std::string reason; };
struct GapReopened       { static constexpr std::string_view tag = "gap_reopened";       static constexpr std::uint32_t version = 1; Gap gap; };
struct ActionAgreed      { static constexpr std::string_view tag = "action_agreed";      static constexpr std::uint32_t version = 1; ActionItem action; };
struct ActionChanged     { static constexpr std::string_view tag = "action_changed";     static constexpr std::uint32_t version = 1; ActionId id; ActionItem action; };
struct ActionDropped     { static constexpr std::string_view tag = "action_dropped";     static constexpr std::uint32_t version = 1; ActionId id; };
struct NotesKept         { static constexpr std::string_view tag = "notes_kept";         static constexpr std::uint32_t version = 1; std::string notes; };

struct FrameSet          { static constexpr std::string_view tag = "frame_set";          static constexpr std::uint32_t version = 1; Frame frame; };
struct ChoosingSet       { static constexpr std::string_view tag = "choosing_set";       static constexpr std::uint32_t version = 1; ChoosingSettings choosing; };
struct DomainNamed       { static constexpr std::string_view tag = "domain_named";       static constexpr std::uint32_t version = 1; std::string name; };
struct DomainRenamed     { static constexpr std::string_view tag = "domain_renamed";     static constexpr std::uint32_t version = 1; DomainId domain; std::string name; };
/// Its stories are unsorted again.
struct DomainRemoved     { static constexpr std::string_view tag = "domain_removed";     static constexpr std::uint32_t version = 1; DomainId domain; };

struct StoryStarted      { static constexpr std::string_view tag = "story_started";      static constexpr std::uint32_t version = 1; int number = 0; StoryForm form; StoryMarks marks; Consent consent; StoryOrigin origin{}; std::optional<PersonId> told_by; bool anonymous = false; std::optional<DomainId> domain; std::vector<PathStep> path; };
struct StoryWritten      { static constexpr std::string_view tag = "story_written";      static constexpr std::uint32_t version = 1; StoryId story; StoryField field{}; std::string text; };
struct StoryMarked       { static constexpr std::string_view tag = "story_marked";       static constexpr std::uint32_t version = 1; StoryId story; StoryMarks marks; };
struct ConsentGiven      { static constexpr std::string_view tag = "consent_given";      static constexpr std::uint32_t version = 1; StoryId story; Consent consent; };
struct TellerNamed       { static constexpr std::string_view tag = "teller_named";       static constexpr std::uint32_t version = 1; StoryId story; std::optional<PersonId> told_by; };
struct StorySorted       { static constexpr std::string_view tag = "story_sorted";       static constexpr std::uint32_t version = 1; StoryId story; std::optional<DomainId> domain; };
struct StoryHeard        { static constexpr std::string_view tag = "story_heard";        static constexpr std::uint32_t version = 1; StoryId story; bool heard = true; };
struct StoryBinned       { static constexpr std::string_view tag = "story_binned";       static constexpr std::uint32_t version = 1; StoryId story; };
struct StoryRestored     { static constexpr std::string_view tag = "story_restored";     static constexpr std::uint32_t version = 1; StoryId story; };
/// Number and place stay, every word of it and about it goes: from the state at once, from the log by
/// writing that anew (erase.h). Never undone.
struct StoryWithdrawn    { static constexpr std::string_view tag = "story_withdrawn";    static constexpr std::uint32_t version = 1; StoryId story; };
struct OrderShuffled     { static constexpr std::string_view tag = "order_shuffled";     static constexpr std::uint32_t version = 1; std::vector<StoryId> order; };

/// Whoever was telling has ended their turn by this.
struct TurnBegan         { static constexpr std::string_view tag = "turn_began";         static constexpr std::uint32_t version = 1; PersonId person; };
struct TurnEnded         { static constexpr std::string_view tag = "turn_ended";         static constexpr std::uint32_t version = 1; PersonId person; };
/// Lets this round go by without telling.
struct TurnPassed        { static constexpr std::string_view tag = "turn_passed";        static constexpr std::uint32_t version = 1; PersonId person; };

struct RemarkMade        { static constexpr std::string_view tag = "remark_made";        static constexpr std::uint32_t version = 1; Remark remark; };
struct RemarkChanged     { static constexpr std::string_view tag = "remark_changed";     static constexpr std::uint32_t version = 1; RemarkId id; std::string text; };
struct RemarkRemoved     { static constexpr std::string_view tag = "remark_removed";     static constexpr std::uint32_t version = 1; RemarkId id; };
struct CriterionNamed    { static constexpr std::string_view tag = "criterion_named";    static constexpr std::uint32_t version = 1; Criterion criterion; };
struct CriterionChanged  { static constexpr std::string_view tag = "criterion_changed";  static constexpr std::uint32_t version = 1; CriterionId id; Criterion criterion; };
struct CriterionRemoved  { static constexpr std::string_view tag = "criterion_removed";  static constexpr std::uint32_t version = 1; CriterionId id; };
struct DissentAsked      { static constexpr std::string_view tag = "dissent_asked";      static constexpr std::uint32_t version = 1; bool asked = true; };

struct BallotOpened      { static constexpr std::string_view tag = "ballot_opened";      static constexpr std::uint32_t version = 1; RoundRules rules; };
/// `voted` by id, never in the order in which they came.
struct BallotClosed      { static constexpr std::string_view tag = "ballot_closed";      static constexpr std::uint32_t version = 1; RoundId round; std::vector<PersonId> voted; };
struct BallotRevealed    { static constexpr std::string_view tag = "ballot_revealed";    static constexpr std::uint32_t version = 1; RoundId round; RoundResult result; };
/// Stopped before it was revealed; its ballots are thrown away uncounted.
struct BallotCancelled   { static constexpr std::string_view tag = "ballot_cancelled";   static constexpr std::uint32_t version = 1; RoundId round; };

/// Takes the place of an earlier choice for the same domain.
struct ChoiceMade        { static constexpr std::string_view tag = "choice_made";        static constexpr std::uint32_t version = 1; Choice choice; };
struct ChoiceReopened    { static constexpr std::string_view tag = "choice_reopened";    static constexpr std::uint32_t version = 1; ChoiceId choice; };
struct FeedbackWritten   { static constexpr std::string_view tag = "feedback_written";   static constexpr std::uint32_t version = 1; StoryId story; Feedback feedback; };
/// What a higher panel did with a story that came from here.
struct HeardBack         { static constexpr std::string_view tag = "heard_back";         static constexpr std::uint32_t version = 1; StoryId story; PathStep step; };

/// What the room is shown from now on. No undo rewinds it: what was seen was seen.
struct WallShown         { static constexpr std::string_view tag = "wall_shown";         static constexpr std::uint32_t version = 1; Wall wall; };

/// Records from `first` up to this one no longer count, except those of which `lasts` (history.h) is
/// true: an undo rewinds no clock, no notes and no promise. The log keeps them; replay shows them.
/// Redo is a Reverted whose `first` is the undo itself.
struct Reverted          { static constexpr std::string_view tag = "reverted";           static constexpr std::uint32_t version = 1; Seq first = 0; };

using AnyEvent = std::variant<MethodChosen, SessionDescribed, PersonJoined, PersonChanged, PersonLeft, PlanSet,
                           CardWritten, CardRenamed, CardDetailed, CardMoved, CardPlaced, CardsMerged, CardSplit,
                           CardBinned, CardRestored, AuthorNamed, LinkDrawn, LinkDetailed, LinkRemoved,
                           PhaseEntered, PhaseSkipped, PhaseExtended, PhaseTakenBack, AnonymityPromised,
                           TimerStarted, TimerPaused, TimerContinued, TimerAdjusted, TimerStopped, Resumed,
                           GapAccepted, GapReopened, ActionAgreed, ActionChanged, ActionDropped, NotesKept, Reverted,
                           FrameSet, ChoosingSet, DomainNamed, DomainRenamed, DomainRemoved, StoryStarted, StoryWritten,
                           StoryMarked, ConsentGiven, TellerNamed, StorySorted, StoryHeard, StoryBinned, StoryRestored,
                           StoryWithdrawn, OrderShuffled, TurnBegan, TurnEnded, TurnPassed, RemarkMade, RemarkChanged,
                           RemarkRemoved, CriterionNamed, CriterionChanged, CriterionRemoved, DissentAsked, BallotOpened,
                           BallotClosed, BallotRevealed, BallotCancelled, ChoiceMade, ChoiceReopened, FeedbackWritten,
                           HeardBack, WallShown>;

/// One fact. A variant of so many kinds is long to compile: what makes, copies, moves and destroys it
/// is compiled once, in event.cpp, which names every kind, and not in every file that names an event.
struct Event : AnyEvent {
    Event();  ///< the first kind
    template <KindOf<AnyEvent> T> Event(const T& kind);
    template <KindOf<AnyEvent> T> Event(T&& kind);
    Event(const Event&);
    Event(Event&&) noexcept;
    Event& operator=(const Event&);
    Event& operator=(Event&&) noexcept;
    ~Event();
};

/// One line of the log. `step` is the seq of the first record that came from the same intent: what
/// one person did at once is undone at once.
struct Record {
    Seq seq = 0;
    Seq step = 0;
    SessionTime at{0};
    Event event;
};

}  // namespace kring
