// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/list_rows.h"

#include "cli/words.h"
#include "codec/codec.h"

#include <QJsonArray>

namespace tspace::cli {

namespace {

/// Puts in what is said: no key for an empty text, an absent value or "no".
class Object {
  public:
    Object& text(const char* key, const QString& value) {
        if (!value.isEmpty()) {
            m_object.insert(QLatin1String(key), value);
        }
        return *this;
    }
    template <class T>
    Object& value(const char* key, const T& value) {
        m_object.insert(QLatin1String(key), value);
        return *this;
    }
    template <class T>
    Object& maybe(const char* key, const std::optional<T>& value) {
        if constexpr (std::is_enum_v<T>) {
            return value ? text(key, nameOf(*value)) : *this;
        } else if constexpr (std::is_same_v<T, QDate>) {
            return value ? text(key, value->toString(Qt::ISODate)) : *this;
        } else if constexpr (std::is_arithmetic_v<T>) {
            return value ? this->value(key, QJsonValue(*value)) : *this;
        } else {
            return value ? text(key, value->text()) : *this;
        }
    }
    Object& flag(const char* key, bool value) { return value ? this->value(key, QJsonValue(true)) : *this; }
    Object& instant(const char* key, const Instant& at) { return value(key, QJsonValue(codec::toJson(at))); }

    [[nodiscard]] const QJsonObject& done() const { return m_object; }

  private:
    QJsonObject m_object;
};

template <class T>
QString maybeName(const std::optional<T>& value) {
    return value ? nameOf(*value) : QString();
}

}  // namespace

QString dayAndTime(const Instant& instant) {
    return instant.date.toString(Qt::ISODate) + QLatin1Char(' ') + instant.time().toString(QStringLiteral("HH:mm"));
}

QJsonObject json(const SessionRow& row) {
    return Object()
        .text("id", row.id.text())
        .instant("held", row.held)
        .maybe("minutes", row.minutes)
        .text("kind", nameOf(row.kind))
        .text("my_role", nameOf(row.myRole))
        .text("status", nameOf(row.status))
        .text("headline", row.headline)
        .value("people", QJsonArray::fromStringList(row.people))
        .value("threads", row.threads)
        .done();
}

QStringList cells(const SessionRow& row) {
    return {row.id.text(), dayAndTime(row.held), nameOf(row.status), row.people.join(QStringLiteral(", ")),
            row.headline};
}

QJsonObject json(const MomentRow& row) {
    return Object()
        .text("id", row.id.text())
        .instant("at", row.at)
        .text("kind", nameOf(row.kind))
        .text("headline", row.headline)
        .text("case", row.caseCode)
        .flag("bring", row.bring)
        .done();
}

QStringList cells(const MomentRow& row) {
    return {row.id.text(), dayAndTime(row.at), nameOf(row.kind), row.bring ? Cli::tr("to bring") : Cli::tr("private"),
            row.caseCode,  row.headline};
}

QJsonObject json(const ActionRow& row) {
    return Object()
        .text("id", row.id.text())
        .text("text", row.text)
        .text("who", row.who)
        .maybe("due", row.due)
        .text("state", nameOf(row.state))
        .maybe("session", row.session)
        .maybe("thread", row.thread)
        .text("case", row.caseCode)
        .done();
}

QStringList cells(const ActionRow& row) {
    return {row.id.text(),
            nameOf(row.state),
            row.due ? row.due->toString(Qt::ISODate) : QString(),
            row.who.isEmpty() ? Cli::tr("me") : row.who,
            row.caseCode,
            row.text};
}

QJsonObject json(const PersonRow& row) {
    return Object()
        .text("id", row.id.text())
        .text("name", row.name)
        .text("role", nameOf(row.role))
        .maybe("cadence_weeks", row.cadenceWeeks)
        .maybe("until", row.until)
        .done();
}

QStringList cells(const PersonRow& row) {
    return {row.id.text(), row.name, nameOf(row.role),
            row.cadenceWeeks ? Cli::tr("every %1").arg(counted(*row.cadenceWeeks, Cli::tr("week"), Cli::tr("weeks")))
                             : QString(),
            row.until ? Cli::tr("until %1").arg(row.until->toString(Qt::ISODate)) : QString()};
}

QJsonObject json(const CaseRow& row) {
    return Object()
        .text("id", row.id.text())
        .text("code", row.code)
        .maybe("family", row.family)
        .maybe("level", row.level)
        .maybe("stage", row.stage)
        .text("state", nameOf(row.state))
        .done();
}

QStringList cells(const CaseRow& row) {
    return {row.id.text(), row.code, nameOf(row.state), maybeName(row.level), maybeName(row.stage)};
}

QJsonObject json(const CheckInRow& row) {
    return Object()
        .text("id", row.id.text())
        .instant("at", row.at)
        .text("instrument", row.instrument)
        .value("version", row.version)
        .value("answered", row.answered)
        .text("line", row.line)
        .done();
}

QStringList cells(const CheckInRow& row) {
    return {row.id.text(), dayAndTime(row.at), row.instrument,
            counted(row.answered, Cli::tr("answer"), Cli::tr("answers")), row.line};
}

QJsonObject json(const MeasureRow& row) {
    return Object()
        .text("id", row.id.text())
        .text("name", row.name)
        .text("unit", row.unit)
        .text("better", nameOf(row.better))
        .flag("decimals", row.decimals)
        .maybe("limit", row.limit)
        .text("person", row.person ? row.person->text() : QString())
        .value("readings", row.readings)
        .done();
}

QStringList cells(const MeasureRow& row) {
    return {row.id.text(),
            row.name,
            row.personName,
            row.unit,
            row.limit ? Cli::tr("agreed limit: %1").arg(QString::number(*row.limit)) : QString(),
            counted(row.readings, Cli::tr("reading"), Cli::tr("readings"))};
}

QJsonObject json(const LoopRow& row) {
    return Object()
        .text("thread", row.thread.text())
        .text("session", row.session.text())
        .instant("held", row.held)
        .text("title", row.title)
        .text("case", row.caseCode)
        .text("loop", nameOf(row.loop))
        .done();
}

QStringList cells(const LoopRow& row) {
    return {row.session.text(), row.held.date.toString(Qt::ISODate), nameOf(row.loop), row.caseCode, row.title};
}

}  // namespace tspace::cli
