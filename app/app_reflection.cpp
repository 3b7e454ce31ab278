#include "app/app.h"

#include "app/local_time.h"
#include "app/replay/reflection_toast.h"
#include "core/session/fold.h"
#include "core/session/going_on.h"

#include <utility>

namespace kring {

/// Plugs in where a replay is opened: the notes beside it come along. Beside an example nothing is
/// ever written.
void App::open_reflection(const std::string& path, const SessionHeader& header) {
    const std::string examples = m_around.places.examples + "/";
    m_reflection = std::make_unique<ReflectionDesk>(path, header.id, !path.starts_with(examples),
                                                    m_around.wall, [this] { m_pacing.wake(); });
    m_note_removed.reset();
}

/// Where a replay is left: what was written is brought to the disk, what was typed stays a draft.
void App::close_reflection() {
    m_reflection.reset();
    m_note_removed.reset();
}

/// Beside the session that is open. What cannot be read of them is left out, as in the report that
/// is saved.
void App::read_notes_beside() {
    m_notes_beside.clear();
    if (!m_desk) return;
    auto found = read_reflection(m_desk->path(), m_desk->header().id);
    if (found && found.value()) m_notes_beside = std::move(found.value()->notes);
    m_screens.console.report = {};
}

/// Why no notes can be written beside this session, as a sentence; empty: they can.
std::string App::why_no_notes() const {
    const Words& words = m_furniture.words;
    if (m_reflection->is_example()) return words("replay_panel.example");
    const auto obstacle = m_reflection->obstacle();
    if (!obstacle) return {};
    const std::string file = file_name(reflection_path_of(m_reflection->path()));
    switch (obstacle->problem) {
    case ArchiveProblem::disk_full: return {};  // it may be tried again, and was said
    case ArchiveProblem::locked: return words("replay_panel.notes_locked");
    case ArchiveProblem::file_exists: return words("replay_panel.other_notes", {{"file", file}});
    default:
        return words("archive." + std::string{code_of(obstacle->problem)},
                     {{"line", std::to_string(obstacle->line)}, {"file", file}});
    }
}

/// Before each frame of a replay: what its panel may know of the notes.
void App::follow_reflection(ReplayPanelUi& panel) {
    panel.reflection = {};
    if (!m_reflection) return;
    panel.reflection = {&m_reflection->notes(), m_reflection->saved(), why_no_notes()};
}

/// What has to be done that nobody sees: drafts go to their file, and others may have written.
void App::tend_reflection() {
    if (!m_reflection) return;
    m_reflection->keep_drafts(m_around.seconds());
    if (m_reflection->look_again()) m_pacing.note_event();
}

void App::keep_reflection(const KeepReflection& keep) {
    if (!m_reflection) return;
    const std::string tail = m_reflection->tail_file();
    const bool kept = m_reflection->keep(keep);
    if (tail != m_reflection->tail_file())
        say(m_furniture.words("replay_panel.tail_put_aside",
                              {{"file", file_name(m_reflection->tail_file())}}),
            ui::Icon::warning);
    if (kept) return;
    say_notes_trouble("replay_panel.note_not_kept");
}

void App::drop_reflection(NoteId note) {
    if (!m_reflection) return;
    m_note_removed = m_reflection->drop(note);
    if (!m_note_removed) return say_notes_trouble("replay_panel.note_not_removed");
    ui::Toast toast;
    toast.text = m_furniture.words("replay_panel.note_removed");
    toast.action = m_furniture.words("replay_panel.put_back");
    toast.icon = ui::Icon::bin;
    toast.key = note_toast;
    m_to_say.push_back(std::move(toast));
    m_pacing.note_event();
}

void App::put_note_back() {
    if (m_note_removed) m_out.ask(KeepReflection{std::nullopt, *m_note_removed});
    m_note_removed.reset();
}

void App::say_notes_trouble(const char* key) {
    const auto obstacle = m_reflection->obstacle();
    std::string why = why_no_notes();
    if (why.empty() && obstacle)
        why = m_furniture.words("archive." + std::string{code_of(obstacle->problem)},
                                {{"line", std::to_string(obstacle->line)},
                                 {"file", file_name(reflection_path_of(m_reflection->path()))}});
    say(m_furniture.words(key, {{"why", why}}), ui::Icon::warning);
}

/// A session that was read; nothing when it could not be, and then it was said.
std::optional<LoadedSession> App::read_past(const std::string& path) {
    auto loaded = read_session(path);
    if (loaded) return std::move(loaded).value();
    say_problem(loaded.error(), path);
    return std::nullopt;
}

void App::go_on_from(const std::string& path) {
    const auto past = read_past(path);
    if (!past) return;
    const State state = fold(past->log);
    const std::string name =
        state.title.empty() ? m_furniture.words("app.new_session_name") : state.title;
    if (state.method.phases.empty()) return start_session({});
    if (!new_session(name)) return;
    close_compare();
    leave_replay();
    for (const Intent& intent : starting_from(state)) submit(intent);
    say(m_furniture.words("going_on.began", {{"title", name}}), ui::Icon::check);
}

}  // namespace kring
