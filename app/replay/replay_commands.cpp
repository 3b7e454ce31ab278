#include "app/replay/replay_commands.h"

#include "app/facilitator/middles.h"
#include "app/replay/moment_words.h"
#include "app/replay/replay_moves.h"
#include "app/replay/replay_top_bar.h"

#include <string>
#include <utility>

namespace kring {
namespace {

/// Makes commands that only need the replay.
class List {
public:
    List(const View& view, const ReplaySeen& seen, ReplayUi& ui)
        : m_view{view}, m_replay{seen.replay}, m_ui{ui} {}

    template <class Do>
    void add(std::string title, std::string keys, ui::Icon icon, Do does, ui::WhyNot no = {}) {
        Command command{.title = std::move(title),
                        .note = std::move(keys),
                        .icon = icon,
                        .why_not = std::move(no)};
        command.run = [&replay = m_replay, &ui = m_ui, does](View& v, const Glance&, ConsoleUi&) {
            does(v, replay, ui);
        };
        commands.push_back(std::move(command));
    }
    const std::string& say(const char* key) const { return m_view.words(key); }

    std::vector<Command> commands;

private:
    const View& m_view;
    const Replayed& m_replay;
    ReplayUi& m_ui;
};

void add_moves(List& list, const View& view, const ReplayUi& ui) {
    const auto& words = view.words;
    using R = const Replayed&;
    list.add(words(ui.player.playing() ? "replay.pause" : "replay.play"), words("key.space"),
             ui.player.playing() ? ui::Icon::pause : ui::Icon::play,
             [](View&, R replay, ReplayUi& u) { play_or_pause(replay, u); });
    list.add(words("replay.on"), "\u2192", ui::Icon::chevron,
             [](View&, R replay, ReplayUi& u) { step(replay, u, 1); });
    list.add(words("replay.back"), "\u2190", ui::Icon::chevron_left,
             [](View&, R replay, ReplayUi& u) { step(replay, u, -1); });
    list.add(words("replay.mark_on"), "PgDn", ui::Icon::stepf,
             [](View&, R replay, ReplayUi& u) { step_mark(replay, u, 1); });
    list.add(words("replay.mark_back"), "PgUp", ui::Icon::stepb,
             [](View&, R replay, ReplayUi& u) { step_mark(replay, u, -1); });
    list.add(words("replay.to_start"), "Home", ui::Icon::arrow_left,
             [](View&, R, ReplayUi& u) { u.go_to = 0; });
    list.add(words("replay.to_end"), "End", ui::Icon::arrow,
             [](View&, R replay, ReplayUi& u) { u.go_to = replay.timeline().last(); });
}

void add_chapters(List& list, const View& view, const Replayed& replay) {
    const Method& method = replay.session().state().method;
    for (const Chapter& chapter : replay.timeline().chapters()) {
        const Phase* phase = method.phase(chapter.phase);
        if (phase == nullptr) continue;
        list.add(view.words("commands.go_to", {{"phase", phase->name.in(view.words.language())}}),
                 moment_words(view.words, chapter.began), ui::Icon::arrow,
                 [place = chapter.from](View&, const Replayed&, ReplayUi& u) { u.go_to = place; });
    }
}

void add_speeds(List& list, const View& view) {
    for (std::size_t i = 0; i < player_speeds.size(); ++i)
        list.add(view.words("replay.play_times", {{"n", std::to_string(player_speeds[i])}}),
                 std::to_string(i + 1), ui::Icon::timer,
                 [i](View&, const Replayed&, ReplayUi& u) { u.player.set_speed(i); });
}

/// Through what stands on the room's screen.
void add_pages(List& list) {
    list.add(list.say("replay.page_on"), "Shift PgDn", ui::Icon::down,
             [](View&, const Replayed&, ReplayUi& u) { turn_page(u, 1); });
    list.add(list.say("replay.page_back"), "Shift PgUp", ui::Icon::up,
             [](View&, const Replayed&, ReplayUi& u) { turn_page(u, -1); });
}

void add_looks(List& list, const View& view, const Replayed& replay, const ReplayUi& ui) {
    for (const MiddleChoice& choice : middles_of(replay.now()))
        list.add(view.words(choice.command), "", ui::Icon::compare,
                 [middle = choice.middle](View&, const Replayed&, ReplayUi& u) {
                     u.console.middle = middle;
                 });
    list.add(view.words("replay.see_by_phase"), "", ui::Icon::compare,
             [](View&, const Replayed&, ReplayUi& u) { u.console.middle = Middle::by_phase; });
    const bool shown = replay.names();
    list.add(
        view.words(shown ? "replay.hide_names" : "replay.show_names"), "",
        shown ? ui::Icon::eyeoff : ui::Icon::person,
        [to = !shown](View&, const Replayed&, ReplayUi& u) { u.names = to; },
        no_names_to_show(view.words, replay, ui.panel.reflection));
    list.add(view.words(ui.wall_on ? "commands.wall_off" : "commands.wall_on"), "F5",
             ui::Icon::projector,
             [to = !ui.wall_on](View&, const Replayed&, ReplayUi& u) { u.wall_on = to; });
    if (more_on_wall(ui)) add_pages(list);
    if (!panel_stands_beside(view.ui))
        list.add(view.words(panel_hint(ui.panel)), "N", ui::Icon::note,
                 [to = !ui.panel.open](View&, const Replayed&, ReplayUi& u) {
                     put_panel_over(u.panel, to, true);
                 });
    if (ui.can_compare)
        list.add(view.words("replay.compare"), "", ui::Icon::compare,
                 [](View&, const Replayed&, ReplayUi& u) { u.compare = true; });
}

void add_program(List& list, const View& view, bool to_session) {
    const auto ask = [&](std::string title, const char* keys, ui::Icon icon, Request request) {
        list.add(std::move(title), keys, icon,
                 [request](View& v, const Replayed&, ReplayUi&) { v.out.ask(request); });
    };
    const bool dutch = view.words.language() == Language::dutch;
    list.add(view.words("replay.help"), "F1", ui::Icon::help,
             [](View&, const Replayed&, ReplayUi& u) { u.help_open = true; });
    ask(view.words(dutch ? "commands.to_english" : "commands.to_dutch"), "", ui::Icon::story,
        SetLanguage{dutch ? Language::english : Language::dutch});
    ask(view.words("commands.larger"), "Ctrl +", ui::Icon::plus, StepTextSize{0.1F});
    ask(view.words("commands.smaller"), "Ctrl \u2212", ui::Icon::minus, StepTextSize{-0.1F});
    ask(view.words("commands.settings"), "Ctrl ,", ui::Icon::person, OpenSettings{});
    ask(view.words(to_session ? "replay.to_session" : "replay.to_home"), "Esc", ui::Icon::folder,
        LeaveReplay{});
    ask(view.words("commands.quit"), "Ctrl Q", ui::Icon::close, Quit{});
}

}  // namespace

std::vector<Command> replay_commands(const View& view, const ReplaySeen& seen, ReplayUi& ui) {
    if (!ui.console.commands_open) return {};
    List list{view, seen, ui};
    add_moves(list, view, ui);
    add_chapters(list, view, seen.replay);
    add_speeds(list, view);
    add_looks(list, view, seen.replay, ui);
    add_program(list, view, seen.to_session);
    return std::move(list.commands);
}

}  // namespace kring
