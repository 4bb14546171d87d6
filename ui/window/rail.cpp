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
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::window {

using namespace kit;

namespace {

constexpr int railCharacters = 30;

Place listOf(Place place) {
    switch (place) {
        case Place::Session:
            return Place::Sessions;
        case Place::Moment:
            return Place::Moments;
        case Place::CheckIn:
            return Place::CheckIns;
        default:
            return place;
    }
}

}  // namespace

Rail::Rail(QWidget* parent) : QFrame(parent), m_status(new StatusLine) {
    setPart(*this, Part::Rail);
    setAccessibleName(tr("Places"));
    expose(*this, QAccessible::PageTabList);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::small + 2, space::large + space::tiny, space::small + 2, space::large);
    column->setSpacing(2);
    auto* name = oneLine(Part::Strong, tr("Thinking Space"));
    name->setContentsMargins(space::small + 2, 0, 0, space::medium + space::tiny);
    column->addWidget(name);
    addPlace(Place::Sessions, tr("Sessions"), {});
    addPlace(Place::Moments, tr("Moments"), {});
    addPlace(Place::CheckIns, tr("Check-ins"), {});
    addPlace(Place::Trends, tr("Trends"), {});
    addPlace(Place::Search, tr("Search"), tr("Ctrl K"));
    column->addStretch(1);
    addPlace(Place::Help, tr("Help"), tr("F1"));
    auto* lock = new NavigationItem(tr("Lock"));
    lock->setCheckable(false);
    lock->setKey(tr("Ctrl L"));
    connect(lock, &QPushButton::clicked, this, &Rail::lockRequested);
    column->addWidget(lock);
    auto* rule = new QFrame;
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setForegroundRole(QPalette::Midlight);
    column->addSpacing(space::tiny);
    column->addWidget(rule);
    m_status->setContentsMargins(space::small + 2, space::small, 0, 0);
    m_status->setMinimumHeight(2 * m_status->fontMetrics().lineSpacing() + space::small);
    m_status->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_status);
    setFixedWidth(std::max(sizeHint().width(), widthOf(fontMetrics(), railCharacters)));
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
    m_items.emplace(place, item);
    layout()->addWidget(item);
}

void Rail::setCurrent(Place place) {
    for (const auto& [each, item] : m_items) {
        item->setChecked(each == listOf(place));
    }
}

void Rail::setCount(Place place, int count) {
    m_items.at(place)->setCount(count);
}

void Rail::takeFocus() {
    const auto current =
        std::find_if(m_items.begin(), m_items.end(), [](const auto& each) { return each.second->isChecked(); });
    (current == m_items.end() ? m_items.begin() : current)->second->setFocus(Qt::ShortcutFocusReason);
}

void Rail::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    QFrame::keyPressEvent(event);
}

}  // namespace tspace::window
