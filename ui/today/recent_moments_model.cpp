// SPDX-License-Identifier: GPL-3.0-or-later
#include "today/recent_moments_model.h"

#include "kit/row_view.h"
#include "models/words.h"
#include "preparation/preparation_words.h"

#include <QCoreApplication>

#include <utility>

namespace tspace::today {

void RecentMomentsModel::setRows(std::vector<MomentRow> rows, const QDate& today, bool tellsBringing) {
    const bool tellsOtherwise = std::exchange(m_tellsBringing, tellsBringing) != tellsBringing;
    replaceRows(std::move(rows), today, tellsOtherwise);
}

QVariant RecentMomentsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const MomentRow& shown = row(index);
    const auto when = [&] { return dayOf(shown.at.date); };
    const QString kind = models::words(shown.kind);
    const QString main = preparation::withCode(shown.caseCode, shown.headline);
    QString state;
    if (m_tellsBringing) {
        state = shown.bring ? QCoreApplication::translate("models", "to bring")
                            : QCoreApplication::translate("models", "private");
    }
    switch (role) {
        case Qt::DisplayRole:
            return main;
        case kit::WhenRole:
            return when();
        case kit::ChipRole:
            return kind;
        case kit::EndRole:
            return state;
        case Qt::AccessibleTextRole:
            return models::spoken({when(), kind, main, state});
        default:
            return {};
    }
}

}  // namespace tspace::today
