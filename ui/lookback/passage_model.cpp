// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookback/passage_model.h"

#include "kit/row_view.h"
#include "models/words.h"

namespace tspace::lookback {

void PassageModel::setPassages(std::vector<Passage> passages, const QDate& today) {
    beginResetModel();
    m_passages = std::move(passages);
    m_today = today;
    endResetModel();
}

int PassageModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_passages.size());
}

QVariant PassageModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Passage& shown = passage(index.row());
    const QString when = models::listDate(shown.date, m_today);
    switch (role) {
        case Qt::DisplayRole:
            return shown.text.simplified();
        case Qt::ToolTipRole:
            return shown.text;
        case kit::WhenRole:
            return when;
        case kit::DetailRole:
            return shown.detail.simplified();
        case Qt::AccessibleTextRole:
            return shown.detail.isEmpty() ? tr("%1: %2").arg(when, shown.text)
                                          : tr("%1: %2 (%3)").arg(when, shown.text, shown.detail);
        default:
            return {};
    }
}

}  // namespace tspace::lookback
