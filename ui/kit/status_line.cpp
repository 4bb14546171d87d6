// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/status_line.h"

#include "kit/part.h"
#include "kit/roles.h"

namespace tspace::kit {

StatusLine::StatusLine(QWidget* parent) : QLabel(parent) {
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setPart(*this, Part::Small);
    expose(*this, QAccessible::StatusBar);
}

void StatusLine::showOpen(bool readOnly) {
    setText(readOnly ? tr("Encrypted journal · read-only") : tr("Encrypted journal"));
}

void StatusLine::showDraftKept(const QTime& at) {
    setText(tr("Encrypted journal · draft kept %1").arg(at.toString(QStringLiteral("HH:mm:ss"))));
}

void StatusLine::showSaved(const QTime& at) {
    setText(tr("Encrypted journal · saved %1").arg(at.toString(QStringLiteral("HH:mm:ss"))));
}

void StatusLine::showWords(const QString& words) {
    setText(words);
    speak();
}

void StatusLine::speak() {
    announce(*this, text());
}

}  // namespace tspace::kit
