// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that knows whether Catch2 is version 2 or 3, and how Qt's values are printed by it.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <string>

namespace Catch {

template <>
struct StringMaker<QString> {
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};

template <>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray& bytes) { return '"' + bytes.toStdString() + '"'; }
};

template <>
struct StringMaker<QDate> {
    static std::string convert(const QDate& date) { return date.toString(Qt::ISODate).toStdString(); }
};

template <>
struct StringMaker<QStringList> {
    static std::string convert(const QStringList& list) {
        return '[' + list.join(QStringLiteral(", ")).toStdString() + ']';
    }
};

}  // namespace Catch
