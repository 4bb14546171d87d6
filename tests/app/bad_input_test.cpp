// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line is given and cannot be right: refused or warned about in words, and nothing lost.
#include "app/tspace.h"
#include "app/typed.h"
#include "support/catch.h"

using namespace tspace::test;

namespace {

const QByteArray plannedInDecember = R"({
  "held": { "utc": "2026-12-09T14:00:00.000Z", "date": "2026-12-09", "zone": "Europe/London" },
  "status": "planned", "people": ["00000000-0000-4000-8000-0000000000b1"] })";

}  // namespace

// Would catch: a slip in a date taken without a word, or an action lost because of it.
TEST_CASE("an action due before it was agreed is kept and warned about", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const Ran added = tspace.run(line("add action"), R"({ "text": "Ask him", "due": "2026-11-10",
        "made": { "utc": "2026-11-18T14:00:00.000Z", "date": "2026-11-18", "zone": "Europe/London" } })");
    CHECK(added.exit == 0);
    CHECK(added.err.contains("/due: lies before the day the action was agreed"));
    CHECK(tspace.dump().contains("Ask him"));
    static_cast<void>(tspace.add(QStringLiteral("session"), R"({ "id": "00000000-0000-4000-8000-0000000000c1",
        "held": { "utc": "2026-11-04T14:00:00.000Z", "date": "2026-11-04", "zone": "Europe/London" },
        "status": "held" })"));
    const Ran beside = tspace.run(line("add action"), R"({ "text": "Ring her", "due": "2026-11-01",
        "session": "00000000-0000-4000-8000-0000000000c1" })");
    CHECK(beside.exit == 0);
    CHECK(beside.err.contains("/due: lies before the day of the session it came from"));
}

// Would catch: a session planned with somebody whose supervision has ended by then, whichever of the two comes first.
TEST_CASE("a session after the day supervision ended is refused, and so are days the wrong way round", "[cli]") {
    const Tspace tspace;
    tspace.init();
    static_cast<void>(tspace.add(QStringLiteral("person"), R"({ "id": "00000000-0000-4000-8000-0000000000b1",
        "name": "Worker A", "role": "supervisee", "until": "2026-11-01" })"));
    const QByteArray before = tspace.dump();
    const Ran session = tspace.run(line("add session"), plannedInDecember);
    CHECK(session.exit == 1);
    CHECK(session.err.contains("2026-12-09, after the day supervision ended"));
    const Ran person =
        tspace.run(line("add person"),
                   R"({ "name": "Worker B", "role": "supervisee", "from": "2026-11-10", "until": "2026-11-01" })");
    CHECK(person.exit == 1);
    CHECK(person.err.contains("/until: lies before /from"));
    CHECK(tspace.dump() == before);
}

// Would catch: two threads that continue each other, over which every list of what is open would run for ever.
TEST_CASE("threads that would continue each other in a circle are refused", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QByteArray before = tspace.dump();
    const Ran refused = tspace.run(line("add session"), R"({
        "held": { "utc": "2026-11-04T14:00:00.000Z", "date": "2026-11-04", "zone": "Europe/London" },
        "status": "held", "threads": [
          { "id": "00000000-0000-4000-8000-0000000000a1", "title": "One",
            "continues": "00000000-0000-4000-8000-0000000000a2" },
          { "id": "00000000-0000-4000-8000-0000000000a2", "title": "Two",
            "continues": "00000000-0000-4000-8000-0000000000a1" }] })");
    CHECK(refused.exit == 1);
    CHECK(refused.err.contains("circle"));
    CHECK(tspace.dump() == before);
}
