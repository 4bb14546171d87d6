// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rail.h"

#include "kit/roles.h"
#include "kit/status_line.h"
#include "kit/style_sheet.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "window/navigation_item.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::window {

using namespace kit;

namespace {

constexpr int railCharacters = 30;
constexpr int leastPlaces = 3;  ///< so many places are in sight at least

/// As wide as what scrolls in it, with the bar that it may come to have.
class PlacesArea final : public QScrollArea {
  public:
    PlacesArea() {
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    }

    [[nodiscard]] QSize sizeHint() const override { return {widthNeeded(), widget()->sizeHint().height()}; }
    [[nodiscard]] QSize minimumSizeHint() const override {
        const NavigationItem* const item = widget()->findChild<NavigationItem*>();
        return {widthNeeded(), item == nullptr ? 0 : leastPlaces * item->sizeHint().height()};
    }

  private:
    [[nodiscard]] int widthNeeded() const {
        return widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    }
};

}  // namespace

Rail::Rail(const std::set<Place>& places, QWidget* parent)
    : QFrame(parent), m_area(new PlacesArea), m_places(new QVBoxLayout), m_status(new StatusLine) {
    setPart(*this, Part::Rail);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::small + 2, space::large + space::tiny, space::small + 2, space::large);
    column->setSpacing(2);
    auto* name = oneLine(Part::Strong, tr("Thinking Space"));
    name->setContentsMargins(space::small + 2, 0, 0, space::medium + space::tiny);
    column->addWidget(name);
    auto* list = new QWidget;
    list->setAccessibleName(tr("Places"));
    expose(*list, QAccessible::PageTabList);
    spaced(m_places, 0, 2);
    list->setLayout(m_places);
    const auto add = [this, &places](Place place, const QString& words, const QString& key = {}) {
        if (places.contains(place)) {
            addPlace(place, words, key);
        }
    };
    add(Place::Today, tr("Today"));
    add(Place::Sessions, tr("Sessions"));
    add(Place::Moments, tr("Moments"));
    add(Place::CheckIns, tr("Check-ins"));
    add(Place::Trends, tr("Trends"));
    add(Place::StillOpen, tr("Still open"));
    add(Place::People, tr("People and cases"));
    add(Place::Search, tr("Search"), tr("Ctrl K"));
    m_places->addStretch(1);
    add(Place::Settings, tr("Settings"));
    add(Place::Help, tr("Help"), tr("F1"));
    m_area->setWidget(list);
    // The rail's ground, not one of its own.
    list->setAutoFillBackground(false);
    m_area->viewport()->setAutoFillBackground(false);
    column->addWidget(m_area, 1);
    addFoot(*column);
    setMaximumWidth(std::max(sizeHint().width(), widthOf(fontMetrics(), railCharacters)));
}

void Rail::addFoot(QVBoxLayout& column) {
    auto* lock = new NavigationItem(tr("Lock"));
    lock->setCheckable(false);
    lock->setKey(tr("Ctrl L"));
    connect(lock, &QPushButton::clicked, this, &Rail::lockRequested);
    column.addWidget(lock);
    auto* rule = new QFrame;
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setForegroundRole(QPalette::Midlight);
    column.addSpacing(space::tiny);
    column.addWidget(rule);
    m_status->setContentsMargins(space::small + 2, space::small, 0, 0);
    m_status->setMinimumHeight(2 * m_status->fontMetrics().lineSpacing() + space::small);
    m_status->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column.addWidget(m_status);
}

void Rail::addPlace(Place place, const QString& words, const QString& key) {
    auto* item = new NavigationItem(words);
    item->setAutoExclusive(false);
    expose(*item, QAccessible::PageTab);
    if (!key.isEmpty()) {
        item->setKey(key);
    }
    connect(item, &QPushButton::clicked, this, [this, place, item] {
        // Being checked shows where one is, which the window decides.
        item->setChecked(!item->isChecked());
        Q_EMIT chosen(place);
    });
    item->installEventFilter(this);
    m_items.emplace(place, item);
    m_places->addWidget(item);
}

void Rail::setCurrent(Place place) {
    for (const auto& [each, item] : m_items) {
        item->setChecked(each == listOf(place));
    }
    revealCurrent();
}

void Rail::revealCurrent() {
    for (const auto& [each, item] : m_items) {
        if (item->isChecked()) {
            m_area->ensureWidgetVisible(item, 0, space::tiny);
        }
    }
}

void Rail::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    revealCurrent();
}

void Rail::offer(const std::set<Place>& places) {
    for (const auto& [place, item] : m_items) {
        item->setVisible(places.contains(place));
    }
}

void Rail::setCount(Place place, int count) {
    if (const auto found = m_items.find(place); found != m_items.end()) {
        found->second->setCount(count);
    }
}

void Rail::takeFocus() {
    const auto find = [this](const auto& fits) { return std::find_if(m_items.begin(), m_items.end(), fits); };
    auto found = find([](const auto& each) { return each.second->isChecked() && !each.second->isHidden(); });
    if (found == m_items.end()) {
        found = find([](const auto& each) { return !each.second->isHidden(); });
    }
    if (found != m_items.end()) {
        found->second->setFocus(Qt::ShortcutFocusReason);
    }
}

bool Rail::eventFilter(QObject* watched, QEvent* event) {
    // Come to from beside the rail as well, where the scroll area has no part in it.
    if (auto* item = qobject_cast<NavigationItem*>(watched); item != nullptr && event->type() == QEvent::FocusIn) {
        m_area->ensureWidgetVisible(item, 0, space::tiny);
    }
    return QFrame::eventFilter(watched, event);
}

void Rail::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    QFrame::keyPressEvent(event);
}

}  // namespace tspace::window
