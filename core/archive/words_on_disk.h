#pragma once

#include "core/method/method.h"
#include "core/model/action.h"
#include "core/model/participant.h"
#include "core/session/timer.h"

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
inline constexpr std::array words_on_disk<Language>{
    std::pair{Language::dutch, std::string_view{"nl"}},
    std::pair{Language::english, std::string_view{"en"}},
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
