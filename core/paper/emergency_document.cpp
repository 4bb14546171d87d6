// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/emergency_document.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace tspace::paper {

namespace {

constexpr int linesForHint = 3;
constexpr int linesForOthers = 4;

QString emergencyWords(const char* words) {
    return QCoreApplication::translate("paper", words);
}

void addPlaces(Document& document, const JournalWhereabouts& where) {
    add(document, BlockKind::Heading, emergencyWords("Where it is"));
    addLabelled(document, emergencyWords("The journal, one encrypted file"), QDir::toNativeSeparators(where.journal));
    addLabelled(document, emergencyWords("Its backups, encrypted too"), QDir::toNativeSeparators(where.backups));
    if (where.secondFolder.isEmpty()) {
        add(document, BlockKind::Label, emergencyWords("Backups on another disk, a stick or elsewhere"));
        addRules(document, 1);
    } else {
        addLabelled(document, emergencyWords("Second folder for backups"),
                    QDir::toNativeSeparators(where.secondFolder));
    }
    add(document, BlockKind::Label, emergencyWords("The computer, and how one gets into it"));
    addRules(document, 1);
}

void addOpening(Document& document) {
    add(document, BlockKind::Heading, emergencyWords("How it is opened again"));
    for (const char* step :
         {"Install Thinking Space, on this computer or another one with Linux.",
          "Open the journal’s file with its passphrase. Where it does not open, choose “Recover from a backup”: a new "
          "file is made, and nothing is overwritten.",
          "A backup opens with the passphrase it was made under. After the passphrase was changed, an old backup may "
          "still need the old one.",
          "Without the passphrase nobody can open it, nor reset it."}) {
        add(document, BlockKind::Item, emergencyWords(step));
    }
}

}  // namespace

Document emergencyDocument(const JournalWhereabouts& where, const QDate& today) {
    Document document;
    document.title = emergencyWords("Emergency sheet for my journal");
    document.footer = document.title;
    add(document, BlockKind::Title, document.title);
    add(document, BlockKind::Quiet,
        emergencyWords(
            "Printed %1. Fill it in by hand and keep it where you keep what must not be lost, not beside the "
            "computer. Never write the passphrase itself on it.")
            .arg(QLocale().toString(today, QStringLiteral("d MMMM yyyy"))));
    addPlaces(document, where);
    add(document, BlockKind::Heading, emergencyWords("The passphrase"));
    add(document, BlockKind::Label, emergencyWords("A hint that means something to me alone"));
    addRules(document, linesForHint);
    add(document, BlockKind::Label, emergencyWords("Where I keep it written down, if I do"));
    addRules(document, 1);
    addOpening(document);
    add(document, BlockKind::Heading, emergencyWords("If I cannot see to it myself"));
    add(document, BlockKind::Label, emergencyWords("Who may open it, or see that it is deleted unread"));
    addRules(document, linesForOthers);
    return document;
}

}  // namespace tspace::paper
