// SPDX-License-Identifier: GPL-3.0-or-later
#include "development/development_model.h"

#include "domain/words.h"
#include "kit/row_view.h"
#include "models/words.h"

#include <algorithm>

namespace tspace::development {

DevelopmentModel::DevelopmentModel(const Clock& clock, QObject* parent) : QAbstractListModel(parent), m_clock(clock) {}

void DevelopmentModel::setRows(std::vector<DevelopmentRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int DevelopmentModel::rowOf(const Id<DevelopmentEntry>& id) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const DevelopmentRow& row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int DevelopmentModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DevelopmentModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const DevelopmentRow& row = m_rows.at(static_cast<std::size_t>(index.row()));
    const QString when = models::listDate(row.date, m_clock.today());
    const QString peer = row.withPeer ? tr("with a peer") : QString();
    const QString what = row.what.isEmpty() ? tr("Nothing written yet") : row.what;
    switch (role) {
        case Qt::DisplayRole:
            return what;
        case kit::WhenRole:
            return when;
        case kit::DetailRole:
            return plain::words(row.type);
        case kit::EndRole:
            return peer;
        case Qt::AccessibleTextRole:
            return QStringList{when, plain::words(row.type), what, peer}.join(QStringLiteral(", "));
        default:
            return {};
    }
}

}  // namespace tspace::development
