// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/cancel_row.h"

#include "editing/parts.h"
#include "kit/card.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tspace::sessions {

using kit::Part;
namespace part = editing::part;
namespace space = kit::space;

CancelRow::CancelRow(SessionEditor& editor, Fields& fields, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_fields(fields),
      m_words(kit::oneLine(Part::Quiet, tr("We did not meet, because"))),
      m_reason(new EditLine(tr("a few words, such as: called to court, moved to Friday"), tr("Why you did not meet"))),
      m_cancel(kit::button(tr("We did not meet"))),
      m_leave(kit::button(Part::QuietButton, tr("Leave it planned"))),
      m_problem(kit::text(Part::ErrorText, {})) {
    auto* const card = new kit::Card(this);
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(card);
    auto* const row = kit::spaced(new QHBoxLayout, 0, space::small);
    row->addWidget(m_words);
    row->addWidget(m_reason, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_leave);
    card->body()->addLayout(row);
    card->add(m_problem);
    m_fields.add(*m_reason, part::cancelReason);
    connect(m_reason, &QLineEdit::returnPressed, this, &CancelRow::cancel);
    connect(m_cancel, &QPushButton::clicked, this, &CancelRow::cancel);
    connect(m_leave, &QPushButton::clicked, this, &CancelRow::leavePlanned);
}

void CancelRow::show() {
    const bool readOnly = m_editor.isReadOnly();
    const SessionStatus status = m_editor.edit().session.status;
    const bool isTyped = !m_editor.edit().cancelReason.trimmed().isEmpty();
    m_words->setText(status == SessionStatus::Cancelled ? tr("Not held, because") : tr("We did not meet, because"));
    m_reason->setReadOnly(readOnly);
    setPart(*m_reason, Part::Bare);
    m_cancel->setVisible(!readOnly && status == SessionStatus::Planned);
    m_leave->setVisible(!readOnly && status == SessionStatus::Planned);
    setVisible(status == SessionStatus::Cancelled || isTyped || (m_isWanted && status == SessionStatus::Planned));
    showProblem();
}

void CancelRow::showProblem() {
    const QString words = m_editor.problemAt(part::cancelReason);
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
}

void CancelRow::open() {
    m_isWanted = true;
    show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void CancelRow::cancel() {
    if (m_reason->text().trimmed().isEmpty()) {
        m_problem->setText(tr("Say in a few words why you did not meet."));
        m_problem->show();
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_editor.close(SessionStatus::Cancelled);
}

void CancelRow::leavePlanned() {
    m_isWanted = false;
    m_editor.change([](editing::SessionEdit& edit) { edit.cancelReason.clear(); });
    show();
}

std::vector<QWidget*> CancelRow::focusChain() const {
    return {m_reason, m_cancel, m_leave};
}

}  // namespace tspace::sessions
