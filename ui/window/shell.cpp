// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/shell.h"

#include "kit/message_bar.h"
#include "kit/status_line.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "store/journal.h"
#include "window/help_screen.h"
#include "window/rail.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace tspace::window {

using namespace kit;

namespace {

void addShortcut(QWidget& where, const QKeySequence& keys, std::function<void()> act) {
    auto* shortcut = new QShortcut(keys, &where);
    shortcut->setContext(Qt::WindowShortcut);
    QObject::connect(shortcut, &QShortcut::activated, &where, std::move(act));
}

/// Those of the screens, and help, which is always there.
std::set<Place> placesOf(const std::vector<PlacedScreen>& screens) {
    std::set<Place> places{Place::Help};
    for (const PlacedScreen& each : screens) {
        places.insert(each.place);
    }
    return places;
}

}  // namespace

Shell::Shell(const Services& services, const std::vector<PlacedScreen>& screens, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_rail(new Rail(placesOf(screens))),
      m_bar(new MessageBar),
      m_stack(new QStackedWidget) {
    build(screens);
    connect(m_rail, &Rail::chosen, this, &Shell::go);
    connect(m_rail, &Rail::lockRequested, this, &Shell::lockRequested);
    addShortcuts();
    connectJournal();
    m_rail->status().showOpen(m_services.journal.isReadOnly());
    if (const QString notice = m_services.journal.notice(); !notice.isEmpty()) {
        m_bar->showNotice(notice);
    }
    showCounts();
    if (!screens.empty()) {
        go(screens.front().place);
    }
}

void Shell::build(const std::vector<PlacedScreen>& screens) {
    auto* row = spaced(new QHBoxLayout(this), 0, 0);
    auto* column = spaced(new QVBoxLayout, 0, 0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    std::vector<PlacedScreen> all = screens;
    all.push_back({Place::Help, new HelpScreen});
    for (const auto& [place, screen] : all) {
        m_screens.emplace(place, screen);
        m_stack->addWidget(screen);
        connectScreen(*screen);
    }
}

void Shell::connectScreen(Screen& screen) {
    connect(&screen, &Screen::recordRequested, this, &Shell::openRecord);
    connect(&screen, &Screen::newRequested, this, &Shell::startNew);
    connect(&screen, &Screen::placeRequested, this, &Shell::go);
    connect(&screen, &Screen::recordAtPlaceRequested, this, &Shell::openAt);
    connect(&screen, &Screen::statusSaid, this, [this](const QString& words) { m_rail->status().showWords(words); });
}

void Shell::connectJournal() {
    const Journal& journal = m_services.journal;
    connect(&journal, &Journal::committed, this, [this](qint64 /*ticket*/, const Committed& committed) {
        m_hasUnsaved = false;
        if (!committed.changed.empty()) {
            m_rail->status().showSaved(committed.at.time());
            showCounts();
        }
        m_screens.at(m_place)->refresh(committed);
    });
    connect(&journal, &Journal::draftKept, this,
            [this](const RecordId& /*record*/, qint64 /*token*/, const Instant& at) {
                m_hasUnsaved = false;
                m_rail->status().showDraftKept(at.time());
            });
    connect(&journal, &Journal::commitFailed, this,
            [this](qint64 /*ticket*/, const Error& error) { writeFailed(error); });
    connect(&journal, &Journal::draftFailed, this,
            [this](const RecordId& /*record*/, const Error& error) { writeFailed(error); });
}

void Shell::addShortcuts() {
    addShortcut(*this, QKeySequence(tr("Ctrl+N")), [this] { startNew(RecordKind::Session); });
    addShortcut(*this, QKeySequence(tr("Ctrl+M")), [this] { startNew(RecordKind::Moment); });
    addShortcut(*this, QKeySequence(tr("Ctrl+I")), [this] { startNew(RecordKind::CheckIn); });
    addShortcut(*this, QKeySequence(tr("Ctrl+K")), [this] { go(Place::Search); });
    addShortcut(*this, QKeySequence(tr("Ctrl+S")), [this] { m_screens.at(m_place)->save(); });
    addShortcut(*this, QKeySequence(tr("Ctrl+L")), [this] { Q_EMIT lockRequested(); });
    addShortcut(*this, QKeySequence(tr("F1")), [this] { go(Place::Help); });
    addShortcut(*this, QKeySequence(tr("F6")), [this] { changePane(); });
    addShortcut(*this, QKeySequence(tr("F8")), [this] { m_rail->status().speak(); });
}

Screen* Shell::screen(Place place) const {
    const auto found = m_screens.find(place);
    return found == m_screens.end() ? nullptr : found->second;
}

Screen* Shell::show(Place place) {
    Screen* wanted = screen(place);
    if (wanted == nullptr) {
        return nullptr;
    }
    Screen* before = m_screens.at(m_place);
    if (before->isVisibleTo(this) || before == wanted) {
        before->leave(Screen::Leaving::ForAnotherPlace);
    }
    m_place = place;
    m_rail->setCurrent(place);
    m_stack->setCurrentWidget(wanted);
    m_rail->setVisible(!wanted->standsAlone());
    wanted->enter();
    return wanted;
}

void Shell::go(Place place) {
    if (show(place) != nullptr) {
        focusScreen();
    }
}

void Shell::openRecord(RecordKind kind, const RecordId& id) {
    if (const auto place = placeOf(kind)) {
        openAt(*place, id);
    }
}

void Shell::openAt(Place place, const RecordId& id) {
    if (Screen* opened = show(place)) {
        opened->showRecord(id);
        focusScreen();
    }
}

void Shell::startNew(RecordKind kind) {
    const auto place = placeOf(kind);
    if (Screen* opened = place ? show(*place) : nullptr) {
        opened->startNew();
        focusScreen();
    }
}

void Shell::leaveAll(Screen::Leaving why) {
    m_screens.at(m_place)->leave(why);
}

void Shell::focusScreen() {
    Screen* shown = m_screens.at(m_place);
    // Not as by a shortcut, which selects all of a line: the first key would then replace it.
    if (QWidget* first = shown->firstFocus()) {
        first->setFocus(Qt::OtherFocusReason);
        return;
    }
    for (QWidget* next = shown->nextInFocusChain(); next != nullptr && next != shown; next = next->nextInFocusChain()) {
        if (shown->isAncestorOf(next) && (next->focusPolicy() & Qt::TabFocus) != 0 && next->isVisibleTo(shown) &&
            next->isEnabled()) {
            next->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    shown->setFocus(Qt::OtherFocusReason);
}

void Shell::changePane() {
    const QWidget* focused = QApplication::focusWidget();
    if (!m_rail->isVisible() || (focused != nullptr && m_rail->isAncestorOf(focused))) {
        focusScreen();
    } else {
        m_rail->takeFocus();
    }
}

void Shell::showCounts() {
    try {
        m_rail->setCount(Place::Sessions, m_services.journal.read().count(RecordKind::Session));
        m_rail->setCount(Place::Moments, m_services.journal.read().count(RecordKind::Moment));
    } catch (const Error& error) {
        m_bar->showError(error);
    }
}

void Shell::writeFailed(const Error& error) {
    m_hasUnsaved = true;
    m_bar->showError(error);
}

}  // namespace tspace::window
