// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a journal for ten years, by the command line: backups, recovery, passphrase, deleting, erasing,
// collecting.
#include "app/tspace.h"
#include "app/typed.h"
#include "base/random.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using namespace tspace;
using namespace tspace::test;

namespace {

const QByteArray momentJson = R"({"at":{"utc":"2026-11-18T14:00:00.000Z","date":"2026-11-18","zone":"Europe/London"},
    "kind":"home-visit","text":"The door of FAM-12 was open."})";

QByteArray momentSaying(const QByteArray& text) {
    return QByteArray(momentJson).replace("The door of FAM-12 was open.", text);
}

}  // namespace

// Would catch: a backup that is not made, not listed, cannot be recovered, or whose recovery writes over the journal.
TEST_CASE("a backup is made, listed, and recovered beside the journal", "[cli]") {
    const Tspace tspace;
    tspace.init();
    CHECK(tspace.run(line("backups")).exit == 1);
    static_cast<void>(tspace.add(QStringLiteral("moment"), momentJson));
    const Ran made = tspace.run(line("backup --json"));
    REQUIRE(made.exit == 0);
    const QString backup = made.json().value(QStringLiteral("backup")).toString();
    CHECK(QFileInfo(backup).path() == QFileInfo(tspace.journal()).path() + QStringLiteral("/backups"));
    const Ran listed = tspace.run(line("backups --json"));
    CHECK(listed.json().value(QStringLiteral("backups")).toArray().size() == 1);
    CHECK(listed.json().value(QStringLiteral("where")).toString() == QStringLiteral("only-here"));
    CHECK(tspace.run(line("backups")).err.contains("only backups are on this computer"));
    static_cast<void>(tspace.add(QStringLiteral("moment"), momentSaying("Later.")));
    const QByteArray now = tspace.dump();

    CHECK(tspace.run({QStringLiteral("recover"), backup, QStringLiteral("--to"), tspace.journal()}).exit == 1);
    const QString to = tspace.scratch().path(QStringLiteral("recovered.tspace"));
    const Ran recovered =
        tspace.run({QStringLiteral("recover"), backup, QStringLiteral("--to"), to, QStringLiteral("--json")});
    INFO(recovered.err.toStdString());
    REQUIRE(recovered.exit == 0);
    const auto count = [&](const char* where) {
        return recovered.json()
            .value(QLatin1String(where))
            .toObject()
            .value(QStringLiteral("records"))
            .toObject()
            .value(QStringLiteral("moment"))
            .toInt();
    };
    CHECK(count("backup") == 1);
    CHECK(count("journal") == 2);
    CHECK(tspace.dump() == now);
    CHECK(tspace.run({QStringLiteral("--journal"), to, QStringLiteral("verify")}).exit == 0);
}

// Would catch: one damaged page that keeps everything else from coming out, and a loss that is not named.
TEST_CASE("what is whole of a damaged journal is taken out and exported, and what is not is named", "[cli]") {
    const Tspace tspace;
    tspace.init();
    static_cast<void>(tspace.add(QStringLiteral("moment"), momentSaying("Whole.")));
    const qsizetype before = bytesOf(tspace.journal()).size();
    const QString lost = tspace.add(QStringLiteral("moment"), momentSaying(SeededRandom(3).bytes(40'000).toHex()));
    QByteArray bytes = bytesOf(tspace.journal());
    const qsizetype inTheLongText = before + 2 * qsizetype{4096} + 1000;  // the first new pages are of the new version
    for (qsizetype at = inTheLongText; at < inTheLongText + 100; ++at) {
        bytes[at] = static_cast<char>(~bytes[at]);
    }
    QFile damaged(tspace.journal());
    REQUIRE(damaged.open(QIODevice::WriteOnly));
    REQUIRE(damaged.write(bytes) == bytes.size());
    damaged.close();
    const QString to = tspace.scratch().path(QStringLiteral("whole.tspace"));
    const Ran ran = tspace.run({QStringLiteral("recover"), tspace.journal(), QStringLiteral("--damaged"),
                                QStringLiteral("--to"), to, QStringLiteral("--json")});
    INFO(ran.out.toStdString() + ran.err.toStdString());
    CHECK(ran.exit == 4);
    CHECK(ran.out.contains(lost.toUtf8()));
    CHECK(bytesOf(tspace.journal()) == bytes);
    const Ran whole = tspace.run({QStringLiteral("--journal"), to, QStringLiteral("verify")});
    CHECK(whole.exit == 0);
    const Ran exported = tspace.run({QStringLiteral("export"), QStringLiteral("json"), QStringLiteral("--with-private"),
                                     QStringLiteral("--out"), QStringLiteral("-")});
    CHECK(exported.exit == 4);
    CHECK(exported.out.contains("Whole."));
    CHECK(exported.err.contains(lost.toUtf8()));
}

// Would catch: a copy put into a folder that also takes old ones away, or a folder made by a typing error.
TEST_CASE("a backup goes into a folder of one's choice that is there", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QString folder = tspace.scratch().path(QStringLiteral("stick"));
    CHECK(tspace.run({QStringLiteral("backup"), QStringLiteral("--to"), folder}).exit == 2);
    REQUIRE(QDir().mkpath(folder));
    CHECK(tspace.run({QStringLiteral("backup"), QStringLiteral("--to"), folder}).exit == 0);
    CHECK(QDir(folder).entryList(QDir::Files).size() == 1);
    CHECK_FALSE(QFile::exists(QFileInfo(tspace.journal()).path() + QStringLiteral("/backups")));
}

// Would catch: a key that stays what it was, one that no passphrase opens any more, and a record lost on the way.
TEST_CASE("the key is made anew under the passphrase that is kept", "[cli]") {
    const Tspace tspace;
    tspace.init();
    static_cast<void>(tspace.add(QStringLiteral("moment"), momentJson));
    const QByteArray before = tspace.dump();
    const auto salt = [&] { return bytesOf(tspace.journal()).left(16); };
    const QByteArray first = salt();
    CHECK(tspace.run(line("passphrase --keep --new-passphrase-file none")).exit == 2);
    CHECK(salt() == first);
    const Ran kept = tspace.run(line("passphrase --keep"));
    INFO(kept.err.toStdString());
    REQUIRE(kept.exit == 0);
    CHECK(salt() != first);
    CHECK(tspace.dump() == before);
}

// Would catch: an old passphrase that still opens the journal, a new one that does not, a change nobody tells the
// backups of.
TEST_CASE("the passphrase is changed, and what older backups keep is told", "[cli]") {
    const Tspace tspace;
    tspace.init();
    static_cast<void>(tspace.add(QStringLiteral("moment"), momentJson));
    REQUIRE(tspace.run(line("backup")).exit == 0);
    const QByteArray before = tspace.dump();
    const QString fresh = tspace.scratch().write(QStringLiteral("new"), "walnut candle orbit\n");
    const Ran changed = tspace.run({QStringLiteral("passphrase"), QStringLiteral("--new-passphrase-file"), fresh});
    INFO(changed.err.toStdString());
    REQUIRE(changed.exit == 0);
    CHECK(changed.err.contains("One backup still opens with the earlier passphrase"));
    CHECK(tspace.run(line("info")).exit == 3);
    const Ran info = tspace.runBare({QStringLiteral("--passphrase-file"), fresh, QStringLiteral("verify")});
    CHECK(info.exit == 0);
    const Ran dump =
        tspace.runBare({QStringLiteral("--passphrase-file"), fresh, QStringLiteral("list"), QStringLiteral("moments")});
    CHECK(dump.out.contains("FAM-12"));
    CHECK(before.contains("FAM-12"));
}

// Would catch: backups that someone who knew the old passphrase can go on opening although they were to be changed or
// removed, a copy that lost something, and a removal that leaves the journal without any backup.
TEST_CASE("backups made before a new passphrase are put under it, or removed, when asked", "[cli]") {
    const Tspace tspace;
    tspace.init();
    static_cast<void>(tspace.add(QStringLiteral("moment"), momentJson));
    const QString backup = tspace.run(line("backup --json")).json().value(QStringLiteral("backup")).toString();
    const QString fresh = tspace.scratch().write(QStringLiteral("new"), "walnut candle orbit\n");
    const QString last = tspace.scratch().write(QStringLiteral("last"), "orbit walnut candle\n");
    CHECK(tspace.run(line("passphrase --backups burn --new-passphrase-file") + QStringList{fresh}).exit == 2);
    const Ran changed =
        tspace.run(line("passphrase --backups change --json --new-passphrase-file") + QStringList{fresh});
    INFO(changed.err.toStdString());
    REQUIRE(changed.exit == 0);
    CHECK(changed.json().value(QStringLiteral("backups_changed")).toInt() == 1);
    const auto opensWith = [&](const QString& passphrase) {
        return tspace.runBare({QStringLiteral("--journal"), backup, QStringLiteral("--passphrase-file"), passphrase,
                               QStringLiteral("list"), QStringLiteral("moments")});
    };
    CHECK(opensWith(fresh).out.contains("FAM-12"));
    CHECK(opensWith(tspace.scratch().path(QStringLiteral("passphrase"))).exit == 3);

    const Ran removed =
        tspace.runBare(QStringList{QStringLiteral("--passphrase-file"), fresh} +
                       line("passphrase --backups remove --json --new-passphrase-file") + QStringList{last});
    INFO(removed.err.toStdString());
    REQUIRE(removed.exit == 0);
    CHECK(removed.json().value(QStringLiteral("backups_removed")).toInt() == 1);
    CHECK_FALSE(QFile::exists(backup));
    const QFileInfoList left = QDir(QFileInfo(backup).path()).entryInfoList({QStringLiteral("*.tspace")}, QDir::Files);
    REQUIRE(left.size() == 1);
    const Ran still =
        tspace.runBare({QStringLiteral("--journal"), left.front().filePath(), QStringLiteral("--passphrase-file"), last,
                        QStringLiteral("list"), QStringLiteral("moments")});
    CHECK(still.out.contains("FAM-12"));
}

// Would catch: a deletion that cannot be undone, an erased record that is found again, a restore that forgets versions.
TEST_CASE("a record is deleted, restored, brought back to an earlier version, and erased", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QString id = tspace.add(QStringLiteral("moment"), momentJson);
    REQUIRE(tspace.run({QStringLiteral("delete"), id}).exit == 0);
    CHECK(tspace.run({QStringLiteral("show"), id}).exit == 1);
    CHECK(tspace.run({QStringLiteral("delete"), id}).exit == 1);
    REQUIRE(tspace.run({QStringLiteral("restore"), id}).exit == 0);
    CHECK(tspace.run({QStringLiteral("show"), id}).exit == 0);
    CHECK(tspace.run({QStringLiteral("restore"), id}).exit == 1);  // nothing to do
    const QJsonArray versions = tspace.run({QStringLiteral("history"), id, QStringLiteral("--json")})
                                    .json()
                                    .value(QStringLiteral("revisions"))
                                    .toArray();
    REQUIRE(versions.size() == 3);
    CHECK(tspace.run({QStringLiteral("restore"), id, QStringLiteral("no-version")}).exit == 1);
    const Ran erased = tspace.run({QStringLiteral("erase"), id});
    INFO(erased.err.toStdString());
    REQUIRE(erased.exit == 0);
    CHECK(erased.out.contains("Backups made before still hold it"));
    CHECK(tspace.run({QStringLiteral("history"), id}).exit == 1);
    CHECK(tspace.run(line("search door")).exit == 1);
    CHECK(tspace.run(line("verify")).exit == 0);
}

// Would catch: a record that two people agreed, moved away without a word that it was agreed, and with whom.
TEST_CASE("deleting an agreed session says with whom it was agreed, and it comes back agreed", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QString maria = tspace.add(QStringLiteral("person"), R"({"name":"Maria","role":"my-supervisor"})");
    const QString id =
        tspace.add(QStringLiteral("session"),
                   QByteArray(R"({"held":{"utc":"2026-11-03T14:00:00.000Z","date":"2026-11-03","zone":"Europe/London"},
            "written":{"utc":"2026-11-03T15:00:00.000Z","date":"2026-11-03","zone":"Europe/London"},
            "kind":"one-to-one","role":"supervisee","status":"agreed","people":["MARIA"],"agreements":[
            {"party":"me","date":"2026-11-04","accepted":true},{"party":"MARIA","date":"2026-11-05","accepted":true}]})")
                       .replace("MARIA", maria.toUtf8()));
    const Ran gone = tspace.run({QStringLiteral("delete"), id});
    REQUIRE(gone.exit == 0);
    CHECK(gone.out.contains("agreed with Maria on 2026-11-05"));
    CHECK(gone.out.contains("tspace restore " + id.toUtf8()));
    REQUIRE(tspace.run({QStringLiteral("restore"), id}).exit == 0);
    CHECK(tspace.run({QStringLiteral("show"), id, QStringLiteral("--json")})
              .json()
              .value(QStringLiteral("status"))
              .toString() == QStringLiteral("agreed"));
    const QJsonObject again = tspace.run({QStringLiteral("delete"), id, QStringLiteral("--json")}).json();
    CHECK(again.value(QStringLiteral("agreed_with")).toArray() == QJsonArray{QStringLiteral("Maria")});
    CHECK(again.value(QStringLiteral("agreed_on")).toString() == QStringLiteral("2026-11-05"));
}

// Would catch: erasing while someone has asked for the records.
TEST_CASE("a hold stops erasing, says so, and ends", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QString id = tspace.add(QStringLiteral("moment"), momentJson);
    REQUIRE(tspace.run({QStringLiteral("hold"), QStringLiteral("--reason"), QStringLiteral("the court")}).exit == 0);
    const Ran refused = tspace.run({QStringLiteral("erase"), id});
    CHECK(refused.exit != 0);
    CHECK(refused.err.contains("on hold"));
    CHECK(tspace.run({QStringLiteral("show"), id}).exit == 0);
    REQUIRE(tspace.run({QStringLiteral("hold"), QStringLiteral("--end")}).exit == 0);
    CHECK(tspace.run({QStringLiteral("erase"), id}).exit == 0);
}

// Would catch: a collection that misses an earlier version, a deleted record or one that only names the case, or that
// takes FAM-1 for FAM-12.
TEST_CASE("everything about a case is collected into one document", "[cli]") {
    const Tspace tspace;
    tspace.init();
    static_cast<void>(tspace.add(QStringLiteral("case"), R"({"code":"FAM-12","state":"open"})"));
    static_cast<void>(tspace.add(QStringLiteral("moment"), momentJson));
    const QString gone = tspace.add(QStringLiteral("moment"), momentSaying("FAM-12, since deleted."));
    static_cast<void>(tspace.add(QStringLiteral("moment"), momentSaying("Of FAM-1 only.")));
    REQUIRE(tspace.run({QStringLiteral("delete"), gone}).exit == 0);
    const QString to = tspace.scratch().path(QStringLiteral("all.md"));
    const Ran ran = tspace.run({QStringLiteral("collect"), QStringLiteral("FAM-12"), QStringLiteral("--out"), to});
    INFO(ran.err.toStdString());
    REQUIRE(ran.exit == 0);
    const QByteArray document = bytesOf(to);
    CHECK(document.contains("The door of FAM-12 was open."));
    CHECK(document.contains("FAM-12, since deleted."));
    CHECK(document.contains("in recently deleted"));
    CHECK_FALSE(document.contains("Of FAM-1 only."));
    CHECK(ran.err.contains("not encrypted"));
    CHECK(tspace.run({QStringLiteral("collect"), QStringLiteral("FAM-12"), QStringLiteral("--out"), to}).exit != 0);
}
