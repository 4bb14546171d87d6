// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/same_row.h"

#include <QAbstractListModel>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace tspace::models {

/// Rows of a list that is read page by page as it is scrolled, so that a journal of ten years shows its first page as
/// fast as a new one. Read again, the same rows leave its views as they are. Subclasses say what a row tells (`data`).
template <class Row>
class PagedModel : public QAbstractListModel {
  public:
    static constexpr int page = 60;
    /// What was read so far is read again up to here; a longer list begins anew.
    static constexpr int mostReadAgain = 10 * page;

    /// Reads the rows that follow `after` (from the beginning without it), at most `limit`. Throws `Error`.
    using Fetch = std::function<std::vector<Row>(const std::optional<Row>& after, int limit)>;

    explicit PagedModel(Fetch fetch, QObject* parent = nullptr)
        : QAbstractListModel(parent), m_fetch(std::move(fetch)) {}

    /// Reads again what was read so far, the first page at least. `today` decides how rows tell their days. Throws
    /// `Error`, and then shows what it showed.
    void reload(const QDate& today) {
        const int limit = rowCount() > mostReadAgain ? page : std::max(page, rowCount());
        take(m_fetch(std::nullopt, limit), limit, today);
    }

    [[nodiscard]] const Row& row(const QModelIndex& index) const {
        return m_rows.at(static_cast<std::size_t>(index.row()));
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override { return !parent.isValid() && m_more; }

    void fetchMore(const QModelIndex& parent) override {
        if (!canFetchMore(parent)) {
            return;
        }
        const std::vector<Row> next = m_fetch(m_rows.empty() ? std::nullopt : std::optional(m_rows.back()), page);
        m_more = static_cast<int>(next.size()) == page;
        if (next.empty()) {
            return;
        }
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(next.size()) - 1);
        m_rows.insert(m_rows.end(), next.begin(), next.end());
        endInsertRows();
    }

  protected:
    /// Reads the first page of another list. Throws `Error`, and then shows what it showed.
    void restart(const QDate& today) {
        std::vector<Row> first = m_fetch(std::nullopt, page);
        m_today = {};
        take(std::move(first), page, today);
    }

    /// The day the rows were read.
    [[nodiscard]] const QDate& today() const { return m_today; }

    /// The words of every row may be others than before, though the rows are the same.
    void sayOtherwise() {
        if (!m_rows.empty()) {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        }
    }

  private:
    void take(std::vector<Row> rows, int limit, const QDate& today) {
        const bool isAnotherDay = std::exchange(m_today, today) != today;
        m_more = static_cast<int>(rows.size()) == limit;
        if (!sameRecords(rows, m_rows)) {
            beginResetModel();
            m_rows = std::move(rows);
            endResetModel();
            return;
        }
        const std::vector<Row> before = std::exchange(m_rows, std::move(rows));
        if (isAnotherDay) {
            sayOtherwise();
        } else {
            tellChanges(before, m_rows, [this](int first, int last) { Q_EMIT dataChanged(index(first), index(last)); });
        }
    }

    Fetch m_fetch;
    std::vector<Row> m_rows;
    QDate m_today;
    bool m_more = false;
};

}  // namespace tspace::models
