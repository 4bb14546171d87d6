// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/last_read.h"

#include "support/catch.h"
#include "support/open_journal.h"

using namespace tspace;
using namespace tspace::test;

// Would catch: a screen that goes on showing what is no longer so, or one that reads everything anew each time.
TEST_CASE("what was read stands until something is written or the day is over", "[services]") {
    OpenJournal open;
    LastRead read(open.journal(), open.clock());
    CHECK_FALSE(read.stands());  // nothing was read yet

    read.begin();
    CHECK(read.stands());
    open.save(momentSaying(open, QStringLiteral("written here")));
    CHECK_FALSE(read.stands());

    read.begin();
    Draft draft;
    draft.record = MomentId::make(open.random()).as<AnyRecord>();
    draft.state = {{QStringLiteral("text"), QStringLiteral("typed")}};
    open.journal().keepDraft(draft);
    open.journal().flush();
    CHECK_FALSE(read.stands());

    read.begin();
    constexpr qint64 aDay = 24LL * 60 * 60 * 1000;
    open.clock().advance(aDay);
    CHECK_FALSE(read.stands());

    read.begin();
    read.forget();
    CHECK_FALSE(read.stands());
}
