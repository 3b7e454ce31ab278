#include "app/facilitator/card_details.h"

#include "app/facilitator/kept_field.h"
#include "app/facilitator/say.h"
#include "app/ui/code_words.h"
#include "app/ui/widgets.h"

#include <array>
#include <string>
#include <vector>

namespace kring {
namespace {

using ui::Rect;

/// One card's details while they are drawn: what is changed is sent whole, once.
struct CardSheet {
    View& view;
    const Glance& glance;
    CardId id;
    CardDetails details;
    ui::WhyNot locked;
    Rect& rest;
    bool changed = false;
};

/// A label and a list of what it can be; the first is "nog open".
template <class E, std::size_t N>
void choice(CardSheet& sheet, const char* name, E& value, const std::array<E, N>& values) {
    ui::Ui& ui = sheet.view.ui;
    Rect row = sheet.rest.take_top(ui.px(44), ui.px(8));
    ui::draw_text(ui, row.take_left(ui.px(112)), sheet.view.words(name), {.role = ui::Role::text2});
    std::vector<std::string_view> labels;
    int chosen = 0;
    for (std::size_t i = 0; i < N; ++i) {
        labels.emplace_back(sheet.view.words(key_of(values[i])));
        if (values[i] == value) chosen = static_cast<int>(i);
    }
    if (const auto picked = ui::dropdown(ui, name, row, labels, chosen, {}, sheet.locked)) {
        value = values[static_cast<std::size_t>(*picked)];
        sheet.changed = true;
    }
}

void field(CardSheet& sheet, const char* name, const char* hint, std::string& value,
           bool multi_line = false) {
    const FieldRow row{.name = name,
                       .hint = hint,
                       .draft = "card:" + std::to_string(sheet.id.value) + ':' + name,
                       .multi_line = multi_line,
                       .locked = sheet.locked};
    if (draw_field_row(sheet.view, sheet.rest, row, value)) sheet.changed = true;
}

void effect_choices(CardSheet& sheet) {
    CardDetails& d = sheet.details;
    choice(sheet, "card_editor.valence", d.valence,
           std::array{Valence::positive, Valence::negative});
    choice(sheet, "card_editor.scope", d.scope,
           std::array{Scope::unset, Scope::individual, Scope::collective, Scope::organisational});
    choice(
        sheet, "card_editor.horizon", d.horizon,
        std::array{Horizon::unset, Horizon::short_term, Horizon::middle_term, Horizon::long_term});
    choice(sheet, "card_editor.intention", d.intention,
           std::array{Intention::unset, Intention::intended, Intention::unintended});
    choice(sheet, "card_editor.directness", d.directness,
           std::array{Directness::unset, Directness::direct, Directness::indirect});
    field(sheet, "card_editor.without", "card_editor.without_hint", d.without_us, true);
}

/// The three tracks: any of them, or none.
void tracks(CardSheet& sheet) {
    ui::Ui& ui = sheet.view.ui;
    Rect row = sheet.rest.take_top(ui.px(32), ui.px(12));
    // A chip that does not fit goes to the next line.
    ui::draw_text(ui, row.take_left(ui.px(112)), sheet.view.words("card_editor.tracks"),
                  {.role = ui::Role::text2});
    const auto track = [&](const char* key, bool Tracks::*on) {
        bool& is = sheet.details.tracks.*on;
        const ui::ChipLook look{.on = is,
                                .left = is ? std::optional{ui::Icon::check} : std::nullopt,
                                .group = "tracks"};
        const std::string& words = sheet.view.words(key);
        const float width = ui::chip_width(ui, words, look);
        if (width > row.w) {
            row = sheet.rest.take_top(ui.px(32), ui.px(12));
            row.take_left(ui.px(112));
        }
        const Rect chip = row.take_left(width, ui.px(6));
        if (ui::chip(ui, key, chip, words, look, sheet.locked) != ui::ChipAnswer::clicked) return;
        is = !is;
        sheet.changed = true;
    };
    track("track.efficiency", &Tracks::efficiency);
    track("track.meaning", &Tracks::meaning);
    track("track.craft", &Tracks::craft);
}

}  // namespace

void draw_card_details(View& view, const Glance& glance, CardId id, const Card& card, Rect& rest) {
    CardSheet sheet{
        view, glance, id, card.details, why_not(view, glance, DetailCard{id, card.details}), rest};
    switch (card.kind) {
    case CardKind::activity:
        field(sheet, "card_editor.result", "card_editor.result_hint", sheet.details.result);
        break;
    case CardKind::effect: effect_choices(sheet); break;
    case CardKind::party:
        choice(sheet, "card_editor.presence", sheet.details.presence,
               std::array{Presence::unset, Presence::at_table, Presence::absent});
        break;
    case CardKind::insight: break;
    }
    if (card.kind == CardKind::activity || card.kind == CardKind::effect) tracks(sheet);
    field(sheet, "card_editor.theme", "card_editor.theme_hint", sheet.details.theme);
    if (sheet.changed) send_or_say(view, glance, DetailCard{id, sheet.details});
}

}  // namespace kring
