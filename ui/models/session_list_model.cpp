// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session_list_model.h"

#include "base/error.h"
#include "editing/session_edit.h"
#include "kit/row_view.h"
#include "models/session_words.h"
#include "models/words.h"

#include <QLocale>

#include <algorithm>

namespace tspace::models {

SessionListModel::SessionListModel(const JournalReader& reader, QObject* parent)
    : QAbstractListModel(parent), m_reader(reader) {}

void SessionListModel::read(const QDate& today) {
    const std::vector<Draft> drafts = m_reader.drafts();
    std::vector<SessionRow> unsaved = draftsOnly(drafts);
    const int limit = std::max(pageSize, static_cast<int>(m_rows.size()));
    std::vector<SessionRow> rows = page(limit, {});
    beginResetModel();
    m_today = today;
    m_drafts = std::move(unsaved);
    m_withDraft.clear();
    for (const Draft& draft : drafts) {
        m_withDraft.insert(draft.record.uuid());
    }
    m_hasMore = static_cast<int>(rows.size()) == limit;
    m_rows = std::move(rows);
    endResetModel();
}

std::vector<SessionRow> SessionListModel::draftsOnly(const std::vector<Draft>& drafts) const {
    std::vector<SessionRow> rows;
    for (const Draft& draft : drafts) {
        if (draft.kind != RecordKind::Session || m_reader.revisionOf(draft.record)) {
            continue;
        }
        SessionRow row;
        row.id = draft.record.as<Session>();
        row.held = draft.kept;
        if (const auto kept = editing::sessionDraftFromJson(draft.state)) {
            const Session session = toRecords(kept->edit, {}).session;
            row.held = session.held;
            row.minutes = session.minutes;
            row.kind = session.kind;
            row.status = session.status;
            row.headline = headline(Record(session));
            row.threads = static_cast<int>(session.threads.size());
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<SessionRow> SessionListModel::page(int limit, const std::vector<SessionRow>& before) const {
    ListQuery query;
    query.limit = limit;
    if (!before.empty()) {
        query.after = After{before.back().held.utc, before.back().id.as<AnyRecord>()};
    }
    return m_reader.sessions(query);
}

int SessionListModel::rowOf(const SessionId& id) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (idAt(index(row)) == id) {
            return row;
        }
    }
    return -1;
}

SessionId SessionListModel::idAt(const QModelIndex& index) const {
    return index.isValid() ? SessionId(data(index, IdRole).toUuid()) : SessionId();
}

int SessionListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_drafts.size() + m_rows.size());
}

bool SessionListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_hasMore;
}

void SessionListModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) {
        return;
    }
    try {
        std::vector<SessionRow> more = page(pageSize, m_rows);
        m_hasMore = static_cast<int>(more.size()) == pageSize;
        if (more.empty()) {
            return;
        }
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(more.size()) - 1);
        m_rows.insert(m_rows.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
        endInsertRows();
    } catch (const Error&) {
        // A view asks for rows where nothing can be told; the page before stands, and `read` tells on the next visit.
        m_hasMore = false;
    }
}

QVariant SessionListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const auto place = static_cast<std::size_t>(index.row());
    const SessionRow& row = place < m_drafts.size() ? m_drafts[place] : m_rows[place - m_drafts.size()];
    switch (role) {
        case Qt::DisplayRole:
            return row.headline.isEmpty() ? tr("nothing written yet") : row.headline;
        case kit::WhenRole:
            return listDate(row.held.date, m_today);
        case kit::ChipRole:
            return sessions::words(row.status);
        case kit::DetailRole:
            return detail(row);
        case kit::EndRole:
            return m_withDraft.contains(row.id.uuid()) ? tr("draft") : QString();
        case Qt::AccessibleTextRole:
            return wholeRow(row);
        case IdRole:
            return row.id.uuid();
        case IsDraftRole:
            return m_withDraft.contains(row.id.uuid());
        default:
            return {};
    }
}

QString SessionListModel::detail(const SessionRow& row) const {
    QStringList parts;
    if (!row.people.isEmpty()) {
        parts << tr("with %1").arg(QLocale().createSeparatedList(row.people));
    }
    parts << sessions::words(row.kind);
    if (row.minutes) {
        parts << tr("%1 min").arg(*row.minutes);
    }
    if (row.threads > 0) {
        parts << (row.threads == 1 ? tr("1 thread") : tr("%1 threads").arg(row.threads));
    }
    return parts.join(QStringLiteral(" · "));
}

QString SessionListModel::wholeRow(const SessionRow& row) const {
    QStringList parts{longDate(row.held.date), sessions::words(row.status),
                      row.headline.isEmpty() ? tr("nothing written yet") : row.headline, detail(row)};
    if (m_withDraft.contains(row.id.uuid())) {
        parts << tr("has a draft that is not saved");
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace tspace::models
