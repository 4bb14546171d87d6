// SPDX-License-Identifier: GPL-3.0-or-later
// The rows that link records to people, cases, answers, readings and origins, and their removal.
#include "store/copy_list.h"
#include "store/projector.h"

#include <array>

namespace tspace {

void Projector::putPeople(const RecordId& record, const std::vector<PersonId>& people) {
    int position = 0;
    for (const PersonId& person : people) {
        m_connection.cached("INSERT INTO record_person (record, position, person) VALUES (?, ?, ?)")
            .with(record.bytes(), position++, person.bytes())
            .run();
    }
}

void Projector::putCase(const RecordId& record, const std::optional<CaseId>& caseId) {
    if (caseId) {
        m_connection.cached("INSERT OR IGNORE INTO record_case (record, case_id) VALUES (?, ?)")
            .with(record.bytes(), caseId->bytes())
            .run();
    }
}

void Projector::putAnswers(const RecordId& record, const Instant& at, const QString& instrument, int version,
                           const Answers& answers) {
    for (const auto& [item, value] : answers) {
        m_connection
            .cached(R"(
                INSERT INTO answer (instrument, item, utc, record, date, version, value) VALUES (?, ?, ?, ?, ?, ?, ?))")
            .with(instrument, item, at.utc, record.bytes(), at.date.toString(Qt::ISODate), version, value)
            .run();
    }
}

void Projector::putReading(const RecordId& record, const MeasureId& measure, const QDate& day, double value) {
    m_connection.cached("INSERT INTO reading (measure, day, record, value) VALUES (?, ?, ?, ?)")
        .with(measure.bytes(), day.toString(Qt::ISODate), record.bytes(), value)
        .run();
}

void Projector::putOrigin(const RecordId& record, const std::optional<Origin>& origin) {
    if (origin) {
        m_connection.cached("INSERT OR REPLACE INTO origin (format, hash, ordinal, record) VALUES (?, ?, ?, ?)")
            .with(origin->format, origin->hash, origin->ordinal, record.bytes())
            .run();
    }
}

void Projector::putCopied(const RecordId& record, const QUuid& what, const std::optional<ChildsRecord>& mark) {
    if (mark && mark->date) {
        m_connection.cached("INSERT OR IGNORE INTO on_childs_record (record, what, date) VALUES (?, ?, ?)")
            .with(record.bytes(), what.toRfc4122(), mark->date->toString(Qt::ISODate))
            .run();
    }
}

void Projector::put(const Disclosure& disclosure) {
    if (disclosure.to != disclosedTo::childsRecord) {
        return;
    }
    const ChildsRecord copied{CopyState::Copied, disclosure.at.date, {}};
    for (const RecordId& what : disclosure.records) {
        putCopied(disclosure.id.as<AnyRecord>(), what.uuid(), copied);
    }
}

void Projector::remove(const RecordId& id, RecordKind kind) {
    const QByteArray key = id.bytes();
    const auto drop = [&](const char* sql) { m_connection.cached(sql).with(key).run(); };
    drop("DELETE FROM head WHERE record = ?");
    drop("DELETE FROM on_childs_record WHERE record = ?");
    switch (kind) {
        case RecordKind::Session:
            m_chains.touchSession(id.as<Session>());
            drop("DELETE FROM session WHERE record = ?");
            drop("DELETE FROM thread WHERE session = ?");
            drop("DELETE FROM record_person WHERE record = ?");
            drop("DELETE FROM record_case WHERE record = ?");
            drop("DELETE FROM reading WHERE record = ?");
            drop("DELETE FROM answer WHERE record = ?");
            break;
        case RecordKind::Moment:
            drop("DELETE FROM moment WHERE record = ?");
            drop("DELETE FROM record_person WHERE record = ?");
            drop("DELETE FROM record_case WHERE record = ?");
            drop("DELETE FROM answer WHERE record = ?");
            drop("DELETE FROM origin WHERE record = ?");
            break;
        case RecordKind::Action:
            drop("DELETE FROM action WHERE record = ?");
            drop("DELETE FROM record_case WHERE record = ?");
            break;
        case RecordKind::CheckIn:
            drop("DELETE FROM check_in WHERE record = ?");
            drop("DELETE FROM answer WHERE record = ?");
            drop("DELETE FROM origin WHERE record = ?");
            break;
        case RecordKind::Addition:
            m_chains.touchAddition(id);
            drop("DELETE FROM addition WHERE record = ?");
            break;
        case RecordKind::Person:
            drop("DELETE FROM person WHERE record = ?");
            break;
        case RecordKind::Case:
            drop("DELETE FROM case_record WHERE record = ?");
            break;
        case RecordKind::Instrument:
            drop("DELETE FROM instrument WHERE record = ?");
            break;
        case RecordKind::Measure:
            drop("DELETE FROM measure WHERE record = ?");
            break;
        case RecordKind::Reading:
            drop("DELETE FROM reading WHERE record = ?");
            break;
        case RecordKind::Settings:
        case RecordKind::Template:
        case RecordKind::SupportPlace:
        case RecordKind::DevelopmentEntry:
        case RecordKind::ChartNote:
        case RecordKind::LookBack:
        case RecordKind::Disclosure:
            break;
    }
}

}  // namespace tspace
