// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/typed.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <cmath>
#include <cstdlib>

namespace tspace::editing {

namespace {

constexpr int minutesOfDay = 24 * 60;
constexpr int monthsOfYear = 12;
constexpr int fewestLettersOfMonth = 3;

/// A day as typed: what is absent was not said.
struct Parts {
    int day = 0;
    int month = 0;
    std::optional<int> year;
};

bool monthFirst(const QLocale& locale) {
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    const auto month = format.indexOf(QLatin1Char('M'));
    const auto day = format.indexOf(QLatin1Char('d'));
    return month >= 0 && day >= 0 && month < day;
}

/// 1 to 12 for the name of a month, or at least its first three letters.
std::optional<int> monthNamed(const QString& word, const QLocale& locale) {
    const QString plain = QString(word).remove(QLatin1Char('.'));
    if (plain.size() < fewestLettersOfMonth) {
        return std::nullopt;
    }
    for (const QLocale& names : {locale, QLocale::c()}) {
        for (int month = 1; month <= monthsOfYear; ++month) {
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                const QString name = names.monthName(month, format).remove(QLatin1Char('.'));
                if (name.startsWith(plain, Qt::CaseInsensitive)) {
                    return month;
                }
            }
        }
    }
    return std::nullopt;
}

bool isWeekday(const QString& word, const QLocale& locale) {
    for (const QLocale& names : {locale, QLocale::c()}) {
        for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
            const QString name = names.dayName(day, QLocale::LongFormat);
            if (word.size() >= 2 && name.startsWith(word, Qt::CaseInsensitive)) {
                return true;
            }
        }
    }
    return false;
}

std::optional<int> yearTyped(const QString& digits, const QDate& today) {
    constexpr int century = 100;
    if (digits.size() == 4) {
        return digits.toInt();
    }
    if (digits.size() == 2) {
        return today.year() / century * century + digits.toInt();
    }
    return std::nullopt;
}

bool isNumber(const QString& word) {
    bool isOne = false;
    static_cast<void>(word.toUInt(&isOne));
    return isOne;
}

/// From words and numbers with the month named: "18 Nov 2026", "November 18".
std::optional<Parts> partsWithName(const QStringList& words, qsizetype named, const Typing& typing) {
    Parts parts;
    parts.month = monthNamed(words[named], typing.locale).value_or(0);
    QStringList numbers = words;
    numbers.removeAt(named);
    if (numbers.isEmpty() || numbers.size() > 2) {
        return std::nullopt;
    }
    parts.day = numbers.first().toInt();
    if (numbers.size() == 2) {
        parts.year = yearTyped(numbers[1], typing.today);
        if (!parts.year) {
            return std::nullopt;
        }
    }
    return parts;
}

/// From numbers alone: "18/11", "18.11.2026", "2026-11-18".
std::optional<Parts> partsOfNumbers(QStringList numbers, const Typing& typing) {
    if (numbers.size() < 2 || numbers.size() > 3) {
        return std::nullopt;
    }
    Parts parts;
    if (numbers.size() == 3) {
        const bool yearFirst = numbers.first().size() == 4;
        parts.year = yearTyped(yearFirst ? numbers.takeFirst() : numbers.takeLast(), typing.today);
        if (!parts.year) {
            return std::nullopt;
        }
        if (yearFirst) {
            parts.month = numbers[0].toInt();
            parts.day = numbers[1].toInt();
            return parts;
        }
    }
    const bool month = monthFirst(typing.locale);
    parts.day = numbers[month ? 1 : 0].toInt();
    parts.month = numbers[month ? 0 : 1].toInt();
    return parts;
}

std::optional<QDate> nearest(const Parts& parts, const QDate& today) {
    if (parts.year) {
        const QDate date(*parts.year, parts.month, parts.day);
        return date.isValid() ? std::optional(date) : std::nullopt;
    }
    std::optional<QDate> best;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        const QDate date(year, parts.month, parts.day);
        if (date.isValid() && (!best || std::llabs(today.daysTo(date)) < std::llabs(today.daysTo(*best)))) {
            best = date;
        }
    }
    return best;
}

std::optional<QDate> namedDay(const QString& typed, const QDate& today) {
    static const std::array<std::pair<QLatin1String, int>, 3> days = {{
        {QLatin1String("yesterday"), -1},
        {QLatin1String("today"), 0},
        {QLatin1String("tomorrow"), 1},
    }};
    for (const auto& [name, offset] : days) {
        if (typed.compare(name, Qt::CaseInsensitive) == 0) {
            return today.addDays(offset);
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<QDate> readDate(const QString& typed, const Typing& typing) {
    const QString text = typed.simplified();
    if (const auto day = namedDay(text, typing.today)) {
        return day;
    }
    static const QRegularExpression marks(QStringLiteral("[\\s,./\\x{2010}-\\x{2014}-]+"));
    QStringList words = text.split(marks, Qt::SkipEmptyParts);
    if (words.size() > 1 && !isNumber(words.first()) && isWeekday(words.first(), typing.locale)) {
        words.removeFirst();
    }
    qsizetype named = -1;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (isNumber(words[i])) {
            continue;
        }
        if (named >= 0 || !monthNamed(words[i], typing.locale)) {
            return std::nullopt;
        }
        named = i;
    }
    const auto parts = named >= 0 ? partsWithName(words, named, typing) : partsOfNumbers(words, typing);
    return parts ? nearest(*parts, typing.today) : std::nullopt;
}

QString dateText(const QDate& date, const Typing& typing) {
    return typing.locale.toString(
        date, monthFirst(typing.locale) ? QStringLiteral("MMMM d, yyyy") : QStringLiteral("d MMMM yyyy"));
}

QString dayText(const QDate& date, const Typing& typing) {
    return typing.locale.toString(date,
                                  monthFirst(typing.locale) ? QStringLiteral("MMMM d") : QStringLiteral("d MMMM"));
}

QString shortDateText(const QDate& date, const Typing& typing) {
    const bool month = monthFirst(typing.locale);
    if (nearest({date.day(), date.month(), {}}, typing.today) == date) {
        QString text = typing.locale.toString(date, month ? QStringLiteral("MMM d") : QStringLiteral("d MMM"));
        if (readDate(text, typing) == date) {
            return text;
        }
    }
    return typing.locale.toString(date, month ? QStringLiteral("MMM d, yyyy") : QStringLiteral("d MMM yyyy"));
}

std::optional<QTime> readTime(const QString& typed) {
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,2})(?:[:.h]?([0-5]\\d))?(?::[0-5]\\d)?\\s*([ap])?\\.?m?\\.?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(typed.trimmed());
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    constexpr int noon = 12;
    int hour = match.captured(1).toInt();
    const QString half = match.captured(3).toLower();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > noon) {
            return std::nullopt;
        }
        hour = hour % noon + (half == QLatin1String("p") ? noon : 0);
    }
    const QTime time(hour, match.captured(2).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

QString timeText(const QTime& time) {
    return time.toString(QStringLiteral("HH:mm"));
}

std::optional<int> readMinutes(const QString& typed) {
    static const QRegularExpression minutes(QStringLiteral("^(\\d{1,4})\\s*(?:m|min|mins|minutes)?\\.?$"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression hours(
        QStringLiteral("^(\\d{1,2})\\s*(?:h|hour|hours|:)\\s*(?:(\\d{1,2})\\s*(?:m|min|mins|minutes)?)?\\.?$"),
        QRegularExpression::CaseInsensitiveOption);
    constexpr int minutesOfHour = 60;
    int length = 0;
    if (const auto match = minutes.match(typed.trimmed()); match.hasMatch()) {
        length = match.captured(1).toInt();
    } else if (const auto longer = hours.match(typed.trimmed()); longer.hasMatch()) {
        length = longer.captured(1).toInt() * minutesOfHour + longer.captured(2).toInt();
    }
    return length >= 1 && length <= minutesOfDay ? std::optional(length) : std::nullopt;
}

std::optional<double> readNumber(const QString& typed, const QLocale& locale) {
    for (const QLocale& form : {locale, QLocale::c()}) {
        bool isOne = false;
        const double number = form.toDouble(typed.trimmed(), &isOne);
        if (isOne && std::isfinite(number)) {
            return number;
        }
    }
    return std::nullopt;
}

QString numberText(double number, const QLocale& locale) {
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(number, 'f', QLocale::FloatingPointShortest);
}

}  // namespace tspace::editing
