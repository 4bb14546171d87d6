// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/drafts.h"

#include "base/error.h"
#include "store/payload.h"

namespace tspace {

namespace {

/// Reads the columns record, kind, token, base, utc, date, zone, payload, hash.
Draft draftFrom(const sqlite::Statement& row) {
    Draft draft;
    draft.record = RecordId::fromBytes(row.blob(0));
    const auto kind = valueNamed<RecordKind>(row.text(1));
    if (!kind) {
        throw Error(ErrorCode::Damaged, QStringLiteral("a draft is of no known kind"));
    }
    draft.kind = *kind;
    draft.token = row.integer(2);
    if (!row.isNull(3)) {
        draft.base = RevisionId::fromBytes(row.blob(3));
    }
    draft.kept = {row.integer(4), QDate::fromString(row.text(5), Qt::ISODate), row.text(6)};
    draft.state = unpackState({row.blob(7), row.blob(8)});
    return draft;
}

}  // namespace

void Drafts::keep(const Draft& draft) {
    const Payload payload = pack(draft.state);
    const std::optional<QByteArray> base = draft.base ? std::optional(draft.base->bytes()) : std::nullopt;
    m_connection
        .cached(R"(
            INSERT OR REPLACE INTO draft (record, kind, token, base, utc, date, zone, payload, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))")
        .with(draft.record.bytes(), nameOf(draft.kind), draft.token, base, draft.kept.utc,
              draft.kept.date.toString(Qt::ISODate), draft.kept.zone, payload.bytes, payload.hash)
        .run();
}

void Drafts::remove(const RecordId& record, DraftToken upTo) {
    m_connection.cached("DELETE FROM draft WHERE record = ? AND token <= ?").with(record.bytes(), upTo).run();
}

std::optional<Draft> Drafts::of(const RecordId& record) const {
    sqlite::Statement& statement = m_connection.cached(
        "SELECT record, kind, token, base, utc, date, zone, payload, hash FROM draft WHERE record = ?");
    if (!statement.with(record.bytes()).step()) {
        return std::nullopt;
    }
    Draft draft = draftFrom(statement);
    statement.reset();
    return draft;
}

std::vector<Draft> Drafts::all() const {
    sqlite::Statement& statement = m_connection.cached(
        "SELECT record, kind, token, base, utc, date, zone, payload, hash FROM draft ORDER BY token DESC");
    std::vector<Draft> drafts;
    while (statement.step()) {
        drafts.push_back(draftFrom(statement));
    }
    return drafts;
}

int Drafts::count() const {
    return static_cast<int>(m_connection.value("SELECT count(*) FROM draft"));
}

}  // namespace tspace
