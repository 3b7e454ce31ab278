#include "core/library/index_inner.h"

#include <algorithm>

namespace kring {

namespace {

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

}  // namespace

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

}  // namespace kring
