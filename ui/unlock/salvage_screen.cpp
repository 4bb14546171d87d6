// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/salvage_screen.h"

#include "care/holding_grid.h"
#include "care/line_model.h"
#include "care/lost_lines.h"
#include "exchange/whole_export.h"
#include "kit/card.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/task_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "services/recovery.h"
#include "store/journal.h"
#include "unlock/passphrase_field.h"

#include <QDir>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

namespace tspace::unlock {

using namespace kit;

SalvageScreen::SalvageScreen(const QString& journal, const Environment& environment, QWidget* parent)
    : Gate(parent),
      m_journal(journal),
      m_environment(environment),
      m_passphrase(new PassphraseField({}, tr("Passphrase"))),
      m_take(button(Part::Primary, tr("Take out what is whole"))),
      m_back(button(Part::QuietButton, tr("Back"))),
      m_result(new Card(tr("What was taken out"))),
      m_words(text(Part::Strong, {})),
      m_lostWords(text(Part::Quiet, {})),
      m_lost(new care::LineModel(this)),
      m_list(new RowView(tr("What could not be taken out"))),
      m_open(button(Part::Primary, tr("Open the new journal"))),
      m_export(button(tr("Write it as a JSON file too"))) {
    build();
    connectParts();
    setBusy(false);
}

void SalvageScreen::build() {
    auto* page = new Page(tr("Take out what is whole"));
    page->setSubtitle(
        tr("For a journal that is damaged: all of it that can still be read goes into a new journal beside it, with "
           "the same passphrase. The damaged file stays as it is."));
    page->setNarrow(gateCharacters);
    page->column()->addWidget(m_bar);
    page->add(askingCard(tr("The damaged journal"), m_journal, m_passphrase, m_take));
    buildResult();
    page->add(m_result);
    auto* others = new QWidget;
    auto* more = spaced(new QHBoxLayout(others), 0, space::medium);
    more->addWidget(m_back);
    more->addStretch(1);
    page->add(others);
    stand(page, space::huge);
}

void SalvageScreen::buildResult() {
    m_list->setGrowsWithRows(true);
    m_list->setModel(m_lost);
    m_result->add(m_words);
    auto* row = spaced(new QHBoxLayout, 0, space::medium);
    row->addWidget(m_open);
    row->addWidget(m_export);
    row->addStretch(1);
    m_result->body()->addLayout(row);
    m_result->add(text(Part::Small, tr("A JSON file is not encrypted: whoever opens it can read all of it.")));
    m_result->add(m_lostWords);
    m_result->add(m_list);
    m_result->setVisible(false);
}

void SalvageScreen::connectParts() {
    connect(m_passphrase, &QLineEdit::textChanged, this, [this] { setBusy(isBusy() || m_taker.isRunning()); });
    connect(m_take, &QPushButton::clicked, this, &SalvageScreen::takeOut);
    connect(m_open, &QPushButton::clicked, this, &SalvageScreen::openMade);
    connect(m_export, &QPushButton::clicked, this, &SalvageScreen::exportMade);
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_journal); });
    connect(m_task, &TaskView::cancelRequested, &m_taker, &Background::cancel);
    connect(&m_taker, &Background::progressed, m_task, &TaskView::showProgress);
    connect(&m_taker, &Background::cancelled, this, [this] {
        m_task->end();
        setBusy(false);
        m_passphrase->setFocus();
    });
}

QWidget* SalvageScreen::firstFocus() const {
    return m_passphrase;
}

void SalvageScreen::setBusy(bool busy) {
    const bool isTyped = !m_passphrase->text().isEmpty();
    m_passphrase->setEnabled(!busy && m_made.isEmpty());
    m_take->setEnabled(!busy && isTyped && m_made.isEmpty());
    m_back->setEnabled(!busy);
    m_open->setEnabled(!busy);
    m_export->setEnabled(!busy);
}

void SalvageScreen::fail(const Error& error) {
    m_task->end();
    setBusy(false);
    m_bar->showError(error);
    if (m_made.isEmpty()) {
        m_passphrase->setFocus();
    }
}

void SalvageScreen::takeOut() {
    if (m_taker.isRunning() || m_passphrase->text().isEmpty()) {
        return;
    }
    m_bar->dismiss();
    m_task->begin(tr("Reading everything…"));
    const auto passphrase = std::make_shared<Secret>(m_passphrase->secret());
    const QString to = freeRecoveryPath(m_journal);
    m_taker.run<Salvage>([from = m_journal, to, passphrase, &random = m_environment.random](
                             Progress& progress) { return salvage(from, *passphrase, to, random, progress); },
                         [this, to](const Salvage& made) {
                             m_made = to;
                             show(made);
                         },
                         [this](const Error& error) { fail(error); });
    setBusy(true);
}

void SalvageScreen::show(const Salvage& made) {
    m_task->end();
    setBusy(false);
    m_words->setText(tr("%1. They are in %2").arg(care::words(made.holding), QDir::toNativeSeparators(m_made)));
    m_lostWords->setText(made.lost.empty()
                             ? tr("Nothing is missing, as far as can be told.")
                             : tr("What follows is not in it. A backup may still hold it: the day and the number "
                                  "after it say which record it is."));
    m_lost->setLines(care::linesFor(made.lost, m_environment.clock.now().date));
    m_list->setVisible(!made.lost.empty());
    m_result->setVisible(true);
    m_open->setFocus();
}

void SalvageScreen::openMade() {
    if (isBusy() || m_taker.isRunning()) {
        return;
    }
    const auto passphrase = std::make_shared<Secret>(m_passphrase->secret());
    begin(tr("Opening…"),
          [path = m_made, passphrase](Progress& progress) { return Journal::unlock(path, *passphrase, progress); });
}

void SalvageScreen::exportMade() {
    if (isBusy() || m_taker.isRunning()) {
        return;
    }
    m_bar->dismiss();
    m_task->begin(tr("Writing…"));
    const auto passphrase = std::make_shared<Secret>(m_passphrase->secret());
    const QString to = exchange::freeExportPath(m_journal);
    m_taker.run<int>(
        [from = m_made, to, passphrase, at = m_environment.clock.now()](Progress& progress) {
            const JournalFile file = Journal::unlock(from, *passphrase, progress);
            return exchange::exportWhole(JournalReader(file.connect()), to, at, progress);
        },
        [this, to](int records) {
            m_task->end();
            setBusy(false);
            m_export->setFocus();
            m_bar->showNotice(records == 1
                                  ? tr("1 record was written, not encrypted, to %1").arg(QDir::toNativeSeparators(to))
                                  : tr("%1 records were written, not encrypted, to %2")
                                        .arg(QString::number(records), QDir::toNativeSeparators(to)));
        },
        [this](const Error& error) { fail(error); });
    setBusy(true);
}

}  // namespace tspace::unlock
