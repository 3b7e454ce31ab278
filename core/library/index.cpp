#include "core/library/index.h"

#include "core/library/database.h"
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
constexpr std::int64_t index_version = 2;

// Words that were erased from a session must not live on here: freed pages are overwritten
// (secure_delete), and what is taken out of the full-text tables is merged away (tidy).
constexpr const char* settings = "PRAGMA journal_mode=DELETE; PRAGMA synchronous=NORMAL; "
                                 "PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;";
// Passages are numbered by when their session began, so that the newest can be had first without
// weighing all of them; `first` is where those of a session begin.
constexpr const char* tables = R"(
CREATE TABLE sessions (id INTEGER PRIMARY KEY, path TEXT UNIQUE, changed INTEGER, size INTEGER,
  title TEXT, started INTEGER, touched INTEGER, first INTEGER, card BLOB);
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
/// More hits than this are not weighed against each other.
constexpr std::int64_t most_to_weigh = 1'000;

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

/// Where a session's passages are numbered from.
std::int64_t first_of(std::int64_t started) {
    constexpr std::int64_t latest = 1LL << 41;  // far beyond any clock that is right
    return std::clamp<std::int64_t>(started / 1'000, 0, latest) * passages_a_second;
}

}  // namespace

struct SessionIndex::Inner {
    std::string file;
    std::unique_ptr<Database> database;
    std::size_t opened = 0;

    explicit Inner(std::string path) : file{std::move(path)} { open(); }

    void open();
    void prepare();
    void throw_away();
    template <class Doing> auto guarded(Doing doing) -> decltype(doing());

    std::int64_t put_row(const FileStamp& stamp, const SessionSummary& summary);
    void put_texts(std::int64_t session, std::int64_t first, std::span<const Record> log,
                   const State& end);
    void put_actions(std::int64_t session, std::span<const Record> log, const State& end);
    void put_choices(std::int64_t session, std::span<const Record> log, const State& end);
    void put_lengths(std::int64_t session, const State& end, SessionTime now);
    void forget_findings(std::int64_t session);
    void forget_texts(std::int64_t session, std::int64_t first);
    std::vector<std::int64_t> passages_with(const std::string& query,
                                            const std::set<std::string>* within, std::size_t most);
};

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

/// The number of the session, the one it had when it was there before.
std::int64_t SessionIndex::Inner::put_row(const FileStamp& stamp, const SessionSummary& summary) {
    Statement row = database->prepare(
        "INSERT INTO sessions(path,changed,size,title,started,touched,first,card) "
        "VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(path) DO UPDATE SET changed=excluded.changed,"
        "size=excluded.size,title=excluded.title,started=excluded.started,"
        "touched=excluded.touched,first=excluded.first,card=excluded.card RETURNING id");
    row.bind(stamp.path).bind(stamp.changed).bind(static_cast<std::int64_t>(stamp.size));
    row.bind(summary.title).bind(summary.started).bind(summary.touched);
    row.bind(first_of(summary.started)).bind_bytes(bytes_of(summary));
    if (!row.step()) throw DatabaseError{0, "no row"};
    const std::int64_t id = row.number(0);
    row.run();
    return id;
}

/// What stays is left as it is: a session that goes on costs what was added to it.
void SessionIndex::Inner::put_texts(std::int64_t session, std::int64_t first,
                                    std::span<const Record> log, const State& end) {
    using Key = std::tuple<std::int64_t, std::int64_t, std::string>;
    std::multimap<Key, std::int64_t> before;
    std::int64_t next = first;
    Statement known = database->prepare("SELECT rowid,session,kind,at,text FROM passages WHERE "
                                        "rowid>=? AND rowid<?");
    known.bind(first).bind(first + passages_a_second);
    while (known.step()) {
        next = std::max(next, known.number(0) + 1);
        if (known.number(1) == session)
            before.emplace(Key{known.number(2), known.number(3), known.text(4)}, known.number(0));
    }
    Statement text =
        database->prepare("INSERT INTO passages(rowid,text,session,kind,at) VALUES(?,?,?,?,?)");
    for (const Passage& passage : passages_of(log, end)) {
        const auto kind = static_cast<std::int64_t>(passage.kind);
        const std::int64_t at = passage.at.count();
        if (const auto same = before.find({kind, at, passage.text}); same != before.end())
            before.erase(same);
        else if (next < first + passages_a_second)
            text.bind(next++).bind(passage.text).bind(session).bind(kind).bind(at).run();
    }
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

void SessionIndex::Inner::forget_texts(std::int64_t session, std::int64_t first) {
    std::vector<std::int64_t> rows;
    Statement all = database->prepare("SELECT rowid,session FROM passages WHERE rowid>=? AND "
                                      "rowid<?");
    all.bind(first).bind(first + passages_a_second);
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
                       std::span<const Record> log, const State& end) {
    m_inner->guarded([&] {
        Transaction putting{*m_inner->database};
        const std::int64_t first = first_of(summary.started);
        Statement before = m_inner->database->prepare("SELECT id,first FROM sessions WHERE path=?");
        if (before.bind(file.path).step()) {
            m_inner->forget_findings(before.number(0));
            if (before.number(1) != first)
                m_inner->forget_texts(before.number(0), before.number(1));
        }
        const std::int64_t session = m_inner->put_row(file, summary);
        m_inner->put_texts(session, first, log, end);
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
        std::vector<std::pair<std::int64_t, std::int64_t>> gone;
        Statement all = m_inner->database->prepare("SELECT id, path, first FROM sessions");
        while (all.step())
            if (paths.count(all.text(1)) == 0) gone.emplace_back(all.number(0), all.number(2));
        if (gone.empty()) return;
        Transaction forgetting{*m_inner->database};
        Statement row = m_inner->database->prepare("DELETE FROM sessions WHERE id=?");
        for (const auto& [session, first] : gone) {
            m_inner->forget_findings(session);
            m_inner->forget_texts(session, first);
            row.bind(session).run();
        }
        forgetting.commit();
    });
}

std::vector<KnownSession> SessionIndex::list() {
    return m_inner->guarded([&] {
        Statement rows = m_inner->database->prepare(
            "SELECT path,changed,size,card FROM sessions ORDER BY touched DESC, path");
        std::vector<KnownSession> found;
        while (rows.step()) {
            KnownSession& known = found.emplace_back();
            known.file = {rows.text(0), rows.number(1), static_cast<std::uint64_t>(rows.number(2))};
            if (!read_bytes(rows.bytes(3), known.summary))
                throw DatabaseError{0, "a card that cannot be read"};
        }
        return found;
    });
}

/// Numbers of passages that match, best first.
std::vector<std::int64_t> SessionIndex::Inner::passages_with(const std::string& query,
                                                             const std::set<std::string>* within,
                                                             std::size_t most) {
    Statement few = database->prepare(
        "SELECT count(*) FROM (SELECT 1 FROM passages WHERE passages MATCH ? LIMIT ?)");
    few.bind(query).bind(most_to_weigh + 1);
    const bool weighed = few.step() && few.number(0) <= most_to_weigh;
    std::set<std::int64_t> allowed;
    if (within != nullptr) {
        Statement one = database->prepare("SELECT id,path FROM sessions");
        while (one.step())
            if (within->count(one.text(1)) > 0) allowed.insert(one.number(0));
    }
    const char* sql = within == nullptr ? "SELECT rowid FROM passages WHERE passages MATCH ? "
                                        : "SELECT rowid,session FROM passages WHERE passages "
                                          "MATCH ? ";
    Statement rows = database->prepare(
        std::string{sql} + (weighed ? "ORDER BY rank, rowid DESC" : "ORDER BY rowid DESC"));
    rows.bind(query);
    std::vector<std::int64_t> found;
    while (found.size() < most && rows.step())
        if (within == nullptr || allowed.count(rows.number(1)) > 0) found.push_back(rows.number(0));
    return found;
}

std::vector<Hit> SessionIndex::search(std::string_view words, const std::set<std::string>* within,
                                      std::size_t most) {
    const std::string query = as_query(words);
    if (query.empty()) return {};
    const std::vector<std::string> sought = sought_words(words);
    return m_inner->guarded([&] {
        Statement row = m_inner->database->prepare(
            "SELECT s.path,s.title,s.started,p.kind,p.at,p.text FROM passages p JOIN sessions s "
            "ON s.id=p.session WHERE p.rowid=?");
        std::vector<Hit> hits;
        for (const std::int64_t passage : m_inner->passages_with(query, within, most)) {
            if (!row.bind(passage).step()) continue;
            hits.push_back({row.text(0), row.text(1), row.number(2),
                            static_cast<PassageKind>(row.number(3)), SessionTime{row.number(4)},
                            excerpt_of(row.text(5), sought)});
            row.run();
        }
        return hits;
    });
}

const UsualLength* Overview::usual(std::string_view method_id, std::string_view phase) const {
    const auto found = std::find_if(lengths.begin(), lengths.end(), [&](const UsualLength& usual) {
        return usual.method_id == method_id && usual.phase == phase;
    });
    return found == lengths.end() ? nullptr : &*found;
}

Overview SessionIndex::overview() {
    return m_inner->guarded([&] {
        Overview over;
        Statement actions = m_inner->database->prepare(
            "SELECT s.path,s.title,a.what,a.who,a.due,s.started,a.at FROM actions a JOIN sessions "
            "s ON s.id=a.session ORDER BY a.who='', a.who COLLATE NOCASE, s.started DESC, a.rowid");
        while (actions.step())
            over.actions.push_back({actions.text(0), actions.text(1), actions.text(2),
                                    actions.text(3), actions.text(4), actions.number(5),
                                    SessionTime{actions.number(6)}});
        Statement choices = m_inner->database->prepare(
            "SELECT s.path,s.title,c.story,c.reasons,s.started,c.at FROM choices c JOIN sessions "
            "s ON s.id=c.session ORDER BY s.started DESC, c.rowid");
        while (choices.step())
            over.chosen.push_back({choices.text(0), choices.text(1), choices.text(2),
                                   choices.text(3), choices.number(4),
                                   SessionTime{choices.number(5)}});
        Statement lengths = m_inner->database->prepare(
            "SELECT method_id,max(method),max(method_en),phase,max(name),max(name_en),"
            "CAST(avg(time) AS INTEGER),count(*) FROM spent GROUP BY method_id,phase "
            "ORDER BY method_id,min(place)");
        while (lengths.step())
            over.lengths.push_back({lengths.text(0),
                                    {lengths.text(1), lengths.text(2)},
                                    lengths.text(3),
                                    {lengths.text(4), lengths.text(5)},
                                    SessionTime{lengths.number(6)},
                                    static_cast<int>(lengths.number(7))});
        return over;
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
