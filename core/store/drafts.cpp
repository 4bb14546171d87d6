// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/drafts.h"

#include "base/error.h"
#include "store/payload.h"
#include "store/row_values.h"

namespace tspace {

using namespace rowValues;  // NOLINT(google-build-using-namespace): the columns of rows

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
    draft.base = idAt<RevisionId>(row, 3);
    draft.kept = instantAt(row, 4);
    draft.state = unpackState({row.blob(7), row.blob(8)});
    return draft;
}

}  // namespace

void Drafts::keep(const Draft& draft) {
    const Payload payload = pack(draft.state);
    m_connection
        .cached(R"(
            INSERT OR REPLACE INTO draft (record, kind, token, base, utc, date, zone, payload, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))")
        .with(draft.record.bytes(), nameOf(draft.kind), draft.token, bytesOf(draft.base), draft.kept.utc,
              day(draft.kept.date), draft.kept.zone, payload.bytes, payload.hash)
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

std::vector<Draft> Drafts::all(std::optional<RecordKind> kind) const {
    sqlite::Statement& statement = m_connection.cached(
        "SELECT record, kind, token, base, utc, date, zone, payload, hash FROM draft WHERE ?1 IS NULL OR kind = ?1 "
        "ORDER BY token DESC");
    statement.with(kind ? std::optional<QString>(nameOf(*kind)) : std::nullopt);
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
