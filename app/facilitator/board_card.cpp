#include "app/facilitator/board_card.h"

#include "app/facilitator/say.h"
#include "app/ui/edit_text.h"
#include "app/ui/widgets.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Key;
using ui::Rect;
using ui::Role;

std::string rename_draft(CardId card) { return "rename:" + std::to_string(card.value); }

/// A party on both rims has the colour of the rim it is looked at on.
ui::Kind kind_in(const Glance& glance, const Card& card, std::size_t lane) {
    return card.kind == CardKind::party ? kind_of(glance.state.method.lanes[lane]) : kind_of(card);
}

/// "E3 · Bram · later erbij" and what can be counted of it.
std::string small_line(const View& view, const Glance& glance, const ConsoleUi& console, CardId id,
                       const Card& card) {
    const auto label = console.board.labels.find(id);
    std::string text = label == console.board.labels.end() ? std::string{} : label->second;
    const auto add = [&](const std::string& more) {
        if (!more.empty()) text += (text.empty() ? "" : "  \u00b7  ") + more;
    };
    if (card.author) add(name_of(glance.state, *card.author));
    if (card.anonymous) add(view.words("card.anonymous"));
    if (card.late) add(view.words("card.late"));
    add(card.details.result);
    return text;
}

void begin_rename(View& view, ConsoleUi& console, CardId id, const Card& card) {
    console.board.renaming = id;
    view.drafts[rename_draft(id)] = card.text;
    ui::focus_field(view.ui, "text");
}

void draw_rename(View& view, const Glance& glance, ConsoleUi& console, CardId id,
                 const Rect& area) {
    std::string& text = view.drafts[rename_draft(id)];
    const ui::FieldAnswer answer =
        ui::edit_text(view.ui, "text", area, text,
                      {.max_code_points = 20'000, .padding = 8, .select_all_on_focus = true});
    if (!answer.committed && !answer.cancelled) return;
    if (answer.committed && !send_or_say(view, glance, RenameCard{id, text})) return;
    view.drafts.erase(rename_draft(id));
    console.board.renaming = {};
    view.ui.focus.give_when_drawn(view.ui.id("card"));
}

/// Small buttons that appear on pointing.
void draw_actions(View& view, const Glance& glance, ConsoleUi& console, CardId id, const Card& card,
                  const Rect& rect) {
    ui::Ui& ui = view.ui;
    Rect bar = Rect{rect.x, rect.bottom() - ui.px(32), rect.w - ui.px(4), ui.px(28)};
    const auto action = [&](const char* name, ui::Icon icon, const char* words, const char* keys) {
        const ui::IconButtonLook look{.kind = ui::ButtonKind::bare,
                                      .icon_size = 16,
                                      .hint = {view.words(words), keys},
                                      .keep_focus = true};
        return ui::icon_button(ui, name, bar.take_right(ui.px(28)), icon, look);
    };
    if (action("bin", ui::Icon::bin, "board.bin_hint", "Del"))
        send_or_say(view, glance, BinCard{id});
    if (action("merge", ui::Icon::compare, "board.merge_hint", "")) console.merging = id;
    if (action("link", ui::Icon::link, "board.link_hint", "")) console.linking_from = id;
    if (action("rename", ui::Icon::note, "board.rename_hint", "F2"))
        begin_rename(view, console, id, card);
}

/// Moves a card up or down in its column, or to the column beside it.
void move_by_key(View& view, const Glance& glance, ConsoleUi& console, CardId id, std::size_t lane,
                 int across, int down) {
    const auto& columns = console.board.columns;
    const auto& column = columns[lane];
    const auto at = std::find(column.begin(), column.end(), id) - column.begin();
    const auto size = static_cast<long long>(column.size());
    if (across != 0) {
        const auto to = static_cast<long long>(lane) + across;
        if (to < 0 || to >= static_cast<long long>(columns.size())) return;
        const Lane& other = glance.state.method.lanes[static_cast<std::size_t>(to)];
        if (send_or_say(view, glance, MoveCard{id, other.id, std::nullopt})) {
            console.board.at_lane = static_cast<std::size_t>(to);
            console.board.show_at = true;
        }
        return;
    }
    const long long place = at + down;
    if (place < 0 || place >= size) return;
    const long long before = down > 0 ? place + 1 : place;
    const std::optional<CardId> next =
        before < size ? std::optional{column[static_cast<std::size_t>(before)]} : std::nullopt;
    if (send_or_say(view, glance, MoveCard{id, glance.state.method.lanes[lane].id, next}))
        console.board.show_at = true;
}

void card_keys(View& view, const Glance& glance, ConsoleUi& console, CardId id, const Card& card,
               std::size_t lane) {
    ui::Ui& ui = view.ui;
    const auto& column = console.board.columns[lane];
    const long long row = std::find(column.begin(), column.end(), id) - column.begin();
    const ui::Mods alt{.alt = true};
    if (ui.take(Key::down, alt, true)) return move_by_key(view, glance, console, id, lane, 0, 1);
    if (ui.take(Key::up, alt, true)) return move_by_key(view, glance, console, id, lane, 0, -1);
    if (ui.take(Key::right, alt, true)) return move_by_key(view, glance, console, id, lane, 1, 0);
    if (ui.take(Key::left, alt, true)) return move_by_key(view, glance, console, id, lane, -1, 0);
    if (ui.take(Key::down, {}, true)) return go_to_card(view, console, lane, row + 1);
    if (ui.take(Key::up, {}, true)) return go_to_card(view, console, lane, row - 1);
    const auto beside = [&](int step) {
        for (auto to = static_cast<long long>(lane) + step;
             to >= 0 && to < static_cast<long long>(console.board.columns.size()); to += step) {
            if (!console.board.columns[static_cast<std::size_t>(to)].empty()) {
                return go_to_card(view, console, static_cast<std::size_t>(to), row);
            }
        }
    };
    if (ui.take(Key::right, {}, true)) return beside(1);
    if (ui.take(Key::left, {}, true)) return beside(-1);
    if (ui.take(Key::f2)) return begin_rename(view, console, id, card);
    if (ui.take(Key::del) || ui.take(Key::backspace)) {
        if (send_or_say(view, glance, BinCard{id})) go_to_card(view, console, lane, row + 1);
    }
}

void draw_face(View& view, const Card& card, ui::Kind kind, const std::string& small,
               const Rect& rect, bool chosen) {
    ui::Ui& ui = view.ui;
    ui::fill(ui, rect, chosen ? ui::ink_of(kind) : ui::tint_of(kind), 8);
    ui::outline(ui, rect, ui::line_of(kind), 8);
    const ImVec2 bead{rect.x, rect.y + rect.h / 2};
    if (chosen)
        ui::bead(ui, bead, ui::icon_of(kind), ui.colour(Role::bead), ui.colour(ui::ink_of(kind)),
                 26, ui.colour(ui::ink_of(kind)));
    else
        ui::bead(ui, bead, kind);
    const Rect inside = rect.inset(ui.px(20), ui.px(6), ui.px(12), ui.px(4));
    const Role ink = chosen ? Role::bead : Role::text;
    ui::draw_text_middle(
        ui, {inside.x, inside.y, inside.w, inside.h - ui.px(20)}, card.text,
        {.weight = card.kind == CardKind::party ? ui::Weight::semibold : ui::Weight::regular,
         .role = ink,
         .max_lines = static_cast<int>((inside.h - ui.px(20)) / ui.px(20))});
    ui::draw_text(ui, {inside.x, inside.bottom() - ui.px(18), inside.w, ui.px(16)}, small,
                  {.size = ui::TypeSize::caption, .role = chosen ? Role::bead : Role::text2});
}

/// Where a card was that was just taken away, and what it said.
void draw_gone(ui::Ui& ui, const Card& card, ui::Kind kind, const Rect& rect) {
    ui::fill(ui, rect, Role::surface, 8);
    ui::dashed_rect(ui, rect, ui.colour(Role::bead_away), 8);
    ui::bead(ui, {rect.x, rect.y + rect.h / 2}, ui::icon_of(kind), ui.colour(Role::bead_away),
             ui.colour(Role::bead), 26);
    ui::draw_struck(ui, rect.inset(ui.px(20), ui.px(6), ui.px(12), ui.px(6)), card.text,
                    {.role = Role::away});
}

}  // namespace

float board_card_height(const ui::Ui& ui, float column_width) {
    return ui.px(column_width < ui.px(220) ? 92 : 72);
}

void choose_card(View& view, const Glance& glance, ConsoleUi& console, CardId card) {
    if (console.merging && console.merging != card) {
        send_or_say(view, glance, MergeCards{console.merging, card});
        console.merging = {};
    } else if (console.linking_from && console.linking_from != card) {
        send_or_say(view, glance, DrawLink{console.linking_from, card, {}});
        console.linking_from = {};
    } else if (!console.merging && !console.linking_from) {
        console.selected = card;
        console.pointed = card;
    }
}

void go_to_card(View& view, ConsoleUi& console, std::size_t lane, long long row) {
    const auto& column = console.board.columns[lane];
    if (column.empty()) return;
    const auto last = static_cast<long long>(column.size()) - 1;
    console.board.at = column[static_cast<std::size_t>(std::clamp(row, 0LL, last))];
    console.board.at_lane = lane;
    console.board.show_at = true;
    (void)view;
}

void draw_board_card(View& view, const Glance& glance, ConsoleUi& console, CardId id,
                     std::size_t lane, const Rect& rect) {
    ui::Ui& ui = view.ui;
    const Card* card = glance.state.board.find(id);
    if (card == nullptr) return;
    const ui::IdScope scope{ui, "card", id.value};
    BoardUi& board = console.board;
    if (board.show_at && board.at == id && board.at_lane == lane) {
        ui.focus.give(ui.id("card"), true);
        board.show_at = false;
    }
    const ui::Kind kind = kind_in(glance, *card, lane);
    const ui::Touch touch = ui.touch("card", rect);
    const bool begun = console.merging == id || console.linking_from == id;
    const bool lifted = board.dragged == id && touch.dragging;
    const bool near = ui.mouse_over(rect) || touch.focused;
    const bool acting = near && !console.merging && !console.linking_from && !lifted &&
                        board.renaming != id && !glance.session.read_only();
    std::string small = small_line(view, glance, console, id, *card);
    if (acting) small = board.labels[id];
    if (console.changed.cards.contains(id)) ui::changed_ring(ui, rect);
    if (lifted) {
        ui::dashed_rect(ui, rect, ui.colour(Role::line), 8);
    } else if (console.changed.gone_cards.contains(id)) {
        draw_gone(ui, *card, kind, rect);
    } else {
        draw_face(view, *card, kind, small, rect, console.selected == id || begun);
    }
    if (touch.ring) ui::outline(ui, rect.grown(ui.px(3)), Role::accent, 10, 2);
    if (board.renaming == id) {
        draw_rename(view, glance, console, id, rect.inset(ui.px(16), ui.px(8), ui.px(8), ui.px(8)));
        return;
    }
    if (acting) draw_actions(view, glance, console, id, *card, rect);
    if (touch.hovered) console.pointed = id;
    if (touch.focused) {
        board.at = id;
        board.at_lane = lane;
        card_keys(view, glance, console, id, *card, lane);
    }
    if (touch.dragging) board.dragged = id;
    if (touch.dropped) board.dropped = id;
    if (touch && !touch.dropped) choose_card(view, glance, console, id);
}

void draw_dragged_card(View& view, const Glance& glance, ConsoleUi& console, const Rect& size) {
    const Card* card = glance.state.board.find(console.board.dragged);
    if (card == nullptr) return;
    ui::Ui& ui = view.ui;
    const ui::LayerScope layer{ui, ui::Layer::popup};
    const ImVec2 mouse = ui.mouse();
    const Rect rect{mouse.x - size.w / 3, mouse.y - size.h / 2, size.w, size.h};
    ui::shadow(ui, rect, 8);
    draw_face(view, *card, kind_of(*card), {}, rect, false);
}

}  // namespace kring
