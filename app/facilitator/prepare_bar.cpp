#include "app/facilitator/prepare_form.h"
#include "app/facilitator/prepare_parts.h"
#include "app/ui/draw.h"
#include "app/ui/text.h"
#include "app/ui/widgets.h"
#include "core/base/day.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace kring {
namespace {

using namespace ui;

struct BlockLook {
    Role fill = Role::sunken;
    Role ink = Role::text;
};

BlockLook block_look(const Method& method, const Phase& phase) {
    if (phase.kind != PhaseKind::cards || phase.lanes.empty()) return {};
    const Lane* lane = method.lane(phase.lanes.front());
    if (lane == nullptr || lane->kind == CardKind::insight) return {};
    const Kind kind = kind_of(*lane);
    return {tint_of(kind), ink_of(kind)};
}

/// The name when it fits, else its first word, else nothing: a cut word says less than the colour.
std::string_view fitting(Ui& ui, std::string_view name, float width, const TextLook& look) {
    const float room = width - ui.px(4);
    if (text_width(ui, name, look) <= room) return name;
    const std::string_view first = name.substr(0, name.find(' '));
    return text_width(ui, first, look) <= room ? first : std::string_view{};
}

void draw_blocks(Prepare& prepare, const Rect& rect) {
    Ui& ui = prepare.view.ui;
    const auto& plan = prepare.state().plan;
    const auto blocks = static_cast<float>(
        std::count_if(plan.begin(), plan.end(), [](const auto& planned) { return planned.on; }));
    const auto total = static_cast<float>(total_of(plan).count());
    if (total <= 0) return;
    const float gap = ui.px(4);
    const float room = rect.w - gap * std::max(blocks - 1, 0.F);
    const TextLook look{
        .size = TypeSize::caption, .weight = Weight::semibold, .align = Align::centre};
    Rect rest = rect;
    for (const PlannedPhase& planned : plan) {
        const Phase* phase = prepare.state().method.phase(planned.phase);
        if (!planned.on || phase == nullptr) continue;
        const float share = static_cast<float>(planned.minutes.count()) / total;
        const Rect block = rest.take_left(room * share, gap);
        const BlockLook colours = block_look(prepare.state().method, *phase);
        fill(ui, block, colours.fill, 8);
        const std::string& name = phase->name.in(prepare.language());
        TextLook ink = look;
        ink.role = colours.ink;
        draw_text(ui, block, fitting(ui, name, block.w, look), ink);
        const IdScope scope{ui, planned.phase};
        const Touch touch = ui.touch("block", block, {.focusable = false, .keep_focus = true});
        const std::string says = name + ", " + prepare.words().minutes(planned.minutes);
        hint(ui, touch, block, {says, {}});
    }
}

void draw_times(Prepare& prepare, const Rect& rect) {
    Ui& ui = prepare.view.ui;
    const Words& words = prepare.words();
    const Minutes start = start_of_day(prepare.glance);
    const Minutes total = total_of(prepare.state().plan);
    const Minutes end = (start + total) % Minutes{24 * 60};
    const std::string from = words.clock_time(start % Minutes{24 * 60});
    const std::string until = words("prepare.done_at", {{"time", words.clock_time(end)}});
    draw_text(ui, rect, from);
    draw_text(ui, rect, until, {.align = Align::right});
    const std::string length = words.duration(total);
    const std::array runs{Run{length, Weight::semibold, Role::text},
                          Run{words("prepare.without_break"), Weight::regular, Role::text2}};
    const float sides = text_width(ui, from) + text_width(ui, until) + ui.px(48);
    if (runs_width(ui, runs, TypeSize::body) + sides <= rect.w)
        draw_runs(ui, rect, runs, {.align = Align::centre});
}

std::string default_title(const Prepare& prepare) {
    const std::tm time =
        prepare.glance.local ? prepare.glance.local(prepare.glance.now) : std::tm{};
    return prepare.state().method.name.in(prepare.language()) + ", " +
           prepare.words().date(day_of(time));
}

bool is_blank(const std::string& text) {
    return text.find_first_not_of(" \t\n") == std::string::npos;
}

void settle_description(Prepare& prepare) {
    const State& state = prepare.state();
    Drafts& drafts = prepare.view.drafts;
    Describe said{state.title, state.question, state.case_sentence};
    if (auto text = take_draft(drafts, "prepare.title")) said.title = *text;
    if (auto text = take_draft(drafts, "prepare.question")) said.question = *text;
    if (auto text = take_draft(drafts, "prepare.case")) said.case_sentence = *text;
    if (is_blank(said.title)) said.title = default_title(prepare);
    prepare.view.out.send(std::move(said));
}

void settle_people(Prepare& prepare) {
    Drafts& drafts = prepare.view.drafts;
    for (const auto& [id, person] : prepare.state().people) {
        const std::string key = "prepare.person:" + std::to_string(id.value);
        Participant now = person;
        if (auto text = take_draft(drafts, key + ".name")) now.name = *text;
        if (auto text = take_draft(drafts, key + ".role")) now.role = *text;
        if (!(now == person)) prepare.view.out.send(ChangePerson{id, now});
    }
    const auto name = take_draft(drafts, "prepare.new_person");
    if (name && !is_blank(*name)) prepare.view.out.send(called(*name));
}

}  // namespace

const Phase* first_phase(const State& state) {
    for (const PlannedPhase& planned : state.plan)
        if (planned.on) return state.method.phase(planned.phase);
    return nullptr;
}

void begin_session(Prepare& prepare) {
    const Phase* phase = first_phase(prepare.state());
    if (phase == nullptr || prepare.locked) return;
    settle_description(prepare);
    settle_people(prepare);
    prepare.view.out.send(EnterPhase{phase->id});
}

void draw_bar(Prepare& prepare, const Rect& place) {
    Ui& ui = prepare.view.ui;
    const IdScope scope{ui, "bar"};
    fill(ui, place, Role::surface);
    Rect inside = place.inset(ui.px(24), ui.px(14), ui.px(24), ui.px(24));
    const std::string& label = prepare.words()("prepare.begin");
    const ButtonLook look{.kind = ButtonKind::main,
                          .right = Icon::arrow,
                          .size = TypeSize::lead,
                          .hint = {prepare.words()("prepare.begin_hint"), "Ctrl Enter"},
                          .radius = 12};
    const float width = std::max(button_width(ui, label, look), ui.px(256));
    const Rect main = inside.take_right(std::min(width, inside.w * 0.6F), ui.px(28));
    const WhyNot why_not = prepare.locked ? prepare.locked
                           : first_phase(prepare.state()) == nullptr
                               ? WhyNot{prepare.words()("prepare.all_skipped")}
                               : std::nullopt;
    draw_times(prepare, inside.take_top(ui.px(20), ui.px(10)));
    draw_blocks(prepare, inside.take_top(ui.px(36)));
    const Rect target{main.x, place.y + ui.px(24), main.w, ui.px(56)};
    if (button(ui, "begin", target, label, look, why_not)) begin_session(prepare);
}

}  // namespace kring
