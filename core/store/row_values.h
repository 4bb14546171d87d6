// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "domain/names.h"
#include "sqlite/statement.h"

namespace tspace::rowValues {

// What the columns of a row hold, in the types of the domain, and what is bound to find rows.

/// A day as the columns have it; not valid for anything else.
[[nodiscard]] inline QDate dayFrom(const QString& text) {
    return parseDate(text).value_or(QDate());
}

/// A point in time in three columns: utc, date, zone.
[[nodiscard]] inline Instant instantAt(const sqlite::Statement& row, int column) {
    return {row.integer(column), dayFrom(row.text(column + 1)), row.text(column + 2)};
}

/// The same; absent where the first column is null.
[[nodiscard]] inline std::optional<Instant> maybeInstantAt(const sqlite::Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(instantAt(row, column));
}

template <class E>
[[nodiscard]] E valueAt(const sqlite::Statement& row, int column, E otherwise) {
    return valueNamed<E>(row.text(column)).value_or(otherwise);
}

template <class E>
[[nodiscard]] std::optional<E> maybeAt(const sqlite::Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : valueNamed<E>(row.text(column));
}

template <class I>
[[nodiscard]] std::optional<I> idAt(const sqlite::Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(I::fromBytes(row.blob(column)));
}

[[nodiscard]] inline std::optional<int> numberAt(const sqlite::Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(row.number(column));
}

[[nodiscard]] inline std::optional<double> realAt(const sqlite::Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : std::optional(row.real(column));
}

[[nodiscard]] inline std::optional<QDate> dateAt(const sqlite::Statement& row, int column) {
    return row.isNull(column) ? std::nullopt : parseDate(row.text(column));
}

/// Names that `group_concat(name, char(31))` put together.
[[nodiscard]] inline QStringList namesAt(const sqlite::Statement& row, int column) {
    return row.text(column).split(QChar(0x1F), Qt::SkipEmptyParts);
}

template <class Tag>
[[nodiscard]] std::optional<QByteArray> bytesOf(const std::optional<Id<Tag>>& id) {
    return id ? std::optional(id->bytes()) : std::nullopt;
}

/// A day as the columns have it.
[[nodiscard]] inline QString day(const QDate& date) {
    return date.toString(Qt::ISODate);
}

[[nodiscard]] inline std::optional<QString> day(const std::optional<QDate>& date) {
    return date ? std::optional(day(*date)) : std::nullopt;
}

}  // namespace tspace::rowValues
