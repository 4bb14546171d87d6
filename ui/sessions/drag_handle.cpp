// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/drag_handle.h"

#include "kit/tokens.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <utility>

namespace tspace::sessions {

DragHandle::DragHandle(QWidget* parent) : QWidget(parent) {
    setCursor(Qt::OpenHandCursor);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("Handle to drag this thread by"));
    setToolTip(tr("Drag to move this thread, or press Alt+Up and Alt+Down"));
}

QSize DragHandle::sizeHint() const {
    return {kit::space::medium, fontMetrics().height()};
}

void DragHandle::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Mid));
    constexpr int dot = 2;
    constexpr int columns = 2;
    constexpr int rows = 3;
    const QPoint first(width() / 2 - kit::space::tiny, height() / 2 - kit::space::tiny - 1);
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            painter.drawEllipse(first + QPoint(column * (kit::space::tiny + 1), row * (kit::space::tiny + 1)), dot / 2,
                                dot / 2);
        }
    }
}

void DragHandle::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        m_from = event->globalPosition().toPoint();
        setCursor(Qt::ClosedHandCursor);
    }
}

void DragHandle::mouseMoveEvent(QMouseEvent* event) {
    const QPoint place = event->globalPosition().toPoint();
    m_isDragging = m_isDragging || (place - m_from).manhattanLength() >= QApplication::startDragDistance();
    if (m_isDragging) {
        Q_EMIT dragged(place);
    }
}

void DragHandle::mouseReleaseEvent(QMouseEvent* event) {
    setCursor(Qt::OpenHandCursor);
    if (std::exchange(m_isDragging, false)) {
        Q_EMIT dropped(event->globalPosition().toPoint());
    }
}

}  // namespace tspace::sessions
