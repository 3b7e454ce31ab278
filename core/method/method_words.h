#pragma once

#include "core/method/method.h"

#include <array>
#include <string_view>
#include <utility>

namespace kring {

// How kinds, rules and ways are called in a method file.

template <class E> using Word = std::pair<std::string_view, E>;

inline constexpr auto phase_kinds = std::to_array<Word<PhaseKind>>({
    {"setup", PhaseKind::setup},
    {"welcome", PhaseKind::welcome},
    {"cards", PhaseKind::cards},
    {"links", PhaseKind::links},
    {"balance", PhaseKind::balance},
    {"follow_up", PhaseKind::follow_up},
    {"stories", PhaseKind::stories},
    {"sorting", PhaseKind::sorting},
    {"reading", PhaseKind::reading},
    {"discussing", PhaseKind::discussing},
    {"ballot", PhaseKind::ballot},
    {"reasons", PhaseKind::reasons},
    {"passing_on", PhaseKind::passing_on},
    {"feedback", PhaseKind::feedback},
    {"closed", PhaseKind::closed},
});

inline constexpr auto card_kinds = std::to_array<Word<CardKind>>({
    {"activity", CardKind::activity},
    {"effect", CardKind::effect},
    {"party", CardKind::party},
    {"insight", CardKind::insight},
});

inline constexpr auto link_kinds = std::to_array<Word<LinkKind>>({
    {"contribution", LinkKind::contribution},
    {"produces", LinkKind::produces},
    {"leads_to", LinkKind::leads_to},
    {"boosts", LinkKind::boosts},
    {"benefit", LinkKind::benefit},
});

inline constexpr auto gap_rules = std::to_array<Word<GapRule>>({
    {"activity_without_effect", GapRule::activity_without_effect},
    {"effect_out_of_reach", GapRule::effect_out_of_reach},
    {"activity_without_investor", GapRule::activity_without_investor},
    {"effect_without_collector", GapRule::effect_without_collector},
    {"invests_collects_nothing", GapRule::invests_collects_nothing},
    {"collects_invests_nothing", GapRule::collects_invests_nothing},
    {"party_not_in_room", GapRule::party_not_in_room},
    {"only_positive_effects", GapRule::only_positive_effects},
    {"only_short_term", GapRule::only_short_term},
    {"one_party_carries_most", GapRule::one_party_carries_most},
});

inline constexpr auto sides = std::to_array<Word<Sides>>({
    {"investor", Sides{true, false}},
    {"collector", Sides{false, true}},
});

inline constexpr auto choosing_ways = std::to_array<Word<ChoosingWay>>({
    {"majority", ChoosingWay::majority},
    {"iterative", ChoosingWay::iterative},
    {"scoring", ChoosingWay::scoring},
    {"prescore", ChoosingWay::prescore},
    {"secret", ChoosingWay::secret},
    {"negotiation", ChoosingWay::negotiation},
});

inline constexpr auto thresholds = std::to_array<Word<Threshold>>({
    {"most_votes", Threshold::most_votes},
    {"more_than_half", Threshold::more_than_half},
    {"two_thirds", Threshold::two_thirds},
});

inline constexpr auto tie_rules = std::to_array<Word<TieRule>>({
    {"revote", TieRule::revote},
    {"drop_lowest", TieRule::drop_lowest},
    {"both", TieRule::both},
    {"earlier_rounds", TieRule::earlier_rounds},
    {"lot", TieRule::lot},
    {"ask", TieRule::ask},
});

}  // namespace kring
