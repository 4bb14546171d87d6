// SPDX-License-Identifier: GPL-3.0-or-later
// Notes sealed beside a journal, as the command line meets them.
#include "services/inbox.h"

#include "app/leak_scan.h"
#include "app/tspace.h"
#include "base/random.h"
#include "support/catch.h"

#include <QDir>

using namespace tspace;
using namespace tspace::test;

// Catches a journal made by the command line that takes no notes, a note that can be read on disk, or one that only the
// window takes in.
TEST_CASE("a note sealed beside a journal is taken in by the next command, once", "[cli][inbox]") {
    const Tspace tspace;
    tspace.init();
    REQUIRE(inbox::canSeal(tspace.journal()));
    SystemRandom random;
    Moment moment;
    moment.id = MomentId::make(random);
    moment.at = SystemClock().now();
    moment.text = QStringLiteral("qvlumpz by the gate");
    {
        inbox::Note note(tspace.journal(), moment.id);
        note.keep(moment);
    }
    CHECK(LeakScan({QStringLiteral("qvlumpz")}).leaksBelow(tspace.scratch().path()) == QStringList());
    const Ran first = tspace.run({QStringLiteral("list"), QStringLiteral("moments")});
    CHECK(first.exit == 0);
    CHECK(first.out.contains("qvlumpz"));
    CHECK(first.err.contains("sealed note"));
    const Ran second = tspace.run({QStringLiteral("list"), QStringLiteral("moments")});
    CHECK(second.out == first.out);
    CHECK(second.err.isEmpty());
    CHECK(QDir(inbox::folderFor(tspace.journal())).isEmpty());
}
