// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/case_lists.h"

#include <QColor>
#include <QPainterPath>
#include <QWidget>

#include <array>
#include <optional>

namespace tspace::kit {
class Theme;
}

namespace tspace::cases {

/// The shades of the windscreen, universal first: one hue, deeper with the need, and the ink that is read on each.
struct Shade {
    QColor ground;
    QColor ink;
};
[[nodiscard]] std::array<Shade, 4> windscreenShades(const kit::Theme& theme);

/// The open caseload by level of need as a windscreen: four panes side by side, a number in each. Left and Right go
/// from pane to pane, Home and End to the first and the last; Enter, Space or a click chooses one, again lets go. Its
/// accessible description is what it shows; each pane is spoken when one comes to it.
class Windscreen final : public QWidget {
    Q_OBJECT
  public:
    /// `theme` outlives it.
    explicit Windscreen(const kit::Theme& theme, QWidget* parent = nullptr);

    /// Those without a level are left out.
    void setCounts(const std::vector<LevelCount>& counts);
    /// Marks a chosen pane without a signal.
    void setChosen(const std::optional<LevelOfNeed>& level);

    /// Where the keyboard is; absent before it came.
    [[nodiscard]] std::optional<LevelOfNeed> current() const;
    /// "Intensive, 38".
    [[nodiscard]] QString spoken(LevelOfNeed level) const;
    /// The pane at a place, if there is one.
    [[nodiscard]] std::optional<LevelOfNeed> paneAt(const QPointF& place) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    /// A pane was chosen; absent when it was let go.
    void chosen(const std::optional<tspace::LevelOfNeed>& level);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    void walkTo(int pane);
    void choose(int pane);
    [[nodiscard]] int paneFor(const QPointF& place) const;
    [[nodiscard]] QRectF outer() const;
    [[nodiscard]] QRectF inner() const;
    [[nodiscard]] QPainterPath shapeOf(int pane) const;
    [[nodiscard]] bool isMirrored() const { return layoutDirection() == Qt::RightToLeft; }
    void paintPane(QPainter& painter, int pane, const Shade& shade) const;

    const kit::Theme& m_theme;
    std::array<int, 4> m_counts{};
    std::optional<int> m_current;
    std::optional<int> m_chosen;
};

}  // namespace tspace::cases
