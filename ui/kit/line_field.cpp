// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/line_field.h"

#include <QStyle>
#include <QVariant>

namespace tspace::kit {

LineField::LineField(const QString& hint, const QString& name, QWidget* parent) : QLineEdit(parent) {
    setPlaceholderText(hint);
    setAccessibleName(name);
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (property("problem").toBool() && problem().isEmpty()) {
            showProblem();
        }
    });
}

void LineField::setRoomFor(int characters) {
    m_characters = characters;
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    updateGeometry();
}

void LineField::setTextAnew(const QString& words) {
    const bool stands = words == text() && !isUndoAvailable() && !isRedoAvailable() && !hasSelectedText() &&
                        cursorPosition() == words.size();
    if (!stands) {
        setText(words);
    }
}

QSize LineField::sizeHint() const {
    const QSize size = QLineEdit::sizeHint();
    if (m_characters == 0) {
        return size;
    }
    const int around = QLineEdit::minimumSizeHint().width();
    return {fontMetrics().averageCharWidth() * m_characters + around, size.height()};
}

QSize LineField::minimumSizeHint() const {
    return m_characters == 0 ? QLineEdit::minimumSizeHint() : sizeHint();
}

void LineField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    showProblem();
    Q_EMIT left();
}

void LineField::showProblem() {
    const QString words = problem();
    setAccessibleDescription(words);
    setToolTip(words);
    if (property("problem").toBool() != !words.isEmpty()) {
        setProperty("problem", !words.isEmpty());
        style()->unpolish(this);
        style()->polish(this);
    }
}

}  // namespace tspace::kit
