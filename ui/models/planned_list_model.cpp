// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planned_list_model.h"

#include "kit/row_view.h"
#include "models/session_detail.h"
#include "models/session_words.h"
#include "models/words.h"

#include <QLocale>

#include <algorithm>

namespace tspace::models {

namespace {

/// With whom, or what kind of session where nobody is named yet.
QString companyOf(const ListedSession& listed) {
    return listed.row.people.isEmpty()
               ? sessions::titleOf(listed.row.kind)
               : PlannedListModel::tr("with %1").arg(QLocale().createSeparatedList(listed.row.people));
}

}  // namespace

void PlannedListModel::read(const JournalReader& reader, const QDate& today) {
    replaceRows(plannedSessions(reader), today);
}

int PlannedListModel::rowOf(const SessionId& id) const {
    const auto found =
        std::find_if(rows().begin(), rows().end(), [&](const ListedSession& each) { return each.row.id == id; });
    return found != rows().end() ? static_cast<int>(found - rows().begin()) : -1;
}

SessionId PlannedListModel::idAt(const QModelIndex& index) const {
    return index.isValid() && checkIndex(index) ? row(index).row.id : SessionId();
}

QVariant PlannedListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ListedSession& listed = row(index);
    switch (role) {
        case Qt::DisplayRole:
            return companyOf(listed);
        case kit::WhenRole:
            return listDate(listed.row.held.date, today());
        case kit::DetailRole:
            return detail(listed);
        case kit::EndRole:
            return state(listed);
        case Qt::AccessibleTextRole:
            return QStringList{longDate(listed.row.held.date), companyOf(listed), detail(listed), state(listed)}.join(
                QStringLiteral(", "));
        default:
            return {};
    }
}

QString PlannedListModel::detail(const ListedSession& listed) const {
    QStringList parts{timeText(listed.row.held), sessions::words(listed.row.kind)};
    if (listed.row.minutes) {
        parts << tr("%1 min").arg(*listed.row.minutes);
    }
    if (!listed.place.isEmpty()) {
        parts << listed.place.simplified();
    }
    return parts.join(QStringLiteral(" · "));
}

QString PlannedListModel::state(const ListedSession& listed) const {
    if (listed.row.held.date < today()) {
        return tr("did you meet?");
    }
    return listed.row.held.date == today() ? tr("today") : QString();
}

}  // namespace tspace::models
