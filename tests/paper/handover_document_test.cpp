// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/handover_document.h"

#include "support/catch.h"

using namespace tspace;

// Would catch: a last day that is still to come told as past, to whom it is handed over on paper.
TEST_CASE("a handover that is made before the last day says on paper that supervision ends then", "[paper]") {
    exchange::Handover handover;
    handover.person = QStringLiteral("Worker A");
    handover.until = QDate(2026, 11, 30);
    const auto textOn = [&](const QDate& day) {
        handover.made = day;
        return paper::plainText(paper::handoverDocument(handover));
    };
    CHECK(textOn(QDate(2026, 11, 29)).contains(QStringLiteral("it ends on 30 November 2026")));
    CHECK(textOn(QDate(2026, 11, 30)).contains(QStringLiteral("it ended on 30 November 2026")));
}
