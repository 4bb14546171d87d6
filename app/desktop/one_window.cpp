// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/one_window.h"

#include <QCryptographicHash>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QFileInfo>
#include <QWidget>

namespace tspace::desktop {

namespace {

constexpr int patience = 2000;  // milliseconds for an answer
constexpr int hashLetters = 24;

const QString object = QStringLiteral("/Window");
const QString interface = QStringLiteral("org.thinkingspace.Window");

QString serviceOf(const QString& journal) {
    const QFileInfo file(journal);
    const QString path = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("org.thinkingspace.Journal_") + QString::fromLatin1(hash.left(hashLetters));
}

}  // namespace

OneWindow::OneWindow(const QString& journal, QWidget& window, QObject* parent) : QObject(parent), m_window(window) {
    QDBusConnection bus = QDBusConnection::sessionBus();
    // The window before its name: whoever sees the name may ask at once.
    if (bus.isConnected() && bus.registerObject(object, this, QDBusConnection::ExportAllSlots)) {
        bus.registerService(serviceOf(journal));
    }
}

bool OneWindow::raiseOther(const QString& journal) {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    const QString service = serviceOf(journal);
    if (!bus.isConnected() || !bus.interface()->isServiceRegistered(service)) {
        return false;
    }
    const QDBusMessage ask = QDBusMessage::createMethodCall(service, object, interface, QStringLiteral("comeToFront"));
    return bus.call(ask, QDBus::Block, patience).type() == QDBusMessage::ReplyMessage;
}

void OneWindow::comeToFront() {
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

}  // namespace tspace::desktop
