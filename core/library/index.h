#pragma once

#include "core/library/passages.h"
#include "core/library/summary.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// A session file as its folder lists it. The same path, time and size: the same session.
struct FileStamp {
    std::string path;
    std::int64_t changed = 0;  ///< Unix time in milliseconds
    std::uint64_t size = 0;    ///< bytes
    bool operator==(const FileStamp&) const = default;
};

/// A session as one row of a list.
struct SessionRow {
    std::string path;
    SessionStatus status = SessionStatus::prepared;
    std::string problem;  ///< code of the archive; empty: sound
    std::string title;
    Phrase method;
    std::int64_t started = 0;  ///< Unix time in milliseconds
    std::int64_t touched = 0;  ///< likewise
    int people = 0;
    std::string phase;  ///< id
    Phrase phase_name;
    int cards = 0;
    int open_actions = 0;
    bool operator==(const SessionRow&) const = default;
};

/// Which sessions are asked for; what is not set asks for all.
struct SessionFilter {
    std::string method;                       ///< its name in either language
    std::optional<std::int64_t> from, until;  ///< started in here: Unix time in milliseconds
    std::optional<int> fewest_people, most_people;
    std::string phase;  ///< id of the phase it is in
    bool with_open_actions = false;
};

/// A place where words were found.
struct Hit {
    std::string path, title;
    std::int64_t started = 0;
    PassageKind kind = PassageKind::title;
    SessionTime at{0};  ///< when it was written: where a replay goes
    std::string excerpt;
    std::size_t from = 0, to = 0;  ///< the first words that match: bytes of `excerpt`
};

/// An action of some session that is not done.
struct OpenAction {
    std::string path, title;  ///< of the session
    std::string what, who, when;
    bool operator==(const OpenAction&) const = default;
};

/// A story that was chosen in some session, and why.
struct ChosenStory {
    std::string path, title;  ///< of the session
    std::string story;        ///< its title
    std::string reasons;      ///< whole sentences
    bool operator==(const ChosenStory&) const = default;
};

/// All sessions of a person, to list and to search. A cache: whatever is wrong with its file, it is
/// thrown away and made anew; without a place to write it lives in memory. Nothing here throws.
class SessionIndex {
public:
    /// `file`: where it is kept; empty: in memory.
    explicit SessionIndex(std::string file);
    ~SessionIndex();
    SessionIndex(const SessionIndex&) = delete;
    SessionIndex& operator=(const SessionIndex&) = delete;

    /// What is in it is as the file is now.
    bool knows(const FileStamp& file);
    /// Takes up a session, in the place of what was known of its path.
    void put(const FileStamp& file, const SessionSummary& summary, std::span<const Record> log,
             const State& end);
    /// Takes up a file that is no sound session: listed with what is wrong, nothing to find in it.
    void put(const FileStamp& file, const SessionSummary& summary);
    /// Forgets every session that is not among these paths.
    void keep_only(std::span<const std::string> paths);

    std::vector<SessionRow> list(const SessionFilter& filter = {});  ///< newest first
    /// Passages in which every word begins some word, without case and accents; best first.
    std::vector<Hit> search(std::string_view words, std::size_t most = 100);
    std::vector<OpenAction> open_actions();  ///< by owner, then newest session first
    std::vector<ChosenStory> chosen_stories();
    /// What a phase of a method really took on average, over sessions that were finished; nothing
    /// when there is none.
    std::optional<SessionTime> usual_length(std::string_view method_id, std::string_view phase);

    bool in_memory() const;

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

}  // namespace kring
