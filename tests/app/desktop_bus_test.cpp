// SPDX-License-Identifier: GPL-3.0-or-later
// The window program on a bus of its own, with a test service in the place of logind and of the screen saver.
#include "app/tspace.h"
#include "app/typed_program.h"
#include "support/catch.h"
#include "support/scratch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QEventLoop>
#include <QFileInfo>
#include <QTimer>

#include <memory>

using namespace tspace::test;

namespace {

constexpr int busPatience = 30'000;

/// A message bus that nothing else is on, for session and system both.
class PrivateBus {
  public:
    PrivateBus() {
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                        QStringLiteral("--address=unix:dir=") + m_scratch.path()});
        INFO("dbus-daemon is needed (package dbus-daemon, or dbus)");
        REQUIRE(m_daemon.waitForStarted(busPatience));
        while (!m_daemon.canReadLine()) {
            REQUIRE(m_daemon.waitForReadyRead(busPatience));
        }
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
        m_connection = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(m_address, m_address));
        REQUIRE(m_connection->isConnected());
        for (const char* name : {"org.freedesktop.login1", "org.freedesktop.ScreenSaver"}) {
            REQUIRE(m_connection->registerService(QString::fromLatin1(name)));
        }
    }
    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;
    ~PrivateBus() {
        m_connection.reset();
        QDBusConnection::disconnectFromBus(m_address);
        m_daemon.kill();
        m_daemon.waitForFinished(busPatience);
    }

    [[nodiscard]] std::map<QString, QString> environment() const {
        return {{QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_address},
                {QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS"), m_address}};
    }

    /// Does `start`, and waits until a name that begins so is on the bus.
    [[nodiscard]] bool bringsName(const char* beginning, const std::function<void()>& start) {
        const QDBusServiceWatcher watcher(QString::fromLatin1(beginning) + QLatin1Char('*'), *m_connection,
                                          QDBusServiceWatcher::WatchForRegistration);
        bool came = false;
        QEventLoop loop;
        QObject::connect(&watcher, &QDBusServiceWatcher::serviceRegistered, &loop, [&] {
            came = true;
            loop.quit();
        });
        QTimer::singleShot(busPatience, &loop, &QEventLoop::quit);
        start();
        loop.exec();
        return came;
    }

    void say(const char* path, const char* interface, const char* signal, const QVariantList& arguments = {}) {
        QDBusMessage message = QDBusMessage::createSignal(QString::fromLatin1(path), QString::fromLatin1(interface),
                                                          QString::fromLatin1(signal));
        message.setArguments(arguments);
        REQUIRE(m_connection->send(message));
    }

  private:
    Scratch m_scratch;
    QProcess m_daemon;
    QString m_address;
    std::unique_ptr<QDBusConnection> m_connection;
};

/// What the program does after the bus has said something: locks, and leaves one file at rest with the draft in it.
void checkLocks(PrivateBus& bus, const std::function<void()>& say) {
    const Tspace tspace;
    tspace.init();
    TypedProgram window(tspace, bus.environment());
    window.type(QStringLiteral("not finished"));
    window.await("draft");
    say();
    window.await("locked");
    CHECK_FALSE(QFileInfo::exists(tspace.journal() + QStringLiteral("-wal")));
    window.kill();
    const Ran info = tspace.run({QStringLiteral("info"), QStringLiteral("--json")});
    CHECK(info.json().value(QStringLiteral("drafts")).toInt() == 1);
}

}  // namespace

// Would catch: a laptop that is closed and opened again with the journal open before whoever opens it.
TEST_CASE("The journal locks when the computer goes to sleep", "[lock][bus]") {
    PrivateBus bus;
    checkLocks(bus, [&] {
        // Waking up is no reason.
        bus.say("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", {false});
        bus.say("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", {true});
    });
}

// Would catch: the same where the session is locked by logind.
TEST_CASE("The journal locks when the session is locked", "[lock][bus]") {
    PrivateBus bus;
    checkLocks(bus, [&] { bus.say("/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session", "Lock"); });
}

// Would catch: the same where only the screen is locked.
TEST_CASE("The journal locks when the screen is locked", "[lock][bus]") {
    PrivateBus bus;
    checkLocks(bus, [&] {
        bus.say("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", {false});
        bus.say("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", {true});
    });
}

// Would catch: a second window over the same journal, which only finds it locked; and a name on the bus behind which
// nobody answers: the second gives up its own window for nothing but an answer of the first.
TEST_CASE("A second instance raises the first", "[window][bus]") {
    PrivateBus bus;
    const Tspace tspace;
    tspace.init();
    const auto start = [&](QProcess& process) {
        tspace.prepare(process, {});
        QProcessEnvironment environment = process.processEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        for (const auto& [name, value] : bus.environment()) {
            environment.insert(name, value);
        }
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(TSPACE_WINDOW_BINARY));
        process.start();
        REQUIRE(process.waitForStarted());
    };
    QProcess first;
    REQUIRE(bus.bringsName("org.thinkingspace", [&] { start(first); }));
    QProcess second;
    start(second);
    const Ran ran = finish(second);
    INFO(ran.err.toStdString());
    CHECK(ran.exit == 0);
    CHECK(ran.out.isEmpty());
    CHECK(first.state() == QProcess::Running);
    first.kill();
    REQUIRE(first.waitForFinished(busPatience));
}
