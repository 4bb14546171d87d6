// SPDX-License-Identifier: GPL-3.0-or-later
#include "childsrecord/childs_record_screen.h"

#include "base/error.h"
#include "childsrecord/copy_card.h"
#include "childsrecord/copy_list_model.h"
#include "exchange/privacy_check.h"
#include "kit/card.h"
#include "kit/empty_state.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "services/childs_record.h"
#include "store/journal.h"

#include <QItemSelectionModel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::childsrecord {

namespace {

constexpr int mostCopied = 500;

}  // namespace

ChildsRecordScreen::ChildsRecordScreen(const kit::Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_read(services.journal, services.clock),
      m_page(new kit::Page(tr("For the child’s record"))),
      m_toCopy(new CopyListModel(services.clock, this)),
      m_copied(new CopyListModel(services.clock, this)) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    build();
}

void ChildsRecordScreen::build() {
    m_page->setSubtitle(
        tr("What you marked waits here until it is there too. The journal is never the only place of a "
           "decision about a case."));
    m_open = kit::button(tr("Open it"));
    m_takeBack = kit::button(tr("It is not there"));
    m_takeBack->setToolTip(tr("Takes back that it was copied: it waits to be copied again (Ctrl+Z)"));
    m_page->addAction(m_takeBack);
    m_page->addAction(m_open);
    connect(m_takeBack, &QPushButton::clicked, this, &ChildsRecordScreen::takeBack);
    auto* back = new QShortcut(QKeySequence::Undo, this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &ChildsRecordScreen::takeBack);
    m_toCopyView = addList(tr("Still to be copied"), *m_toCopy, m_toCopyCard);
    m_copiedView = addList(tr("Copied"), *m_copied, m_copiedCard);
    m_copiedView->shareChoiceWith(*m_toCopyView);
    auto* empty = new kit::EmptyState(
        tr("Nothing waits here. A thread, a moment or an action that belongs on a child’s record can be marked where "
           "it is written; it then stands here until you have copied it there."),
        tr("Go to the moments"));
    m_empty = empty;
    m_page->add(empty);
    m_card = new CopyCard;
    m_page->addAside(m_card);
    connect(empty, &kit::EmptyState::stepTaken, this, [this] { Q_EMIT placeRequested(kit::Place::Moments); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_chosen) {
            open(*m_chosen);
        }
    });
    connect(m_card, &CopyCard::copying, this, &ChildsRecordScreen::lookAtText);
    connect(m_card, &CopyCard::arrived, this, &ChildsRecordScreen::keepArrival);
    connect(m_card, &CopyCard::notArrived, this, [this] {
        Q_EMIT statusSaid(tr("It stays on the list."));
        m_toCopyView->setFocus(Qt::OtherFocusReason);
    });
    auto* copy = new QShortcut(QKeySequence(tr("Ctrl+Return")), this);
    copy->setContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QShortcut::activated, this, &ChildsRecordScreen::copyChosen);
}

kit::RowView* ChildsRecordScreen::addList(const QString& heading, CopyListModel& model, QWidget*& card) {
    auto* made = new kit::Card(heading);
    auto* view = new kit::RowView(heading);
    view->setGrowsWithRows(true);
    view->setModel(&model);
    made->add(view);
    m_page->add(made);
    card = made;
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChildsRecordScreen::choose);
    connect(view, &kit::RowView::reached, this, &ChildsRecordScreen::choose);
    connect(view, &kit::RowView::opened, this, [this](const QModelIndex& index) {
        choose(index);
        m_page->reveal(m_card);
        m_card->takeFocus();
    });
    return view;
}

void ChildsRecordScreen::enter() {
    m_page->bar().dismiss();
    if (!m_read.stands()) {
        read();
    }
}

void ChildsRecordScreen::refresh(const Committed& committed) {
    Q_UNUSED(committed)
    read();
}

void ChildsRecordScreen::showExample() {
    m_toCopyView->setCurrentIndex(m_toCopy->index(0));
}

QWidget* ChildsRecordScreen::firstFocus() {
    return m_toCopy->rowCount() > 0 ? static_cast<QWidget*>(m_toCopyView) : m_copiedView;
}

void ChildsRecordScreen::read() {
    try {
        m_read.begin();
        const JournalReader& read = m_services.journal.read();
        const int current = std::max(m_toCopyView->currentIndex().row(), 0);
        m_toCopy->setRows(stillToCopy(read));
        m_copied->setRows(alreadyCopied(read, mostCopied));
        const bool waits = m_toCopy->rowCount() > 0;
        const bool any = waits || m_copied->rowCount() > 0;
        m_toCopyCard->setVisible(waits);
        m_copiedCard->setVisible(m_copied->rowCount() > 0);
        m_empty->setVisible(!any);
        m_card->setVisible(any);
        m_open->setVisible(any);
        m_takeBack->setVisible(any && m_chosen && m_chosen->copied);
        if (waits) {
            m_toCopyView->setCurrentIndex(m_toCopy->index(std::min(current, m_toCopy->rowCount() - 1)));
        } else if (any && !m_copiedView->currentIndex().isValid()) {
            m_copiedView->setCurrentIndex(m_copied->index(0));
        }
    } catch (const Error& error) {
        m_read.forget();
        m_page->bar().showError(error);
    }
}

void ChildsRecordScreen::choose(const QModelIndex& index) {
    if (!index.isValid()) {
        return;
    }
    try {
        const CopyRow& row = static_cast<const CopyListModel*>(index.model())->row(index);
        if (m_chosen && *m_chosen == row && m_card->isAsking()) {
            return;
        }
        m_chosen = row;
        m_takeBack->setVisible(row.copied.has_value());
        m_card->setText(childsRecord::textToCopy(m_services.journal.read(), row, QLocale()));
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void ChildsRecordScreen::open(const CopyRow& row) {
    if (row.kind == RecordKind::Action) {
        Q_EMIT recordAtPlaceRequested(kit::Place::Actions, row.record);
    } else if (row.thread) {
        Q_EMIT partRequested(row.kind, row.record, row.thread->uuid());
    } else {
        Q_EMIT recordRequested(row.kind, row.record);
    }
}

void ChildsRecordScreen::lookAtText() {
    m_page->bar().dismiss();
    try {
        const JournalReader& read = m_services.journal.read();
        QStringList lines = m_card->text().split(QLatin1Char('\n'));
        // The day it begins with is ours.
        if (m_chosen && childsRecord::textToCopy(read, *m_chosen, QLocale()).startsWith(lines.front())) {
            lines.front().clear();
        }
        const QString notice = privacyNotice(lines, read);
        if (!notice.isEmpty()) {
            m_page->bar().showNotice(notice);
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void ChildsRecordScreen::copyChosen() {
    if (!m_chosen) {
        return;
    }
    m_card->copy();
    m_page->reveal(m_card);
}

bool ChildsRecordScreen::isBeingWritten() {
    if (!childsRecord::isBeingWritten(m_services.journal.read(), *m_chosen)) {
        return false;
    }
    m_page->bar().showNotice(
        tr("It has words that are not saved yet, so nothing was changed. Open it, save it, and say "
           "so here again."));
    m_page->bar().offer(tr("Open it"), [this] { open(*m_chosen); });
    return true;
}

void ChildsRecordScreen::takeBack() {
    try {
        // The one chosen where it was copied, else the newest that was.
        const std::vector<CopyRow> newest = alreadyCopied(m_services.journal.read(), 1);
        if (newest.empty() || m_services.journal.isReadOnly()) {
            return;
        }
        if (!m_chosen || !m_chosen->copied) {
            m_chosen = newest.front();
        }
        if (!isBeingWritten()) {
            m_services.journal.commit(childsRecord::takenBack(m_services.journal.read(), *m_chosen));
            m_chosen->copied.reset();
            Q_EMIT statusSaid(tr("It waits to be copied again."));
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void ChildsRecordScreen::keepArrival() {
    if (!m_chosen) {
        return;
    }
    try {
        const JournalReader& read = m_services.journal.read();
        if (isBeingWritten()) {
            return;
        }
        m_services.journal.commit(childsRecord::arrival(read, *m_chosen, m_services.clock.now(), m_services.random));
        Q_EMIT statusSaid(tr("Kept with today’s date; Ctrl Z takes it back."));
        m_toCopyView->setFocus(Qt::OtherFocusReason);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

}  // namespace tspace::childsrecord
