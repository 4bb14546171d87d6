// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/damage_screen.h"

#include "care/lost_lines.h"
#include "kit/card.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/task_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "store/backup_files.h"
#include "store/journal.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

namespace tspace::care {

using namespace kit;

DamageScreen::DamageScreen(const Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_page(new Page(tr("What is damaged"))),
      m_words(text(Part::Strong, {})),
      m_salvage(button(Part::Primary, tr("Take out what is whole…"))),
      m_recover(button(tr("Recover from a backup…"))),
      m_task(new TaskView),
      m_card(new Card(tr("What cannot be read as it was written"))),
      m_model(new LineModel(this)),
      m_view(new RowView(tr("What cannot be read as it was written"))) {
    build();
    connectParts();
}

void DamageScreen::build() {
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    m_page->setNarrow();
    auto* card = new Card;
    card->add(m_words);
    card->add(
        text(Part::Quiet, tr("Everything that is whole goes into a new journal beside this one, or you go back to "
                             "a backup and copy from here what it lacks. The damaged file stays as it is.")));
    auto* row = spaced(new QHBoxLayout, 0, space::medium);
    row->addWidget(m_salvage);
    row->addWidget(m_recover);
    row->addWidget(m_task, 1);
    row->addStretch(0);
    card->body()->addLayout(row);
    card->add(text(Part::Small, tr("This journal is locked first, and its passphrase asked for again.")));
    m_page->add(card);
    m_view->setGrowsWithRows(true);
    m_view->setModel(m_model);
    m_card->add(m_view);
    m_card->add(text(Part::Small, tr("The number is the record’s own: a backup that holds it has it under the same. "
                                     "Enter shows the versions of a record that can still be read.")));
    m_page->add(m_card);
}

void DamageScreen::connectParts() {
    connect(m_salvage, &QPushButton::clicked, this, &DamageScreen::salvageRequested);
    connect(m_recover, &QPushButton::clicked, this, &DamageScreen::recoverRequested);
    connect(m_view, &RowView::opened, this, [this](const QModelIndex& index) {
        const auto row = static_cast<std::size_t>(index.row());
        if (index.isValid() && row < m_lost.size() && m_lost[row].record) {
            Q_EMIT recordAtPlaceRequested(Place::Versions, *m_lost[row].record);
        }
    });
    connect(m_task, &TaskView::cancelRequested, &m_worker, &Background::cancel);
    connect(&m_worker, &Background::progressed, m_task, &TaskView::showProgress);
    connect(&m_worker, &Background::cancelled, this, [this] {
        m_task->end();
        m_words->setText(tr("Not everything was looked at."));
    });
}

void DamageScreen::enter() {
    const QString path = m_services.journal.path();
    m_recover->setVisible(!backupsIn(backupFolderOf(path), path).empty());
    m_page->bar().dismiss();
    m_card->setVisible(false);
    const bool damaged = m_services.journal.isDamaged();
    m_page->setSubtitle(
        damaged ? tr("Nothing more is written to a damaged journal. Reading goes on, as far as it can be read.")
                : QString());
    if (damaged) {
        look();
    } else {
        m_words->setText(tr("No damage is known of."));
    }
}

QWidget* DamageScreen::firstFocus() {
    return m_model->rowCount() > 0 ? static_cast<QWidget*>(m_view) : m_salvage;
}

void DamageScreen::look() {
    try {
        const auto reader = std::make_shared<JournalReader>(m_services.journal.readerForWorker());
        m_words->setText(tr("Looking at everything…"));
        m_task->begin({}, true);
        m_worker.run<std::vector<LostPart>>([reader](Progress& progress) { return lostOf(*reader, progress); },
                                            [this](const std::vector<LostPart>& lost) { show(lost); },
                                            [this](const Error& error) {
                                                m_task->end();
                                                m_words->setText(tr("What is lost cannot be told."));
                                                m_page->bar().showError(error);
                                            });
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void DamageScreen::show(const std::vector<LostPart>& lost) {
    m_task->end();
    m_lost = lost;
    m_model->setLines(linesFor(lost, m_services.clock.today()));
    m_card->setVisible(!lost.empty());
    m_words->setText(lost.empty() ? tr("Nothing you wrote is lost, as far as can be told: the damage is in lists that "
                                       "the journal makes of it.")
                                  : tr("Of this journal, what stands below cannot be read as it was written. All the "
                                       "rest is whole."));
}

}  // namespace tspace::care
