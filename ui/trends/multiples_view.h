// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/trend_state.h"
#include "trends/walked_view.h"

#include <vector>

namespace tspace::trends {

/// All dimensions of an instrument as small charts beside each other, on one scale and the same days.
class MultiplesView final : public WalkedView {
    Q_OBJECT
  public:
    explicit MultiplesView(const kit::Theme& theme, QWidget* parent = nullptr);

    void setStates(std::vector<TrendState> states);

    [[nodiscard]] QSize sizeHint() const override { return {1, 1}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

  protected:
    [[nodiscard]] std::size_t count() const override { return m_states.size(); }
    [[nodiscard]] QString wordsOf(std::size_t index) const override;
    [[nodiscard]] QRectF placeOf(std::size_t index) const override;
    [[nodiscard]] std::size_t after(std::size_t from, int key) const override;
    [[nodiscard]] std::size_t beginning() const override { return 0; }
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] int columnsIn(int width) const;
    [[nodiscard]] double panelHeight() const;
    void drawPanel(QPainter& painter, const TrendState& state, const QRectF& box) const;

    std::vector<TrendState> m_states;
    Scale m_scale;
};

}  // namespace tspace::trends
