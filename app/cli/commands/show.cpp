// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/list_rows.h"
#include "codec/codec.h"
#include "exchange/outgoing.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tspace::cli {

namespace {

/// Prints a record as indented lines, "key: value", with the names of what it points to beside their ids.
class Shower {
  public:
    Shower(Output& out, const JournalReader& read) : m_out(out), m_read(read) {}

    void show(const QJsonObject& record) {
        for (const char* const key : {"record", "id"}) {
            value(QLatin1String(key), record.value(QLatin1String(key)), {});
        }
        QJsonObject rest = record;
        rest.remove(QLatin1String("record"));
        rest.remove(QLatin1String("id"));
        object(rest, {});
    }

  private:
    void object(const QJsonObject& object, const QString& indent) {
        for (auto it = object.begin(); it != object.end(); ++it) {
            value(it.key(), it.value(), indent);
        }
    }

    void value(const QString& key, const QJsonValue& value, const QString& indent) {
        const QString label = indent + QString(key).replace(QLatin1Char('_'), QLatin1Char(' ')) + QLatin1Char(':');
        const QString deeper = indent + QStringLiteral("  ");
        if (value.isObject() && !isInstant(value.toObject())) {
            m_out.line(label);
            object(value.toObject(), deeper);
        } else if (value.isArray()) {
            m_out.line(label);
            for (const QJsonValue element : value.toArray()) {
                this->element(element, deeper);
            }
        } else {
            lines(label, text(key, value), deeper);
        }
    }

    void element(const QJsonValue& element, const QString& indent) {
        if (element.isObject()) {
            m_out.line(indent + QLatin1Char('-'));
            object(element.toObject(), indent + QStringLiteral("  "));
        } else {
            lines(indent + QLatin1Char('-'), text({}, element), indent + QStringLiteral("  "));
        }
    }

    /// One line stands beside its label, several below it.
    void lines(const QString& label, const QString& text, const QString& indent) {
        if (!text.contains(QLatin1Char('\n'))) {
            m_out.line(label + QLatin1Char(' ') + text);
            return;
        }
        m_out.line(label);
        for (const QString& line : text.split(QLatin1Char('\n'))) {
            m_out.line(line.isEmpty() ? line : indent + line);
        }
    }

    [[nodiscard]] static bool isInstant(const QJsonObject& object) {
        return object.contains(QLatin1String("utc")) && object.contains(QLatin1String("zone"));
    }

    [[nodiscard]] QString text(const QString& key, const QJsonValue& value) const {
        if (value.isBool()) {
            return value.toBool() ? Cli::tr("yes") : Cli::tr("no");
        }
        if (value.isDouble()) {
            return QString::number(value.toDouble(), 'g', 15);
        }
        if (value.isObject()) {
            const QJsonObject instant = value.toObject();
            const auto at = Instant::parse(instant.value(QLatin1String("utc")).toString(), QStringLiteral("UTC"));
            const QString zone = instant.value(QLatin1String("zone")).toString();
            return at ? QStringLiteral("%1 (%2)").arg(
                            dayAndTime({at->utc,
                                        QDate::fromString(instant.value(QLatin1String("date")).toString(), Qt::ISODate),
                                        zone}),
                            zone)
                      : QString();
        }
        const QString plain = value.toString();
        const auto id = key == QLatin1String("id") ? std::nullopt : RecordId::parse(plain);
        const auto record = id ? m_read.find(*id) : std::nullopt;
        return record ? QStringLiteral("%1 (%2)").arg(headline(*record), plain) : plain;
    }

    Output& m_out;
    const JournalReader& m_read;
};

Exit runShow(Run& run) {
    const QString text = run.arguments(1, 1).front();
    const auto id = RecordId::parse(text);
    if (!id) {
        throw Error(ErrorCode::WrongUse, Cli::tr("'%1' is no id").arg(text));
    }
    OpenForReading journal = run.openForReading();
    const std::optional<Record> record = journal.read().find(*id);
    if (!record) {
        throw Error(ErrorCode::NotFound, Cli::tr("no record has this id, or it is deleted"));
    }
    if (run.wantsJson()) {
        run.out().json(codec::toJson(exchange::outgoing(*record)));
    } else {
        Shower(run.out(), journal.read()).show(codec::toJson(exchange::outgoing(*record)));
    }
    journal.close();
    return Exit::Done;
}

}  // namespace

Command showCommand() {
    return {QStringLiteral("show"), QStringLiteral("ID"),
            Cli::tr("Print one record, whole but for who a code stands for."),
            [](QCommandLineParser& parser) {
                parser.addPositionalArgument(QStringLiteral("ID"), Cli::tr("Id of the record."));
            },
            runShow};
}

}  // namespace tspace::cli
