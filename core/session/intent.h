#pragma once

#include "core/base/kind_of.h"
#include "core/session/event.h"

#include <string>
#include <variant>
#include <vector>

namespace kring {

// What somebody asks for, in the imperative. Never stored. Texts come raw, as typed; deciding cleans
// or refuses them.

/// Before it begins. Without a plan of its own it takes that of `order`, full or brief.
struct ChooseMethod { Method method; std::string order; bool brief = false; };
struct Describe { std::string title, question, case_sentence; };
struct AddPerson { Participant person; };
struct ChangePerson { PersonId id; Participant person; };
struct RemovePerson { PersonId id; };
/// Every phase of the method but setup and closed, once, in any order.
struct SetPlan { std::vector<PlannedPhase> plan; };

/// A card written into a lane, and links to and from cards that are there: one step.
struct WriteCard {
    std::string lane;
    std::string text;
    Valence valence = Valence::positive;
    std::optional<PersonId> author;
    bool anonymous = false;
    /// Drawn by the first link rule of the method that joins the two kinds, either way round: an
    /// effect written with an activity is produced by it. For two effects: the new one contributes.
    std::vector<CardId> link_to;
};
/// Many at once, from a paste: one step.
struct WriteCards { std::string lane; std::vector<std::string> texts; std::optional<PersonId> author; bool anonymous = false; };
/// A party that nobody here speaks for; on the board already, or new and on neither rim.
struct NameMissing { std::string party; };
struct RenameCard { CardId card; std::string text; };
struct DetailCard { CardId card; CardDetails details; };
/// Into `lane`, before `before` or at its end.
struct MoveCard { CardId card; std::string lane; std::optional<CardId> before; };
struct PlaceCard { CardId card; std::optional<Place> place; };
struct MergeCards { CardId into, from; };
struct SplitCard { CardId card; std::string kept, split_off; };
struct BinCard { CardId card; };
struct RestoreCard { CardId card; };
struct NameAuthor { CardId card; std::optional<PersonId> author; };

/// Either way round: the method knows the direction. For two effects: `from` contributes to `to`.
struct DrawLink { CardId from, to; LinkDetails details; };
struct DetailLink { LinkId link; LinkDetails details; };
struct RemoveLink { LinkId link; };

/// `seed` from the screen, as for ShuffleStories: where stories are read or chosen for the first time
/// they get an order that is nobody's advantage. 0: they keep the one they have.
struct EnterPhase { std::string phase; std::uint64_t seed = 0; };
/// A phase that lies ahead, or the one the group is in, which then goes on to the next.
struct SkipPhase { std::string phase; std::string reason; std::uint64_t seed = 0; };
struct ExtendPhase { Minutes by{0}; };  ///< the phase the group is in, and its clock when it runs
struct TakeBackPhase {};
struct PromiseAnonymity {};  ///< for the phase the group is in; one way

struct StartTimer { SessionTime length{0}; };
struct PauseTimer {};
struct ContinueTimer {};
struct AdjustTimer { SessionTime by{0}; };
struct StopTimer {};
/// On opening, and when the clock jumped: `last_alive` is the last moment Kring is known to have run.
/// Changes nothing (no event) when the absence was short or no phase is going on.
struct Resume { SessionTime last_alive{0}; };

struct AcceptGap { Gap gap; std::string reason; };
struct ReopenGap { Gap gap; };
struct AgreeAction { ActionItem action; };
struct ChangeAction { ActionId id; ActionItem action; };
struct DropAction { ActionId id; };
struct KeepNotes { std::string notes; };

struct SetFrame { Frame frame; };
struct SetChoosing { ChoosingSettings choosing; };
struct NameDomain { std::string name; };
struct RenameDomain { DomainId domain; std::string name; };
struct RemoveDomain { DomainId domain; };

/// A new story, empty or with everything that is known of it. In a phase that was promised nameless it
/// is anonymous, whatever stands here.
struct StartStory {
    StoryForm form;  ///< `recorded_on`: today, core knows no calendar
    StoryMarks marks;
    Consent consent;
    StoryOrigin origin = StoryOrigin::told;
    std::optional<PersonId> told_by;
    bool anonymous = false;
    std::optional<DomainId> domain;
    std::vector<PathStep> path;
};
/// Many at once, from a paste, a table or another session: one step.
struct BringStories { std::vector<StartStory> stories; };
struct WriteStory { StoryId story; StoryField field{}; std::string text; };
struct MarkStory { StoryId story; StoryMarks marks; };
struct GiveConsent { StoryId story; Consent consent; };
struct NameTeller { StoryId story; std::optional<PersonId> told_by; };
struct SortStory { StoryId story; std::optional<DomainId> domain; };
struct HearStory { StoryId story; bool heard = true; };
struct BinStory { StoryId story; };
struct RestoreStory { StoryId story; };
struct WithdrawStory { StoryId story; };
/// A new order for reading and choosing, the same for everybody; `seed` from the screen: core knows no
/// random number.
struct ShuffleStories { std::uint64_t seed = 0; };

/// With their turn the clock starts, for the length of a turn.
struct BeginTurn { PersonId person; };
struct EndTurn {};
struct PassTurn { PersonId person; };

struct MakeRemark { Remark remark; };
struct ChangeRemark { RemarkId id; std::string text; };
struct RemoveRemark { RemarkId id; };
struct NameCriterion { Criterion criterion; };
struct ChangeCriterion { CriterionId id; Criterion criterion; };
struct RemoveCriterion { CriterionId id; };
struct AskDissent { bool asked = true; };

struct OpenBallot { RoundRules rules; };
/// `voted`: who put a ballot in the box; none with hands and paper.
struct CloseBallot { std::vector<PersonId> voted; };
/// What was in the box of the closed round. `seed`: for a lot, should it come to that.
struct RevealBallot { BallotBox box; std::uint64_t seed = 0; };
/// Hands or paper, entered by the facilitator: closes and reveals at once. `counts` stand beside
/// RoundRules::stories; `ballots` is how many took part, blanks included.
struct EnterCounts { std::vector<std::uint64_t> counts; std::uint64_t blank = 0; std::uint64_t ballots = 0; std::uint64_t seed = 0; };
struct CancelBallot {};

/// `outcome` one or two stories: each needs a reason in a whole sentence (RemarkKind::reason).
struct MakeChoice { Choice choice; };
struct ReopenChoice { ChoiceId choice; };
struct WriteFeedback { StoryId story; Feedback feedback; };
struct HearBack { StoryId story; PathStep step; };

struct ShowOnWall { Wall wall; };

struct Undo {};
struct Redo {};

using AnyIntent = std::variant<ChooseMethod, Describe, AddPerson, ChangePerson, RemovePerson, SetPlan, WriteCard, WriteCards, NameMissing,
                            RenameCard, DetailCard, MoveCard, PlaceCard, MergeCards, SplitCard, BinCard, RestoreCard, NameAuthor,
                            DrawLink, DetailLink, RemoveLink, EnterPhase, SkipPhase, ExtendPhase, TakeBackPhase, PromiseAnonymity,
                            StartTimer, PauseTimer, ContinueTimer, AdjustTimer, StopTimer, Resume, AcceptGap, ReopenGap,
                            AgreeAction, ChangeAction, DropAction, KeepNotes, Undo, Redo,
                            SetFrame, SetChoosing, NameDomain, RenameDomain, RemoveDomain, StartStory, BringStories, WriteStory, MarkStory,
                            GiveConsent, NameTeller, SortStory, HearStory, BinStory, RestoreStory, WithdrawStory, ShuffleStories,
                            BeginTurn, EndTurn, PassTurn, MakeRemark, ChangeRemark, RemoveRemark, NameCriterion, ChangeCriterion,
                            RemoveCriterion, AskDissent, OpenBallot, CloseBallot, RevealBallot, EnterCounts, CancelBallot,
                            MakeChoice, ReopenChoice, WriteFeedback, HearBack, ShowOnWall>;

/// One thing asked. Compiled once, in intent.cpp, for the reason that Event gives.
struct Intent : AnyIntent {
    Intent();  ///< the first kind
    template <KindOf<AnyIntent> T> Intent(const T& kind);
    template <KindOf<AnyIntent> T> Intent(T&& kind);
    Intent(const Intent&);
    Intent(Intent&&) noexcept;
    Intent& operator=(const Intent&);
    Intent& operator=(Intent&&) noexcept;
    ~Intent();
};

}  // namespace kring
