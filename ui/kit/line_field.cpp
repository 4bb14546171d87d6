// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/line_field.h"

#include "kit/style_sheet.h"

#include <QStyle>
#include <QVariant>

#include <algorithm>

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
    const QSize least = QLineEdit::minimumSizeHint();
    if (m_characters == 0) {
        return least;
    }
    // What the characters take in words, which is less than that many average letters do.
    constexpr int more = 2;  // digits and capitals are wider
    const int words = widthOf(fontMetrics(), m_characters + more) + least.width() - fontMetrics().maxWidth();
    const QSize whole = sizeHint();
    return {std::min(whole.width(), std::max(words, least.width() + fontMetrics().averageCharWidth())), whole.height()};
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
