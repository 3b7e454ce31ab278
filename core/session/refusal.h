#pragma once

namespace kring {

/// Why an intent was turned down. The screen turns it into a sentence; core never does.
enum class Refusal {
    no_method,            ///< nothing was chosen yet
    already_begun,        ///< only before the first phase
    session_closed,       ///< it can be opened again by going back to a phase
    unknown_person,
    unknown_card,
    unknown_link,
    unknown_action,
    unknown_phase,
    unknown_lane,
    same_phase,           ///< the group is there already
    text_empty,
    text_too_long,
    text_not_utf8,
    text_control_characters,
    no_such_link,         ///< the method has no link between these two kinds
    link_exists,
    same_card,            ///< a card with itself
    other_kind,           ///< only cards of one kind can be merged
    in_bin,
    not_in_bin,
    author_promised_hidden, ///< namelessness was promised; it is never taken back
    already_nameless,
    minutes_out_of_range, ///< 0 to 600 for a phase, up to 12 hours for a clock
    timer_not_running,
    timer_not_paused,
    timer_idle,
    nothing_to_undo,      ///< nothing since the last change of phase
    nothing_to_redo,
    too_late_to_take_back,
    not_a_gap,            ///< nothing is open there
    bad_value,            ///< a weight outside 1 to 3, a place outside 0 to 1, a plan that misses a phase
    unknown_story,
    unknown_domain,
    unknown_remark,
    unknown_criterion,
    unknown_round,
    unknown_choice,
    no_stories,           ///< this method tells none
    story_withdrawn,      ///< only its number is left
    story_chosen,         ///< the choice has to be opened again first
    bad_day,              ///< no day of the calendar
    too_many_domains,     ///< five, and "other" beside them
    domain_exists,
    not_their_turn,       ///< everyone once before anyone twice
    no_turn,              ///< nobody is telling
    ballot_open,          ///< first close the vote, or stop it
    no_ballot,            ///< there is no vote to close
    ballot_not_closed,    ///< not revealed before it is closed
    too_few_candidates,   ///< a vote needs two stories
    no_voters,
    rules_do_not_fit,     ///< the rules of the vote contradict each other
    no_consent,           ///< the teller did not say yes to this
    no_reason,            ///< no story is chosen without a reason
    reason_too_short,     ///< a keyword is no reason
    read_only,            ///< opened to look at: damaged, locked, or made by a later version
    not_stored            ///< the disk refused; nothing changed
};

}  // namespace kring
