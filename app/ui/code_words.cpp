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

}  // namespace kring
