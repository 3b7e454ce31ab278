#include "core/session/intent.h"

#include "core/base/wide_variant.h"

#include <utility>

namespace kring {

Intent::Intent() = default;
template <KindOf<AnyIntent> T> Intent::Intent(const T& kind) : Intent{T(kind)} {}
template <KindOf<AnyIntent> T> Intent::Intent(T&& kind) { emplace<T>(std::move(kind)); }

Intent::Intent(const Intent& other) : AnyIntent{} { become_copy(*this, other); }
Intent::Intent(Intent&& other) noexcept { become(*this, std::move(other)); }
Intent& Intent::operator=(const Intent& other) {
    become_copy(*this, other);
    return *this;
}
Intent& Intent::operator=(Intent&& other) noexcept {
    if (this != &other) become(*this, std::move(other));
    return *this;
}
Intent::~Intent() = default;

// Every kind of AnyIntent; one that is missing here is missing to the linker.
#define KIND(T)                                                                                    \
    template Intent::Intent(const T&);                                                             \
    template Intent::Intent(T&&);
KIND(ChooseMethod)
KIND(Describe)
KIND(AddPerson)
KIND(ChangePerson)
KIND(RemovePerson)
KIND(SetPlan)
KIND(WriteCard)
KIND(WriteCards)
KIND(NameMissing)
KIND(RenameCard)
KIND(DetailCard)
KIND(MoveCard)
KIND(PlaceCard)
KIND(MergeCards)
KIND(SplitCard)
KIND(BinCard)
KIND(RestoreCard)
KIND(NameAuthor)
KIND(DrawLink)
KIND(DetailLink)
KIND(RemoveLink)
KIND(EnterPhase)
KIND(SkipPhase)
KIND(ExtendPhase)
KIND(TakeBackPhase)
KIND(PromiseAnonymity)
KIND(StartTimer)
KIND(PauseTimer)
KIND(ContinueTimer)
KIND(AdjustTimer)
KIND(StopTimer)
KIND(Resume)
KIND(AcceptGap)
KIND(ReopenGap)
KIND(AgreeAction)
KIND(ChangeAction)
KIND(DropAction)
KIND(KeepNotes)
KIND(Undo)
KIND(Redo)
KIND(SetFrame)
KIND(SetChoosing)
KIND(NameDomain)
KIND(RenameDomain)
KIND(RemoveDomain)
KIND(StartStory)
KIND(BringStories)
KIND(WriteStory)
KIND(MarkStory)
KIND(GiveConsent)
KIND(NameTeller)
KIND(SortStory)
KIND(HearStory)
KIND(BinStory)
KIND(RestoreStory)
KIND(WithdrawStory)
KIND(ShuffleStories)
KIND(BeginTurn)
KIND(EndTurn)
KIND(PassTurn)
KIND(MakeRemark)
KIND(ChangeRemark)
KIND(RemoveRemark)
KIND(NameCriterion)
KIND(ChangeCriterion)
KIND(RemoveCriterion)
KIND(AskDissent)
KIND(OpenBallot)
KIND(CloseBallot)
KIND(RevealBallot)
KIND(EnterCounts)
KIND(CancelBallot)
KIND(MakeChoice)
KIND(ReopenChoice)
KIND(WriteFeedback)
KIND(HearBack)
KIND(ShowOnWall)
#undef KIND

}  // namespace kring
