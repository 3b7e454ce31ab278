#include "app/app.h"

#include "app/local_time.h"
#include "app/practice.h"
#include "app/report_file.h"
#include "app/session_report.h"
#include "app/ui/code_words.h"
#include "core/archive/file.h"
#include "core/archive/rewrite.h"
#include "core/archive/session_name.h"
#include "core/base/day.h"
#include "core/session/paste.h"

#include <algorithm>
#include <filesystem>

namespace kring {

namespace fs = std::filesystem;

/// More than any list of posts; bytes.
static constexpr std::size_t longest_list_of_posts = 4 << 20;

bool App::sit_down(std::unique_ptr<Desk> desk) {
    if (!leave_session()) {
        desk->close();
        return false;
    }
    leave_replay();
    m_desk = std::move(desk);
    m_screens.prepare = {};
    m_screens.console = {};
    read_notes_beside();
    const std::string& title = m_desk->session().state().title;
    m_window.set_title(title.empty() ? "Kring" : title + " - Kring");
    if (!m_desk->tail_file().empty())
        say(m_furniture.words("archive.tail_put_aside", {{"file", file_name(m_desk->tail_file())}}),
            ui::Icon::warning);
    if (!m_desk->kept_draft_file().empty())
        say(m_furniture.words("archive.draft_put_aside",
                              {{"file", file_name(m_desk->kept_draft_file())}}),
            ui::Icon::warning);
    stop_wall();  // a file that was cut off would cover a screen that nobody asked for
    say_box_trouble();
    if (!m_desk->words_stand_in().empty()) say_words_stand();
    return true;
}

bool App::leave_session() {
    if (!m_desk) return true;
    if (!may_leave()) return false;
    stop_wall();
    if (!rescue() && !std::exchange(m_leave_anyway, true)) return false;
    m_leave_anyway = false;
    m_leave_vote = false;
    m_desk->close();
    if (!m_desk->words_stand_in().empty()) say_words_stand();
    m_desk.reset();
    m_left_session = true;
    m_window.set_title("Kring");
    m_shelf->refresh();
    return true;
}

/// What the disk did not take, or what was taken from it, is not left behind without a try.
/// False: there is no room for it anywhere yet; it is still on the screen.
bool App::rescue() {
    if (m_desk->saved() != Saved::failed) return true;
    std::error_code failed;
    fs::create_directories(m_around.places.sessions, failed);
    const std::string& title = m_desk->session().state().title;
    const std::string& unnamed = m_furniture.words("app.new_session_name");
    const std::string path =
        new_session_path(m_around.places.sessions, title.empty() ? unnamed : title,
                         local_day(m_desk->header().started));
    if (const auto problem = m_desk->rescue(path)) {
        say_problem(*problem, path);
        return false;
    }
    if (fs::exists(path, failed))
        say(m_furniture.words("app.rescued", {{"file", path}}), ui::Icon::check);
    return true;
}

bool App::new_session(const std::string& name) {
    std::error_code failed;
    fs::create_directories(m_around.places.sessions, failed);
    const std::string path =
        new_session_path(m_around.places.sessions, name, local_day(m_around.wall()));
    auto desk = Desk::create(path, m_settings.language, m_around.wall, [this] { m_pacing.wake(); });
    if (desk) return sit_down(std::move(desk).value());
    say_problem(desk.error(), path);
    return false;
}

void App::start_practice() {
    const auto& methods = m_furniture.methods.methods;
    const auto arena = std::find_if(methods.begin(), methods.end(),
                                    [](const Method& method) { return !method.choosing; });
    const Method& method = arena == methods.end() ? methods.front() : *arena;
    if (!new_session(m_furniture.words("practice.title"))) return;
    const auto step = [this](const Intent& intent) -> std::optional<Seq> {
        const auto done = m_desk->submit(intent);
        answer_to(done);
        return done ? std::optional{done.value()} : std::nullopt;
    };
    (void)lay_out_practice(m_desk->session().state(), step, method, m_furniture.words);
}

void App::start_session(const StartSession& start) {
    if (!new_session(m_furniture.words("app.new_session_name"))) return;
    const Method* method = &m_furniture.methods.methods.front();
    for (const auto& known : m_furniture.methods.methods)
        if (known.id == start.method) method = &known;
    submit(ChooseMethod{*method, method->orders.front().id, false});
    m_screens.prepare.pasted = start.cards;
    m_screens.prepare.pasting = !start.cards.empty();
}

void App::open_file(const std::string& path) {
    take(Desk::open(path, m_around.wall, [this] { m_pacing.wake(); }), path);
}

void App::take(Result<std::unique_ptr<Desk>, ArchiveError> opened, const std::string& path) {
    if (!opened) return say_problem(opened.error(), path);
    (void)sit_down(std::move(opened).value());
}

void App::open_example(const std::string& path) {
    auto desk = Desk::look_at(path);
    if (!desk) return say_problem(desk.error(), path);
    (void)sit_down(std::move(desk).value());
}

/// A session goes into the folder and is opened; anything else is a text with cards in it.
void App::import_file(const std::string& path) {
    if (fs::path{path}.extension() == ".kring") {
        const auto loaded = read_session(path);
        if (!loaded) return say_problem(loaded.error(), path);
        std::error_code failed;
        fs::create_directories(m_around.places.sessions, failed);
        const std::string copy =
            new_session_path(m_around.places.sessions, fs::path{path}.stem().string(),
                             local_day(loaded.value().header.started));
        fs::copy_file(path, copy, failed);
        if (failed) return say_problem({ArchiveProblem::disk_error, 0, failed.message()}, copy);
        return open_file(copy);
    }
    const auto text = read_small_file(path, longest_list_of_posts);
    if (!text || text->empty()) return say(m_furniture.words("app.nothing_to_import"));
    const PasteChoices choices = read_paste(*text);
    const auto& cards = choices.best == PasteChoices::Best::posts    ? choices.posts
                        : choices.best == PasteChoices::Best::blocks ? choices.blocks
                                                                     : choices.lines;
    start_session({"", cards});
}

void App::save_report(const SaveReport& save) {
    const auto& words = m_furniture.words;
    const ReportFacts facts{words.date(local_day(m_desk->header().started)), words.language(),
                            m_desk->session().now(), save.with_names,
                            iso_day(local_day(m_around.wall()))};
    const Session& session = m_desk->session();
    save_text(save.path, report_with_notes(session.state(), session.log(), m_desk->header(),
                                           m_desk->path(), facts, words));
}

void App::save_text(std::string path, const std::string& text) {
    const auto& words = m_furniture.words;
    ReportSaved saved = ReportSaved::no;
    // Beside the session; of an example, or where nothing may be written, in the person's folder.
    if (fs::path{path}.parent_path() != m_around.places.examples)
        saved = save_report_file(path, text);
    if (saved == ReportSaved::no) {
        std::error_code failed;
        fs::create_directories(m_around.places.sessions, failed);
        path = (fs::path{m_around.places.sessions} / fs::path{path}.filename()).string();
        saved = save_report_file(path, text);
    }
    if (saved != ReportSaved::yes)
        return say(words("app.report_not_saved", {{"file", path}}), ui::Icon::warning);
    say(words("app.report_saved", {{"file", path}}), ui::Icon::check);
}

void App::save_elsewhere(const std::string& path) {
    if (!m_desk) return;
    if (const auto failed = m_desk->move_to(path, m_around.wall, [this] { m_pacing.wake(); }))
        return say_problem(*failed, path);
    m_desk->drafts.erase("save_elsewhere");
    say(m_furniture.words("app.saved_elsewhere", {{"file", path}}), ui::Icon::check);
}

}  // namespace kring
