// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/unlock_screen.h"

#include "kit/message_bar.h"
#include "support/catch.h"
#include "support/open_journal.h"
#include "ui/support/driver.h"
#include "unlock/passphrase_field.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace tspace;
using namespace tspace::test;
using namespace tspace::unlock;

namespace {

/// The words in the bar after opening the file at `path` with the right passphrase was refused.
QString refusal(const QString& path) {
    UnlockScreen screen(path);
    showForKeys(screen);
    screen.firstFocus()->setFocus();
    typeText(QString::fromStdString(std::string(OpenJournal::passphrase().view())));
    press(Qt::Key_Return);
    REQUIRE(eventually([&] { return !screen.isBusy(); }));
    return screen.bar().words();
}

}  // namespace

// Catches a window that stands still while the key is derived, and a passphrase left in its field.
TEST_CASE("The right passphrase unlocks, typed and confirmed by keys alone", "[unlock]") {
    OpenJournal fixture;
    fixture.close();
    UnlockScreen screen(fixture.path());
    showForKeys(screen);
    const QSignalSpy unlocked(&screen, &Gate::unlocked);
    screen.firstFocus()->setFocus();
    typeText(QString::fromStdString(std::string(OpenJournal::passphrase().view())));
    press(Qt::Key_Return);
    // The key press came back before the journal was open: the work is done elsewhere.
    CHECK(unlocked.isEmpty());
    CHECK(screen.isBusy());
    CHECK(screen.findChild<PassphraseField*>()->text().isEmpty());
    REQUIRE(eventually([&] { return unlocked.size() == 1; }));
    const JournalFile file = screen.take();
    CHECK(file.path() == fixture.path());
}

// Catches a refusal without words, one that cannot be tried again, and a file changed by it.
TEST_CASE("A wrong passphrase is refused in words and can be typed again", "[unlock]") {
    OpenJournal fixture;
    fixture.close();
    const QByteArray before = bytesOf(fixture.path());
    UnlockScreen screen(fixture.path());
    showForKeys(screen);
    const QSignalSpy unlocked(&screen, &Gate::unlocked);
    screen.firstFocus()->setFocus();
    typeText(QStringLiteral("wrong"));
    press(Qt::Key_Return);
    REQUIRE(eventually([&] { return !screen.isBusy(); }));
    CHECK(unlocked.isEmpty());
    CHECK(screen.bar().words().contains(QStringLiteral("Passphrase not accepted, or this is no journal")));
    CHECK(bytesOf(fixture.path()) == before);
    CHECK(screen.firstFocus()->hasFocus());
    typeText(QString::fromStdString(std::string(OpenJournal::passphrase().view())));
    click(named(screen, QStringLiteral("Open")));
    REQUIRE(eventually([&] { return unlocked.size() == 1; }));
    CHECK(screen.bar().words().isEmpty());
}

// Catches faults of a file told in the words of another.
TEST_CASE("Each fault of a file has its own words", "[unlock]") {
    OpenJournal fixture;
    CHECK(refusal(fixture.scratch().path(QStringLiteral("gone.tspace"))).contains(QStringLiteral("not there")));
    CHECK(
        refusal(fixture.scratch().write(QStringLiteral("empty.tspace"), {})).contains(QStringLiteral("not a journal")));
    fixture.close();
    const QByteArray whole = bytesOf(fixture.path());
    CHECK(refusal(fixture.scratch().write(QStringLiteral("cut.tspace"), whole.chopped(100)))
              .contains(QStringLiteral("cut off")));
}

// Catches a locked window that tells more than where its file is.
TEST_CASE("While locked nothing of the journal is shown", "[unlock]") {
    UnlockScreen screen(QStringLiteral("/somewhere/journal.tspace"));
    showForKeys(screen);
    QStringList shown;
    for (const QLabel* label : screen.findChildren<QLabel*>()) {
        if (label->isVisible()) {
            shown += label->text();
        }
    }
    CHECK(shown == QStringList{QStringLiteral("Thinking Space"), QStringLiteral("This journal is locked."),
                               QStringLiteral("Open the journal"), QStringLiteral("/somewhere/journal.tspace"),
                               QStringLiteral("Passphrase")});
}
