// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/typed_fields.h"

#include "base/instant.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>
#include <cstdlib>

namespace tspace::kit {

namespace {

constexpr int roomForDate = 16;
constexpr int roomForTime = 6;
constexpr int roomForNumber = 6;

/// `yearless` in the year in which it is nearest to `today`.
QDate nearest(const QDate& yearless, const QDate& today) {
    QDate best;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        const QDate candidate(year, yearless.month(), yearless.day());
        if (candidate.isValid() &&
            (!best.isValid() || std::abs(candidate.daysTo(today)) < std::abs(best.daysTo(today)))) {
            best = candidate;
        }
    }
    return best;
}

std::optional<QDate> withYear(const QString& text, const QLocale& locale) {
    if (const auto iso = parseDate(text)) {
        return iso;
    }
    const QStringList forms{locale.dateFormat(QLocale::LongFormat),
                            QStringLiteral("d MMM yyyy"),
                            QStringLiteral("d MMMM yyyy"),
                            QStringLiteral("ddd d MMM yyyy"),
                            QStringLiteral("dddd d MMMM yyyy"),
                            QStringLiteral("d.M.yyyy"),
                            QStringLiteral("yyyy/M/d")};
    // A short form with two digits for the year would be read in the last century: widen it.
    QString shortForm = locale.dateFormat(QLocale::ShortFormat);
    if (!shortForm.contains(QStringLiteral("yyyy"))) {
        shortForm.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    }
    QString loose = shortForm;
    loose.replace(QStringLiteral("dd"), QStringLiteral("d")).replace(QStringLiteral("MM"), QStringLiteral("M"));
    for (const QString& form : QStringList{shortForm, loose} + forms) {
        if (const QDate date = locale.toDate(text, form); date.isValid() && date.year() > 999) {
            return date;
        }
        if (const QDate date = QLocale::c().toDate(text, form); date.isValid() && date.year() > 999) {
            return date;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<QDate> readDate(const QString& typed, const QLocale& locale, const QDate& today) {
    const QString text = typed.simplified();
    if (text.isEmpty()) {
        return std::nullopt;
    }
    if (const auto date = withYear(text, locale)) {
        return date;
    }
    // A leap year, so that 29 February can be read at all.
    const QString leap = QStringLiteral("2000");
    for (const QString& joint : {QStringLiteral(" "), QStringLiteral("/"), QStringLiteral("."), QStringLiteral("")}) {
        if (const auto date = withYear(text + joint + leap, locale)) {
            const QDate near = nearest(*date, today);
            return near.isValid() ? std::optional(near) : std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<QTime> readTime(const QString& typed, const QLocale& locale) {
    const QString text = typed.trimmed();
    static const QRegularExpression plain(QStringLiteral(R"(^(\d{1,2})(?:[:.h]?(\d{2}))?$)"));
    if (const auto match = plain.match(text); match.hasMatch()) {
        const QTime time(match.captured(1).toInt(), match.captured(2).toInt());
        return time.isValid() ? std::optional(time) : std::nullopt;
    }
    const QTime time = locale.toTime(text, QLocale::ShortFormat);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

DateField::DateField(const QString& name, const QDate& today, QWidget* parent)
    : LineField(QLocale().toString(today, QLocale::ShortFormat), name, parent), m_today(today) {
    setRoomFor(roomForDate);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (const auto now = date(); now != m_told) {
            m_told = now;
            Q_EMIT dateChanged(now);
        }
    });
}

std::optional<QDate> DateField::date() const {
    return readDate(text(), locale(), m_today);
}

void DateField::setDate(const std::optional<QDate>& date) {
    m_told = date;
    setText(date ? locale().toString(*date, QStringLiteral("ddd d MMM yyyy")) : QString());
    showProblem();
}

QString DateField::problem() const {
    return text().trimmed().isEmpty() || date() ? QString()
                                                : tr("Not a date. Try %1.").arg(m_today.toString(Qt::ISODate));
}

void DateField::focusOutEvent(QFocusEvent* event) {
    if (const auto now = date()) {
        setDate(now);
    }
    LineField::focusOutEvent(event);
}

TimeField::TimeField(const QString& name, QWidget* parent) : LineField(QStringLiteral("14:00"), name, parent) {
    setRoomFor(roomForTime);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (const auto now = time(); now != m_told) {
            m_told = now;
            Q_EMIT timeChanged(now);
        }
    });
}

std::optional<QTime> TimeField::time() const {
    return readTime(text(), locale());
}

void TimeField::setTime(const std::optional<QTime>& time) {
    m_told = time;
    setText(time ? time->toString(QStringLiteral("HH:mm")) : QString());
    showProblem();
}

QString TimeField::problem() const {
    return text().trimmed().isEmpty() || time() ? QString() : tr("Not a time of day. Try 14:00.");
}

void TimeField::focusOutEvent(QFocusEvent* event) {
    if (const auto now = time()) {
        setTime(now);
    }
    LineField::focusOutEvent(event);
}

NumberField::NumberField(const QString& hint, const QString& name, double least, double most, bool decimals,
                         QWidget* parent)
    : LineField(hint, name, parent), m_least(least), m_most(most), m_decimals(decimals) {
    setRoomFor(roomForNumber);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (const auto now = number(); now != m_told) {
            m_told = now;
            Q_EMIT numberChanged(now);
        }
    });
}

std::optional<double> NumberField::number() const {
    const QString typed = text().trimmed();
    bool isNumber = false;
    double value = locale().toDouble(typed, &isNumber);
    if (!isNumber) {
        value = QLocale::c().toDouble(typed, &isNumber);
    }
    if (!isNumber || value < m_least || value > m_most || (!m_decimals && std::trunc(value) != value)) {
        return std::nullopt;
    }
    return value;
}

void NumberField::setNumber(const std::optional<double>& number) {
    m_told = number;
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    setText(number ? plain.toString(*number, 'g', 12) : QString());
    showProblem();
}

QString NumberField::problem() const {
    if (text().trimmed().isEmpty() || number()) {
        return {};
    }
    return m_decimals ? tr("A number from %1 to %2.").arg(m_least).arg(m_most)
                      : tr("A whole number from %1 to %2.").arg(m_least).arg(m_most);
}

}  // namespace tspace::kit
