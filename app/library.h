#pragma once

#include "app/places.h"
#include "app/session_files.h"
#include "core/library/index.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kring {

/// How far reading has come: files read, of how many that have to be.
struct LibraryProgress {
    std::size_t done = 0, total = 0;
};

/// All sessions of a person: those of the folder Kring writes in, of other folders and of what was
/// put away in each of them. Reads only what changed, and keeps what it knows in the index. On one
/// thread.
class Library {
public:
    /// `others`: folders beside the sessions folder.
    Library(const Places& places, std::vector<std::string> others);

    /// Brings everything up to what the folders hold now. `go_on` is told how far it is after each
    /// file that was read, and may end it by answering false; then the next look goes on from
    /// there. False: the sessions folder is there and cannot be read.
    bool look(const std::function<bool(LibraryProgress)>& go_on = {});

    /// As the last look found them, newest first.
    std::vector<SessionSummary> sessions() const;
    /// Files in the folders that are no sessions.
    const std::vector<std::string>& others() const { return m_others; }
    /// Of the folders: which could not be read, or are not there.
    const std::vector<std::string>& missing() const { return m_missing; }
    SessionIndex& index() { return m_index; }
    /// Another number whenever the index changed.
    std::size_t changes() const { return m_changes; }

private:
    struct Known {
        FileStamp stamp;
        SessionSummary summary;  ///< as its file has it
        std::string last_typed;  ///< in the draft beside it
        bool locked = false;
        bool left_behind = false;  ///< a lock beside it that nobody holds
        std::chrono::steady_clock::time_point read_at{};
    };
    void take_over_index();
    void read(const SessionFile& file, Known& known);
    static void look_beside(const SessionFile& file, Known& known);
    bool may_wait(const SessionFile& file, const Known& known) const;
    bool list_all(FolderContent& content);

    std::string m_folder;
    std::vector<std::string> m_folders;
    SessionIndex m_index;
    std::size_t m_opened = 0;
    std::size_t m_changes = 1;
    std::map<std::string, Known> m_known;
    std::map<std::string, FileStamp> m_no_sessions;
    std::vector<std::string> m_others, m_missing;
};

/// What came with Kring: never changes, and stays out of the index of somebody's own sessions.
class Examples {
public:
    explicit Examples(const std::string& folder);
    const std::vector<SessionSummary>& sessions() const { return m_sessions; }  ///< by path
    SessionIndex& index() { return m_index; }

private:
    std::vector<SessionSummary> m_sessions;
    SessionIndex m_index{{}};
};

}  // namespace kring
