#pragma once

#include "core/base/id.h"

namespace kring {

/// What is still open on a board; an invitation, never a fault. G1 to G10 of the method.
enum class GapRule {
    activity_without_effect,     ///< G1
    effect_out_of_reach,         ///< G2: no activity leads to it
    activity_without_investor,   ///< G3
    effect_without_collector,    ///< G4
    invests_collects_nothing,    ///< G5
    collects_invests_nothing,    ///< G6
    party_not_in_room,           ///< G7
    only_positive_effects,       ///< G8: about the whole board
    only_short_term,             ///< G9: about the whole board
    one_party_carries_most       ///< G10: more than half of the contributions
};

/// An open place: a rule and the card it is about. Rules about the whole board name no card.
struct Gap {
    GapRule rule = GapRule::activity_without_effect;
    CardId card;
    auto operator<=>(const Gap&) const = default;
};

}  // namespace kring
