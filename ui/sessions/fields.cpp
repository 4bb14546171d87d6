// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/fields.h"

#include "editing/parts.h"
#include "kit/tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTextCursor>

#include <algorithm>

namespace tspace::sessions {

using editing::Cursor;

namespace {

/// Set on a text box that is one item of a list: Return goes on to the next.
constexpr const char* returnsProperty = "returns";

QString textIn(const QWidget& box) {
    if (const auto* text = qobject_cast<const kit::GrowingTextEdit*>(&box)) {
        return text->text();
    }
    const auto* line = qobject_cast<const QLineEdit*>(&box);
    return line != nullptr ? line->text() : QString();
}

void setTextIn(QWidget& box, const QString& text) {
    if (auto* const area = qobject_cast<kit::GrowingTextEdit*>(&box)) {
        area->setText(text);
    } else if (auto* const line = qobject_cast<QLineEdit*>(&box)) {
        line->setText(text);
        if (!line->hasFocus()) {
            line->setCursorPosition(0);  // shows how it begins
        }
    }
}

bool isUndoKey(const QKeyEvent& event) {
    return event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo);
}

}  // namespace

void EditLine::setProblem(const QString& words) {
    if (words != m_problem) {
        m_problem = words;
        showProblem();
    }
}

void EditLine::setFitsText(const QString& least) {
    m_fitsText = true;
    m_least = least;
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QLineEdit::textChanged, this, &QWidget::updateGeometry);
    updateGeometry();
}

int EditLine::fittingWidth() const {
    const QString& shown = text().isEmpty() ? placeholderText() : text();
    return std::max(m_width.width(shown, font()), m_leastWidth.width(m_least, font())) + kit::space::small;
}

QSize EditLine::sizeHint() const {
    const QSize size = LineField::sizeHint();
    return m_fitsText ? QSize(fittingWidth(), size.height()) : size;
}

QSize EditLine::minimumSizeHint() const {
    const QSize size = LineField::minimumSizeHint();
    return m_fitsText ? QSize(std::min(fittingWidth(), size.width() + kit::space::huge), size.height()) : size;
}

Fields::Fields(SessionEditor& editor, QObject* parent) : QObject(parent), m_editor(editor) {}

void Fields::add(kit::GrowingTextEdit& box, const QString& part) {
    watch(box);
    rename(box, part);
    box.setSpelling(m_editor.services().spelling);
    connect(&box, &kit::GrowingTextEdit::edited, this,
            [this, &box] { m_editor.type(m_parts.value(&box), box.text(), box.cursorPlace()); });
    connect(&box, &kit::GrowingTextEdit::left, this, [this, &box] { m_editor.leave(m_parts.value(&box)); });
}

void Fields::add(EditLine& box, const QString& part) {
    watch(box);
    rename(box, part);
    connect(&box, &QLineEdit::textEdited, this,
            [this, &box] { m_editor.type(m_parts.value(&box), box.text(), box.cursorPosition()); });
    connect(&box, &kit::LineField::left, this, [this, &box] { m_editor.leave(m_parts.value(&box)); });
    connect(&box, &QLineEdit::returnPressed, this, [this, &box] { Q_EMIT returned(m_parts.value(&box)); });
}

void Fields::addItem(kit::GrowingTextEdit& box, const QString& part) {
    add(box, part);
    box.setProperty(returnsProperty, true);
}

void Fields::rename(QWidget& box, const QString& part) {
    const auto known = m_parts.constFind(&box);
    if (known != m_parts.cend() && *known == part) {
        return;
    }
    forget(&box);
    m_parts.insert(&box, part);
    if (!part.isEmpty()) {
        m_boxes.insert(part, &box);
    }
}

void Fields::watch(QWidget& widget) {
    widget.installEventFilter(this);
    connect(&widget, &QObject::destroyed, this, &Fields::forget);
}

void Fields::release(const QWidget& tree) {
    for (QWidget* each : tree.findChildren<QWidget*>()) {
        forget(each);
    }
}

void Fields::forget(QObject* box) {
    const QString part = m_parts.take(box);
    if (!part.isEmpty() && m_boxes.value(part) == box) {
        m_boxes.remove(part);
    }
}

void Fields::show() {
    for (auto each = m_parts.cbegin(); each != m_parts.cend(); ++each) {
        auto* const box = qobject_cast<QWidget*>(each.key());
        if (box == nullptr) {
            continue;
        }
        const QString text = editing::textOf(m_editor.edit(), each.value()).value_or(QString());
        if (textIn(*box) != text) {
            setTextIn(*box, text);
        }
    }
    showProblems();
}

void Fields::showProblems() {
    for (auto each = m_parts.cbegin(); each != m_parts.cend(); ++each) {
        if (auto* const line = qobject_cast<EditLine*>(each.key())) {
            line->setProblem(m_editor.problemAt(each.value()));
        }
    }
}

bool Fields::focus(const Cursor& cursor) {
    QWidget* const box = boxOf(cursor.part);
    if (box == nullptr) {
        return false;
    }
    box->setFocus(Qt::OtherFocusReason);
    if (auto* const area = qobject_cast<kit::GrowingTextEdit*>(box)) {
        area->setCursorPlace(cursor.position);
    } else if (auto* const line = qobject_cast<QLineEdit*>(box)) {
        line->deselect();
        line->setCursorPosition(cursor.position);
    }
    return true;
}

QString Fields::focused() const {
    return m_parts.value(QApplication::focusWidget());
}

QWidget* Fields::boxOf(const QString& part) const {
    return part.isEmpty() ? nullptr : qobject_cast<QWidget*>(m_boxes.value(part));
}

Cursor Fields::cursorIn(QWidget& box) const {
    const QString part = m_parts.value(&box);
    if (const auto* area = qobject_cast<const kit::GrowingTextEdit*>(&box)) {
        return {part, area->textCursor().position(), area->textCursor().anchor()};
    }
    const auto* line = qobject_cast<const QLineEdit*>(&box);
    const int place = line != nullptr ? line->cursorPosition() : 0;
    return {part, place, place};
}

bool Fields::eventFilter(QObject* watched, QEvent* event) {
    auto* const box = qobject_cast<QWidget*>(watched);
    if (box == nullptr) {
        return false;
    }
    if (event->type() == QEvent::FocusIn && m_parts.contains(box)) {
        Q_EMIT entered(box);
    } else if (event->type() == QEvent::FocusOut && m_parts.contains(box)) {
        m_editor.moved(cursorIn(*box));
    } else if (event->type() == QEvent::ShortcutOverride && isUndoKey(*dynamic_cast<QKeyEvent*>(event))) {
        // Undo is the page's: the box must not claim the key for its own.
        event->ignore();
        return true;
    } else if (event->type() == QEvent::KeyPress) {
        return keyPressed(*box, *dynamic_cast<QKeyEvent*>(event));
    }
    return false;
}

bool Fields::keyPressed(QWidget& box, const QKeyEvent& event) {
    if (event.matches(QKeySequence::Undo)) {
        m_editor.undo();
        return true;
    }
    if (event.matches(QKeySequence::Redo)) {
        m_editor.redo();
        return true;
    }
    const bool isReturn = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (isReturn && event.modifiers() == Qt::NoModifier && box.property(returnsProperty).toBool()) {
        Q_EMIT returned(m_parts.value(&box));
        return true;
    }
    if (event.key() == Qt::Key_Backspace && m_parts.contains(&box) && textIn(box).isEmpty()) {
        const QString part = m_parts.value(&box);
        // What holds this box may go with it: the key is done with before that.
        QMetaObject::invokeMethod(
            this, [this, part] { Q_EMIT emptied(part); }, Qt::QueuedConnection);
        return true;
    }
    return false;
}

}  // namespace tspace::sessions
