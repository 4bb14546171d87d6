// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/salvage_screen.h"

#include "care/line_model.h"
#include "kit/message_bar.h"
#include "services/recovery.h"
#include "store/journal.h"
#include "support/catch.h"
#include "support/damaged.h"
#include "ui/unlock/gate_keys.h"
#include "unlock/unlock_screen.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace tspace;
using namespace tspace::test;
using namespace tspace::unlock;

namespace {

/// A journal at rest with a short moment, and a long one of which a page is spoilt; hands back the long one's id.
RecordId spoilLongMoment(test::OpenJournal& open) {
    open.save(momentSaying(open, QStringLiteral("whole")));
    open.close();
    const qint64 before = QFileInfo(open.path()).size();
    open.reopen();
    const LongMoment made = saveLongMoment(open.journal(), before);
    open.close();
    spoil(open.path(), made.page);
    return idOf(made.moment);
}

/// While the key is made: the first record is never reached.
void beginAndStop(SalvageScreen& screen) {
    typePassphrase(screen);
    press(Qt::Key_Return);
    named(screen, QStringLiteral("Stop")).setFocus();
    press(Qt::Key_Space);
    REQUIRE(eventually([&] { return screen.firstFocus()->hasFocus(); }));
}

}  // namespace

// Would catch: a person at a damaged journal who is left with a refusal, a loss that is not named, a damaged file that
// is written over, one who stopped it and cannot begin again, and a way that needs the mouse.
TEST_CASE("What is whole of a damaged journal is taken out, opened and written as JSON by keys alone", "[unlock]") {
    test::OpenJournal open;
    const RecordId lost = spoilLongMoment(open);
    const QByteArray damaged = bytesOf(open.path());
    SalvageScreen screen(open.path(), open.environment());
    showForKeys(screen);
    beginAndStop(screen);
    CHECK(screen.bar().words().isEmpty());
    CHECK(QDir(open.scratch().path()).entryList({QStringLiteral("*recovered*")}, QDir::Files | QDir::Hidden).isEmpty());
    press(Qt::Key_Return);
    const bool taken = eventually([&] { return says(screen, "1 record, saved last"); });
    INFO(screen.bar().words().toStdString());
    REQUIRE(taken);
    auto* list = screen.findChild<QListView*>();
    const QAbstractItemModelTester tester(list->model());
    REQUIRE(list->model()->rowCount() == 1);
    const QString spoken = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    CHECK(spoken.contains(lost.text()));
    CHECK(spoken.contains(QStringLiteral("Nothing of it can be read any more")));
    CHECK((bytesOf(open.path()) == damaged));

    const QString json = open.scratch().path(QStringLiteral("journal-recovered.json"));
    press(Qt::Key_Tab);  // from "Open the new journal"
    CHECK(named(screen, QStringLiteral("Write it as a JSON file too")).hasFocus());
    press(Qt::Key_Space);
    const bool written = eventually([&] { return !screen.bar().words().isEmpty(); });
    INFO(screen.bar().words().toStdString());
    REQUIRE(written);
    CHECK(screen.bar().words().contains(QStringLiteral("1 record was written")));
    CHECK(bytesOf(json).contains("whole"));
    CHECK(modeOf(json) == 0600);

    const QSignalSpy unlocked(&screen, &Gate::unlocked);
    named(screen, QStringLiteral("Open the new journal")).setFocus();
    press(Qt::Key_Return);
    REQUIRE(eventually([&] { return unlocked.size() == 1; }));
    const JournalFile made = screen.take();
    CHECK(made.path() == open.scratch().path(QStringLiteral("journal-recovered.tspace")));
    CHECK(JournalReader(made.connect()).count(RecordKind::Moment) == 1);
}

// Would catch: an unlock screen that tells of the damage and of no way on, a wrong passphrase that leaves a file
// behind.
TEST_CASE("A journal that is cut off leads to what can be taken out of it", "[unlock]") {
    test::OpenJournal open;
    open.save(momentSaying(open, QStringLiteral("whole")));
    open.close();
    const QString cut = open.scratch().write(QStringLiteral("cut.tspace"), bytesOf(open.path()).chopped(100));
    UnlockScreen gate(cut);
    showForKeys(gate);
    CHECK(named(gate, QStringLiteral("Take out what is whole…")).isVisible());  // also for one that opens, damaged
    const QSignalSpy asked(&gate, &Gate::salvageRequested);
    typePassphrase(gate);
    press(Qt::Key_Return);
    REQUIRE(eventually([&] { return gate.bar().words().contains(QStringLiteral("cut off")); }));
    auto* offer = gate.bar().findChild<QPushButton*>();
    REQUIRE(offer->text() == QStringLiteral("Take out what is whole…"));
    offer->setFocus();
    press(Qt::Key_Space);
    CHECK(asked.size() == 1);
    gate.hide();

    SalvageScreen screen(cut, open.environment());
    showForKeys(screen);
    typePassphrase(screen, QStringLiteral("wrong"));
    press(Qt::Key_Return);
    REQUIRE(eventually([&] { return !screen.bar().words().isEmpty(); }));
    CHECK(screen.bar().words().contains(QStringLiteral("passphrase"), Qt::CaseInsensitive));
    CHECK(screen.firstFocus()->hasFocus());
    CHECK_FALSE(QFile::exists(open.scratch().path(QStringLiteral("cut-recovered.tspace"))));
}
