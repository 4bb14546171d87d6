// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/calendar_words.h"

#include <QLocale>

#include <cmath>

namespace tspace::trends {

namespace {

QString dayWithYear(const QDate& date) {
    return QStringLiteral("%1 %2 %3").arg(date.day()).arg(monthName(date.month())).arg(date.year());
}

QString monthWithYear(const QDate& date) {
    return QStringLiteral("%1 %2").arg(monthName(date.month())).arg(date.year());
}

bool sameMonth(const QDate& a, const QDate& b) {
    return a.year() == b.year() && a.month() == b.month();
}

QString joined(const QString& first, const QString& last) {
    return Words::tr("%1 to %2").arg(first, last);
}

}  // namespace

QString numberWords(double value) {
    constexpr double hundred = 100;
    const double rounded = std::round(value * hundred) / hundred;
    QString text = QString::number(std::abs(rounded), 'f', 2);
    while (text.endsWith(QLatin1Char('0'))) {
        text.chop(1);
    }
    if (text.endsWith(QLatin1Char('.'))) {
        text.chop(1);
    }
    return rounded < 0 ? QChar(0x2212) + text : text;
}

QString countWords(qint64 count) {
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(count);
}

QString monthName(int month) {
    return QLocale::c().standaloneMonthName(month, QLocale::LongFormat);
}

QString shortMonthName(int month) {
    return QLocale::c().standaloneMonthName(month, QLocale::ShortFormat);
}

QString dayWords(const QDate& date, const QDate& today) {
    return date.year() == today.year() ? QStringLiteral("%1 %2").arg(date.day()).arg(monthName(date.month()))
                                       : dayWithYear(date);
}

QString monthWords(const QDate& date, const QDate& today) {
    return date.year() == today.year() ? monthName(date.month()) : monthWithYear(date);
}

QString spanWords(const QDate& first, const QDate& last, const QDate& today) {
    if (first == last) {
        return Words::tr("on %1").arg(dayWords(first, today));
    }
    if (sameMonth(first, last)) {
        return Words::tr("from %1 to %2").arg(QString::number(first.day()), dayWords(last, today));
    }
    if (first.year() != last.year()) {
        return Words::tr("from %1 to %2").arg(dayWithYear(first), dayWithYear(last));
    }
    return Words::tr("from %1 to %2")
        .arg(QStringLiteral("%1 %2").arg(first.day()).arg(monthName(first.month())), dayWords(last, today));
}

QString monthSpanWords(const QDate& first, const QDate& last, const QDate& today) {
    if (sameMonth(first, last)) {
        return Words::tr("in %1").arg(monthWords(first, today));
    }
    if (first.year() != last.year()) {
        return Words::tr("from %1 to %2").arg(monthWithYear(first), monthWithYear(last));
    }
    return Words::tr("from %1 to %2").arg(monthName(first.month()), monthWords(last, today));
}

QString periodWords(const Period& period) {
    const QDate first = period.first();
    const QDate last = period.last();
    switch (period.per()) {
        case Per::Month:
            return monthWithYear(first);
        case Per::Quarter:
            return joined(monthName(first.month()), monthWithYear(last));
        case Per::Week:
            if (sameMonth(first, last)) {
                return joined(QString::number(first.day()), dayWithYear(last));
            }
            return joined(first.year() == last.year() ? dayWords(first, last) : dayWithYear(first), dayWithYear(last));
        case Per::Rating:
        case Per::Day:
            break;
    }
    return dayWithYear(first);
}

QString listWords(const QStringList& parts) {
    if (parts.size() < 2) {
        return parts.join(QString());
    }
    return Words::tr("%1 and %2").arg(parts.mid(0, parts.size() - 1).join(QStringLiteral(", ")), parts.last());
}

}  // namespace tspace::trends
