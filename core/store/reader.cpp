// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "base/error.h"
#include "store/drafts.h"
#include "store/history.h"
#include "store/verifier.h"

namespace tspace {

namespace {

/// A hash that does not agree is heard of like a damaged page.
Record unpacked(const sqlite::Connection& connection, const Payload& payload) {
    try {
        return unpackRecord(payload);
    } catch (const Error& error) {
        connection.tell(error);
        throw;
    }
}

}  // namespace

JournalReader::JournalReader(sqlite::Connection connection)
    : m_connection(std::make_unique<sqlite::Connection>(std::move(connection))) {}
JournalReader::JournalReader(JournalReader&&) noexcept = default;
JournalReader& JournalReader::operator=(JournalReader&&) noexcept = default;
JournalReader::~JournalReader() = default;

std::optional<Record> JournalReader::find(const RecordId& id) const {
    const auto newest = History(*m_connection).newest(id);
    return newest && !newest->deleted ? std::optional(unpacked(*m_connection, newest->payload)) : std::nullopt;
}

std::optional<RevisionId> JournalReader::revisionOf(const RecordId& id) const {
    sqlite::Statement& statement =
        m_connection->cached("SELECT id FROM revision WHERE record = ? ORDER BY seq DESC LIMIT 1");
    if (!statement.with(id.bytes()).step()) {
        return std::nullopt;
    }
    const auto revision = RevisionId::fromBytes(statement.blob(0));
    statement.reset();
    return revision;
}

std::vector<Standing<Action>> JournalReader::standingActionsOf(const SessionId& session) const {
    sqlite::Statement& row = m_connection->cached(R"(
        SELECT r.id, r.payload, r.hash FROM action a
        JOIN revision r ON r.seq = (SELECT max(seq) FROM revision WHERE record = a.record)
        WHERE a.session = ? AND r.deleted = 0 ORDER BY coalesce(a.made, 0), a.record)");
    row.with(session.bytes());
    std::vector<std::pair<RevisionId, Payload>> found;
    while (row.step()) {
        found.push_back({RevisionId::fromBytes(row.blob(0)), {row.blob(1), row.blob(2)}});
    }
    std::vector<Standing<Action>> actions;
    for (const auto& [revision, payload] : found) {
        Record record = unpacked(*m_connection, payload);
        if (auto* const action = std::get_if<Action>(&record)) {
            actions.push_back({std::move(*action), revision});
        }
    }
    return actions;
}

std::vector<Action> JournalReader::actionsOf(const SessionId& session) const {
    std::vector<Action> actions;
    for (Standing<Action>& each : standingActionsOf(session)) {
        actions.push_back(std::move(each.record));
    }
    return actions;
}

std::vector<RevisionRow> JournalReader::history(const RecordId& id) const {
    return History(*m_connection).rows(id);
}

Record JournalReader::atRevision(const RevisionId& id) const {
    const auto revision = History(*m_connection).revision(id);
    if (!revision) {
        throw Error(ErrorCode::NotFound, QStringLiteral("no revision %1 in this journal").arg(id.text()));
    }
    return unpacked(*m_connection, revision->payload);
}

std::optional<Draft> JournalReader::draft(const RecordId& record) const {
    return Drafts(*m_connection).of(record);
}

std::vector<Draft> JournalReader::drafts(std::optional<RecordKind> kind) const {
    return Drafts(*m_connection).all(kind);
}

int JournalReader::count(RecordKind kind) const {
    sqlite::Statement& statement = m_connection->cached("SELECT records FROM tally WHERE kind = ?");
    const int records = statement.with(nameOf(kind)).step() ? statement.number(0) : 0;
    statement.reset();
    return records;
}

JournalInfo JournalReader::info() const {
    JournalInfo info;
    info.format = static_cast<int>(m_connection->value("PRAGMA user_version"));
    info.cipherVersion = m_connection->text("PRAGMA cipher_version");
    info.sqliteVersion = m_connection->text("SELECT sqlite_version()");
    info.bytes = m_connection->value("PRAGMA page_count") * m_connection->value("PRAGMA page_size");
    for (const auto& [kind, name] : names<RecordKind>()) {
        if (const int records = count(kind); records > 0) {
            info.counts.emplace_back(kind, records);
        }
    }
    info.drafts = Drafts(*m_connection).count();
    info.revisions = History(*m_connection).count();
    const auto day = [&](const char* sql) { return parseDate(m_connection->text(sql)); };
    // Each inner query is one step on an index by time.
    info.first = day(R"(
        SELECT min(date) FROM (
            SELECT date FROM (SELECT date FROM session ORDER BY utc LIMIT 1) UNION ALL
            SELECT date FROM (SELECT date FROM moment ORDER BY utc LIMIT 1) UNION ALL
            SELECT date FROM (SELECT date FROM check_in ORDER BY utc LIMIT 1)))");
    info.last = day(R"(
        SELECT max(date) FROM (
            SELECT date FROM (SELECT date FROM session ORDER BY utc DESC LIMIT 1) UNION ALL
            SELECT date FROM (SELECT date FROM moment ORDER BY utc DESC LIMIT 1) UNION ALL
            SELECT date FROM (SELECT date FROM check_in ORDER BY utc DESC LIMIT 1)))");
    return info;
}

std::optional<RecordId> JournalReader::importedFrom(const Origin& origin) const {
    sqlite::Statement& statement = m_connection->cached(R"(
        SELECT record FROM origin WHERE format = ?1 AND hash = ?2 AND ordinal = ?3 UNION ALL
        SELECT record FROM erased_origin WHERE format = ?1 AND hash = ?2 AND ordinal = ?3)");
    if (!statement.with(origin.format, origin.hash, origin.ordinal).step()) {
        return std::nullopt;
    }
    const auto record = RecordId::fromBytes(statement.blob(0));
    statement.reset();
    return record;
}

namespace {

/// The id of exactly that name by `sql`, or the id itself when `name` is one and `sql` finds it.
std::optional<QByteArray> theOne(sqlite::Statement& statement, const QString& name) {
    const auto id = RecordId::parse(name);
    statement.with(name, id ? id->bytes() : QByteArray());
    std::optional<QByteArray> found;
    while (statement.step()) {
        if (found) {
            statement.reset();
            throw Error(ErrorCode::WrongUse, QStringLiteral("more than one record is called so; give its id"));
        }
        found = statement.blob(0);
    }
    return found;
}

}  // namespace

std::optional<PersonId> JournalReader::personNamed(const QString& name) const {
    const auto found = theOne(m_connection->cached("SELECT record FROM person WHERE name = ? OR record = ?"), name);
    return found ? std::optional(PersonId::fromBytes(*found)) : std::nullopt;
}

std::optional<CaseId> JournalReader::caseCoded(const QString& code) const {
    const auto found =
        theOne(m_connection->cached("SELECT record FROM case_record WHERE code = ? OR record = ?"), code);
    return found ? std::optional(CaseId::fromBytes(*found)) : std::nullopt;
}

std::optional<MeasureId> JournalReader::measureNamed(const QString& name) const {
    const auto found = theOne(m_connection->cached("SELECT record FROM measure WHERE name = ? OR record = ?"), name);
    return found ? std::optional(MeasureId::fromBytes(*found)) : std::nullopt;
}

Issues JournalReader::verify(Progress& progress) const {
    return Verifier(*m_connection).verify(progress);
}

qint64 JournalReader::dataVersion() const {
    sqlite::Statement& asked = m_connection->cached("PRAGMA data_version");
    const qint64 version = asked.step() ? asked.integer(0) : 0;
    asked.reset();  // it would hold on to what the file is now
    return version;
}

}  // namespace tspace
