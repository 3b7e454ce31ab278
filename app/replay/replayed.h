#pragma once

#include "core/archive/session_file.h"
#include "core/replay/folded_time.h"
#include "core/replay/step_changes.h"
#include "core/replay/timeline.h"
#include "core/session/session.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kring {

/// A session that was opened to look back at, and the place somebody is looking at. Reads the file
/// and leaves it alone, also while another Kring writes in it. Names are hidden until they are
/// asked for: then they are in nothing that can be got from here.
class Replayed {
public:
    /// `somebody`: what stands where a name stood ("iemand"). Errors as of read_session.
    static Result<std::unique_ptr<Replayed>, ArchiveError> open(const std::string& path,
                                                                std::string somebody);
    Replayed(std::string path, LoadedSession loaded, std::string somebody);
    Replayed(const Replayed&) = delete;
    Replayed& operator=(const Replayed&) = delete;

    const std::string& path() const { return m_path; }
    const SessionHeader& header() const { return m_loaded.header; }
    /// Why there is no more of it than this; nothing when it is whole.
    const std::optional<ArchiveError>& damage() const { return m_loaded.damage; }

    /// All of it; takes no intent.
    const Session& session() const { return m_walk->session; }
    const Timeline& timeline() const { return m_walk->timeline; }
    const FoldedTime& folded() const { return m_walk->folded; }
    /// Another number as soon as the log is another: what was made of it is old.
    std::size_t version() const { return m_version; }

    std::size_t place() const { return m_place; }
    SessionTime time() const { return timeline().time_of(m_place); }
    /// The session as it was at the place, and one step before it; at the start both are empty.
    const State& now() const { return *m_now; }
    const State& before() const { return m_before; }
    const StepChanges& changes() const { return m_changes; }
    /// As `now`, with the cards and links that this step took away still on the board.
    const State& with_gone() const { return m_with_gone ? *m_with_gone : *m_now; }
    /// Past the end is the end. `passing`: on the way to another place, under a hand that pulls:
    /// of a step that took something back it is not found out what (that costs a second fold).
    void go_to(std::size_t place, bool passing = false);
    /// It was passed only: go there to know all of it.
    bool passed() const { return m_passed; }

    bool names() const { return m_names; }
    /// Somebody at the table gave a name.
    bool has_names() const { return m_has_names; }
    void show_names(bool show, std::string somebody);

    /// Reads the file anew when it is another than it was. The place stays; who looked at the end
    /// looks at the new end. True: there is more, or other, to see.
    bool look_again();

private:
    struct Walk {
        explicit Walk(std::vector<Record> log);
        Session session;
        Timeline timeline;
        FoldedTime folded;
    };
    /// What a file that was changed shows on the outside.
    struct Outside {
        std::uintmax_t bytes = 0;
        std::filesystem::file_time_type changed{};
        bool operator==(const Outside&) const = default;
    };
    static Outside outside_of(const std::string& path);
    void walk_anew(std::size_t place);

    std::string m_path;
    std::string m_somebody;
    LoadedSession m_loaded;
    Outside m_outside;
    std::unique_ptr<Walk> m_walk;
    std::size_t m_version = 0;
    std::size_t m_place = 0;
    const State* m_now = nullptr;
    State m_before;
    StepChanges m_changes;
    std::optional<State> m_with_gone;
    bool m_passed = false;
    bool m_names = false;
    bool m_has_names = false;
};

}  // namespace kring
