// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/deck.h"

#include <utility>

namespace tspace::window {

void Deck::add(QWidget& screen) {
    screen.setParent(this);
    screen.hide();
    m_screens.push_back(&screen);
}

void Deck::show(QWidget& screen) {
    if (m_shown == &screen) {
        return;
    }
    if (QWidget* before = std::exchange(m_shown, &screen)) {
        // Hiding what has the focus would look through every widget of the window for where to put it.
        if (QWidget* focused = window()->focusWidget(); focused != nullptr && before->isAncestorOf(focused)) {
            focused->clearFocus();
        }
        before->hide();
    }
    screen.setGeometry(rect());
    screen.show();
}

QSize Deck::minimumSizeHint() const {
    QSize least;
    for (const QWidget* screen : m_screens) {
        least = least.expandedTo(screen->minimumSizeHint()).expandedTo(screen->minimumSize());
    }
    return least;
}

void Deck::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_shown != nullptr) {
        m_shown->setGeometry(rect());
    }
}

}  // namespace tspace::window
