// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/passphrase_screen.h"

#include "base/files.h"
#include "kit/card.h"
#include "kit/choice_row.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/task_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "services/journal_settings.h"
#include "services/old_backups.h"
#include "store/journal.h"
#include "unlock/passphrase_field.h"
#include "unlock/strength.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <memory>

namespace tspace::unlock {

using namespace kit;

namespace {

/// Backups beside the journal that open with the passphrase it has now; 0 where that cannot be told.
int olderBackups(const QString& journal) {
    try {
        return backupsUnder({journal, {}}, files::head(journal, JournalKey::saltBytes));
    } catch (const Error&) {
        return 0;
    }
}

/// The passphrase is changed: what fails now is told and undoes nothing.
QString afterChange(JournalFile& file, OldBackups choice, const QByteArray& salt, const Secret& old,
                    const Environment& environment, Progress& progress) {
    try {
        return tspace::words(dealWithOldBackups(choice, file, salt, old, environment, progress));
    } catch (const Error& error) {
        return PassphraseScreen::tr(
                   "What became of the backups made before could not be told: %1. They still open "
                   "with the earlier passphrase.")
            .arg(error.detail());
    }
}

}  // namespace

PassphraseScreen::PassphraseScreen(const QString& journal, const Environment& environment, QWidget* parent)
    : Gate(parent),
      m_journal(journal),
      m_environment(environment),
      m_older(olderBackups(journal)),
      m_old(new PassphraseField({}, tr("Present passphrase"))),
      m_first(new PassphraseField({}, tr("New passphrase"))),
      m_second(new PassphraseField({}, tr("New passphrase, the same again"))),
      m_strength(text(Part::Small, {})),
      m_equal(text(Part::Small, {})),
      m_backups(new ChoiceRow(tr("Backups made before"))),
      m_change(button(Part::Primary, tr("Change it and open"))),
      m_back(button(Part::QuietButton, tr("Back"))) {
    build();
    judge();
    for (PassphraseField* field : {m_old, m_first, m_second}) {
        connect(field, &QLineEdit::textChanged, this, &PassphraseScreen::judge);
    }
    connect(m_old, &QLineEdit::returnPressed, m_first, [this] { m_first->setFocus(Qt::TabFocusReason); });
    connect(m_first, &QLineEdit::returnPressed, m_second, [this] { m_second->setFocus(Qt::TabFocusReason); });
    connect(m_second, &QLineEdit::returnPressed, m_change, &QPushButton::click);
    connect(m_change, &QPushButton::clicked, this, &PassphraseScreen::change);
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_journal); });
}

void PassphraseScreen::build() {
    auto* page = new Page(tr("Change the passphrase"));
    page->setSubtitle(tr("The journal is locked. What you were writing is kept in it as a draft."));
    page->setNarrow(gateCharacters);
    auto* card = new Card;
    card->add(oneLine(Part::Label, tr("Present passphrase")));
    card->add(m_old);
    card->add(oneLine(Part::Label, tr("New passphrase")));
    card->add(m_first);
    card->add(m_strength);
    card->add(oneLine(Part::Label, tr("The same again")));
    card->add(m_second);
    card->add(m_equal);
    card->add(text(
        Part::Quiet,
        tr("The journal is copied under the new passphrase, the copy is checked, and only then takes its place.")));
    addBackups(*card);
    auto* row = spaced(new QHBoxLayout, 0, space::medium);
    row->addWidget(m_back);
    row->addWidget(m_task, 1);
    row->addStretch(0);
    row->addWidget(m_change, 0, Qt::AlignRight);
    card->body()->addLayout(row);
    page->column()->addWidget(m_bar);
    page->add(card);
    stand(page, space::huge);
}

void PassphraseScreen::addBackups(Card& card) {
    for (const QString& choice : {tr("Put under the new one"), tr("Leave as they are"), tr("Remove")}) {
        m_backups->add(choice);
    }
    m_backups->setCurrent(0);
    m_backups->setVisible(m_older > 0);
    if (m_older == 0) {
        m_backups->setParent(this);
        return;
    }
    card.add(oneLine(Part::Label, tr("Backups made before: %1").arg(m_older)));
    card.add(m_backups);
    card.add(text(Part::Small,
                  tr("They open with the present passphrase. If someone else knows it, put them under the new one: "
                     "each is copied and checked before it takes the old one’s place. Copies you made elsewhere stay "
                     "as they are.")));
}

QWidget* PassphraseScreen::firstFocus() const {
    return m_old;
}

void PassphraseScreen::setBusy(bool busy) {
    for (QWidget* each : std::initializer_list<QWidget*>{m_old, m_first, m_second, m_backups, m_back}) {
        each->setEnabled(!busy);
    }
    m_change->setEnabled(false);
    if (!busy) {
        m_old->setFocus();
        judge();
    }
}

void PassphraseScreen::judge() {
    m_strength->setText(unlock::words(strengthOf(m_first->secret())));
    m_first->setAccessibleDescription(m_strength->text());
    const bool bothTyped = !m_first->text().isEmpty() && !m_second->text().isEmpty();
    const bool equal = bothTyped && m_first->secret() == m_second->secret();
    m_equal->setText(!bothTyped ? QString() : equal ? tr("Both are the same.") : tr("The two are not the same yet."));
    m_second->setAccessibleDescription(m_equal->text());
    m_change->setEnabled(equal && !m_old->text().isEmpty() && !isBusy());
}

void PassphraseScreen::change() {
    if (isBusy() || !m_change->isEnabled()) {
        return;
    }
    const auto old = std::make_shared<Secret>(m_old->secret());
    const auto fresh = std::make_shared<Secret>(m_first->secret());
    for (PassphraseField* field : {m_old, m_first, m_second}) {
        field->wipe();
    }
    // In the order of the choices.
    const auto choice = std::array{OldBackups::Change, OldBackups::Keep, OldBackups::Remove}.at(
        static_cast<std::size_t>(std::max(m_backups->current(), 0)));
    begin(tr("Copying and checking…"),
          [path = m_journal, old, fresh, choice, told = m_told, environment = m_environment](Progress& progress) {
              JournalFile file = Journal::unlock(path, *old, progress);
              const QByteArray salt = file.copier().salt();
              file.changePassphrase(*fresh, environment.random, progress);
              *told = afterChange(file, choice, salt, *old, environment, progress);
              return file;
          });
}

}  // namespace tspace::unlock
