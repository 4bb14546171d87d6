// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/sessions_screen.h"

#include "kit/card.h"
#include "kit/empty_state.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "store/journal.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::sessions {

SessionsScreen::SessionsScreen(const kit::Services& services)
    : m_services(services),
      m_model(new models::SessionListModel(services.journal.read(), this)),
      m_page(new kit::Page(tr("Sessions"), this)),
      m_card(new kit::Card),
      m_list(new kit::RowView(tr("Sessions, newest first"))),
      m_empty(
          new kit::EmptyState(tr("Each time you meet for supervision gets a page here: what you brought, how it was "
                                 "challenged, what came back, and what you agreed to do."),
                              tr("Write down a session"))) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    auto* const begin = kit::button(kit::Part::Primary, tr("New session"));
    begin->setToolTip(tr("Ctrl N"));
    m_page->addAction(begin);
    m_list->setModel(m_model);
    m_card->add(m_list, 1);
    m_page->add(m_card, 1);
    m_page->add(m_empty);
    const auto startNew = [this] { Q_EMIT newRequested(RecordKind::Session); };
    connect(begin, &QPushButton::clicked, this, startNew);
    connect(m_empty, &kit::EmptyState::stepTaken, this, startNew);
    connect(m_list, &kit::RowView::opened, this, [this](const QModelIndex& index) {
        Q_EMIT recordRequested(RecordKind::Session, m_model->idAt(index).as<AnyRecord>());
    });
}

void SessionsScreen::enter() {
    read();
}

void SessionsScreen::refresh(const Committed& /*committed*/) {
    read();
}

QWidget* SessionsScreen::firstFocus() {
    return m_model->rowCount() > 0 ? static_cast<QWidget*>(m_list) : nullptr;
}

void SessionsScreen::read() {
    const SessionId current = m_model->idAt(m_list->currentIndex());
    try {
        m_model->read(m_services.clock.today());
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
    const bool any = m_model->rowCount() > 0;
    m_card->setVisible(any);
    m_empty->setVisible(!any);
    if (any) {
        m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(current))));
    }
}

}  // namespace tspace::sessions
