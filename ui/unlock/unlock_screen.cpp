// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/unlock_screen.h"

#include "kit/card.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/task_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "store/journal.h"
#include "unlock/passphrase_field.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

namespace tspace::unlock {

using namespace kit;

namespace {

constexpr int gateCharacters = 84;

}  // namespace

UnlockScreen::UnlockScreen(const QString& path, QWidget* parent)
    : Gate(parent),
      m_path(path),
      m_passphrase(new PassphraseField({}, tr("Passphrase"))),
      m_open(button(Part::Primary, tr("Open"))),
      m_other(button(Part::QuietButton, tr("Open another journal…"))),
      m_create(button(Part::QuietButton, tr("Make a new journal…"))) {
    build();
    m_open->setEnabled(false);
    connect(m_passphrase, &QLineEdit::textChanged, this,
            [this](const QString& typed) { m_open->setEnabled(!typed.isEmpty() && !isBusy()); });
    connect(m_passphrase, &QLineEdit::returnPressed, m_open, &QPushButton::click);
    connect(m_open, &QPushButton::clicked, this, &UnlockScreen::open);
    connect(m_other, &QPushButton::clicked, this, [this] { chooseJournal(QFileInfo(m_path).absolutePath()); });
    connect(m_create, &QPushButton::clicked, this, &Gate::createRequested);
}

void UnlockScreen::build() {
    auto* page = new Page(tr("Thinking Space"));
    page->setSubtitle(tr("This journal is locked."));
    page->setNarrow(gateCharacters);
    auto* card = new Card(tr("Open the journal"));
    QLabel* path = text(Part::Small, QDir::toNativeSeparators(m_path));
    path->setAccessibleName(tr("File: %1").arg(path->text()));
    card->add(path);
    card->add(oneLine(Part::Label, tr("Passphrase")));
    card->add(m_passphrase);
    auto* row = spaced(new QHBoxLayout, 0, space::medium);
    row->addWidget(m_task, 1);
    row->addStretch(0);
    row->addWidget(m_open, 0, Qt::AlignRight);
    card->body()->addLayout(row);
    page->column()->addWidget(m_bar);
    page->add(card);
    auto* others = new QWidget;
    auto* more = spaced(new QHBoxLayout(others), 0, space::medium);
    more->addWidget(m_other);
    more->addWidget(m_create);
    more->addStretch(1);
    page->add(others);
    auto* column = spaced(new QVBoxLayout(this), 0, 0);
    column->addSpacing(2 * space::huge);
    column->addWidget(page);
}

QWidget* UnlockScreen::firstFocus() const {
    return m_passphrase;
}

void UnlockScreen::setBusy(bool busy) {
    m_passphrase->setEnabled(!busy);
    m_open->setEnabled(false);
    m_other->setEnabled(!busy);
    m_create->setEnabled(!busy);
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
    begin(tr("Opening…"),
          [path = m_path, passphrase](Progress& progress) { return Journal::unlock(path, *passphrase, progress); });
}

}  // namespace tspace::unlock
