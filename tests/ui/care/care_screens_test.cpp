// SPDX-License-Identifier: GPL-3.0-or-later
#include "care/backups_screen.h"
#include "care/change_text.h"
#include "care/deleted_screen.h"
#include "care/line_model.h"
#include "care/versions_screen.h"
#include "kit/message_bar.h"
#include "kit/row_view.h"
#include "services/hold.h"
#include "services/journal_settings.h"
#include "support/catch.h"
#include "support/supervision.h"
#include "ui/support/screen_stage.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QLabel>
#include <QPushButton>

using namespace tspace;
using namespace tspace::care;
using namespace tspace::test;

namespace {

Moment momentOf(OpenJournal& open, const QString& text) {
    Moment moment;
    moment.id = MomentId::make(open.random());
    moment.at = open.clock().now();
    moment.text = text;
    return moment;
}

QString shownBy(QWidget& screen) {
    QStringList words;
    for (const QLabel* label : screen.findChildren<QLabel*>()) {
        if (label->isVisibleTo(&screen)) {
            words << label->text();
        }
    }
    return words.join(QLatin1Char('\n'));
}

kit::MessageBar& barOf(QWidget& screen) {
    return *screen.findChild<kit::MessageBar*>();
}

int backupsOf(OpenJournal& open) {
    return static_cast<int>(backupsIn(backupFolderOf(open.path()), open.path()).size());
}

}  // namespace

// Would catch: no backup until someone thinks of it, one at every save, or one that holds up the window.
TEST_CASE("The first save of a day makes a backup by itself, and the next ones none", "[care]") {
    ScreenStage stage;
    auto& screen = stage.show(new BackupsScreen(stage.services()));
    screen.enter();
    CHECK(shownBy(screen).contains(QStringLiteral("There is no backup yet. The first is made after the next save.")));
    stage.open().save(momentOf(stage.open(), QStringLiteral("first")));
    REQUIRE(eventually([&] { return backupsOf(stage.open()) == 1 && screen.isSettled(); }));
    CHECK(shownBy(screen).contains(QStringLiteral("Your only backups are on this computer.")));
    stage.open().save(momentOf(stage.open(), QStringLiteral("second")));
    CHECK(screen.isSettled());
    stage.open().clock().advance(86'400'000);
    stage.open().save(momentOf(stage.open(), QStringLiteral("next day")));
    REQUIRE(eventually([&] { return backupsOf(stage.open()) == 2 && screen.isSettled(); }));
}

// Would catch: a panel that shows a backup without looking at it, and a recovery that touches the journal.
TEST_CASE("A backup is looked into beside the journal, and a journal made from it, by keys alone", "[care]") {
    ScreenStage stage;
    stage.open().save(momentOf(stage.open(), QStringLiteral("in the backup")));
    auto& screen = stage.show(new BackupsScreen(stage.services()));
    screen.enter();
    named(screen, QStringLiteral("Back up now")).setFocus();
    press(Qt::Key_Space);
    REQUIRE(eventually([&] { return backupsOf(stage.open()) == 1 && screen.isSettled(); }));
    stage.open().save(momentOf(stage.open(), QStringLiteral("later")));
    auto& list = named<kit::RowView>(screen, QStringLiteral("Backups, newest first"));
    list.setFocus();
    list.setCurrentIndex(list.model()->index(0, 0));
    press(Qt::Key_Return);
    REQUIRE(eventually([&] { return screen.isSettled(); }));
    CHECK(shownBy(screen).contains(QStringLiteral("as it was written")));
    named(screen, QStringLiteral("Make a journal from this backup")).setFocus();
    press(Qt::Key_Space);
    REQUIRE(eventually([&] { return screen.isSettled(); }));
    const QString made = stage.open().scratch().path(QStringLiteral("journal-recovered.tspace"));
    CHECK(QFile::exists(made));
    CHECK(barOf(screen).words().contains(QStringLiteral("journal-recovered.tspace")));
    CHECK(stage.open().read().count(RecordKind::Moment) == 2);
}

// Would catch: a chosen folder that is forgotten, or that gets its first backup only tomorrow.
TEST_CASE("A second folder gets its backup at once and is kept for this machine", "[care]") {
    ScreenStage stage;
    stage.open().save(momentOf(stage.open(), QStringLiteral("something")));
    auto& screen = stage.show(new BackupsScreen(stage.services()));
    screen.enter();
    const QString second = stage.open().scratch().path(QStringLiteral("stick"));
    REQUIRE(QDir().mkpath(second));
    screen.chooseSecond(second);
    stage.settle();
    REQUIRE(eventually([&] { return screen.isSettled() && backupsIn(second, stage.open().path()).size() == 1; }));
    CHECK(secondFolder(settingsOf(stage.open().read()), stage.open().environment().device) == second);
    CHECK(secondFolder(settingsOf(stage.open().read()), QUuid::createUuid()).isEmpty());
}

// Would catch: a version that cannot be told from the next, or brought back, and one brought back over the newest.
TEST_CASE("Versions show what each changed, and an earlier one comes back as a new one, by keys", "[care]") {
    ScreenStage stage;
    Moment moment = momentOf(stage.open(), QStringLiteral("I sat with him."));
    stage.open().save(moment);
    moment.text = QStringLiteral("I sat with them.");
    stage.open().save(moment);
    auto& screen = stage.show(new VersionsScreen(stage.services()));
    screen.showRecord(idOf(moment));
    auto& list = named<kit::RowView>(screen, QStringLiteral("Versions, newest first"));
    CHECK(list.model()->rowCount() == 2);
    stage.settle();  // a new part of the page is shown by an event
    CHECK(shownBy(screen).contains(QStringLiteral("<s>him</s><b><u>them</u></b>")));
    list.setFocus();
    press(Qt::Key_Down);
    named(screen, QStringLiteral("Bring this version back")).setFocus();
    press(Qt::Key_Space);
    stage.settle();
    CHECK(stage.open().read().find(moment.id)->text == QStringLiteral("I sat with him."));
    CHECK(stage.open().read().history(idOf(moment)).size() == 3);
}

// Would catch: a history of an agreed session that leaves out what was added to it.
TEST_CASE("Versions of an agreed session show what was added later, with its day", "[care]") {
    ScreenStage stage;
    Session session;
    session.id = SessionId::make(stage.open().random());
    session.held = stage.open().clock().now();
    session.status = SessionStatus::Agreed;
    stage.open().save(session);
    auto& screen = stage.show(new VersionsScreen(stage.services()));
    screen.showRecord(idOf(session));
    CHECK_FALSE(shownBy(screen).contains(QStringLiteral("Added later")));
    Addition addition;
    addition.id = Id<Addition>::make(stage.open().random());
    addition.session = session.id;
    addition.kind = AdditionKind::Comment;
    addition.text = QStringLiteral("The desk <rang> back.");
    addition.written = stage.open().clock().now();
    stage.open().save(addition);
    screen.enter();
    stage.settle();  // a new part of the page is shown by an event
    const QString words = shownBy(screen);
    CHECK(words.contains(QStringLiteral("Added later")));
    CHECK(words.contains(QStringLiteral("The desk <rang> back.")));
    CHECK(words.contains(QStringLiteral("comment")));
}

// Would catch: a record that two people agreed, gone by one key without a word that it was agreed, and with whom.
TEST_CASE("An agreed session is deleted only when asked twice, with who agreed it, and comes back agreed", "[care]") {
    ScreenStage stage;
    OpenJournal& open = stage.open();
    Session agreed = session(open, someone(open, QStringLiteral("Maria"), PersonRole::MySupervisor), QDate(2026, 11, 3),
                             SessionStatus::Agreed);
    agreed.agreements = {{QStringLiteral("me"), QDate(2026, 11, 4), true, {}, {}, {}},
                         {agreed.people.front().text(), QDate(2026, 11, 5), false, {}, {}, {}}};
    open.save(agreed);
    auto& screen = stage.show(new VersionsScreen(stage.services()));
    screen.showRecord(idOf(agreed));
    named(screen, QStringLiteral("Move to recently deleted")).setFocus();
    press(Qt::Key_Return);
    stage.settle();
    REQUIRE(open.read().find(agreed.id));
    CHECK(barOf(screen).words().contains(QStringLiteral("agreed with Maria on 5 November 2026")));
    named(screen, QStringLiteral("Move it there")).setFocus();
    press(Qt::Key_Return);
    stage.settle();
    CHECK_FALSE(open.read().find(agreed.id));
    auto& deleted = stage.show(new DeletedScreen(stage.services()));
    deleted.enter();
    named(deleted, QStringLiteral("Erase now…")).setFocus();
    press(Qt::Key_Return);
    CHECK(barOf(deleted).words().contains(QStringLiteral("agreed with Maria on 5 November 2026")));
    named(deleted, QStringLiteral("Bring back")).setFocus();
    press(Qt::Key_Return);
    stage.settle();
    REQUIRE(open.read().find(agreed.id));
    CHECK(open.read().find(agreed.id)->status == SessionStatus::Agreed);
}

// Would catch: text of a record taken for markup of the page.
TEST_CASE("What a person wrote is shown as written, not as markup", "[care]") {
    const FieldChange change{{QStringLiteral("text")}, textDifference({}, QStringLiteral("<b>a</b> & b\nc"))};
    CHECK(richText(change) == QStringLiteral("<b><u>&lt;b&gt;a&lt;/b&gt; &amp; b<br>c</u></b>"));
    CHECK(spokenText(change) == QStringLiteral("added: <b>a</b> & b\nc"));
}

// Would catch: a deleted record that cannot be got back, or one key that erases without asking.
TEST_CASE("What is deleted comes back by a key, and is erased only when asked twice", "[care]") {
    ScreenStage stage;
    const Moment moment = momentOf(stage.open(), QStringLiteral("deleted by mistake"));
    stage.open().save(moment);
    stage.open().remove(moment);
    auto& screen = stage.show(new DeletedScreen(stage.services()));
    QObject::connect(&stage.open().journal(), &Journal::committed, &screen,
                     [&](qint64, const Committed& committed) { screen.refresh(committed); });
    screen.enter();
    auto& list = named<kit::RowView>(screen, QStringLiteral("Recently deleted, newest first"));
    CHECK(list.model()->rowCount() == 1);
    named(screen, QStringLiteral("Bring back")).setFocus();
    press(Qt::Key_Space);
    stage.settle();
    CHECK(stage.open().read().find(moment.id) == moment);
    CHECK(list.model()->rowCount() == 0);
    stage.open().remove(moment);
    named(screen, QStringLiteral("Erase now…")).setFocus();
    press(Qt::Key_Space);
    stage.settle();
    CHECK(stage.open().read().history(idOf(moment)).size() == 4);
    CHECK(barOf(screen).words().contains(QStringLiteral("Backups made before still hold it")));
    named(screen, QStringLiteral("Erase it")).setFocus();
    press(Qt::Key_Space);
    stage.settle();
    CHECK(stage.open().read().history(idOf(moment)).empty());
}

// Would catch: a hold that the page forgets.
TEST_CASE("While there is a hold the page says so and erases nothing", "[care]") {
    ScreenStage stage;
    const Moment moment = momentOf(stage.open(), QStringLiteral("asked for"));
    stage.open().save(moment);
    stage.open().remove(moment);
    Settings settings = settingsOf(stage.open().read());
    beginHold(settings, stage.open().clock().now(), {});
    stage.open().save(settings);
    auto& screen = stage.show(new DeletedScreen(stage.services()));
    screen.enter();
    CHECK(shownBy(screen).contains(QStringLiteral("On hold since")));
    CHECK_FALSE(named(screen, QStringLiteral("Erase now…")).isEnabled());
}

// Would catch: a model that breaks the contract of its view.
TEST_CASE("The list of lines keeps the contract of models", "[care]") {
    LineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLines({{QStringLiteral("Mon"), {}, QStringLiteral("main"), {}, QStringLiteral("end")}});
    CHECK(model.data(model.index(0), Qt::AccessibleTextRole) == QStringLiteral("Mon, main, end"));
    model.setLines({});
    CHECK(model.rowCount() == 0);
}
