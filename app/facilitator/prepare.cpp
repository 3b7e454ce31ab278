#include "app/facilitator/prepare.h"

#include "app/facilitator/prepare_parts.h"
#include "app/ui/code_words.h"
#include "app/ui/draw.h"
#include "app/ui/text.h"
#include "app/ui/widgets.h"

#include <algorithm>
#include <array>

namespace kring {
namespace {

using namespace ui;

constexpr float part_gap = 24;
constexpr float column_gap = 32;
/// On a high window the columns stop growing: a sentence needs no field of half a page.
constexpr float most_stretched = 680;

void draw_saved(Prepare& prepare, Rect& row) {
    Ui& ui = prepare.view.ui;
    const Words& words = prepare.words();
    struct Look {
        const char* key;
        std::optional<Icon> sign;
        Role ink;
    };
    const auto look_of = [](Saved saved) -> Look {
        switch (saved) {
        case Saved::safe: return {"prepare.saved", Icon::check, Role::text};
        case Saved::writing: return {"prepare.saving", std::nullopt, Role::text2};
        case Saved::failed: return {"prepare.not_saved", Icon::warning, Role::negative_ink};
        case Saved::read_only: break;
        }
        return {"prepare.read_only", Icon::lock, Role::text};
    };
    const Look look = look_of(prepare.glance.saved);
    ChipLook chip;
    chip.left = look.sign;
    chip.ink = look.ink;
    // The widest of its words, so that nothing shifts while it is written.
    const float width = chip_width(ui, words(look.key), chip);
    chip_label(ui, row.take_right(width, ui.px(16)).middle_row(ui.px(32)), words(look.key), chip);
}

void draw_top(Prepare& prepare, const Rect& bar) {
    Ui& ui = prepare.view.ui;
    fill(ui, bar, Role::surface);
    Rect row = bar.inset(ui.px(12), 0, ui.px(24), 0);
    const IconButtonLook back{.kind = ButtonKind::bare,
                              .hint = {prepare.words()("prepare.home"), "Esc"}};
    if (icon_button(ui, "home", row.take_left(ui.px(36), ui.px(4)).middle_row(ui.px(36)),
                    Icon::arrow_left, back))
        prepare.view.out.ask(GoHome{});
    draw_mark(ui.dl, row.take_left(ui.px(28), ui.px(12)).centre(), ui.px(28),
              ui.colour(Role::accent));
    draw_saved(prepare, row);
    const std::string& given = prepare.state().title;
    const std::string& title = given.empty() ? prepare.words()("prepare.new_session") : given;
    const TextLook look{.size = TypeSize::lead, .weight = Weight::semibold};
    const float wanted = text_width(ui, title, look);
    const Rect place = row.take_left(std::min(wanted + ui.px(1), row.w), ui.px(20));
    draw_text(ui, place, title, look);
    const std::string& trouble = prepare.glance.trouble;
    const std::string& line = trouble.empty() ? prepare.words()("prepare.hint") : trouble;
    if (row.w > ui.px(120))
        draw_text(ui, row, line, {.role = trouble.empty() ? Role::text2 : Role::negative_ink});
}

struct PrepareColumn {
    float used = 0;  ///< what its parts want
    Rect place;
};

/// Three columns that end on one line.
float draw_three(Prepare& prepare, const Rect& page, float room) {
    Ui& ui = prepare.view.ui;
    Rect rest = page;
    const float usable = page.w - ui.px(2 * column_gap);
    const float plan_w = std::max(usable * 0.343F, std::min(ui.px(428), usable * 0.37F));
    const Rect third = rest.take_right(plan_w, ui.px(column_gap));
    const float what_w = (rest.w - ui.px(column_gap)) * 0.5146F;
    const Rect first = rest.take_left(what_w, ui.px(column_gap));
    const Rect second = rest;

    const float tip_h = tip_height(prepare, third.w);
    const float gap = ui.px(part_gap);
    const float second_h = people_height(prepare) + gap + table_height(prepare);
    const float third_h = plan_height(prepare) + ui.px(16) + tip_h;
    const float all = std::max(
        {what_height(prepare, what_w), second_h, third_h, std::min(room, ui.px(most_stretched))});
    draw_what(prepare, {first.x, first.y, first.w, all});
    Rect people{second.x, second.y, second.w, all};
    const Rect table = people.take_bottom(table_height(prepare), gap);
    draw_people_part(prepare, people);
    draw_table(prepare, table);
    Rect plan{third.x, third.y, third.w, all};
    plan = plan.take_top(plan_height(prepare), ui.px(16));
    draw_plan(prepare, plan);
    const float tip_y = plan.bottom() + ui.px(16);
    draw_tip(prepare, {third.x, tip_y, third.w, std::min(all - (tip_y - page.y), tip_h * 1.5F)});
    return all;
}

/// Two columns or one, when the window is narrow or the text is large.
float draw_stacked(Prepare& prepare, const Rect& page, int columns) {
    Ui& ui = prepare.view.ui;
    const float gap = ui.px(part_gap);
    const bool two = columns == 2;
    const Rect left = two ? page.column(0, 2, ui.px(column_gap)) : page;
    const Rect right = two ? page.column(1, 2, ui.px(column_gap)) : page;
    float y = page.y;
    const auto part = [&](const Rect& column, float height, auto draw, float after) {
        draw(prepare, Rect{column.x, y, column.w, height});
        y += height + after;
    };
    part(left, what_height(prepare, left.w), draw_what, gap);
    const auto people = [&](const Rect& column) {
        part(column, people_height(prepare), draw_people_part, ui.px(16));
        part(column, tip_height(prepare, column.w), draw_tip, gap);
        part(column, table_height(prepare), draw_table, gap);
    };
    if (two) {
        part(left, plan_height(prepare), draw_plan, gap);
        const float bottom = y;
        y = page.y;
        people(right);
        return std::max(bottom, y) - gap - page.y;
    }
    people(left);
    part(left, plan_height(prepare), draw_plan, gap);
    return y - gap - page.y;
}

void draw_parts(Prepare& prepare, const Rect& rect) {
    Ui& ui = prepare.view.ui;
    ScrollArea area{ui, "parts", rect};
    const Rect all = area.content();
    const float side = ui.px(24);
    const Rect page{rect.x + side, all.y + ui.px(24), rect.w - 2 * side, 1e6F};
    const float wide = rect.w / ui.scale;
    const float used = wide >= 1100 ? draw_three(prepare, page, rect.h - ui.px(48))
                                    : draw_stacked(prepare, page, wide >= 740 ? 2 : 1);
    area.used(used + ui.px(48));
}

void draw_keys(Prepare& prepare) {
    Ui& ui = prepare.view.ui;
    if (ui.focus.top_trap() != 0) return;
    if (ui.take(Key::enter, {.ctrl = true})) begin_session(prepare);
    const bool in_field = ui.focus.in_text();
    if (!in_field && ui.take(Key::escape)) prepare.view.out.ask(GoHome{});
    if (in_field) return;
    if (ui.take(Key::z, {.ctrl = true})) prepare.view.out.send(Undo{});
    if (ui.take(Key::y, {.ctrl = true})) prepare.view.out.send(Redo{});
}

}  // namespace

void draw_prepare(View& view, const Glance& glance, const MethodShelf& shelf, PrepareUi& ui) {
    const IdScope scope{view.ui, "prepare"};
    Prepare prepare{view, glance, shelf, ui, std::nullopt};
    if (glance.session.read_only()) prepare.locked = view.words(key_of(Refusal::read_only));
    page_background(view.ui);
    draw_keys(prepare);
    Rect page = view.ui.page;
    const Rect top = page.take_top(view.ui.px(56));
    const Rect bar = page.take_bottom(view.ui.px(104));
    draw_top(prepare, top);
    draw_parts(prepare, page);
    draw_bar(prepare, bar);
    draw_table_dialog(prepare);
    draw_stories_dialog(prepare);
    draw_domains_dialog(prepare);
    draw_choosing_dialog(prepare);
    draw_prepare_commands(prepare);
    draw_prepare_help(prepare);
}

}  // namespace kring
