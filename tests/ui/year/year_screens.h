// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/year/year_desk.h"
#include "window/shell.h"

namespace tspace::test {

/// The texts of the boxes of this name on the page that is shown, from the top.
template <class Box>
[[nodiscard]] QStringList boxes(YearDesk& desk, const QString& name) {
    QStringList all;
    for (const auto* box : desk.shell().screen(desk.shell().place())->findChildren<Box*>()) {
        if (box->isVisible() && box->accessibleName() == name) {
            all << box->text();
        }
    }
    return all;
}

// Each goes to a screen by keys and compares the fields it shows with the ledger of the journal.

void checkToday(YearDesk& desk);
void checkPreparation(YearDesk& desk);
void checkSessions(YearDesk& desk);
void checkSessionPages(YearDesk& desk);
void checkStillOpen(YearDesk& desk);
void checkActions(YearDesk& desk);
void checkMoments(YearDesk& desk);
void checkMomentPages(YearDesk& desk);
void checkPeople(YearDesk& desk);
void checkPersonPages(YearDesk& desk);
void checkCases(YearDesk& desk);
void checkOrganisation(YearDesk& desk);
void checkDevelopment(YearDesk& desk);
void checkChildsRecord(YearDesk& desk);

/// On the page of a session that was held: goes between us, and back.
void checkBetweenUs(YearDesk& desk);
/// Ends the supervision of the worker, and reads the handover that makes.
void checkHandover(YearDesk& desk);

/// Every screen that is opened again makes no widget and fills no list while nothing changed, and tells what was
/// changed elsewhere meanwhile.
void checkReopening(YearDesk& desk);

}  // namespace tspace::test
