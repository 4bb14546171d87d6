// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace tspace {
class Error;
}

namespace tspace::sqlite {

/// Hears of errors, on the thread they are met on; must not throw.
using OnError = std::function<void(const Error&)>;

/// What the statements of a connection have met.
struct Met {
    OnError onError;
    bool isUnreadable = false;  ///< something could not be read, after which a connection may give nothing more
};

/// One prepared statement. Parameters count from 1 and columns from 0, as in SQLite. Movable; belongs to the thread of
/// its connection. Every function that can fail throws `Error`.
class Statement {
  public:
    /// `met`, which outlives it, is told of what a step meets before that is thrown; null: nobody is.
    Statement(sqlite3* db, const char* sql, Met* met = nullptr);
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    void bind(int index, qint64 value);
    void bind(int index, int value) { bind(index, qint64{value}); }
    void bind(int index, bool value) { bind(index, qint64{value ? 1 : 0}); }
    void bind(int index, double value);
    void bind(int index, const QString& value);
    void bind(int index, const QByteArray& value);  ///< as a blob
    void bind(int index, std::nullptr_t);

    template <class T>
    void bind(int index, const std::optional<T>& value) {
        value ? bind(index, *value) : bind(index, nullptr);
    }

    /// Binds the arguments to parameters 1, 2, ... and returns the statement.
    template <class... T>
    Statement& with(const T&... values) {
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }

    /// Binds the columns of the current row of another statement, with their types, and returns this one.
    Statement& withRow(const Statement& row);

    /// Goes to the next row: true while there is one. After false the statement is reset and may be run again.
    [[nodiscard]] bool step();

    /// Runs a statement that gives no rows, then resets it.
    void run();

    /// Back to the start, with its parameters forgotten.
    void reset();

    /// How many columns a row has.
    [[nodiscard]] int columns() const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] int number(int column) const { return static_cast<int>(integer(column)); }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;

  private:
    void checkBound(int code);

    [[noreturn]] void fail(int code);

    sqlite3* m_db = nullptr;
    Met* m_met = nullptr;
    sqlite3_stmt* m_stmt = nullptr;
};

}  // namespace tspace::sqlite
