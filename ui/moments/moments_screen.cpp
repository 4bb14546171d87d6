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
#include "moments/bring_words.h"
#include "services/purpose.h"
#include "store/copy_list.h"
#include "store/journal.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::moments {

MomentsScreen::MomentsScreen(const kit::Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_read(services.journal, services.clock),
      m_page(new kit::Page(tr("Moments"))),
      m_model(new models::MomentListModel(services.journal.read(), services.clock, this)),
      m_view(new kit::RowView(tr("Moments, newest first"))) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    buildActions();
    auto* card = new kit::Card;
    m_view->setModel(m_model);
    card->add(m_view, 1);
    m_bringHint = kit::text(kit::Part::Small, tr("Ctrl+B marks the chosen one to bring to supervision. Ctrl+Shift+B "
                                                 "makes it a thread of the session under way or of the next one."));
    card->add(m_bringHint);
    m_card = card;
    m_page->add(card, 1);
    auto* empty = new kit::EmptyState(
        tr("Here stand the moments you note: a home visit, a conversation, something that stays with you. A line is "
           "enough."),
        tr("Note something"));
    m_empty = empty;
    m_page->add(empty);

    connect(empty, &kit::EmptyState::stepTaken, this, [this] { Q_EMIT newRequested(RecordKind::Moment); });
    connect(m_view, &kit::RowView::opened, this, [this](const QModelIndex& index) {
        Q_EMIT recordRequested(RecordKind::Moment, m_model->row(index).id.as<AnyRecord>());
    });
}

void MomentsScreen::buildActions() {
    m_forRecord = kit::button(QString());
    auto* pause = kit::button(tr("Pause"));
    pause->setToolTip(tr("One question, and nothing else on the screen"));
    auto* note = kit::button(kit::Part::Primary, tr("Note something"));
    note->setToolTip(tr("Ctrl+M"));
    m_page->addAction(m_forRecord);
    m_page->addAction(pause);
    m_page->addAction(note);
    connect(m_forRecord, &QPushButton::clicked, this, [this] { Q_EMIT placeRequested(kit::Place::ChildsRecord); });
    connect(pause, &QPushButton::clicked, this, [this] { Q_EMIT placeRequested(kit::Place::Pause); });
    connect(note, &QPushButton::clicked, this, [this] { Q_EMIT newRequested(RecordKind::Moment); });
    const auto key = [this](const QString& keys, void (MomentsScreen::*act)()) {
        auto* shortcut = new QShortcut(QKeySequence(keys), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(tr("Ctrl+B"), &MomentsScreen::toggleBring);
    key(tr("Ctrl+Shift+B"), &MomentsScreen::bringToSession);
}

void MomentsScreen::enter() {
    m_page->bar().dismiss();
    if (!m_read.stands()) {
        read();
    }
    offerDraft();
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
        m_read.begin();
        const int current = std::max(m_view->currentIndex().row(), 0);
        showPurpose();
        m_model->reload();
        m_view->setCurrentIndex(m_model->index(current));
        const bool any = m_model->rowCount() > 0;
        m_card->setVisible(any);
        m_empty->setVisible(!any);
        const auto toCopy = static_cast<int>(stillToCopy(m_services.journal.read()).size());
        m_forRecord->setText(tr("For the child’s record: %1").arg(toCopy));
        m_forRecord->setVisible(toCopy > 0 && m_hasSupervision);
    } catch (const Error& error) {
        m_read.forget();
        m_page->bar().showError(error);
    }
}

void MomentsScreen::showPurpose() {
    m_hasSupervision = hasSupervision(purposeOf(m_services.journal.read()));
    m_model->setTellsBringing(m_hasSupervision);
    m_bringHint->setVisible(m_hasSupervision);
    m_page->setSubtitle(m_hasSupervision ? tr("What happened between sessions. Private, unless you mark it to bring.")
                                         : tr("What happened, and what stayed with you. Private."));
}

void MomentsScreen::offerDraft() {
    try {
        const std::vector<Draft> drafts = m_services.journal.read().drafts(RecordKind::Moment);
        if (!drafts.empty()) {
            const Draft& newest = drafts.front();
            m_page->bar().showNotice(tr("A note you began on %1 at %2 is kept and not finished.")
                                         .arg(models::longDate(newest.kept.date), models::timeText(newest.kept)));
            m_page->bar().offer(tr("Go on writing"),
                                [this, id = newest.record] { Q_EMIT recordRequested(RecordKind::Moment, id); });
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

std::optional<MomentId> MomentsScreen::chosen() {
    const QModelIndex index = m_view->currentIndex();
    if (!index.isValid()) {
        return std::nullopt;
    }
    const MomentId id = m_model->row(index).id;
    if (m_services.journal.read().draft(id.as<AnyRecord>())) {
        m_page->bar().showNotice(tr("This one has words that are not saved yet. Open it first."));
        return std::nullopt;
    }
    return id;
}

void MomentsScreen::toggleBring() {
    try {
        const auto id = m_hasSupervision ? chosen() : std::nullopt;
        auto moment = id ? m_services.journal.read().find(*id) : std::nullopt;
        if (!moment) {
            return;
        }
        moment->bring = !moment->bring;
        Change change;
        change.base = m_services.journal.read().revisionOf(id->as<AnyRecord>());
        change.record = *moment;
        m_services.journal.commit({change});
        Q_EMIT statusSaid(moment->bring ? tr("Marked to bring to supervision.") : tr("Private again."));
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void MomentsScreen::bringToSession() {
    try {
        const auto id = m_hasSupervision ? chosen() : std::nullopt;
        if (!id) {
            return;
        }
        const QDate today = m_services.clock.today();
        BringPlan plan = planToBring(m_services.journal.read(), *id, m_services.random, today);
        if (!plan.changes.empty()) {
            m_services.journal.commit(std::move(plan.changes));
        }
        m_page->bar().showNotice(wordsFor(plan, today));
        if (plan.session) {
            m_page->bar().offer(tr("Go there"), [this, session = plan.session->id] {
                Q_EMIT recordRequested(RecordKind::Session, session.as<AnyRecord>());
            });
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

}  // namespace tspace::moments
