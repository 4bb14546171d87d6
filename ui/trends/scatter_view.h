// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/scatter.h"
#include "trends/walked_view.h"

namespace tspace::trends {

/// Conversations by two ratings, one on each axis; the newest are the strongest. The arrow keys walk in the order of
/// time, Enter opens one.
class ScatterView final : public WalkedView {
    Q_OBJECT
  public:
    explicit ScatterView(const kit::Theme& theme, QWidget* parent = nullptr);

    void setScatter(const Scatter& scatter);
    [[nodiscard]] const Scatter& scatter() const { return m_scatter; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

  protected:
    [[nodiscard]] std::size_t count() const override { return m_scatter.dots.size(); }
    [[nodiscard]] QString wordsOf(std::size_t index) const override;
    [[nodiscard]] QRectF placeOf(std::size_t index) const override;
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] QPointF at(double x, double y) const;
    void drawAxes(QPainter& painter) const;

    Scatter m_scatter;
};

}  // namespace tspace::trends
