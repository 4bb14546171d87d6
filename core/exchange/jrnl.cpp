// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/jrnl.h"

#include "base/json_reader.h"

#include <QIODevice>
#include <QJsonArray>

namespace tspace::exchange {

namespace {

constexpr auto jrnlFormat = QLatin1String("jrnl");
constexpr auto starredTag = QLatin1String("starred");

/// Reads one entry; every fault is noted, with its pointer.
class Entry {
  public:
    Entry(const QJsonObject& entry, QString place, const QString& zone)
        : m_entry(entry), m_place(std::move(place)), m_zone(zone) {}

    [[nodiscard]] Moment moment() {
        Moment moment;
        moment.kind = MomentKind::Free;
        moment.title = text(QStringLiteral("title"));
        moment.text = text(QStringLiteral("body"));
        moment.at = at();
        moment.tags = tags();
        if (starred() && !moment.tags.contains(starredTag)) {
            moment.tags << starredTag;
        }
        moment.origin = Origin{jrnlFormat, {}, 0, others()};
        return moment;
    }

    [[nodiscard]] const Issues& faults() const { return m_faults; }

  private:
    void fault(const QString& key, const QString& words) {
        m_faults.push_back({m_place + QLatin1Char('/') + key, Severity::Fault, words});
    }

    QString text(const QString& key) {
        const QJsonValue value = m_entry.value(key);
        if (!value.isUndefined() && !value.isString()) {
            fault(key, QStringLiteral("is no text; allowed is a text in quotes"));
        }
        return value.toString();
    }

    Instant at() {
        const auto date = parseDate(m_entry.value(QStringLiteral("date")).toString());
        if (!date) {
            fault(QStringLiteral("date"), QStringLiteral("is missing or no day; allowed is a date like 2026-11-18"));
        }
        QTime time(12, 0);
        if (m_entry.contains(QStringLiteral("time"))) {
            const QString said = m_entry.value(QStringLiteral("time")).toString();
            time = QTime::fromString(said, said.size() > 5 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
            if (!time.isValid()) {
                fault(QStringLiteral("time"), QStringLiteral("is no time of day; allowed is a time like 21:00"));
            }
        }
        return m_faults.empty() ? Instant::local(*date, time, m_zone) : Instant();
    }

    QStringList tags() {
        const QJsonValue value = m_entry.value(QStringLiteral("tags"));
        if (!value.isUndefined() && !value.isArray()) {
            fault(QStringLiteral("tags"), QStringLiteral("is no array; allowed are texts in square brackets"));
        }
        QStringList tags;
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (!array.at(i).isString()) {
                fault(QStringLiteral("tags/%1").arg(i), QStringLiteral("is no text; allowed is a text in quotes"));
            } else if (const QString tag = array.at(i).toString(); !tag.isEmpty() && !tags.contains(tag)) {
                tags << tag;
            }
        }
        return tags;
    }

    bool starred() {
        const QJsonValue value = m_entry.value(QStringLiteral("starred"));
        if (!value.isUndefined() && !value.isBool()) {
            fault(QStringLiteral("starred"), QStringLiteral("is neither; allowed are true and false"));
        }
        return value.toBool();
    }

    /// What the entry says beyond the keys of every jrnl journal.
    [[nodiscard]] QJsonObject others() const {
        QJsonObject rest = m_entry;
        for (const char* key : {"title", "body", "date", "time", "tags", "starred"}) {
            rest.remove(QLatin1String(key));
        }
        return rest.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("jrnl"), rest}};
    }

    const QJsonObject& m_entry;
    QString m_place;
    const QString& m_zone;
    Issues m_faults;
};

void planEntry(JsonReader& reader, qint64 index, const QString& zone, PlanBuilder& plan) {
    const QString place = QStringLiteral("/entries/%1").arg(index);
    if (index >= mostEntries) {
        reader.fail(QStringLiteral("has too many entries; allowed are %1").arg(mostEntries));
    }
    const QJsonValue value = reader.value();
    if (!value.isObject()) {
        plan.refuse({{place, Severity::Fault, QStringLiteral("is no entry; allowed is an object")}});
        return;
    }
    const QJsonObject object = value.toObject();
    Entry entry(object, place, zone);
    Moment moment = entry.moment();
    if (entry.faults().empty()) {
        plan.add(std::move(moment), place, jrnlFormat, object);
    } else {
        plan.refuse(entry.faults());
    }
}

}  // namespace

ImportPlan planJrnl(QIODevice& in, const QString& zone, const FindImported& find, Random& random, Progress& progress) {
    PlanBuilder plan(find, random);
    JsonLimits limits;
    limits.bytes = largestImport;
    try {
        JsonReader reader(in, limits);
        bool entries = false;
        reader.object([&](const QString& key) {
            if (key == QStringLiteral("entries")) {
                entries = true;
                reader.array([&](qint64 index) {
                    planEntry(reader, index, zone, plan);
                    progress.step(in.pos(), in.size());
                });
            } else if (key == QStringLiteral("tags") && !reader.beginsWith('{')) {
                reader.fail(QStringLiteral("\"tags\" is no object, so this is no jrnl export"));
            } else {
                reader.skip();
            }
        });
        reader.end();
        if (!entries) {
            plan.refuseFile({QStringLiteral("/entries"), Severity::Fault,
                             QStringLiteral("is missing, so this is no jrnl export; it needs an array of entries")});
        }
    } catch (const JsonFault& fault) {
        plan.refuseFile(fault.issue());
    }
    return plan.take();
}

}  // namespace tspace::exchange
