// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/long_button.h"

#include "kit/style_sheet.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace tspace::kit {

namespace {

constexpr int leastOfButton = 12;  // characters

}  // namespace

LongButton::LongButton(const QString& words, QWidget* parent) : QPushButton(words, parent) {
    setAutoDefault(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize LongButton::minimumSizeHint() const {
    const QSize whole = sizeHint();
    const int around = whole.width() - fontMetrics().horizontalAdvance(text());
    return {std::min(whole.width(), widthOf(fontMetrics(), leastOfButton) + around), whole.height()};
}

void LongButton::paintEvent(QPaintEvent* /*event*/) {
    QStyleOptionButton option;
    initStyleOption(&option);
    const int around = sizeHint().width() - fontMetrics().horizontalAdvance(text());
    // Words take a part of a pixel more than they are said to.
    option.text = fontMetrics().elidedText(text(), Qt::ElideRight, width() - around + 1);
    QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
}

}  // namespace tspace::kit
