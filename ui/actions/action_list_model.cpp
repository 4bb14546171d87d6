// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_list_model.h"

#include "base/error.h"
#include "models/same_row.h"
#include "models/words.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace tspace::actions {

ActionListModel::ActionListModel(const JournalReader& read, QObject* parent)
    : QAbstractListModel(parent), m_reader(read) {}

void ActionListModel::read(const Whose& whose, Closing closing, const QDate& today) {
    const bool same = whose == m_whose && closing == m_closing;
    const int limit = std::max(page, same ? static_cast<int>(m_rows.size()) : 0);
    std::vector<ListedAction> rows = listedActions(m_reader, whose, closing, limit);
    m_hasMore = static_cast<int>(rows.size()) == limit;
    if (same && today == m_today && models::sameRecords(rows, m_rows)) {
        const std::vector<ListedAction> before = std::exchange(m_rows, std::move(rows));
        models::tellChanges(before, m_rows, [this](int first, int last) {
            // The row after them may begin the actions of another person now.
            Q_EMIT dataChanged(index(first), index(std::min(last + 1, rowCount() - 1)));
        });
        return;
    }
    beginResetModel();
    m_whose = whose;
    m_closing = closing;
    m_today = today;
    m_rows = std::move(rows);
    endResetModel();
}

void ActionListModel::setEnding(const std::optional<Ending>& ending) {
    const std::optional<Ending> before = std::exchange(m_ending, ending);
    for (const std::optional<Ending>& each : {before, m_ending}) {
        if (const QModelIndex index = each ? indexOf(each->id) : QModelIndex(); index.isValid()) {
            Q_EMIT dataChanged(index, index);
        }
    }
}

void ActionListModel::setEndingText(const QString& text) {
    if (m_ending) {
        m_ending->text = text;
    }
}

const ListedAction& ActionListModel::row(const QModelIndex& index) const {
    return m_rows.at(static_cast<std::size_t>(index.row()));
}

QModelIndex ActionListModel::indexOf(const ActionId& id) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const ListedAction& action) { return action.id == id; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

int ActionListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags ActionListModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() && data(index, EndingRole).toBool() ? flags | Qt::ItemIsEditable : flags;
}

bool ActionListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_hasMore;
}

void ActionListModel::fetchMore(const QModelIndex& parent) {
    if (!canFetchMore(parent)) {
        return;
    }
    try {
        std::vector<ListedAction> more = listedActions(m_reader, m_whose, m_closing, page, rowCount());
        m_hasMore = static_cast<int>(more.size()) == page;
        if (!more.empty()) {
            beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(more.size()) - 1);
            m_rows.insert(m_rows.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
            endInsertRows();
        }
    } catch (const Error&) {
        // A view asks for rows where nothing can be told; the page before stands, and `read` tells on the next visit.
        m_hasMore = false;
    }
}

QVariant ActionListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const ListedAction& action = row(index);
    const bool isEnding = m_ending && m_ending->id == action.id;
    switch (role) {
        case Qt::DisplayRole:
            return action.text;
        case kit::EndRole:
            return when(action);
        case kit::DetailRole:
            return detail(action);
        case Qt::AccessibleTextRole:
            return aloud(action);
        case GroupRole:
            return groupAt(index.row());
        case ClosedRole:
            return action.state != ActionState::Open || isEnding;
        case EndingRole:
            return isEnding;
        case EndingTextRole:
            return isEnding ? m_ending->text : QString();
        case EndingHintRole:
            return isEnding && m_ending->state == ActionState::Dropped
                       ? tr("why is it not needed any more? Enter keeps it, Escape leaves the action open")
                       : tr("how did it end? Enter keeps it, Escape leaves the action open");
        default:
            return {};
    }
}

QString ActionListModel::groupAt(int row) const {
    const ListedAction& action = m_rows[static_cast<std::size_t>(row)];
    if (row > 0 && m_rows[static_cast<std::size_t>(row) - 1].who == action.who) {
        return {};
    }
    if (!action.who) {
        return tr("Me");
    }
    return action.name.isEmpty() ? tr("Someone who is not in this journal any more") : action.name;
}

QString ActionListModel::when(const ListedAction& action) const {
    if (action.state != ActionState::Open) {
        return action.closedOn ? models::listDate(*action.closedOn, m_today) : QString();
    }
    if (!action.due) {
        return {};
    }
    const QString date = models::listDate(*action.due, m_today);
    return *action.due < m_today ? tr("was due %1").arg(date) : date;
}

QString ActionListModel::detail(const ListedAction& action) const {
    QStringList parts;
    if (action.state == ActionState::Dropped) {
        parts << (action.closing.isEmpty() ? tr("not needed any more")
                                           : tr("not needed any more: %1").arg(action.closing));
    } else if (action.state == ActionState::Done) {
        parts << (action.closing.isEmpty() ? tr("done") : tr("done: %1").arg(action.closing));
    }
    if (!action.caseCode.isEmpty()) {
        parts << action.caseCode;
    }
    if (action.agreed) {
        parts << tr("agreed %1").arg(models::listDate(*action.agreed, m_today));
    }
    if (action.organisation) {
        parts << tr("for the organisation to hear");
    }
    if (action.copyState) {
        parts << (*action.copyState == CopyState::Copied ? tr("copied to the child’s record")
                                                         : tr("for the child’s record: to copy"));
    }
    return parts.join(QStringLiteral(" · "));
}

QString ActionListModel::aloud(const ListedAction& action) const {
    const QString whose = action.who ? action.name : tr("Me");
    QStringList parts{whose, action.text, action.state == ActionState::Open ? tr("open") : QString(), when(action),
                      detail(action)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

}  // namespace tspace::actions
