// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/rows.h"

#include <QAbstractListModel>

#include <functional>
#include <optional>
#include <vector>

namespace tspace::models {

/// Rows of a list that is read page by page as it is scrolled, so that a journal of ten years shows its first page as
/// fast as a new one. Subclasses say what a row tells (`data`).
template <class Row>
class PagedModel : public QAbstractListModel {
  public:
    static constexpr int page = 60;

    /// Reads the rows that follow `after` (from the beginning without it), at most `limit`. Throws `Error`.
    using Fetch = std::function<std::vector<Row>(const std::optional<Row>& after, int limit)>;

    explicit PagedModel(Fetch fetch, QObject* parent = nullptr)
        : QAbstractListModel(parent), m_fetch(std::move(fetch)) {}

    /// Reads the first page anew. Throws `Error`, and then shows what it showed.
    void reload() {
        std::vector<Row> first = m_fetch(std::nullopt, page);
        beginResetModel();
        m_more = static_cast<int>(first.size()) == page;
        m_rows = std::move(first);
        endResetModel();
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

  private:
    Fetch m_fetch;
    std::vector<Row> m_rows;
    bool m_more = false;
};

}  // namespace tspace::models
