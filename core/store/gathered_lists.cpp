// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/gathered_lists.h"

namespace tspace {

namespace {

QString bound(const std::optional<QDate>& day, const QString& otherwise) {
    return day ? day->toString(Qt::ISODate) : otherwise;
}

}  // namespace

std::vector<OrganisationRow> tickedForOrganisation(const JournalReader& read, std::optional<QDate> from,
                                                   std::optional<QDate> until) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT id, record, kind, date, words, area FROM for_organisation
        WHERE date >= ?1 AND date <= ?2 ORDER BY date DESC, id DESC)");
    row.with(bound(from, QStringLiteral("")), bound(until, QStringLiteral("9999-99-99")));
    std::vector<OrganisationRow> rows;
    while (row.step()) {
        rows.push_back({QUuid::fromRfc4122(row.blob(0)), RecordId::fromBytes(row.blob(1)),
                        valueNamed<RecordKind>(row.text(2)).value_or(RecordKind::Session),
                        QDate::fromString(row.text(3), Qt::ISODate), row.text(4),
                        row.isNull(5) ? std::nullopt : valueNamed<OrganisationArea>(row.text(5))});
    }
    return rows;
}

std::vector<DevelopmentRow> developmentEntries(const JournalReader& read, const QDate& from, const QDate& until) {
    sqlite::Statement& row = read.connection().cached(R"(
        SELECT record, date, type, what, with_peer FROM development
        WHERE date >= ?1 AND date <= ?2 ORDER BY date DESC, record DESC)");
    row.with(from.toString(Qt::ISODate), until.toString(Qt::ISODate));
    std::vector<DevelopmentRow> rows;
    while (row.step()) {
        rows.push_back({Id<DevelopmentEntry>::fromBytes(row.blob(0)), QDate::fromString(row.text(1), Qt::ISODate),
                        valueNamed<DevelopmentType>(row.text(2)).value_or(DevelopmentType::Other), row.text(3),
                        row.integer(4) != 0});
    }
    return rows;
}

std::optional<QDate> firstDevelopmentDay(const JournalReader& read) {
    return parseDate(read.connection().text("SELECT min(date) FROM development"));
}

std::optional<Id<DevelopmentEntry>> developmentFrom(const JournalReader& read, const QUuid& source) {
    sqlite::Statement& row =
        read.connection().cached("SELECT record FROM development WHERE source = ? ORDER BY date DESC, record LIMIT 1");
    if (!row.with(source.toRfc4122()).step()) {
        return std::nullopt;
    }
    const auto id = Id<DevelopmentEntry>::fromBytes(row.blob(0));
    row.reset();
    return id;
}

}  // namespace tspace
