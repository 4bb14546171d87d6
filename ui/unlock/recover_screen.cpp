// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/recover_screen.h"

#include "kit/card.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/task_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "services/recovery.h"
#include "store/journal.h"
#include "unlock/passphrase_field.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

namespace tspace::unlock {

using namespace kit;

namespace {

QString localTime(const Instant& at) {
    return QLocale().toString(at.dateTime(), QLocale::LongFormat);
}

QString holdingWords(const Holding& holding) {
    QString words = holding.records() == 1 ? RecoverScreen::tr("It holds 1 record")
                                           : RecoverScreen::tr("It holds %1 records").arg(holding.records());
    if (holding.newest) {
        words += RecoverScreen::tr(", the last one saved %1").arg(localTime(*holding.newest));
    }
    return words + RecoverScreen::tr(". Every page and version in it is as it was written.");
}

}  // namespace

RecoverScreen::RecoverScreen(const QString& journal, Random& random, QWidget* parent)
    : Gate(parent),
      m_journal(journal),
      m_random(random),
      m_backups(new QComboBox),
      m_passphrase(new PassphraseField({}, tr("Passphrase of the backup"))),
      m_inside(text(Part::Quiet, {})),
      m_look(button(tr("Look inside"))),
      m_recover(button(Part::Primary, tr("Make a journal from it and open that"))),
      m_other(button(Part::QuietButton, tr("A backup elsewhere…"))),
      m_salvage(button(Part::QuietButton, tr("Take out what is whole…"))),
      m_back(button(Part::QuietButton, tr("Back"))) {
    build();
    for (const BackupFile& backup : backupsIn(backupFolderOf(m_journal), m_journal)) {
        const QDateTime made = QDateTime::fromMSecsSinceEpoch(backup.utc);
        m_backups->addItem(QLocale().toString(made, QLocale::LongFormat), backup.path);
    }
    m_backups->setCurrentIndex(m_backups->count() > 0 ? 0 : -1);
    connect(m_passphrase, &QLineEdit::returnPressed, m_look, &QPushButton::click);
    connect(m_passphrase, &QLineEdit::textChanged, this, [this] { setBusy(isBusy()); });
    connect(m_backups, &QComboBox::currentIndexChanged, this, [this] { m_inside->clear(); });
    connect(m_look, &QPushButton::clicked, this, &RecoverScreen::look);
    connect(m_recover, &QPushButton::clicked, this, &RecoverScreen::recoverShown);
    connect(m_other, &QPushButton::clicked, this, &RecoverScreen::choose);
    connect(m_salvage, &QPushButton::clicked, this, &Gate::salvageRequested);
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_journal); });
    setBusy(false);
}

void RecoverScreen::build() {
    auto* page = new Page(tr("Recover from a backup"));
    page->setSubtitle(tr("A new file is made beside the journal. The journal and the backup stay as they are."));
    page->setNarrow(gateCharacters);
    auto* card = new Card(tr("Which backup"));
    m_backups->setAccessibleName(tr("Backups, newest first"));
    m_backups->setPlaceholderText(tr("No backup lies beside the journal"));
    card->add(m_backups);
    card->add(oneLine(Part::Label, tr("Passphrase it was made under")));
    card->add(m_passphrase);
    card->add(m_inside);
    auto* row = spaced(new QHBoxLayout, 0, space::medium);
    row->addWidget(m_task, 1);
    row->addStretch(0);
    row->addWidget(m_look);
    row->addWidget(m_recover);
    card->body()->addLayout(row);
    page->column()->addWidget(m_bar);
    page->add(card);
    auto* others = new QWidget;
    auto* more = spaced(new QHBoxLayout(others), 0, space::medium);
    more->addWidget(m_back);
    more->addWidget(m_other);
    more->addWidget(m_salvage);
    more->addStretch(1);
    page->add(others);
    stand(page, 2 * space::huge);
}

QWidget* RecoverScreen::firstFocus() const {
    if (chosen().isEmpty()) {
        return m_other;
    }
    return m_passphrase;
}

void RecoverScreen::setBusy(bool busy) {
    const bool isReady = !busy && !m_passphrase->text().isEmpty() && !chosen().isEmpty();
    m_backups->setEnabled(!busy);
    m_passphrase->setEnabled(!busy);
    m_other->setEnabled(!busy);
    m_salvage->setEnabled(!busy);
    m_back->setEnabled(!busy);
    m_look->setEnabled(isReady);
    m_recover->setEnabled(isReady);
}

QString RecoverScreen::chosen() const {
    return m_backups->currentData().toString();
}

void RecoverScreen::add(const QString& path) {
    m_backups->insertItem(0, QDir::toNativeSeparators(path), path);
    m_backups->setCurrentIndex(0);
    setBusy(isBusy());
}

void RecoverScreen::choose() {
    auto* dialog = new QFileDialog(this, tr("A backup elsewhere"), QFileInfo(m_journal).absolutePath(),
                                   tr("Journals (*.tspace);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RecoverScreen::add);
    dialog->open();
}

void RecoverScreen::look() {
    if (isBusy() || m_passphrase->text().isEmpty()) {
        return;
    }
    m_bar->dismiss();
    m_inside->setText(tr("Looking…"));
    const auto passphrase = std::make_shared<Secret>(m_passphrase->secret());
    m_looker.run<Holding>(
        [path = chosen(), passphrase](Progress& progress) { return lookInto(path, *passphrase, progress); },
        [this](const Holding& holding) { m_inside->setText(holdingWords(holding)); },
        [this](const Error& error) {
            m_inside->clear();
            m_bar->showError(error);
        });
}

void RecoverScreen::recoverShown() {
    if (isBusy() || m_passphrase->text().isEmpty()) {
        return;
    }
    const auto passphrase = std::make_shared<Secret>(m_passphrase->secret());
    begin(tr("Copying and checking…"),
          [from = chosen(), to = freeRecoveryPath(m_journal), passphrase, &random = m_random](Progress& progress) {
              static_cast<void>(recover(from, *passphrase, to, random, progress));
              return Journal::unlock(to, *passphrase, progress);
          });
}

}  // namespace tspace::unlock
