// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/session_actions.h"

#include "kit/shown.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "store/journal.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace tspace::sessions {

using kit::Part;

SessionActions::SessionActions(SessionEditor& editor, QWidget* parent) : QWidget(parent), m_editor(editor) {
    kit::spaced(new QHBoxLayout(this), 0, kit::space::small + kit::space::tiny / 2);
    m_betweenUs = add(kit::button(tr("Between us")), &SessionActions::betweenUsWanted);
    m_betweenUs->setToolTip(tr("The session alone on the screen, for two people"));
    m_prepare = add(kit::button(tr("Prepare")), &SessionActions::preparationWanted);
    m_notMet = add(kit::button(tr("Not held…")), &SessionActions::notMet);
    m_versions = add(kit::button(tr("History")), &SessionActions::versionsWanted);
    m_plan = add(kit::button(Part::Primary, tr("Plan it")), &SessionActions::planKept);
    m_met = add(kit::button(Part::Primary, tr("We met")), &SessionActions::met);
    m_agree = add(kit::button(Part::Primary, tr("Agree the record")), &SessionActions::agreementWanted);
    m_add = add(kit::button(Part::Primary, tr("Add something")), &SessionActions::additionWanted);
}

QPushButton* SessionActions::add(QPushButton* button, void (SessionActions::*signal)()) {
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

void SessionActions::show(bool isAgreeing) {
    const SessionStatus status = m_editor.edit().session.status;
    const bool readOnly = m_editor.isReadOnly();
    const bool planned = status == SessionStatus::Planned && !readOnly;
    const bool underWay = status == SessionStatus::UnderWay && !readOnly;
    const bool held = status == SessionStatus::Held && !readOnly;
    kit::setShown(*m_betweenUs, underWay || held);
    kit::setShown(*m_prepare, planned && !m_editor.isNew());
    kit::setShown(*m_versions, !m_editor.isNew());
    kit::setShown(*m_notMet, planned && !m_editor.isNew());
    kit::setShown(*m_plan, planned && m_editor.isNew());
    kit::setShown(*m_met, underWay || (planned && !m_editor.isNew()));
    kit::setShown(*m_agree, held && !isAgreeing);
    kit::setShown(*m_add, m_editor.isAgreed() && !m_editor.services().journal.isReadOnly());
}

std::vector<QWidget*> SessionActions::focusChain() const {
    return {m_betweenUs, m_prepare, m_notMet, m_versions, m_plan, m_met, m_agree, m_add};
}

}  // namespace tspace::sessions
