// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tspace::sessions {

/// Six dots to take hold of with the mouse. The keyboard has keys of its own for moving, so it takes no focus.
class DragHandle final : public QWidget {
    Q_OBJECT
  public:
    explicit DragHandle(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

  Q_SIGNALS:
    /// Held at a place of the screen; once it was moved far enough to be meant.
    void dragged(const QPoint& place);
    /// Let go at a place of the screen, after it was dragged.
    void dropped(const QPoint& place);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

  private:
    QPoint m_from;
    bool m_isDragging = false;
};

}  // namespace tspace::sessions
