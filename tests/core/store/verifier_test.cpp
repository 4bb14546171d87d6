// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/open_journal.h"

using namespace tspace;
using namespace tspace::test;

namespace {

/// A journal with two moments, changed behind the program's back by `sql`, and what `verify` then says.
QString verifiedAfter(const char* sql) {
    OpenJournal open;
    for (const auto* text : {"a first moment", "a second moment"}) {
        Moment moment;
        moment.id = MomentId::make(open.random());
        moment.at = open.clock().now();
        moment.text = QString::fromLatin1(text);
        open.save(moment);
    }
    open.close();
    {
        JournalFile file = JournalFile::open(open.path(), OpenJournal::passphrase());
        file.connect().execute(sql);
    }
    open.reopen();
    Progress progress;
    return text(open.read().verify(progress));
}

}  // namespace

// Would catch: a verify that looks and sees nothing.
TEST_CASE("verify tells each kind of damage", "[store]") {
    CHECK(verifiedAfter("SELECT 1").isEmpty());
    CHECK(verifiedAfter("UPDATE head SET headline = 'other' WHERE headline LIKE '%first%'")
              .startsWith(QStringLiteral("head:")));
    CHECK(verifiedAfter("DELETE FROM moment WHERE headline LIKE '%first%'").startsWith(QStringLiteral("moment:")));
    CHECK(verifiedAfter("UPDATE tally SET records = 7").startsWith(QStringLiteral("tally:")));
    CHECK(verifiedAfter("INSERT INTO search (docid, text) VALUES (1, 'stray')").startsWith(QStringLiteral("search:")));
    CHECK(verifiedAfter("UPDATE search_content SET text = 'a third moment' WHERE text LIKE '%first%'")
              .startsWith(QStringLiteral("search_content:")));
    CHECK(verifiedAfter("UPDATE revision SET payload = zeroblob(length(payload)) WHERE seq = 1")
              .contains(QStringLiteral("hash")));
    CHECK(verifiedAfter("UPDATE revision SET record = id WHERE seq = 1").contains(QStringLiteral("another record")));
    CHECK(verifiedAfter("INSERT INTO draft VALUES (x'00', 'moment', 1, NULL, 0, '', '', x'00', x'00')")
              .startsWith(QStringLiteral("drafts:")));
}
