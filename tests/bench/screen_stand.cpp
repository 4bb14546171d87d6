// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/screen_stand.h"

#include "desktop/screens.h"
#include "kit/page.h"
#include "window/deck.h"

#include <QCoreApplication>

namespace tspace::bench {

namespace {

// The size that the screens are designed for.
constexpr QSize windowSize(1280, 800);
// No screen of the practice model stands there.
constexpr kit::Place emptyPlace = kit::Place::Backups;

/// A screen with a page on it that has a title.
class EmptyScreen final : public kit::Screen {
  public:
    EmptyScreen() {
        auto* const column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(new kit::Page(QStringLiteral("Empty")));
    }

    /// Known at once, as other screens know it: none is looked for among all widgets of the window.
    [[nodiscard]] QWidget* firstFocus() override { return this; }
};

void turn(QString& words) {
    const QString more = QStringLiteral(" anew");
    if (words.endsWith(more)) {
        words.chop(more.size());
    } else {
        words += more;
    }
}

template <class Kept>
Kept otherwise(Kept record) {
    return record;
}

Moment otherwise(Moment moment) {
    turn(moment.title);
    return moment;
}

Session otherwise(Session session) {
    session.minutes = session.minutes == 90 ? 60 : 90;
    for (Thread& thread : session.threads) {
        turn(thread.title);
    }
    return session;
}

Action otherwise(Action action) {
    turn(action.text);
    return action;
}

Person otherwise(Person person) {
    turn(person.name);
    return person;
}

Case otherwise(Case record) {
    record.state = record.state == CaseState::Open ? CaseState::Closed : CaseState::Open;
    return record;
}

DevelopmentEntry otherwise(DevelopmentEntry entry) {
    entry.what = QStringLiteral("anew ") + entry.what.left(200);
    return entry;
}

// Rounds of the event loop in a row with a screen at rest.
constexpr int restingRounds = 3;

}  // namespace

ScreenStand::ScreenStand(const std::function<void(Journal&)>& write) : m_written(write), m_journal(m_written.open()) {
    m_layout = new QVBoxLayout(&m_window);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_window.resize(windowSize);
    m_window.show();
    renew();
}

ScreenStand::~ScreenStand() {
    delete m_shell;  // its screens go before the journal
}

void ScreenStand::renew() {
    delete m_shell;
    const kit::Services services{*m_journal, m_clock, m_random, m_theme, nullptr};
    std::vector<window::PlacedScreen> screens{{emptyPlace, new EmptyScreen}};
    for (const window::PlacedScreen& each : desktop::makeScreens(services)) {
        if (each.place != emptyPlace) {
            screens.push_back(each);
        } else {
            delete each.screen;
        }
    }
    m_shell = new window::Shell(services, screens);
    m_layout->addWidget(m_shell);
    leave();
}

void ScreenStand::goToEmptyPage() {
    m_shell->go(emptyPlace);
}

void ScreenStand::showAsItStands(kit::Place place) {
    kit::Screen* const screen = m_shell->screen(place);
    qobject_cast<window::Deck*>(screen->parentWidget())->show(*screen);
}

void ScreenStand::change(const RecordId& record) {
    auto changed = m_journal->read().find(record);
    Change change;
    change.record = std::visit([](auto each) { return Record(otherwise(std::move(each))); }, changed.value());
    m_journal->commitAndWait({change});
    settle();
}

void ScreenStand::leave() {
    m_shell->go(kit::Place::Help);
    settle();
}

void ScreenStand::settle() {
    for (int resting = 0; resting < restingRounds;) {
        QCoreApplication::processEvents();
        resting = m_shell->screen(m_shell->place())->isSettled() ? resting + 1 : 0;
    }
}

void ScreenStand::draw() {
    m_window.repaint();
}

std::unique_ptr<BareQueries> ScreenStand::queriesOf(const std::function<void()>& open, const RecordId& told) {
    open();
    leave();
    change(told);
    m_log.start();
    open();
    m_log.stop();
    leave();
    return std::make_unique<BareQueries>(m_log.heard());
}

}  // namespace tspace::bench
