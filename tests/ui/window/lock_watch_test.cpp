// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/lock_watch.h"

#include "kit/message_bar.h"
#include "kit/theme.h"
#include "services/journal_settings.h"
#include "services/lock_setting.h"
#include "store/journal.h"
#include "support/catch.h"
#include "support/open_journal.h"
#include "ui/support/driver.h"
#include "window/main_window.h"
#include "window/shell.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace tspace;
using namespace tspace::test;

namespace {

constexpr qint64 lockMinute = 60'000;

/// A screen with one box to type into, which may stand for two people at one screen.
class TypingScreen final : public kit::Screen {
  public:
    TypingScreen() {
        auto* column = new QVBoxLayout(this);
        column->addWidget(&line);
    }
    QLineEdit line;
};

/// An open journal in a window, watched by an alarm that rings when the test says so.
struct Watched {
    Watched() : theme(*qApp, kit::Theme::Choice::Light) {
        const kit::Services services{open.journal(), open.clock(), open.random(), theme, nullptr};
        typing = new TypingScreen;
        shell = new window::Shell(services, {{kit::Place::Moment, typing}, {kit::Place::BetweenUs, new TypingScreen}});
        window.showOnly(shell);
        showForKeys(window);
        typing->line.setFocus();
        auto made = std::make_unique<ManualAlarm>();
        alarm = made.get();
        watch = std::make_unique<desktop::LockWatch>(open.journal(), *shell, open.clock(), std::move(made));
    }

    /// So many minutes pass without anyone there, and the alarm rings.
    void pass(qint64 milliseconds) {
        open.clock().advance(milliseconds);
        alarm->comeDue();
    }
    void set(const std::function<void(Settings&)>& change) {
        Settings settings = settingsOf(open.read());
        change(settings);
        open.save(settings);
        QCoreApplication::sendPostedEvents();
    }
    [[nodiscard]] QString told() const { return shell->bar().words(); }

    test::OpenJournal open;
    kit::Theme theme;
    window::MainWindow window;
    window::Shell* shell = nullptr;
    TypingScreen* typing = nullptr;
    ManualAlarm* alarm = nullptr;
    std::unique_ptr<desktop::LockWatch> watch;
};

}  // namespace

// Would catch: a lock without a warning, a warning nobody hears, a key that does not end it or is swallowed.
TEST_CASE("An idle journal warns a minute before it locks, aloud, and one key keeps it open", "[lock]") {
    Watched at;
    const QSignalSpy locks(at.watch.get(), &desktop::LockWatch::lockRequested);
    CHECK(at.alarm->milliseconds() == 9 * lockMinute);
    at.pass(9 * lockMinute);
    CHECK(locks.isEmpty());
    CHECK(at.told().contains(QStringLiteral("locks in a minute")));
    // What is announced is the description of an alert.
    CHECK(at.shell->bar().accessibleDescription().contains(QStringLiteral("locks in a minute")));
    CHECK(QAccessible::queryAccessibleInterface(&at.shell->bar())->role() == QAccessible::AlertMessage);
    typeText(QStringLiteral("x"));
    CHECK(at.typing->line.text() == QStringLiteral("x"));
    CHECK(at.told().isEmpty());
    CHECK(at.alarm->milliseconds() == 9 * lockMinute);
    at.pass(9 * lockMinute);
    CHECK(locks.isEmpty());
    at.pass(lockMinute);
    CHECK(locks.size() == 1);
}

// Would catch: a setting of the journal that counts only after the next unlocking, and a "never" that locks.
TEST_CASE("How long it may be idle is taken from the settings at once", "[lock]") {
    Watched at;
    at.set([](Settings& settings) { setLockMinutes(settings, 2); });
    CHECK(at.alarm->milliseconds() == lockMinute);
    at.set([](Settings& settings) { setLockMinutes(settings, 0); });
    CHECK_FALSE(at.alarm->isSet());
}

// Would catch: a lock in the middle of a conversation of two people.
TEST_CASE("It does not lock on idle between us", "[lock]") {
    Watched at;
    const QSignalSpy locks(at.watch.get(), &desktop::LockWatch::lockRequested);
    at.shell->go(kit::Place::BetweenUs);
    at.pass(9 * lockMinute);
    at.pass(9 * lockMinute);
    CHECK(locks.isEmpty());
    CHECK(at.told().isEmpty());
}

// Would catch: a minimised window that locks although nobody chose it, or does not although someone did.
TEST_CASE("It locks when its window is minimised if that was chosen", "[lock]") {
    Watched at;
    const QSignalSpy locks(at.watch.get(), &desktop::LockWatch::lockRequested);
    at.window.showMinimized();
    QCoreApplication::processEvents();
    CHECK(locks.isEmpty());
    at.window.showNormal();
    QCoreApplication::processEvents();
    at.set([](Settings& settings) { setLocksOnMinimise(settings, true); });
    at.window.showMinimized();
    REQUIRE(eventually([&] { return !locks.isEmpty(); }));
}
