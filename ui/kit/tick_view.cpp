// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tick_view.h"

#include "kit/row_paint.h"
#include "kit/row_view.h"
#include "kit/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tspace::kit {

namespace {

/// The box and the room around it.
constexpr int boxRoom = space::large + 2 * space::small;

/// Room for the state at the end, and the space before it.
int endRoom(const QFontMetrics& metrics, const QString& end) {
    return end.isEmpty() ? 0 : metrics.horizontalAdvance(end) + 1 + space::medium;
}

/// The height of a row of that width, whose text may go over several lines.
int rowHeight(const QFontMetrics& metrics, int width, const QModelIndex& index) {
    const int room = width - boxRoom - space::small - endRoom(metrics, index.data(EndRole).toString());
    const QRect lines =
        metrics.boundingRect(QRect(0, 0, std::max(room, space::huge), 0), Qt::TextWordWrap, index.data().toString());
    return lines.height() + 2 * (space::small + 1);
}

/// Paints a row. What does not fit beside the state goes on in further lines.
class TickDelegate final : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QStyleOptionViewItem ground = option;
        ground.state.setFlag(QStyle::State_Selected, false);  // a row is ticked here, not chosen
        paintRowGround(*painter, ground, option.rect);
        paintRowRule(*painter, option, index);
        const QRect box(option.rect.left() + space::small, option.rect.center().y() - space::large / 2, space::large,
                        space::large);
        paintTickBox(*painter, option, QStyle::visualRect(option.direction, option.rect, box),
                     index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
        const QString end = index.data(EndRole).toString();
        const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
        const auto draw = [&](const QRect& logical, const QString& words, QPalette::ColorRole colour, int flags) {
            painter->setPen(option.palette.color(colour));
            painter->drawText(QStyle::visualRect(option.direction, option.rect, logical),
                              static_cast<int>(side | Qt::AlignVCenter) | flags, words);
        };
        painter->setFont(option.font);
        const QRect text = textRect(option, end);
        draw(text, index.data().toString(), QPalette::Text, Qt::TextWordWrap);
        const QRect room = option.rect.adjusted(boxRoom, 0, -space::small, 0);
        const int width = endRoom(option.fontMetrics, end);
        draw(QRect(room.right() - width + space::medium, room.top(), width, room.height()), end,
             QPalette::PlaceholderText, 0);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* view = qobject_cast<const QListView*>(option.widget);
        const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
        return {space::huge * 4, rowHeight(option.fontMetrics, width, index)};
    }

  protected:
    /// The view ticks; the base would by the style's own place for the box.
    bool editorEvent(QEvent* /*event*/, QAbstractItemModel* /*model*/, const QStyleOptionViewItem& /*option*/,
                     const QModelIndex& /*index*/) override {
        return false;
    }

  private:
    static QRect textRect(const QStyleOptionViewItem& option, const QString& end) {
        return option.rect.adjusted(boxRoom, 0, -space::small - endRoom(option.fontMetrics, end), 0);
    }
};

}  // namespace

TickView::TickView(const QString& name, QWidget* parent) : QListView(parent) {
    setAccessibleName(name);
    setItemDelegate(new TickDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setResizeMode(QListView::Adjust);
    setTabKeyNavigation(false);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (m_onBox) {
            toggle(index);
        } else {
            Q_EMIT opened(index);
        }
    });
}

void TickView::setModel(QAbstractItemModel* model) {
    QListView::setModel(model);
    measureAnew();
    connect(model, &QAbstractItemModel::modelReset, this, &TickView::measureAnew);
    connect(model, &QAbstractItemModel::layoutChanged, this, &TickView::measureAnew);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TickView::measureAnew);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TickView::measureAnew);
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& /*first*/, const QModelIndex& /*last*/, const QList<int>& roles) {
                if (roles != QList<int>{Qt::CheckStateRole}) {
                    measureAnew();
                }
            });
}

void TickView::measureAnew() {
    m_heights.clear();
    updateGeometry();
}

void TickView::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measureAnew();
    }
}

void TickView::toggle(const QModelIndex& index) {
    if (index.isValid()) {
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        model()->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
}

int TickView::heightForWidth(int width) const {
    // Layouts ask again and again, and measuring the words of many rows is slow.
    if (const auto kept = m_heights.constFind(width); kept != m_heights.constEnd()) {
        return *kept;
    }
    int height = 0;
    for (int row = 0; model() != nullptr && row < model()->rowCount(); ++row) {
        height += rowHeight(fontMetrics(), width, model()->index(row, 0));
    }
    m_heights.insert(width, height);
    return height;
}

QSize TickView::sizeHint() const {
    const int width = QListView::sizeHint().width();
    return {width, heightForWidth(std::max(width, viewport()->width()))};
}

QSize TickView::minimumSizeHint() const {
    return {space::huge * 3, space::huge / 2};
}

void TickView::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        doItemsLayout();  // at once: the base waits a tenth of a second, in which rows stand in the wrong places
        updateGeometry();
    }
}

void TickView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Space:
        case Qt::Key_Select:
            toggle(currentIndex());
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (currentIndex().isValid()) {
                Q_EMIT opened(currentIndex());
                return;
            }
            break;
        default:
            break;
    }
    QListView::keyPressEvent(event);
}

void TickView::mouseReleaseEvent(QMouseEvent* event) {
    const int x = event->position().toPoint().x();
    m_onBox = isRightToLeft() ? x > viewport()->width() - boxRoom : x < boxRoom;
    QListView::mouseReleaseEvent(event);
}

}  // namespace tspace::kit
