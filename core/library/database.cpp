#include "core/library/database.h"

#include <sqlite3.h>

namespace kring {

namespace {

/// Another Kring writes the index for a moment; longer than this, and one does without it.
constexpr int patience_ms = 5'000;

void check(int code, sqlite3* database) {
    if (code == SQLITE_OK) return;
    throw DatabaseError{code,
                        database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code)};
}

}  // namespace

bool DatabaseError::damaged() const {
    const int primary = code & 0xFF;
    return primary == SQLITE_OK || primary == SQLITE_ERROR || primary == SQLITE_CORRUPT ||
           primary == SQLITE_NOTADB || primary == SQLITE_MISMATCH;
}

void Statement::Finalise::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(sqlite3* database, std::string_view sql) {
    sqlite3_stmt* made = nullptr;
    check(sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &made, nullptr),
          database);
    m_statement.reset(made);
}

Statement& Statement::bind(std::int64_t value) {
    check(sqlite3_bind_int64(m_statement.get(), ++m_bound, value),
          sqlite3_db_handle(m_statement.get()));
    return *this;
}

Statement& Statement::bind(std::string_view text) {
    check(sqlite3_bind_text64(m_statement.get(), ++m_bound, text.data(), text.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8),
          sqlite3_db_handle(m_statement.get()));
    return *this;
}

Statement& Statement::bind_bytes(std::string_view bytes) {
    check(sqlite3_bind_blob64(m_statement.get(), ++m_bound, bytes.data(), bytes.size(),
                              SQLITE_TRANSIENT),
          sqlite3_db_handle(m_statement.get()));
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW) return true;
    m_bound = 0;
    if (code != SQLITE_DONE) {
        const DatabaseError error{code, sqlite3_errmsg(sqlite3_db_handle(m_statement.get()))};
        sqlite3_reset(m_statement.get());
        throw error;
    }
    sqlite3_reset(m_statement.get());
    return false;
}

void Statement::run() {
    while (step()) {
    }
}

std::int64_t Statement::number(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string Statement::text(int column) const {
    const auto* bytes =
        reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

std::string Statement::bytes(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

void Database::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Database::Database(const std::string& path) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(path.empty() ? ":memory:" : path.c_str(), &opened,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    m_database.reset(opened);  // also when it failed: the message is in it
    check(code, opened);
    sqlite3_busy_timeout(opened, patience_ms);
}

void Database::run(const char* sql) {
    check(sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr), m_database.get());
}

std::int64_t Database::number(std::string_view sql) {
    Statement asked = prepare(sql);
    return asked.step() ? asked.number(0) : 0;
}

Transaction::~Transaction() {
    if (m_done) return;
    try {
        m_database.run("ROLLBACK");
    } catch (const DatabaseError&) {
        // Nothing was begun, or SQLite rolled back by itself.
    }
}

void Transaction::commit() {
    m_database.run("COMMIT");
    m_done = true;
}

}  // namespace kring
