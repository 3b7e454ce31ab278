#include "app/library.h"

#include "app/session_files.h"
#include "app/shelf.h"
#include "core/session/fold.h"

#include <filesystem>
#include <system_error>

namespace kring {

SessionIndex open_index(const Places& places) {
    std::error_code problem;
    std::filesystem::create_directories(std::filesystem::path{places.index}.parent_path(), problem);
    return SessionIndex{places.index};
}

static void take_up(SessionIndex& index, const SessionFile& file) {
    const FileStamp stamp{file.path, file.changed, file.size};
    if (index.knows(stamp)) return;
    const auto loaded = read_listed(file.path);
    if (!loaded) return index.put(stamp, unreadable(file.path, loaded.error().problem));
    const LoadedSession& session = loaded.value();
    index.put(stamp, summary_of(file.path, session, file.example), session.log, fold(session.log));
}

bool update_index(SessionIndex& index, const Places& places,
                  const std::function<bool(LibraryProgress)>& go_on) {
    std::vector<SessionFile> files;
    if (!list_sessions(places.sessions, false, files)) return false;
    std::vector<std::string> paths;
    for (const SessionFile& file : files) paths.push_back(file.path);
    index.keep_only(paths);
    LibraryProgress progress{0, files.size()};
    for (const SessionFile& file : files) {
        take_up(index, file);
        ++progress.done;
        if (go_on && !go_on(progress)) break;
    }
    return true;
}

}  // namespace kring
