// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/same_row.h"
#include "models/words.h"

#include <QAbstractListModel>
#include <QHash>
#include <QLocale>

#include <utility>
#include <vector>

namespace tspace::models {

/// Rows of a list that is handed over whole. The same rows leave its views as they are, so that a screen that is opened
/// again lays nothing out anew. Subclasses say what a row tells (`data`).
template <class Row>
class RowModel : public QAbstractListModel {
  public:
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] const Row& row(const QModelIndex& index) const {
        return m_rows.at(static_cast<std::size_t>(index.row()));
    }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

  protected:
    /// `today` decides how rows tell their days. `sayOtherwise`: the words of every row may be others than before,
    /// though the rows are the same.
    void replaceRows(std::vector<Row> rows, const QDate& today, bool sayOtherwise = false) {
        const bool isAnotherDay = std::exchange(m_today, today) != today;
        if (isAnotherDay) {
            m_days.clear();
        }
        if (rows.size() != m_rows.size()) {
            beginResetModel();
            m_rows = std::move(rows);
            endResetModel();
            return;
        }
        const std::vector<Row> before = std::exchange(m_rows, std::move(rows));
        const auto tell = [this](int first, int last) { Q_EMIT dataChanged(index(first), index(last)); };
        if (!isAnotherDay && !sayOtherwise) {
            tellChanges(before, m_rows, tell);
        } else if (!m_rows.empty()) {
            tell(0, rowCount() - 1);
        }
    }

    /// The day the rows were read.
    [[nodiscard]] const QDate& today() const { return m_today; }

    /// A day as `listDate` tells it. Rows share days, and views ask for each row many times.
    [[nodiscard]] QString dayOf(const QDate& date) const {
        if (const QLocale now; now != m_locale) {
            m_locale = now;
            m_days.clear();
        }
        const auto known = m_days.constFind(date);
        return known != m_days.constEnd() ? *known : *m_days.insert(date, listDate(date, m_today));
    }

  private:
    std::vector<Row> m_rows;
    QDate m_today;
    mutable QLocale m_locale;  ///< that the days were told in
    mutable QHash<QDate, QString> m_days;
};

}  // namespace tspace::models
