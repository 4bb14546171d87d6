// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/search_screen.h"

#include "kit/row_view.h"
#include "search/command_list_model.h"
#include "search/hit_list_model.h"
#include "services/journal_settings.h"
#include "services/purpose.h"
#include "support/catch.h"
#include "support/supervision.h"
#include "ui/support/screen_stage.h"

#include <QAbstractItemModelTester>
#include <QLabel>

using namespace tspace;
using namespace tspace::test;

namespace {

MomentId saved(ScreenStage& stage, const QString& text, int daysAgo) {
    Moment moment;
    moment.id = MomentId::make(stage.open().random());
    moment.at = Instant::at(stage.open().clock().now().utc - daysAgo * 86'400'000LL, QStringLiteral("Europe/London"));
    moment.text = text;
    stage.open().save(moment);
    return moment.id;
}

struct Searching {
    explicit Searching(ScreenStage& stage) : screen(stage.show(new search::SearchScreen(stage.services()))) {
        QAbstractItemModel& found = *screen.findChild<search::HitListModel*>();
        tester = std::make_unique<QAbstractItemModelTester>(&found);
        model = &found;
        screen.enter();
        screen.firstFocus()->setFocus();
        QObject::connect(&screen, &kit::Screen::recordRequested, &screen, [this](RecordKind kind, const RecordId& id) {
            opened = {kind, id};
        });
    }

    search::SearchScreen& screen;
    QAbstractItemModel* model = nullptr;
    std::unique_ptr<QAbstractItemModelTester> tester;
    std::pair<RecordKind, RecordId> opened;
};

}  // namespace

// Would catch: a search that waits for Enter, that keeps older answers, or that opens another record than it shows.
TEST_CASE("answers come as one types, and Enter opens the one that is chosen", "[search]") {
    ScreenStage stage;
    saved(stage, QStringLiteral("The eldest looked at the door."), 1);
    const MomentId older = saved(stage, QStringLiteral("The eldest talked in the car."), 5);
    saved(stage, QStringLiteral("Nothing about it."), 2);
    Searching searching(stage);
    typeText(QStringLiteral("eld"));
    REQUIRE(eventually([&] { return searching.model->rowCount() == 2; }));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(searching.opened.second == older.as<AnyRecord>());
    typeText(QStringLiteral("est door"));
    CHECK(eventually([&] { return searching.model->rowCount() == 1; }));
    searching.screen.leave(kit::Screen::Leaving::ForAnotherPlace);
}

// Would catch: Enter pressed at once, which opens what answered an older question.
TEST_CASE("Enter before the answer opens what the newest question finds", "[search]") {
    ScreenStage stage;
    saved(stage, QStringLiteral("The eldest looked at the door."), 1);
    const MomentId car = saved(stage, QStringLiteral("The youngest slept in the car."), 5);
    Searching searching(stage);
    typeText(QStringLiteral("door"));
    REQUIRE(eventually([&] { return searching.model->rowCount() == 1; }));
    searching.screen.ask(QStringLiteral("slept"));
    press(Qt::Key_Return);
    CHECK(eventually([&] { return searching.opened.second == car.as<AnyRecord>(); }));
    searching.screen.leave(kit::Screen::Leaving::ForAnotherPlace);
}

// Would catch: a code that stands twice in its row, and words around a hit that are lost with it.
TEST_CASE("A row does not say twice what its headline says", "[search]") {
    ScreenStage stage;
    caseOf(stage.open(), QStringLiteral("FAM-12"));
    saved(stage, QStringLiteral("At the door of FAM-12. And then on the stairs."), 1);
    Searching searching(stage);
    typeText(QStringLiteral("FAM-12"));
    REQUIRE(eventually([&] { return searching.model->rowCount() == 2; }));
    for (int row = 0; row < 2; ++row) {
        const QModelIndex index = searching.model->index(row, 0);
        const bool isCase = index.data().toString() == QStringLiteral("FAM-12");
        CHECK(index.data(kit::DetailRole).toString().isEmpty() == isCase);
        CHECK(index.data(Qt::AccessibleTextRole).toString().count(QStringLiteral("FAM-12")) == (isCase ? 1 : 2));
    }
    searching.screen.leave(kit::Screen::Leaving::ForAnotherPlace);
}

// Would catch: a command that is found, and below it that nothing was.
TEST_CASE("Where a command is found it is not said that nothing is", "[search]") {
    ScreenStage stage;
    Searching searching(stage);
    searching.screen.offer({{QStringLiteral("Lock the journal"), {}, {}, [] {}}});
    typeText(QStringLiteral("lock"));
    REQUIRE(eventually([&] { return searching.screen.isSettled(); }));
    CHECK_FALSE(says(searching.screen, "Nothing holds that"));
    typeText(QStringLiteral("smith"));
    CHECK(eventually([&] { return says(searching.screen, "Nothing holds that"); }));
    searching.screen.leave(kit::Screen::Leaving::ForAnotherPlace);
}

// Would catch: a page that stays empty without a word, and a wrong filter that is passed over in silence.
TEST_CASE("nothing found and a filter not understood are told in words", "[search]") {
    ScreenStage stage;
    saved(stage, QStringLiteral("The eldest looked at the door."), 1);
    Searching searching(stage);
    typeText(QStringLiteral("zebra before:yesterday"));
    CHECK(eventually([&] {
        for (const QLabel* label : searching.screen.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(QStringLiteral("Nothing holds that")) &&
                label->text().contains(QStringLiteral("before:"))) {
                return true;
            }
        }
        return false;
    }));
    searching.screen.leave(kit::Screen::Leaving::ForAnotherPlace);
}

// Would catch: an action that is found and cannot be opened.
TEST_CASE("an action that is found opens its session", "[search]") {
    ScreenStage stage;
    Session session;
    session.id = SessionId::make(stage.open().random());
    session.held = stage.open().clock().now();
    stage.open().save(session);
    Action action;
    action.id = ActionId::make(stage.open().random());
    action.text = QStringLiteral("Ring the school");
    action.session = session.id;
    stage.open().save(action);
    Searching searching(stage);
    typeText(QStringLiteral("ring school"));
    REQUIRE(eventually([&] { return searching.model->rowCount() == 1; }));
    press(Qt::Key_Return);
    CHECK(searching.opened.first == RecordKind::Session);
    CHECK(searching.opened.second == session.id.as<AnyRecord>());
    // Would catch: supervision that is found in a journal for wellbeing alone, and what it keeps out of sight with it.
    saved(stage, QStringLiteral("I rang a school."), 1);
    saved(stage, QStringLiteral("Ring the school, I thought."), 2);
    Settings settings = settingsOf(stage.open().read());
    setPurpose(settings, Purpose::Wellbeing);
    stage.open().save(settings);
    searching.screen.enter();
    CHECK(eventually([&] {
        return searching.model->index(0, 0).data().toString().startsWith(QStringLiteral("Ring the school, I"));
    }));
    CHECK(searching.model->rowCount() == 1);
    searching.screen.leave(kit::Screen::Leaving::ForAnotherPlace);
}

// Would catch: pages that repeat or lose a hit.
TEST_CASE("further hits are read as the list is scrolled", "[search]") {
    ScreenStage stage;
    for (int i = 0; i < 120; ++i) {
        saved(stage, QStringLiteral("common %1").arg(i), i);
    }
    Searching searching(stage);
    typeText(QStringLiteral("common"));
    REQUIRE(eventually([&] { return searching.model->rowCount() >= 50; }));
    for (int pages = 0; pages < 3; ++pages) {
        if (searching.model->canFetchMore({})) {
            searching.model->fetchMore({});
        }
        const int rows = searching.model->rowCount();
        static_cast<void>(eventually([&] { return searching.model->rowCount() != rows || rows == 120; }));
    }
    CHECK(searching.model->rowCount() == 120);
    searching.screen.leave(kit::Screen::Leaving::ForAnotherPlace);
}

// Would catch: a command run in place of a hit, a hit opened in place of a command, arrows that stop between the two,
// and commands that are offered before anything is typed.
TEST_CASE("matching commands stand above the hits, and Enter runs the one that is chosen", "[search]") {
    ScreenStage stage;
    const MomentId noted = saved(stage, QStringLiteral("We locked the office."), 1);
    Searching searching(stage);
    QStringList ran;
    const auto command = [&ran](const char* words, const char* also) {
        return kit::Command{QString::fromLatin1(words), {}, QString::fromLatin1(also), [&ran, words] {
                                ran << QString::fromLatin1(words);
                            }};
    };
    searching.screen.offer({command("Theme: dark", "colours night"), command("Lock the journal", "close away"),
                            command("Go to trends", "locks nothing")});
    auto& commands = *searching.screen.findChild<search::CommandListModel*>();
    const QAbstractItemModelTester tester(&commands);
    CHECK(commands.rowCount() == 0);
    typeText(QStringLiteral("lock"));
    CHECK(commands.rowCount() == 2);
    CHECK(commands.index(0).data().toString() == QStringLiteral("Lock the journal"));
    press(Qt::Key_Return);
    CHECK(ran == QStringList({QStringLiteral("Lock the journal")}));
    REQUIRE(eventually([&] { return searching.model->rowCount() == 1; }));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(ran.last() == QStringLiteral("Go to trends"));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(searching.opened.second == noted.as<AnyRecord>());
    CHECK(ran.size() == 2);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    CHECK(ran.last() == QStringLiteral("Lock the journal"));
    searching.screen.ask(QStringLiteral("night dark"));
    CHECK(commands.rowCount() == 1);
    searching.screen.ask(QStringLiteral("office"));
    CHECK(commands.rowCount() == 0);
    searching.screen.leave(kit::Screen::Leaving::ForAnotherPlace);
}
