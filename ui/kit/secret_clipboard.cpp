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

/// What another program has copied comes in a class of the platform's own.
bool isOurs(const QMimeData& copied) {
    return copied.metaObject() == &QMimeData::staticMetaObject;
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
    const QMimeData* copied = clipboard.mimeData(mode);
    if (copied == nullptr || !isOurs(*copied) || isMarkedSecret(clipboard, mode)) {
        return;
    }
    if (const QString text = copied->text(); !text.isEmpty()) {
        clipboard.setMimeData(secretData(text), mode);
    }
}

}  // namespace tspace::kit
