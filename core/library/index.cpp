#include "core/library/index_inner.h"

#include "core/session/stories.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>
#include <tuple>
#include <utility>

namespace kring {
namespace {

/// Raised whenever a table changes; an index of another version is made anew.
constexpr std::int64_t index_version = 3;

// Words that were erased from a session must not live on here: freed pages are overwritten
// (secure_delete), and what is taken out of the full-text tables is merged away (tidy).
constexpr const char* settings = "PRAGMA journal_mode=DELETE; PRAGMA synchronous=NORMAL; "
                                 "PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;";
// Passages are numbered by when their session began, so that the newest can be had first without
// weighing all of them; `second`, `first` and `past` are the Stretch of a session.
constexpr const char* tables = R"(
CREATE TABLE sessions (id INTEGER PRIMARY KEY, path TEXT UNIQUE, changed INTEGER, size INTEGER,
  title TEXT, started INTEGER, touched INTEGER, second INTEGER, first INTEGER, past INTEGER,
  card BLOB);
CREATE TABLE actions (session INTEGER, what TEXT, who TEXT, due TEXT, at INTEGER);
CREATE TABLE choices (session INTEGER, story TEXT, reasons TEXT, at INTEGER);
CREATE TABLE spent (session INTEGER, method_id TEXT, method TEXT, method_en TEXT, place INTEGER,
  phase TEXT, name TEXT, name_en TEXT, time INTEGER);
CREATE TABLE chores (untidy INTEGER);
INSERT INTO chores VALUES(0);
CREATE INDEX actions_of ON actions(session);
CREATE INDEX choices_of ON choices(session);
CREATE INDEX spent_of ON spent(session);
CREATE VIRTUAL TABLE passages USING fts5(
  text, session UNINDEXED, kind UNINDEXED, at UNINDEXED,
  tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4');
)";

/// Passages of sessions that began in one second; more of them are not indexed.
constexpr std::int64_t passages_a_second = 1 << 21;
std::string reasons_of(const State& state, StoryId story) {
    std::string all;
    for (const RemarkId id : remarks_about(state, story, RemarkKind::reason)) {
        if (!all.empty()) all += ' ';
        all += state.remarks.at(id).text;
    }
    return all;
}

/// Where the passages of sessions that began in one second are numbered from.
std::int64_t second_of(std::int64_t started) {
    constexpr std::int64_t latest = 1LL << 41;  // far beyond any clock that is right
    return std::clamp<std::int64_t>(started / 1'000, 0, latest) * passages_a_second;
}

}  // namespace

void SessionIndex::Inner::prepare() {
    database->run(settings);
    if (database->number("PRAGMA user_version") == index_version) {
        (void)database->number("SELECT count(*) FROM sessions, chores");
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
    ++opened;
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

/// The number of the session, the one it had when it was there before.
std::int64_t SessionIndex::Inner::put_row(const FileStamp& stamp, const SessionSummary& summary) {
    Statement row = database->prepare(
        "INSERT INTO sessions(path,changed,size,title,started,touched,card) "
        "VALUES(?,?,?,?,?,?,?) ON CONFLICT(path) DO UPDATE SET changed=excluded.changed,"
        "size=excluded.size,title=excluded.title,started=excluded.started,"
        "touched=excluded.touched,card=excluded.card RETURNING id");
    row.bind(stamp.path).bind(stamp.changed).bind(static_cast<std::int64_t>(stamp.size));
    row.bind(summary.title).bind(summary.started).bind(summary.touched);
    row.bind_bytes(bytes_of(summary));
    if (!row.step()) throw DatabaseError{0, "no row"};
    const std::int64_t id = row.number(0);
    row.run();
    return id;
}

/// What stays is left as it is: a session that goes on costs what was added to it, however many
/// others began in the same second.
void SessionIndex::Inner::put_texts(std::int64_t session, Stretch stretch,
                                    std::span<const Passage> passages) {
    using Key = std::tuple<std::int64_t, std::int64_t, std::string>;
    std::multimap<Key, std::int64_t> before;
    Statement known = database->prepare("SELECT rowid,session,kind,at,text FROM passages WHERE "
                                        "rowid>=? AND rowid<?");
    known.bind(stretch.first).bind(stretch.end);
    while (known.step())
        if (known.number(1) == session)
            before.emplace(Key{known.number(2), known.number(3), known.text(4)}, known.number(0));
    const std::int64_t most = stretch.second + passages_a_second;
    Statement latest = database->prepare("SELECT rowid FROM passages WHERE rowid>=? AND rowid<? "
                                         "ORDER BY rowid DESC LIMIT 1");
    latest.bind(stretch.second).bind(most);
    const std::int64_t begin = latest.step() ? latest.number(0) + 1 : stretch.second;
    std::int64_t next = begin;
    if (stretch.first == stretch.end) stretch.first = stretch.end = begin;
    Statement text =
        database->prepare("INSERT INTO passages(rowid,text,session,kind,at) VALUES(?,?,?,?,?)");
    for (const Passage& passage : passages) {
        const auto kind = static_cast<std::int64_t>(passage.kind);
        const std::int64_t at = passage.at.count();
        if (const auto same = before.find({kind, at, passage.text}); same != before.end())
            before.erase(same);
        else if (next < most)
            text.bind(next++).bind(passage.text).bind(session).bind(kind).bind(at).run();
    }
    Statement stands = database->prepare("UPDATE sessions SET second=?,first=?,past=? WHERE id=?");
    if (next > begin) stretch.end = next;
    stands.bind(stretch.second).bind(stretch.first).bind(stretch.end).bind(session).run();
    if (before.empty()) return;
    Statement gone = database->prepare("DELETE FROM passages WHERE rowid=?");
    for (const auto& [key, row] : before) gone.bind(row).run();
    database->run("UPDATE chores SET untidy=1");
}

/// When a thing was made that is numbered by its record.
static SessionTime made_at(std::span<const Record> log, Seq seq) {
    return seq == 0 || seq > log.size() ? SessionTime{0} : log[seq - 1].at;
}

void SessionIndex::Inner::put_actions(std::int64_t session, std::span<const Record> log,
                                      const State& end) {
    Statement action =
        database->prepare("INSERT INTO actions(session,what,who,due,at) VALUES(?,?,?,?,?)");
    for (const auto& [id, item] : end.actions) {
        if (item.done) continue;
        action.bind(session).bind(item.what).bind(item.who).bind(item.when);
        action.bind(std::int64_t{made_at(log, id.value).count()}).run();
    }
}

void SessionIndex::Inner::put_choices(std::int64_t session, std::span<const Record> log,
                                      const State& end) {
    Statement choice =
        database->prepare("INSERT INTO choices(session,story,reasons,at) VALUES(?,?,?,?)");
    SessionTime chosen_at{0};
    for (const Record& record : log)
        if (std::holds_alternative<ChoiceMade>(record.event)) chosen_at = record.at;
    for (const auto& [id, chosen] : end.choices)
        for (const StoryId story : chosen.stories)
            if (const Story* told = find_story(end, story); told != nullptr && !told->withdrawn)
                choice.bind(session)
                    .bind(title_or_beginning(*told))
                    .bind(reasons_of(end, story))
                    .bind(std::int64_t{chosen_at.count()})
                    .run();
}

void SessionIndex::Inner::put_lengths(std::int64_t session, const State& end, SessionTime now) {
    if (!is_closed(end)) return;
    Statement spent = database->prepare(
        "INSERT INTO spent(session,method_id,method,method_en,place,phase,name,name_en,time) "
        "VALUES(?,?,?,?,?,?,?,?,?)");
    const Phrase& method = end.method.name;
    for (std::size_t i = 0; i < end.method.phases.size(); ++i) {
        const Phase& phase = end.method.phases[i];
        const auto progress = end.progress.find(phase.id);
        if (progress == end.progress.end() || progress->second.visits == 0) continue;
        if (phase.kind == PhaseKind::setup || phase.kind == PhaseKind::closed) continue;
        spent.bind(session).bind(end.method.id).bind(method.dutch).bind(method.english);
        spent.bind(static_cast<std::int64_t>(i)).bind(phase.id);
        spent.bind(phase.name.dutch).bind(phase.name.english);
        spent.bind(std::int64_t{time_in_phase(end, phase.id, now).count()}).run();
    }
}

void SessionIndex::Inner::forget_findings(std::int64_t session) {
    for (const char* sql :
         {"DELETE FROM actions WHERE session=?", "DELETE FROM choices WHERE session=?",
          "DELETE FROM spent WHERE session=?"})
        database->prepare(sql).bind(session).run();
}

void SessionIndex::Inner::forget_texts(std::int64_t session, const Stretch& stretch) {
    std::vector<std::int64_t> rows;
    Statement all = database->prepare("SELECT rowid,session FROM passages WHERE rowid>=? AND "
                                      "rowid<?");
    all.bind(stretch.first).bind(stretch.end);
    while (all.step())
        if (all.number(1) == session) rows.push_back(all.number(0));
    if (rows.empty()) return;
    Statement gone = database->prepare("DELETE FROM passages WHERE rowid=?");
    for (const std::int64_t row : rows) gone.bind(row).run();
    database->run("UPDATE chores SET untidy=1");
}

SessionIndex::SessionIndex(std::string file) : m_inner{std::make_unique<Inner>(std::move(file))} {}
SessionIndex::~SessionIndex() = default;

bool SessionIndex::in_memory() const { return m_inner->file.empty(); }
std::size_t SessionIndex::times_opened() const { return m_inner->opened; }

bool SessionIndex::knows(const FileStamp& file) {
    return m_inner->guarded([&] {
        Statement asked = m_inner->database->prepare(
            "SELECT 1 FROM sessions WHERE path=? AND changed=? AND size=?");
        asked.bind(file.path).bind(file.changed).bind(static_cast<std::int64_t>(file.size));
        return asked.step();
    });
}

void SessionIndex::put(const FileStamp& file, const SessionSummary& summary,
                       std::span<const Record> log, const State& end, const Reflection& notes) {
    std::vector<Passage> passages = passages_of(log, end);
    for (Passage& note : passages_of(notes)) passages.push_back(std::move(note));
    m_inner->guarded([&] {
        Transaction putting{*m_inner->database};
        Inner::Stretch stretch{second_of(summary.started)};
        Statement before =
            m_inner->database->prepare("SELECT id,second,first,past FROM sessions WHERE path=?");
        if (before.bind(file.path).step()) {
            m_inner->forget_findings(before.number(0));
            const Inner::Stretch stood{before.number(1), before.number(2), before.number(3)};
            if (stood.second == stretch.second)
                stretch = stood;
            else
                m_inner->forget_texts(before.number(0), stood);
        }
        const std::int64_t session = m_inner->put_row(file, summary);
        m_inner->put_texts(session, stretch, passages);
        m_inner->put_actions(session, log, end);
        m_inner->put_choices(session, log, end);
        m_inner->put_lengths(session, end, log.empty() ? SessionTime{0} : log.back().at);
        putting.commit();
    });
}

void SessionIndex::put(const FileStamp& file, const SessionSummary& summary) {
    put(file, summary, {}, {});
}

void SessionIndex::keep_only(const std::set<std::string>& paths) {
    m_inner->guarded([&] {
        std::vector<std::pair<std::int64_t, Inner::Stretch>> gone;
        Statement all =
            m_inner->database->prepare("SELECT id,path,second,first,past FROM sessions");
        while (all.step())
            if (paths.count(all.text(1)) == 0)
                gone.push_back({all.number(0), {all.number(2), all.number(3), all.number(4)}});
        if (gone.empty()) return;
        Transaction forgetting{*m_inner->database};
        Statement row = m_inner->database->prepare("DELETE FROM sessions WHERE id=?");
        for (const auto& [session, stretch] : gone) {
            m_inner->forget_findings(session);
            m_inner->forget_texts(session, stretch);
            row.bind(session).run();
        }
        forgetting.commit();
    });
}

bool SessionIndex::untidy() {
    return m_inner->guarded(
        [&] { return m_inner->database->number("SELECT untidy FROM chores") != 0; });
}

void SessionIndex::tidy() {
    if (!untidy()) return;
    m_inner->guarded([&] {
        Transaction tidying{*m_inner->database};
        m_inner->database->run("INSERT INTO passages(passages) VALUES('optimize')");
        m_inner->database->run("UPDATE chores SET untidy=0");
        tidying.commit();
    });
}

}  // namespace kring
