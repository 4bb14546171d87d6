// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/agenda_row.h"

#include "kit/growing_text_edit.h"
#include "kit/line_field.h"
#include "kit/style_sheet.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "kit/tool_button.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>

#include <initializer_list>

namespace tspace::prepare {

namespace space = kit::space;
using kit::Part;

namespace {

constexpr int mostMinutes = 1440;
constexpr int digitsOfNumber = 2;
constexpr int minutesCharacters = 1;  // beside the room that any box has, which holds three digits

/// Undo is the page's, of the whole agenda: a box must not claim its keys.
bool leaveUndoToPage(QKeyEvent& event) {
    const bool isUndo = event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo);
    if (isUndo) {
        event.ignore();
    }
    return isUndo;
}

/// A point has no lines of its own, however many it takes on the page: Return goes on to the next box.
bool goesOn(const QObject& box, const QKeyEvent& event) {
    const bool isReturn = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return event.type() == QEvent::KeyPress && isReturn && qobject_cast<const kit::GrowingTextEdit*>(&box) != nullptr;
}

/// Sets a text without moving the cursor of who types it.
void setQuietly(kit::GrowingTextEdit& box, const QString& text) {
    if (box.text() != text) {
        box.setText(text);
    }
}

}  // namespace

AgendaRow::AgendaRow(QWidget* parent)
    : QWidget(parent),
      m_handle(new kit::ToolButton(QChar(0x283F), {}, this)),
      m_number(kit::oneLine(Part::Quiet, {}, this)),
      m_title(new kit::GrowingTextEdit(tr("What it is about"), tr("Point"), this)),
      m_want(new kit::GrowingTextEdit(tr("What I want from it"), tr("What I want from it"), this)),
      m_minutes(new kit::LineField(QStringLiteral("–"), tr("Minutes"), this)),
      m_remove(new kit::ToolButton(QChar(0x00D7), {}, this)) {
    m_handle->setToolTip(tr("Drag, or press Alt Up and Alt Down"));
    m_handle->setCursor(Qt::OpenHandCursor);
    m_handle->setFocusPolicy(Qt::TabFocus);
    m_handle->installEventFilter(this);
    m_remove->setFocusPolicy(Qt::TabFocus);
    m_minutes->setRoomFor(minutesCharacters);
    m_minutes->setValidator(new QIntValidator(1, mostMinutes, m_minutes));
    m_minutes->setAlignment(Qt::AlignRight);
    m_number->setMinimumWidth(kit::widthOf(m_number->fontMetrics(), digitsOfNumber));
    layOut();
    for (kit::GrowingTextEdit* box : {m_title, m_want}) {
        setPart(*box, Part::Bare);
        box->installEventFilter(this);
        connect(box, &kit::GrowingTextEdit::edited, this, &AgendaRow::edited);
        connect(box, &kit::GrowingTextEdit::left, this, &AgendaRow::left);
    }
    setPart(*m_minutes, Part::Bare);
    m_minutes->installEventFilter(this);
    connect(m_minutes, &QLineEdit::textEdited, this, &AgendaRow::edited);
    connect(m_minutes, &kit::LineField::left, this, &AgendaRow::left);
    connect(m_remove, &kit::ToolButton::clicked, this, &AgendaRow::removalRequested);
}

void AgendaRow::layOut() {
    auto* grid = kit::spaced(new QGridLayout(this), 0, space::small);
    grid->setVerticalSpacing(0);
    // What stands beside a title that takes several lines stands beside the first of them.
    const auto beside = [grid](int column, std::initializer_list<QWidget*> widgets) {
        auto* const row = kit::spaced(new QHBoxLayout, 0, space::small);
        for (QWidget* each : widgets) {
            row->addWidget(each);
        }
        grid->addLayout(row, 0, column, Qt::AlignTop);
    };
    beside(0, {m_handle, m_number});
    grid->addWidget(m_title, 0, 1);
    beside(2, {m_minutes, kit::oneLine(Part::Quiet, tr("min"), this), m_remove});
    grid->addWidget(m_want, 1, 1);
    grid->setColumnStretch(1, 1);
}

void AgendaRow::show(const AgendaPoint& point, int place, int count, bool readOnly) {
    m_id = point.id;
    m_number->setText(QString::number(place));
    setQuietly(*m_title, point.title);
    setQuietly(*m_want, point.want);
    if (minutes() != point.minutes) {  // half a number stays while it is typed
        m_minutes->setText(point.minutes ? QString::number(*point.minutes) : QString());
    }
    m_handle->setAccessibleName(tr("Move “%1”, %2 of %3").arg(point.title).arg(place).arg(count));
    m_remove->setAccessibleName(tr("Take “%1” off the agenda").arg(point.title));
    m_remove->setToolTip(tr("Take off the agenda"));
    m_title->setAccessibleName(tr("Point %1").arg(place));
    m_want->setAccessibleName(tr("What I want from point %1").arg(place));
    m_minutes->setAccessibleName(tr("Minutes for point %1").arg(place));
    m_title->setReadOnly(readOnly);
    m_want->setReadOnly(readOnly);
    m_minutes->setReadOnly(readOnly);
    m_handle->setEnabled(!readOnly && count > 1);
    m_remove->setVisible(!readOnly);
}

QWidget* AgendaRow::mainField() const {
    return m_want;
}

std::vector<QWidget*> AgendaRow::focusChain() const {
    return {m_handle, m_title, m_want, m_minutes, m_remove};
}

void AgendaRow::apply(AgendaPoint& point) const {
    point.title = m_title->text();
    point.want = m_want->text();
    point.minutes = minutes();
}

std::optional<int> AgendaRow::minutes() const {
    bool isNumber = false;
    const int typed = m_minutes->text().toInt(&isNumber);
    return isNumber && typed > 0 ? std::optional(typed) : std::nullopt;
}

void AgendaRow::keyPressEvent(QKeyEvent* event) {
    const bool moves = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (moves && ((event->modifiers() & Qt::AltModifier) != 0 || m_handle->hasFocus())) {
        Q_EMIT moveRequested(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    QWidget::keyPressEvent(event);
}

bool AgendaRow::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_handle) {
        if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) {
            return false;
        }
        auto& key = static_cast<QKeyEvent&>(*event);
        return leaveUndoToPage(key) || (goesOn(*watched, key) && focusNextChild());
    }
    if (event->type() == QEvent::MouseMove) {
        const auto& mouse = static_cast<const QMouseEvent&>(*event);
        if ((mouse.buttons() & Qt::LeftButton) != 0 && m_handle->isEnabled()) {
            Q_EMIT dragged(mouse.globalPosition().toPoint().y());
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const auto& key = static_cast<const QKeyEvent&>(*event);
        if (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down) {
            Q_EMIT moveRequested(key.key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace tspace::prepare
