// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/passphrase_screen.h"

#include "kit/message_bar.h"
#include "services/old_backups.h"
#include "store/journal.h"
#include "support/catch.h"
#include "support/open_journal.h"
#include "ui/support/driver.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace tspace;
using namespace tspace::test;
using namespace tspace::unlock;

namespace {

const QString freshPassphrase = QStringLiteral("orbit walnut candle grief");

QString presentPassphrase() {
    return QString::fromStdString(std::string(OpenJournal::passphrase().view()));
}

/// A journal at rest with one backup.
void backUpAndClose(OpenJournal& open) {
    open.save(momentSaying(open, QStringLiteral("in the backup")));
    Progress progress;
    {
        Copier copier = open.journal().copier();
        static_cast<void>(backUp(copier, {open.path(), {}}, open.clock(), open.random(), progress));
    }
    open.close();
}

QString onlyBackupOf(const OpenJournal& open) {
    const auto files = backupsIn(backupFolderOf(open.path()), open.path());
    REQUIRE(files.size() == 1);
    return files.front().path;
}

bool opensWith(const QString& file, const QString& passphrase) {
    try {
        Progress progress;
        return Copier::ofResting(file, Secret::fromText(passphrase)).check(file, progress).records() > 0;
    } catch (const Error&) {
        return false;
    }
}

/// Changes the passphrase by keys alone; `before` may choose what becomes of the backups.
void changeByKeys(PassphraseScreen& screen, const std::function<void()>& before) {
    showForKeys(screen);
    before();
    screen.firstFocus()->setFocus();
    typeText(presentPassphrase());
    press(Qt::Key_Return);
    typeText(freshPassphrase);
    press(Qt::Key_Return);
    typeText(freshPassphrase);
    const QSignalSpy unlocked(&screen, &Gate::unlocked);
    press(Qt::Key_Return);
    REQUIRE(eventually([&] { return !unlocked.isEmpty() || !screen.isBusy(); }));
    INFO(screen.bar().words().toStdString());
    REQUIRE(unlocked.size() == 1);
}

}  // namespace

// Would catch: a changed passphrase that leaves old backups open to whoever knows the old one, without a word.
TEST_CASE("Backups made before are put under the new passphrase, and that is told", "[unlock]") {
    OpenJournal open;
    backUpAndClose(open);
    PassphraseScreen screen(open.path(), open.environment());
    changeByKeys(screen, [] {});
    CHECK(screen.told().contains(QStringLiteral("One backup was put under the new passphrase")));
    static_cast<void>(screen.take());
    CHECK(opensWith(onlyBackupOf(open), freshPassphrase));
    CHECK_FALSE(opensWith(onlyBackupOf(open), presentPassphrase()));
}

// Would catch: a choice that is not taken.
TEST_CASE("Backups made before are left as they are when that is chosen, and told of", "[unlock]") {
    OpenJournal open;
    backUpAndClose(open);
    PassphraseScreen screen(open.path(), open.environment());
    changeByKeys(screen, [&] {
        named(screen, QStringLiteral("Leave as they are")).setFocus();
        press(Qt::Key_Space);
    });
    CHECK(screen.told().contains(QStringLiteral("still opens with the earlier passphrase")));
    static_cast<void>(screen.take());
    CHECK(opensWith(onlyBackupOf(open), presentPassphrase()));
}

// Would catch: backups that are taken away before there is another one.
TEST_CASE("Backups made before are removed only beside a new one", "[unlock]") {
    OpenJournal open;
    backUpAndClose(open);
    const QString old = onlyBackupOf(open);
    PassphraseScreen screen(open.path(), open.environment());
    changeByKeys(screen, [&] {
        named(screen, QStringLiteral("Remove")).setFocus();
        press(Qt::Key_Space);
    });
    CHECK(screen.told().contains(QStringLiteral("was removed")));
    static_cast<void>(screen.take());
    const QString left = onlyBackupOf(open);
    CHECK(left != old);
    CHECK(opensWith(left, freshPassphrase));
}
