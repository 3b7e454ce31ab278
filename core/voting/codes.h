#pragma once

#include "core/voting/count.h"

#include <array>
#include <cassert>
#include <string_view>
#include <utility>

namespace kring {

/// What the words and the command line call the values of an enumeration of voting.
template <class E, std::size_t N> using Codes = std::array<std::pair<E, std::string_view>, N>;

inline constexpr Codes<BallotFault, 12> ballot_fault_codes{{
    {BallotFault::wrong_size, "wrong_size"},
    {BallotFault::blank, "blank"},
    {BallotFault::not_a_tick, "not_a_tick"},
    {BallotFault::two_choices, "two_choices"},
    {BallotFault::dots_below_zero, "dots_below_zero"},
    {BallotFault::over_budget, "over_budget"},
    {BallotFault::over_cap, "over_cap"},
    {BallotFault::score_out_of_range, "score_out_of_range"},
    {BallotFault::score_missing, "score_missing"},
    {BallotFault::rank_out_of_range, "rank_out_of_range"},
    {BallotFault::rank_twice, "rank_twice"},
    {BallotFault::rank_missing, "rank_missing"},
}};

inline constexpr Codes<BordaVariant, 5> borda_codes{{
    {BordaVariant::classic, "classic"},
    {BordaVariant::from_one, "from-one"},
    {BordaVariant::tournament, "tournament"},
    {BordaVariant::modified, "modified"},
    {BordaVariant::dowdall, "dowdall"},
}};

inline constexpr Codes<CountFault, 2> count_fault_codes{{
    {CountFault::too_many_equal, "too_many_equal"},
    {CountFault::too_many_for_dowdall, "too_many_for_dowdall"},
}};

inline constexpr Codes<TieRule, 6> tie_rule_codes{{
    {TieRule::revote, "revote"},
    {TieRule::drop_lowest, "drop-lowest"},
    {TieRule::both, "both"},
    {TieRule::earlier_rounds, "earlier-rounds"},
    {TieRule::lot, "lot"},
    {TieRule::ask, "ask"},
}};

inline constexpr Codes<Threshold, 3> threshold_codes{{
    {Threshold::most_votes, "most-votes"},
    {Threshold::more_than_half, "more-than-half"},
    {Threshold::two_thirds, "two-thirds"},
}};

inline constexpr Codes<RuleFault, 3> rule_fault_codes{{
    {RuleFault::no_winners, "no_winners"},
    {RuleFault::both_needs_room, "both_needs_room"},
    {RuleFault::nothing_to_share, "nothing_to_share"},
}};

inline constexpr Codes<Verdict, 4> verdict_codes{{
    {Verdict::chosen, "chosen"},
    {Verdict::vote_again, "vote_again"},
    {Verdict::drop_and_vote_again, "drop_and_vote_again"},
    {Verdict::no_decision, "no_decision"},
}};

inline constexpr Codes<NoDecision, 11> no_decision_codes{{
    {NoDecision::none, "none"},
    {NoDecision::no_ballots, "no_ballots"},
    {NoDecision::one_ballot, "one_ballot"},
    {NoDecision::all_blank, "all_blank"},
    {NoDecision::no_quorum, "no_quorum"},
    {NoDecision::below_threshold, "below_threshold"},
    {NoDecision::group_decides, "group_decides"},
    {NoDecision::too_many_equal, "too_many_equal"},
    {NoDecision::equal_all_along, "equal_all_along"},
    {NoDecision::nobody_to_drop, "nobody_to_drop"},
    {NoDecision::cannot_vote_again, "cannot_vote_again"},
}};

inline constexpr Codes<CountMethod, 7> count_method_codes{{
    {CountMethod::one_choice, "one_choice"},
    {CountMethod::approval, "approval"},
    {CountMethod::dots, "dots"},
    {CountMethod::scores, "scores"},
    {CountMethod::borda, "borda"},
    {CountMethod::first_preferences, "first_preferences"},
    {CountMethod::irv, "irv"},
}};

inline constexpr Codes<DroppedBy, 6> dropped_by_codes{{
    {DroppedBy::nobody, "nobody"},
    {DroppedBy::fewest, "fewest"},
    {DroppedBy::together, "together"},
    {DroppedBy::drop_lowest, "drop-lowest"},
    {DroppedBy::earlier_rounds, "earlier-rounds"},
    {DroppedBy::lot, "lot"},
}};

/// The code of a value that is in the table.
template <class E, std::size_t N>
constexpr std::string_view code_in(const Codes<E, N>& codes, E value) {
    for (const auto& [each, code] : codes)
        if (each == value) return code;
    assert(false);
    return {};
}

}  // namespace kring
