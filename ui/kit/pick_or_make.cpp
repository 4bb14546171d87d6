// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/pick_or_make.h"

#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace tspace::kit {

PickOrMake::PickOrMake(const QString& hint, const QString& name, QWidget* parent) : QComboBox(parent) {
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(10);
    setAccessibleName(name);
    lineEdit()->setPlaceholderText(hint);
    lineEdit()->setAccessibleName(name);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::activated, this, &PickOrMake::tell);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &PickOrMake::tell);
}

void PickOrMake::setChoices(const std::vector<Choice>& choices) {
    if (choices == m_choices) {
        return;
    }
    m_choices = choices;
    const QSignalBlocker quiet(this);
    const QString typedBefore = currentText();
    clear();
    for (const Choice& choice : choices) {
        addItem(choice.text, choice.id);
    }
    setCurrentIndex(findText(typedBefore, Qt::MatchFixedString));
    setEditText(typedBefore);
}

QString PickOrMake::typed() const {
    return currentText().trimmed();
}

QString PickOrMake::picked() const {
    const int index = typed().isEmpty() ? -1 : findText(typed(), Qt::MatchFixedString);
    return index < 0 ? QString() : itemData(index).toString();
}

void PickOrMake::pick(const QString& id) {
    const QSignalBlocker quiet(this);
    const int index = id.isEmpty() ? -1 : findData(id);
    setCurrentIndex(index);
    setEditText(index < 0 ? QString() : itemText(index));
    m_told = typed();
}

void PickOrMake::setTyped(const QString& text) {
    const QSignalBlocker quiet(this);
    setCurrentIndex(text.isEmpty() ? -1 : findText(text, Qt::MatchFixedString));
    setEditText(text);
    m_told = typed();
}

void PickOrMake::wheelEvent(QWheelEvent* event) {
    // The page scrolls; a wheel over the box must not pick another one unseen.
    event->ignore();
}

void PickOrMake::tell() {
    const QString now = typed();
    if (now == m_told) {
        return;
    }
    m_told = now;
    if (now.isEmpty()) {
        Q_EMIT cleared();
    } else if (const QString id = picked(); !id.isEmpty()) {
        Q_EMIT chosen(id);
    } else {
        Q_EMIT made(now);
    }
}

}  // namespace tspace::kit
