// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace tspace::desktop {

/// One window for a journal: the first program to show it has a name on the session bus, by which the next one raises
/// it instead of showing its own. Where there is no session bus, the lock file of the journal alone keeps two apart.
class OneWindow final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.thinkingspace.Window")
  public:
    /// `window` must outlive it. The name tells nothing of the journal but a hash of its path.
    OneWindow(const QString& journal, QWidget& window, QObject* parent = nullptr);

    /// True when another program shows this journal, and was asked to come to the front.
    [[nodiscard]] static bool raiseOther(const QString& journal);

  public Q_SLOTS:
    /// Called over the bus.
    void comeToFront();

  private:
    QWidget& m_window;
};

}  // namespace tspace::desktop
