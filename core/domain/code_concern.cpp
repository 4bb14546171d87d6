// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/code_concern.h"

#include <QDate>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace tspace {

namespace {

constexpr qsizetype shortestName = 3;
constexpr qsizetype shortestInCapitals = 5;
constexpr int firstYear = 1900;
constexpr int lastYear = 2099;
constexpr int yearsOfACentury = 100;

bool isWordOfCodes(const QString& word) {
    static const QSet<QString> words{
        QStringLiteral("fam"),     QStringLiteral("family"), QStringLiteral("child"),    QStringLiteral("children"),
        QStringLiteral("adult"),   QStringLiteral("adt"),    QStringLiteral("case"),     QStringLiteral("team"),
        QStringLiteral("sibling"), QStringLiteral("baby"),   QStringLiteral("unborn"),   QStringLiteral("young"),
        QStringLiteral("youth"),   QStringLiteral("person"), QStringLiteral("parent"),   QStringLiteral("mother"),
        QStringLiteral("father"),  QStringLiteral("carer"),  QStringLiteral("foster"),   QStringLiteral("group"),
        QStringLiteral("duty"),    QStringLiteral("ref"),    QStringLiteral("code"),     QStringLiteral("file"),
        QStringLiteral("home"),    QStringLiteral("house"),  QStringLiteral("household")};
    return words.contains(word.toLower());
}

QStringList partsOf(const QString& code) {
    static const QRegularExpression letters(QStringLiteral("\\p{Lu}?[\\p{Ll}\\p{Lo}\\p{M}]+|\\p{Lu}+(?!\\p{Ll})"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    QStringList parts;
    auto found = letters.globalMatch(code);
    while (found.hasNext()) {
        parts << found.next().captured();
    }
    return parts;
}

bool looksLikeName(const QString& part) {
    static const QRegularExpression vowel(QStringLiteral("[aeiouyáàâäãåæéèêëíìîïóòôöõøúùûüý]"),
                                          QRegularExpression::CaseInsensitiveOption);
    const bool inCapitals = part == part.toUpper();
    return part.size() >= (inCapitals ? shortestInCapitals : shortestName) && part.contains(vowel) &&
           !isWordOfCodes(part);
}

bool isDay(int year, int month, int day) {
    return year >= firstYear && year <= lastYear && QDate::isValid(year, month, day);
}

/// A year of two digits is of either century: it only has to give a day that exists.
bool isDayInAnyOrder(int a, int b, int c, bool longFirst, bool longLast) {
    const auto full = [](int year) { return year < yearsOfACentury ? firstYear + yearsOfACentury + year : year; };
    if (longFirst) {
        return isDay(a, b, c);
    }
    return isDay(full(c), b, a) || isDay(full(c), a, b) || (!longLast && isDay(full(a), b, c));
}

bool isDayInARow(const QString& digits) {
    if (digits.size() == 6) {
        return isDayInAnyOrder(digits.mid(0, 2).toInt(), digits.mid(2, 2).toInt(), digits.mid(4, 2).toInt(), false,
                               false);
    }
    return isDayInAnyOrder(digits.mid(0, 4).toInt(), digits.mid(4, 2).toInt(), digits.mid(6, 2).toInt(), true, false) ||
           isDayInAnyOrder(digits.mid(0, 2).toInt(), digits.mid(2, 2).toInt(), digits.mid(4, 4).toInt(), false, true);
}

bool holdsBirthDate(const QString& code) {
    static const QRegularExpression row(QStringLiteral("(?<!\\d)(\\d{8}|\\d{6})(?!\\d)"));
    static const QRegularExpression groups(
        QStringLiteral("(?<!\\d)(\\d{4}|\\d{1,2})[-_./](\\d{1,2})[-_./](\\d{4}|\\d{1,2})(?!\\d)"));
    auto rows = row.globalMatch(code);
    while (rows.hasNext()) {
        if (isDayInARow(rows.next().captured(1))) {
            return true;
        }
    }
    auto parted = groups.globalMatch(code);
    while (parted.hasNext()) {
        const auto match = parted.next();
        if (isDayInAnyOrder(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(),
                            match.captured(1).size() == 4, match.captured(3).size() == 4)) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::vector<CodeConcern> concernsOf(const QString& code) {
    std::vector<CodeConcern> concerns;
    const QStringList parts = partsOf(code);
    if (std::any_of(parts.begin(), parts.end(), looksLikeName)) {
        concerns.push_back(CodeConcern::LooksLikeName);
    }
    if (holdsBirthDate(code)) {
        concerns.push_back(CodeConcern::HoldsBirthDate);
    }
    return concerns;
}

}  // namespace tspace
