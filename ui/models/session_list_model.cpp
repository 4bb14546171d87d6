// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session_list_model.h"

#include "base/error.h"
#include "editing/session_edit.h"
#include "kit/row_view.h"
#include "models/same_row.h"
#include "models/session_detail.h"
#include "models/session_words.h"
#include "models/words.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace tspace::models {

namespace {

/// What it was about; of one that was not held, why.
QString subjectOf(const ListedSession& listed) {
    if (!listed.cancelReason.isEmpty()) {
        return listed.cancelReason.simplified();
    }
    return listed.row.headline.isEmpty() ? SessionListModel::tr("nothing written yet") : listed.row.headline;
}

}  // namespace

SessionListModel::SessionListModel(const JournalReader& reader, QObject* parent)
    : QAbstractListModel(parent), m_reader(reader) {}

void SessionListModel::read(const QDate& today) {
    const std::vector<Draft> drafts = m_reader.drafts(RecordKind::Session);
    std::vector<ListedSession> unsaved = draftsOnly(drafts);
    const int limit = std::max(pageSize, static_cast<int>(m_rows.size()));
    std::vector<ListedSession> rows = page(limit, {});
    decltype(m_withDraft) withDraft;
    for (const Draft& draft : drafts) {
        withDraft.insert(draft.record.uuid());
    }
    m_hasMore = static_cast<int>(rows.size()) == limit;
    if (today == m_today && withDraft == m_withDraft && sameRows(unsaved, m_drafts) && sameRecords(rows, m_rows)) {
        const std::vector<ListedSession> before = std::exchange(m_rows, std::move(rows));
        const int above = static_cast<int>(m_drafts.size());
        tellChanges(before, m_rows,
                    [&](int first, int last) { Q_EMIT dataChanged(index(above + first), index(above + last)); });
        return;
    }
    beginResetModel();
    m_today = today;
    m_drafts = std::move(unsaved);
    m_withDraft = std::move(withDraft);
    m_rows = std::move(rows);
    endResetModel();
}

std::vector<ListedSession> SessionListModel::draftsOnly(const std::vector<Draft>& drafts) const {
    std::vector<ListedSession> rows;
    for (const Draft& draft : drafts) {
        if (m_reader.revisionOf(draft.record)) {
            continue;
        }
        ListedSession listed;
        SessionRow& row = listed.row;
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
        rows.push_back(std::move(listed));
    }
    return rows;
}

std::vector<ListedSession> SessionListModel::page(int limit, const std::vector<ListedSession>& before) const {
    std::optional<After> after;
    if (!before.empty()) {
        after = After{before.back().row.held.utc, before.back().row.id.as<AnyRecord>()};
    }
    return sessionsSoFar(m_reader, after, limit);
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
        std::vector<ListedSession> more = page(pageSize, m_rows);
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
    const ListedSession& listed = place < m_drafts.size() ? m_drafts[place] : m_rows[place - m_drafts.size()];
    const SessionRow& row = listed.row;
    switch (role) {
        case Qt::DisplayRole:
            return subjectOf(listed);
        case kit::WhenRole:
            return listDate(row.held.date, m_today);
        case kit::ChipRole:
            return sessions::words(row.status);
        case kit::DetailRole:
            return sessions::detailOf(listed);
        case kit::EndRole:
            return m_withDraft.contains(row.id.uuid()) ? tr("draft") : QString();
        case Qt::AccessibleTextRole:
            return wholeRow(listed);
        case IdRole:
            return row.id.uuid();
        case IsDraftRole:
            return m_withDraft.contains(row.id.uuid());
        default:
            return {};
    }
}

QString SessionListModel::wholeRow(const ListedSession& listed) const {
    QStringList parts{longDate(listed.row.held.date), sessions::words(listed.row.status), subjectOf(listed),
                      sessions::detailOf(listed)};
    if (m_withDraft.contains(listed.row.id.uuid())) {
        parts << tr("has a draft that is not saved");
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace tspace::models
