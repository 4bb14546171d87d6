// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "store/search_query.h"

#include <QAbstractListModel>

#include <vector>

namespace tspace::search {

/// What a search found, newest first. Further pages are asked for as the list is scrolled.
class HitListModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    static constexpr int page = 50;

    /// `clock` must outlive it.
    explicit HitListModel(const Clock& clock, QObject* parent = nullptr);

    /// The first page of a search, or none.
    void setHits(std::vector<SearchHit> hits);
    void append(std::vector<SearchHit> hits);

    [[nodiscard]] const SearchHit& hit(const QModelIndex& index) const;
    [[nodiscard]] bool isEmpty() const { return m_hits.empty(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

  Q_SIGNALS:
    /// The page below this place is wanted; answer with `append`.
    void moreWanted(qint64 below);

  private:
    const Clock& m_clock;
    std::vector<SearchHit> m_hits;
    bool m_more = false;
    bool m_asked = false;
};

}  // namespace tspace::search
