// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "services/pair_source.h"

#include <QAbstractListModel>
#include <QWidget>

#include <memory>
#include <vector>

class QLabel;

namespace tspace::kit {
class Background;
class Card;
class RowView;
}  // namespace tspace::kit

namespace tspace::trends {

/// Other series beside the one that is shown, for a `kit::RowView`.
class PairModel final : public QAbstractListModel {
    Q_OBJECT
  public:
    using QAbstractListModel::QAbstractListModel;

    void setPairs(std::vector<PairFinding> pairs);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

  private:
    std::vector<PairFinding> m_pairs;
};

/// The card _Beside it_: the rank correlation with every other series, worked out by a worker, and what may be said of
/// them.
class PairsCard final : public QWidget {
    Q_OBJECT
  public:
    explicit PairsCard(QWidget* parent = nullptr);
    ~PairsCard() override;

    /// Works them out; what was worked on before is dropped. Hidden where there is none.
    void setSeries(std::vector<PairedSeries> series);

    /// False while it works.
    [[nodiscard]] bool isSettled() const;

  Q_SIGNALS:
    /// All of them are shown.
    void worked();
    void failed(const tspace::Error& error);

  private:
    void show(const std::vector<PairFinding>& pairs);

    std::unique_ptr<kit::Background> m_worker;
    kit::Card* m_card;
    PairModel* m_model;
    kit::RowView* m_list;
    QLabel* m_words;
};

}  // namespace tspace::trends
