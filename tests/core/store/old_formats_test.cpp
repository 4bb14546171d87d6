// SPDX-License-Identifier: GPL-3.0-or-later
// Journals of every format that there ever was, kept in tests/data/journals, open and hold what they held.
#include "codec/codec.h"
#include "core/store/file_fixture.h"
#include "domain/action.h"
#include "domain/moment.h"
#include "services/backups.h"
#include "store/history.h"
#include "support/open_journal.h"
#include "support/real_keys.h"

#include <QFile>
#include <QJsonDocument>

using namespace tspace;
using namespace tspace::test;

namespace {

const QString folderOfFixtures = QStringLiteral(TSPACE_TEST_DATA "/journals/");

QString fixture(int format) {
    return folderOfFixtures + QStringLiteral("format-%1.tspace").arg(format);
}

/// What the program that made it read in it.
QString truth(int format) {
    return folderOfFixtures + QStringLiteral("truth-%1.txt").arg(format);
}

/// Everything that is truth in a journal, one line each: revisions with their records as JSON, drafts, erased ids.
QByteArray truthOf(const JournalReader& read) {
    QByteArray lines;
    History(read.connection()).visitAll([&](const Revision& revision) {
        lines += QByteArray::number(revision.seq) + ' ' + revision.id.text().toUtf8() + ' ' +
                 nameOf(revision.kind).toUtf8() + (revision.deleted ? " deleted " : " ") +
                 QByteArray::number(revision.at.utc) + ' ' + revision.at.zone.toUtf8() + ' ' +
                 QByteArray::number(static_cast<qint64>(revision.parents.size())) + ' ' +
                 codec::encode(unpackRecord(revision.payload)) + '\n';
    });
    for (const Draft& draft : read.drafts()) {
        lines += "draft " + draft.record.text().toUtf8() + ' ' +
                 QJsonDocument(draft.state).toJson(QJsonDocument::Compact) + '\n';
    }
    sqlite::Statement erased = read.connection().prepare("SELECT record FROM erased ORDER BY record");
    while (erased.step()) {
        lines += "erased " + RecordId::fromBytes(erased.blob(0)).text().toUtf8() + '\n';
    }
    return lines;
}

/// What the fixture of format 2 was made from: versions, a deleted and an erased record, references and a draft.
void fill(OpenJournal& open) {
    Person person;
    person.id = PersonId::make(open.random());
    person.name = QStringLiteral("Ruth Okafor");
    open.save(person);
    Moment moment;
    moment.id = MomentId::make(open.random());
    moment.at = open.clock().now();
    moment.people = {person.id};
    moment.text = QStringLiteral("A first version.");
    open.save(moment);
    moment.text = QStringLiteral("The kitchen was warm; näher \u00e0 la porte \u2603.");
    open.save(moment);
    Action action;
    action.id = ActionId::make(open.random());
    action.text = QStringLiteral("Ring the school");
    action.who = person.id;
    open.save(action);
    for (const auto* text : {"goes to recently deleted", "is erased"}) {
        Moment leaving = moment;
        leaving.id = MomentId::make(open.random());
        leaving.text = QString::fromLatin1(text);
        open.save(leaving);
        open.remove(leaving);
        if (QByteArray(text) == "is erased") {
            open.journal().eraseAndWait({idOf(leaving)});
        }
    }
    Draft draft;
    draft.record = idOf(moment);
    draft.state = {{QStringLiteral("text"), QStringLiteral("half a sent")}};
    open.journal().keepDraft(draft);
    open.journal().flush();
}

void copyTo(const QString& from, const QString& to) {
    REQUIRE(QFile::copy(from, to));
    REQUIRE(QFile::setPermissions(to, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
}

void checkOpens(int format) {
    const Scratch scratch;
    const QString path = scratch.path(QStringLiteral("journal.tspace"));
    copyTo(fixture(format), path);
    SystemClock clock;
    SystemRandom random;
    Progress progress;
    Journal journal(Journal::unlock(path, OpenJournal::passphrase(), progress), {clock, random, {}});
    CHECK(journal.read().connection().value("PRAGMA user_version") == JournalFile::newestFormat);
    CHECK(text(journal.read().verify(progress)) == QString());
    CHECK(truthOf(journal.read()).toStdString() == bytesOf(truth(format)).toStdString());
    // A copy of the old form is there before anything is changed, and none is needed for the newest.
    const auto backups = backupsIn(backupFolderOf(path), path);
    CHECK(backups.size() == (format < JournalFile::newestFormat ? 1 : 0));
    journal.close();
}

}  // namespace

// Would catch: a change of the program after which what someone wrote years ago does not open, or opens as something
// else.
TEST_CASE("a journal of every format opens, is brought to the newest one and holds what it held", "[formats]") {
    const RealKeys real;
    static_assert(JournalFile::newestFormat == 2, "add a fixture of the new format, and keep the others");
    for (int format = 1; format <= JournalFile::newestFormat; ++format) {
        INFO("format " << format);
        checkOpens(format);
    }
}

// Makes a fixture of the newest format and its truth, into the folder that TSPACE_FIXTURES names: once, by the first
// program that writes the format.
TEST_CASE("a fixture of the newest format is made", "[.fixtures]") {
    const RealKeys real;
    const QString folder = qEnvironmentVariable("TSPACE_FIXTURES");
    REQUIRE_FALSE(folder.isEmpty());
    OpenJournal open;
    fill(open);
    QFile truth(folder + QStringLiteral("/truth-%1.txt").arg(JournalFile::newestFormat));
    REQUIRE(truth.open(QIODevice::WriteOnly));
    truth.write(truthOf(open.read()));
    open.close();
    copyTo(open.path(), folder + QStringLiteral("/format-%1.tspace").arg(JournalFile::newestFormat));
}
