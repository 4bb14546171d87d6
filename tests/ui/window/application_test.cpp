// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/capture_pane.h"
#include "kit/message_bar.h"
#include "kit/rating_scale.h"
#include "services/purpose.h"
#include "services/support.h"
#include "support/catch.h"
#include "ui/window/program_desk.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QPushButton>
#include <QTextEdit>

#include <algorithm>

using namespace tspace;
using namespace tspace::test;

namespace {

void writeSession(ProgramDesk& desk) {
    press(Qt::Key_N, ctrl);
    named(desk.shell(), QStringLiteral("Title of the thread")).setFocus();
    typeText(QStringLiteral("What the eldest is not saying"));
    press(Qt::Key_1, ctrl);
    typeText(QStringLiteral("Three visits in two weeks."));
    press(Qt::Key_2, ctrl);
    typeText(QStringLiteral("Whose discomfort ends the question?"));
    press(Qt::Key_3, ctrl);
    typeText(QStringLiteral("He talked in the car."));
    named(desk.shell(), QStringLiteral("Action")).setFocus();
    typeText(QStringLiteral("Begin with him alone"));
    named(desk.shell(), QStringLiteral("It was an emotionally informed thinking space.")).setFocus();
    press(Qt::Key_4);
    desk.save();
}

/// Moves the file away from under an open page: it says so, and what was typed goes into the journal that is kept.
void checkMoveIsTold(ProgramDesk& desk) {
    const QString now = QFileInfo(desk.path()).path() + QStringLiteral("/moved.tspace");
    press(Qt::Key_M, ctrl);
    typeText(QStringLiteral("Not to be lost"));
    REQUIRE(QFile::rename(desk.path(), now));
    desk.save();
    REQUIRE(eventually([&] { return desk.shell().bar().words().contains(now); }));
    const QString words = desk.shell().bar().words();
    INFO(words.toStdString());
    CHECK(words.contains(QStringLiteral("moved or renamed while it was open")));
    CHECK(words.contains(QFileInfo(desk.path()).path() + QStringLiteral("/journal-kept.tspace")));
    auto* writing = qobject_cast<QTextEdit*>(QApplication::focusWidget());
    REQUIRE(writing != nullptr);
    CHECK(writing->toPlainText() == QStringLiteral("Not to be lost"));
    CHECK_FALSE(QFile::exists(desk.path()));

    desk.lock();  // without a question: it is in the kept one
    const QString kept = QFileInfo(desk.path()).path() + QStringLiteral("/journal-kept.tspace");
    CHECK(desk.gate().bar().words().contains(kept));
    desk.takeOffer(desk.gate().bar(), QStringLiteral("Open the kept journal"));
    REQUIRE(eventually([&] { return !desk.gate().bar().isVisible(); }));
    desk.unlock();
    CHECK(desk.journal().path() == kept);
    const auto moments = desk.journal().read().moments();
    CHECK(std::count_if(moments.begin(), moments.end(),
                        [](const MomentRow& row) { return row.headline == QStringLiteral("Not to be lost"); }) == 1);
}

}  // namespace

// Catches a break anywhere on the way a person goes: make, write, rate, lock, unlock, find.
TEST_CASE("A journal works from end to end by keys alone", "[application]") {
    ProgramDesk desk;
    CHECK_FALSE(QFile::exists(desk.path()));
    desk.create();
    CHECK(QFile::exists(desk.path()));
    writeSession(desk);
    desk.lock();
    CHECK_FALSE(QFile::exists(desk.path() + QStringLiteral("-wal")));
    desk.unlock();

    press(Qt::Key_K, ctrl);
    typeText(QStringLiteral("discomf"));
    auto* hits = &desk.rows(QStringLiteral("Found, newest first"));
    REQUIRE(eventually([&] { return hits->model()->rowCount() == 1; }));
    hits->setFocus();
    hits->setCurrentIndex(hits->model()->index(0, 0));
    press(Qt::Key_Return);
    CHECK(desk.shell().place() == kit::Place::Session);

    const auto rows = desk.journal().read().sessions();
    REQUIRE(rows.size() == 1);
    const auto session = desk.journal().read().find(rows.front().id);
    REQUIRE(session);
    REQUIRE(session->threads.size() == 1);
    const Thread& thread = session->threads.front();
    CHECK(thread.title == QStringLiteral("What the eldest is not saying"));
    CHECK(thread.practice == QStringLiteral("Three visits in two weeks."));
    REQUIRE(thread.challenges.size() == 1);
    CHECK(thread.challenges.front().text == QStringLiteral("Whose discomfort ends the question?"));
    REQUIRE(thread.feedback.size() == 1);
    CHECK(thread.feedback.front().text == QStringLiteral("He talked in the car."));
    const auto actions = desk.journal().read().actionsOf(session->id);
    REQUIRE(actions.size() == 1);
    CHECK(actions.front().text == QStringLiteral("Begin with him alone"));
    REQUIRE(session->afterwards);
    CHECK(session->afterwards->answers == Answers{{QStringLiteral("thinking-space"), 4}});
}

// Catches a check-in that cannot be answered from the keyboard alone.
TEST_CASE("A check-in is answered and saved by keys alone", "[application]") {
    ProgramDesk desk;
    desk.create();
    press(Qt::Key_I, ctrl);
    auto& screen = *desk.shell().screen(kit::Place::CheckIn);
    const auto scales = screen.findChildren<kit::RatingScale*>();
    REQUIRE(scales.size() >= 5);
    scales.front()->setFocus();
    for (int item = 0; item < scales.size(); ++item) {
        typeText(QStringLiteral("5"));
        if (!scales.at(item)->isAncestorOf(QApplication::focusWidget())) {
            continue;  // it moved on by itself
        }
        press(Qt::Key_Down);
    }
    desk.save();
    press(Qt::Key_K, ctrl);
    desk.journal().flush();
    REQUIRE(eventually([&] { return desk.journal().read().count(RecordKind::CheckIn) == 1; }));
    const auto rows = desk.journal().read().checkIns();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().answered == scales.size());
}

// Catches typing that a lock, an end of the program or a file that is no longer there throws away, and a page that
// writes it nowhere without a word.
TEST_CASE("What is typed survives a lock as a draft, a close as a version, a move of the file on its page",
          "[application]") {
    ProgramDesk desk;
    desk.create();
    press(Qt::Key_M, ctrl);
    typeText(QStringLiteral("It turned when I asked"));
    desk.lock();
    desk.unlock();
    const auto drafts = desk.journal().read().drafts();
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.front().kind == RecordKind::Moment);
    CHECK(desk.journal().read().count(RecordKind::Moment) == 0);

    press(Qt::Key_N, ctrl);
    named(desk.shell(), QStringLiteral("Title of the thread")).setFocus();
    typeText(QStringLiteral("Kept on closing"));
    desk.restart();
    desk.unlock();
    const auto rows = desk.journal().read().sessions();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().headline == QStringLiteral("Kept on closing"));

    checkMoveIsTold(desk);
}

// Catches a lock that keeps a thought out, a note at the lock that is lost, and one that needs the passphrase.
TEST_CASE("Something is noted at the lock by keys alone, and is a moment after unlocking", "[application]") {
    ProgramDesk desk;
    desk.create();
    desk.lock();
    press(Qt::Key_M, ctrl);
    REQUIRE(eventually([&] { return dynamic_cast<capture::CapturePane*>(desk.window().content()) != nullptr; }));
    typeText(QStringLiteral("On the way home"));
    press(Qt::Key_Return, ctrl);
    REQUIRE(eventually([&] { return dynamic_cast<unlock::Gate*>(desk.window().content()) != nullptr; }));
    auto* gate = dynamic_cast<unlock::Gate*>(desk.window().content());
    CHECK(gate->bar().words().contains(QStringLiteral("Kept, and sealed")));
    press(Qt::Key_M, ctrl);
    REQUIRE(eventually([&] { return dynamic_cast<capture::CapturePane*>(desk.window().content()) != nullptr; }));
    typeText(QStringLiteral("And closed over"));
    desk.restart();
    desk.unlock();
    CHECK(desk.shell().bar().words().contains(QStringLiteral("2 sealed notes")));
    const auto rows = desk.journal().read().moments();
    REQUIRE(rows.size() == 2);
    CHECK(rows.back().headline == QStringLiteral("On the way home"));
}

// Catches a journal that opens for anyone, or one that is not asked for again.
TEST_CASE("A locked journal opens for its passphrase only", "[application]") {
    ProgramDesk desk;
    desk.create();
    desk.restart();
    typeText(QStringLiteral("wrong"));
    press(Qt::Key_Return);
    auto* gate = dynamic_cast<unlock::Gate*>(desk.window().content());
    REQUIRE(gate != nullptr);
    REQUIRE(eventually([&] { return !gate->isBusy(); }));
    CHECK(desk.window().content() == gate);
    desk.unlock();
    CHECK(desk.shell().place() == kit::Place::Today);
}

// Catches what is said at the making of a journal and does not reach it, and places that stay in sight.
TEST_CASE("A journal made for wellbeing alone keeps supervision out of sight, until it is wanted", "[application]") {
    ProgramDesk desk;
    named(desk.window(), QStringLiteral("Wellbeing")).setFocus();
    press(Qt::Key_Space);
    press(Qt::Key_Tab);
    typeText(QStringLiteral("The assistance line, 0800"));
    dynamic_cast<unlock::Gate&>(*desk.window().content()).firstFocus()->setFocus();
    desk.create();
    const auto offers = [&](const QString& place) {
        for (const auto* item : desk.shell().findChildren<QPushButton*>()) {
            if (item->isVisible() && item->text() == place) {
                return true;
            }
        }
        return false;
    };
    CHECK(purposeOf(desk.journal().read()) == Purpose::Wellbeing);
    const std::vector<SupportPlace> support = supportPlaces(desk.journal().read());
    REQUIRE(support.size() == 1);
    CHECK(support.front().name == QStringLiteral("The assistance line, 0800"));
    CHECK(offers(QStringLiteral("Check-ins")));
    CHECK_FALSE(offers(QStringLiteral("Sessions")));
    press(Qt::Key_N, ctrl);
    CHECK(desk.shell().place() == kit::Place::Today);
    press(Qt::Key_K, ctrl);
    typeText(QStringLiteral("settings"));
    press(Qt::Key_Return);
    REQUIRE(desk.shell().place() == kit::Place::Settings);
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    desk.journal().flush();
    CHECK(eventually([&] { return offers(QStringLiteral("Sessions")); }));
    desk.lock();
    desk.unlock();
    CHECK(offers(QStringLiteral("Sessions")));
    press(Qt::Key_N, ctrl);
    CHECK(desk.shell().place() == kit::Place::Session);
}

// Would catch: a locked window that tells whose journal it is, what was read in it, or how much there is.
TEST_CASE("A locked window shows no title, name or count of what is in the journal", "[application]") {
    ProgramDesk desk;
    desk.create();
    writeSession(desk);
    desk.lock();
    QStringList shown{desk.window().windowTitle()};
    for (const QWidget* each : desk.window().findChildren<QWidget*>()) {
        shown << each->accessibleName() << each->accessibleDescription() << each->toolTip();
        for (const char* property : {"text", "placeholderText", "title"}) {
            shown << each->property(property).toString();
        }
    }
    const QString all = shown.join(QLatin1Char('\n'));
    CHECK(all.contains(QStringLiteral("This journal is locked.")));
    for (const char* word : {"eldest", "visits", "discomfort", "talked in the car", "Begin with him", "1 session"}) {
        INFO(word);
        CHECK_FALSE(all.contains(QLatin1String(word)));
    }
    CHECK(desk.window().windowTitle() == QStringLiteral("Thinking Space"));
}
