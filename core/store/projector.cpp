// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projector.h"

#include "store/row_values.h"

namespace tspace {

using namespace rowValues;  // NOLINT(google-build-using-namespace): the columns of rows

namespace {

std::optional<qint64> utcOf(const Record& record) {
    const std::optional<Instant> time = timeOf(record);
    return time ? std::optional(time->utc) : std::nullopt;
}

}  // namespace

void Projector::project(const Revision& revision, const Record& record, const Record* before) {
    const RecordRows rows = revision.deleted ? RecordRows::ofDeleted(record) : RecordRows(record);
    if (before != nullptr && !revision.deleted) {
        moveHead(revision, record, *before);
        const RecordRows kept(*before);
        for (const RecordTable* table : tablesOf(revision.kind)) {
            if (!rows.agreesOn(*table, kept)) {
                replaceRows(*table, revision.record, revision.kind, rows);
            }
        }
    } else {
        dropHead(revision.record);
        putHead(revision, record);
        for (const RecordTable* table : tablesOf(revision.kind)) {
            replaceRows(*table, revision.record, revision.kind, rows);
        }
    }
    if (revision.deleted) {
        m_index.remove(revision.record);
    } else {
        m_index.put(record, revision.at.utc);
    }
}

void Projector::forget(const RecordId& id, RecordKind kind) {
    dropHead(id);
    touchChains(id, kind);
    for (const RecordTable* table : tablesOf(kind)) {
        m_connection.cached(table->clear).with(id.bytes()).run();
    }
    m_index.remove(id);
}

void Projector::finish() {
    m_chains.refresh();
}

void Projector::replaceRows(const RecordTable& table, const RecordId& id, RecordKind kind, const RecordRows& rows) {
    if (table.inChains) {
        touchChains(id, kind);
    }
    m_connection.cached(table.clear).with(id.bytes()).run();
    rows.insert(m_connection, table);
    if (table.inChains) {
        touchChains(id, kind);
    }
}

void Projector::touchChains(const RecordId& id, RecordKind kind) {
    if (kind == RecordKind::Session) {
        m_chains.touchSession(id.as<Session>());
    } else if (kind == RecordKind::Addition) {
        m_chains.touchAddition(id);
    }
}

void Projector::putHead(const Revision& revision, const Record& record) {
    const auto time = timeOf(record);
    sqlite::Statement& insert = m_connection.cached(R"(
        INSERT INTO head (record, kind, revision, deleted, headline, utc, date, zone) VALUES (?, ?, ?, ?, ?, ?, ?, ?))");
    insert.with(revision.record.bytes(), nameOf(revision.kind), revision.seq, revision.deleted, listHeadline(record));
    if (time) {
        insert.bind(6, time->utc);
        insert.bind(7, day(time->date));
        insert.bind(8, time->zone);
    }
    insert.run();
}

void Projector::moveHead(const Revision& revision, const Record& record, const Record& before) {
    if (utcOf(record) != utcOf(before)) {
        dropHead(revision.record);
        putHead(revision, record);
        return;
    }
    // No index has these columns, so the row alone is written.
    const auto time = timeOf(record);
    m_connection.cached("UPDATE head SET revision = ?2, headline = ?3, date = ?4, zone = ?5 WHERE record = ?1")
        .with(revision.record.bytes(), revision.seq, listHeadline(record),
              time ? std::optional(day(time->date)) : std::nullopt, time ? std::optional(time->zone) : std::nullopt)
        .run();
}

void Projector::dropHead(const RecordId& id) {
    m_connection.cached("DELETE FROM head WHERE record = ?").with(id.bytes()).run();
}

}  // namespace tspace
