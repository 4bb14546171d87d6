// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/passphrase_screen.h"

#include "kit/card.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/task_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "store/journal.h"
#include "unlock/passphrase_field.h"
#include "unlock/strength.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

namespace tspace::unlock {

using namespace kit;

PassphraseScreen::PassphraseScreen(const QString& journal, Random& random, QWidget* parent)
    : Gate(parent),
      m_journal(journal),
      m_random(random),
      m_old(new PassphraseField({}, tr("Present passphrase"))),
      m_first(new PassphraseField({}, tr("New passphrase"))),
      m_second(new PassphraseField({}, tr("New passphrase, the same again"))),
      m_strength(text(Part::Small, {})),
      m_equal(text(Part::Small, {})),
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
    card->add(
        text(Part::Quiet,
             tr("The journal is copied under the new passphrase, the copy is checked, and only then takes its place. "
                "Backups made before keep the passphrase they were made under: whoever knows it can still open "
                "them.")));
    auto* row = spaced(new QHBoxLayout, 0, space::medium);
    row->addWidget(m_back);
    row->addWidget(m_task, 1);
    row->addStretch(0);
    row->addWidget(m_change, 0, Qt::AlignRight);
    card->body()->addLayout(row);
    page->column()->addWidget(m_bar);
    page->add(card);
    auto* column = spaced(new QVBoxLayout(this), 0, 0);
    column->addSpacing(2 * space::huge);
    column->addWidget(page);
}

QWidget* PassphraseScreen::firstFocus() const {
    return m_old;
}

void PassphraseScreen::setBusy(bool busy) {
    for (QWidget* each : std::initializer_list<QWidget*>{m_old, m_first, m_second, m_back}) {
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
    begin(tr("Copying and checking…"), [path = m_journal, old, fresh, &random = m_random](Progress& progress) {
        JournalFile file = Journal::unlock(path, *old, progress);
        file.changePassphrase(*fresh, random, progress);
        return file;
    });
}

}  // namespace tspace::unlock
