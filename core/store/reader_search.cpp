// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include <limits>

namespace tspace {

namespace {

/// What stands in quotes for the index: each term by itself, so that nothing a person types is syntax.
QString matchFor(const std::vector<SearchQuery::Term>& terms, bool excluded) {
    QStringList parts;
    for (const SearchQuery::Term& term : terms) {
        if (term.excluded == excluded) {
            parts << QLatin1Char('"') + term.words.join(QLatin1Char(' ')) +
                         (term.prefix ? QStringLiteral("*\"") : QStringLiteral("\""));
        }
    }
    // Standing beside each other means "and" in both syntaxes of the index; "or" too is the same in both.
    return parts.join(excluded ? QStringLiteral(" OR ") : QStringLiteral(" "));
}

template <class T>
std::optional<T> unlessEmpty(const T& text) {
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// The names of kinds, each between spaces, so that one parameter holds any number of them.
QString spaced(const std::vector<RecordKind>& kinds) {
    QString names;
    for (const RecordKind kind : kinds) {
        names += (names.isEmpty() ? QStringLiteral(" ") : QString()) + nameOf(kind) + QLatin1Char(' ');
    }
    return names;
}

/// What every search filters by, over a content row `c` and its head `h`.
constexpr const char* filters = R"(
      AND (?2 IS NULL OR c.kind = ?2)
      AND (?3 IS NULL OR EXISTS (SELECT 1 FROM moment m WHERE m.record = c.record AND m.kind = ?3)
                      OR EXISTS (SELECT 1 FROM session s WHERE s.record = c.record AND s.kind = ?3))
      AND (?4 IS NULL OR c.record IN (
            SELECT l.record FROM record_case l JOIN case_record k ON k.record = l.case_id
            LEFT JOIN case_record f ON f.record = k.family WHERE k.code = ?4 OR f.code = ?4
            UNION ALL SELECT k.record FROM case_record k WHERE k.code = ?4))
      AND (?5 IS NULL OR c.record IN (
            SELECT l.record FROM record_person l JOIN person p ON p.record = l.person WHERE p.name = ?5
            UNION ALL SELECT p.record FROM person p WHERE p.name = ?5))
      AND (?6 IS NULL OR h.date > ?6) AND (?7 IS NULL OR h.date < ?7)
      AND (?9 IS NULL OR c.docid NOT IN (SELECT docid FROM search WHERE search MATCH ?9))
      AND (?11 IS NULL OR instr(?11, ' ' || c.kind || ' ') = 0))";

/// The statements live for the whole run: a kept statement is named by the address of its text.
const char* byWords() {
    static const QByteArray sql = QByteArray(R"(
        SELECT c.record, c.kind, c.docid, h.utc, h.date, h.zone, h.headline,
               snippet(search, char(2), char(3), char(8230), 0, 24)
        FROM search JOIN search_content c ON c.docid = search.docid JOIN head h ON h.record = c.record
        WHERE search MATCH ?1 AND search.docid < ?8)") +
                                  filters + " ORDER BY search.docid DESC LIMIT ?10";
    return sql.constData();
}

const char* byFilters() {
    static const QByteArray sql = QByteArray(R"(
        SELECT c.record, c.kind, c.docid, h.utc, h.date, h.zone, h.headline, substr(c.text, 1, 160)
        FROM search_content c JOIN head h ON h.record = c.record
        WHERE ?1 IS NULL AND c.docid < ?8)") +
                                  filters + " ORDER BY c.docid DESC LIMIT ?10";
    return sql.constData();
}

}  // namespace

std::vector<SearchHit> JournalReader::search(const SearchQuery& query, int limit, std::optional<qint64> below) const {
    std::vector<SearchHit> hits;
    if (!query.canRun() || limit == 0) {
        return hits;
    }
    const QString wanted = matchFor(query.terms, false);
    const QString excluded = matchFor(query.terms, true);
    const auto day = [](const std::optional<QDate>& date) {
        return date ? std::optional(date->toString(Qt::ISODate)) : std::nullopt;
    };
    sqlite::Statement& row = m_connection->cached(wanted.isEmpty() ? byFilters() : byWords());
    row.with(unlessEmpty(wanted), query.record ? std::optional(nameOf(*query.record)) : std::nullopt,
             unlessEmpty(query.kind), unlessEmpty(query.caseCode), unlessEmpty(query.with), day(query.after),
             day(query.before), below.value_or(std::numeric_limits<qint64>::max()), unlessEmpty(excluded), limit,
             unlessEmpty(spaced(query.without)));
    while (row.step()) {
        SearchHit hit;
        hit.id = RecordId::fromBytes(row.blob(0));
        hit.kind = valueNamed<RecordKind>(row.text(1)).value_or(RecordKind::Moment);
        hit.place = row.integer(2);
        if (!row.isNull(3)) {
            hit.at = Instant{row.integer(3), QDate::fromString(row.text(4), Qt::ISODate), row.text(5)};
        }
        hit.headline = row.text(6);
        hit.snippet = row.text(7).simplified();
        hits.push_back(hit);
    }
    return hits;
}

}  // namespace tspace
