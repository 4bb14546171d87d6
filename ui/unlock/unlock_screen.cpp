// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/unlock_screen.h"

#include "kit/flow_layout.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/task_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "services/inbox.h"
#include "store/journal.h"
#include "unlock/passphrase_field.h"

#include <QFileInfo>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <memory>

namespace tspace::unlock {

using namespace kit;

UnlockScreen::UnlockScreen(const QString& path, QWidget* parent)
    : Gate(parent),
      m_path(path),
      m_passphrase(new PassphraseField({}, tr("Passphrase"))),
      m_open(button(Part::Primary, tr("Open"))),
      m_other(button(Part::QuietButton, tr("Open another journal…"))),
      m_create(button(Part::QuietButton, tr("Make a new journal…"))),
      m_recover(button(Part::QuietButton, tr("Recover from a backup…"))),
      m_salvage(button(Part::QuietButton, tr("Take out what is whole…"))),
      m_change(button(Part::QuietButton, tr("Change the passphrase…"))),
      m_note(button(tr("Note something"))) {
    build();
    buildNote();
    m_open->setEnabled(false);
    connect(m_passphrase, &QLineEdit::textChanged, this,
            [this](const QString& typed) { m_open->setEnabled(!typed.isEmpty() && !isBusy()); });
    connect(m_open, &QPushButton::clicked, this, &UnlockScreen::open);
    connect(m_other, &QPushButton::clicked, this, [this] { chooseJournal(QFileInfo(m_path).absolutePath()); });
    connect(m_create, &QPushButton::clicked, this, &Gate::createRequested);
    connect(m_recover, &QPushButton::clicked, this, &Gate::recoverRequested);
    connect(m_salvage, &QPushButton::clicked, this, &Gate::salvageRequested);
    connect(m_change, &QPushButton::clicked, this, &Gate::passphraseRequested);
}

void UnlockScreen::build() {
    auto* page = new Page(tr("Thinking Space"));
    page->setSubtitle(tr("This journal is locked."));
    page->setNarrow(gateCharacters);
    page->column()->addWidget(m_bar);
    page->add(askingCard(tr("Open the journal"), m_path, m_passphrase, m_open));
    auto* others = new QWidget;
    auto* more = new FlowLayout(others, space::medium);
    more->addWidget(m_note);
    more->addWidget(m_other);
    more->addWidget(m_create);
    more->addWidget(m_change);
    more->addWidget(m_recover);
    more->addWidget(m_salvage);
    m_recover->setVisible(hasBackups());
    m_salvage->setVisible(!hasBackups());  // else recovering leads there; a damaged journal may open, and say so then
    page->add(others);
    stand(page, 2 * space::huge);
}

void UnlockScreen::buildNote() {
    m_note->setToolTip(tr("Ctrl+M: without the passphrase; it is sealed until the journal is opened"));
    m_note->setVisible(inbox::canSeal(m_path));
    connect(m_note, &QPushButton::clicked, this, &Gate::noteRequested);
    auto* shortcut = new QShortcut(QKeySequence(tr("Ctrl+M")), this);
    connect(shortcut, &QShortcut::activated, this, [this] {
        if (!m_note->isHidden() && !isBusy()) {
            Q_EMIT noteRequested();
        }
    });
}

QWidget* UnlockScreen::firstFocus() const {
    return m_passphrase;
}

void UnlockScreen::setBusy(bool busy) {
    m_passphrase->setEnabled(!busy);
    m_open->setEnabled(false);
    m_other->setEnabled(!busy);
    m_create->setEnabled(!busy);
    m_recover->setEnabled(!busy);
    m_salvage->setEnabled(!busy);
    m_change->setEnabled(!busy);
    m_note->setEnabled(!busy);
    if (!busy) {
        m_passphrase->setFocus();
    }
}

void UnlockScreen::open() {
    if (isBusy() || m_passphrase->text().isEmpty()) {
        return;
    }
    const auto passphrase = std::make_shared<Secret>(m_passphrase->secret());
    m_passphrase->wipe();
    m_verdict = std::make_shared<Verdict>(Verdict::Unknown);
    begin(tr("Opening…"), [path = m_path, passphrase, verdict = m_verdict](Progress& progress) {
        try {
            return Journal::unlock(path, *passphrase, progress);
        } catch (const Error& error) {
            if (error.code() == ErrorCode::NotAccepted) {
                *verdict = judge(path, *passphrase);
            }
            throw;
        }
    });
}

bool UnlockScreen::hasBackups() const {
    return !backupsIn(backupFolderOf(m_path), m_path).empty();
}

void UnlockScreen::tellRefusal(const Error& error) {
    const Verdict verdict = m_verdict ? *m_verdict : Verdict::Unknown;
    if (verdict == Verdict::WrongPassphrase) {
        m_bar->showError(Words{tr("This is not the journal’s passphrase."),
                               tr("The file looks whole, and its newest backup does not open with it either."),
                               tr("Check capital letters and the keyboard’s language, and try again.")});
        return;
    }
    if (verdict == Verdict::Damaged) {
        m_bar->showError(
            Words{tr("The passphrase is right for a backup, but the journal’s file does not open: its beginning "
                     "is damaged, or it is another file."),
                  tr("Nothing was changed, and the backups are untouched."),
                  tr("Make a copy of the file, then recover from a backup.")});
    } else {
        m_bar->showError(error);
    }
    const bool isDamaged = error.code() == ErrorCode::Damaged || error.code() == ErrorCode::CutOff;
    m_salvage->setVisible(isDamaged || !hasBackups());
    if (hasBackups() && error.code() != ErrorCode::InUse && error.code() != ErrorCode::NewerFormat) {
        m_bar->offer(tr("Recover from a backup…"), [this] { Q_EMIT recoverRequested(); });
    } else if (isDamaged) {
        m_bar->offer(tr("Take out what is whole…"), [this] { Q_EMIT salvageRequested(); });
    }
}

}  // namespace tspace::unlock
