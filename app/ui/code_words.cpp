#include "app/ui/code_words.h"

namespace kring {

std::string key_of(Refusal refusal) {
    switch (refusal) {
    case Refusal::no_method: return "refusal.no_method";
    case Refusal::already_begun: return "refusal.already_begun";
    case Refusal::session_closed: return "refusal.session_closed";
    case Refusal::unknown_person: return "refusal.unknown_person";
    case Refusal::unknown_card: return "refusal.unknown_card";
    case Refusal::unknown_link: return "refusal.unknown_link";
    case Refusal::unknown_action: return "refusal.unknown_action";
    case Refusal::unknown_phase: return "refusal.unknown_phase";
    case Refusal::unknown_lane: return "refusal.unknown_lane";
    case Refusal::same_phase: return "refusal.same_phase";
    case Refusal::text_empty: return "refusal.text_empty";
    case Refusal::text_too_long: return "refusal.text_too_long";
    case Refusal::text_not_utf8: return "refusal.text_not_utf8";
    case Refusal::text_control_characters: return "refusal.text_control_characters";
    case Refusal::no_such_link: return "refusal.no_such_link";
    case Refusal::link_exists: return "refusal.link_exists";
    case Refusal::same_card: return "refusal.same_card";
    case Refusal::other_kind: return "refusal.other_kind";
    case Refusal::in_bin: return "refusal.in_bin";
    case Refusal::not_in_bin: return "refusal.not_in_bin";
    case Refusal::author_promised_hidden: return "refusal.author_promised_hidden";
    case Refusal::already_nameless: return "refusal.already_nameless";
    case Refusal::minutes_out_of_range: return "refusal.minutes_out_of_range";
    case Refusal::timer_not_running: return "refusal.timer_not_running";
    case Refusal::timer_not_paused: return "refusal.timer_not_paused";
    case Refusal::timer_idle: return "refusal.timer_idle";
    case Refusal::nothing_to_undo: return "refusal.nothing_to_undo";
    case Refusal::nothing_to_redo: return "refusal.nothing_to_redo";
    case Refusal::too_late_to_take_back: return "refusal.too_late_to_take_back";
    case Refusal::not_a_gap: return "refusal.not_a_gap";
    case Refusal::bad_value: return "refusal.bad_value";
    case Refusal::unknown_story: return "refusal.unknown_story";
    case Refusal::unknown_domain: return "refusal.unknown_domain";
    case Refusal::unknown_remark: return "refusal.unknown_remark";
    case Refusal::unknown_criterion: return "refusal.unknown_criterion";
    case Refusal::unknown_round: return "refusal.unknown_round";
    case Refusal::unknown_choice: return "refusal.unknown_choice";
    case Refusal::no_stories: return "refusal.no_stories";
    case Refusal::story_withdrawn: return "refusal.story_withdrawn";
    case Refusal::bad_day: return "refusal.bad_day";
    case Refusal::too_many_domains: return "refusal.too_many_domains";
    case Refusal::domain_exists: return "refusal.domain_exists";
    case Refusal::not_their_turn: return "refusal.not_their_turn";
    case Refusal::no_turn: return "refusal.no_turn";
    case Refusal::ballot_open: return "refusal.ballot_open";
    case Refusal::no_ballot: return "refusal.no_ballot";
    case Refusal::ballot_not_closed: return "refusal.ballot_not_closed";
    case Refusal::too_few_candidates: return "refusal.too_few_candidates";
    case Refusal::no_voters: return "refusal.no_voters";
    case Refusal::rules_do_not_fit: return "refusal.rules_do_not_fit";
    case Refusal::no_consent: return "refusal.no_consent";
    case Refusal::story_chosen: return "refusal.story_chosen";
    case Refusal::no_reason: return "refusal.no_reason";
    case Refusal::reason_too_short: return "refusal.reason_too_short";
    case Refusal::read_only: return "refusal.read_only";
    case Refusal::not_stored: return "refusal.not_stored";
    }
    return "refusal";
}

std::string key_of(TextProblem problem) {
    switch (problem) {
    case TextProblem::empty: return "refusal.text_empty";
    case TextProblem::too_long: return "refusal.text_too_long";
    case TextProblem::not_utf8: return "refusal.text_not_utf8";
    case TextProblem::control_characters: return "refusal.text_control_characters";
    }
    return "refusal";
}

std::string key_of(PhaseHint hint) {
    switch (hint) {
    case PhaseHint::no_activity: return "phase_hint.no_activity";
    case PhaseHint::no_effect: return "phase_hint.no_effect";
    case PhaseHint::no_insight: return "phase_hint.no_insight";
    case PhaseHint::gaps_open: return "phase_hint.gaps_open";
    case PhaseHint::few_stories: return "phase_hint.few_stories";
    case PhaseHint::only_positive_stories: return "phase_hint.only_positive_stories";
    case PhaseHint::stories_unsorted: return "phase_hint.stories_unsorted";
    case PhaseHint::stories_not_heard: return "phase_hint.stories_not_heard";
    case PhaseHint::stories_not_discussed: return "phase_hint.stories_not_discussed";
    case PhaseHint::no_round: return "phase_hint.no_round";
    case PhaseHint::no_choice: return "phase_hint.no_choice";
    case PhaseHint::dissent_not_asked: return "phase_hint.dissent_not_asked";
    case PhaseHint::lines_missing: return "phase_hint.lines_missing";
    case PhaseHint::feedback_missing: return "phase_hint.feedback_missing";
    }
    return "phase_hint";
}

std::string key_of(Purpose purpose) {
    switch (purpose) {
    case Purpose::room: return "purpose.room";
    case Purpose::report: return "purpose.report";
    case Purpose::beyond: return "purpose.beyond";
    }
    return "purpose";
}

}  // namespace kring
