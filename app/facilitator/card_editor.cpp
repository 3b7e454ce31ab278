#include "app/facilitator/card_editor.h"

#include "app/facilitator/card_details.h"
#include "app/facilitator/card_links.h"
#include "app/facilitator/dialog.h"
#include "app/facilitator/kept_field.h"
#include "app/facilitator/say.h"
#include "app/facilitator/wall_moves.h"
#include "app/ui/code_words.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <string>
#include <vector>

namespace kring {
namespace {

using ui::Rect;

std::string key(CardId card, const char* field) {
    return "card:" + std::to_string(card.value) + ':' + field;
}

/// The words of the card, as long as they are.
void draw_text(View& view, const Glance& glance, CardId id, const Card& card, Rect& rest) {
    ui::Ui& ui = view.ui;
    rest.take_top(ui.px(20));
    std::string value;
    if (draw_kept_field(view, "text", key(id, "text"), card.text,
                        rest.take_top(ui.px(92), ui.px(12)),
                        {.label = view.words("card_editor.text"),
                         .multi_line = true,
                         .max_code_points = max_text,
                         .why_not = why_not(view, glance, RenameCard{id, card.text})},
                        value))
        send_or_say(view, glance, RenameCard{id, value});
}

/// Who said it. On a card without a name nobody can be filled in, ever.
void draw_author(View& view, const Glance& glance, CardId id, const Card& card, Rect& rest) {
    ui::Ui& ui = view.ui;
    const Rect row = rest.take_top(ui.px(44), ui.px(8));
    if (card.anonymous) {
        ui::icon(ui, ui::Icon::eyeoff, {row.x + ui.px(10), row.centre().y}, 18, ui::Role::text2);
        ui::draw_text(ui, row.inset(ui.px(28), 0, 0, 0), view.words("card_editor.nameless"),
                      {.role = ui::Role::text2});
        return;
    }
    std::vector<PersonId> people{PersonId{}};
    std::vector<std::string> names{view.words("card_editor.nobody")};
    int chosen = 0;
    for (const auto& [person, who] : glance.state.people) {
        if (card.author == person) chosen = static_cast<int>(people.size());
        people.push_back(person);
        names.push_back(name_of(glance.state, person));
    }
    const std::vector<std::string_view> labels{names.begin(), names.end()};
    Rect list = row;
    ui::draw_text(ui, list.take_left(ui.px(112)), view.words("card_editor.said_by"),
                  {.role = ui::Role::text2});
    const auto picked = ui::dropdown(ui, "author", list, labels, chosen, {},
                                     why_not(view, glance, NameAuthor{id, card.author}));
    if (!picked) return;
    const PersonId who = people[static_cast<std::size_t>(*picked)];
    send_or_say(view, glance, NameAuthor{id, who ? std::optional<PersonId>{who} : std::nullopt});
}

/// What can be done with a card as a whole.
void draw_deeds(View& view, const Glance& glance, ConsoleUi& console, CardId id, const Card& card,
                Rect bar) {
    ui::Ui& ui = view.ui;
    const auto deed = [&](const char* name, const char* words, ui::Icon icon,
                          const ui::WhyNot& no) {
        const ui::ButtonLook look{
            .kind = ui::ButtonKind::quiet, .left = icon, .size = ui::TypeSize::caption};
        const std::string& label = view.words(words);
        const float width = ui::button_width(ui, label, look);
        return ui::button(ui, name, bar.take_left(width, ui.px(8)).middle_row(ui.px(32)), label,
                          look, no);
    };
    const ui::WhyNot no_bin = why_not(view, glance, BinCard{id});
    if (deed("bin", "card_editor.bin", ui::Icon::bin, no_bin)) {
        view.out.send(BinCard{id});
        console.selected = {};
    }
    if (deed("merge", "card_editor.merge", ui::Icon::compare, no_bin)) {
        console.merging = id;
        console.selected = {};
    }
    if (deed("link", "card_editor.link", ui::Icon::link, no_bin)) {
        console.linking_from = id;
        console.selected = {};
    }
    if (deed("split", "card_editor.split", ui::Icon::enter, no_bin))
        view.drafts[key(id, "split")] = card.text;
    const bool lit = glance.state.wall.card == id;
    if (glance.state.wall.on && deed("spotlight", lit ? "wall_menu.light_off" : "wall_menu.light",
                                     ui::Icon::projector, std::nullopt))
        spotlight_on_wall(view, glance, lit ? CardId{} : id);
    if (card.place && deed("place", "card_editor.unplace", ui::Icon::undo, no_bin))
        view.out.send(PlaceCard{id, std::nullopt});
}

/// Two fields: what stays and what becomes a card of its own.
bool draw_split(View& view, const Glance& glance, CardId id, const Card& card, Rect& rest) {
    const auto found = view.drafts.find(key(id, "split"));
    if (found == view.drafts.end()) return false;
    ui::Ui& ui = view.ui;
    std::string& kept = found->second;
    std::string& split_off = view.drafts[key(id, "split_off")];
    const auto field = [&](const char* name, const char* words, std::string& draft) {
        rest.take_top(ui.px(20));
        ui::edit_text(ui, name, rest.take_top(ui.px(92), ui.px(12)), draft,
                      {.label = view.words(words),
                       .multi_line = true,
                       .max_code_points = max_text,
                       .commit_on_leave = false});
    };
    field("kept", "card_editor.split_kept", kept);
    field("split_off", "card_editor.split_off", split_off);
    Rect bar = rest.take_top(ui.px(44), ui.px(12));
    const SplitCard intent{id, kept, split_off};
    const ui::ButtonLook go{.kind = ui::ButtonKind::main};
    const std::string& yes = view.words("card_editor.split_now");
    const std::string& no = view.words("card_editor.split_not");
    const bool done =
        ui::button(ui, "split_now", bar.take_left(ui::button_width(ui, yes, go), ui.px(8)), yes, go,
                   why_not(view, glance, intent));
    const bool stop = ui::button(ui, "split_not", bar.take_left(ui::button_width(ui, no), 0), no);
    if (done) view.out.send(intent);
    if (done || stop) {
        view.drafts.erase(key(id, "split"));
        view.drafts.erase(key(id, "split_off"));
    }
    (void)card;
    return true;
}

void draw_card(View& view, const Glance& glance, ConsoleUi& console, CardId id, const Card& card,
               Rect rest) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "card", id.value};
    draw_deeds(view, glance, console, id, card, rest.take_bottom(ui.px(40)));
    rest.take_bottom(ui.px(8));
    Rect right = rest.take_right(rest.w * 0.42F, ui.px(24));
    {
        ui::ScrollArea scroll{ui, "left", rest};
        Rect column = scroll.content();
        const float top = column.y;
        if (!draw_split(view, glance, id, card, column)) {
            draw_text(view, glance, id, card, column);
            draw_author(view, glance, id, card, column);
            draw_card_details(view, glance, id, card, column);
        }
        scroll.used(column.y - top);
    }
    draw_card_links(view, glance, console, id, right);
}

}  // namespace

void draw_card_editor(View& view, const Glance& glance, ConsoleUi& console) {
    const CardId id = console.selected;
    const Card* card = id ? glance.state.board.find(id) : nullptr;
    if (card == nullptr) {
        console.selected = {};
        return;
    }
    ui::Ui& ui = view.ui;
    bool open = true;
    ui::Modal modal{ui, "card_editor", open, 880,
                    std::clamp(ui.page.h / ui.scale - 48, 480.F, 820.F)};
    if (modal) {
        Rect rest = modal.content();
        Rect head = rest;
        head.take_left(ui.px(36));
        ui::bead(ui, {rest.x + ui.px(13), rest.y + ui.px(14)}, kind_of(*card));
        const Lane* lane = glance.state.method.lane_of(card->kind, card->details.sides);
        const std::string name =
            lane != nullptr ? lane->one.in(view.words.language()) : view.words(key_of(card->kind));
        const float before = head.h;
        if (draw_dialog_head(view, head, label_of(glance.state, id) + "  " + name,
                             card->late ? view.words("card_editor.late") : std::string{}))
            open = false;
        rest.take_top(before - head.h);
        draw_card(view, glance, console, id, *card, rest);
    }
    if (!open) console.selected = {};
}

}  // namespace kring
