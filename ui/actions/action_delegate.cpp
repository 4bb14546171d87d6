// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_delegate.h"

#include "actions/action_list_model.h"
#include "kit/line_field.h"
#include "kit/row_paint.h"
#include "kit/style_sheet.h"
#include "kit/tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace tspace::actions {

namespace space = kit::space;

namespace {

constexpr int above = space::small + 2;  ///< space over and under a row's text

QFont smallFont(const QStyleOptionViewItem& option) {
    return kit::sized(option.font, kit::TextSize::Small);
}

QString textOf(const QModelIndex& index, int role) {
    return index.data(role).toString().simplified();
}

int headingHeight(const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (textOf(index, ActionListModel::GroupRole).isEmpty()) {
        return 0;
    }
    return QFontMetrics(option.font).height() + (index.row() > 0 ? space::wide : space::small) + space::tiny;
}

}  // namespace

/// Where the parts of a row stand, in left-to-right coordinates.
struct ActionDelegate::Places {
    QRect heading;
    QRect ground;  ///< of the row without its heading
    QRect box;
    QRect text;
    QRect end;
    QRect below;  ///< the second line
};

ActionDelegate::Places ActionDelegate::placesOf(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    Places places;
    const QRect whole(option.rect.left(), option.rect.top(), std::max(m_width, 4 * space::huge), option.rect.height());
    const int heading = headingHeight(option, index);
    places.heading =
        QRect(whole.left() + space::small, whole.top(), whole.width() - 2 * space::small, heading - space::tiny);
    places.ground = whole.adjusted(0, heading, 0, 0);
    QRect room = places.ground.adjusted(space::small, above, -space::small, 0);
    const QFontMetrics metrics(option.font);
    const int side = QApplication::style()->pixelMetric(QStyle::PM_IndicatorWidth);
    places.box = QRect(room.left(), room.top() + (metrics.height() - side) / 2, side, side);
    room.setLeft(room.left() + side + space::small);
    const QString end = textOf(index, kit::EndRole);
    const int endWidth = end.isEmpty() ? 0 : m_measured.width(end, option.font) + 1;
    places.end = QRect(room.right() - endWidth + 1, room.top(), endWidth, metrics.height());
    const int textWidth = room.width() - (endWidth > 0 ? endWidth + space::large : 0);
    const int text = m_measured.wrappedHeight(textOf(index, Qt::DisplayRole), option.font, textWidth);
    places.text = QRect(room.left(), room.top(), textWidth, std::max(text, metrics.height()));
    const bool isEnding = index.data(ActionListModel::EndingRole).toBool();
    const int line = QFontMetrics(smallFont(option)).height();
    const bool hasBelow = isEnding || !textOf(index, kit::DetailRole).isEmpty();
    places.below = QRect(room.left(), places.text.bottom() + 1 + space::tiny / 2, room.width(),
                         isEnding ? metrics.height() + 2 * space::small : (hasBelow ? line : 0));
    return places;
}

QSize ActionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem at = option;
    at.rect = QRect(0, 0, m_width, 0);
    return {4 * space::huge, placesOf(at, index).below.bottom() + 1 + above};
}

QRect ActionDelegate::boxIn(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QRect box = placesOf(option, index).box;
    return QStyle::visualRect(option.direction, option.rect, box);
}

void ActionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Places places = placesOf(option, index);
    const auto seen = [&](const QRect& logical) { return QStyle::visualRect(option.direction, option.rect, logical); };
    const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignTop;
    const auto set = [&](const QFont& font, QPalette::ColorRole role) {
        painter->setFont(font);
        painter->setPen(option.palette.color(role));
    };
    const auto drawLine = [&](const QRect& logical, const QString& words) {
        painter->drawText(seen(logical), static_cast<int>(side),
                          m_measured.cut(words, painter->font(), logical.width()));
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    set(kit::sized(option.font, kit::TextSize::Base, QFont::DemiBold), QPalette::Text);
    drawLine(places.heading.adjusted(0, places.heading.height() - QFontMetrics(option.font).height(), 0, 0),
             textOf(index, ActionListModel::GroupRole));
    kit::paintRowGround(*painter, option, seen(places.ground));
    kit::paintTickBox(*painter, option, seen(places.box), index.data(ActionListModel::ClosedRole).toBool());
    set(option.font, QPalette::Text);
    kit::drawWrapped(*painter, seen(places.text), side, textOf(index, Qt::DisplayRole));
    set(option.font, QPalette::PlaceholderText);
    drawLine(places.end, textOf(index, kit::EndRole));
    if (!index.data(ActionListModel::EndingRole).toBool()) {
        set(smallFont(option), QPalette::PlaceholderText);
        drawLine(places.below, textOf(index, kit::DetailRole));
    }
    painter->restore();
}

QWidget* ActionDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                      const QModelIndex& index) const {
    auto* const line =
        new kit::LineField(index.data(ActionListModel::EndingHintRole).toString(), tr("How it ended"), parent);
    connect(line, &QLineEdit::textEdited, this, &ActionDelegate::lineTyped);
    return line;
}

void ActionDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (auto* const line = qobject_cast<QLineEdit*>(editor)) {
        line->setText(index.data(ActionListModel::EndingTextRole).toString());
    }
}

void ActionDelegate::setModelData(QWidget* editor, QAbstractItemModel* /*model*/, const QModelIndex& /*index*/) const {
    if (const auto* const line = qobject_cast<QLineEdit*>(editor)) {
        Q_EMIT lineKept(line->text());
    }
}

void ActionDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex& index) const {
    const QRect below = placesOf(option, index).below;
    editor->setGeometry(QStyle::visualRect(option.direction, option.rect, below));
}

bool ActionDelegate::eventFilter(QObject* watched, QEvent* event) {
    auto* const line = qobject_cast<QLineEdit*>(watched);
    if (line == nullptr) {
        return false;
    }
    const auto end = [&](bool keep) {
        if (keep) {
            Q_EMIT commitData(line);
        }
        Q_EMIT closeEditor(line, NoHint);
        if (!keep) {
            Q_EMIT lineLeft();
        }
    };
    if (event->type() == QEvent::KeyPress) {
        const int key = dynamic_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            end(key != Qt::Key_Escape);
            return true;
        }
    } else if (event->type() == QEvent::FocusOut &&
               dynamic_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason &&
               dynamic_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason) {
        end(!line->text().trimmed().isEmpty());
    }
    return false;
}

}  // namespace tspace::actions
