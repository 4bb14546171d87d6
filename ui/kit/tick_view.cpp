// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tick_view.h"

#include "kit/row_paint.h"
#include "kit/row_view.h"
#include "kit/style_sheet.h"
#include "kit/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace tspace::kit {

namespace {

/// A side of the box, which grows with the letters as any box to tick does.
int boxSide() {
    return forLetters(space::large);
}

/// The box and the room around it.
int boxRoom() {
    return boxSide() + 2 * space::small;
}

QString wordsIn(const QModelIndex& index, int role = Qt::DisplayRole) {
    return index.data(role).toString().simplified();
}

/// Where the words of a row stand, in left-to-right coordinates of a row that begins at 0, 0.
struct TickPlaces {
    QRect text;
    QRect end;  ///< the state
    int height = 0;
};

/// Room for the text and the state of a row of that width.
int tickRoom(int width) {
    return std::max(width - boxRoom() - space::small, static_cast<int>(space::huge));
}

/// True where the text and the state fit side by side in one line.
bool fitsBeside(const TickView::Natural& natural, int width) {
    return natural.end == 0 || natural.text + space::medium + natural.end <= tickRoom(width);
}

/// `below`: the state stands below the text in small type.
TickPlaces tickPlacesOf(const QStyleOptionViewItem& option, int width, const QModelIndex& index, const TickView& view) {
    const TickView::Natural& natural = view.natural(index.row());
    const bool below = view.endsBelow(width);
    const int room = tickRoom(width);
    const int ends = natural.end;
    TickPlaces places;
    const int beside = below || ends == 0 ? room : room - ends - space::medium;
    const int above = space::small + 1;
    const int lines = natural.text < beside ? QFontMetrics(option.font).height()
                                            : view.measured().wrappedHeight(wordsIn(index), option.font, beside);
    places.text = QRect(boxRoom(), above, beside, lines);
    places.end = QRect(boxRoom() + room - ends, above, ends, lines);
    places.height = lines + 2 * above;
    if (below && ends > 0) {
        const int top = places.text.bottom() + 1 + space::tiny / 2;
        const QFont small = sized(option.font, TextSize::Small);
        places.end = QRect(boxRoom(), top, room, view.measured().wrappedHeight(wordsIn(index, EndRole), small, room));
        places.height = places.end.bottom() + 1 + above;
    }
    return places;
}

/// Paints a row. Long words go over several lines.
class TickDelegate final : public QStyledItemDelegate {
  public:
    explicit TickDelegate(TickView& view) : QStyledItemDelegate(&view), m_view(view) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QStyleOptionViewItem ground = option;
        ground.state.setFlag(QStyle::State_Selected, false);  // a row is ticked here, not chosen
        paintRowGround(*painter, ground, option.rect);
        paintRowRule(*painter, option, index);
        const QRect box(option.rect.left() + space::small, option.rect.center().y() - boxSide() / 2, boxSide(),
                        boxSide());
        paintTickBox(*painter, option, QStyle::visualRect(option.direction, option.rect, box),
                     index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
        const auto side = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignTop;
        const auto draw = [&](const QRect& place, const QString& words, QPalette::ColorRole colour) {
            painter->setPen(option.palette.color(colour));
            drawWrapped(*painter,
                        QStyle::visualRect(option.direction, option.rect, place.translated(option.rect.topLeft())),
                        side, words);
        };
        const bool below = m_view.endsBelow(option.rect.width());
        const TickPlaces places = tickPlacesOf(option, option.rect.width(), index, m_view);
        painter->setFont(option.font);
        draw(places.text, wordsIn(index), QPalette::Text);
        painter->setFont(below ? sized(option.font, TextSize::Small) : option.font);
        draw(places.end, wordsIn(index, EndRole), QPalette::PlaceholderText);
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int width = m_view.viewport()->width();
        return {space::huge * 4, tickPlacesOf(option, width, index, m_view).height};
    }

  protected:
    /// The view ticks; the base would by the style's own place for the box.
    bool editorEvent(QEvent* /*event*/, QAbstractItemModel* /*model*/, const QStyleOptionViewItem& /*option*/,
                     const QModelIndex& /*index*/) override {
        return false;
    }

  private:
    TickView& m_view;
};

}  // namespace

TickView::TickView(const QString& name, QWidget* parent) : QListView(parent) {
    setAccessibleName(name);
    setItemDelegate(new TickDelegate(*this));
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
    m_below.clear();
    m_naturals.clear();
    updateGeometry();
}

void TickView::changeEvent(QEvent* event) {
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_measured.forget();
        measureAnew();
    }
}

void TickView::toggle(const QModelIndex& index) {
    if (index.isValid()) {
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        model()->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
}

const TickView::Natural& TickView::natural(int row) const {
    // Layouts ask for many widths, and at most of them a row stands as it does by itself.
    if (m_naturals.size() != static_cast<std::size_t>(model()->rowCount())) {
        m_naturals.clear();
        for (int each = 0; each < model()->rowCount(); ++each) {
            const QModelIndex index = model()->index(each, 0);
            const QString end = wordsIn(index, EndRole);
            m_naturals.push_back(
                {m_measured.width(wordsIn(index), font()), end.isEmpty() ? 0 : m_measured.width(end, font()) + 1});
        }
    }
    return m_naturals.at(static_cast<std::size_t>(row));
}

bool TickView::endsBelow(int width) const {
    if (const auto kept = m_below.constFind(width); kept != m_below.constEnd()) {
        return *kept;
    }
    bool below = false;
    for (int row = 0; model() != nullptr && row < model()->rowCount() && !below; ++row) {
        below = !fitsBeside(natural(row), width);
    }
    m_below.insert(width, below);
    return below;
}

int TickView::heightForWidth(int width) const {
    // Layouts ask again and again, and measuring the words of many rows is slow.
    if (const auto kept = m_heights.constFind(width); kept != m_heights.constEnd()) {
        return *kept;
    }
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int height = 0;
    for (int row = 0; model() != nullptr && row < model()->rowCount(); ++row) {
        height += tickPlacesOf(option, width, model()->index(row, 0), *this).height;
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
    m_onBox = isRightToLeft() ? x > viewport()->width() - boxRoom() : x < boxRoom();
    QListView::mouseReleaseEvent(event);
}

}  // namespace tspace::kit
