// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/columns.h"

#include "kit/style_sheet.h"
#include "kit/tokens.h"

#include <QBoxLayout>

namespace tspace::kit {

Columns::Columns(int sideBySideFrom, QWidget* parent)
    : QWidget(parent), m_from(sideBySideFrom), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::medium + 2);
}

void Columns::add(QWidget* widget, int share) {
    m_layout->addWidget(widget, share);
}

bool Columns::isSideBySide() const {
    return m_layout->direction() == QBoxLayout::LeftToRight;
}

void Columns::setSpacing(int pixels) {
    m_layout->setSpacing(pixels);
}

void Columns::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void Columns::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    arrange();
}

void Columns::arrange() {
    const auto wanted = window()->width() >= forLetters(m_from) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (wanted != m_layout->direction()) {
        m_layout->setDirection(wanted);
        updateGeometry();
    }
}

}  // namespace tspace::kit
