#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace kring {

/// What SQLite refused. Thrown inside core/library only; SessionIndex turns it into an answer.
struct DatabaseError : std::runtime_error {
    DatabaseError(int of, const char* message) : std::runtime_error{message}, code{of} {}
    int code;  ///< of SQLite; 0: not from SQLite itself
    /// The file itself is no good. Else it is only out of reach for now: busy, read-only, a full
    /// disk.
    bool damaged() const;
};

/// A prepared statement: bind in order, then step through the rows.
class Statement {
public:
    Statement(sqlite3* database, std::string_view sql);

    Statement& bind(std::int64_t value);
    Statement& bind(std::string_view text);
    Statement& bind_bytes(std::string_view bytes);
    /// True: a row is there. False: the end, and the statement is ready to be bound anew.
    bool step();
    /// Runs it to its end.
    void run();

    std::int64_t number(int column) const;  ///< of the row, from 0
    std::string text(int column) const;
    std::string bytes(int column) const;

private:
    struct Finalise {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalise> m_statement;
    int m_bound = 0;
};

/// An open database. Everything of it on one thread.
class Database {
public:
    /// `path` empty: in memory.
    explicit Database(const std::string& path);

    void run(const char* sql);
    Statement prepare(std::string_view sql) { return Statement{m_database.get(), sql}; }
    std::int64_t number(std::string_view sql);  ///< first column of the first row; 0 without one

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    std::unique_ptr<sqlite3, Close> m_database;
};

/// All or nothing: what was done is undone unless `commit` was reached.
class Transaction {
public:
    explicit Transaction(Database& database) : m_database{database} {
        m_database.run("BEGIN IMMEDIATE");
    }
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& m_database;
    bool m_done = false;
};

}  // namespace kring
