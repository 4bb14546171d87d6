// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/people_model.h"

#include "models/same_row.h"
#include "people/person_words.h"

#include <algorithm>
#include <utility>

namespace tspace::people {

PeopleModel::PeopleModel(QObject* parent) : QAbstractTableModel(parent) {}

void PeopleModel::setPeople(std::vector<PersonStanding> people, const QDate& today) {
    const auto same = [](const PersonStanding& a, const PersonStanding& b) { return a.person.id == b.person.id; };
    if (today == m_today && std::equal(people.begin(), people.end(), m_people.begin(), m_people.end(), same)) {
        const std::vector<PersonStanding> before = std::exchange(m_people, std::move(people));
        models::tellChanges(before, m_people, [this](int first, int last) {
            Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
        });
        return;
    }
    beginResetModel();
    m_people = std::move(people);
    m_today = today;
    endResetModel();
}

PersonId PeopleModel::idAt(int row) const {
    return row >= 0 && row < rowCount() ? m_people[static_cast<std::size_t>(row)].person.id : PersonId();
}

int PeopleModel::rowOf(const PersonId& id) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (idAt(row) == id) {
            return row;
        }
    }
    return -1;
}

int PeopleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

int PeopleModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString PeopleModel::words(const PersonStanding& stands, int column) const {
    switch (column) {
        case Name:
            return stands.person.role == PersonRole::Student ? tr("%1 (student)").arg(stands.person.name)
                                                             : stands.person.name;
        case Agreed:
            return people::words(stands.interval);
        case LastHeld:
            return lastHeldWords(stands, m_today);
        case Next:
            return nextWords(stands.person.next, m_today);
        case Year:
            return yearWords(stands.year);
        case StillOpen:
            return QString::number(stands.person.openLoops);
        case Actions:
            return stands.person.openActions == 0 ? tr("none") : tr("%1 open").arg(stands.person.openActions);
        case Caseload:
            return caseloadWords(stands.person);
        default:
            return {};
    }
}

QString PeopleModel::wholeRow(const PersonStanding& stands) const {
    QStringList parts{words(stands, Name)};
    parts << (stands.interval ? tr("every %1").arg(people::words(stands.interval)) : tr("no interval agreed"))
          << tr("last met %1").arg(lastHeldWords(stands, m_today))
          << tr("next %1").arg(nextWords(stands.person.next, m_today))
          << tr("%1 still open").arg(stands.person.openLoops) << tr("%1 open actions").arg(stands.person.openActions);
    if (const QString caseload = caseloadWords(stands.person); !caseload.isEmpty()) {
        parts << tr("caseload %1").arg(caseload);
    }
    return parts.join(QStringLiteral(", ")) + QStringLiteral(". ") + yearSentence(stands.year, m_today);
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const PersonStanding& stands = m_people[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return words(stands, index.column());
        case Qt::ToolTipRole:
            return index.column() == Year ? yearSentence(stands.year, m_today) : QVariant();
        case Qt::AccessibleTextRole:
            return index.column() == Name ? wholeRow(stands)
                                          : headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() +
                                                QStringLiteral(": ") + words(stands, index.column());
        case OutcomesRole: {
            QVariantList outcomes;
            for (const AgreedInterval& interval : stands.year.intervals) {
                outcomes << static_cast<int>(interval.outcome);
            }
            return outcomes;
        }
        case IdRole:
            return stands.person.id.uuid();
        default:
            return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case Name:
            return tr("Person");
        case Agreed:
            return tr("Agreed");
        case LastHeld:
            return tr("Last held");
        case Next:
            return tr("Next");
        case Year:
            return tr("Last 12 months");
        case StillOpen:
            return tr("Still open");
        case Actions:
            return tr("Actions");
        case Caseload:
            return tr("Caseload");
        default:
            return {};
    }
}

}  // namespace tspace::people
