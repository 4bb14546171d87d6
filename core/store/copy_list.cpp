// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/copy_list.h"

namespace tspace {

namespace {

std::vector<CopyRow> copyRowsOf(sqlite::Statement& row) {
    std::vector<CopyRow> rows;
    while (row.step()) {
        const std::optional<RecordKind> kind = valueNamed<RecordKind>(row.text(0));
        CopyRow one;
        one.kind = kind.value_or(RecordKind::Moment);
        one.record = RecordId::fromBytes(row.blob(1));
        if (one.kind == RecordKind::Session) {
            one.thread = ThreadId::fromBytes(row.blob(2));
        }
        one.date = parseDate(row.text(3));
        one.caseCode = row.text(4);
        one.headline = row.text(5);
        one.locked = row.integer(6) != 0;
        one.copied = parseDate(row.text(7));
        rows.push_back(one);
    }
    return rows;
}

}  // namespace

std::vector<CopyRow> stillToCopy(const JournalReader& read) {
    return copyRowsOf(read.connection().cached(R"(
        SELECT kind, x.record, id, date, c.code, words, locked, NULL FROM (
            SELECT 'session' AS kind, t.session AS record, t.id AS id, s.utc AS utc, s.date AS date,
                   t.case_id AS case_id, t.title AS words, s.status = 'agreed' AS locked
            FROM thread t JOIN session s ON s.record = t.session
            WHERE t.copy_state = 'to-copy'
              AND NOT (s.status = 'agreed' AND EXISTS (SELECT 1 FROM on_childs_record o WHERE o.what = t.id))
            UNION ALL
            SELECT 'moment', m.record, m.record, m.utc, m.date, m.case_id, m.headline, 0
            FROM moment m WHERE m.copy_state = 'to-copy'
            UNION ALL
            SELECT 'action', a.record, a.record, coalesce(h.utc, 0), h.date, a.case_id, a.text, 0
            FROM action a JOIN head h ON h.record = a.record WHERE a.copy_state = 'to-copy'
        ) x LEFT JOIN case_record c ON c.record = x.case_id
        ORDER BY utc, x.record, id)"));
}

std::vector<CopyRow> alreadyCopied(const JournalReader& read, int limit) {
    sqlite::Statement& rows = read.connection().cached(R"(
        SELECT kind, x.record, id, date, c.code, words, locked,
               (SELECT max(o.date) FROM on_childs_record o WHERE o.what = id) AS copied FROM (
            SELECT 'session' AS kind, t.session AS record, t.id AS id, s.utc AS utc, s.date AS date,
                   t.case_id AS case_id, t.title AS words, s.status = 'agreed' AS locked
            FROM thread t JOIN session s ON s.record = t.session
            WHERE t.copy_state = 'copied' OR (t.copy_state = 'to-copy' AND s.status = 'agreed')
            UNION ALL
            SELECT 'moment', m.record, m.record, m.utc, m.date, m.case_id, m.headline, 0
            FROM moment m WHERE m.copy_state = 'copied'
            UNION ALL
            SELECT 'action', a.record, a.record, coalesce(h.utc, 0), h.date, a.case_id, a.text, 0
            FROM action a JOIN head h ON h.record = a.record WHERE a.copy_state = 'copied'
        ) x LEFT JOIN case_record c ON c.record = x.case_id
        WHERE copied IS NOT NULL
        ORDER BY copied DESC, utc DESC, x.record, id LIMIT ?1)");
    return copyRowsOf(rows.with(limit));
}

std::vector<Id<Disclosure>> arrivalsOf(const JournalReader& read, const QUuid& what) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT o.record FROM on_childs_record o JOIN head h ON h.record = o.record
        WHERE o.what = ?1 AND h.kind = ?2)");
    row.with(RecordId(what).bytes(), QString(nameOf(RecordKind::Disclosure)));
    std::vector<Id<Disclosure>> all;
    while (row.step()) {
        all.push_back(Id<Disclosure>::fromBytes(row.blob(0)));
    }
    return all;
}

std::optional<QDate> copiedOn(const JournalReader& read, const ThreadId& thread) {
    sqlite::Statement& row = read.connection().cached("SELECT max(o.date) FROM on_childs_record o WHERE o.what = ?1");
    const std::optional<QDate> date = row.with(thread.bytes()).step() ? parseDate(row.text(0)) : std::nullopt;
    row.reset();
    return date;
}

}  // namespace tspace
