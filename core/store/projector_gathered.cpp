// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of pages that gather things from many records: what the organisation should hear, and what was learned.
#include "base/overloaded.h"
#include "store/projector.h"
#include "store/row_values.h"

namespace tspace {

using namespace rowValues;  // NOLINT(google-build-using-namespace): the columns of rows

namespace {

/// One row of what the organisation should hear.
struct Ticked {
    QByteArray id;
    RecordId record;
    RecordKind kind;
    QString date;
    QString words;
    std::optional<OrganisationArea> area;
};

void put(sqlite::Connection& connection, const Ticked& row) {
    connection.cached("INSERT INTO for_organisation (id, record, kind, date, words, area) VALUES (?, ?, ?, ?, ?, ?)")
        .with(row.id, row.record.bytes(), nameOf(row.kind), row.date, row.words.simplified(),
              row.area ? std::optional(nameOf(*row.area)) : std::nullopt)
        .run();
}

void put(sqlite::Connection& connection, const DevelopmentEntry& entry) {
    const auto source = entry.from ? std::optional(entry.from->id.toRfc4122()) : std::nullopt;
    connection.cached("INSERT INTO development (record, date, type, what, with_peer, source) VALUES (?, ?, ?, ?, ?, ?)")
        .with(entry.id.bytes(), day(entry.date), nameOf(entry.type), headline(Record(entry)), entry.peer.has_value(),
              source)
        .run();
}

}  // namespace

void Projector::putGathered(const Record& record) {
    const RecordId id = idOf(record);
    std::visit(Overloaded{[&](const Session& session) {
                              for (const Thread& thread : session.threads) {
                                  if (thread.organisation) {
                                      tspace::put(m_connection,
                                                  {thread.id.bytes(), id, RecordKind::Session, day(session.held.date),
                                                   thread.title, thread.organisationArea});
                                  }
                              }
                          },
                          [&](const Moment& moment) {
                              if (moment.organisation) {
                                  tspace::put(m_connection, {id.bytes(), id, RecordKind::Moment, day(moment.at.date),
                                                             headline(record), moment.organisationArea});
                              }
                          },
                          [&](const Action& action) {
                              if (action.organisation) {
                                  tspace::put(m_connection, {id.bytes(), id, RecordKind::Action,
                                                             action.made ? day(action.made->date) : QStringLiteral(""),
                                                             action.text, action.organisationArea});
                              }
                          },
                          [&](const DevelopmentEntry& entry) { tspace::put(m_connection, entry); }, [](const auto&) {}},
               record);
}

void Projector::removeGathered(const RecordId& id, RecordKind kind) {
    if (kind == RecordKind::Session || kind == RecordKind::Moment || kind == RecordKind::Action) {
        m_connection.cached("DELETE FROM for_organisation WHERE record = ?").with(id.bytes()).run();
    } else if (kind == RecordKind::DevelopmentEntry) {
        m_connection.cached("DELETE FROM development WHERE record = ?").with(id.bytes()).run();
    }
}

}  // namespace tspace
