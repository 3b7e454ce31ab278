#include "app/facilitator/top_bar.h"

#include "app/facilitator/say.h"
#include "app/facilitator/view_switch.h"
#include "app/facilitator/wall_menu.h"
#include "app/ui/edit_text.h"
#include "app/ui/widgets.h"

#include <cmath>
#include <filesystem>

namespace kring {
namespace {

using ui::Rect;
using ui::Role;

/// A clock started without planned minutes.
constexpr Minutes default_length{10};

SessionTime length_for(const State& state) {
    const Minutes planned = minutes_planned(state, state.phase);
    return planned.count() > 0 ? planned : default_length;
}

/// "over in Effecten", "uitgelopen", "stilgezet in Effecten"; where that does not fit "over".
std::string clock_caption(const View& view, const State& state, SessionTime left, float room,
                          const ui::TextLook& look) {
    const bool paused = state.timer.stage == Timer::Stage::paused;
    if (!paused && left < SessionTime{0}) return view.words("clock.over");
    const Phase* phase = current_phase(state);
    const std::string name = phase ? phase->name.in(view.words.language()) : std::string{};
    std::string whole = view.words(paused ? "clock.paused_in" : "clock.left_in", {{"phase", name}});
    if (ui::text_width(view.ui, whole, look) <= room) return whole;
    return view.words(paused ? "clock.paused" : "clock.left");
}

void draw_home_button(View& view, const Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::Touch touch = ui.touch("home", area);
    if (touch.hovered || touch.ring) ui::fill(ui, area, Role::sunken, 8);
    if (touch.ring) ui::outline(ui, area, Role::accent, 8, 2);
    ui::draw_mark(ui.dl, area.centre(), ui.px(28), ui.colour(Role::accent));
    const std::string text = view.words("console.home_hint");
    ui::hint(ui, touch, area, {.text = text});
    if (touch) view.out.ask(GoHome{});
}

void draw_title(View& view, const Glance& glance, ConsoleUi& console, const Rect& area) {
    ui::Ui& ui = view.ui;
    const State& state = glance.state;
    if (area.w < ui.px(60)) return;
    const Rect lines = area.middle_row(ui.px(38));
    const std::string title = state.title.empty() ? view.words("console.untitled") : state.title;
    ui::draw_text(ui, {lines.x, lines.y, lines.w, ui.px(20)}, title,
                  {.weight = ui::Weight::semibold});
    const std::string with =
        view.words.count("console.method_with", static_cast<long long>(state.people.size()),
                         {{"method", state.method.name.in(view.words.language())}});
    const Rect second{lines.x, lines.y + ui.px(20), lines.w, ui.px(16)};
    const float width =
        std::min(ui::text_width(ui, with, {.size = ui::TypeSize::caption}), second.w);
    const ui::Touch touch = ui.touch("people", {second.x, second.y - ui.px(4), width, ui.px(28)});
    const bool lit = touch.hovered || touch.ring;
    ui::draw_text(ui, second, with,
                  {.size = ui::TypeSize::caption, .role = lit ? Role::accent_ink : Role::text2});
    if (touch.ring)
        ui::outline(ui, {second.x - ui.px(4), second.y, width + ui.px(8), second.h}, Role::accent,
                    4, 2);
    const std::string text = view.words("console.people_hint");
    ui::hint(ui, touch, second, {.text = text});
    if (touch) console.people_open = true;
}

void draw_offered_clock(View& view, const Glance& glance, Rect& bar) {
    ui::Ui& ui = view.ui;
    const SessionTime length = length_for(glance.state);
    const std::string minutes = std::to_string(whole_minutes(length));
    const std::string label = view.words("clock.start_for", {{"n", minutes}});
    const std::string tip = view.words("clock.start_hint");
    const std::string key = view.words("key.space");
    const ui::ButtonLook look{.kind = ui::ButtonKind::soft,
                              .left = ui::Icon::timer,
                              .hint = {tip, key},
                              .keep_focus = true};
    const Rect place =
        bar.take_right(ui::button_width(ui, label, look), ui.px(12)).middle_row(ui.px(36));
    if (ui::button(ui, "start", place, label, look, why_not(view, glance, StartTimer{length}))) {
        view.out.send(StartTimer{length});
    }
}

void draw_clock_buttons(View& view, const Glance& glance, Rect& bar) {
    ui::Ui& ui = view.ui;
    const auto cell = [&](float gap) {
        return bar.take_right(ui.px(32), ui.px(gap)).middle_row(ui.px(32));
    };
    const auto wind = [&](const char* id, ui::Icon icon, const char* words, const char* keys,
                          int minutes, float gap) {
        const std::string tip = view.words(words);
        const ui::IconButtonLook look{
            .icon_size = 16, .hint = {tip, keys}, .group = "clock", .keep_focus = true};
        const Intent intent = AdjustTimer{Minutes{minutes}};
        if (ui::icon_button(ui, id, cell(gap), icon, look, why_not(view, glance, intent)))
            view.out.send(intent);
    };
    wind("more", ui::Icon::plus, "clock.more_hint", "+", 1, 4);
    wind("less", ui::Icon::minus, "clock.less_hint", "\u2212", -1, 4);
    const bool running = glance.state.timer.stage == Timer::Stage::running;
    const std::string tip = view.words(running ? "clock.pause_hint" : "clock.continue_hint");
    const std::string key = view.words("key.space");
    const Intent intent = running ? Intent{PauseTimer{}} : Intent{ContinueTimer{}};
    if (ui::icon_button(ui, "pause", cell(16), running ? ui::Icon::pause : ui::Icon::play,
                        {.hint = {tip, key}, .group = "clock", .keep_focus = true},
                        why_not(view, glance, intent))) {
        view.out.send(intent);
    }
}

/// Whole seconds as people count them down: 12:40 stands for the whole of that second.
SessionTime shown(SessionTime left) { return std::chrono::ceil<std::chrono::seconds>(left); }

void draw_clock(View& view, const Glance& glance, Rect& bar) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "clock"};
    const Timer& timer = glance.state.timer;
    if (!has_begun(glance.state) || is_closed(glance.state)) return;
    if (timer.stage == Timer::Stage::idle) {
        draw_offered_clock(view, glance, bar);
        return;
    }
    draw_clock_buttons(view, glance, bar);
    const SessionTime left = shown(timer.left(glance.now));
    const bool over = left < SessionTime{0};
    const std::string digits = time_digits(over ? -left : left);
    const ui::TextLook big{.size = ui::TypeSize::lead,
                           .weight = ui::Weight::semibold,
                           .role = over ? Role::dissent_ink : Role::text};
    const ui::TextLook small{.size = ui::TypeSize::caption, .role = Role::text2};
    const float room = std::min(ui.px(150), bar.w - ui.px(10 + 32));
    const std::string caption = clock_caption(view, glance.state, left, room, small);
    const float width =
        std::max(ui::number_width(ui, digits, big), ui::text_width(ui, caption, small));
    const Rect words = bar.take_right(std::min(width, room), ui.px(10)).middle_row(ui.px(36));
    ui::draw_number(ui, {words.x, words.y, words.w, ui.px(22)}, digits, big);
    ui::draw_text(ui, {words.x, words.y + ui.px(22), words.w, ui.px(14)}, caption, small);
    const Rect place = bar.take_right(ui.px(32), ui.px(16)).middle_row(ui.px(32));
    const double length = static_cast<double>(std::max<SessionTime::rep>(timer.length.count(), 1));
    const auto share = static_cast<float>(static_cast<double>(left.count()) / length);
    ui::ring(ui, place.centre(), ui.px(13.5F), over ? 1.F : std::min(share, 1.F),
             over ? Role::dissent_line : Role::accent);
}

struct SavedLook {
    const char* words;
    ui::Icon icon;
    Role ink;
    std::optional<Role> fill;
};

SavedLook look_of(Saved saved) {
    switch (saved) {
    case Saved::writing: return {"saved.writing", ui::Icon::note, Role::text2, std::nullopt};
    case Saved::failed:
        return {"saved.failed", ui::Icon::warning, Role::negative_ink, Role::negative_tint};
    case Saved::read_only:
        return {"saved.read_only", ui::Icon::lock, Role::dissent_ink, Role::dissent_tint};
    case Saved::safe: break;
    }
    return {"saved.safe", ui::Icon::check, Role::text, std::nullopt};
}

/// A copy of everything beside the file, with a name of its own.
std::string other_place(const std::string& path) {
    const std::filesystem::path file{path};
    return (file.parent_path() / (file.stem().string() + "-2.kring")).string();
}

void draw_saved_popup(View& view, const Glance& glance, ConsoleUi& console, const Rect& chip) {
    ui::Ui& ui = view.ui;
    ui::Popup popup{ui,
                    "saved_more",
                    chip,
                    console.saved_open,
                    {.width = 380, .side = ui::Align::right, .padding = 16}};
    if (!popup) return;
    Rect rest = popup.content();
    const Rect whole = rest;
    const std::string where = glance.trouble.empty() ? where_saved(view, glance) : glance.trouble;
    const float height = ui::draw_text_block(ui, rest, where);
    rest.take_top(height, ui.px(16));
    if (glance.saved == Saved::failed || glance.saved == Saved::read_only) {
        std::string& path =
            view.drafts.try_emplace("save_elsewhere", other_place(glance.path)).first->second;
        const std::string label = view.words("saved.elsewhere");
        rest.take_top(ui.px(20));
        ui::edit_text(ui, "elsewhere", rest.take_top(ui.px(44), ui.px(12)), path, {.label = label});
        const std::string save = view.words("saved.save_here");
        if (ui::button(ui, "save", rest.take_top(ui.px(44)), save,
                       {.kind = ui::ButtonKind::bordered})) {
            view.out.ask(SaveElsewhere{path});
            popup.close();
        }
    }
    popup.used(rest.y - whole.y);
}

void draw_saved(View& view, const Glance& glance, ConsoleUi& console, Rect& bar) {
    ui::Ui& ui = view.ui;
    const SavedLook saved = look_of(glance.saved);
    const std::string label = view.words(saved.words);
    const std::string tip = where_saved(view, glance);
    // Room for the widest of the two words that take turns, so that nothing beside it jumps.
    ui::ChipLook look{.left = saved.icon,
                      .fill = saved.fill,
                      .ink = saved.ink,
                      .hint = {tip, "Ctrl S"},
                      .keep_focus = glance.saved == Saved::safe};
    const float width = std::max({ui::chip_width(ui, label, look),
                                  ui::chip_width(ui, view.words("saved.safe"), look),
                                  ui::chip_width(ui, view.words("saved.writing"), look)});
    Rect room = bar.take_right(width, ui.px(12)).middle_row(ui.px(32));
    const Rect place = room.take_right(ui::chip_width(ui, label, look));
    if (ui::chip(ui, "saved", place, label, look) == ui::ChipAnswer::clicked)
        console.saved_open = !console.saved_open;
    draw_saved_popup(view, glance, console, place);
}

}  // namespace

void draw_top_bar(View& view, const Glance& glance, ConsoleUi& console, const Rect& area) {
    ui::Ui& ui = view.ui;
    const ui::IdScope scope{ui, "top"};
    ui::fill(ui, area, Role::surface);
    Rect bar = area.inset(ui.px(16), 0);
    draw_home_button(view, bar.take_left(ui.px(36), ui.px(8)).middle_row(ui.px(36)));

    const std::string help = view.words("console.help_hint");
    const Rect help_place = bar.take_right(ui.px(32), ui.px(12)).middle_row(ui.px(32));
    const std::string search = view.words("console.commands_hint");
    const ui::ChipLook look{.left = ui::Icon::search, .hint = {search, "Ctrl K"}, .keys = "Ctrl K"};
    const Rect search_place =
        bar.take_right(ui::chip_width(ui, "", look), ui.px(12)).middle_row(ui.px(32));

    Rect right = bar;
    if (has_begun(glance.state)) draw_wall_button(view, glance, console, right);
    draw_saved(view, glance, console, right);
    // A room of its own, so that nothing beside it moves when the clock starts. Where there are
    // many views it is as narrow as it can be, and the last views fold, so that a title is left.
    const float title =
        std::clamp(ui::text_width(ui, glance.state.title, {.weight = ui::Weight::semibold}),
                   ui.px(180), ui.px(240));
    const float all_views = view_switch_width(view, glance.state, right.w);
    const bool tight = right.w - ui.px(330) - all_views < title;
    Rect clock = right.take_right(std::min(ui.px(tight ? 256 : 330), right.w * 0.45F));
    draw_clock(view, glance, clock);
    const float width = view_switch_width(view, glance.state, right.w - ui.px(16) - title);
    const Rect views = right.take_right(width, ui.px(16));
    if (has_begun(glance.state)) draw_view_switch(view, glance.state, console, views);
    draw_title(view, glance, console, right);

    if (ui::chip(ui, "commands", search_place, "", look) == ui::ChipAnswer::clicked) {
        console.commands = {};
        console.commands_open = true;
    }
    if (ui::icon_button(ui, "help", help_place, ui::Icon::help,
                        {.icon_size = 20, .hint = {help, "F1"}})) {
        console.help_open = true;
    }
}

void press_clock(View& view, const Glance& glance) {
    const State& state = glance.state;
    if (!has_begun(state) || is_closed(state)) return;
    switch (state.timer.stage) {
    case Timer::Stage::idle: send_or_say(view, glance, StartTimer{length_for(state)}); break;
    case Timer::Stage::running: send_or_say(view, glance, PauseTimer{}); break;
    case Timer::Stage::paused: send_or_say(view, glance, ContinueTimer{}); break;
    }
}

void wind_clock(View& view, const Glance& glance, int minutes) {
    if (glance.state.timer.stage == Timer::Stage::idle) return;
    send_or_say(view, glance, AdjustTimer{Minutes{minutes}});
}

std::string where_saved(const View& view, const Glance& glance) {
    const auto log = glance.session.log();
    const SessionTime last = log.empty() ? SessionTime{0} : log.back().at;
    const std::string when =
        glance.local ? time_of_day(view.words, glance.local(last)) : time_digits(last);
    const char* key = glance.saved == Saved::failed      ? "saved.failed_what"
                      : glance.saved == Saved::read_only ? "saved.read_only_what"
                      : glance.saved == Saved::writing   ? "saved.writing_what"
                                                         : "saved.safe_what";
    return view.words(key, {{"time", when}, {"path", glance.path}});
}

}  // namespace kring
