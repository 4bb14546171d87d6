// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/tool_button.h"

#include <QKeyEvent>

namespace tspace::kit {

ToolButton::ToolButton(QChar glyph, const QString& name, QWidget* parent) : QToolButton(parent) {
    setText(QString(glyph));
    setAccessibleName(name);
}

void ToolButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QToolButton::keyPressEvent(event);
}

}  // namespace tspace::kit
