// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/create_screen.h"

#include "kit/card.h"
#include "kit/choice_row.h"
#include "kit/line_field.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/private_words.h"
#include "kit/roles.h"
#include "kit/task_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "settings/purpose_section.h"
#include "store/journal.h"
#include "unlock/passphrase_field.h"
#include "unlock/sample.h"
#include "unlock/strength.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <utility>

namespace tspace::unlock {

using namespace kit;

namespace {

constexpr int createCharacters = 104;

}  // namespace

CreateScreen::CreateScreen(const QString& path, Random& random, QWidget* parent)
    : Gate(parent),
      m_path(path),
      m_random(random),
      m_place(text(Part::Quiet, {})),
      m_first(new PassphraseField({}, tr("Passphrase"))),
      m_second(new PassphraseField({}, tr("Passphrase, the same again"))),
      m_strength(text(Part::Small, {})),
      m_equal(text(Part::Small, {})),
      m_for(new ChoiceRow(tr("What the journal is for"))),
      m_support(new LineField(tr("Such as an assistance line and its number. Optional"),
                              tr("What your employer offers when work weighs on you"))),
      m_choose(button(Part::QuietButton, tr("Another place…"))),
      m_make(button(Part::Primary, tr("Start empty"))),
      m_open(button(Part::QuietButton, tr("Open a journal I have…"))),
      m_page(new Page(tr("Welcome to Thinking Space"))) {
    build();
    showPath();
    judge();
    connect(m_first, &QLineEdit::textChanged, this, &CreateScreen::judge);
    connect(m_second, &QLineEdit::textChanged, this, &CreateScreen::judge);
    connect(m_first, &QLineEdit::returnPressed, m_second, [this] { m_second->setFocus(Qt::TabFocusReason); });
    connect(m_second, &QLineEdit::returnPressed, m_make, &QPushButton::click);
    connect(m_make, &QPushButton::clicked, this, &CreateScreen::make);
    connect(m_choose, &QPushButton::clicked, this, &CreateScreen::choosePlace);
    connect(m_open, &QPushButton::clicked, this, [this] { chooseJournal(QFileInfo(m_path).absolutePath()); });
}

void CreateScreen::build() {
    m_page->setSubtitle(tr("A journal for reflective supervision, in one encrypted file on this machine."));
    m_page->setNarrow(createCharacters);
    m_page->column()->addWidget(m_bar);
    m_page->add(buildForm());
    auto* privacy = new Card(tr("What private means"));
    for (const QString& words : privateWords()) {
        privacy->add(text(Part::Quiet, words));
    }
    m_page->add(privacy);
    auto* column = spaced(new QVBoxLayout(this), 0, 0);
    column->addWidget(m_page);
}

QWidget* CreateScreen::buildForm() {
    auto* card = new Card(tr("Make your journal"));
    auto* place = spaced(new QHBoxLayout, 0, space::small);
    place->addWidget(m_place, 1);
    place->addWidget(m_choose);
    card->body()->addLayout(place);
    card->add(oneLine(Part::Label, tr("What it is for; you can change this later")));
    for (const Purpose purpose : settings::offeredPurposes()) {
        m_for->add(settings::words(purpose));
    }
    m_for->setCurrent(0);
    card->add(m_for);
    card->add(oneLine(Part::Label, tr("What your employer offers when work weighs on you")));
    card->add(m_support);
    card->add(oneLine(Part::Label, tr("Passphrase")));
    card->add(m_first);
    card->add(m_strength);
    card->add(oneLine(Part::Label, tr("The same again")));
    card->add(m_second);
    card->add(m_equal);
    card->add(text(Part::Strong, tr("The passphrase cannot be recovered.")));
    card->add(text(Part::Quiet,
                   tr("Nobody can open the journal without it, and nobody can reset it: not you, not us. Write it "
                      "down and keep it where you keep what must not be lost.")));
    auto* row = spaced(new QHBoxLayout, 0, space::medium);
    row->addWidget(m_open);
    row->addWidget(m_task, 1);
    row->addStretch(0);
    row->addWidget(m_make, 0, Qt::AlignRight);
    card->body()->addLayout(row);
    return card;
}

void CreateScreen::offerSample(std::function<JournalFile(Progress&)> open) {
    auto* card = new Card(tr("Or look around first"));
    card->add(
        text(Part::Quiet, tr("An invented year opens from a file of its own, which you can delete at any time. Its "
                             "passphrase is “%1”. Your own journal is not made yet.")
                              .arg(samplePassphrase())));
    QPushButton* look = button(tr("Look around with a sample journal"));
    card->body()->addWidget(look, 0, Qt::AlignLeft);
    connect(look, &QPushButton::clicked, this,
            [this, open = std::move(open)] { begin(tr("Making the sample journal…"), open); });
    m_page->column()->insertWidget(2, card);
    m_sample = card;
}

QWidget* CreateScreen::firstFocus() const {
    return m_first;
}

void CreateScreen::setBusy(bool busy) {
    for (QWidget* each :
         std::initializer_list<QWidget*>{m_for, m_support, m_first, m_second, m_choose, m_open, m_sample}) {
        if (each != nullptr) {
            each->setEnabled(!busy);
        }
    }
    m_make->setEnabled(false);
    if (!busy) {
        m_first->setFocus();
    }
}

bool CreateScreen::areEqual() const {
    return m_first->secret() == m_second->secret();
}

void CreateScreen::judge() {
    m_strength->setText(unlock::words(strengthOf(m_first->secret())));
    m_first->setAccessibleDescription(m_strength->text());
    const bool bothTyped = !m_first->text().isEmpty() && !m_second->text().isEmpty();
    const bool equal = bothTyped && areEqual();
    m_equal->setText(!bothTyped ? QString() : equal ? tr("Both are the same.") : tr("The two are not the same yet."));
    m_second->setAccessibleDescription(m_equal->text());
    m_make->setEnabled(equal && !isBusy());
}

void CreateScreen::make() {
    if (isBusy() || m_first->text().isEmpty() || !areEqual()) {
        return;
    }
    m_beginning.purpose = settings::offeredPurposes().at(static_cast<std::size_t>(std::max(m_for->current(), 0)));
    m_beginning.support = m_support->text().trimmed();
    m_hasMadeOwn = true;
    const auto passphrase = std::make_shared<Secret>(m_first->secret());
    m_first->wipe();
    m_second->wipe();
    begin(tr("Making the journal…"), [path = m_path, passphrase, &random = m_random](Progress& /*progress*/) {
        return Journal::make(path, *passphrase, random);
    });
}

void CreateScreen::choosePlace() {
    auto* dialog = new QFileDialog(this, tr("Where the journal will be"), m_path, tr("Journals (*.tspace)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("tspace"));
    // A journal that exists is refused in words, never replaced.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_path = path;
        showPath();
    });
    dialog->open();
}

void CreateScreen::showPath() {
    m_place->setText(tr("File: %1").arg(QDir::toNativeSeparators(m_path)));
}

}  // namespace tspace::unlock
