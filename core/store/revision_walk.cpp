// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/revision_walk.h"

#include "base/error.h"

namespace tspace {

QString RevisionWalk::Lost::words() const {
    if (!record) {
        return QStringLiteral("version %1 of the journal").arg(seq);
    }
    const QString words = (kind ? nameOf(*kind) : QStringLiteral("record")) + QLatin1Char(' ') + record->text();
    return date.isValid() ? words + QStringLiteral(" of ") + date.toString(Qt::ISODate) : words;
}

/// Rows of a revision's number and, where the statement tells it, its record. False when it broke off.
bool RevisionWalk::collect(const char* sql) {
    try {
        sqlite::Statement rows = m_connection.prepare(sql);
        while (rows.step()) {
            std::optional<RecordId>& record = m_known[rows.integer(0)];
            if (rows.columns() > 1) {
                record = RecordId::fromBytes(rows.blob(1));
            }
        }
        return true;
    } catch (const Error&) {
        return false;
    }
}

/// From both ends of the index and of the table: what is damaged lies between.
void RevisionWalk::findNumbers() {
    m_isComplete =
        collect("SELECT seq, record FROM revision INDEXED BY revision_of_record ORDER BY record ASC, seq ASC");
    if (m_isComplete) {
        return;
    }
    collect("SELECT seq, record FROM revision INDEXED BY revision_of_record ORDER BY record DESC, seq DESC");
    if (!collect("SELECT seq FROM revision NOT INDEXED ORDER BY seq ASC")) {
        collect("SELECT seq FROM revision NOT INDEXED ORDER BY seq DESC");
    }
    const qint64 last = m_known.empty() ? 0 : m_known.rbegin()->first;
    for (qint64 seq = 1; seq < last; ++seq) {
        m_known.try_emplace(seq);
    }
}

/// What the lists say, so that a record of which nothing can be read has at least its kind and day.
void RevisionWalk::collectHeads() {
    try {
        sqlite::Statement rows = m_connection.prepare("SELECT record, kind, date FROM head");
        while (rows.step()) {
            if (const auto kind = valueNamed<RecordKind>(rows.text(1))) {
                m_heads[RecordId::fromBytes(rows.blob(0))] = {*kind, QDate::fromString(rows.text(2), Qt::ISODate)};
            }
        }
    } catch (const Error&) {
        // Then it is named by its id alone.
    }
}

/// `found`: the version, where all of it but its content can be read.
RevisionWalk::Lost RevisionWalk::lostAt(qint64 seq, const std::optional<Revision>& found) const {
    Lost lost{seq, m_known.at(seq), std::nullopt, {}};
    if (found) {
        lost = {seq, found->record, found->kind, found->at.date};
    }
    const auto head = lost.record ? m_heads.find(*lost.record) : m_heads.end();
    if (head != m_heads.end()) {
        lost.kind = head->second.kind;
        if (head->second.date.isValid()) {
            lost.date = head->second.date;
        }
    }
    return lost;
}

void RevisionWalk::look(qint64 seq, const std::function<void(const Revision&)>& whole,
                        const std::function<void(const Lost&)>& lost) {
    std::optional<Revision> found;
    try {
        found = History(m_connection).at(seq);
        if (!found && !m_known.at(seq)) {
            return;  // erased, or never there
        }
    } catch (const Error&) {
        // Told below.
    }
    if (!found || hashOf(found->payload.bytes) != found->payload.hash) {
        m_connection.markUnreadable();
        lost(lostAt(seq, found));
        return;
    }
    m_heads.try_emplace(found->record, Head{found->kind, found->at.date});
    whole(*found);
}

void RevisionWalk::visit(const std::function<void(const Revision&)>& whole,
                         const std::function<void(const Lost&)>& lost, Progress& progress) {
    findNumbers();
    collectHeads();
    long long done = 0;
    for (const auto& [seq, record] : m_known) {
        progress.step(++done, static_cast<long long>(m_known.size()));
        look(seq, whole, lost);
    }
}

}  // namespace tspace
