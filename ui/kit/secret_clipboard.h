// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QClipboard>
#include <QObject>
#include <QString>

namespace tspace::kit {

/// What programs that remember copied texts look for, and then do not: the hint of KDE's Klipper, which others follow.
[[nodiscard]] bool isMarkedSecret(const QClipboard& clipboard, QClipboard::Mode mode = QClipboard::Clipboard);

/// Puts a text on the clipboard, marked as a secret.
void copySecret(const QString& text);

/// Marks whatever is copied in this program as a secret, from any box and by any key, as soon as it is on the
/// clipboard. One for the program, while it runs.
class SecretClipboard final : public QObject {
    Q_OBJECT
  public:
    explicit SecretClipboard(QObject* parent = nullptr);

  private:
    static void mark(QClipboard::Mode mode);
};

}  // namespace tspace::kit
