// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/lost_lines.h"

#include "models/words.h"

#include <QCoreApplication>

namespace tspace::care {

namespace {

QString lostText(const char* words) {
    return QCoreApplication::translate("LostLines", words);
}

QString wordsFor(const LostPart& part) {
    switch (part.what) {
        case LostPart::What::Record:
            return part.record ? lostText("Nothing of it can be read any more")
                               : lostText("A version of an unknown record");
        case LostPart::What::NewestVersion:
            return lostText("Its newest version cannot be read; the one before is whole");
        case LostPart::What::EarlierVersion:
            return lostText("An earlier version cannot be read; the newest is whole");
        case LostPart::What::Draft:
            return lostText("Its draft cannot be read");
        case LostPart::What::List:
            return lostText("A part of the journal’s own lists");
        case LostPart::What::WaitingNotes:
            return lostText("The key to notes that were sealed while the journal was locked");
        case LostPart::What::LogBeside:
            return lostText("The last changes before a crash, which lie beside the file");
    }
    return {};
}

}  // namespace

std::vector<Line> linesFor(const std::vector<LostPart>& lost, const QDate& today) {
    std::vector<Line> lines;
    lines.reserve(lost.size());
    for (const LostPart& part : lost) {
        lines.push_back({part.date.isValid() ? models::listDate(part.date, today) : QString(),
                         part.kind ? models::words(*part.kind) : QString(),
                         wordsFor(part),
                         part.record ? part.record->text() : part.name,
                         {}});
    }
    return lines;
}

}  // namespace tspace::care
