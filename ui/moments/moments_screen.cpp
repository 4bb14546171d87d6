// SPDX-License-Identifier: GPL-3.0-or-later
#include "moments/moments_screen.h"

#include "base/error.h"
#include "kit/card.h"
#include "kit/empty_state.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "models/moment_list_model.h"
#include "models/words.h"
#include "store/journal.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::moments {

MomentsScreen::MomentsScreen(const kit::Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_page(new kit::Page(tr("Moments"))),
      m_model(new models::MomentListModel(services.journal.read(), services.clock, this)),
      m_view(new kit::RowView(tr("Moments, newest first"))) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    m_page->setSubtitle(tr("What happened between sessions. Private, unless you mark it to bring."));
    auto* note = kit::button(kit::Part::Primary, tr("Note something"));
    note->setToolTip(tr("Ctrl+M"));
    m_page->addAction(note);

    auto* card = new kit::Card;
    m_view->setModel(m_model);
    card->add(m_view, 1);
    m_card = card;
    m_page->add(card, 1);
    auto* empty = new kit::EmptyState(
        tr("Here stand the moments you note between sessions: a home visit, a conversation, something that stays with "
           "you. A line is enough."),
        tr("Note something"));
    m_empty = empty;
    m_page->add(empty);

    const auto begin = [this] { Q_EMIT newRequested(RecordKind::Moment); };
    connect(note, &QPushButton::clicked, this, begin);
    connect(empty, &kit::EmptyState::stepTaken, this, begin);
    connect(m_view, &kit::RowView::opened, this, [this](const QModelIndex& index) {
        Q_EMIT recordRequested(RecordKind::Moment, m_model->row(index).id.as<AnyRecord>());
    });
}

void MomentsScreen::enter() {
    read();
}

void MomentsScreen::refresh(const Committed& committed) {
    Q_UNUSED(committed)
    read();
}

QWidget* MomentsScreen::firstFocus() {
    return m_view;
}

void MomentsScreen::read() {
    try {
        const int current = std::max(m_view->currentIndex().row(), 0);
        m_model->reload();
        m_view->setCurrentIndex(m_model->index(current));
        const bool any = m_model->rowCount() > 0;
        m_card->setVisible(any);
        m_empty->setVisible(!any);
        offerDraft();
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void MomentsScreen::offerDraft() {
    for (const Draft& draft : m_services.journal.read().drafts()) {
        if (draft.kind != RecordKind::Moment) {
            continue;
        }
        m_page->bar().showNotice(tr("A note you began on %1 at %2 is kept and not finished.")
                                     .arg(models::longDate(draft.kept.date), models::timeText(draft.kept)));
        m_page->bar().offer(tr("Go on writing"),
                            [this, id = draft.record] { Q_EMIT recordRequested(RecordKind::Moment, id); });
        return;
    }
    m_page->bar().dismiss();
}

}  // namespace tspace::moments
