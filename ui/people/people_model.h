// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/supervision_overview.h"

#include <QAbstractTableModel>

#include <vector>

namespace tspace::people {

/// People as a table, in the order they are given. The first column's AccessibleTextRole is the whole row in words.
class PeopleModel final : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Name, Agreed, LastHeld, Next, Year, StillOpen, Actions, Caseload, ColumnCount };
    enum Role {
        OutcomesRole = Qt::UserRole + 1,  ///< of the year: a list of int, AgreedInterval::Outcome, oldest first
        IdRole,                           ///< QUuid of the person
    };

    explicit PeopleModel(QObject* parent = nullptr);

    /// `today` decides which dates need their year.
    void setPeople(std::vector<PersonStanding> people, const QDate& today);
    [[nodiscard]] const std::vector<PersonStanding>& people() const { return m_people; }
    [[nodiscard]] PersonId idAt(int row) const;
    /// -1 when they are not in the table.
    [[nodiscard]] int rowOf(const PersonId& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    [[nodiscard]] QString words(const PersonStanding& stands, int column) const;
    [[nodiscard]] QString wholeRow(const PersonStanding& stands) const;

    std::vector<PersonStanding> m_people;
    QDate m_today;
};

}  // namespace tspace::people
