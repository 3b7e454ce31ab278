#include "app/facilitator/follow_up.h"

#include "app/facilitator/kept_field.h"
#include "app/facilitator/say.h"
#include "app/ui/code_words.h"
#include "app/ui/draw.h"
#include "app/ui/edit_text.h"
#include "app/ui/widgets.h"

#include <array>
#include <optional>
#include <string_view>

namespace kring {
namespace {

using ui::Icon;
using ui::Rect;
using ui::Role;

constexpr float line_tokens = 52;
/// Below this width who and when stand under what.
constexpr float one_line_tokens = 1000;

bool in_two_lines(const ui::Ui& ui, float width) { return width < ui.px(one_line_tokens); }

float row_height(const ui::Ui& ui, float width) {
    return in_two_lines(ui, width) ? ui.px(2 * line_tokens + 4) : ui.px(line_tokens);
}

/// The three fields of an agreement.
struct Fields {
    Rect what, who, when;
};

/// Side by side, or in two lines; `row` is what the tick and the bin leave of a row.
Fields cut_fields(ui::Ui& ui, Rect row) {
    const float gap = ui.px(8);
    Fields fields;
    if (row.h > ui.px(line_tokens)) {
        Rect first = row.take_top(ui.px(line_tokens));
        Rect second = row.take_top(ui.px(line_tokens)).moved(0, -ui.px(2));
        fields.what = first.middle_row(ui.px(44));
        fields.who = second.take_left((second.w - gap) / 2, gap).middle_row(ui.px(44));
        fields.when = second.middle_row(ui.px(44));
        return fields;
    }
    const float free = row.w - 2 * gap;
    fields.what = row.take_left(free * 0.56F, gap).middle_row(ui.px(44));
    fields.who = row.take_left(free * 0.21F, gap).middle_row(ui.px(44));
    fields.when = row.middle_row(ui.px(44));
    return fields;
}

/// The place of a sign beside the first line of a row.
Rect beside_first_line(const ui::Ui& ui, const Rect& column) {
    return Rect{column.x, column.y, column.w, ui.px(line_tokens)}.middle_row(ui.px(32));
}

struct ActionPart {
    const char* name;
    const char* hint;
    std::string ActionItem::*value;
    Rect Fields::*rect;
};
constexpr std::array action_parts{
    ActionPart{"what", "followup.hint_what", &ActionItem::what, &Fields::what},
    ActionPart{"who", "followup.hint_who", &ActionItem::who, &Fields::who},
    ActionPart{"when", "followup.hint_when", &ActionItem::when, &Fields::when}};

/// A ring that is filled with a check once it is done.
bool draw_tick(View& view, const Rect& rect, bool done) {
    ui::Ui& ui = view.ui;
    const ui::Touch touch = ui.touch("done", rect);
    const ImVec2 centre = rect.centre();
    const float radius = ui.px(11);
    if (done)
        ui.dl->AddCircleFilled(centre, radius, ui.colour(Role::accent));
    else
        ui.dl->AddCircle(centre, radius, ui.colour(Role::line), 0, ui.px(1.5F));
    if (done || touch.hovered)
        ui::icon(ui, Icon::check, centre, 14, done ? Role::on_accent : Role::text2, 2.6F);
    if (touch.ring)
        ui.dl->AddCircle(centre, radius + ui.px(3), ui.colour(Role::accent), 0, ui.px(2));
    ui::hint(ui, touch, rect, {view.words(done ? "followup.not_done" : "followup.done")});
    return touch.clicked;
}

/// One agreement, each of its words a field that is kept when it is left.
void draw_action(View& view, const Glance& glance, ActionId id, const ActionItem& action,
                 Rect row) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "action", id.value};
    ActionItem changed = action;
    bool send = false;
    const Rect tick = beside_first_line(ui, row.take_left(ui.px(36), ui.px(4)));
    if (draw_tick(view, tick, action.done)) {
        changed.done = !action.done;
        send = true;
    }
    const Rect bin = beside_first_line(ui, row.take_right(ui.px(32), ui.px(4)));
    const ui::WhyNot no_drop = why_not(view, glance, DropAction{id});
    if (ui::icon_button(ui, "drop", bin, Icon::bin,
                        {.kind = ui::ButtonKind::bare, .hint = {view.words("followup.drop")}},
                        no_drop))
        view.out.send(DropAction{id});
    const Fields fields = cut_fields(ui, row);
    for (const ActionPart& part : action_parts) {
        const std::string draft_key = "action:" + std::to_string(id.value) + ':' + part.name;
        std::string draft;
        if (!draw_kept_field(
                view, part.name, draft_key, action.*part.value, fields.*part.rect,
                {.hint = view.words(part.hint),
                 .max_code_points = part.value == &ActionItem::what ? max_text : max_line,
                 .why_not = no_drop},
                draft))
            continue;
        changed.*part.value = draft;
        send = true;
    }
    if (send) send_or_say(view, glance, ChangeAction{id, changed});
}

/// The last row is empty and waits: what, who, when, Enter.
void draw_new_action(View& view, const Glance& glance, ActionKind kind, Rect row) {
    ui::Ui& ui = view.ui;
    const std::string name = kind == ActionKind::to_do ? "new:to_do" : "new:to_find_out";
    const ui::IdScope scope{ui, name};
    const Rect plus = beside_first_line(ui, row.take_left(ui.px(36), ui.px(4)));
    ui::dashed_circle(ui, plus.centre(), ui.px(12), ui.colour(Role::line));
    ui::icon(ui, Icon::plus, plus.centre(), 14, Role::text2);
    row.take_right(ui.px(32), ui.px(4));
    const Fields fields = cut_fields(ui, row);
    bool entered = false;
    for (const ActionPart& part : action_parts) {
        std::string& draft = view.drafts[name + ':' + part.name];
        const char* hint = part.value == &ActionItem::what && kind == ActionKind::to_find_out
                               ? "followup.hint_find_out"
                               : part.hint;
        const auto answer =
            ui::edit_text(ui, part.name, fields.*part.rect, draft,
                          {.hint = view.words(hint),
                           .max_code_points = part.value == &ActionItem::what ? max_text : max_line,
                           .why_not = glance.session.read_only()
                                          ? ui::WhyNot{view.words(key_of(Refusal::read_only))}
                                          : std::nullopt,
                           .commit_on_leave = false});
        entered = entered || answer.entered;
    }
    const ActionItem action{kind, view.drafts[name + ":what"], view.drafts[name + ":who"],
                            view.drafts[name + ":when"], false};
    const bool agreed = entered && send_or_say(view, glance, AgreeAction{action});
    for (const ActionPart& part : action_parts) {
        if (agreed) view.drafts.erase(name + ':' + part.name);
        forget_if_empty(view, name + ':' + part.name);
    }
    if (agreed) ui::focus_field(ui, "what");
}

void draw_actions(View& view, const Glance& glance, ActionKind kind, std::string_view title,
                  Rect& rest) {
    ui::Ui& ui = view.ui;
    ui::section_head(ui, rest.take_top(ui.px(28), ui.px(8)), view.words(title));
    const bool locked = glance.session.read_only();
    std::size_t count = locked ? 0 : 1;
    for (const auto& [id, action] : glance.state.actions) count += action.kind == kind ? 1U : 0U;
    const float one = row_height(ui, rest.w);
    const float height = one * static_cast<float>(count) + ui.px(16);
    const Rect band = rest.take_top(height, ui.px(24));
    ui::panel(ui, band);
    Rect inside = band.inset(ui.px(12), ui.px(8));
    for (const auto& [id, action] : glance.state.actions) {
        if (action.kind != kind) continue;
        const Rect row = inside.take_top(one);
        if (!ui.hidden(row)) draw_action(view, glance, id, action, row);
    }
    if (!locked) draw_new_action(view, glance, kind, inside.take_top(one));
}

void draw_new_missing(View& view, const Glance& glance, Rect row) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "new:missing"};
    std::string& draft = view.drafts["new:missing"];
    row.w = std::min(row.w, ui.px(480));
    const auto answer = ui::edit_text(ui, "party", row, draft,
                                      {.hint = view.words("followup.hint_missing"),
                                       .left = Icon::person,
                                       .max_code_points = max_line,
                                       .why_not = why_not(view, glance, NameMissing{"?"}),
                                       .commit_on_leave = false});
    if (answer.entered && send_or_say(view, glance, NameMissing{draft})) draft.clear();
    forget_if_empty(view, "new:missing");
}

/// Parties nobody spoke for, on the board or not.
void draw_missing(View& view, const Glance& glance, ConsoleUi& console, Rect& rest) {
    ui::Ui& ui = view.ui;
    ui::section_head(ui, rest.take_top(ui.px(28), ui.px(8)), view.words("followup.missing"));
    std::size_t shown = 0;
    float x = rest.x;
    Rect line = rest.take_top(ui.px(36), ui.px(4));
    for (const CardId id : cards_of(glance.state.board, CardKind::party)) {
        const Card& party = *glance.state.board.find(id);
        if (party.details.presence != Presence::absent) continue;
        const ui::ChipLook look{.left = Icon::person, .size = ui::TypeSize::body};
        const float width = std::min(ui::chip_width(ui, party.text, look), rest.w);
        if (x + width > rest.right() && x > rest.x) {
            line = rest.take_top(ui.px(36), ui.px(4));
            x = rest.x;
        }
        const ui::IdScope scope{ui, "missing", id.value};
        const Rect chip = Rect{x, line.y, width, line.h}.middle_row(ui.px(32));
        if (ui::chip(ui, "party", chip, party.text, look) == ui::ChipAnswer::clicked)
            console.selected = id;
        x += width + ui.px(8);
        ++shown;
    }
    if (shown == 0)
        ui::draw_text(ui, line, view.words("followup.nobody_missing"), {.role = Role::text2});
    rest.take_top(ui.px(4));
    draw_new_missing(view, glance, rest.take_top(ui.px(44), ui.px(16)));
}

}  // namespace

void draw_follow_up(View& view, const Glance& glance, ConsoleUi& console, const Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "followup"};
    ui::ScrollArea scroll{ui, "scroll", area.inset(ui.px(16), ui.px(16), ui.px(16), 0)};
    Rect rest = scroll.content();
    const float top = rest.y;
    draw_actions(view, glance, ActionKind::to_do, "followup.to_do", rest);
    draw_actions(view, glance, ActionKind::to_find_out, "followup.to_find_out", rest);
    draw_missing(view, glance, console, rest);
    scroll.used(rest.y - top + ui.px(16));
}

}  // namespace kring
