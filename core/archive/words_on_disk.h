#pragma once

#include "core/method/method.h"
#include "core/model/action.h"
#include "core/model/choice.h"
#include "core/model/participant.h"
#include "core/model/remark.h"
#include "core/session/round.h"
#include "core/session/timer.h"
#include "core/session/wall.h"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace kring {

// How enums are called in a session file. These words are on disk for ever: add, never change one.
// A word that is not here was written by a later version.

template <class E> inline constexpr std::array<std::pair<E, std::string_view>, 0> words_on_disk{};

template <>
inline constexpr std::array words_on_disk<CardKind>{
    std::pair{CardKind::activity, std::string_view{"activity"}},
    std::pair{CardKind::effect, std::string_view{"effect"}},
    std::pair{CardKind::party, std::string_view{"party"}},
    std::pair{CardKind::insight, std::string_view{"insight"}},
};
template <>
inline constexpr std::array words_on_disk<Valence>{
    std::pair{Valence::positive, std::string_view{"positive"}},
    std::pair{Valence::negative, std::string_view{"negative"}},
};
template <>
inline constexpr std::array words_on_disk<Scope>{
    std::pair{Scope::unset, std::string_view{"unset"}},
    std::pair{Scope::individual, std::string_view{"individual"}},
    std::pair{Scope::collective, std::string_view{"collective"}},
    std::pair{Scope::organisational, std::string_view{"organisational"}},
};
template <>
inline constexpr std::array words_on_disk<Horizon>{
    std::pair{Horizon::unset, std::string_view{"unset"}},
    std::pair{Horizon::short_term, std::string_view{"short"}},
    std::pair{Horizon::middle_term, std::string_view{"middle"}},
    std::pair{Horizon::long_term, std::string_view{"long"}},
};
template <>
inline constexpr std::array words_on_disk<Intention>{
    std::pair{Intention::unset, std::string_view{"unset"}},
    std::pair{Intention::intended, std::string_view{"intended"}},
    std::pair{Intention::unintended, std::string_view{"unintended"}},
};
template <>
inline constexpr std::array words_on_disk<Directness>{
    std::pair{Directness::unset, std::string_view{"unset"}},
    std::pair{Directness::direct, std::string_view{"direct"}},
    std::pair{Directness::indirect, std::string_view{"indirect"}},
};
template <>
inline constexpr std::array words_on_disk<Presence>{
    std::pair{Presence::unset, std::string_view{"unset"}},
    std::pair{Presence::at_table, std::string_view{"at_table"}},
    std::pair{Presence::absent, std::string_view{"absent"}},
};
template <>
inline constexpr std::array words_on_disk<LinkKind>{
    std::pair{LinkKind::contribution, std::string_view{"contribution"}},
    std::pair{LinkKind::produces, std::string_view{"produces"}},
    std::pair{LinkKind::leads_to, std::string_view{"leads_to"}},
    std::pair{LinkKind::boosts, std::string_view{"boosts"}},
    std::pair{LinkKind::benefit, std::string_view{"benefit"}},
};
template <>
inline constexpr std::array words_on_disk<Contribution>{
    std::pair{Contribution::unset, std::string_view{"unset"}},
    std::pair{Contribution::money, std::string_view{"money"}},
    std::pair{Contribution::time, std::string_view{"time"}},
    std::pair{Contribution::space, std::string_view{"space"}},
    std::pair{Contribution::knowledge, std::string_view{"knowledge"}},
    std::pair{Contribution::network, std::string_view{"network"}},
    std::pair{Contribution::other, std::string_view{"other"}},
};
template <>
inline constexpr std::array words_on_disk<Benefit>{
    std::pair{Benefit::unset, std::string_view{"unset"}},
    std::pair{Benefit::saving, std::string_view{"saving"}},
    std::pair{Benefit::turnover, std::string_view{"turnover"}},
    std::pair{Benefit::quality_of_life, std::string_view{"quality_of_life"}},
    std::pair{Benefit::other, std::string_view{"other"}},
};
template <>
inline constexpr std::array words_on_disk<Perspective>{
    std::pair{Perspective::unset, std::string_view{"unset"}},
    std::pair{Perspective::citizen, std::string_view{"citizen"}},
    std::pair{Perspective::professional, std::string_view{"professional"}},
    std::pair{Perspective::policymaker, std::string_view{"policymaker"}},
    std::pair{Perspective::other, std::string_view{"other"}},
};
template <>
inline constexpr std::array words_on_disk<Stance>{
    std::pair{Stance::unset, std::string_view{"unset"}},
    std::pair{Stance::supporter, std::string_view{"supporter"}},
    std::pair{Stance::critic, std::string_view{"critic"}},
};
template <>
inline constexpr std::array words_on_disk<ActionKind>{
    std::pair{ActionKind::to_do, std::string_view{"to_do"}},
    std::pair{ActionKind::to_find_out, std::string_view{"to_find_out"}},
};
template <>
inline constexpr std::array words_on_disk<PhaseKind>{
    std::pair{PhaseKind::setup, std::string_view{"setup"}},
    std::pair{PhaseKind::welcome, std::string_view{"welcome"}},
    std::pair{PhaseKind::cards, std::string_view{"cards"}},
    std::pair{PhaseKind::links, std::string_view{"links"}},
    std::pair{PhaseKind::balance, std::string_view{"balance"}},
    std::pair{PhaseKind::follow_up, std::string_view{"follow_up"}},
    std::pair{PhaseKind::stories, std::string_view{"stories"}},
    std::pair{PhaseKind::sorting, std::string_view{"sorting"}},
    std::pair{PhaseKind::reading, std::string_view{"reading"}},
    std::pair{PhaseKind::discussing, std::string_view{"discussing"}},
    std::pair{PhaseKind::ballot, std::string_view{"ballot"}},
    std::pair{PhaseKind::reasons, std::string_view{"reasons"}},
    std::pair{PhaseKind::passing_on, std::string_view{"passing_on"}},
    std::pair{PhaseKind::feedback, std::string_view{"feedback"}},
    std::pair{PhaseKind::closed, std::string_view{"closed"}},
};
template <>
inline constexpr std::array words_on_disk<GapRule>{
    std::pair{GapRule::activity_without_effect, std::string_view{"activity_without_effect"}},
    std::pair{GapRule::effect_out_of_reach, std::string_view{"effect_out_of_reach"}},
    std::pair{GapRule::activity_without_investor, std::string_view{"activity_without_investor"}},
    std::pair{GapRule::effect_without_collector, std::string_view{"effect_without_collector"}},
    std::pair{GapRule::invests_collects_nothing, std::string_view{"invests_collects_nothing"}},
    std::pair{GapRule::collects_invests_nothing, std::string_view{"collects_invests_nothing"}},
    std::pair{GapRule::party_not_in_room, std::string_view{"party_not_in_room"}},
    std::pair{GapRule::only_positive_effects, std::string_view{"only_positive_effects"}},
    std::pair{GapRule::only_short_term, std::string_view{"only_short_term"}},
    std::pair{GapRule::one_party_carries_most, std::string_view{"one_party_carries_most"}},
};
template <>
inline constexpr std::array words_on_disk<Timer::Stage>{
    std::pair{Timer::Stage::idle, std::string_view{"idle"}},
    std::pair{Timer::Stage::running, std::string_view{"running"}},
    std::pair{Timer::Stage::paused, std::string_view{"paused"}},
};
template <>
inline constexpr std::array words_on_disk<WallView>{
    std::pair{WallView::phase, std::string_view{"phase"}},
    std::pair{WallView::question, std::string_view{"question"}},
    std::pair{WallView::board, std::string_view{"board"}},
    std::pair{WallView::arena, std::string_view{"arena"}},
    std::pair{WallView::balance, std::string_view{"balance"}},
    std::pair{WallView::turns, std::string_view{"turns"}},
    std::pair{WallView::story, std::string_view{"story"}},
    std::pair{WallView::waiting, std::string_view{"waiting"}},
    std::pair{WallView::result, std::string_view{"result"}},
    std::pair{WallView::follow_up, std::string_view{"follow_up"}},
};
template <>
inline constexpr std::array words_on_disk<Language>{
    std::pair{Language::dutch, std::string_view{"nl"}},
    std::pair{Language::english, std::string_view{"en"}},
};
template <>
inline constexpr std::array words_on_disk<OthersInStory>{
    std::pair{OthersInStory::unset, std::string_view{"unset"}},
    std::pair{OthersInStory::nobody, std::string_view{"nobody"}},
    std::pair{OthersInStory::agreed, std::string_view{"agreed"}},
    std::pair{OthersInStory::recognisable, std::string_view{"recognisable"}},
};
template <>
inline constexpr std::array words_on_disk<StoryField>{
    std::pair{StoryField::title, std::string_view{"title"}},
    std::pair{StoryField::teller, std::string_view{"teller"}},
    std::pair{StoryField::role, std::string_view{"role"}},
    std::pair{StoryField::recorder, std::string_view{"recorder"}},
    std::pair{StoryField::recorded_on, std::string_view{"recorded_on"}},
    std::pair{StoryField::happened_on, std::string_view{"happened_on"}},
    std::pair{StoryField::place, std::string_view{"place"}},
    std::pair{StoryField::before, std::string_view{"before"}},
    std::pair{StoryField::happened, std::string_view{"happened"}},
    std::pair{StoryField::after, std::string_view{"after"}},
    std::pair{StoryField::why, std::string_view{"why"}},
    std::pair{StoryField::lessons, std::string_view{"lessons"}},
    std::pair{StoryField::attachments, std::string_view{"attachments"}},
};
template <>
inline constexpr std::array words_on_disk<StoryValence>{
    std::pair{StoryValence::unset, std::string_view{"unset"}},
    std::pair{StoryValence::positive, std::string_view{"positive"}},
    std::pair{StoryValence::negative, std::string_view{"negative"}},
    std::pair{StoryValence::mixed, std::string_view{"mixed"}},
};
template <>
inline constexpr std::array words_on_disk<LessonFate>{
    std::pair{LessonFate::unset, std::string_view{"unset"}},
    std::pair{LessonFate::taken_up, std::string_view{"taken_up"}},
    std::pair{LessonFate::under_way, std::string_view{"under_way"}},
    std::pair{LessonFate::not_taken_up, std::string_view{"not_taken_up"}},
};
template <>
inline constexpr std::array words_on_disk<StoryOrigin>{
    std::pair{StoryOrigin::told, std::string_view{"told"}},
    std::pair{StoryOrigin::collected, std::string_view{"collected"}},
    std::pair{StoryOrigin::passed_up, std::string_view{"passed_up"}},
};
template <>
inline constexpr std::array words_on_disk<ChoosingWay>{
    std::pair{ChoosingWay::majority, std::string_view{"majority"}},
    std::pair{ChoosingWay::iterative, std::string_view{"iterative"}},
    std::pair{ChoosingWay::scoring, std::string_view{"scoring"}},
    std::pair{ChoosingWay::prescore, std::string_view{"prescore"}},
    std::pair{ChoosingWay::secret, std::string_view{"secret"}},
    std::pair{ChoosingWay::negotiation, std::string_view{"negotiation"}},
};
template <>
inline constexpr std::array words_on_disk<RemarkKind>{
    std::pair{RemarkKind::comment, std::string_view{"comment"}},
    std::pair{RemarkKind::reason, std::string_view{"reason"}},
    std::pair{RemarkKind::dissent, std::string_view{"dissent"}},
    std::pair{RemarkKind::not_chosen, std::string_view{"not_chosen"}},
};
template <>
inline constexpr std::array words_on_disk<ChoiceOutcome>{
    std::pair{ChoiceOutcome::one_story, std::string_view{"one_story"}},
    std::pair{ChoiceOutcome::two_stories, std::string_view{"two_stories"}},
    std::pair{ChoiceOutcome::no_choice, std::string_view{"no_choice"}},
    std::pair{ChoiceOutcome::parked, std::string_view{"parked"}},
};
template <>
inline constexpr std::array words_on_disk<CastBy>{
    std::pair{CastBy::laptop, std::string_view{"laptop"}},
    std::pair{CastBy::hands, std::string_view{"hands"}},
    std::pair{CastBy::paper, std::string_view{"paper"}},
};
template <>
inline constexpr std::array words_on_disk<BallotKind>{
    std::pair{BallotKind::one_choice, std::string_view{"one_choice"}},
    std::pair{BallotKind::approval, std::string_view{"approval"}},
    std::pair{BallotKind::dots, std::string_view{"dots"}},
    std::pair{BallotKind::scores, std::string_view{"scores"}},
    std::pair{BallotKind::ranking, std::string_view{"ranking"}},
};
template <>
inline constexpr std::array words_on_disk<CountMethod>{
    std::pair{CountMethod::one_choice, std::string_view{"one_choice"}},
    std::pair{CountMethod::approval, std::string_view{"approval"}},
    std::pair{CountMethod::dots, std::string_view{"dots"}},
    std::pair{CountMethod::scores, std::string_view{"scores"}},
    std::pair{CountMethod::borda, std::string_view{"borda"}},
    std::pair{CountMethod::first_preferences, std::string_view{"first_preferences"}},
    std::pair{CountMethod::irv, std::string_view{"irv"}},
};
template <>
inline constexpr std::array words_on_disk<BordaVariant>{
    std::pair{BordaVariant::classic, std::string_view{"classic"}},
    std::pair{BordaVariant::from_one, std::string_view{"from_one"}},
    std::pair{BordaVariant::tournament, std::string_view{"tournament"}},
    std::pair{BordaVariant::modified, std::string_view{"modified"}},
    std::pair{BordaVariant::dowdall, std::string_view{"dowdall"}},
};
template <>
inline constexpr std::array words_on_disk<Measure>{
    std::pair{Measure::total, std::string_view{"total"}},
    std::pair{Measure::mean, std::string_view{"mean"}},
};
template <>
inline constexpr std::array words_on_disk<Threshold>{
    std::pair{Threshold::most_votes, std::string_view{"most_votes"}},
    std::pair{Threshold::more_than_half, std::string_view{"more_than_half"}},
    std::pair{Threshold::two_thirds, std::string_view{"two_thirds"}},
};
template <>
inline constexpr std::array words_on_disk<TieRule>{
    std::pair{TieRule::revote, std::string_view{"revote"}},
    std::pair{TieRule::drop_lowest, std::string_view{"drop_lowest"}},
    std::pair{TieRule::both, std::string_view{"both"}},
    std::pair{TieRule::earlier_rounds, std::string_view{"earlier_rounds"}},
    std::pair{TieRule::lot, std::string_view{"lot"}},
    std::pair{TieRule::ask, std::string_view{"ask"}},
};
template <>
inline constexpr std::array words_on_disk<Verdict>{
    std::pair{Verdict::chosen, std::string_view{"chosen"}},
    std::pair{Verdict::vote_again, std::string_view{"vote_again"}},
    std::pair{Verdict::drop_and_vote_again, std::string_view{"drop_and_vote_again"}},
    std::pair{Verdict::no_decision, std::string_view{"no_decision"}},
};
template <>
inline constexpr std::array words_on_disk<NoDecision>{
    std::pair{NoDecision::none, std::string_view{"none"}},
    std::pair{NoDecision::no_ballots, std::string_view{"no_ballots"}},
    std::pair{NoDecision::one_ballot, std::string_view{"one_ballot"}},
    std::pair{NoDecision::all_blank, std::string_view{"all_blank"}},
    std::pair{NoDecision::no_quorum, std::string_view{"no_quorum"}},
    std::pair{NoDecision::below_threshold, std::string_view{"below_threshold"}},
    std::pair{NoDecision::group_decides, std::string_view{"group_decides"}},
    std::pair{NoDecision::too_many_equal, std::string_view{"too_many_equal"}},
    std::pair{NoDecision::equal_all_along, std::string_view{"equal_all_along"}},
    std::pair{NoDecision::nobody_to_drop, std::string_view{"nobody_to_drop"}},
    std::pair{NoDecision::cannot_vote_again, std::string_view{"cannot_vote_again"}},
};
template <>
inline constexpr std::array words_on_disk<DroppedBy>{
    std::pair{DroppedBy::nobody, std::string_view{"nobody"}},
    std::pair{DroppedBy::fewest, std::string_view{"fewest"}},
    std::pair{DroppedBy::together, std::string_view{"together"}},
    std::pair{DroppedBy::drop_lowest, std::string_view{"drop_lowest"}},
    std::pair{DroppedBy::earlier_rounds, std::string_view{"earlier_rounds"}},
    std::pair{DroppedBy::lot, std::string_view{"lot"}},
};

template <class E> constexpr std::optional<std::string_view> to_disk(E value) {
    for (const auto& [known, word] : words_on_disk<E>)
        if (known == value) return word;
    return std::nullopt;
}
template <class E> constexpr std::optional<E> from_disk(std::string_view word) {
    for (const auto& [value, known] : words_on_disk<E>)
        if (known == word) return value;
    return std::nullopt;
}

}  // namespace kring
