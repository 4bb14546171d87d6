// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/connection.h"
#include "store/chains.h"
#include "store/history.h"
#include "store/search_index.h"

namespace tspace {

/// Keeps the projections in step with the newest revisions, over one connection. Functions throw `Error`.
class Projector {
  public:
    explicit Projector(sqlite::Connection& connection)
        : m_connection(connection), m_index(connection), m_chains(connection) {}

    /// Replaces the rows of the record by those of this revision, whose record is handed in decoded. Loops of the
    /// chains it touches are stale until `finish`.
    void project(const Revision& revision, const Record& record);

    /// Takes away every row of a record, as if it had never been. Loops as above.
    void forget(const RecordId& id, RecordKind kind);

    /// Brings the loops of all touched chains up to date. Throws Invalid when threads continue each other in a circle.
    void finish();

  private:
    void remove(const RecordId& id, RecordKind kind);
    void putHead(const Revision& revision, const Record& record);

    /// The rows of the pages that gather things from many records, by projector_gathered.cpp.
    void putGathered(const Record& record);
    void removeGathered(const RecordId& id, RecordKind kind);

    void put(const Session& session);
    void put(const Moment& moment);
    void put(const Action& action);
    void put(const Person& person);
    void put(const Case& record);
    void put(const CheckIn& checkIn);
    void put(const InstrumentFile& instrument);
    void put(const Measure& measure);
    void put(const Reading& reading);
    void put(const Addition& addition);
    void put(const Disclosure& disclosure);
    /// Kinds that no screen queries by their own columns have their head and index row alone.
    void put(const Settings&) {}
    void put(const Template&) {}
    void put(const SupportPlace&) {}
    void put(const DevelopmentEntry&) {}
    void put(const ChartNote&) {}
    void put(const LookBack&) {}

    void putThread(const SessionId& session, int position, const Thread& thread);
    void putPeople(const RecordId& record, const std::vector<PersonId>& people);
    void putCase(const RecordId& record, const std::optional<CaseId>& caseId);
    void putAnswers(const RecordId& record, const Instant& at, const QString& instrument, int version,
                    const Answers& answers);
    void putReading(const RecordId& record, const MeasureId& measure, const QDate& day, double value);
    void putCopied(const RecordId& record, const QUuid& what, const std::optional<ChildsRecord>& mark);
    void putOrigin(const RecordId& record, const std::optional<Origin>& origin);
    void putOriginOf(const Record& record);

    sqlite::Connection& m_connection;
    SearchIndex m_index;
    Chains m_chains;
};

}  // namespace tspace
