// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/page.h"

#include "kit/flow_layout.h"
#include "kit/message_bar.h"
#include "kit/shown.h"
#include "kit/style_sheet.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::kit {

namespace {

/// Characters of running text that must fit beside the actions; else these stand below the title.
constexpr int leastTitle = 32;

/// Its height is the height for its width alone: the least heights that wrapping labels ask for are those of narrower
/// ones, and would let a page scroll that fits. It is never narrower than it can be: what is laid out for more width
/// than it has is cut at the foot.
class Content final : public QWidget {
  public:
    [[nodiscard]] QSize minimumSizeHint() const override { return {layout()->minimumSize().width(), 1}; }
};

}  // namespace

Page::Page(const QString& title, QWidget* parent)
    : QScrollArea(parent),
      m_content(new Content),
      m_middle(new QHBoxLayout(m_content)),
      m_outer(new QVBoxLayout),
      m_bar(new MessageBar),
      m_columns(new QBoxLayout(QBoxLayout::TopToBottom)),
      m_column(new QVBoxLayout) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    spaced(m_middle, 0, 0)->setContentsMargins(space::wide + 2, space::wide, space::wide + 2, space::wide);
    spaced(m_outer, 0, space::medium + 2);
    m_middle->addLayout(m_outer, 1);
    buildHeader(title);
    m_outer->addWidget(m_bar);
    spaced(m_columns, 0, space::medium + 2);
    spaced(m_column, 0, space::medium + 2);
    m_columns->addLayout(m_column, 3);
    m_outer->addLayout(m_columns, 0);
    m_outer->addStretch(1);
    setWidget(m_content);
    m_content->installEventFilter(this);
    m_bar->installEventFilter(this);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &Page::keepBarInSight);
    connect(qApp, &QApplication::focusChanged, this, &Page::followFocus);
}

Page::~Page() {
    // What has the focus on the page loses it when it goes, after what this has to say about it is gone.
    disconnect(qApp, nullptr, this, nullptr);
}

void Page::followFocus(const QWidget* before, QWidget* now) {
    // Every page hears of it, and only the one that is seen has anything to do.
    disconnect(m_rows);
    if (now == nullptr || !m_content->isAncestorOf(now)) {
        return;
    }
    followRows(*now);
    const bool wasHere = before != nullptr && before->isVisible() && before->window() == window();
    if (wasHere && QGuiApplication::mouseButtons() == Qt::NoButton) {
        revealOnceLaidOut(now);  // a scroll area comes only to what Tab reaches from inside it
    }
    if (m_bar->isVisible()) {
        // Later, as a scroll area comes to what Tab reached only after it has the focus.
        QMetaObject::invokeMethod(this, &Page::keepFocusInSight, Qt::QueuedConnection);
    }
}

void Page::followRows(QWidget& focused) {
    auto* const list = qobject_cast<QAbstractItemView*>(&focused);
    if (list == nullptr || list->selectionModel() == nullptr) {
        return;
    }
    m_rows = connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, list] {
        if (QGuiApplication::mouseButtons() == Qt::NoButton) {
            reveal(list);
            keepFocusInSight();
        }
    });
}

void Page::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    // What has the focus by then need not be where the page was scrolled to.
    QTimer::singleShot(0, this, [this] {
        QWidget* const focused = QApplication::focusWidget();
        if (focused != nullptr && m_content->isAncestorOf(focused)) {
            revealOnceLaidOut(focused);
        }
    });
}

void Page::buildHeader(const QString& title) {
    m_top = spaced(new QVBoxLayout, 0, space::tiny / 2);
    m_header = spaced(new QBoxLayout(QBoxLayout::LeftToRight), 0, space::medium + 2);
    m_words = spaced(new QVBoxLayout, 0, space::tiny / 2);
    m_title = text(Part::Title, title);
    m_subtitle = text(Part::Subtitle, {});
    // In a widget of its own: a layout that holds hidden widgets only would keep the whole header narrow.
    m_subtitleRoom = new QWidget;
    m_subtitleRoom->hide();
    m_subtitleLine = spaced(new QHBoxLayout(m_subtitleRoom), 0, space::tiny);
    m_subtitleLine->addWidget(m_subtitle);
    m_words->addWidget(m_title);
    m_words->addWidget(m_subtitleRoom);
    m_actionsRoom = new QWidget;
    m_actions = new FlowLayout(m_actionsRoom, space::small + space::tiny / 2);
    m_header->addLayout(m_words, 1);
    m_header->addWidget(m_actionsRoom);
    m_top->addLayout(m_header);
    m_outer->addLayout(m_top);
    setAccessibleName(title);
}

void Page::setTitle(const QString& words) {
    m_title->setText(words);
    setName(*this, words);
}

QString Page::title() const {
    return m_title->text();
}

void Page::setSubtitle(const QString& words) {
    if (words == m_subtitle->text() && m_subtitle->isHidden() == words.isEmpty()) {
        return;
    }
    m_subtitle->setText(words);
    m_subtitle->setVisible(!words.isEmpty());
    m_subtitleRoom->setVisible(!words.isEmpty() || m_subtitleLine->count() > 1);
    arrange();
}

void Page::addBesideSubtitle(QWidget* widget) {
    if (m_subtitleLine->count() == 1) {
        m_subtitleLine->addStretch(1);
    }
    m_subtitle->setVisible(!m_subtitle->text().isEmpty());
    m_subtitleRoom->show();
    m_subtitleLine->insertWidget(m_subtitleLine->count() - 1, widget);
    arrange();
}

void Page::addAction(QWidget* widget) {
    m_actions->addWidget(widget);
    arrange();
}

void Page::setNarrow(int characters) {
    m_narrow = characters;
    arrange();
}

void Page::add(QWidget* widget, int stretch) {
    m_column->addWidget(widget, stretch);
    if (stretch > 0) {
        m_columns->setStretch(0, 3);
        m_outer->setStretchFactor(m_columns, 1);
        m_outer->setStretch(m_outer->count() - 1, 0);
    }
}

void Page::addAside(QWidget* widget, int stretch) {
    if (m_aside == nullptr) {
        m_aside = spaced(new QVBoxLayout, 0, space::medium + 2);
        m_columns->addLayout(m_aside, 1);
        arrange();
    }
    m_aside->addWidget(widget, stretch);
}

void Page::reveal(QWidget* widget) {
    ensureWidgetVisible(widget, space::wide, space::wide);
}

void Page::revealOnceLaidOut(QWidget* widget) {
    QTimer::singleShot(0, widget, [this, widget] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        reveal(widget);
    });
}

void Page::toTop() {
    verticalScrollBar()->setValue(0);
}

bool Page::eventFilter(QObject* watched, QEvent* event) {
    // An action came, went or says something longer now.
    if (watched == m_content && event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    if (watched == m_bar && (event->type() == QEvent::Move || event->type() == QEvent::Resize)) {
        keepBarInSight();
    } else if (watched == m_bar && event->type() == QEvent::Show) {
        QMetaObject::invokeMethod(this, &Page::keepFocusInSight, Qt::QueuedConnection);  // once it has its room
    }
    return QScrollArea::eventFilter(watched, event);
}

void Page::keepBarInSight() {
    if (!m_top->geometry().isValid()) {
        return;  // the header is about to be laid out anew, and the bar with it
    }
    const int place = m_top->geometry().bottom() + 1 + m_outer->spacing();
    m_bar->move(m_bar->x(), std::max(place, verticalScrollBar()->value() + space::small));
    m_bar->raise();
}

void Page::keepFocusInSight() {
    const QWidget* const focused = QApplication::focusWidget();
    if (m_bar->isVisible() && focused != nullptr && m_content->isAncestorOf(focused)) {
        const QPoint at = focused->mapTo(m_content, focused->inputMethodQuery(Qt::ImCursorRectangle).toRect().center());
        ensureVisible(at.x(), at.y(), space::wide, m_bar->height() + space::wide);
    }
}

void Page::resizeEvent(QResizeEvent* event) {
    arrange();
    QScrollArea::resizeEvent(event);
}

void Page::arrange() {
    if (m_aside != nullptr) {
        const bool wide = window()->width() >= forLetters(secondColumnFrom);
        m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    }
    int side = space::wide + 2;
    if (m_narrow > 0) {
        const int wanted = widthOf(QFontMetrics(QApplication::font()), m_narrow);
        side = std::max(side, (viewport()->width() - wanted) / 2);
    }
    m_middle->setContentsMargins(side, space::wide, side, space::wide);
    const int room = viewport()->width() - 2 * side;
    const int actions = m_actions->sizeHint().width();
    const int beside = actions == 0 ? room : room - actions - m_header->spacing();
    // A title that would take more lines beside the actions than without them stands above them.
    const auto title = [this](int width) { return m_title->heightForWidth(std::max(1, width)); };
    const bool fits = beside >= widthOf(QFontMetrics(QApplication::font()), leastTitle) &&
                      (m_titleWords.width(m_title->text(), m_title->font()) < beside || title(beside) <= title(room));
    m_header->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_actionsRoom->setVisible(actions > 0);
    m_actionsRoom->setMinimumWidth(fits ? actions : 0);  // beside the title they stand on one line
    placeSubtitle(fits ? std::optional(beside) : std::nullopt, room);
}

void Page::placeSubtitle(std::optional<int> beside, int whole) {
    int others = 0;
    for (int at = 1; at < m_subtitleLine->count(); ++at) {
        others += m_subtitleLine->itemAt(at)->sizeHint().width() + m_subtitleLine->spacing();
    }
    const int line = m_subtitleWords.width(m_subtitle->text(), m_subtitle->font()) + 1;
    // What is longer than the room beside the actions goes below them, over the whole width.
    QVBoxLayout* place = line + others <= beside.value_or(line + others) ? m_words : m_top;
    if (place->indexOf(m_subtitleRoom) < 0) {
        place->addWidget(m_subtitleRoom);
    }
    // A wrapping label beside other things would take as little as it can: it is given the width of its line.
    const int room = (place == m_words ? beside.value_or(whole) : whole) - others;
    m_subtitle->setMinimumWidth(std::clamp(room, 1, line));
}

}  // namespace tspace::kit
