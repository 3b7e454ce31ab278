#include "app/replay/compare_cells.h"

#include "app/facilitator/say.h"
#include "app/replay/replay_looks.h"
#include "app/ui/code_words.h"
#include "app/ui/draw.h"
#include "app/ui/spoken.h"
#include "app/ui/widgets.h"

#include <algorithm>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

constexpr float status_token = 196;

struct Table {
    View& view;
    const CompareData& data;
    CompareUi& compare;
    bool stories = false;

    ui::Ui& ui() const { return view.ui; }
    const Card& card(bool left, CardId id) const {
        return *(left ? data.before : *data.now).board.find(id);
    }
};

float cell_text_width(ui::Ui& ui, const Rect& cell) { return cell.w - ui.px(12 + 24 + 10 + 12); }

float cell_height(const Table& table, const Rect& cell, bool left, std::optional<CardId> id) {
    ui::Ui& ui = table.ui();
    if (!id) return 0;
    return ui::text_height(ui, cell_text_width(ui, cell), table.card(left, *id).text) + ui.px(24);
}

/// Picks a card, or joins it with the one that was picked on the other side.
void pick(CompareUi& compare, bool left, CardId id) {
    std::optional<CardId>& here = left ? compare.left : compare.right;
    const std::optional<CardId>& there = left ? compare.right : compare.left;
    if (there)
        match(compare, left ? id : *there, left ? *there : id);
    else if (here == id)
        here.reset();
    else
        here = id;
}

/// True: it has the keyboard or the mouse.
bool draw_cell(const Table& table, const Rect& cell, bool left, CardId id, bool paired) {
    ui::Ui& ui = table.ui();
    const ui::IdScope scope{ui, left ? "before" : "now", id.value};
    const Card& card = table.card(left, id);
    const ui::Touch touch = ui.touch("card", cell, {.group = left ? "before" : "now"});
    const bool picked = (left ? table.compare.left : table.compare.right) == id;
    ui::name_spoken(ui, touch, card.text, picked);
    if (!ui.hidden(cell)) {
        ui::fill(ui, cell, picked ? Role::accent_soft : Role::surface, 8);
        if (picked || touch.ring)
            ui::outline(ui, cell, Role::accent, 8, 2);
        else if (touch.hovered)
            ui::outline(ui, cell, Role::line, 8, 1.5F);
        Rect inside = cell.inset(ui.px(12), ui.px(12));
        const Rect bead = inside.take_left(ui.px(24), ui.px(10));
        ui::bead(ui, {bead.centre().x, inside.y + ui.px(10)},
                 table.stories ? ui::Kind::story : kind_of(card), 24);
        ui::draw_text_block(ui, inside, card.text);
    }
    ui::hint(ui, touch, cell, {table.view.words("compare.pick_hint")});
    if (touch.clicked) pick(table.compare, left, id);
    if (left && paired && touch.focused && touch.ring && ui.take(ui::Key::del))
        take_apart(table.compare, id);
    return touch.focused || touch.hovered;
}

struct Sign {
    Icon icon;
    const char* words;
    Role role;
};

/// What became of it: an icon and a word each.
std::vector<Sign> signs_of(const CompareRow& row) {
    if (!row.before) return {{Icon::plus, "compare.fresh", Role::accent_ink}};
    if (!row.now) return {{Icon::minus, "compare.gone", Role::text}};
    std::vector<Sign> signs;
    if (row.moved) signs.push_back({Icon::arrow, "compare.moved", Role::text});
    if (row.reworded) signs.push_back({Icon::note, "compare.reworded", Role::text});
    if (row.linked) signs.push_back({Icon::link, "compare.linked", Role::text});
    if (signs.empty()) signs.push_back({Icon::check, "compare.same", Role::text2});
    return signs;
}

void draw_signs(const Table& table, Rect area, const std::vector<Sign>& signs) {
    ui::Ui& ui = table.ui();
    const float high = ui.px(18) * static_cast<float>(signs.size());
    area = area.middle_row(high);
    for (const Sign& sign : signs) {
        Rect line = area.take_top(ui.px(18));
        ui::icon(ui, sign.icon, line.take_left(ui.px(16), ui.px(8)).centre(), 15, sign.role, 2.2F);
        ui::draw_text(ui, line, table.view.words(sign.words),
                      {.size = ui::TypeSize::caption, .role = sign.role});
    }
}

float row_height(const Table& table, const CompareColumns& columns, const CompareRow& row) {
    const float signs =
        table.ui().px(18) * static_cast<float>(signs_of(row).size()) + table.ui().px(12);
    return std::max({cell_height(table, columns.before, true, row.before),
                     cell_height(table, columns.now, false, row.now), signs});
}

void draw_row(const Table& table, const CompareRow& row, const Rect& place) {
    ui::Ui& ui = table.ui();
    CompareColumns columns = compare_columns(ui, place);
    const bool paired = row.before && row.now;
    bool near = ui.mouse_over(place);
    if (row.before) near = draw_cell(table, columns.before, true, *row.before, paired) || near;
    if (paired) {
        const ui::IdScope scope{ui, "pair", row.before->value};
        const Rect apart = columns.status.take_right(ui.px(28)).middle_row(ui.px(28));
        const bool had = ui.focus.is(ui.id("apart"));
        if ((near || had || row.by_hand) &&
            ui::icon_button(ui, "apart", apart, Icon::close,
                            {.kind = ui::ButtonKind::bare,
                             .icon_size = 14,
                             .hint = {table.view.words("compare.apart"), "Del"}}))
            take_apart(table.compare, *row.before);
    }
    draw_signs(table, columns.status.inset(ui.px(8), 0), signs_of(row));
    if (row.now) (void)draw_cell(table, columns.now, false, *row.now, paired);
}

void draw_group(const Table& table, const CompareGroup& group, Rect& rest) {
    ui::Ui& ui = table.ui();
    const CompareKind only = table.compare.only;
    const auto fits = [&](const CompareRow& row) { return row.is(only); };
    const auto many = std::count_if(group.rows.begin(), group.rows.end(), fits);
    if (many == 0) return;
    const std::string name = table.stories ? table.view.words("compare.stories")
                                           : table.view.words(key_of("compare_kind", group.kind));
    ui::section_head(ui, rest.take_top(ui.px(24), ui.px(8)), name, std::to_string(many),
                     ui::TypeSize::body);
    for (const CompareRow& row : group.rows) {
        if (!fits(row)) continue;
        const CompareColumns columns = compare_columns(ui, rest);
        const Rect place = rest.take_top(row_height(table, columns, row), ui.px(6));
        draw_row(table, row, place);
    }
    rest.take_top(ui.px(18));
}

std::string link_words(const Board& board, LinkId id) {
    const Link& link = *board.find(id);
    return board.find(link.from)->text + " → " + board.find(link.to)->text;
}

void draw_link(const Table& table, const Board& board, LinkId id, bool gone, Rect& rest) {
    ui::Ui& ui = table.ui();
    const std::string text = link_words(board, id);
    const Rect column = gone ? compare_columns(ui, rest).before : compare_columns(ui, rest).now;
    const float height = ui::text_height(ui, column.w - ui.px(24), text) + ui.px(16);
    const Rect place = rest.take_top(height, ui.px(6));
    if (ui.hidden(place)) return;
    const CompareColumns columns = compare_columns(ui, place);
    const Rect& cell = gone ? columns.before : columns.now;
    ui::fill(ui, cell, Role::surface, 8);
    ui::draw_text_block(ui, cell.inset(ui.px(12), ui.px(8)), text);
    draw_signs(table, columns.status.inset(ui.px(8), 0),
               {gone ? Sign{Icon::minus, "compare.gone", Role::text}
                     : Sign{Icon::plus, "compare.fresh", Role::accent_ink}});
}

/// The lines between cards that stayed.
void draw_links(const Table& table, Rect& rest) {
    ui::Ui& ui = table.ui();
    const Comparison& found = table.compare.found->comparison;
    const std::size_t many = found.links_gone.size() + found.links_fresh.size();
    const CompareKind only = table.compare.only;
    if (many == 0 || (only != CompareKind::all && only != CompareKind::linked)) return;
    ui::section_head(ui, rest.take_top(ui.px(24), ui.px(8)), table.view.words("compare.links"),
                     std::to_string(many), ui::TypeSize::body);
    for (const LinkId id : found.links_gone)
        draw_link(table, table.data.before.board, id, true, rest);
    for (const LinkId id : found.links_fresh)
        draw_link(table, table.data.now->board, id, false, rest);
}

void draw_head(View& view, const ComparedSession& session, Rect column) {
    ui::Ui& ui = view.ui;
    ui::draw_text(ui, column.take_top(ui.px(26)),
                  session.title.empty() ? view.words("compare.untitled") : session.title,
                  {.size = ui::TypeSize::lead, .weight = ui::Weight::semibold});
    const std::string line =
        session.trouble.empty() ? session.date : session.date + ". " + session.trouble;
    ui::draw_text(ui, column.take_top(ui.px(16)), line, small_print);
}

}  // namespace

CompareColumns compare_columns(ui::Ui& ui, const Rect& row) {
    Rect rest = row;
    const float side = (row.w - ui.px(status_token)) / 2;
    CompareColumns columns;
    columns.before = rest.take_left(side);
    columns.now = rest.take_right(side);
    columns.status = rest.inset(ui.px(8), 0);
    return columns;
}

void draw_compare_heads(View& view, const CompareData& data, const Rect& row) {
    Rect table = row;
    table.w -= view.ui.px(bar_token);
    const CompareColumns columns = compare_columns(view.ui, table);
    draw_head(view, data.before, columns.before);
    draw_head(view, *data.now, columns.now);
}

void draw_compare_table(View& view, const CompareData& data, CompareUi& compare,
                        const std::vector<CompareGroup>& groups, const Rect& area) {
    ui::Ui& ui = view.ui;
    const Table table{view, data, compare, data.before.stories};
    ui::ScrollArea scroll{ui, "table", area};
    Rect rest = scroll.content();
    const float top = rest.y;
    rest.w = area.w - ui.px(bar_token);
    for (const CompareGroup& group : groups) {
        draw_group(table, group, rest);
        if (!compare.found) return;  // a match was made: what is drawn here is of before
    }
    draw_links(table, rest);
    if (rest.y == top)
        ui::empty_state(ui, {area.x, area.y, area.w, ui.px(200)}, Icon::check,
                        view.words("compare.none_of_these"), view.words("compare.none_line"));
    scroll.used(rest.y - top);
}

}  // namespace kring
