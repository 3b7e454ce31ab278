#include "app/replay/compare_screen.h"

#include "app/replay/compare_cells.h"
#include "app/replay/compare_rows.h"
#include "app/ui/draw.h"
#include "app/ui/edit_text.h"
#include "app/ui/widgets.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

struct Chip {
    CompareKind kind;
    const char* words;
    std::optional<Icon> icon;
};
constexpr std::array chips{Chip{CompareKind::all, "compare.all", std::nullopt},
                           Chip{CompareKind::fresh, "compare.fresh", Icon::plus},
                           Chip{CompareKind::gone, "compare.gone", Icon::minus},
                           Chip{CompareKind::reworded, "compare.reworded", Icon::note},
                           Chip{CompareKind::moved, "compare.moved", Icon::arrow},
                           Chip{CompareKind::linked, "compare.linked", Icon::link}};

void choose_a_file(const CompareData& data, CompareUi& compare) {
    choose_file(
        compare.chooser,
        {.title = "compare.file_title", .confirm = "compare.file_confirm", .endings = {".kring"}},
        data.folder);
}

void draw_bar(View& view, const CompareData& data, CompareUi& compare, Rect bar) {
    ui::Ui& ui = view.ui;
    ui::fill(ui, bar, Role::surface);
    bar = bar.inset(ui.px(16), 0);
    const ui::ButtonLook back{.kind = ui::ButtonKind::bare, .left = Icon::arrow_left};
    const std::string& back_words = view.words("compare.back");
    const float wide = ui::button_width(ui, back_words, back);
    if (ui::button(ui, "back", bar.take_left(wide, ui.px(16)).middle_row(ui.px(36)), back_words,
                   back))
        view.out.ask(CloseCompare{});
    if (data.now && !compare.choosing) {
        const ui::ButtonLook other{.left = Icon::compare};
        const std::string& words = view.words("compare.other");
        const float room = ui::button_width(ui, words, other);
        if (ui::button(ui, "other", bar.take_right(room, ui.px(16)).middle_row(ui.px(36)), words,
                       other))
            compare.choosing = true;
    }
    ui::draw_text(ui, bar, view.words("compare.title"),
                  {.size = ui::TypeSize::lead, .weight = ui::Weight::semibold});
}

void draw_choice(View& view, const CompareChoice& choice, std::size_t number, Rect& rest) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "choice", number};
    const std::string& title = choice.title.empty() ? view.words("compare.untitled") : choice.title;
    const ui::RowLook look{
        .left = Icon::folder, .arrow = true, .title_lines = 2, .group = "choices"};
    const Rect row = rest.take_top(ui::row_height(ui, rest.w, title, choice.date, look), ui.px(4));
    if (ui.hidden(row)) {
        (void)ui.touch("row", row);
        return;
    }
    ui::fill(ui, row, Role::surface, 8);
    if (ui::row_button(ui, "row", row, title, choice.date, look))
        view.out.ask(CompareWith{choice.path});
}

void draw_choices(View& view, const CompareData& data, CompareUi& compare, const Rect& page) {
    ui::Ui& ui = view.ui;
    Rect area = page.middle(std::min(page.w, ui.px(640)), page.h);
    const std::string& title =
        data.before.title.empty() ? view.words("compare.untitled") : data.before.title;
    area.take_top(ui::draw_text_block(ui, area, view.words("compare.choose", {{"title", title}}),
                                      {.size = ui::TypeSize::lead, .weight = ui::Weight::semibold}),
                  ui.px(4));
    area.take_top(
        ui::draw_text_block(ui, area, view.words("compare.choose_line"), {.role = Role::text2}),
        ui.px(16));
    Rect buttons = area.take_bottom(ui.px(44), ui.px(16));
    const ui::ButtonLook file{.kind = ui::ButtonKind::bordered, .left = Icon::folder};
    const std::string& words = view.words("compare.from_file");
    if (ui::button(ui, "file", buttons.take_left(ui::button_width(ui, words, file), ui.px(8)),
                   words, file))
        choose_a_file(data, compare);
    const ui::ButtonLook bare{.kind = ui::ButtonKind::bare};
    const std::string& leave = view.words("compare.keep_this");
    if (data.now &&
        ui::button(ui, "leave", buttons.take_left(ui::button_width(ui, leave, bare)), leave, bare))
        compare.choosing = false;
    if (data.choices.empty())
        return ui::empty_state(ui, area, Icon::compare, view.words("compare.no_choices"),
                               view.words("compare.no_choices_line"));
    (void)ui::edit_text(ui, "narrow", area.take_top(ui.px(44), ui.px(12)), compare.narrow,
                        {.hint = view.words("compare.narrow"),
                         .left = Icon::search,
                         .max_code_points = max_line,
                         .escape_restores = false});
    ui::ScrollArea scroll{ui, "choices", area};
    Rect rest = scroll.content();
    const float top = rest.y;
    const std::string wanted = is_valid_utf8(compare.narrow) ? fold_case(compare.narrow) : "";
    for (std::size_t i = 0; i < data.choices.size(); ++i) {
        const CompareChoice& choice = data.choices[i];
        if (fold_case(choice.title + ' ' + choice.date).find(wanted) != std::string::npos)
            draw_choice(view, choice, i, rest);
    }
    if (rest.y == top)
        ui::draw_text(ui, rest.take_top(ui.px(20)), view.words("compare.none_found"),
                      {.role = Role::text2});
    scroll.used(rest.y - top);
}

/// What became of the cards, counted; each narrows the list to itself.
void draw_chips(View& view, CompareUi& compare, const std::vector<CompareGroup>& groups, Rect row) {
    ui::Ui& ui = view.ui;
    for (const Chip& each : chips) {
        const std::string label =
            view.words(each.words) + "  " + std::to_string(count_of(groups, each.kind));
        const ui::ChipLook look{
            .on = compare.only == each.kind, .left = each.icon, .group = "chips"};
        const Rect place = row.take_left(ui::chip_width(ui, label, look) + ui.px(4), ui.px(8));
        if (ui::chip(ui, each.words, place, label, look) == ui::ChipAnswer::clicked)
            compare.only = each.kind;
    }
}

void draw_hint(View& view, const CompareUi& compare, const Rect& row) {
    const char* words = compare.left    ? "compare.pick_right"
                        : compare.right ? "compare.pick_left"
                                        : "compare.by_hand";
    ui::draw_text(view.ui, row, view.words(words),
                  {.size = ui::TypeSize::caption,
                   .role = compare.left || compare.right ? Role::accent_ink : Role::text2});
}

void draw_side_by_side(View& view, const CompareData& data, CompareUi& compare, Rect area) {
    ui::Ui& ui = view.ui;
    draw_compare_heads(view, data, area.take_top(ui.px(44), ui.px(16)));
    if (const auto why = why_no_comparison(data))
        return ui::empty_state(ui, area, Icon::compare, view.words(why->title),
                               view.words(why->line));
    const auto groups = rows_of(data, comparison_of(data, compare));
    draw_chips(view, compare, groups, area.take_top(ui.px(32), ui.px(8)));
    draw_hint(view, compare, area.take_top(ui.px(16), ui.px(12)));
    draw_compare_table(view, data, compare, groups, area);
}

/// Esc lets go of what was picked, then of choosing, then of the page.
void take_escape(View& view, const CompareData& data, CompareUi& compare) {
    ui::Ui& ui = view.ui;
    if (compare.chooser.open || ui.focus.top_trap() != 0 || !ui.take(ui::Key::escape)) return;
    if (compare.left || compare.right) {
        compare.left.reset();
        compare.right.reset();
    } else if (!compare.narrow.empty()) {
        compare.narrow.clear();
    } else if (compare.choosing && data.now) {
        compare.choosing = false;
    } else {
        view.out.ask(CloseCompare{});
    }
}

}  // namespace

void draw_compare(View& view, const CompareData& data, CompareUi& compare, const Rect& page) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "compare"};
    ui::page_background(ui);
    take_escape(view, data, compare);
    Rect rest = page;
    draw_bar(view, data, compare, rest.take_top(ui.px(56)));
    const Rect inside = rest.inset(ui.px(24), ui.px(24), ui.px(24), ui.px(16));
    if (!data.now || compare.choosing)
        draw_choices(view, data, compare, inside);
    else
        draw_side_by_side(view, data, compare, inside);
    if (const auto path = draw_file_chooser(view, compare.chooser))
        view.out.ask(CompareWith{*path});
}

}  // namespace kring
