// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlock/create_screen.h"

#include "kit/message_bar.h"
#include "store/journal.h"
#include "support/catch.h"
#include "support/open_journal.h"
#include "ui/support/driver.h"
#include "unlock/passphrase_field.h"
#include "unlock/sample.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>

using namespace tspace;
using namespace tspace::test;
using namespace tspace::unlock;

// Catches a journal made with a passphrase typed once, or with one that was mistyped.
TEST_CASE("A journal is made when the passphrase was typed twice alike", "[create]") {
    const Scratch scratch;
    SystemRandom random;
    const QString path = scratch.path(QStringLiteral("new.tspace"));
    CreateScreen screen(path, random);
    showForKeys(screen);
    const QSignalSpy unlocked(&screen, &Gate::unlocked);
    auto& make = named<QPushButton>(screen, QStringLiteral("Start empty"));
    screen.firstFocus()->setFocus();
    typeText(QStringLiteral("grief walnut orbit candle"));
    CHECK(says(screen, QStringLiteral("trong")));
    press(Qt::Key_Return);
    typeText(QStringLiteral("grief walnut orbit candlE"));
    CHECK(says(screen, QStringLiteral("not the same yet")));
    CHECK_FALSE(make.isEnabled());
    press(Qt::Key_Return);
    CHECK_FALSE(QFile::exists(path));
    press(Qt::Key_Backspace);
    typeText(QStringLiteral("e"));
    CHECK(make.isEnabled());
    press(Qt::Key_Return);
    for (const PassphraseField* field : screen.findChildren<PassphraseField*>()) {
        CHECK(field->text().isEmpty());
    }
    REQUIRE(eventually([&] { return unlocked.size() == 1; }));
    screen.take().close();
    CHECK(QFile::permissions(path) == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    Progress progress;
    CHECK_NOTHROW(Journal::unlock(path, Secret::fromText(QStringLiteral("grief walnut orbit candle")), progress));
}

// Catches a file that is replaced by a new journal.
TEST_CASE("A file that is there already is left as it is", "[create]") {
    const Scratch scratch;
    SystemRandom random;
    const QString path = scratch.write(QStringLiteral("there.tspace"), "something of mine");
    CreateScreen screen(path, random);
    showForKeys(screen);
    screen.firstFocus()->setFocus();
    typeText(QStringLiteral("grief walnut"));
    press(Qt::Key_Tab);
    typeText(QStringLiteral("grief walnut"));
    press(Qt::Key_Return);
    REQUIRE(eventually([&] { return !screen.isBusy(); }));
    CHECK(screen.bar().words().contains(QStringLiteral("already something")));
    CHECK(bytesOf(path) == "something of mine");
}

// Catches a first page that hides what matters: the file, the loss, and what private is not.
TEST_CASE("What cannot be recovered and what private is not are said plainly", "[create]") {
    SystemRandom random;
    CreateScreen screen(QStringLiteral("/home/me/journal.tspace"), random);
    CHECK(says(screen, QStringLiteral("/home/me/journal.tspace")));
    CHECK(says(screen, QStringLiteral("cannot be recovered")));
    CHECK(says(screen, QStringLiteral("data-protection law")));
    CHECK(says(screen, QStringLiteral("courts")));
}

// Catches a sample that is offered unasked, is empty, or is made again over what someone wrote in it.
TEST_CASE("The sample journal opens from a file of its own, the same one each time", "[create]") {
    const Scratch scratch;
    SystemRandom random;
    const FixedClock clock(aMonday());
    const QString path = scratch.path(QStringLiteral("sample.tspace"));
    const Environment environment{clock, random, QUuid::createUuid()};
    CreateScreen screen(scratch.path(QStringLiteral("mine.tspace")), random);
    CHECK_FALSE(says(screen, QStringLiteral("look around")));
    screen.offerSample([&](Progress& progress) { return openSample(path, environment, progress); });
    showForKeys(screen);
    const QSignalSpy unlocked(&screen, &Gate::unlocked);
    click(named(screen, QStringLiteral("Look around with a sample journal")));
    REQUIRE(eventually([&] { return unlocked.size() == 1; }));
    CHECK_FALSE(QFile::exists(scratch.path(QStringLiteral("mine.tspace"))));
    int sessions = 0;
    {
        Journal journal(screen.take(), environment);
        sessions = journal.read().count(RecordKind::Session);
        CHECK(sessions > 20);
        journal.close();
    }
    Progress progress;
    Journal again(openSample(path, environment, progress), environment);
    CHECK(again.read().count(RecordKind::Session) == sessions);
}
