// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/record_rows.h"

#include "domain/loop.h"
#include "store/copy_list.h"
#include "store/row_values.h"

namespace tspace {

using namespace rowValues;     // NOLINT(google-build-using-namespace): the columns of rows
using namespace recordTables;  // NOLINT(google-build-using-namespace): where rows stand

namespace {

std::optional<QString> copyState(const std::optional<ChildsRecord>& mark) {
    return mark ? std::optional(nameOf(mark->state)) : std::nullopt;
}

std::optional<QByteArray> momentOf(const std::optional<AgendaSource>& from) {
    return from && from->record == nameOf(RecordKind::Moment) ? std::optional(from->id.toRfc4122()) : std::nullopt;
}

}  // namespace

QString listHeadline(const Record& record) {
    QStringList titles;
    if (const auto* session = std::get_if<Session>(&record)) {
        for (const Thread& thread : session->threads) {
            if (!thread.title.trimmed().isEmpty()) {
                titles << thread.title.simplified();
            }
        }
    }
    return titles.isEmpty() ? headline(record) : titles.join(QStringLiteral(" · "));
}

RecordRows::RecordRows(const Record& record) {
    std::visit([this](const auto& value) { put(value); }, record);
}

RecordRows RecordRows::ofDeleted(const Record& record) {
    RecordRows rows;
    if (const auto* moment = std::get_if<Moment>(&record)) {
        rows.putOrigin(idOf(record), moment->origin);
    } else if (const auto* checkIn = std::get_if<CheckIn>(&record)) {
        rows.putOrigin(idOf(record), checkIn->origin);
    }
    return rows;
}

const std::vector<RecordRows::Row>& RecordRows::of(const RecordTable& table) const {
    static const std::vector<Row> none;
    const auto found = m_rows.find(&table);
    return found == m_rows.end() ? none : found->second;
}

bool RecordRows::agreesOn(const RecordTable& table, const RecordRows& other) const {
    return of(table) == other.of(table);
}

void RecordRows::insert(sqlite::Connection& connection, const RecordTable& table) const {
    for (const Row& row : of(table)) {
        sqlite::Statement& statement = connection.cached(table.insert);
        int index = 0;
        for (const Cell& cell : row) {
            std::visit([&](const auto& value) { statement.bind(++index, value); }, cell);
        }
        statement.run();
    }
}

void RecordRows::put(const Session& session) {
    add(sessionRows, session.id.bytes(), session.held.utc, day(session.held.date), session.held.zone, session.minutes,
        nameOf(session.kind), nameOf(session.myRole), nameOf(session.status), listHeadline(Record(session)),
        static_cast<int>(session.threads.size()), session.cancelReason, session.place,
        session.workload ? std::optional(session.workload->value) : std::nullopt,
        session.workload ? session.workload->limit : std::nullopt);
    const auto id = session.id.as<AnyRecord>();
    putPeople(id, session.people);
    int position = 0;
    for (const Thread& thread : session.threads) {
        putThread(session, position++, thread);
    }
    if (session.workload) {
        putReading(id, session.workload->measure, session.held.date, session.workload->value);
    }
    if (session.afterwards) {
        const Ratings& given = *session.afterwards;
        putAnswers(id, session.held, given.instrument, given.version, given.answers);
    }
}

void RecordRows::putThread(const Session& session, int position, const Thread& thread) {
    add(threadRows, thread.id.bytes(), session.id.bytes(), position, thread.title, bytesOf(thread.caseId),
        thread.organisation, copyState(thread.childsRecord), bytesOf(thread.continues), momentOf(thread.from),
        static_cast<int>(reached(thread)), thread.setDown.has_value());
    const auto record = session.id.as<AnyRecord>();
    putCase(record, thread.caseId);
    putCopied(record, thread.id.uuid(), thread.childsRecord);
    if (thread.organisation) {
        putForOrganisation(thread.id.bytes(), session, day(session.held.date), thread.title, thread.organisationArea);
    }
}

void RecordRows::put(const Moment& moment) {
    add(momentRows, moment.id.bytes(), moment.at.utc, day(moment.at.date), moment.at.zone, nameOf(moment.kind),
        headline(Record(moment)), bytesOf(moment.caseId), moment.bring, moment.organisation,
        copyState(moment.childsRecord));
    const auto id = moment.id.as<AnyRecord>();
    putPeople(id, moment.people);
    putCase(id, moment.caseId);
    putOrigin(id, moment.origin);
    putCopied(id, moment.id.uuid(), moment.childsRecord);
    if (moment.ratings) {
        putAnswers(id, moment.at, moment.ratings->instrument, moment.ratings->version, moment.ratings->answers);
    }
    if (moment.organisation) {
        putForOrganisation(id.bytes(), moment, day(moment.at.date), headline(Record(moment)), moment.organisationArea);
    }
}

void RecordRows::put(const Action& action) {
    add(actionRows, action.id.bytes(), action.text, bytesOf(action.who),
        action.made ? std::optional(action.made->utc) : std::nullopt,
        action.due ? std::optional(day(*action.due)) : std::nullopt, nameOf(action.state),
        action.closed ? std::optional(day(action.closed->date)) : std::nullopt,
        action.closed ? action.closed->text : QStringLiteral(""), bytesOf(action.session), bytesOf(action.thread),
        bytesOf(action.caseId), action.organisation, copyState(action.childsRecord));
    putCase(action.id.as<AnyRecord>(), action.caseId);
    putCopied(action.id.as<AnyRecord>(), action.id.uuid(), action.childsRecord);
    if (action.organisation) {
        putForOrganisation(action.id.bytes(), action, action.made ? day(action.made->date) : QStringLiteral(""),
                           action.text, action.organisationArea);
    }
}

void RecordRows::put(const Person& person) {
    add(personRows, person.id.bytes(), person.name, nameOf(person.role), person.cadenceWeeks, person.standard,
        person.minutes, person.position, person.from ? std::optional(day(*person.from)) : std::nullopt,
        person.until ? std::optional(day(*person.until)) : std::nullopt);
}

void RecordRows::put(const Case& record) {
    const QDate ever(9999, 12, 31);
    const auto level = levelOn(record, ever);
    const auto stage = stageOn(record, ever);
    add(caseRecordRows, record.id.bytes(), record.code.text(), bytesOf(record.family),
        level ? std::optional(nameOf(*level)) : std::nullopt, stage ? std::optional(nameOf(*stage)) : std::nullopt,
        nameOf(record.state), record.stateSince ? std::optional(day(*record.stateSince)) : std::nullopt);
}

void RecordRows::put(const CheckIn& checkIn) {
    add(checkInRows, checkIn.id.bytes(), checkIn.at.utc, day(checkIn.at.date), checkIn.at.zone, checkIn.instrument,
        checkIn.version, static_cast<int>(checkIn.answers.size()), checkIn.line);
    const auto id = checkIn.id.as<AnyRecord>();
    putAnswers(id, checkIn.at, checkIn.instrument, checkIn.version, checkIn.answers);
    putOrigin(id, checkIn.origin);
}

void RecordRows::put(const InstrumentFile& instrument) {
    const QJsonObject& content = instrument.content;
    add(instrumentRows, instrument.id.bytes(), content.value(QLatin1String("id")).toString(),
        content.value(QLatin1String("version")).toInt(), content.value(QLatin1String("title")).toString());
}

void RecordRows::put(const Measure& measure) {
    add(measureRows, measure.id.bytes(), measure.name, measure.unit, nameOf(measure.better), measure.decimals,
        measure.limit, bytesOf(measure.person));
}

void RecordRows::put(const Reading& reading) {
    putReading(reading.id.as<AnyRecord>(), reading.measure, reading.on, reading.value);
}

void RecordRows::put(const Addition& addition) {
    add(additionRows, addition.id.bytes(), addition.session.bytes(), bytesOf(addition.thread),
        static_cast<int>(reached(addition.kind)));
}

void RecordRows::putPeople(const RecordId& record, const std::vector<PersonId>& people) {
    int position = 0;
    for (const PersonId& person : people) {
        add(recordPersonRows, record.bytes(), position++, person.bytes());
    }
}

void RecordRows::putCase(const RecordId& record, const std::optional<CaseId>& caseId) {
    if (caseId) {
        add(recordCaseRows, record.bytes(), caseId->bytes());
    }
}

void RecordRows::putAnswers(const RecordId& record, const Instant& at, const QString& instrument, int version,
                            const Answers& answers) {
    for (const auto& [item, value] : answers) {
        add(answerRows, instrument, item, at.utc, record.bytes(), at.date.toString(Qt::ISODate), version, value);
    }
}

void RecordRows::putReading(const RecordId& record, const MeasureId& measure, const QDate& day, double value) {
    add(readingRows, measure.bytes(), day.toString(Qt::ISODate), record.bytes(), value);
}

void RecordRows::putOrigin(const RecordId& record, const std::optional<Origin>& origin) {
    if (origin) {
        add(originRows, origin->format, origin->hash, origin->ordinal, record.bytes());
    }
}

void RecordRows::putCopied(const RecordId& record, const QUuid& what, const std::optional<ChildsRecord>& mark) {
    if (mark && mark->date) {
        add(onChildsRecordRows, record.bytes(), what.toRfc4122(), mark->date->toString(Qt::ISODate));
    }
}

void RecordRows::put(const Disclosure& disclosure) {
    if (disclosure.to != disclosedTo::childsRecord) {
        return;
    }
    const ChildsRecord copied{CopyState::Copied, disclosure.at.date, {}};
    for (const RecordId& what : disclosure.records) {
        putCopied(disclosure.id.as<AnyRecord>(), what.uuid(), copied);
    }
}

void RecordRows::put(const DevelopmentEntry& entry) {
    add(developmentRows, entry.id.bytes(), day(entry.date), nameOf(entry.type), headline(Record(entry)),
        entry.peer.has_value(), entry.from ? std::optional(entry.from->id.toRfc4122()) : std::nullopt);
}

void RecordRows::putForOrganisation(const QByteArray& id, const Record& record, const QString& date,
                                    const QString& words, const std::optional<OrganisationArea>& area) {
    add(forOrganisationRows, id, idOf(record).bytes(), nameOf(kindOf(record)), date, words.simplified(),
        area ? std::optional(nameOf(*area)) : std::nullopt);
}

}  // namespace tspace
