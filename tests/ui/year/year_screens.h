// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/year/year_desk.h"

namespace tspace::test {

// Each goes to a screen by keys and compares the fields it shows with the ledger of the journal.

void checkToday(YearDesk& desk);
void checkPreparation(YearDesk& desk);
void checkSessions(YearDesk& desk);
void checkSessionPages(YearDesk& desk);
void checkStillOpen(YearDesk& desk);
void checkActions(YearDesk& desk);
void checkMoments(YearDesk& desk);
void checkPeople(YearDesk& desk);
void checkPersonPages(YearDesk& desk);
void checkCases(YearDesk& desk);
void checkOrganisation(YearDesk& desk);
void checkDevelopment(YearDesk& desk);
void checkChildsRecord(YearDesk& desk);

/// Every screen that is opened again makes no widget and fills no list while nothing changed, and tells what was
/// changed elsewhere meanwhile.
void checkReopening(YearDesk& desk);

}  // namespace tspace::test
