// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verified_copy.h"

#include "core/store/file_fixture.h"
#include "support/failing_calls.h"

using namespace tspace;
using namespace tspace::test;

namespace {

/// A journal at rest with every kind of page: of tables, of an index, of long rows, and free ones.
QString manyPages(const Scratch& scratch) {
    QString path = scratch.path(QStringLiteral("desk/journal.tspace"));
    JournalFile made = makeJournal(path);
    made.connect().execute(R"(
        CREATE TABLE revision (seq INTEGER PRIMARY KEY, payload BLOB, hash BLOB, record, kind, deleted, utc, date, zone);
        CREATE TABLE draft (token INTEGER PRIMARY KEY, payload BLOB, hash BLOB);
        CREATE INDEX of_texts ON t (a);
        INSERT INTO t VALUES (hex(zeroblob(9000)));
        CREATE TABLE gone AS SELECT zeroblob(30000);
        DROP TABLE gone;)");
    made.close();
    return path;
}

}  // namespace

// Would catch: a disk that fails for a moment, told as a damaged journal or backup: the person would go back to an
// older one for nothing. And a damaged page told as a failing disk.
TEST_CASE("a page that the disk does not give is never told as a damaged one", "[copies]") {
    const Scratch scratch;
    const QString path = manyPages(scratch);
    Progress progress;
    const Copier copier = Copier::ofResting(path, passphrase());
    FailingCalls calls(scratch.path(QStringLiteral("desk")));
    static_cast<void>(copier.check(path, progress));
    const int all = calls.counted();
    int told = 0;
    for (int call = 1; call <= all; ++call) {
        INFO("call " << call << " of " << all);
        calls.failAt(call, FailingCalls::Failure::Once);
        try {
            static_cast<void>(copier.check(path, progress));
        } catch (const Error& error) {
            INFO(error.what());
            CHECK((error.code() == ErrorCode::Unreadable || error.code() == ErrorCode::WriteFailed));
            ++told;
        }
    }
    calls.mend();
    CHECK(told > 10);
    QByteArray bytes = bytesOf(path);
    constexpr qsizetype inATable = 5000;
    bytes[inATable] = static_cast<char>(bytes[inATable] ^ 1);
    static_cast<void>(scratch.write(QStringLiteral("desk/journal.tspace"), bytes));
    CHECK(codeOf([&] { static_cast<void>(copier.check(path, progress)); }) == ErrorCode::Damaged);
}
