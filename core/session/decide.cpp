#include "core/session/decide.h"

#include "core/session/action_rules.h"
#include "core/session/ballot_rules.h"
#include "core/session/card_rules.h"
#include "core/session/choice_rules.h"
#include "core/session/domain_rules.h"
#include "core/session/gap_rules.h"
#include "core/session/link_rules.h"
#include "core/session/merge_rules.h"
#include "core/session/people_rules.h"
#include "core/session/phase_rules.h"
#include "core/session/plan_rules.h"
#include "core/session/remark_rules.h"
#include "core/session/stories.h"
#include "core/session/story_rules.h"
#include "core/session/timer_rules.h"
#include "core/session/turn_rules.h"
#include "core/session/wall_rules.h"
#include "core/session/write_rules.h"

#include <type_traits>

namespace kring {

namespace {

template <class T, class... Ts> constexpr bool is_one_of = (std::is_same_v<T, Ts> || ...);

/// What a closed session no longer takes: its board, its gaps, its stories and votes, and its
/// clock. Names may still be mended, actions ticked off, and consent changed or taken back; what
/// became of a story is filled in later anyway. Going back to a phase opens it again.
template <class I>
constexpr bool needs_open_session =
    is_one_of<I, WriteCard, WriteCards, NameMissing, RenameCard, DetailCard, MoveCard, PlaceCard,
              MergeCards, SplitCard, BinCard, RestoreCard, NameAuthor, DrawLink, DetailLink,
              RemoveLink, SkipPhase, ExtendPhase, PromiseAnonymity, StartTimer, AcceptGap,
              ReopenGap> ||
    is_one_of<I, NameDomain, RenameDomain, RemoveDomain, StartStory, BringStories, WriteStory,
              NameTeller, SortStory, HearStory, BinStory, RestoreStory, ShuffleStories, BeginTurn,
              PassTurn, MakeRemark, ChangeRemark, RemoveRemark, NameCriterion, ChangeCriterion,
              RemoveCriterion, AskDissent, OpenBallot, CloseBallot, RevealBallot, EnterCounts,
              MakeChoice, ReopenChoice>;

/// What makes no sense where no stories are told.
template <class I>
constexpr bool is_about_stories =
    is_one_of<I, SetFrame, SetChoosing, NameDomain, RenameDomain, RemoveDomain, StartStory,
              BringStories, WriteStory, MarkStory, GiveConsent, NameTeller, SortStory, HearStory,
              BinStory, RestoreStory, WithdrawStory, ShuffleStories, BeginTurn, EndTurn, PassTurn,
              MakeRemark, ChangeRemark, RemoveRemark, NameCriterion, ChangeCriterion,
              RemoveCriterion, AskDissent, OpenBallot, CloseBallot, RevealBallot, EnterCounts,
              CancelBallot, MakeChoice, ReopenChoice, WriteFeedback, HearBack>;

Decision answer(const Asked& asked, const Undo&) {
    if (asked.history.undo_from() == 0) return Err{Refusal::nothing_to_undo};
    return one(Reverted{asked.history.undo_from()});
}

Decision answer(const Asked& asked, const Redo&) {
    if (asked.history.redo_from() == 0) return Err{Refusal::nothing_to_redo};
    return one(Reverted{asked.history.redo_from()});
}

}  // namespace

Result<std::vector<Event>, Refusal> decide(const State& state, const History& history,
                                           const Intent& intent, SessionTime now, Seq next) {
    const Asked asked{state, history, now, next};
    return std::visit(
        [&]<class I>(const I& asks) -> Decision {
            if (!std::is_same_v<I, ChooseMethod> && state.method.phases.empty())
                return Err{Refusal::no_method};
            if (is_about_stories<I> && !tells_stories(state)) return Err{Refusal::no_stories};
            if (needs_open_session<I> && is_closed(state)) return Err{Refusal::session_closed};
            return answer(asked, asks);
        },
        intent);
}

std::optional<Refusal> why_not(const State& state, const History& history, const Intent& intent,
                               SessionTime now) {
    const auto decided = decide(state, history, intent, now, 1);
    return decided ? std::nullopt : std::optional{decided.error()};
}

}  // namespace kring
