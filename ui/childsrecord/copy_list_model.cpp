// SPDX-License-Identifier: GPL-3.0-or-later
#include "childsrecord/copy_list_model.h"

#include "kit/row_view.h"
#include "models/words.h"

#include <utility>

namespace tspace::childsrecord {

CopyListModel::CopyListModel(const Clock& clock, QObject* parent) : QAbstractListModel(parent), m_clock(clock) {}

void CopyListModel::setRows(std::vector<CopyRow> rows) {
    if (rows == m_rows) {
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const CopyRow& CopyListModel::row(const QModelIndex& index) const {
    return m_rows.at(static_cast<std::size_t>(index.row()));
}

int CopyListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CopyListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const CopyRow& shown = row(index);
    const QDate today = m_clock.today();
    const QString when = shown.date ? models::listDate(*shown.date, today) : QString();
    const QString kind = shown.thread ? tr("Thread") : models::words(shown.kind);
    const QString main =
        shown.caseCode.isEmpty() ? shown.headline : shown.caseCode + QStringLiteral(": ") + shown.headline;
    const QString state = shown.copied ? tr("copied %1").arg(models::listDate(*shown.copied, today)) : tr("to copy");
    switch (role) {
        case Qt::DisplayRole:
            return main;
        case kit::WhenRole:
            return when;
        case kit::ChipRole:
            return kind;
        case kit::EndRole:
            return shown.copied ? state : QString();
        case Qt::AccessibleTextRole:
            return QStringList{when, kind, main, state}.join(QStringLiteral(", "));
        default:
            return {};
    }
}

}  // namespace tspace::childsrecord
