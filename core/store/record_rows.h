// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/connection.h"
#include "store/record_tables.h"

#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace tspace {

/// The line that lists show for a record: for a session the titles of its threads.
[[nodiscard]] QString listHeadline(const Record& record);

/// The rows of one record in the tables of the projections, made from it alone and not written yet; so what an edit
/// leaves as it was can be told and need not be written again.
class RecordRows {
  public:
    explicit RecordRows(const Record& record);

    /// Of one in recently deleted: importing again finds it where it lies, by where it came from.
    [[nodiscard]] static RecordRows ofDeleted(const Record& record);

    /// Whether they are the same rows in this table.
    [[nodiscard]] bool agreesOn(const RecordTable& table, const RecordRows& other) const;
    /// Writes the rows of this table. Throws `Error`.
    void insert(sqlite::Connection& connection, const RecordTable& table) const;

  private:
    using Cell = std::variant<std::nullptr_t, qint64, double, QString, QByteArray>;
    using Row = std::vector<Cell>;

    RecordRows() = default;

    static Cell cell(bool value) { return qint64{value ? 1 : 0}; }
    static Cell cell(int value) { return qint64{value}; }
    static Cell cell(qint64 value) { return value; }
    static Cell cell(double value) { return value; }
    static Cell cell(const QString& value) { return value; }
    static Cell cell(const QByteArray& value) { return value; }
    template <class T>
    static Cell cell(const std::optional<T>& value) {
        return value ? cell(*value) : Cell();
    }

    template <class... T>
    void add(const RecordTable& table, const T&... values) {
        m_rows[&table].push_back({cell(values)...});
    }

    [[nodiscard]] const std::vector<Row>& of(const RecordTable& table) const;

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
    void put(const DevelopmentEntry& entry);
    /// Kinds that no screen queries by their own columns have their head and index row alone.
    void put(const Settings&) {}
    void put(const Template&) {}
    void put(const SupportPlace&) {}
    void put(const ChartNote&) {}
    void put(const LookBack&) {}

    void putThread(const Session& session, int position, const Thread& thread);
    void putPeople(const RecordId& record, const std::vector<PersonId>& people);
    void putCase(const RecordId& record, const std::optional<CaseId>& caseId);
    void putAnswers(const RecordId& record, const Instant& at, const QString& instrument, int version,
                    const Answers& answers);
    void putReading(const RecordId& record, const MeasureId& measure, const QDate& day, double value);
    void putCopied(const RecordId& record, const QUuid& what, const std::optional<ChildsRecord>& mark);
    void putOrigin(const RecordId& record, const std::optional<Origin>& origin);
    void putForOrganisation(const QByteArray& id, const Record& record, const QString& date, const QString& words,
                            const std::optional<OrganisationArea>& area);

    std::map<const RecordTable*, std::vector<Row>> m_rows;
};

}  // namespace tspace
