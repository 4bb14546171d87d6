// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backups.h"

#include "services/journal_settings.h"
#include "services/recovery.h"
#include "support/catch.h"
#include "support/open_journal.h"
#include "support/zone_of_machine.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <set>

using namespace tspace;
using namespace tspace::test;

namespace {

Instant noonOf(const QDate& day) {
    return Instant::local(day, QTime(12, 0), QStringLiteral("Europe/London"));
}

/// The days whose backup is left after one was made on each of `days`, oldest first, with rotation after each.
std::vector<QDate> leftAfter(const std::vector<QDate>& days) {
    std::vector<Instant> files;
    for (const QDate& day : days) {
        files.insert(files.begin(), noonOf(day));
        const std::vector<bool> kept = keptOf(files);
        std::vector<Instant> left;
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (kept[i]) {
                left.push_back(files[i]);
            }
        }
        files = left;
    }
    std::vector<QDate> left;
    left.reserve(files.size());
    for (const Instant& file : files) {
        left.push_back(file.date);
    }
    return left;
}

std::vector<QDate> everyDay(const QDate& first, int count) {
    std::vector<QDate> days;
    days.reserve(count);
    for (int i = 0; i < count; ++i) {
        days.push_back(first.addDays(i));
    }
    return days;
}

BackupDone backUpNow(OpenJournal& open, const QString& second = {}) {
    Copier copier = open.journal().copier();
    Progress progress;
    return backUp(copier, {open.path(), second}, open.clock(), open.random(), progress);
}

QByteArray saltOf(OpenJournal& open) {
    return open.journal().copier().salt();
}

}  // namespace

// Would catch: a rule that forgets a week or month because the backup that stood for it went when its days were over.
TEST_CASE("backups of three years leave seven days, five weeks and twenty-four months", "[backups]") {
    const std::vector<QDate> left = leftAfter(everyDay(QDate(2024, 1, 1), 3 * 365));
    const QDate last = QDate(2024, 1, 1).addDays(3 * 365 - 1);
    const std::set<QDate> all(left.begin(), left.end());
    CHECK(left.front() == last);
    for (int i = 0; i < daysKept; ++i) {
        CHECK(all.contains(last.addDays(-i)));
    }
    std::set<std::pair<int, int>> months;
    for (const QDate& day : left) {
        months.insert({day.year(), day.month()});
    }
    CHECK(months.size() == static_cast<std::size_t>(monthsKept));
    for (auto month = months.begin(); month != std::prev(months.end()); ++month) {
        const QDate first(month->first, month->second, 1);
        CHECK(all.contains(first.addMonths(1).addDays(-1)));  // the newest of each month that is over
    }
    CHECK(left.size() <= static_cast<std::size_t>(daysKept + weeksKept + monthsKept));
}

// Would catch: rotation by age, which leaves a person who writes once a month with nothing after a holiday.
TEST_CASE("few backups are all kept, however old", "[backups]") {
    CHECK(leftAfter({QDate(2020, 1, 1), QDate(2022, 6, 1), QDate(2026, 11, 16)}).size() == 3);
    CHECK(keptOf({}).empty());
}

// Would catch: "back up now" before a risky step taken away by the next one of the same day.
TEST_CASE("all of the newest day stay, and the newest alone of the days before", "[backups]") {
    const Instant morning = Instant::local(QDate(2026, 11, 16), QTime(9, 0), QStringLiteral("Europe/London"));
    const Instant evening = Instant::local(QDate(2026, 11, 16), QTime(18, 0), QStringLiteral("Europe/London"));
    CHECK(keptOf({evening, morning}) == std::vector<bool>{true, true});
    CHECK(keptOf({noonOf(QDate(2026, 11, 17)), evening, morning}) == std::vector<bool>{true, true, false});
}

// Would catch: names of other files, or of another journal's backups, taken for this one's and rotated away.
TEST_CASE("a backup is known by its name, and by no other", "[backups]") {
    const QString journal = QStringLiteral("/x/journal.tspace");
    const qint64 utc = Instant::parse(QStringLiteral("2026-11-25T18:30:07Z"), QStringLiteral("UTC"))->utc;
    CHECK(backupName(journal, utc) == QStringLiteral("journal-2026-11-25T18-30-07Z.tspace"));
    CHECK(timeOfBackup(journal, backupName(journal, utc)) == utc);
    for (const char* other :
         {"journal.tspace", "journal-recovered.tspace", "other-2026-11-25T18-30-07Z.tspace", "journal-.tspace",
          "journal-2026-11-25T18-30-07Z.tspace.new-1a2b3c", "journal-2026-13-25T18-30-07Z.tspace",
          "journal-2026-11-25T18-30-07Z", "journal-2-2026-11-25T18-30-07Z.tspace", ""}) {
        INFO(other);
        CHECK_FALSE(timeOfBackup(journal, QString::fromLatin1(other)));
    }
}

// Would catch: a name read in the zone of the machine: newer versions of Qt move the hour that clocks skip in spring,
// and a backup of that hour would be known by nobody, never counted and never rotated away.
TEST_CASE("a backup is known by its name whatever the zone of the machine", "[backups]") {
    const QString journal = QStringLiteral("/x/journal.tspace");
    const qint64 utc = Instant::parse(QStringLiteral("2026-03-29T01:30:00Z"), QStringLiteral("UTC"))->utc;
    for (const char* zone : {"Europe/London", "America/New_York", "UTC"}) {
        const ZoneOfMachine here(zone);
        INFO(zone);
        CHECK(timeOfBackup(journal, backupName(journal, utc)) == utc);
    }
}

// Would catch: a copy that is no journal, lacks the newest save or the draft, or can be read by others.
TEST_CASE("a backup holds what the journal holds and opens with its passphrase", "[backups]") {
    OpenJournal open;
    open.save(momentSaying(open, QStringLiteral("before the backup")));
    Draft draft;
    draft.record = RecordId::make(open.random());
    draft.state = {{QStringLiteral("text"), QStringLiteral("typed")}};
    open.journal().keepDraft(draft);
    open.journal().flush();
    const BackupDone done = backUpNow(open);
    CHECK(done.holding.records() == 1);
    CHECK(done.holding.drafts == 1);
    CHECK(QFileInfo(done.path).permissions() ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    CHECK(QDir(backupFolderOf(open.path())).entryList(QDir::Files).size() == 1);
    Progress progress;
    CHECK(lookInto(done.path, OpenJournal::passphrase(), progress) == done.holding);
    CHECK_THROWS_AS(lookInto(done.path, Secret::fromBytes("other"), progress), Error);
    open.save(momentSaying(open, QStringLiteral("after it")));
    CHECK(open.read().count(RecordKind::Moment) == 2);
    // Another program, which backs up in the same second, takes the name while the copy is being made.
    const QString wanted = freeBackupPath(backupFolderOf(open.path()), open.path(), open.clock().now().utc);
    Progress raced([&](long long, long long) { QFile::copy(done.path, wanted); });
    Copier copier = open.journal().copier();
    const BackupDone beside = backUp(copier, {open.path(), {}}, open.clock(), open.random(), raced);
    CHECK(beside.path != wanted);
    CHECK(lookInto(beside.path, OpenJournal::passphrase(), progress).records() == 2);
    CHECK(lookInto(wanted, OpenJournal::passphrase(), progress) == done.holding);
}

// Would catch: a backup a day too many, none on the day after, and none after the second folder is chosen.
TEST_CASE("a backup is due once a day in each folder that is there", "[backups]") {
    OpenJournal open;
    BackupPlaces places{open.path(), {}};
    const auto due = [&] { return backupIsDue(places, saltOf(open), open.clock()); };
    CHECK(due());
    static_cast<void>(backUpNow(open));
    CHECK_FALSE(due());
    places.second = open.scratch().path(QStringLiteral("stick"));
    CHECK_FALSE(due());  // not plugged in
    REQUIRE(QDir().mkpath(places.second));
    CHECK(due());
    static_cast<void>(backUpNow(open, places.second));
    CHECK_FALSE(due());
    open.clock().advance(24 * 3'600'000LL);
    CHECK(due());
}

// Would catch: a second folder that cannot be written taking the first backup with it, or failing without a word.
TEST_CASE("a second folder that is away is told, and the first backup stands", "[backups]") {
    OpenJournal open;
    const BackupDone done = backUpNow(open, open.scratch().path(QStringLiteral("away")));
    CHECK(QFile::exists(done.path));
    REQUIRE(done.secondFailed);
    CHECK(done.secondFailed->code() == ErrorCode::NotFound);
    const BackupState state = backupState({open.path(), open.scratch().path(QStringLiteral("away"))}, saltOf(open));
    CHECK(state.secondIsMissing);
    CHECK(state.whereabouts == Whereabouts::OnlyHere);
}

// Would catch: "only on this computer" that goes away before there is a backup elsewhere, or never.
TEST_CASE("where the backups are is told as it is", "[backups]") {
    OpenJournal open;
    const QString second = open.scratch().path(QStringLiteral("second"));
    REQUIRE(QDir().mkpath(second));
    const auto where = [&] { return backupState({open.path(), second}, saltOf(open)).whereabouts; };
    CHECK(where() == Whereabouts::None);
    static_cast<void>(backUpNow(open));
    CHECK(where() == Whereabouts::OnlyHere);
    static_cast<void>(backUpNow(open, second));
    CHECK(where() == Whereabouts::SameDisk);
}

// Would catch: rotation that takes away another journal's backups from a folder that both share.
TEST_CASE("rotation leaves alone what another passphrase or journal made", "[backups]") {
    OpenJournal open;
    const QString folder = backupFolderOf(open.path());
    REQUIRE(QDir().mkpath(folder));
    const qint64 yesterday = open.clock().now().utc - 86'400'000;
    for (int i = 0; i < 3; ++i) {
        QFile other(QDir(folder).filePath(backupName(open.path(), yesterday + i * 1000LL)));
        REQUIRE(other.open(QIODevice::WriteOnly));
        other.write(QByteArray(4096, static_cast<char>('a' + i)));
    }
    for (int i = 0; i < 12; ++i) {
        open.clock().advance(86'400'000);
        static_cast<void>(backUpNow(open));
    }
    const BackupState state = backupState({open.path(), {}}, saltOf(open));
    CHECK(state.underOther == 3);
    CHECK(state.first.size() < 3 + 12);
}

// Would catch: what a crash left of a backup piling up for ever, or the work of another program taken away.
TEST_CASE("what an interrupted backup left goes with a later one", "[backups]") {
    OpenJournal open;
    const QString folder = backupFolderOf(open.path());
    REQUIRE(QDir().mkpath(folder));
    const QString left = QDir(folder).filePath(backupName(open.path(), 0) + QStringLiteral(".new-aabbccddeeff"));
    QFile file(left);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    const qint64 written = QFileInfo(left).lastModified().toMSecsSinceEpoch();
    removeUnfinished(folder, open.path(), written + 60'000);
    CHECK(QFile::exists(left));
    removeUnfinished(folder, open.path(), written + 2LL * 3'600'000);
    CHECK_FALSE(QFile::exists(left));
}

// Would catch: a journal's name taken for a pattern, by which what other journals are writing is taken away.
TEST_CASE("what another journal's backup left stays, whatever the journal is called", "[backups]") {
    const Scratch scratch;
    const QString other = scratch.path(QStringLiteral("other-2026-11-25T18-30-07Z.tspace.new-aabbccddeeff"));
    const QString own = scratch.path(QStringLiteral("*-2026-11-25T18-30-07Z.tspace.new-aabbccddeeff"));
    for (const QString& path : {other, own}) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    const qint64 later = QFileInfo(other).lastModified().toMSecsSinceEpoch() + 2LL * 3'600'000;
    removeUnfinished(QFileInfo(other).path(), QStringLiteral("/x/*.tspace"), later);
    CHECK(QFile::exists(other));
    CHECK_FALSE(QFile::exists(own));
}

// Would catch: a recovery that writes over the journal, or changes the backup.
TEST_CASE("a recovery makes a new file and overwrites nothing", "[backups]") {
    OpenJournal open;
    const Moment first = momentSaying(open, QStringLiteral("kept in the backup"));
    open.save(first);
    const BackupDone done = backUpNow(open);
    const QByteArray backup = bytesOf(done.path);
    open.save(momentSaying(open, QStringLiteral("later")));
    open.close();
    const QByteArray journal = bytesOf(open.path());
    Progress progress;
    CHECK_THROWS_AS(recover(done.path, OpenJournal::passphrase(), open.path(), open.random(), progress), Error);
    CHECK(bytesOf(open.path()) == journal);
    const QString to = freeRecoveryPath(open.path());
    CHECK(recover(done.path, OpenJournal::passphrase(), to, open.random(), progress) == done.holding);
    CHECK(bytesOf(done.path) == backup);
    CHECK(freeRecoveryPath(open.path()) != to);
    JournalFile file = Journal::unlock(to, OpenJournal::passphrase(), progress);
    Journal recovered(std::move(file), open.environment());
    CHECK(recovered.read().find(first.id) == first);
    CHECK(recovered.read().count(RecordKind::Moment) == 1);
}

// Would catch: damage told as a mistyped passphrase, after which people type until they give up; and the other way.
TEST_CASE("a backup tells a wrong passphrase from a damaged journal", "[backups]") {
    OpenJournal open;
    open.save(momentSaying(open, QStringLiteral("something")));
    const Secret wrong = Secret::fromBytes("wrong");
    CHECK(judge(open.path(), wrong) == Verdict::Unknown);
    static_cast<void>(backUpNow(open));
    open.close();
    CHECK(judge(open.path(), wrong) == Verdict::WrongPassphrase);
    QFile file(open.path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    SECTION("in its first page") {
        REQUIRE(file.seek(100));
    }
    SECTION("in its very beginning") {
        REQUIRE(file.seek(0));
    }
    REQUIRE(file.write(QByteArray(64, 'x')) == 64);
    file.close();
    CHECK(judge(open.path(), OpenJournal::passphrase()) == Verdict::Damaged);
}

// Would catch: a damaged backup recovered as if it were whole.
TEST_CASE("a backup with a damaged page is refused, and its damage is told", "[backups]") {
    OpenJournal open;
    for (int i = 0; i < 20; ++i) {
        open.save(momentSaying(open, QStringLiteral("a moment that fills a page or two with its words")));
    }
    const BackupDone done = backUpNow(open);
    open.close();
    QByteArray bytes = bytesOf(done.path);
    REQUIRE(bytes.size() > 5LL * 4096);
    bytes[3 * 4096 + 2000] = static_cast<char>(bytes[3 * 4096 + 2000] ^ 1);
    QFile file(done.path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    Progress progress;
    const QString to = freeRecoveryPath(open.path());
    CHECK_THROWS_AS(recover(done.path, OpenJournal::passphrase(), to, open.random(), progress), Error);
    CHECK_FALSE(QFile::exists(to));
}
