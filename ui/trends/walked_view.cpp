// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/walked_view.h"

#include "kit/roles.h"
#include "kit/theme.h"
#include "kit/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace tspace::trends {

using namespace kit;

WalkedView::WalkedView(const Theme& theme, const QString& name, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    expose(*this, QAccessible::Chart);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void WalkedView::renewed() {
    m_current.reset();
    setFocusPolicy(count() > 0 ? Qt::StrongFocus : Qt::NoFocus);
    updateGeometry();
    update();
}

std::size_t WalkedView::after(std::size_t from, int key) const {
    const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
    return back ? from - (from > 0 ? 1 : 0) : std::min(from + 1, count() - 1);
}

void WalkedView::drawFocus(QPainter& painter) const {
    if (!hasFocus()) {
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.colours().ink, focusWidth));
    const QRectF around = m_current ? placeOf(*m_current) : QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(around.adjusted(-2, -2, 2, 2), space::tiny, space::tiny);
}

void WalkedView::walkTo(std::size_t index) {
    m_current = index;
    update();
    const QString words = wordsOf(index);
    announce(*this, words);
    Q_EMIT walked(words);
}

std::optional<std::size_t> WalkedView::indexAt(const QPointF& place) const {
    for (std::size_t index = count(); index > 0; --index) {
        if (placeOf(index - 1).adjusted(-2, -2, 2, 2).contains(place)) {
            return index - 1;
        }
    }
    return std::nullopt;
}

bool WalkedView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* asked = static_cast<QHelpEvent*>(event);
        const auto index = indexAt(QPointF(asked->pos()));
        QToolTip::showText(asked->globalPos(), index ? wordsOf(*index) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void WalkedView::keyPressEvent(QKeyEvent* event) {
    const bool arrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right || event->key() == Qt::Key_Up ||
                       event->key() == Qt::Key_Down;
    const bool end = event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (count() == 0 || event->modifiers().testFlag(Qt::ControlModifier) || !(arrow || end || enter)) {
        event->ignore();
    } else if (enter) {
        if (m_current) {
            Q_EMIT opened(*m_current);
        }
    } else if (end) {
        walkTo(event->key() == Qt::Key_Home ? 0 : count() - 1);
    } else {
        walkTo(m_current ? after(*m_current, event->key()) : beginning());
    }
}

void WalkedView::mousePressEvent(QMouseEvent* event) {
    if (const auto index = indexAt(event->position())) {
        walkTo(*index);
        Q_EMIT opened(*index);
    }
}

void WalkedView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (!m_current && count() > 0 && event->reason() != Qt::MouseFocusReason) {
        walkTo(beginning());
    }
    update();
}

void WalkedView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

}  // namespace tspace::trends
