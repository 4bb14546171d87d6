// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projector.h"

#include "domain/loop.h"
#include "store/row_values.h"

namespace tspace {

using namespace rowValues;  // NOLINT(google-build-using-namespace): the columns of rows

namespace {

std::optional<QString> copyState(const std::optional<ChildsRecord>& mark) {
    return mark ? std::optional(nameOf(mark->state)) : std::nullopt;
}

std::optional<QByteArray> momentOf(const std::optional<AgendaSource>& from) {
    return from && from->record == nameOf(RecordKind::Moment) ? std::optional(from->id.toRfc4122()) : std::nullopt;
}

QString sessionHeadline(const Session& session) {
    QStringList titles;
    for (const Thread& thread : session.threads) {
        if (!thread.title.trimmed().isEmpty()) {
            titles << thread.title.simplified();
        }
    }
    return titles.isEmpty() ? headline(Record(session)) : titles.join(QStringLiteral(" · "));
}

}  // namespace

void Projector::project(const Revision& revision, const Record& record) {
    remove(revision.record, revision.kind);
    removeGathered(revision.record, revision.kind);
    putHead(revision, record);
    if (revision.deleted) {
        m_index.remove(revision.record);
        putOriginOf(record);  // importing again finds it where it lies, in recently deleted
        return;
    }
    m_index.put(record, revision.at.utc);
    std::visit([this](const auto& value) { put(value); }, record);
    putGathered(record);
}

void Projector::forget(const RecordId& id, RecordKind kind) {
    remove(id, kind);
    m_index.remove(id);
}

void Projector::putOriginOf(const Record& record) {
    if (const auto* moment = std::get_if<Moment>(&record)) {
        putOrigin(idOf(record), moment->origin);
    } else if (const auto* checkIn = std::get_if<CheckIn>(&record)) {
        putOrigin(idOf(record), checkIn->origin);
    }
}

void Projector::finish() {
    m_chains.refresh();
}

void Projector::putHead(const Revision& revision, const Record& record) {
    const auto time = timeOf(record);
    const auto* session = std::get_if<Session>(&record);
    sqlite::Statement& insert = m_connection.cached(R"(
        INSERT INTO head (record, kind, revision, deleted, headline, utc, date, zone) VALUES (?, ?, ?, ?, ?, ?, ?, ?))");
    insert.with(revision.record.bytes(), nameOf(revision.kind), revision.seq, revision.deleted,
                session != nullptr ? sessionHeadline(*session) : headline(record));
    if (time) {
        insert.bind(6, time->utc);
        insert.bind(7, day(time->date));
        insert.bind(8, time->zone);
    }
    insert.run();
}

void Projector::put(const Session& session) {
    m_connection
        .cached(R"(
            INSERT INTO session (record, utc, date, zone, minutes, kind, my_role, status, headline, threads,
                                 cancel_reason, place, workload, workload_limit)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))")
        .with(session.id.bytes(), session.held.utc, day(session.held.date), session.held.zone, session.minutes,
              nameOf(session.kind), nameOf(session.myRole), nameOf(session.status), sessionHeadline(session),
              static_cast<int>(session.threads.size()), session.cancelReason, session.place,
              session.workload ? std::optional(session.workload->value) : std::nullopt,
              session.workload ? session.workload->limit : std::nullopt)
        .run();
    const auto id = session.id.as<AnyRecord>();
    putPeople(id, session.people);
    int position = 0;
    for (const Thread& thread : session.threads) {
        putThread(session.id, position++, thread);
        putCase(id, thread.caseId);
        putCopied(id, thread.id.uuid(), thread.childsRecord);
    }
    if (session.workload) {
        putReading(id, session.workload->measure, session.held.date, session.workload->value);
    }
    if (session.afterwards) {
        const Ratings& given = *session.afterwards;
        putAnswers(id, session.held, given.instrument, given.version, given.answers);
    }
}

void Projector::putThread(const SessionId& session, int position, const Thread& thread) {
    m_connection
        .cached(R"(
            INSERT INTO thread (id, session, position, title, case_id, organisation, copy_state, continues, brought,
                                reached, set_down, loop, last)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 1))")
        .with(thread.id.bytes(), session.bytes(), position, thread.title, bytesOf(thread.caseId), thread.organisation,
              copyState(thread.childsRecord), bytesOf(thread.continues), momentOf(thread.from),
              static_cast<int>(reached(thread)), thread.setDown.has_value())
        .run();
    m_chains.touch(thread.id);
}

void Projector::put(const Moment& moment) {
    m_connection
        .cached(R"(
            INSERT INTO moment (record, utc, date, zone, kind, headline, case_id, bring, organisation, copy_state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))")
        .with(moment.id.bytes(), moment.at.utc, day(moment.at.date), moment.at.zone, nameOf(moment.kind),
              headline(Record(moment)), bytesOf(moment.caseId), moment.bring, moment.organisation,
              copyState(moment.childsRecord))
        .run();
    const auto id = moment.id.as<AnyRecord>();
    putPeople(id, moment.people);
    putCase(id, moment.caseId);
    putOrigin(id, moment.origin);
    putCopied(id, moment.id.uuid(), moment.childsRecord);
    if (moment.ratings) {
        putAnswers(id, moment.at, moment.ratings->instrument, moment.ratings->version, moment.ratings->answers);
    }
}

void Projector::put(const Action& action) {
    m_connection
        .cached(R"(
            INSERT INTO action (record, text, who, made, due, state, closed, closing, session, thread, case_id,
                                organisation, copy_state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))")
        .with(action.id.bytes(), action.text, bytesOf(action.who),
              action.made ? std::optional(action.made->utc) : std::nullopt,
              action.due ? std::optional(day(*action.due)) : std::nullopt, nameOf(action.state),
              action.closed ? std::optional(day(action.closed->date)) : std::nullopt,
              action.closed ? action.closed->text : QStringLiteral(""), bytesOf(action.session), bytesOf(action.thread),
              bytesOf(action.caseId), action.organisation, copyState(action.childsRecord))
        .run();
    putCase(action.id.as<AnyRecord>(), action.caseId);
    putCopied(action.id.as<AnyRecord>(), action.id.uuid(), action.childsRecord);
}

void Projector::put(const Person& person) {
    m_connection
        .cached(R"(
            INSERT INTO person (record, name, role, cadence, standard, minutes, position, since, until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))")
        .with(person.id.bytes(), person.name, nameOf(person.role), person.cadenceWeeks, person.standard, person.minutes,
              person.position, person.from ? std::optional(day(*person.from)) : std::nullopt,
              person.until ? std::optional(day(*person.until)) : std::nullopt)
        .run();
}

void Projector::put(const Case& record) {
    const QDate ever(9999, 12, 31);
    const auto level = levelOn(record, ever);
    const auto stage = stageOn(record, ever);
    m_connection
        .cached(R"(
            INSERT INTO case_record (record, code, family, level, stage, state, state_since)
            VALUES (?, ?, ?, ?, ?, ?, ?))")
        .with(record.id.bytes(), record.code.text(), bytesOf(record.family),
              level ? std::optional(nameOf(*level)) : std::nullopt,
              stage ? std::optional(nameOf(*stage)) : std::nullopt, nameOf(record.state),
              record.stateSince ? std::optional(day(*record.stateSince)) : std::nullopt)
        .run();
}

void Projector::put(const CheckIn& checkIn) {
    m_connection
        .cached(R"(
            INSERT INTO check_in (record, utc, date, zone, instrument, version, answered, line)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?))")
        .with(checkIn.id.bytes(), checkIn.at.utc, day(checkIn.at.date), checkIn.at.zone, checkIn.instrument,
              checkIn.version, static_cast<int>(checkIn.answers.size()), checkIn.line)
        .run();
    const auto id = checkIn.id.as<AnyRecord>();
    putAnswers(id, checkIn.at, checkIn.instrument, checkIn.version, checkIn.answers);
    putOrigin(id, checkIn.origin);
}

void Projector::put(const InstrumentFile& instrument) {
    const QJsonObject& content = instrument.content;
    m_connection.cached("INSERT INTO instrument (record, instrument, version, title) VALUES (?, ?, ?, ?)")
        .with(instrument.id.bytes(), content.value(QLatin1String("id")).toString(),
              content.value(QLatin1String("version")).toInt(), content.value(QLatin1String("title")).toString())
        .run();
}

void Projector::put(const Measure& measure) {
    m_connection
        .cached(
            "INSERT INTO measure (record, name, unit, better, decimals, limit_at, person) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)")
        .with(measure.id.bytes(), measure.name, measure.unit, nameOf(measure.better), measure.decimals, measure.limit,
              bytesOf(measure.person))
        .run();
}

void Projector::put(const Reading& reading) {
    putReading(reading.id.as<AnyRecord>(), reading.measure, reading.on, reading.value);
}

void Projector::put(const Addition& addition) {
    m_connection.cached("INSERT INTO addition (record, session, thread, reached) VALUES (?, ?, ?, ?)")
        .with(addition.id.bytes(), addition.session.bytes(), bytesOf(addition.thread),
              static_cast<int>(reached(addition.kind)))
        .run();
    if (addition.thread) {
        m_chains.touch(*addition.thread);
    }
}

}  // namespace tspace
