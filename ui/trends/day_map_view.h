// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/day_map.h"
#include "trends/walked_view.h"

namespace tspace::trends {

/// The days of a range as small squares, a column a week. Up and Down go by days, Left and Right by weeks.
class DayMapView final : public WalkedView {
    Q_OBJECT
  public:
    explicit DayMapView(const kit::Theme& theme, QWidget* parent = nullptr);

    void setMap(const DayMap& map);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

  protected:
    [[nodiscard]] std::size_t count() const override { return m_map.cells.size(); }
    [[nodiscard]] QString wordsOf(std::size_t index) const override { return m_map.cells[index].words; }
    [[nodiscard]] QRectF placeOf(std::size_t index) const override;
    [[nodiscard]] std::size_t after(std::size_t from, int key) const override;
    [[nodiscard]] std::size_t beginning() const override;
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] double step() const;
    [[nodiscard]] double left() const;
    [[nodiscard]] double top() const;
    [[nodiscard]] QColor colourOf(const DayCell& cell) const;

    DayMap m_map;
};

}  // namespace tspace::trends
