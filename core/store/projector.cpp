// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projector.h"

#include "domain/loop.h"

namespace tspace {

namespace {

QString day(const QDate& date) {
    return date.toString(Qt::ISODate);
}

template <class Tag>
std::optional<QByteArray> bytesOf(const std::optional<Id<Tag>>& id) {
    return id ? std::optional(id->bytes()) : std::nullopt;
}

std::optional<QString> copyState(const std::optional<ChildsRecord>& mark) {
    return mark ? std::optional(nameOf(mark->state)) : std::nullopt;
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
    putHead(revision, record);
    if (revision.deleted) {
        m_index.remove(revision.record);
        return;
    }
    m_index.put(record, revision.at.utc);
    std::visit([this](const auto& value) { put(value); }, record);
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
            INSERT INTO session (record, utc, date, zone, minutes, kind, my_role, status, headline, threads)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))")
        .with(session.id.bytes(), session.held.utc, day(session.held.date), session.held.zone, session.minutes,
              nameOf(session.kind), nameOf(session.myRole), nameOf(session.status), sessionHeadline(session),
              static_cast<int>(session.threads.size()))
        .run();
    const auto id = session.id.as<AnyRecord>();
    putPeople(id, session.people);
    int position = 0;
    for (const Thread& thread : session.threads) {
        putThread(session.id, position++, thread);
        putCase(id, thread.caseId);
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
            INSERT INTO thread (id, session, position, title, case_id, organisation, copy_state, continues, reached,
                                set_down, loop, last)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 1))")
        .with(thread.id.bytes(), session.bytes(), position, thread.title, bytesOf(thread.caseId), thread.organisation,
              copyState(thread.childsRecord), bytesOf(thread.continues), static_cast<int>(reached(thread)),
              thread.setDown.has_value())
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
    if (moment.ratings) {
        putAnswers(id, moment.at, moment.ratings->instrument, moment.ratings->version, moment.ratings->answers);
    }
}

void Projector::put(const Action& action) {
    m_connection
        .cached(R"(
            INSERT INTO action (record, text, who, made, due, state, session, thread, case_id, organisation, copy_state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))")
        .with(action.id.bytes(), action.text, bytesOf(action.who),
              action.made ? std::optional(action.made->utc) : std::nullopt,
              action.due ? std::optional(day(*action.due)) : std::nullopt, nameOf(action.state),
              bytesOf(action.session), bytesOf(action.thread), bytesOf(action.caseId), action.organisation,
              copyState(action.childsRecord))
        .run();
    putCase(action.id.as<AnyRecord>(), action.caseId);
}

void Projector::put(const Person& person) {
    m_connection.cached("INSERT INTO person (record, name, role, cadence, until) VALUES (?, ?, ?, ?, ?)")
        .with(person.id.bytes(), person.name, nameOf(person.role), person.cadenceWeeks,
              person.until ? std::optional(day(*person.until)) : std::nullopt)
        .run();
}

void Projector::put(const Case& record) {
    const QDate ever(9999, 12, 31);
    const auto level = levelOn(record, ever);
    const auto stage = stageOn(record, ever);
    m_connection.cached("INSERT INTO case_record (record, code, family, level, stage, state) VALUES (?, ?, ?, ?, ?, ?)")
        .with(record.id.bytes(), record.code.text(), bytesOf(record.family),
              level ? std::optional(nameOf(*level)) : std::nullopt,
              stage ? std::optional(nameOf(*stage)) : std::nullopt, nameOf(record.state))
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
        .cached("INSERT INTO measure (record, name, unit, better, decimals, limit_at) VALUES (?, ?, ?, ?, ?, ?)")
        .with(measure.id.bytes(), measure.name, measure.unit, nameOf(measure.better), measure.decimals, measure.limit)
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
