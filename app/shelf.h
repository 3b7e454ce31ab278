#pragma once

#include "app/facilitator/home.h"
#include "core/archive/session_file.h"

#include <functional>
#include <memory>
#include <string>

namespace kring {

/// Reads the sessions folder and the examples on a thread of its own, newest first, so that the
/// home screen is there at once and fills up while people look at it.
class ShelfReader {
public:
    /// `wake` is called from the other thread whenever there is something new to show.
    ShelfReader(std::string sessions, std::string examples, std::function<void()> wake);
    ~ShelfReader();
    ShelfReader(const ShelfReader&) = delete;
    ShelfReader& operator=(const ShelfReader&) = delete;

    /// Looks again. What did not change on disk since last time is not read again.
    void refresh();
    /// What is known now. Stays as it is until the next call; for the screen's thread alone.
    const Shelf& shelf();

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
    Shelf m_shelf;
};

/// The card of one file, whatever is the matter with it. Never throws, leaves the file alone.
SessionSummary read_summary(const std::string& path, bool example);

/// The same of a session that was read already, and of a file that could not be.
SessionSummary summary_of(const std::string& path, const LoadedSession& session, bool example);
SessionSummary unreadable(const std::string& path, ArchiveProblem problem);

/// More sessions than this are not shown; nobody looks through them.
inline constexpr std::size_t most_sessions = 5'000;

}  // namespace kring
