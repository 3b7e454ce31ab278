#include "app/facilitator/say.h"

#include "app/ui/code_words.h"
#include "app/ui/widgets.h"

#include <chrono>
#include <utility>

namespace kring {

std::string name_of(const State& state, PersonId person) {
    const Participant* found = find_person(state, person);
    if (found != nullptr && !found->name.empty()) return found->name;
    return letter_of(state, person);
}

std::string time_of_day(const Words& words, const std::tm& moment) {
    return words.clock_time(std::chrono::hours{moment.tm_hour} + Minutes{moment.tm_min});
}

long long whole_minutes(SessionTime time) {
    return std::chrono::duration_cast<Minutes>(time).count();
}

ui::WhyNot why_not(const View& view, const Glance& glance, const Intent& intent) {
    const auto refusal = glance.session.why_not(intent);
    if (!refusal) return std::nullopt;
    return view.words(key_of(*refusal));
}

bool send_or_say(View& view, const Glance& glance, Intent intent) {
    if (const ui::WhyNot reason = why_not(view, glance, intent)) {
        ui::show_toast(view.ui, {.text = *reason, .key = "refused"});
        return false;
    }
    view.out.send(std::move(intent));
    return true;
}

ui::Kind kind_of(const Lane& lane) {
    switch (lane.kind) {
    case CardKind::activity: return ui::Kind::activity;
    case CardKind::effect: return ui::Kind::effect;
    case CardKind::insight: return ui::Kind::reason;
    case CardKind::party: break;
    }
    return lane.sides.collector ? ui::Kind::collector : ui::Kind::investor;
}

ui::Kind kind_of(const Card& card) {
    switch (card.kind) {
    case CardKind::activity: return ui::Kind::activity;
    case CardKind::effect:
        return card.details.valence == Valence::negative ? ui::Kind::negative : ui::Kind::effect;
    case CardKind::insight: return ui::Kind::reason;
    case CardKind::party: break;
    }
    return card.details.sides.collector && !card.details.sides.investor ? ui::Kind::collector
                                                                        : ui::Kind::investor;
}

std::string trouble_words(const Words& words, ui::FieldTrouble trouble) {
    switch (trouble) {
    case ui::FieldTrouble::too_long: return words("field.too_long");
    case ui::FieldTrouble::not_utf8: return words("field.not_utf8");
    case ui::FieldTrouble::control_chars: return words("field.control_characters");
    case ui::FieldTrouble::too_many_symbols: return words("field.too_many_symbols");
    case ui::FieldTrouble::none: break;
    }
    return {};
}

void say_field_trouble(View& view, ui::FieldTrouble trouble) {
    if (trouble == ui::FieldTrouble::none) return;
    ui::show_toast(
        view.ui,
        {.text = trouble_words(view.words, trouble), .icon = ui::Icon::warning, .key = "field"});
}

std::string gap_words(const Words& words, const Gap& gap) {
    return words(key_of(gap.rule) + ".invite");
}

std::string gap_title(const Words& words, const State& state, const Gap& gap) {
    const Card* card = state.board.find(gap.card);
    return words(key_of(gap.rule) + ".title",
                 {{"card", card != nullptr ? card->text : std::string{}}});
}

}  // namespace kring
