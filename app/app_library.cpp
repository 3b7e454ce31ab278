#include "app/app.h"

#include "app/facilitator/home_text.h"
#include "app/local_time.h"
#include "app/session_moves.h"

#include <algorithm>

namespace kring {

/// As its card has it.
std::string App::title_of(const std::string& path) {
    const auto& sessions = m_shelf->shelf().sessions;
    const auto found = std::find_if(sessions.begin(), sessions.end(),
                                    [&](const auto& session) { return session.path == path; });
    return found == sessions.end() ? file_name(path) : title_text(m_furniture.words, *found);
}

void App::rename(const RenameSession& rename) {
    const auto renamed = rename_session(rename.path, rename.title, m_around.wall);
    if (!renamed) return say_problem(renamed.error(), rename.path);
    say(m_furniture.words("library.renamed", {{"title", rename.title}}), ui::Icon::check);
    m_shelf->refresh();
}

void App::duplicate(const std::string& path) {
    const auto& words = m_furniture.words;
    const std::string title = words("library.copy_of", {{"title", title_of(path)}});
    const auto copy = duplicate_session(path, title, m_around.wall);
    if (!copy) return say_problem(copy.error(), path);
    say(words("library.duplicated", {{"title", title}}), ui::Icon::check);
    m_shelf->refresh();
}

void App::archive(const ArchiveSession& archive) {
    const std::string title = title_of(archive.path);
    const auto moved = archive_session(archive.path, archive.back);
    if (!moved) return say_problem(moved.error(), archive.path);
    say(m_furniture.words(archive.back ? "library.brought_back" : "library.archived",
                          {{"title", title}}),
        ui::Icon::check);
    m_shelf->refresh();
}

void App::throw_away(const std::string& path) {
    const std::string title = title_of(path);
    const auto bin = bin_session(path, m_around.places.data_home, local_time(m_around.wall()));
    if (!bin) return say_problem(bin.error(), path);
    const bool own = bin.value().starts_with(m_around.places.data_home);
    say(own ? m_furniture.words("library.binned", {{"title", title}})
            : m_furniture.words("library.binned_there",
                                {{"title", title}, {"folder", bin.value()}}),
        ui::Icon::bin);
    m_shelf->refresh();
}

}  // namespace kring
