#pragma once

#include "core/library/excerpt.h"
#include "core/library/passages.h"
#include "core/library/summary.h"

#include <cstdint>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kring {

/// A session file, with the notes beside it, as its folder lists it. The same path, time and size:
/// the same session.
struct FileStamp {
    std::string path;
    std::int64_t changed = 0;  ///< Unix time in milliseconds, of what changed last
    std::uint64_t size = 0;    ///< bytes, together
    bool operator==(const FileStamp&) const = default;
};

/// A session as the index knows it.
struct KnownSession {
    FileStamp file;
    SessionSummary summary;
};

/// A place where words were found.
struct Hit {
    std::string path, title;
    std::int64_t started = 0;
    PassageKind kind = PassageKind::title;
    SessionTime at{0};  ///< when it was written: where a replay goes
    Excerpt excerpt;
};

/// An action of some session that is not done.
struct OpenAction {
    std::string path, title;  ///< of the session
    std::string what, who, when;
    std::int64_t started = 0;  ///< of the session: Unix time in milliseconds
    SessionTime at{0};         ///< when it was agreed
    bool operator==(const OpenAction&) const = default;
};

/// A story that was chosen in some session, and why.
struct ChosenStory {
    std::string path, title;   ///< of the session
    std::string story;         ///< its title
    std::string reasons;       ///< whole sentences
    std::int64_t started = 0;  ///< of the session: Unix time in milliseconds
    SessionTime at{0};         ///< when it was chosen
    bool operator==(const ChosenStory&) const = default;
};

/// What a phase really took on average, over sessions that were finished.
struct UsualLength {
    std::string method_id;
    Phrase method;
    std::string phase;  ///< id
    Phrase phase_name;
    SessionTime average{0};
    int sessions = 0;  ///< in which the group was in it
    bool operator==(const UsualLength&) const = default;
};

/// What there is to know over all sessions.
struct Overview {
    std::vector<OpenAction> actions;   ///< by owner, then newest session first; without owner last
    std::vector<ChosenStory> chosen;   ///< newest session first
    std::vector<UsualLength> lengths;  ///< by method, in the order of its phases
    /// Nothing when the phase was in no finished session.
    const UsualLength* usual(std::string_view method_id, std::string_view phase) const;
    bool operator==(const Overview&) const = default;
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
    /// Takes up a session, in the place of what was known of its path. `notes`: those beside it.
    void put(const FileStamp& file, const SessionSummary& summary, std::span<const Record> log,
             const State& end, const Reflection& notes = {});
    /// Takes up a file that is no sound session: listed with what is wrong, nothing to find in it.
    void put(const FileStamp& file, const SessionSummary& summary);
    /// Forgets every session that is not among these paths.
    void keep_only(const std::set<std::string>& paths);

    /// All that it knows, newest first.
    std::vector<KnownSession> list();
    /// Passages in which every word begins some word, without case and accents. Best first; where
    /// there are too many to weigh, those of the newest sessions. `within`: paths of the only
    /// sessions to look in.
    std::vector<Hit> search(std::string_view words, const std::set<std::string>* within = nullptr,
                            std::size_t most = 100);
    Overview overview();
    /// Erases from its file what was taken out since the last time, which takes a while in a large
    /// one. What is left of it when the program ends is done in the next run.
    void tidy();
    bool untidy();

    bool in_memory() const;
    /// How often it was opened. Another number than before: it may have begun anew, empty.
    std::size_t times_opened() const;

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

}  // namespace kring
