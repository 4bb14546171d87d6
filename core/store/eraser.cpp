// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/eraser.h"

#include "base/error.h"
#include "sqlite/transaction.h"
#include "store/history.h"
#include "store/projector.h"

#include <algorithm>

namespace tspace {

std::optional<Hold> holdOf(const sqlite::Connection& connection) {
    sqlite::Statement row = connection.prepare(R"(
        SELECT payload, hash FROM revision
        WHERE seq = (SELECT revision FROM head WHERE kind = 'settings' AND deleted = 0 LIMIT 1))");
    if (!row.step()) {
        return std::nullopt;
    }
    const Record record = unpackRecord({row.blob(0), row.blob(1)});
    const QJsonValue hold = std::get<Settings>(record).values.value(QLatin1String("hold"));
    if (!hold.isObject()) {
        return std::nullopt;
    }
    const QJsonObject said = hold.toObject();
    const auto text = [&](const char* key) { return said.value(QLatin1String(key)).toString(); };
    Hold held;
    held.reason = text("reason");
    // A hold whose time cannot be read is one all the same.
    const auto since = Instant::parse(text("since"), text("zone"));
    held.since = since ? Instant::at(since->utc, text("zone")) : Instant{};
    return held;
}

std::vector<std::pair<RecordId, RecordKind>> Eraser::erase(const std::vector<RecordId>& records) {
    sqlite::Transaction transaction(m_connection);
    if (holdOf(m_connection)) {
        throw Error(ErrorCode::Refused, QStringLiteral("the journal is on hold"));
    }
    Projector projector(m_connection);
    std::vector<std::pair<RecordId, RecordKind>> erased;
    for (const RecordId& record : withAdditions(records)) {
        const RecordKind kind = kindOf(record);
        if (kind == RecordKind::Settings) {
            throw Error(ErrorCode::Refused, QStringLiteral("the settings of a journal are not erased"));
        }
        const QByteArray id = record.bytes();
        const auto run = [&](const char* sql) { m_connection.cached(sql).with(id).run(); };
        run("INSERT OR IGNORE INTO erased_origin SELECT format, hash, ordinal, record FROM origin WHERE record = ?");
        projector.forget(record, kind);
        run("DELETE FROM revision WHERE record = ?");
        run("DELETE FROM draft WHERE record = ?");
        run("INSERT OR IGNORE INTO erased (record) VALUES (?)");
        erased.emplace_back(record, kind);
    }
    projector.finish();
    if (!erased.empty()) {
        // Until it is written anew the index still holds words of what was taken out of it.
        m_connection.execute("INSERT INTO search (search) VALUES ('optimize')");
    }
    transaction.commit();
    return erased;
}

std::vector<RecordId> Eraser::dueForPurge(qint64 utc) const {
    std::vector<RecordId> due;
    if (holdOf(m_connection)) {
        return due;
    }
    sqlite::Statement rows = m_connection.prepare(R"(
        SELECT head.record FROM head JOIN revision ON revision.seq = head.revision
        WHERE head.deleted = 1 AND revision.utc < ?)");
    rows.with(utc);
    while (rows.step()) {
        due.push_back(RecordId::fromBytes(rows.blob(0)));
    }
    return due;
}

RecordKind Eraser::kindOf(const RecordId& record) const {
    sqlite::Statement& row = m_connection.cached(R"(
        SELECT kind FROM revision WHERE record = ?1 UNION ALL SELECT kind FROM draft WHERE record = ?1 LIMIT 1)");
    if (!row.with(record.bytes()).step()) {
        row.reset();
        throw Error(ErrorCode::NotFound, QStringLiteral("no record %1 in this journal").arg(record.text()));
    }
    const auto kind = valueNamed<RecordKind>(row.text(0));
    row.reset();
    if (!kind) {
        throw Error(ErrorCode::Damaged, QStringLiteral("record %1 is of no known kind").arg(record.text()));
    }
    return *kind;
}

std::vector<RecordId> Eraser::withAdditions(const std::vector<RecordId>& records) const {
    std::vector<RecordId> all;
    const auto add = [&](const RecordId& id) {
        if (std::find(all.begin(), all.end(), id) == all.end()) {
            all.push_back(id);
        }
    };
    for (const RecordId& record : records) {
        add(record);
        sqlite::Statement& rows = m_connection.cached("SELECT record FROM addition WHERE session = ?");
        rows.with(record.bytes());
        while (rows.step()) {
            add(RecordId::fromBytes(rows.blob(0)));
        }
    }
    return all;
}

}  // namespace tspace
