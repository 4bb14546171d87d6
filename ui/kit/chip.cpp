// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/chip.h"

#include "kit/style_sheet.h"
#include "kit/tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace tspace::kit {

namespace {

constexpr int leastOfChip = 20;  // characters

QFont chipFont() {
    return sized(QApplication::font(), TextSize::Small, QFont::Medium);
}

QSize sizeWith(const QString& words, int more) {
    const QFontMetrics metrics(chipFont());
    return {metrics.horizontalAdvance(words) + 2 * (space::small + 1) + more, metrics.height() + 2 * (space::tiny - 1)};
}

struct Look {
    QColor edge;
    QColor ground = Qt::transparent;
    QColor ink;
    qreal pen = 1;
};

void paintEdge(QPainter& painter, const QRect& rect, const Look& look) {
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal half = look.pen / 2;
    const QRectF box = QRectF(rect).adjusted(half, half, -half, -half);
    painter.setPen(QPen(look.edge, look.pen));
    painter.setBrush(look.ground);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(look.ink);
    painter.setFont(chipFont());
}

}  // namespace

QSize chipSize(const QString& words) {
    return sizeWith(words, 0);
}

void paintChip(QPainter& painter, const QRect& rect, const QPalette& colours, const QString& words) {
    paintEdge(painter, rect,
              {colours.color(QPalette::Midlight), Qt::transparent, colours.color(QPalette::PlaceholderText), 1});
    const int room = rect.width() - 2 * space::small;
    painter.drawText(rect, Qt::AlignCenter, painter.fontMetrics().elidedText(words, Qt::ElideRight, room));
}

Chip::Chip(const QString& words, QWidget* parent) : QLabel(words, parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Chip::sizeHint() const {
    return chipSize(text());
}
QSize Chip::minimumSizeHint() const {
    return sizeHint();
}

void Chip::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paintChip(painter, rect(), palette(), text());
}

ChipButton::ChipButton(const QString& words, QWidget* parent) : QAbstractButton(parent) {
    setText(words);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (m_removable) {
            Q_EMIT removalRequested();
        }
    });
}

void ChipButton::setRemovable(bool removable) {
    if (removable == m_removable) {
        return;
    }
    m_removable = removable;
    setAccessibleDescription(removable ? tr("Press to take away") : QString());
    setToolTip(removable ? tr("Take away") : QString());
    updateGeometry();
    update();
}

QSize ChipButton::sizeHint() const {
    const int cross = m_removable ? QFontMetrics(chipFont()).horizontalAdvance(QChar(0x00D7)) + space::tiny : 0;
    return sizeWith(text(), cross);
}

QSize ChipButton::minimumSizeHint() const {
    const QSize whole = sizeHint();
    return {std::min(whole.width(), widthOf(QFontMetrics(chipFont()), leastOfChip)), whole.height()};
}

void ChipButton::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QPalette& colours = palette();
    const bool on = isChecked() || isDown();
    Look look{colours.color(QPalette::Mid), on ? colours.color(QPalette::AlternateBase) : QColor(Qt::transparent),
              colours.color(on ? QPalette::Highlight : QPalette::Text), 1};
    if (hasFocus() || isChecked()) {
        look.edge = colours.color(QPalette::Highlight);
        look.pen = hasFocus() ? focusWidth : 1;
    }
    paintEdge(painter, rect(), look);
    const QRect room = rect().adjusted(space::small + 1, 0, -space::small - 1, 0);
    const Qt::Alignment start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    const Qt::Alignment end = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight) | Qt::AlignVCenter;
    const int cross = m_removable ? painter.fontMetrics().horizontalAdvance(QChar(0x00D7)) + space::tiny : 0;
    painter.drawText(room, static_cast<int>(start),
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width() - cross + 1));
    if (m_removable) {
        painter.setPen(colours.color(QPalette::PlaceholderText));
        painter.drawText(room, static_cast<int>(end), QString(QChar(0x00D7)));
    }
}

void ChipButton::keyPressEvent(QKeyEvent* event) {
    if (m_removable && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        Q_EMIT removalRequested();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

}  // namespace tspace::kit
