// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/shell.h"

#include "kit/command.h"
#include "kit/message_bar.h"
#include "kit/theme.h"
#include "services/journal_settings.h"
#include "services/purpose.h"
#include "support/catch.h"
#include "support/open_journal.h"
#include "ui/support/driver.h"
#include "window/main_window.h"
#include "window/navigation_item.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

#include <algorithm>

using namespace tspace;
using namespace tspace::kit;
using namespace tspace::test;
using namespace tspace::window;

namespace {

/// A screen that notes what the window asks of it.
class NotingScreen final : public Screen, public OffersCommands {
  public:
    NotingScreen(QString called, QStringList& notes) : m_called(std::move(called)), m_notes(notes) {
        auto* column = new QVBoxLayout(this);
        column->addWidget(&m_line);
        m_line.setAccessibleName(m_called);
    }

    void enter() override { note(QStringLiteral("enter")); }
    void showRecord(const RecordId& id) override { note(QStringLiteral("show ") + id.text()); }
    void startNew() override { note(QStringLiteral("new")); }
    void save() override { note(QStringLiteral("save")); }
    void leave(Leaving why) override {
        note(why == Leaving::Locking ? QStringLiteral("lock") : QStringLiteral("leave"));
    }
    void refresh(const Committed& committed) override {
        note(QStringLiteral("refresh %1").arg(committed.changed.size()));
    }

    void offer(std::vector<Command> commands) override { m_commands = std::move(commands); }

    /// Runs the command of these words; false where it is not offered.
    bool run(const QString& words) {
        for (const Command& command : m_commands) {
            if (command.words == words) {
                const auto act = command.run;
                act();
                return true;
            }
        }
        return false;
    }

    QLineEdit m_line;

  private:
    void note(const QString& words) { m_notes += m_called + QLatin1Char(' ') + words; }

    QString m_called;
    QStringList& m_notes;
    std::vector<Command> m_commands;
};

/// A screen that makes its first box when it is entered.
class FreshScreen final : public Screen {
  public:
    FreshScreen() : m_column(new QVBoxLayout(this)) { m_column->addWidget(new QLineEdit); }

    void enter() override {
        m_first = new QLineEdit;
        m_first->setAccessibleName(QStringLiteral("First box"));
        m_column->addWidget(m_first);
    }

    QWidget* firstFocus() override { return m_first; }

  private:
    QVBoxLayout* m_column;
    QLineEdit* m_first = nullptr;
};

/// A screen whose list is empty and out of sight, with a first step instead.
class EmptyScreen final : public Screen {
  public:
    EmptyScreen() {
        auto* column = new QVBoxLayout(this);
        column->addWidget(&m_list);
        column->addWidget(&m_step);
        m_list.hide();
        m_step.setAccessibleName(QStringLiteral("First step"));
    }

    QWidget* firstFocus() override { return &m_list; }

  private:
    QLineEdit m_list;
    QLineEdit m_step;
};

struct Fixture {
    Fixture() : theme(*qApp, Theme::Choice::Light) {
        const Services services{open.journal(), open.clock(), open.random(), theme, nullptr};
        std::vector<PlacedScreen> screens;
        for (const Place place : {Place::Sessions, Place::Session, Place::Moments, Place::Moment, Place::CheckIns,
                                  Place::CheckIn, Place::Trends, Place::Search}) {
            screens.push_back({place, new NotingScreen(name(place), notes)});
        }
        shell = new Shell(services, screens);
        window.showOnly(shell);
        showForKeys(window);
        shell->takeFocus();
        notes.clear();
    }

    /// What was asked of the screens since the last call.
    QStringList noted() { return std::exchange(notes, {}); }
    /// True when the navigation shows a place of this name.
    [[nodiscard]] bool shows(const QString& name) const {
        const auto items = window.findChildren<NavigationItem*>();
        return std::any_of(items.begin(), items.end(),
                           [&](const NavigationItem* item) { return item->text() == name && !item->isHidden(); });
    }
    void choose(Purpose purpose) {
        Settings settings = settingsOf(open.read());
        setPurpose(settings, purpose);
        Change change;
        change.record = settings;
        open.journal().commit({change});
        REQUIRE(eventually([&] { return !notes.isEmpty(); }));
        notes.clear();
    }
    [[nodiscard]] NotingScreen& screen(Place place) const { return dynamic_cast<NotingScreen&>(*shell->screen(place)); }

    QStringList notes;
    test::OpenJournal open;
    Theme theme;
    MainWindow window;
    Shell* shell = nullptr;
};

}  // namespace

// Catches a shortcut that goes nowhere or to the wrong place, and a place left without a word.
TEST_CASE("Every place is reached by its key", "[shell]") {
    Fixture at;
    press(Qt::Key_N, Qt::ControlModifier);
    CHECK(at.noted() == QStringList({QStringLiteral("sessions leave"), QStringLiteral("session enter"),
                                     QStringLiteral("session new")}));
    CHECK(QApplication::focusWidget() == &at.screen(Place::Session).m_line);
    press(Qt::Key_M, Qt::ControlModifier);
    CHECK(at.noted() ==
          QStringList({QStringLiteral("session leave"), QStringLiteral("moment enter"), QStringLiteral("moment new")}));
    press(Qt::Key_I, Qt::ControlModifier);
    CHECK(at.noted() == QStringList({QStringLiteral("moment leave"), QStringLiteral("check-in enter"),
                                     QStringLiteral("check-in new")}));
    press(Qt::Key_K, Qt::ControlModifier);
    CHECK(at.noted() == QStringList({QStringLiteral("check-in leave"), QStringLiteral("search enter")}));
    CHECK(QApplication::focusWidget() == &at.screen(Place::Search).m_line);
    press(Qt::Key_S, Qt::ControlModifier);
    CHECK(at.noted() == QStringList({QStringLiteral("search save")}));
    press(Qt::Key_F1);
    CHECK(at.shell->place() == Place::Help);
    const QSignalSpy lock(at.shell, &Shell::lockRequested);
    press(Qt::Key_L, Qt::ControlModifier);
    CHECK(lock.size() == 1);
}

// Catches a title that is replaced by the first key after its record was opened.
TEST_CASE("Opening a place selects nothing", "[shell]") {
    Fixture at;
    at.screen(Place::Moment).m_line.setText(QStringLiteral("a title"));
    press(Qt::Key_M, Qt::ControlModifier);
    REQUIRE(QApplication::focusWidget() == &at.screen(Place::Moment).m_line);
    CHECK_FALSE(at.screen(Place::Moment).m_line.hasSelectedText());
}

// Catches a pane that cannot be reached, or an arrow that leaves the navigation.
TEST_CASE("F6 goes between the places and the page, arrows and Enter choose a place", "[shell]") {
    Fixture at;
    CHECK(QApplication::focusWidget() == &at.screen(Place::Sessions).m_line);
    press(Qt::Key_F6);
    CHECK(QApplication::focusWidget() == &named(at.window, QStringLiteral("Sessions")));
    press(Qt::Key_Down);
    CHECK(QApplication::focusWidget() == &named(at.window, QStringLiteral("Moments")));
    press(Qt::Key_Space);
    CHECK(at.noted() == QStringList({QStringLiteral("sessions leave"), QStringLiteral("moments enter")}));
    press(Qt::Key_F6);
    CHECK(QApplication::focusWidget() == &named(at.window, QStringLiteral("Moments")));
    press(Qt::Key_F6);
    CHECK(QApplication::focusWidget() == &at.screen(Place::Moments).m_line);
}

// Catches a record opened in the wrong place, and an editor whose list is not marked in the navigation.
TEST_CASE("A record is opened where its kind is opened", "[shell]") {
    Fixture at;
    const auto id = RecordId::make(at.open.random());
    Q_EMIT at.screen(Place::Sessions).recordRequested(RecordKind::Moment, id);
    CHECK(at.noted() == QStringList({QStringLiteral("sessions leave"), QStringLiteral("moment enter"),
                                     QStringLiteral("moment show ") + id.text()}));
    CHECK(named<NavigationItem>(at.window, QStringLiteral("Moments")).isChecked());
    CHECK_FALSE(named<NavigationItem>(at.window, QStringLiteral("Sessions")).isChecked());
    Q_EMIT at.screen(Place::Moment).placeRequested(Place::Trends);
    CHECK(at.noted() == QStringList({QStringLiteral("moment leave"), QStringLiteral("trends enter")}));
    Q_EMIT at.screen(Place::Trends).recordRequested(RecordKind::Template, id);
    CHECK(at.noted().isEmpty());
}

// Catches "saved" said before it is, counts that stand still, and a screen that shows what was.
TEST_CASE("A save is told at the foot, counted, and shown", "[shell]") {
    Fixture at;
    Moment moment;
    moment.id = MomentId::make(at.open.random());
    moment.at = aMonday();
    moment.text = QStringLiteral("one");
    Change change;
    change.record = moment;
    at.open.journal().commit({change});
    CHECK(at.noted().isEmpty());
    REQUIRE(eventually([&] { return !at.notes.isEmpty(); }));
    CHECK(at.noted() == QStringList({QStringLiteral("sessions refresh 1")}));
    CHECK_NOTHROW(named(at.window, QStringLiteral("Moments, 1")));
    CHECK_NOTHROW(named(at.window, QStringLiteral("Encrypted journal · saved 09:20:00")));
    Draft draft;
    draft.record = moment.id.as<AnyRecord>();
    draft.state = QJsonObject{{QStringLiteral("text"), QStringLiteral("two")}};
    at.open.journal().keepDraft(draft);
    CHECK(eventually([&] {
        for (const QLabel* label : at.window.findChildren<QLabel*>()) {
            if (label->text() == QStringLiteral("Encrypted journal · draft kept 09:20:00")) {
                return true;
            }
        }
        return false;
    }));
    CHECK(at.shell->bar().words().isEmpty());
}

// Catches a window that tells what is in the journal to whoever sees the task bar.
TEST_CASE("The title of the window is the program's name and no more", "[shell]") {
    Fixture at;
    press(Qt::Key_N, Qt::ControlModifier);
    CHECK(at.window.windowTitle() == QStringLiteral("Thinking Space"));
    const QSignalSpy asked(&at.window, &MainWindow::closeRequested);
    press(Qt::Key_Q, Qt::ControlModifier);
    CHECK(asked.size() == 1);
    CHECK(at.window.isVisible());
}

// Catches navigation that does not fit the smallest window.
TEST_CASE("The navigation fits a small window", "[shell]") {
    Fixture at;
    const QRect room = at.window.rect();
    for (const NavigationItem* item : at.window.findChildren<NavigationItem*>()) {
        CHECK(room.contains(QRect(item->mapTo(&at.window, QPoint()), item->size())));
    }
    CHECK(at.window.minimumSizeHint().width() <= 1024);
    CHECK(at.window.minimumSizeHint().height() <= 600);
}

// Catches a way back that forgets the record, goes round in a circle, or leads to where one is.
TEST_CASE("Alt+Left goes back to the place before, with what was shown there", "[shell]") {
    Fixture at;
    const auto id = RecordId::make(at.open.random());
    press(Qt::Key_Left, Qt::AltModifier);
    CHECK(at.noted().isEmpty());
    at.shell->openRecord(RecordKind::Moment, id);
    at.shell->go(Place::Trends);
    at.shell->go(Place::Trends);
    at.noted();
    press(Qt::Key_Left, Qt::AltModifier);
    CHECK(at.noted() == QStringList({QStringLiteral("trends leave"), QStringLiteral("moment enter"),
                                     QStringLiteral("moment show ") + id.text()}));
    press(Qt::Key_Left, Qt::AltModifier);
    CHECK(at.shell->place() == Place::Sessions);
    press(Qt::Key_Left, Qt::AltModifier);
    CHECK(at.shell->place() == Place::Sessions);
}

// Catches a command that does something else than it says.
TEST_CASE("Commands do what their keys do", "[shell]") {
    Fixture at;
    NotingScreen& search = at.screen(Place::Search);
    CHECK(search.run(QStringLiteral("Note something")));
    CHECK(at.noted() == QStringList({QStringLiteral("sessions leave"), QStringLiteral("moment enter"),
                                     QStringLiteral("moment new")}));
    CHECK(search.run(QStringLiteral("Go to trends")));
    CHECK(at.shell->place() == Place::Trends);
    CHECK(search.run(QStringLiteral("Go back")));
    CHECK(at.shell->place() == Place::Moment);
    CHECK(search.run(QStringLiteral("Theme: dark")));
    CHECK(at.theme.isDark());
    at.theme.choose(Theme::Choice::Light);
    const QSignalSpy lock(at.shell, &Shell::lockRequested);
    CHECK(search.run(QStringLiteral("Lock the journal")));
    CHECK(lock.size() == 1);
    CHECK_FALSE(search.run(QStringLiteral("Go to actions")));  // there is no such screen here
}

// Catches places and commands that stay in sight although the journal is not for them, or do not come back.
TEST_CASE("The window offers what the journal is for, and at once when that changes", "[shell]") {
    Fixture at;
    const auto shows = [&](const QString& name) { return at.shows(name); };
    at.shell->go(Place::Moments);
    at.shell->openRecord(RecordKind::Session, RecordId::make(at.open.random()));
    at.shell->go(Place::Trends);
    at.noted();
    at.choose(Purpose::Wellbeing);
    CHECK_FALSE(shows(QStringLiteral("Sessions")));
    CHECK(shows(QStringLiteral("Check-ins")));
    CHECK(shows(QStringLiteral("Moments")));
    CHECK_FALSE(at.screen(Place::Search).run(QStringLiteral("Record a session")));
    press(Qt::Key_N, Qt::ControlModifier);
    CHECK(at.noted().isEmpty());
    at.shell->openRecord(RecordKind::Session, RecordId::make(at.open.random()));
    CHECK(at.noted().isEmpty());
    press(Qt::Key_Left, Qt::AltModifier);
    CHECK(at.shell->place() == Place::Moments);
    at.noted();
    const QWidget& help = *at.shell->screen(Place::Help);
    CHECK_FALSE(says(help, "supervision"));
    CHECK_FALSE(says(help, "session"));
    CHECK(says(help, "Check in: rate yourself"));
    at.choose(Purpose::Supervision);
    CHECK(says(help, "mark it to bring to supervision"));
    CHECK_FALSE(says(help, "Check in"));
    CHECK(shows(QStringLiteral("Sessions")));
    CHECK_FALSE(shows(QStringLiteral("Check-ins")));
    at.choose(Purpose::Both);
    CHECK(shows(QStringLiteral("Sessions")));
    CHECK(shows(QStringLiteral("Check-ins")));
}

// Catches keys that go to a list nobody sees, so that the first Enter on an empty screen does nothing.
TEST_CASE("The keys begin where something is seen, not at a list that is out of sight", "[shell]") {
    test::OpenJournal open;
    Theme theme(*qApp, Theme::Choice::Light);
    const Services services{open.journal(), open.clock(), open.random(), theme, nullptr};
    Shell shell(services, {{Place::Moments, new EmptyScreen}});
    showForKeys(shell);
    shell.takeFocus();
    CHECK(spokenName(*QApplication::focusWidget()) == QStringLiteral("First step"));
}

// Catches keys that pass by what a page has just made, such as the first statement of a check-in.
TEST_CASE("The keys begin in a box that was made on entering", "[shell]") {
    test::OpenJournal open;
    Theme theme(*qApp, Theme::Choice::Light);
    const Services services{open.journal(), open.clock(), open.random(), theme, nullptr};
    Shell shell(services, {{Place::Today, new EmptyScreen}, {Place::Moments, new FreshScreen}});
    showForKeys(shell);
    shell.go(Place::Moments);
    CHECK(spokenName(*QApplication::focusWidget()) == QStringLiteral("First box"));
}
