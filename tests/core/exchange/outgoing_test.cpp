// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/outgoing.h"

#include "support/catch.h"
#include "support/supervision.h"

using namespace tspace;
using namespace tspace::test;

// Would catch: a name behind a code that leaves with an export, or is found by search.
TEST_CASE("who a code stands for never leaves and is never found, and is kept", "[exchange]") {
    OpenJournal open;
    Case record = caseOf(open, QStringLiteral("FAM-12"), {}, LevelOfNeed::Intensive);
    record.who = QStringLiteral("Rumpelstiltskin");
    open.save(record);
    Case without = record;
    without.who.clear();
    CHECK(exchange::outgoing(record) == Record(without));
    CHECK(textsOf(record) == QStringList{QStringLiteral("FAM-12")});
    CHECK(open.read().search(parseSearch(QStringLiteral("Rumpelstiltskin")), 10).empty());
    CHECK(open.read().find(record.id)->who == record.who);
}
