// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/agenda_row.h"

#include "kit/line_field.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QGridLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>

namespace tspace::prepare {

namespace space = kit::space;
using kit::Part;

namespace {

constexpr int mostMinutes = 1440;
constexpr int minutesCharacters = 1;  // beside the room that any box has, which holds three digits

/// Undo is the page's, of the whole agenda: a box must not claim its keys.
bool leaveUndoToPage(QKeyEvent& event) {
    const bool isUndo = event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo);
    if (isUndo) {
        event.ignore();
    }
    return isUndo;
}

/// Sets a text without moving the cursor of who types it.
void setQuietly(QLineEdit& field, const QString& text) {
    if (field.text() != text) {
        field.setText(text);
        field.setCursorPosition(0);
    }
}

}  // namespace

AgendaRow::AgendaRow(const AgendaPointId& id, QWidget* parent)
    : QWidget(parent),
      m_id(id),
      m_handle(new QToolButton),
      m_number(kit::oneLine(Part::Quiet, {})),
      m_title(new kit::LineField(tr("What it is about"), tr("Point"))),
      m_want(new kit::LineField(tr("What I want from it"), tr("What I want from it"))),
      m_minutes(new kit::LineField(QStringLiteral("–"), tr("Minutes"))),
      m_remove(new QToolButton) {
    m_handle->setText(QString(QChar(0x283F)));
    m_handle->setToolTip(tr("Drag, or press Alt Up and Alt Down"));
    m_handle->setCursor(Qt::OpenHandCursor);
    m_handle->setFocusPolicy(Qt::TabFocus);
    m_handle->installEventFilter(this);
    m_remove->setText(QString(QChar(0x00D7)));
    m_remove->setFocusPolicy(Qt::TabFocus);
    m_minutes->setRoomFor(minutesCharacters);
    m_minutes->setValidator(new QIntValidator(1, mostMinutes, m_minutes));
    m_minutes->setAlignment(Qt::AlignRight);
    auto* grid = kit::spaced(new QGridLayout(this), 0, space::small);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_handle, 0, 0);
    grid->addWidget(m_number, 0, 1);
    grid->addWidget(m_title, 0, 2);
    grid->addWidget(m_minutes, 0, 3);
    grid->addWidget(kit::oneLine(Part::Quiet, tr("min")), 0, 4);
    grid->addWidget(m_remove, 0, 5);
    grid->addWidget(m_want, 1, 2);
    grid->setColumnStretch(2, 1);
    for (kit::LineField* field : {m_title, m_want, m_minutes}) {
        setPart(*field, Part::Bare);
        field->installEventFilter(this);
        connect(field, &QLineEdit::textEdited, this, &AgendaRow::edited);
        connect(field, &kit::LineField::left, this, &AgendaRow::left);
    }
    connect(m_remove, &QToolButton::clicked, this, &AgendaRow::removalRequested);
}

void AgendaRow::show(const AgendaPoint& point, int place, int count, bool readOnly) {
    m_number->setText(QString::number(place));
    setQuietly(*m_title, point.title);
    setQuietly(*m_want, point.want);
    m_title->setToolTip(point.title);
    m_want->setToolTip(point.want);
    if (minutes() != point.minutes) {  // half a number stays while it is typed
        setQuietly(*m_minutes, point.minutes ? QString::number(*point.minutes) : QString());
    }
    m_handle->setAccessibleName(tr("Move “%1”, %2 of %3").arg(point.title).arg(place).arg(count));
    m_remove->setAccessibleName(tr("Take “%1” off the agenda").arg(point.title));
    m_remove->setToolTip(tr("Take off the agenda"));
    m_title->setAccessibleName(tr("Point %1").arg(place));
    m_want->setAccessibleName(tr("What I want from point %1").arg(place));
    m_minutes->setAccessibleName(tr("Minutes for point %1").arg(place));
    for (kit::LineField* field : {m_title, m_want, m_minutes}) {
        field->setReadOnly(readOnly);
    }
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
        return (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) &&
               leaveUndoToPage(static_cast<QKeyEvent&>(*event));
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
