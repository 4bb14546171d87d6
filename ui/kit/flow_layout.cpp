// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/flow_layout.h"

#include <QWidget>

#include <algorithm>
#include <utility>

namespace tspace::kit {

FlowLayout::FlowLayout(QWidget* parent, int spacing) : QLayout(parent) {
    setContentsMargins(0, 0, 0, 0);
    setSpacing(spacing);
}

FlowLayout::~FlowLayout() {
    for (QLayoutItem* item : m_items) {
        delete item;
    }
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.push_back(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    const auto at = m_items.begin() + index;
    QLayoutItem* item = *at;
    m_items.erase(at);
    return item;
}

void FlowLayout::insertWidget(int index, QWidget* widget) {
    addWidget(widget);
    const auto wanted = std::clamp<std::ptrdiff_t>(index, 0, count() - 1);
    std::rotate(m_items.begin() + wanted, m_items.end() - 1, m_items.end());
    invalidate();
}

int FlowLayout::heightForWidth(int width) const {
    return arrange({0, 0, width, 0}, false);
}

QSize FlowLayout::minimumSize() const {
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty()) {
            size = size.expandedTo(item->minimumSize());
        }
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

QSize FlowLayout::sizeHint() const {
    int width = 0;
    for (const QLayoutItem* item : m_items) {
        if (!item->isEmpty()) {
            width += item->sizeHint().width() + spacing();
        }
    }
    const QMargins margins = contentsMargins();
    return minimumSize().expandedTo({std::max(0, width - spacing()) + margins.left() + margins.right(), 0});
}

void FlowLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool place) const {
    const QRect room = rect.marginsRemoved(contentsMargins());
    const QWidget* widget = parentWidget();
    const auto direction = widget != nullptr ? widget->layoutDirection() : Qt::LeftToRight;
    int x = room.x();
    int y = room.y();
    int line = 0;
    std::vector<std::pair<QLayoutItem*, QRect>> row;
    const auto endRow = [&] {
        for (auto& [item, at] : row) {
            at.moveTop(at.y() + (line - at.height()) / 2);  // centred on the line
            if (place) {
                item->setGeometry(QStyle::visualRect(direction, room, at));
            }
        }
        row.clear();
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty()) {
            continue;
        }
        QSize size = item->sizeHint();
        if (size.width() > room.width()) {
            size.setWidth(std::max(1, room.width()));
            size.setHeight(item->hasHeightForWidth() ? item->heightForWidth(size.width()) : size.height());
        }
        if (!row.empty() && x + size.width() > room.right() + 1) {
            endRow();
            x = room.x();
            y += line + spacing();
            line = 0;
        }
        row.emplace_back(item, QRect(QPoint(x, y), size));
        x += size.width() + spacing();
        line = std::max(line, size.height());
    }
    endRow();
    return y + line - rect.y() + contentsMargins().bottom();
}

}  // namespace tspace::kit
