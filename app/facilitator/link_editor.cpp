#include "app/facilitator/link_editor.h"

#include "app/facilitator/dialog.h"
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

struct LinkSheet {
    View& view;
    LinkId id;
    LinkDetails details;
    ui::WhyNot locked;
    Rect& rest;
    bool changed = false;
};

void link_field(LinkSheet& sheet, const char* name, const char* hint, std::string& value,
                bool multi_line = false) {
    const FieldRow row{.name = name,
                       .hint = hint,
                       .draft = "link:" + std::to_string(sheet.id.value) + ':' + name,
                       .optional = true,
                       .multi_line = multi_line,
                       .locked = sheet.locked};
    if (draw_field_row(sheet.view, sheet.rest, row, value)) sheet.changed = true;
}

/// What is put in, or what is gained, as a row of chips of which one is on.
template <class E, std::size_t N>
void chips(LinkSheet& sheet, E& value, const std::array<E, N>& values) {
    ui::Ui& ui = sheet.view.ui;
    Rect row = sheet.rest.take_top(ui.px(32), ui.px(12));
    for (const E one : values) {
        const std::string key = key_of(one);
        const std::string& words = sheet.view.words(key);
        const ui::ChipLook look{.on = value == one, .group = "kind"};
        const Rect chip = row.take_left(ui::chip_width(ui, words, look), ui.px(8));
        if (ui::chip(ui, key, chip, words, look, sheet.locked) != ui::ChipAnswer::clicked) continue;
        value = value == one ? E::unset : one;
        sheet.changed = true;
    }
}

void draw_weight(LinkSheet& sheet) {
    ui::Ui& ui = sheet.view.ui;
    Rect row = sheet.rest.take_top(ui.px(40), ui.px(12));
    const std::array<std::string_view, 3> labels{sheet.view.words("link_editor.light"),
                                                 sheet.view.words("link_editor.middle"),
                                                 sheet.view.words("link_editor.heavy")};
    const Rect choice = row.take_left(ui::segmented_width(ui, labels), ui.px(24));
    if (const auto picked = ui::segmented(ui, "weight", choice.middle_row(ui.px(32)), labels,
                                          sheet.details.weight - 1, sheet.locked)) {
        sheet.details.weight = *picked + 1;
        sheet.changed = true;
    }
    if (ui::checkbox_row(ui, "assumed", row, sheet.details.assumed,
                         sheet.view.words("link_editor.assumed"), {}, sheet.locked)) {
        sheet.details.assumed = !sheet.details.assumed;
        sheet.changed = true;
    }
}

/// "Gemeente  zet in voor  Ontmoetingsplek".
void draw_sentence(View& view, const Glance& glance, const Link& link, Rect& rest) {
    ui::Ui& ui = view.ui;
    const Board& board = glance.state.board;
    std::string verb = view.words(key_of(link.kind));
    for (const LinkRule& rule : glance.state.method.links)
        if (rule.kind == link.kind) verb = rule.name.in(view.words.language());
    verb = "  " + verb + "  ";
    const std::array runs{
        ui::Run{board.find(link.from)->text, ui::Weight::semibold, ui::Role::text},
        ui::Run{verb, ui::Weight::regular, ui::Role::text2},
        ui::Run{board.find(link.to)->text, ui::Weight::semibold, ui::Role::text}};
    rest.take_top(ui::draw_runs_block(ui, rest, runs, {.max_lines = 4}), ui.px(12));
}

void draw_link(View& view, const Glance& glance, ConsoleUi& console, LinkId id, const Link& link,
               Rect& rest) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "link", id.value};
    const ui::WhyNot locked = why_not(view, glance, RemoveLink{id});
    draw_sentence(view, glance, link, rest);
    LinkSheet sheet{view, id, link.details, locked, rest};
    if (link.kind == LinkKind::contribution)
        chips(sheet, sheet.details.contribution,
              std::array{Contribution::money, Contribution::time, Contribution::space,
                         Contribution::knowledge, Contribution::network, Contribution::other});
    if (link.kind == LinkKind::benefit)
        chips(sheet, sheet.details.benefit,
              std::array{Benefit::saving, Benefit::turnover, Benefit::quality_of_life,
                         Benefit::other});
    draw_weight(sheet);
    link_field(sheet, "link_editor.note", "link_editor.note_hint", sheet.details.note);
    if (link.kind == LinkKind::contribution || link.kind == LinkKind::benefit)
        link_field(sheet, "link_editor.amount", "link_editor.amount_hint", sheet.details.amount);
    const std::string before = sheet.details.assumption;
    link_field(sheet, "link_editor.assumption", "link_editor.assumption_hint",
               sheet.details.assumption, true);
    if (before.empty() && !sheet.details.assumption.empty()) sheet.details.assumed = true;
    if (sheet.changed) send_or_say(view, glance, DetailLink{id, sheet.details});
    rest.take_top(ui.px(4));
    const ui::ButtonLook cut{
        .kind = ui::ButtonKind::quiet, .left = ui::Icon::bin, .size = ui::TypeSize::caption};
    const std::string& remove = view.words("link_editor.remove");
    Rect bar = rest.take_top(ui.px(32));
    if (ui::button(ui, "remove", bar.take_left(ui::button_width(ui, remove, cut)), remove, cut,
                   locked)) {
        view.out.send(RemoveLink{id});
        console.selected_link = {};
    }
}

}  // namespace

void draw_link_editor(View& view, const Glance& glance, ConsoleUi& console) {
    const LinkId id = console.selected_link;
    const Link* link = id ? glance.state.board.find(id) : nullptr;
    if (link == nullptr || !glance.state.board.shows(*link)) {
        console.selected_link = {};
        return;
    }
    bool open = true;
    ui::Modal modal{view.ui, "link_editor", open, 640};
    if (modal) {
        const Rect whole = modal.content();
        Rect rest = whole;
        if (draw_dialog_head(view, rest, view.words("link_editor.title"))) open = false;
        draw_link(view, glance, console, id, *link, rest);
        modal.used(rest.y - whole.y);
    }
    if (!open) console.selected_link = {};
}

}  // namespace kring
