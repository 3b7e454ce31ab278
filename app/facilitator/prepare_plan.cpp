#include "app/facilitator/prepare_parts.h"
#include "app/ui/draw.h"
#include "app/ui/spoken.h"
#include "app/ui/text.h"
#include "app/ui/widgets.h"
#include "core/session/plan_rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace kring {
namespace {

using namespace ui;
using Plan = std::vector<PlannedPhase>;

constexpr float plan_row = 42;
constexpr Minutes longest_planned{600};

bool has_orders(const State& state) { return state.method.orders.size() > 1; }

/// The order of the method that the plan follows; none when it was changed by hand.
std::optional<std::size_t> order_of(const State& state) {
    for (std::size_t i = 0; i < state.method.orders.size(); ++i) {
        const Plan plan = plan_of(state.method, state.method.orders[i], false);
        const bool same =
            std::equal(plan.begin(), plan.end(), state.plan.begin(), state.plan.end(),
                       [](const auto& a, const auto& b) { return a.phase == b.phase; });
        if (same) return i;
    }
    return std::nullopt;
}

/// 0 when all minutes are the full ones, 1 when brief, -1 when somebody set their own.
int minutes_of(const State& state) {
    bool full = true;
    bool brief = true;
    for (const PlannedPhase& planned : state.plan) {
        const Phase* phase = state.method.phase(planned.phase);
        if (phase == nullptr) continue;
        full = full && planned.minutes == phase->full;
        brief = brief && planned.minutes == phase->brief;
    }
    return full ? 0 : brief ? 1 : -1;
}

void set_minutes(Prepare& prepare, bool brief) {
    Plan plan = prepare.state().plan;
    for (PlannedPhase& planned : plan)
        if (const Phase* phase = prepare.state().method.phase(planned.phase))
            planned.minutes = brief ? phase->brief : phase->full;
    prepare.ui.brief = brief;
    prepare.view.out.send(SetPlan{std::move(plan)});
}

void set_order(Prepare& prepare, std::size_t order) {
    const State& state = prepare.state();
    Plan plan = plan_of(state.method, state.method.orders[order], false);
    for (PlannedPhase& planned : plan)
        for (const PlannedPhase& now : state.plan)
            if (now.phase == planned.phase) planned = now;
    prepare.view.out.send(SetPlan{std::move(plan)});
}

void move_phase(Prepare& prepare, std::size_t from, std::size_t to) {
    Plan plan = prepare.state().plan;
    if (from >= plan.size() || to >= plan.size() || from == to) return;
    const PlannedPhase moved = plan[from];
    plan.erase(plan.begin() + static_cast<std::ptrdiff_t>(from));
    plan.insert(plan.begin() + static_cast<std::ptrdiff_t>(to), moved);
    prepare.ui.moved = moved.phase;
    prepare.view.out.send(SetPlan{std::move(plan)});
}

/// Small steps where a minute counts, five at a time above ten.
Minutes stepped(Minutes now, int direction) {
    const int n = static_cast<int>(now.count());
    if (direction > 0) return Minutes{n < 10 ? n + 1 : (n / 5 + 1) * 5};
    return Minutes{n <= 10 ? n - 1 : (n - 1) / 5 * 5};
}

void change(Prepare& prepare, std::size_t index, const PlannedPhase& planned) {
    Plan plan = prepare.state().plan;
    plan[index] = planned;
    prepare.view.out.send(SetPlan{std::move(plan)});
}

void draw_minutes(Prepare& prepare, const Rect& rect, std::size_t index) {
    Ui& ui = prepare.view.ui;
    PlannedPhase planned = prepare.state().plan[index];
    const WhyNot no_less = prepare.locked ? prepare.locked
                           : planned.minutes <= Minutes{1}
                               ? WhyNot{prepare.words()("prepare.shortest")}
                               : std::nullopt;
    const WhyNot no_more = prepare.locked ? prepare.locked
                           : planned.minutes >= longest_planned
                               ? WhyNot{prepare.words()("prepare.longest")}
                               : std::nullopt;
    const int step = stepper(ui, "minutes", rect, prepare.words().minutes(planned.minutes),
                             {prepare.words()("prepare.shorter"), {}},
                             {prepare.words()("prepare.longer"), {}}, no_less, no_more);
    if (step == 0) return;
    planned.minutes = stepped(planned.minutes, step);
    change(prepare, index, planned);
}

/// How long it took before, in finished sessions, when that is not what the plan says.
std::optional<Minutes> usual_minutes(const Prepare& prepare, const PlannedPhase& planned) {
    if (!prepare.ui.over || !planned.on) return std::nullopt;
    const UsualLength* usual = prepare.ui.over->usual(prepare.state().method.id, planned.phase);
    if (usual == nullptr) return std::nullopt;
    const Minutes minutes = std::max(std::chrono::round<Minutes>(usual->average), Minutes{1});
    if (minutes == planned.minutes || minutes > longest_planned) return std::nullopt;
    return minutes;
}

/// Offers it under the name of the phase; what is planned only changes by a press.
void draw_usual(Prepare& prepare, const Rect& rect, std::size_t index, Minutes usual) {
    Ui& ui = prepare.view.ui;
    const std::string minutes = prepare.words().minutes(usual);
    const std::string label = prepare.words()("prepare.usual", {{"minutes", minutes}});
    const std::string what = prepare.words()("prepare.usual_take", {{"minutes", minutes}});
    const TextLook look{.size = TypeSize::caption, .role = Role::accent_ink};
    const Rect place{rect.x, rect.y, std::min(text_width(ui, label, look) + 1, rect.w), rect.h};
    const Touch touch = ui.touch("usual", place, {.why_not = prepare.locked});
    name_spoken(ui, touch, what);
    hint(ui, touch, place, {what, {}});
    if (touch.hovered) fill(ui, place.grown(ui.px(3)), Role::accent_soft, 6);
    if (touch.ring) outline(ui, place.grown(ui.px(3)), Role::accent, 6, 2);
    draw_text(ui, place, label, look);
    if (!touch.clicked) return;
    PlannedPhase planned = prepare.state().plan[index];
    planned.minutes = usual;
    change(prepare, index, planned);
}

void draw_menu(Prepare& prepare, const Rect& anchor, std::size_t index) {
    Ui& ui = prepare.view.ui;
    Popup popup{ui, "menu", anchor, prepare.ui.phase_open, {.width = 240}};
    if (!popup) return;
    Rect rest = popup.content();
    const float top = rest.y;
    const auto row = [&](const char* id, Icon which, const char* keys, const WhyNot& why_not) {
        RowLook look;
        look.left = which;
        look.group = "phase_menu";
        look.note = keys;
        const std::string key = std::string{"prepare."} + id;
        return row_button(ui, id, rest.take_top(ui.px(36)), prepare.words()(key), {}, look,
                          prepare.locked ? prepare.locked : why_not);
    };
    const std::size_t last = prepare.state().plan.size() - 1;
    const WhyNot first_why =
        index == 0 ? WhyNot{prepare.words()("prepare.is_first")} : std::nullopt;
    const WhyNot last_why =
        index == last ? WhyNot{prepare.words()("prepare.is_last")} : std::nullopt;
    PlannedPhase planned = prepare.state().plan[index];
    const bool up = row("move_up", Icon::up, "Alt ↑", first_why);
    const bool down = row("move_down", Icon::down, "Alt ↓", last_why);
    const bool flip = row(planned.on ? "skip" : "join_in", planned.on ? Icon::eyeoff : Icon::check,
                          "", std::nullopt);
    popup.used(rest.y - top);
    if (up) move_phase(prepare, index, index - 1);
    if (down) move_phase(prepare, index, index + 1);
    if (flip) {
        planned.on = !planned.on;
        change(prepare, index, planned);
    }
    if (up || down || flip) popup.close();
}

/// Alt and an arrow move the row that has the keyboard.
void draw_row_keys(Prepare& prepare, const Touch& touch, std::size_t index) {
    Ui& ui = prepare.view.ui;
    const std::string& phase = prepare.state().plan[index].phase;
    if (prepare.ui.moved == phase && touch.focused) prepare.ui.moved.clear();
    if (prepare.ui.moved == phase) {
        ui.focus.give(touch.id, true);
        prepare.ui.moved.clear();
    }
    if (!touch.focused || prepare.locked) return;
    if (index > 0 && ui.take(Key::up, {.alt = true}, true)) move_phase(prepare, index, index - 1);
    if (ui.take(Key::down, {.alt = true}, true)) move_phase(prepare, index, index + 1);
}

/// The place a dragged row would fall into.
std::size_t place_under(const Prepare& prepare, const Rect& rows, float y) {
    const float each = prepare.view.ui.px(plan_row);
    const auto last = static_cast<float>(prepare.state().plan.size() - 1);
    return static_cast<std::size_t>(std::clamp(std::floor((y - rows.y) / each), 0.F, last));
}

void draw_grip(Prepare& prepare, const Rect& rect, const Rect& rows, std::size_t index) {
    Ui& ui = prepare.view.ui;
    const std::string& phase = prepare.state().plan[index].phase;
    const Touch touch =
        ui.touch("grip", rect, {.why_not = prepare.locked, .focusable = false, .keep_focus = true});
    hint(ui, touch, rect, {prepare.words()("prepare.drag"), "Alt ↑ ↓"});
    icon(ui, Icon::grip, rect.centre(), 18, touch.hovered ? Role::text : Role::line);
    if (touch.dragging) prepare.ui.dragged = phase;
    if (!touch.dropped || prepare.ui.dragged != phase) return;
    prepare.ui.dragged.clear();
    move_phase(prepare, index, place_under(prepare, rows, ui.mouse().y));
    prepare.ui.moved.clear();
}

void draw_row(Prepare& prepare, const Rect& rows, const Rect& whole, std::size_t index,
              Minutes start) {
    Ui& ui = prepare.view.ui;
    const PlannedPhase& planned = prepare.state().plan[index];
    const Phase* phase = prepare.state().method.phase(planned.phase);
    if (phase == nullptr) return;
    Rect words = whole.inset(ui.px(28), ui.px(5), 0, ui.px(5));
    words.take_right(ui.px(planned.on ? 182 : 138));
    const Touch touch =
        ui.touch("row:" + planned.phase, words, {.why_not = prepare.locked, .group = "phases"});
    const IdScope scope{ui, planned.phase};
    if (prepare.ui.dragged == planned.phase) fill(ui, whole, Role::accent_soft, 8);
    Rect row = whole;
    draw_grip(prepare, row.take_left(ui.px(28)).middle_row(ui.px(32)), rows, index);
    const bool on = planned.on;
    PlannedPhase flipped = planned;
    flipped.on = !on;
    const Rect switch_place = row.take_right(ui.px(36), ui.px(10));
    const Rect right = row.take_right(ui.px(on ? 128 : 84), ui.px(8));
    if (touch.hovered) fill(ui, row.inset(-ui.px(2), ui.px(6)), Role::ground, 8);
    if (touch.ring) outline(ui, row.inset(-ui.px(2), ui.px(5)), Role::accent, 8, 2);
    if (touch.clicked) {
        prepare.ui.phase_open = prepare.ui.open_phase != planned.phase || !prepare.ui.phase_open;
        prepare.ui.open_phase = planned.phase;
    }
    draw_row_keys(prepare, touch, index);
    const Rect anchor = row.middle_row(ui.px(32));
    const Rect time = row.take_left(ui.px(36), ui.px(8));
    if (on)
        draw_number(ui, time.inset(ui.px(2), 0), prepare.words().clock_digits(start),
                    {.size = TypeSize::caption, .role = Role::text2});
    const auto usual = usual_minutes(prepare, planned);
    Rect name = usual ? row.middle_row(ui.px(20 + 16)) : row;
    draw_text_middle(ui, usual ? name.take_top(ui.px(20)) : name,
                     phase->name.in(prepare.language()),
                     {.role = on ? Role::text : Role::text2, .max_lines = usual ? 1 : 2});
    if (usual) draw_usual(prepare, name, index, *usual);
    if (on)
        draw_minutes(prepare, right.middle_row(ui.px(28)), index);
    else
        draw_text(ui, right, prepare.words()("prepare.skipped"),
                  {.size = TypeSize::caption, .role = Role::text2, .align = Align::right});
    if (toggle(ui, "on", switch_place, on,
               {prepare.words()(on ? "prepare.skip" : "prepare.join_in"), {}}, prepare.locked))
        change(prepare, index, flipped);
    if (prepare.ui.open_phase == planned.phase) draw_menu(prepare, anchor, index);
}

void draw_order(Prepare& prepare, Rect& rest) {
    if (!has_orders(prepare.state())) return;
    Ui& ui = prepare.view.ui;
    std::vector<std::string_view> names;
    for (const PhaseOrder& order : prepare.state().method.orders)
        names.push_back(order.name.in(prepare.language()));
    const auto now = order_of(prepare.state());
    const Rect rect = rest.take_top(ui.px(36), ui.px(6)).inset(ui.px(6), 0);
    const auto chosen = dropdown(ui, "order", rect, names, now ? static_cast<int>(*now) : -1,
                                 prepare.words()("prepare.own_order"), prepare.locked);
    if (chosen) set_order(prepare, static_cast<std::size_t>(*chosen));
}

/// Where the dragged row would go: a line between two rows.
void draw_drop_mark(Prepare& prepare, const Rect& rows) {
    Ui& ui = prepare.view.ui;
    const auto& plan = prepare.state().plan;
    const auto it = std::find_if(plan.begin(), plan.end(), [&prepare](const auto& planned) {
        return planned.phase == prepare.ui.dragged;
    });
    if (it == plan.end()) return;
    const std::size_t to = place_under(prepare, rows, ui.mouse().y);
    const auto from = static_cast<std::size_t>(it - plan.begin());
    if (to == from) return;
    const auto edge = static_cast<float>(to > from ? to + 1 : to);
    const float y = rows.y + edge * ui.px(plan_row);
    fill(ui, Rect{rows.x, y - ui.px(1), rows.w, ui.px(2)}, Role::accent, 1);
}

}  // namespace

Minutes start_of_day(const Glance& glance) {
    const std::tm time = glance.local ? glance.local(glance.now) : std::tm{};
    const int now = time.tm_hour * 60 + time.tm_min;
    return Minutes{(now + 4) / 5 * 5};
}

Minutes total_of(const Plan& plan) {
    Minutes sum{0};
    for (const PlannedPhase& planned : plan)
        if (planned.on) sum += planned.minutes;
    return sum;
}

float plan_height(Prepare& prepare) {
    const auto rows = static_cast<float>(prepare.state().plan.size());
    const float order = has_orders(prepare.state()) ? 42 : 0;
    return prepare.view.ui.px(36 + 16 + order + rows * plan_row);
}

void draw_plan(Prepare& prepare, const Rect& place) {
    Ui& ui = prepare.view.ui;
    const IdScope scope{ui, "plan"};
    Rect rest = place;
    Rect head = rest.take_top(ui.px(28), ui.px(8));
    const std::array<std::string_view, 2> lengths{prepare.words()("prepare.full"),
                                                  prepare.words()("prepare.brief")};
    const Rect choice = head.take_right(segmented_width(ui, lengths)).middle_row(ui.px(30));
    const int now = minutes_of(prepare.state());
    if (const auto chosen = segmented(ui, "length", choice, lengths, now, prepare.locked))
        set_minutes(prepare, *chosen == 1);
    section_head(ui, head, prepare.words()("prepare.how"));
    panel(ui, rest);
    rest = rest.inset(ui.px(10), ui.px(8), ui.px(16), ui.px(8));
    draw_order(prepare, rest);
    const Rect rows = rest;
    Minutes start = start_of_day(prepare.glance);
    const auto& plan = prepare.state().plan;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        draw_row(prepare, rows, rest.take_top(ui.px(plan_row)), i, start);
        if (plan[i].on) start += plan[i].minutes;
    }
    if (!prepare.ui.dragged.empty()) draw_drop_mark(prepare, rows);
}

}  // namespace kring
