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
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::sessions {

SessionsScreen::SessionsScreen(const kit::Services& services)
    : m_services(services),
      m_read(services.journal, services.clock),
      m_planned(new models::PlannedListModel(this)),
      m_model(new models::SessionListModel(services.journal.read(), this)),
      m_page(new kit::Page(tr("Sessions"), this)),
      m_plannedCard(new kit::Card(tr("Planned"))),
      m_plannedList(new kit::RowView(tr("Planned sessions, the next one first"))),
      m_card(new kit::Card),
      m_list(new kit::RowView(tr("Sessions, newest first"))),
      m_empty(
          new kit::EmptyState(tr("Each time you meet for supervision gets a page here: what you brought, how it was "
                                 "challenged, what came back, and what you agreed to do."),
                              tr("Write down a session"))) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    build();
}

void SessionsScreen::build() {
    auto* const plan = kit::button(tr("Plan a session"));
    plan->setToolTip(tr("Ctrl Shift N"));
    m_page->addAction(plan);
    auto* const begin = kit::button(kit::Part::Primary, tr("New session"));
    begin->setToolTip(tr("Ctrl N"));
    m_page->addAction(begin);
    m_plannedList->setGrowsWithRows(true);
    m_plannedList->setModel(m_planned);
    m_plannedCard->add(m_plannedList);
    m_plannedCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_page->add(m_plannedCard);
    m_list->setModel(m_model);
    m_list->shareChoiceWith(*m_plannedList);
    m_card->add(m_list, 1);
    m_page->add(m_card, 1);
    m_page->add(m_empty);
    m_page->column()->addStretch();  // where there are planned ones alone
    const auto startNew = [this] { Q_EMIT newRequested(RecordKind::Session); };
    connect(plan, &QPushButton::clicked, this, &SessionsScreen::plan);
    connect(begin, &QPushButton::clicked, this, startNew);
    connect(m_empty, &kit::EmptyState::stepTaken, this, startNew);
    connect(m_plannedList, &kit::RowView::opened, this,
            [this](const QModelIndex& index) { open(m_planned->idAt(index)); });
    connect(m_list, &kit::RowView::opened, this, [this](const QModelIndex& index) { open(m_model->idAt(index)); });
    auto* const key = new QShortcut(QKeySequence(tr("Ctrl+Shift+N")), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, &SessionsScreen::plan);
}

void SessionsScreen::plan() {
    Q_EMIT planRequested();
    Q_EMIT newRequested(RecordKind::Session);
}

void SessionsScreen::open(const SessionId& id) {
    Q_EMIT recordRequested(RecordKind::Session, id.as<AnyRecord>());
}

void SessionsScreen::enter() {
    if (!m_read.stands()) {
        read();
    }
}

void SessionsScreen::refresh(const Committed& /*committed*/) {
    read();
}

QWidget* SessionsScreen::firstFocus() {
    if (m_planned->rowCount() > 0) {
        return m_plannedList;
    }
    return m_model->rowCount() > 0 ? static_cast<QWidget*>(m_list) : nullptr;
}

void SessionsScreen::read() {
    const SessionId planned = m_planned->idAt(m_plannedList->currentIndex());
    const SessionId current = m_model->idAt(m_list->currentIndex());
    try {
        m_read.begin();
        m_planned->read(m_services.journal.read(), m_services.clock.today());
        m_model->read(m_services.clock.today());
    } catch (const Error& error) {
        m_read.forget();
        m_page->bar().showError(error);
    }
    const bool any = m_model->rowCount() > 0;
    const bool anyPlanned = m_planned->rowCount() > 0;
    m_plannedCard->setVisible(anyPlanned);
    m_card->setVisible(any);
    m_empty->setVisible(!any && !anyPlanned);
    if (anyPlanned) {
        m_plannedList->setCurrentIndex(m_planned->index(std::max(0, m_planned->rowOf(planned))));
    }
    if (any) {
        m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(current))));
    }
    if (any && anyPlanned) {
        (m_list->hasFocus() ? m_plannedList : m_list)->clearSelection();  // one row is chosen on the page
    }
}

}  // namespace tspace::sessions
