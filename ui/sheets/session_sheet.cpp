// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/session_sheet.h"

#include "kit/flow_layout.h"
#include "kit/message_bar.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "paper/session_document.h"
#include "sheets/paper_row.h"
#include "store/journal.h"

#include <QCheckBox>
#include <QPushButton>

namespace tspace::sheets {

SessionSheet::SessionSheet(const kit::Services& services, std::function<SessionId()> session, kit::MessageBar& bar,
                           QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_session(std::move(session)),
      m_bar(bar),
      m_paper(new PaperRow(
          services, tr("Save as PDF"), [this] { return sheet(); }, bar)),
      m_private(new QCheckBox(tr("with how I am, and how it was afterwards"))) {
    auto* const row = new kit::FlowLayout(this, kit::space::small);
    auto* const development = kit::button(tr("Write a development entry"));
    m_private->setToolTip(tr("Otherwise these stay out of what is saved or printed."));
    row->addWidget(m_paper);
    row->addWidget(m_private);
    row->addWidget(development);
    connect(m_paper, &PaperRow::said, this, &SessionSheet::said);
    connect(development, &QPushButton::clicked, this, &SessionSheet::begin);
}

PaperMaker& SessionSheet::maker() {
    return m_paper->maker();
}

std::optional<Sheet> SessionSheet::sheet() const {
    const SessionId id = m_session();
    m_services.journal.flush();
    const auto session = id.isNull() ? std::nullopt : m_services.journal.read().find(id);
    if (!session) {
        return std::nullopt;
    }
    return Sheet{paper::sessionDocument(m_services.journal.read(), *session, {m_private->isChecked()}),
                 paper::titleOf(*session),
                 {id.as<AnyRecord>()}};
}

void SessionSheet::begin() {
    try {
        const SessionId id = m_session();
        m_services.journal.flush();
        if (id.isNull() || !m_services.journal.read().revisionOf(id.as<AnyRecord>())) {
            m_bar.showNotice(tr("There is nothing saved of this session yet."));
            return;
        }
        Q_EMIT developmentRequested(id.as<AnyRecord>());
    } catch (const Error& error) {
        m_bar.showError(error);
    }
}

}  // namespace tspace::sheets
