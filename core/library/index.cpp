#include "core/library/index.h"

#include "core/base/text.h"
#include "core/library/database.h"
#include "core/session/stories.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace kring {
namespace {

/// Raised whenever a table changes; an index of another version is made anew.
constexpr std::int64_t index_version = 1;

// Words that were erased from a session must not live on here: freed pages are overwritten
// (secure_delete), and whatever is taken out of the full-text tables is merged away (optimize).
constexpr const char* settings = "PRAGMA journal_mode=DELETE; PRAGMA synchronous=NORMAL; "
                                 "PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;";
constexpr const char* tables = R"(
CREATE TABLE sessions (
  id INTEGER PRIMARY KEY, path TEXT UNIQUE, changed INTEGER, size INTEGER, status INTEGER, problem TEXT,
  title TEXT, method_id TEXT, method TEXT, method_en TEXT, started INTEGER, touched INTEGER,
  people INTEGER, phase TEXT, phase_name TEXT, phase_name_en TEXT, cards INTEGER, open_actions INTEGER);
CREATE TABLE actions (session INTEGER, what TEXT, who TEXT, due TEXT);
CREATE TABLE choices (session INTEGER, story TEXT, reasons TEXT);
CREATE TABLE spent (session INTEGER, phase TEXT, time INTEGER);
CREATE INDEX actions_of ON actions(session);
CREATE INDEX choices_of ON choices(session);
CREATE INDEX spent_of ON spent(session);
CREATE VIRTUAL TABLE passages USING fts5(
  text, session UNINDEXED, kind UNINDEXED, at UNINDEXED,
  tokenize='unicode61 remove_diacritics 2', prefix='2 3');
)";

/// What people typed as a question of FTS5: every word as the beginning of a word, nothing as an
/// operator. Empty: there is nothing to look for.
std::string as_query(std::string_view words) {
    std::string query;
    std::string word;
    const auto close = [&] {
        if (!word.empty()) query += (query.empty() ? "\"" : " \"") + word + "\"*";
        word.clear();
    };
    for (const char c : words) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\0')
            close();
        else
            word += c == '"' ? std::string{"\"\""} : std::string{c};
    }
    close();
    return query;
}

std::string reasons_of(const State& state, StoryId story) {
    std::string all;
    for (const RemarkId id : remarks_about(state, story, RemarkKind::reason)) {
        if (!all.empty()) all += ' ';
        all += state.remarks.at(id).text;
    }
    return all;
}

int open_actions_of(const State& state) {
    return static_cast<int>(std::count_if(state.actions.begin(), state.actions.end(),
                                          [](const auto& entry) { return !entry.second.done; }));
}

/// Where the excerpt of a hit matches stands between these two; nobody can type them.
constexpr char match_begins = '\x02', match_ends = '\x03';

void place_match(Hit& hit, const std::string& marked) {
    bool first = true;
    for (const char c : marked) {
        if (c == match_begins) {
            if (first) hit.from = hit.excerpt.size();
        } else if (c == match_ends) {
            if (first) hit.to = hit.excerpt.size();
            first = false;
        } else {
            hit.excerpt += c;
        }
    }
}

}  // namespace

struct SessionIndex::Inner {
    std::string file;
    std::unique_ptr<Database> database;

    explicit Inner(std::string path) : file{std::move(path)} { open(); }

    void open();
    void prepare();
    void throw_away();
    template <class Doing> auto guarded(Doing doing) -> decltype(doing());

    std::int64_t put_row(const FileStamp& stamp, const SessionSummary& summary,
                         std::string_view method_id, int open_actions);
    void put_texts(std::int64_t session, std::span<const Record> log, const State& end);
    void put_findings(std::int64_t session, const State& end, SessionTime now);
    bool forget(std::int64_t session);
    void merge_away() { database->run("INSERT INTO passages(passages) VALUES('optimize')"); }
};

void SessionIndex::Inner::prepare() {
    database->run(settings);
    if (database->number("PRAGMA user_version") == index_version) {
        (void)database->number("SELECT count(*) FROM sessions");
        return;
    }
    if (database->number("SELECT count(*) FROM sqlite_master") > 0)
        throw DatabaseError{0, "an index of another version"};
    Transaction making{*database};
    database->run(tables);
    database->run(("PRAGMA user_version=" + std::to_string(index_version)).c_str());
    making.commit();
}

void SessionIndex::Inner::throw_away() {
    database.reset();
    std::error_code problem;
    for (const char* part : {"", "-journal", "-wal", "-shm"})
        std::filesystem::remove(file + part, problem);
}

void SessionIndex::Inner::open() {
    for (int attempt = 0; attempt < 2 && !file.empty(); ++attempt) {
        try {
            database = std::make_unique<Database>(file);
            return prepare();
        } catch (const DatabaseError& error) {
            if (error.damaged())
                throw_away();
            else
                file.clear();
        }
    }
    file.clear();
    database = std::make_unique<Database>(file);
    prepare();
}

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

std::int64_t SessionIndex::Inner::put_row(const FileStamp& stamp, const SessionSummary& summary,
                                          std::string_view method_id, int open_actions) {
    Statement row = database->prepare(
        "INSERT INTO sessions(path,changed,size,status,problem,title,method_id,method,method_en,"
        "started,touched,people,phase,phase_name,phase_name_en,cards,open_actions) "
        "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    row.bind(stamp.path).bind(stamp.changed).bind(static_cast<std::int64_t>(stamp.size));
    row.bind(static_cast<std::int64_t>(summary.status)).bind(summary.problem).bind(summary.title);
    row.bind(method_id).bind(summary.method.dutch).bind(summary.method.english);
    row.bind(summary.started).bind(summary.touched).bind(std::int64_t{summary.people});
    row.bind(summary.phase).bind(summary.phase_name.dutch).bind(summary.phase_name.english);
    row.bind(std::int64_t{summary.cards}).bind(std::int64_t{open_actions});
    row.run();
    return database->number("SELECT last_insert_rowid()");
}

void SessionIndex::Inner::put_texts(std::int64_t session, std::span<const Record> log,
                                    const State& end) {
    Statement text =
        database->prepare("INSERT INTO passages(text,session,kind,at) VALUES(?,?,?,?)");
    for (const Passage& passage : passages_of(log, end)) {
        text.bind(passage.text).bind(session).bind(static_cast<std::int64_t>(passage.kind));
        text.bind(std::int64_t{passage.at.count()}).run();
    }
}

void SessionIndex::Inner::put_findings(std::int64_t session, const State& end, SessionTime now) {
    Statement action =
        database->prepare("INSERT INTO actions(session,what,who,due) VALUES(?,?,?,?)");
    for (const auto& [id, item] : end.actions)
        if (!item.done) action.bind(session).bind(item.what).bind(item.who).bind(item.when).run();
    Statement choice =
        database->prepare("INSERT INTO choices(session,story,reasons) VALUES(?,?,?)");
    for (const auto& [id, chosen] : end.choices)
        for (const StoryId story : chosen.stories)
            if (const Story* told = find_story(end, story); told != nullptr && !told->withdrawn)
                choice.bind(session).bind(told->form.title).bind(reasons_of(end, story)).run();
    if (!is_closed(end)) return;
    Statement spent = database->prepare("INSERT INTO spent(session,phase,time) VALUES(?,?,?)");
    for (const auto& [phase, progress] : end.progress)
        if (progress.visits > 0)
            spent.bind(session)
                .bind(phase)
                .bind(std::int64_t{time_in_phase(end, phase, now).count()})
                .run();
}

bool SessionIndex::Inner::forget(std::int64_t session) {
    for (const char* sql :
         {"DELETE FROM actions WHERE session=?", "DELETE FROM choices WHERE session=?",
          "DELETE FROM spent WHERE session=?", "DELETE FROM passages WHERE session=?",
          "DELETE FROM sessions WHERE id=?"})
        database->prepare(sql).bind(session).run();
    return true;
}

SessionIndex::SessionIndex(std::string file) : m_inner{std::make_unique<Inner>(std::move(file))} {}
SessionIndex::~SessionIndex() = default;

bool SessionIndex::in_memory() const { return m_inner->file.empty(); }

bool SessionIndex::knows(const FileStamp& file) {
    return m_inner->guarded([&] {
        Statement asked = m_inner->database->prepare(
            "SELECT 1 FROM sessions WHERE path=? AND changed=? AND size=?");
        asked.bind(file.path).bind(file.changed).bind(static_cast<std::int64_t>(file.size));
        return asked.step();
    });
}

void SessionIndex::put(const FileStamp& file, const SessionSummary& summary,
                       std::span<const Record> log, const State& end) {
    m_inner->guarded([&] {
        Transaction putting{*m_inner->database};
        Statement before = m_inner->database->prepare("SELECT id FROM sessions WHERE path=?");
        const bool again = before.bind(file.path).step() && m_inner->forget(before.number(0));
        const std::int64_t session =
            m_inner->put_row(file, summary, end.method.id, open_actions_of(end));
        m_inner->put_texts(session, log, end);
        m_inner->put_findings(session, end, log.empty() ? SessionTime{0} : log.back().at);
        if (again) m_inner->merge_away();
        putting.commit();
    });
}

void SessionIndex::put(const FileStamp& file, const SessionSummary& summary) {
    put(file, summary, {}, {});
}

void SessionIndex::keep_only(std::span<const std::string> paths) {
    m_inner->guarded([&] {
        std::vector<std::int64_t> gone;
        Statement all = m_inner->database->prepare("SELECT id, path FROM sessions");
        while (all.step())
            if (std::find(paths.begin(), paths.end(), all.text(1)) == paths.end())
                gone.push_back(all.number(0));
        if (gone.empty()) return;
        Transaction forgetting{*m_inner->database};
        for (const std::int64_t session : gone) m_inner->forget(session);
        m_inner->merge_away();
        forgetting.commit();
    });
}

std::vector<SessionRow> SessionIndex::list(const SessionFilter& filter) {
    return m_inner->guarded([&] {
        std::string sql =
            "SELECT path,status,problem,title,method,method_en,started,touched,people,"
            "phase,phase_name,phase_name_en,cards,open_actions FROM sessions WHERE 1";
        if (!filter.method.empty()) sql += " AND (method=?1 OR method_en=?1 OR method_id=?1)";
        if (filter.from) sql += " AND started>=" + std::to_string(*filter.from);
        if (filter.until) sql += " AND started<=" + std::to_string(*filter.until);
        if (filter.fewest_people) sql += " AND people>=" + std::to_string(*filter.fewest_people);
        if (filter.most_people) sql += " AND people<=" + std::to_string(*filter.most_people);
        if (!filter.phase.empty()) sql += filter.method.empty() ? " AND phase=?1" : " AND phase=?2";
        if (filter.with_open_actions) sql += " AND open_actions>0";
        Statement rows = m_inner->database->prepare(sql + " ORDER BY touched DESC, path");
        if (!filter.method.empty()) rows.bind(filter.method);
        if (!filter.phase.empty()) rows.bind(filter.phase);
        std::vector<SessionRow> found;
        while (rows.step())
            found.push_back({rows.text(0),
                             static_cast<SessionStatus>(rows.number(1)),
                             rows.text(2),
                             rows.text(3),
                             {rows.text(4), rows.text(5)},
                             rows.number(6),
                             rows.number(7),
                             static_cast<int>(rows.number(8)),
                             rows.text(9),
                             {rows.text(10), rows.text(11)},
                             static_cast<int>(rows.number(12)),
                             static_cast<int>(rows.number(13))});
        return found;
    });
}

std::vector<Hit> SessionIndex::search(std::string_view words, std::size_t most) {
    const std::string query = as_query(words);
    if (query.empty()) return {};
    return m_inner->guarded([&] {
        Statement rows = m_inner->database->prepare(
            "SELECT s.path,s.title,s.started,p.kind,p.at,"
            "snippet(passages,0,char(2),char(3),'…',24) FROM passages p JOIN sessions s ON "
            "s.id=p.session WHERE passages MATCH ? ORDER BY rank, s.touched DESC, p.rowid LIMIT ?");
        rows.bind(query).bind(static_cast<std::int64_t>(most));
        std::vector<Hit> hits;
        while (rows.step()) {
            Hit hit{rows.text(0),
                    rows.text(1),
                    rows.number(2),
                    static_cast<PassageKind>(rows.number(3)),
                    SessionTime{rows.number(4)},
                    {},
                    0,
                    0};
            place_match(hit, rows.text(5));
            hits.push_back(std::move(hit));
        }
        return hits;
    });
}

std::vector<OpenAction> SessionIndex::open_actions() {
    return m_inner->guarded([&] {
        Statement rows = m_inner->database->prepare(
            "SELECT s.path,s.title,a.what,a.who,a.due FROM actions a JOIN sessions s ON "
            "s.id=a.session ORDER BY a.who='', a.who, s.touched DESC, a.rowid");
        std::vector<OpenAction> found;
        while (rows.step())
            found.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4)});
        return found;
    });
}

std::vector<ChosenStory> SessionIndex::chosen_stories() {
    return m_inner->guarded([&] {
        Statement rows = m_inner->database->prepare(
            "SELECT s.path,s.title,c.story,c.reasons FROM choices c JOIN sessions s ON "
            "s.id=c.session ORDER BY s.touched DESC, c.rowid");
        std::vector<ChosenStory> found;
        while (rows.step())
            found.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3)});
        return found;
    });
}

std::optional<SessionTime> SessionIndex::usual_length(std::string_view method_id,
                                                      std::string_view phase) {
    return m_inner->guarded([&]() -> std::optional<SessionTime> {
        Statement asked = m_inner->database->prepare(
            "SELECT count(*), CAST(avg(t.time) AS INTEGER) FROM spent t JOIN sessions s ON "
            "s.id=t.session WHERE s.method_id=? AND t.phase=?");
        asked.bind(method_id).bind(phase);
        if (!asked.step() || asked.number(0) == 0) return std::nullopt;
        return SessionTime{asked.number(1)};
    });
}

}  // namespace kring
