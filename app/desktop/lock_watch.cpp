// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/lock_watch.h"

#include "kit/message_bar.h"
#include "services/journal_settings.h"
#include "services/lock_setting.h"
#include "store/journal.h"
#include "window/shell.h"

#include <QApplication>
#include <QDBusConnection>
#include <QEvent>

#include <algorithm>
#include <utility>

namespace tspace::desktop {

LockWatch::LockWatch(Journal& journal, window::Shell& shell, const Clock& clock, std::unique_ptr<Alarm> alarm,
                     QObject* parent)
    : QObject(parent),
      m_journal(journal),
      m_shell(shell),
      m_lock(
          clock, [&shell] { return shell.place() == kit::Place::BetweenUs; }, std::move(alarm)) {
    qApp->installEventFilter(this);
    connect(&m_lock, &AutoLock::lockRequested, this, &LockWatch::lockRequested);
    connect(&m_lock, &AutoLock::warned, this, [this] {
        m_shell.bar().showNotice(
            tr("Nobody has used the journal for a while. It locks in a minute; any key keeps it open. "
               "Nothing you typed is lost either way."));
    });
    connect(&m_lock, &AutoLock::warningEnded, this, [this] { m_shell.bar().dismiss(); });
    connect(&journal, &Journal::committed, this, [this](qint64 /*ticket*/, const Committed& committed) {
        const auto& kinds = committed.kinds;
        if (std::find(kinds.begin(), kinds.end(), RecordKind::Settings) != kinds.end()) {
            readSettings();
        }
    });
    readSettings();
    watchDesktop();
}

void LockWatch::readSettings() {
    try {
        const Settings settings = settingsOf(m_journal.read());
        m_locksOnMinimise = locksOnMinimise(settings);
        m_lock.start(lockMinutes(settings));
    } catch (const Error&) {
        m_lock.start(AutoLock::minutesByDefault);
    }
}

bool LockWatch::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::KeyPress:
        case QEvent::MouseButtonPress:
        case QEvent::MouseMove:
        case QEvent::Wheel:
        case QEvent::TouchBegin:
        case QEvent::InputMethod:
            m_lock.activity();
            break;
        case QEvent::WindowStateChange:
            if (m_locksOnMinimise && watched == m_shell.window() && m_shell.window()->isMinimized()) {
                Q_EMIT lockRequested();
            }
            break;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

void LockWatch::systemSays(bool begins) {
    if (begins) {
        Q_EMIT lockRequested();
    }
}

void LockWatch::sessionLocks() {
    Q_EMIT lockRequested();
}

void LockWatch::watchDesktop() {
    // Where there is no bus, nothing connects and nothing is missed but this.
    QDBusConnection system = QDBusConnection::systemBus();
    const QString login = QStringLiteral("org.freedesktop.login1");
    system.connect(login, QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"),
                   QStringLiteral("PrepareForSleep"), this, SLOT(systemSays(bool)));
    system.connect(login, QString(), QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"), this,
                   SLOT(sessionLocks()));
    QDBusConnection::sessionBus().connect(QString(), QString(), QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QStringLiteral("ActiveChanged"), this, SLOT(systemSays(bool)));
}

}  // namespace tspace::desktop
