#include "app/facilitator/command_list.h"

#include "app/facilitator/middles.h"
#include "app/facilitator/phase_moves.h"
#include "app/facilitator/say.h"
#include "app/facilitator/top_bar.h"
#include "app/facilitator/wall_moves.h"

#include <utility>

namespace kring {
namespace {

/// A command that sends one intent, greyed when it would be refused.
Command asking(const View& view, const Glance& glance, const char* title, const char* keys,
               ui::Icon icon, Intent intent) {
    Command command{.title = view.words(title),
                    .note = keys,
                    .icon = icon,
                    .why_not = why_not(view, glance, intent)};
    command.run = [intent](View& v, const Glance& g, ConsoleUi&) { send_or_say(v, g, intent); };
    return command;
}

Command showing(const View& view, const char* title, const char* keys, ui::Icon icon,
                std::function<void(View&, const Glance&, ConsoleUi&)> run) {
    return {.title = view.words(title), .note = keys, .icon = icon, .run = std::move(run)};
}

void add_phases(const View& view, const Glance& glance, std::vector<Command>& commands) {
    const State& state = glance.state;
    if (const Phase* next = next_phase(state)) {
        Command command{
            .title = view.words("commands.next", {{"phase", next->name.in(view.words.language())}}),
            .note = view.words("key.ctrl_enter")};
        command.run = [](View& v, const Glance& g, ConsoleUi& c) { go_next(v, g, c); };
        commands.push_back(std::move(command));
    }
    for (const PlannedPhase& planned : state.plan) {
        const Phase* phase = state.method.phase(planned.phase);
        if (phase == nullptr || phase->id == state.phase) continue;
        Command command{.title = view.words("commands.go_to",
                                            {{"phase", phase->name.in(view.words.language())}})};
        command.run = [id = phase->id](View& v, const Glance& g, ConsoleUi& c) {
            go_to_phase(v, g, c, id);
        };
        commands.push_back(std::move(command));
    }
    commands.push_back(
        asking(view, glance, "commands.longer", "", ui::Icon::plus, ExtendPhase{Minutes{5}}));
    commands.push_back(
        asking(view, glance, "commands.skip", "", ui::Icon::stepf, SkipPhase{state.phase, {}}));
}

void add_clock(const View& view, const Glance& glance, std::vector<Command>& commands) {
    const char* const words = glance.state.timer.stage == Timer::Stage::running
                                  ? "commands.clock_pause"
                                  : "commands.clock_start";
    commands.push_back(showing(view, words, "", ui::Icon::timer,
                               [](View& v, const Glance& g, ConsoleUi&) { press_clock(v, g); }));
    commands.back().note = view.words("key.space");
    commands.push_back(
        asking(view, glance, "commands.clock_more", "+", ui::Icon::plus, AdjustTimer{Minutes{1}}));
    commands.push_back(asking(view, glance, "commands.clock_less", "\u2212", ui::Icon::minus,
                              AdjustTimer{Minutes{-1}}));
    commands.push_back(
        asking(view, glance, "commands.clock_stop", "", ui::Icon::timer, StopTimer{}));
}

void add_views(const View& view, const Glance& glance, std::vector<Command>& commands) {
    const auto see = [&](const char* title, Middle middle) {
        commands.push_back(
            showing(view, title, "", ui::Icon::compare,
                    [middle](View&, const Glance&, ConsoleUi& c) { c.middle = middle; }));
    };
    for (const MiddleChoice& choice : middles_of(glance.state)) see(choice.command, choice.middle);
    see("commands.see_welcome", Middle::welcome);
}

void add_wall(const View& view, const Glance& glance, std::vector<Command>& commands) {
    const Wall& wall = glance.state.wall;
    const auto add = [&](const char* title, const char* keys, ui::Icon icon, auto run) {
        commands.push_back(showing(view, title, keys, icon, run));
    };
    add(wall.on ? "commands.wall_off" : "commands.wall_on", "F5", ui::Icon::projector,
        [on = !wall.on](View& v, const Glance& g, ConsoleUi&) { turn_wall(v, g, on); });
    add("commands.wall_menu", "", ui::Icon::projector,
        [](View&, const Glance&, ConsoleUi& c) { c.wall.menu_open = true; });
    add("commands.wall_numbers", "", ui::Icon::projector,
        [](View& v, const Glance&, ConsoleUi&) { v.out.ask(NumberScreens{}); });
    if (!wall.on) return;
    add(wall.blank ? "commands.wall_not_blank" : "commands.wall_blank", "B", ui::Icon::eyeoff,
        [to = !wall.blank](View& v, const Glance& g, ConsoleUi&) { blank_wall(v, g, to); });
    add(wall.frozen ? "commands.wall_not_frozen" : "commands.wall_frozen", ".", ui::Icon::pause,
        [to = !wall.frozen](View& v, const Glance& g, ConsoleUi&) { freeze_wall(v, g, to); });
    add("commands.wall_closer", "", ui::Icon::plus,
        [](View&, const Glance&, ConsoleUi& c) { zoom_wall(c, 0.25F); });
    add("commands.wall_further", "", ui::Icon::minus,
        [](View&, const Glance&, ConsoleUi& c) { zoom_wall(c, -0.25F); });
    add("commands.wall_down", "", ui::Icon::down,
        [](View&, const Glance&, ConsoleUi& c) { scroll_wall(c, wall_scroll_step); });
    add("commands.wall_up", "", ui::Icon::up,
        [](View&, const Glance&, ConsoleUi& c) { scroll_wall(c, -wall_scroll_step); });
    for (const WallChoice& choice : wall_choices(glance.state)) {
        Command command{.title =
                            view.words("commands.wall_view", {{"what", view.words(choice.name)}}),
                        .icon = ui::Icon::projector};
        command.run = [held = choice.view](View& v, const Glance& g, ConsoleUi& c) {
            hold_on_wall(v, g, c, held);
        };
        commands.push_back(std::move(command));
    }
    if (wall.card)
        add("commands.wall_light_off", "Esc", ui::Icon::close,
            [](View& v, const Glance& g, ConsoleUi&) { spotlight_on_wall(v, g, {}); });
}

void add_program(const View& view, std::vector<Command>& commands) {
    const auto ask = [&](const char* title, const char* keys, ui::Icon icon, Request request) {
        commands.push_back(
            showing(view, title, keys, icon,
                    [request](View& v, const Glance&, ConsoleUi&) { v.out.ask(request); }));
    };
    const bool dutch = view.words.language() == Language::dutch;
    ask(dutch ? "commands.to_english" : "commands.to_dutch", "", ui::Icon::story,
        SetLanguage{dutch ? Language::english : Language::dutch});
    const auto size = [&](const char* title, const char* keys, ui::Icon icon, float step) {
        commands.push_back(
            showing(view, title, keys, icon,
                    [step](View& v, const Glance&, ConsoleUi&) { v.out.ask(StepTextSize{step}); }));
    };
    size("commands.larger", "Ctrl +", ui::Icon::plus, 0.1F);
    size("commands.smaller", "Ctrl \u2212", ui::Icon::minus, -0.1F);
    ask("commands.settings", "Ctrl ,", ui::Icon::person, OpenSettings{});
    ask("commands.home", "", ui::Icon::folder, GoHome{});
    ask("commands.quit", "Ctrl Q", ui::Icon::close, Quit{});
}

}  // namespace

std::vector<Command> all_commands(const View& view, const Glance& glance) {
    std::vector<Command> commands;
    add_phases(view, glance, commands);
    add_clock(view, glance, commands);
    commands.push_back(asking(view, glance, "commands.undo", "Ctrl Z", ui::Icon::undo, Undo{}));
    commands.push_back(asking(view, glance, "commands.redo", "Ctrl Y", ui::Icon::redo, Redo{}));
    add_views(view, glance, commands);
    add_wall(view, glance, commands);
    commands.push_back(
        showing(view, "commands.report", "", ui::Icon::note,
                [](View&, const Glance&, ConsoleUi& c) { c.middle = Middle::report; }));
    commands.push_back(showing(view, "commands.look_back", "", ui::Icon::undo,
                               [](View& v, const Glance& g, ConsoleUi&) {
                                   v.out.ask(OpenReplay{g.path, std::nullopt});
                               }));
    commands.push_back(showing(view, "commands.people", "", ui::Icon::person,
                               [](View&, const Glance&, ConsoleUi& c) { c.people_open = true; }));
    commands.push_back(showing(view, "commands.bin", "", ui::Icon::bin,
                               [](View&, const Glance&, ConsoleUi& c) { c.bin_open = true; }));
    commands.push_back(
        asking(view, glance, "commands.nameless", "", ui::Icon::eyeoff, PromiseAnonymity{}));
    commands.push_back(showing(view, "commands.saved", "Ctrl S", ui::Icon::check,
                               [](View& v, const Glance& g, ConsoleUi&) {
                                   ui::show_toast(v.ui,
                                                  {.text = where_saved(v, g), .key = "saved"});
                               }));
    commands.push_back(showing(view, "commands.help", "F1", ui::Icon::help,
                               [](View&, const Glance&, ConsoleUi& c) { c.help_open = true; }));
    add_program(view, commands);
    return commands;
}

std::vector<Command> card_commands(const View& view, const Glance& glance) {
    (void)view;
    std::vector<Command> commands;
    for (const auto& [id, card] : glance.state.board.cards) {
        if (card.in_bin) continue;
        Command command{.title = card.text,
                        .note = label_of(glance.state, id),
                        .finds = card.details.result,
                        .bead = kind_of(card)};
        command.run = [card_id = id](View&, const Glance&, ConsoleUi& c) {
            c.selected = card_id;
            c.pointed = card_id;
            c.board.at = card_id;
        };
        commands.push_back(std::move(command));
    }
    return commands;
}

}  // namespace kring
