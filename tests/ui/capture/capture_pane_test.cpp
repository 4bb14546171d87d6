// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/capture_pane.h"

#include "desktop/capture_window.h"
#include "kit/message_bar.h"
#include "store/inbox_keys.h"
#include "support/catch.h"
#include "support/open_journal.h"
#include "ui/support/driver.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>

using namespace tspace;
using namespace tspace::test;
using capture::CapturePane;

namespace {

/// Unlocks the journal as the programs do, which takes notes in and puts its key beside it.
void passThrough(OpenJournal& open) {
    open.close();
    Progress progress;
    JournalFile file = Journal::unlock(open.path(), OpenJournal::passphrase(), progress);
    static_cast<void>(inbox::open(file, open.environment()));
    file.close();
}

std::vector<MomentRow> momentsAfter(OpenJournal& open) {
    passThrough(open);
    open.reopen();
    return open.read().moments();
}

}  // namespace

// Would catch: a note that Escape throws away, a mark that is lost, or a window that asks for the passphrase first.
TEST_CASE("a note is typed, marked and kept without the passphrase, by keys alone", "[capture]") {
    OpenJournal open;
    passThrough(open);
    CapturePane pane(open.path(), open.clock(), open.random(), nullptr);
    showForKeys(pane, {640, 480});
    const QSignalSpy finished(&pane, &CapturePane::finished);
    pane.firstFocus()->setFocus();
    typeText(QStringLiteral("He waited at the gate."));
    press(Qt::Key_B, Qt::ControlModifier);
    static_cast<void>(named(pane, QStringLiteral("This alerts nobody. If someone may be at risk, ring your manager or "
                                                 "the duty team first.")));
    press(Qt::Key_Escape);
    REQUIRE(finished.size() == 1);
    CHECK(finished.front().front().toBool());
    const auto moments = momentsAfter(open);
    REQUIRE(moments.size() == 1);
    CHECK(moments.front().headline == QStringLiteral("He waited at the gate."));
    CHECK(moments.front().bring);
}

// Would catch: a place to type into whose words would go nowhere.
TEST_CASE("where there is no key to seal to, the pane says so and takes no words", "[capture]") {
    OpenJournal open;
    open.close();
    REQUIRE((!QFile::exists(publicKeyPath(open.path())) || QFile::remove(publicKeyPath(open.path()))));
    CapturePane pane(open.path(), open.clock(), open.random(), nullptr);
    showForKeys(pane, {640, 480});
    CHECK(pane.bar().words().contains(QStringLiteral("Open it once")));
    pane.firstFocus()->setFocus();
    typeText(QStringLiteral("x"));
    CapturePane none(open.scratch().path(QStringLiteral("none.tspace")), open.clock(), open.random(), nullptr);
    CHECK(none.bar().words().contains(QStringLiteral("no journal yet")));
    CHECK_FALSE(QDir(inbox::folderFor(open.path())).exists());
}

// Would catch: closing the small window with its cross as a way to lose what was typed.
TEST_CASE("closing the small window keeps what was written, and does not close over what could not be kept",
          "[capture]") {
    OpenJournal open;
    passThrough(open);
    desktop::Options options;
    options.journal = open.path();
    options.theme = kit::Theme::Choice::Light;
    desktop::CaptureWindow window(*qApp, options);
    showForKeys(window, {640, 480});
    typeText(QStringLiteral("Closed by its cross."));
    const QByteArray key = bytesOf(publicKeyPath(open.path()));
    REQUIRE(QFile::remove(publicKeyPath(open.path())));
    CHECK_FALSE(window.close());
    CHECK(window.isVisible());
    static_cast<void>(open.scratch().write(QStringLiteral("journal.tspace.pub"), key));
    CHECK(window.close());
    CHECK(momentsAfter(open).size() == 1);
}
