#include "app/app.h"

#include "app/facilitator/leave_vote.h"
#include "app/facilitator/phase_moves.h"
#include "app/facilitator/plain_text.h"
#include "app/facilitator/wall_moves.h"
#include "app/local_time.h"
#include "app/replay/panel_text.h"
#include "app/replay/reflection_toast.h"
#include "app/replay/replay_line.h"
#include "app/replay/replay_moves.h"
#include "app/replay/replay_text.h"
#include "app/ui/bmp_text.h"
#include "app/ui/code_words.h"
#include "core/base/day.h"
#include "core/base/overloaded.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <exception>
#include <random>
#include <utility>

namespace kring {

Result<Furniture, std::string> load_furniture(const Places& places, Language language) {
    auto words = Words::load(places.assets + "/words", language);
    if (!words) return Err{words.error()};
    Furniture furniture{std::move(words).value(), {}, load_methods(places.method_folders())};
    for (const ThemeName name : theme_names) {
        auto theme =
            ui::load_theme(places.assets + "/themes/" + std::string{code_of(name)} + ".toml");
        if (!theme) return Err{theme.error()};
        furniture.themes[static_cast<std::size_t>(name)] = theme.value();
    }
    if (furniture.methods.methods.empty()) return Err{"no method in " + places.assets + "/methods"};
    return furniture;
}

static double steady_seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

static std::uint64_t random_number() {
    std::random_device device;
    return std::uniform_int_distribution<std::uint64_t>{}(device);
}

App::App(platform::Window& window, platform::Pacing& pacing, Furniture furniture, Settings settings,
         Surroundings surroundings)
    : m_window{window}, m_pacing{pacing}, m_furniture{std::move(furniture)}, m_settings{settings},
      m_around{std::move(surroundings)}, m_wall{window, [&pacing] { pacing.note_event(); }} {
    if (!m_around.seconds) m_around.seconds = steady_seconds;
    if (!m_around.chance) m_around.chance = random_number;
    m_furniture.words.set_language(m_settings.language);
    m_window.input().map_code_point = [](char32_t typed) -> unsigned {
        return ui::map_code_point(typed).value_or(u'\uFFFD');  // the field says there was no room
    };
    if (m_window.typeface() != platform::Typeface::inter)
        say(m_furniture.words("app.font_missing"), ui::Icon::warning);
    m_shelf = std::make_unique<ShelfReader>(m_around.places, m_settings.folders,
                                            [this] { m_pacing.wake(); });
}

App::~App() {
    if (!m_desk) return;
    rescue();
    m_desk->close();
}

bool App::frame(const std::function<void()>& picture) {
    if (m_window.should_close()) m_quit = true;
    if (m_desk) m_desk->notice_absence();
    play_replay();
    look_at_wall();
    m_window.set_text_scale(window_text_size());
    m_more_input = m_window.begin_frame();
    dress();
    try {
        ui::Ui ui = ui::begin_page(m_host, m_furniture.theme(m_settings.theme), m_window.fonts(),
                                   {m_window.input().presses(), m_around.seconds()});
        draw(ui);
        ui::end_page(ui);
        m_failed_frames = 0;
    } catch (const std::exception& problem) {
        spdlog::error("a frame failed: " + std::string{problem.what()});
        recover();
    }
    if (picture) m_window.show_again();
    m_window.render();
    if (picture) picture();
    m_window.swap();
    ++m_frames;
    m_moving = m_host.motion.moving();
    show_plain_text();
    carry_out();
    follow_wall();
    if (m_quit && !leave_session()) {
        m_quit = m_leave_vote = false;
        m_window.request_close(false);
    }
    return !m_quit;
}

/// After a change of text size or theme.
void App::dress() {
    m_host.motion.enabled = m_settings.motion;
    if (m_styled_for == m_window.fonts().scale && m_styled_in == m_settings.theme) return;
    if (m_styled_for != m_window.fonts().scale) m_host.fonts_changed();
    m_styled_for = m_window.fonts().scale;
    m_styled_in = m_settings.theme;
    ui::apply_style(m_furniture.theme(m_settings.theme), m_styled_for);
}

void App::work() {
    tend_reflection();
    look_at_replay_again();
    if (!m_desk) return;
    m_desk->notice_absence();
    m_desk->keep_drafts(m_around.seconds());
    m_desk->keep_box(m_around.seconds());
    m_desk->erase_again(m_around.seconds());
    if (!m_desk->store_again(m_around.seconds())) return;
    m_leave_anyway = false;  // what comes after this has not been warned about
    say(m_furniture.words("app.stored_after_all"), ui::Icon::check);
}

/// A view that threw leaves Dear ImGui in the middle of things. The journal has everything, so the
/// program goes on, and gives up only when it happens again and again.
void App::recover() {
    ImGui::ErrorCheckEndFrameRecover(nullptr, nullptr);
    m_out = {};
    if (++m_failed_frames >= 3) m_quit = true;
    say(m_furniture.words("app.frame_failed"), ui::Icon::warning);
}

void App::draw(ui::Ui& ui) {
    if (m_left_session) ui::forget_toast(ui, phase_toast);
    m_left_session = false;
    for (auto& toast : m_to_say) ui::show_toast(ui, std::move(toast));
    m_to_say.clear();
    Drafts& drafts = m_reflection ? m_reflection->drafts
                     : m_desk     ? m_desk->drafts
                                  : m_screens.drafts;
    View view{ui, m_furniture.words, m_out, drafts};
    draw_screen(view);
    draw_leave_vote(view, m_screens.leave_vote);
    draw_number_here(ui);
    draw_settings_panel(view, m_settings, m_around.places.plain_text, m_screens.settings);
    app_keys(ui);
}

void App::show_plain_text() {
    const std::string own = m_settings.plain_text ? m_around.places.plain_text : std::string{};
    m_plain_text.follow(m_plain_text_to.empty() ? own : m_plain_text_to);
    if (!m_plain_text.wanted()) return;
    const Heard heard{ui::spoken(m_host), ui::toasts_shown(m_host), ui::dialog_says(m_host)};
    const Words& words = m_furniture.words;
    std::string text;
    if (m_compare)
        text = plain_compare(words, *m_compare, m_screens.compare, heard);
    else if (m_replay)
        text = plain_replay(words, replay_seen(), m_screens.replay, heard) +
               plain_notes(words, m_screens.replay.panel, m_replay->names());
    else if (!m_desk)
        text = plain_home(words, m_shelf->shelf(), m_screens.home, heard);
    else if (m_screens.screen == Screen::prepare)
        text = plain_prepare(words, glance(), heard);
    else
        text = plain_console(words, glance(), m_screens.console, heard);
    (void)m_plain_text.show(text);
}

void App::draw_screen(View& view) {
    // Only while it is looked at: a session that opens at once has the processor to itself.
    m_shelf->watch(!m_compare && !m_replay && !m_desk);
    if (m_compare) {
        m_screens.screen = Screen::compare;
        follow_compare();
        return draw_compare(view, *m_compare, m_screens.compare, view.ui.page);
    }
    if (m_replay) {
        m_screens.screen = Screen::replay;
        follow_reflection(m_screens.replay.panel);
        m_screens.replay.note_flags = note_moments(m_screens.replay.panel);
        return draw_replay(view, replay_seen(), m_screens.replay);
    }
    if (!m_desk) {
        m_screens.screen = Screen::home;
        m_screens.home.now = m_around.wall().time_since_epoch().count();
        m_screens.home.folder = m_around.places.sessions;
        m_screens.home.folders = m_settings.folders;
        return draw_home(view, m_shelf->shelf(), m_screens.home);
    }
    const Phase* phase = current_phase(m_desk->session().state());
    if (phase == nullptr || phase->kind == PhaseKind::setup) {
        if (std::exchange(m_screens.screen, Screen::prepare) != Screen::prepare)
            m_shelf->look_over();
        m_screens.prepare.over = m_shelf->shelf().over;
        return draw_prepare(view, glance(), m_furniture.methods, m_screens.prepare);
    }
    m_screens.screen = Screen::console;
    const Glance now = glance();
    if (now.saved == Saved::safe) m_promised = now.session.log().size();
    draw_console(view, now, m_screens.console);
}

/// Keys that mean the same on every screen.
void App::app_keys(ui::Ui& ui) {
    using ui::Key;
    if (ui.take(Key::plus, {.ctrl = true}, true) ||
        ui.take(Key::plus, {.ctrl = true, .shift = true}, true))
        m_out.ask(StepTextSize{0.1F});
    if (ui.take(Key::minus, {.ctrl = true}, true)) m_out.ask(StepTextSize{-0.1F});
    if (ui.take(Key::digit0, {.ctrl = true})) m_out.ask(StepTextSize{1 - m_settings.text_size});
    if (ui.take(Key::comma, {.ctrl = true})) m_out.ask(OpenSettings{});
    if (ui.take(Key::q, {.ctrl = true})) m_out.ask(Quit{});
    // What the line offers is being chosen from: a message stands above it.
    const float offers = std::exchange(m_screens.console.capture.offers_height, 0.F);
    const float foot = m_replay ? replay_foot_height(ui) + ui.px(24) : ui.px(m_desk ? 132 : 32);
    const float above = ui.page.bottom() - foot - offers;
    const auto pressed = ui::draw_toasts(ui, above);
    if (pressed == phase_toast) m_out.send(TakeBackPhase{});
    if (pressed == note_toast) put_note_back();
    if (pressed == wall_toast) m_out.ask(UseOtherScreen{});
}

void App::carry_out() {
    Outbox asked;
    std::swap(asked, m_out);
    if (m_replay) {
        asked.intents.clear();  // the past is not changed
        carry_out_replay();
    }
    for (const auto& intent : asked.intents) submit(intent);
    for (const auto& wish : asked.requests) request(wish);
}

/// Core knows no random number: what may need one gets it here.
Intent App::with_chance(Intent intent) const {
    if (auto* enter = std::get_if<EnterPhase>(&intent)) enter->seed = m_around.chance();
    if (auto* skip = std::get_if<SkipPhase>(&intent)) skip->seed = m_around.chance();
    return intent;
}

void App::submit(const Intent& intent) {
    if (!m_desk) return;
    const bool stood = !m_desk->words_stand_in().empty();
    answer_to(m_desk->submit(with_chance(intent)));
    if (!stood && !m_desk->words_stand_in().empty()) say_words_stand();
}

void App::answer_to(const Result<Seq, Refusal>& done) {
    if (done) return;
    if (done.error() == Refusal::not_stored && m_desk->obstacle())
        return say_problem(*m_desk->obstacle(), m_desk->path());
    say(m_furniture.words(key_of(done.error())), ui::Icon::warning);
}

void App::request(const Request& wish) {
    std::visit(overloaded{
                   [&](const GoHome&) { (void)leave_session(); },
                   [&](const OpenReplay& r) { (void)open_replay(r); },
                   [&](const GoToMoment& r) {
                       if (m_replay) go_to_moment(*m_replay, m_screens.replay, r.at);
                   },
                   [&](const LeaveReplay&) { leave_replay(); },
                   [&](const StartSession& r) { start_session(r); },
                   [&](const OpenSession& r) { open_file(r.path); },
                   [&](const OpenExample& r) { open_example(r.path); },
                   [&](const ImportFile& r) { import_file(r.path); },
                   [&](const SaveReport& r) { save_report(r); },
                   [&](const SaveElsewhere& r) { save_elsewhere(r.path); },
                   [&](const CastBallot& r) { cast(r); },
                   [&](const TakeBackBallot& r) { take_back(r); },
                   [&](const SayVoted& r) { say_voted(r); },
                   [&](const CloseVote&) {
                       if (m_desk) answer_to(m_desk->close_vote());
                   },
                   [&](const RevealVote&) { reveal_vote(); },
                   [&](const LeaveVote& r) { leave_vote(r.stop); },
                   [&](const BringFrom& r) { bring_from(r.path); },
                   [&](const HearBackFrom& r) { hear_back_from(r.path); },
                   [&](const ImportStories& r) { import_stories(r.path); },
                   [&](const SaveFeedbackSheet& r) { save_feedback_sheet(r.path); },
                   [&](const ShuffleOrder&) { submit(ShuffleStories{m_around.chance()}); },
                   [&](const SetLanguage& r) {
                       Settings to = m_settings;
                       to.language = r.language;
                       change_settings(to);
                   },
                   [&](const StepTextSize& r) {
                       Settings to = m_settings;
                       to.text_size = std::round((to.text_size + r.by) * 10) / 10;
                       change_settings(to);
                   },
                   [&](const SetWallTextSize& r) {
                       Settings to = m_settings;
                       to.wall_text_size = r.scale;
                       change_settings(to);
                   },
                   [&](const ChooseWallScreen& r) { use_other_screen(r.identity); },
                   [&](const UseOtherScreen&) { use_other_screen({}); },
                   [&](const NumberScreens&) { show_numbers(); },
                   [&](const KeepReflection& r) { keep_reflection(r); },
                   [&](const DropReflection& r) { drop_reflection(r.note); },
                   [&](const OpenCompare& r) { open_compare(r.path); },
                   [&](const CompareWith& r) { compare_with(r.path); },
                   [&](const CloseCompare&) { close_compare(); },
                   [&](const GoOnFrom& r) { go_on_from(r.path); },
                   [&](const OpenSettings&) { m_screens.settings.open = true; },
                   [&](const ChangeSettings& r) { change_settings(r.to); },
                   [&](const SearchSessions& r) { m_shelf->search(r); },
                   [&](const RenameSession& r) { rename(r); },
                   [&](const DuplicateSession& r) { duplicate(r.path); },
                   [&](const ArchiveSession& r) { archive(r); },
                   [&](const BinSession& r) { throw_away(r.path); },
                   [&](const UseFolders& r) {
                       Settings to = m_settings;
                       to.folders = r.folders;
                       change_settings(to);
                   },
                   [&](const StartPractice&) { start_practice(); },
                   [&](const Quit&) { m_quit = true; },
               },
               wish);
}

Glance App::glance() const {
    const Session& session = m_desk->session();
    return {session,
            session.state(),
            session.now(),
            m_desk->saved(),
            m_desk->path(),
            trouble(),
            [this](SessionTime at) { return local_time(m_desk->moment(at)); },
            iso_day(local_day(m_around.wall())),
            m_desk->box(),
            {},
            &m_notes_beside};
}

/// What there is to say about the file, as a sentence; empty when all is well.
std::string App::trouble() const {
    const auto obstacle = m_desk->obstacle();
    if (obstacle)
        return m_furniture.words(
            "archive." + std::string{code_of(obstacle->problem)},
            {{"line", std::to_string(obstacle->line)}, {"file", file_name(m_desk->path())}});
    if (!m_desk->words_stand_in().empty())
        return m_furniture.words("app.words_still_stand",
                                 {{"file", file_name(m_desk->words_stand_in())}});
    if (m_desk->saved() == Saved::read_only) return m_furniture.words("app.example_to_look_at");
    return {};
}

platform::Waiting App::waiting() const {
    using std::chrono::duration_cast;
    const auto pause = [](double seconds) {
        return platform::Pause{static_cast<long>(std::ceil(seconds * 1000))};
    };
    platform::Waiting waiting;
    waiting.input_waiting = m_more_input || !m_to_say.empty();
    waiting.minimised = m_window.minimised() && m_wall.place() != WallWindow::Place::other_screen;
    if (m_moving) waiting.next_change = platform::Pause{0};
    // The wall shows what the console does not, and has a screen of its own that holds it up.
    waiting.nothing_shown = !m_window.showed() && m_wall.place() != WallWindow::Place::other_screen;
    const auto next_step =
        m_replay ? next_change(*m_replay, m_screens.replay) : std::optional<double>{};
    for (const auto& seconds : {m_host.next_change(), seconds_to_next_tick(), next_step,
                                m_wall.next_change(m_around.seconds())})
        if (seconds && (!waiting.next_change || pause(*seconds) < *waiting.next_change))
            waiting.next_change = pause(*seconds);
    if (m_desk && (m_desk->drafts_waiting() || m_desk->holds_something() || m_desk->box_waiting() ||
                   !m_desk->words_stand_in().empty()))
        waiting.next_work = pause(2);
    else if (m_replay)
        waiting.next_work = pause(replay_looks_every);
    else if (m_desk)
        waiting.next_work = pause(60);  // a sign of life, so that a long talk is no absence
    return waiting;
}

bool App::works_aside() const {
    if (m_shelf->busy()) return true;
    if (!m_desk) return false;
    const auto box = m_desk->box();
    return m_desk->saved() == Saved::writing || (box && !box->safe);
}

/// Only a running clock changes the screen by itself: at its next whole second.
std::optional<double> App::seconds_to_next_tick() const {
    if (!m_desk || m_screens.screen != Screen::console) return std::nullopt;
    const Timer& timer = m_desk->session().state().timer;
    if (timer.stage != Timer::Stage::running) return std::nullopt;
    const auto left = timer.left(m_desk->session().now()).count();
    const auto part = ((left % 1000) + 1000) % 1000;
    return static_cast<double>(part + 1) / 1000.0;
}

void App::say(std::string text, std::optional<ui::Icon> icon) {
    ui::Toast toast;
    toast.text = std::move(text);
    toast.icon = icon;
    m_to_say.push_back(std::move(toast));
    m_pacing.note_event();
}

void App::say_problem(const ArchiveError& problem, const std::string& path) {
    spdlog::warn(path + ": " + std::string{code_of(problem.problem)} + " at line " +
                 std::to_string(problem.line) + ' ' + problem.detail);
    say(m_furniture.words("archive." + std::string{code_of(problem.problem)},
                          {{"line", std::to_string(problem.line)}, {"file", file_name(path)}}),
        ui::Icon::warning);
}

void App::change_settings(const Settings& to) {
    m_settings = sound(to);
    m_furniture.words.set_language(m_settings.language);
    m_shelf->use_folders(m_settings.folders);
    keep_settings();
}

void App::keep_settings() {
    if (m_around.remember) (void)save_settings(m_around.places.settings, m_settings);
}

}  // namespace kring
