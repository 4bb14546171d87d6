// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/history.h"

#include "base/error.h"

namespace tspace {

namespace {

constexpr int idBytes = 16;

QByteArray joined(const std::vector<RevisionId>& ids) {
    QByteArray bytes;
    for (const RevisionId& id : ids) {
        bytes += id.bytes();
    }
    return bytes;
}

std::vector<RevisionId> split(const QByteArray& bytes) {
    std::vector<RevisionId> ids;
    for (qsizetype at = 0; at + idBytes <= bytes.size(); at += idBytes) {
        ids.push_back(RevisionId::fromBytes(bytes.mid(at, idBytes)));
    }
    return ids;
}

/// Reads the columns seq, id, record, kind, parents, device, utc, date, zone, deleted, payload, hash.
Revision revisionFrom(const sqlite::Statement& row) {
    Revision revision;
    revision.seq = row.integer(0);
    revision.id = RevisionId::fromBytes(row.blob(1));
    revision.record = RecordId::fromBytes(row.blob(2));
    const auto kind = valueNamed<RecordKind>(row.text(3));
    if (!kind) {
        throw Error(ErrorCode::Damaged, QStringLiteral("revision %1 is of no known kind").arg(revision.seq));
    }
    revision.kind = *kind;
    revision.parents = split(row.blob(4));
    revision.device = QUuid::fromRfc4122(row.blob(5));
    revision.at = {row.integer(6), QDate::fromString(row.text(7), Qt::ISODate), row.text(8)};
    revision.deleted = row.integer(9) != 0;
    revision.payload = {row.blob(10), row.blob(11)};
    return revision;
}

std::optional<Revision> onlyRow(sqlite::Statement& statement) {
    if (!statement.step()) {
        return std::nullopt;
    }
    Revision revision = revisionFrom(statement);
    statement.reset();
    return revision;
}

}  // namespace

qint64 History::append(const Revision& revision) {
    m_connection
        .cached(R"(
            INSERT INTO revision (id, record, kind, parents, device, utc, date, zone, deleted, payload, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))")
        .with(revision.id.bytes(), revision.record.bytes(), nameOf(revision.kind), joined(revision.parents),
              revision.device.toRfc4122(), revision.at.utc, revision.at.date.toString(Qt::ISODate), revision.at.zone,
              revision.deleted, revision.payload.bytes, revision.payload.hash)
        .run();
    return m_connection.lastRowId();
}

std::optional<Revision> History::newest(const RecordId& record) const {
    return onlyRow(m_connection
                       .cached(R"(
            SELECT seq, id, record, kind, parents, device, utc, date, zone, deleted, payload, hash
            FROM revision WHERE record = ? ORDER BY seq DESC LIMIT 1)")
                       .with(record.bytes()));
}

std::optional<Revision> History::revision(const RevisionId& id) const {
    return onlyRow(m_connection
                       .cached(R"(
            SELECT seq, id, record, kind, parents, device, utc, date, zone, deleted, payload, hash
            FROM revision WHERE id = ?)")
                       .with(id.bytes()));
}

std::optional<Revision> History::at(qint64 seq) const {
    // Not kept prepared: one that met a damaged page begins anew.
    sqlite::Statement statement = m_connection.prepare(R"(
            SELECT seq, id, record, kind, parents, device, utc, date, zone, deleted, payload, hash
            FROM revision WHERE seq = ?)");
    return onlyRow(statement.with(seq));
}

std::vector<RevisionRow> History::rows(const RecordId& record) const {
    sqlite::Statement& statement = m_connection.cached(R"(
        SELECT id, parents, device, utc, date, zone, deleted FROM revision WHERE record = ? ORDER BY seq DESC)");
    statement.with(record.bytes());
    std::vector<RevisionRow> rows;
    while (statement.step()) {
        rows.push_back({RevisionId::fromBytes(statement.blob(0)),
                        split(statement.blob(1)),
                        QUuid::fromRfc4122(statement.blob(2)),
                        {statement.integer(3), QDate::fromString(statement.text(4), Qt::ISODate), statement.text(5)},
                        statement.integer(6) != 0});
    }
    return rows;
}

bool History::isErased(const RecordId& record) const {
    sqlite::Statement& statement = m_connection.cached("SELECT 1 FROM erased WHERE record = ?");
    const bool erased = statement.with(record.bytes()).step();
    statement.reset();
    return erased;
}

void History::visitNewest(const std::function<void(const Revision&)>& visit) const {
    sqlite::Statement statement = m_connection.prepare(R"(
        SELECT seq, id, record, kind, parents, device, utc, date, zone, deleted, payload, hash FROM revision
        WHERE seq IN (SELECT max(seq) FROM revision GROUP BY record) ORDER BY seq)");
    while (statement.step()) {
        visit(revisionFrom(statement));
    }
}

void History::visitAll(const std::function<void(const Revision&)>& visit) const {
    sqlite::Statement statement = m_connection.prepare(R"(
        SELECT seq, id, record, kind, parents, device, utc, date, zone, deleted, payload, hash FROM revision
        ORDER BY seq)");
    while (statement.step()) {
        visit(revisionFrom(statement));
    }
}

int History::count() const {
    return static_cast<int>(m_connection.value("SELECT count(*) FROM revision"));
}

}  // namespace tspace
