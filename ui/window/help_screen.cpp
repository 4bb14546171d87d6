// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/help_screen.h"

#include "kit/card.h"
#include "kit/page.h"
#include "kit/private_words.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "trends/chance_words.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace tspace::window {

using namespace kit;

namespace {

Card* wordsCard(const QString& heading, const QStringList& paragraphs) {
    auto* card = new Card(heading);
    for (const QString& words : paragraphs) {
        card->add(text(Part::Quiet, words));
    }
    return card;
}

}  // namespace

HelpScreen::HelpScreen(QWidget* parent) : Screen(parent) {
    auto* page = new Page(tr("Help"));
    m_page = page;
    page->setFocusPolicy(Qt::StrongFocus);
    page->setNarrow();
    page->add(everywhere());
    page->add(whileWriting());
    page->add(wordsCard(tr("What is kept, and where"),
                        {tr("Everything is in one encrypted file on this machine. The program opens no network "
                            "connection."),
                         tr("What you type is on disk within two seconds as a draft, and saved as a version when you "
                            "leave the page. The line at the foot of the places says which, and when."),
                         tr("While the journal is locked you can still note something: Ctrl M where it asks for the "
                            "passphrase, or a small window of its own, thinking-space --capture. The note is sealed, "
                            "so that nobody can read it, and is among your moments when the journal is opened."),
                         tr("To keep a copy, close the journal and copy its file. The copy opens with the same "
                            "passphrase.")}));
    page->add(wordsCard(tr("What a signal in a trend is, and how often chance gives one"), trends::chanceWords()));
    page->add(wordsCard(tr("What private means, and what it does not"), privateWords()));
    auto* column = spaced(new QVBoxLayout(this), 0, 0);
    column->addWidget(page);
}

Card* HelpScreen::everywhere() {
    return keysCard(tr("Everywhere"), {{Place::Session, tr("Ctrl N"), tr("Record a session")},
                                       {Place::Help, tr("Ctrl M"), tr("Note something: a moment from practice")},
                                       {Place::CheckIn, tr("Ctrl I"), tr("Check in: rate yourself")},
                                       {Place::Help, tr("Ctrl K"), tr("Find anything, or run any command")},
                                       {Place::Help, tr("Alt Left"), tr("Go back to the place before")},
                                       {Place::Help, tr("Ctrl S"), tr("Save now; typing is kept by itself as well")},
                                       {Place::Session, tr("Ctrl P"), tr("Print the session, preparation or handover")},
                                       {Place::Help, tr("Ctrl L"), tr("Lock the journal")},
                                       {Place::Help, tr("F6"), tr("Go between the places and the page")},
                                       {Place::Help, tr("F8"), tr("Say aloud what is saved")},
                                       {Place::Help, tr("Ctrl Q"), tr("Close")}});
}

Card* HelpScreen::whileWriting() {
    return keysCard(
        tr("While writing"),
        {{Place::Help, tr("Tab"), tr("Leaves a text box; Ctrl Tab writes a tab")},
         {Place::Session, tr("Ctrl T"),
          tr("A new thread in a session; Ctrl Shift T: from a moment or an earlier thread")},
         {Place::Session, tr("Ctrl 1 to 5"),
          tr("Practice, challenge, feedback, the child’s voice, an action; in the note, they sort the passage you have "
             "selected")},
         {Place::Session, tr("Ctrl B"),
          tr("A moment: mark it to bring to supervision; Ctrl Shift B makes it a thread")},
         {Place::Session, tr("Alt Page Up, Page Down"), tr("From thread to thread; Alt Up and Down move one")},
         {Place::Help, tr("Digits"), tr("Rate; arrows move, S skips, Delete takes an answer back")},
         {Place::Help, tr("*word*, **word**, - "), tr("Shown lightly as emphasis and lists; kept as you typed them")}});
}

Card* HelpScreen::keysCard(const QString& heading, const std::vector<Key>& keys) {
    auto* card = new Card(heading);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::wide);
    grid->setVerticalSpacing(space::small);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Key& each : keys) {
        m_rows.push_back({each.place, oneLine(Part::Strong, each.key), text(Part::Quiet, each.words)});
        grid->addWidget(m_rows.back().key, row, 0, Qt::AlignTop);
        grid->addWidget(m_rows.back().words, row, 1);
        ++row;
    }
    card->body()->addLayout(grid);
    return card;
}

void HelpScreen::tellKeysOf(const std::set<Place>& places) {
    for (const Row& row : m_rows) {
        const bool told = places.contains(row.place);
        row.key->setVisible(told);
        row.words->setVisible(told);
    }
}

QWidget* HelpScreen::firstFocus() {
    return m_page;
}

}  // namespace tspace::window
