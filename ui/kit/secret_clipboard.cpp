// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/secret_clipboard.h"

#include <QGuiApplication>
#include <QMimeData>

namespace tspace::kit {

namespace {

const QString secretHint = QStringLiteral("x-kde-passwordManagerHint");

QMimeData* secretData(const QString& text) {
    auto* data = new QMimeData;
    data->setText(text);
    data->setData(secretHint, QByteArrayLiteral("secret"));
    return data;
}

bool isOurs(const QClipboard& clipboard, QClipboard::Mode mode) {
    return mode == QClipboard::Selection ? clipboard.ownsSelection() : clipboard.ownsClipboard();
}

}  // namespace

bool isMarkedSecret(const QClipboard& clipboard, QClipboard::Mode mode) {
    const QMimeData* data = clipboard.mimeData(mode);
    return data != nullptr && data->data(secretHint) == QByteArrayLiteral("secret");
}

void copySecret(const QString& text) {
    QGuiApplication::clipboard()->setMimeData(secretData(text));
}

SecretClipboard::SecretClipboard(QObject* parent) : QObject(parent) {
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this, &SecretClipboard::mark);
}

void SecretClipboard::mark(QClipboard::Mode mode) {
    QClipboard& clipboard = *QGuiApplication::clipboard();
    if (!isOurs(clipboard, mode) || isMarkedSecret(clipboard, mode)) {
        return;
    }
    const QMimeData* copied = clipboard.mimeData(mode);
    if (copied != nullptr && copied->hasText() && !copied->text().isEmpty()) {
        clipboard.setMimeData(secretData(copied->text()), mode);
    }
}

}  // namespace tspace::kit
