#pragma once

#include "core/library/database.h"
#include "core/library/index.h"

#include <utility>

namespace kring {

// What the index is made of; inside core/library only.

struct SessionIndex::Inner {
    std::string file;
    std::unique_ptr<Database> database;
    std::size_t opened = 0;

    explicit Inner(std::string path) : file{std::move(path)} { open(); }

    void open();
    void prepare();
    void throw_away();
    template <class Doing> auto guarded(Doing doing) -> decltype(doing());

    /// Where the passages of a session stand: numbered from `first` to before `end`, with those of
    /// other sessions between them. `second` is where those of all sessions begin that began then.
    struct Stretch {
        std::int64_t second = 0, first = 0, end = 0;
    };

    std::int64_t put_row(const FileStamp& stamp, const SessionSummary& summary);
    void put_texts(std::int64_t session, Stretch stretch, std::span<const Passage> passages);
    void put_actions(std::int64_t session, std::span<const Record> log, const State& end);
    void put_choices(std::int64_t session, std::span<const Record> log, const State& end);
    void put_lengths(std::int64_t session, const State& end, SessionTime now);
    void forget_findings(std::int64_t session);
    void forget_texts(std::int64_t session, const Stretch& stretch);
    std::vector<std::int64_t> passages_with(const std::string& query,
                                            const std::set<std::string>* within, std::size_t most);
};

/// Does it. When the index turns out to be damaged it is made anew and filled by and by; when it is
/// out of reach, the rest of this run is kept in memory.
template <class Doing> auto SessionIndex::Inner::guarded(Doing doing) -> decltype(doing()) {
    for (int attempt = 0; attempt < 2; ++attempt) {
        try {
            return doing();
        } catch (const DatabaseError& error) {
            if (error.damaged() && attempt == 0 && !file.empty())
                throw_away();
            else
                file.clear();
            open();
        }
    }
    return doing();
}

}  // namespace kring
