// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/recover_screen.h"

#include "kit/message_bar.h"
#include "services/backups.h"
#include "services/recovery.h"
#include "store/journal.h"
#include "support/catch.h"
#include "support/damaged.h"
#include "ui/unlock/gate_keys.h"

#include <QFile>
#include <QLabel>
#include <QSignalSpy>

using namespace tspace;
using namespace tspace::test;
using namespace tspace::unlock;

namespace {

/// A journal at rest with a backup that lacks its last moment, and a first page nobody can read any more.
void backUpThenDamage(test::OpenJournal& open) {
    open.save(momentSaying(open, QStringLiteral("in the backup")));
    Progress progress;
    {
        Copier copier = open.journal().copier();
        static_cast<void>(backUp(copier, {open.path(), {}}, open.clock(), open.random(), progress));
    }
    open.save(momentSaying(open, QStringLiteral("after it")));
    open.close();
    spoil(open.path(), 0);
}

QString labelsOf(const QWidget& screen) {
    QStringList words;
    for (const QLabel* label : screen.findChildren<QLabel*>()) {
        words << label->text();
    }
    return words.join(QLatin1Char('\n'));
}

}  // namespace

// Would catch: a recovery that needs the mouse, that shows nothing before, or that writes over the damaged journal.
TEST_CASE("A damaged journal is recovered from its backup beside it, by keys alone", "[unlock]") {
    test::OpenJournal open;
    backUpThenDamage(open);
    const QByteArray damaged = bytesOf(open.path());
    CHECK(judge(open.path(), test::OpenJournal::passphrase()) == Verdict::Damaged);
    RecoverScreen screen(open.path(), open.random());
    showForKeys(screen);
    typePassphrase(screen);
    press(Qt::Key_Return);
    const bool looked = eventually([&] { return labelsOf(screen).contains(QStringLiteral("It holds 1 record")); });
    INFO(labelsOf(screen).toStdString());
    REQUIRE(looked);
    const QSignalSpy unlocked(&screen, &Gate::unlocked);
    named(screen, QStringLiteral("Make a journal from it and open that")).setFocus();
    press(Qt::Key_Space);
    REQUIRE(eventually([&] { return unlocked.size() == 1; }));
    const JournalFile made = screen.take();
    CHECK(made.path().endsWith(QStringLiteral("journal-recovered.tspace")));
    CHECK(JournalReader(made.connect()).count(RecordKind::Moment) == 1);
    CHECK(bytesOf(open.path()) == damaged);
}

// Would catch: a wrong passphrase told as damage, and a screen that cannot be used again after it.
TEST_CASE("A backup refuses a wrong passphrase in words, and can be tried again", "[unlock]") {
    test::OpenJournal open;
    backUpThenDamage(open);
    RecoverScreen screen(open.path(), open.random());
    showForKeys(screen);
    typePassphrase(screen, QStringLiteral("wrong"));
    press(Qt::Key_Return);
    REQUIRE(eventually([&] { return !screen.bar().words().isEmpty(); }));
    CHECK(screen.bar().words().contains(QStringLiteral("passphrase"), Qt::CaseInsensitive));
    CHECK_FALSE(QFile::exists(freeRecoveryPath(open.path())));
    CHECK(screen.firstFocus()->isEnabled());
}
