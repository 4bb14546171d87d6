// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QVariant>

#include <optional>

class QDBusVariant;

namespace tspace::desktop {

/// Whether the desktop asks for a dark look, told by the freedesktop settings portal over D-Bus
/// (`org.freedesktop.appearance`, `color-scheme`). Where there is no session bus or no portal it stays silent.
class DesktopAppearance final : public QObject {
    Q_OBJECT
  public:
    explicit DesktopAppearance(QObject* parent = nullptr);

    /// Asks, and goes on listening. The answer comes later, by `darkAsked`.
    void follow();

    /// What an answer of the portal says, however many variants it is wrapped in: 1 dark, 2 light, anything else no
    /// preference.
    [[nodiscard]] static std::optional<bool> isDark(QVariant answer);

  Q_SIGNALS:
    void darkAsked(bool dark);
    /// The first question has its answer, or will have none.
    void settled();

  private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

  private:
    void told(const QVariant& answer);
};

}  // namespace tspace::desktop
