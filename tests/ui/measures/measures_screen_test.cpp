// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/measures_screen.h"

#include "kit/row_view.h"
#include "measures/measure_list_model.h"
#include "measures/reading_table_model.h"
#include "support/catch.h"
#include "ui/support/screen_stage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QTableView>

using namespace tspace;
using namespace tspace::test;
using measures::MeasuresScreen;

namespace {

MeasuresScreen& measuresOpened(ScreenStage& stage) {
    MeasuresScreen& screen = stage.show(new MeasuresScreen(stage.services()));
    QObject::connect(&stage.open().journal(), &Journal::committed, &screen,
                     [&screen](qint64, const Committed& committed) { screen.refresh(committed); });
    screen.enter();
    return screen;
}

Measure keptMeasure(ScreenStage& stage, const char* name, bool decimals = false) {
    Measure measure;
    measure.id = MeasureId::make(stage.open().random());
    measure.name = QString::fromLatin1(name);
    measure.unit = QStringLiteral("children");
    measure.decimals = decimals;
    stage.open().save(measure);
    return measure;
}

}  // namespace

// Would catch: a form whose fields the keyboard misses, a suggestion that calls a way better by itself.
TEST_CASE("the first measure is defined from a suggestion, by keys alone", "[measures]") {
    ScreenStage stage;
    MeasuresScreen& screen = measuresOpened(stage);
    named(screen, QStringLiteral("Define the first one")).setFocus();
    press(Qt::Key_Space);
    named(screen, QStringLiteral("hours over contract")).setFocus();
    press(Qt::Key_Space);
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    typeText(QStringLiteral("5"));
    press(Qt::Key_Return);
    stage.settle();
    const auto rows = stage.open().read().measures();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().name == QStringLiteral("hours over contract"));
    CHECK(rows.front().unit == QStringLiteral("hours"));
    CHECK(rows.front().decimals);
    CHECK(rows.front().limit == 5.0);
    CHECK(rows.front().better == Better::Neither);
}

TEST_CASE("a measure without a name or with one that is taken is not kept, and the form says why", "[measures]") {
    ScreenStage stage;
    keptMeasure(stage, "caseload");
    MeasuresScreen& screen = measuresOpened(stage);
    named(screen, QStringLiteral("Define a measure")).setFocus();
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    CHECK(says(screen, "A measure needs a name."));
    typeText(QStringLiteral("Caseload"));
    press(Qt::Key_Return);
    CHECK(says(screen, "There is a measure of this name already."));
    press(Qt::Key_Escape);
    stage.settle();
    CHECK(stage.open().read().measures().size() == 1);
}

// Would catch: a table in which a reading a week takes more than a few keys, or a value of the wrong day.
TEST_CASE("readings are typed one after another, without leaving the row", "[measures]") {
    ScreenStage stage;
    const Measure measure = keptMeasure(stage, "caseload");
    MeasuresScreen& screen = measuresOpened(stage);
    screen.firstFocus()->setFocus();
    typeText(QStringLiteral("14"));
    press(Qt::Key_Return);
    typeText(QStringLiteral("2 Nov"));
    press(Qt::Key_Tab);
    typeText(QStringLiteral("15.5"));
    press(Qt::Key_Return);
    CHECK(says(screen, "This measure takes whole numbers."));
    press(Qt::Key_Backspace);
    press(Qt::Key_Backspace);
    press(Qt::Key_Tab);
    typeText(QStringLiteral("one more"));
    press(Qt::Key_Return);
    stage.settle();
    const auto rows = stage.open().read().readings(measure.id);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].on == QDate(2026, 11, 2));
    CHECK(rows[0].value == 15);
    CHECK(rows[1].on == stage.open().clock().today());
    CHECK(stage.open().read().find(rows[0].record.as<Reading>())->line == QStringLiteral("one more"));
}

// Would catch: a change in a cell that is lost or makes a second reading; a session's value taken away here.
TEST_CASE("a reading is changed and taken away in the table, one of a session is not", "[measures]") {
    ScreenStage stage;
    const Measure measure = keptMeasure(stage, "caseload");
    Reading reading;
    reading.id = ReadingId::make(stage.open().random());
    reading.measure = measure.id;
    reading.on = QDate(2026, 11, 12);
    reading.value = 14;
    stage.open().save(reading);
    Session session;
    session.id = SessionId::make(stage.open().random());
    session.held = Instant::local(QDate(2026, 11, 2), QTime(10, 0), QStringLiteral("Europe/London"));
    session.status = SessionStatus::Held;
    session.workload = Workload{measure.id, 13, {}, {}};
    stage.open().save(session);
    MeasuresScreen& screen = measuresOpened(stage);
    auto& table = *screen.findChild<QTableView*>();
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 1));
    typeText(QStringLiteral("16"));
    press(Qt::Key_Return);
    // The cell is left by a queued call, and the commit follows.
    CHECK(eventually([&] {
        stage.settle();
        return stage.open().read().find(reading.id)->value == 16;
    }));
    table.setFocus();
    table.setCurrentIndex(table.model()->index(1, 1));
    press(Qt::Key_Delete);
    CHECK(stage.open().read().readings(measure.id).size() == 2);
    table.setCurrentIndex(table.model()->index(0, 0));
    press(Qt::Key_Delete);
    stage.settle();
    CHECK_FALSE(stage.open().read().find(reading.id));
    CHECK(stage.open().read().readings(measure.id).size() == 1);
}

// Would catch: a file that is taken in part without a word, or twice.
TEST_CASE("a file of readings is shown before it is taken, with what cannot be read", "[measures]") {
    ScreenStage stage;
    const Measure measure = keptMeasure(stage, "caseload");
    MeasuresScreen& screen = measuresOpened(stage);
    const QString path = stage.open().scratch().write(QStringLiteral("readings.csv"),
                                                      "date,value\n2026-11-02,14\n2026-11-03,many\n2026-11-09,15\n");
    screen.plan(path);
    CHECK(says(screen, "2 new, 0 there already, 1 that cannot be read."));
    CHECK(says(screen, "row 3, column value: is no number"));
    CHECK(stage.open().read().readings(measure.id).empty());
    press(Qt::Key_Space);
    stage.settle();
    CHECK(stage.open().read().readings(measure.id).size() == 2);
    screen.plan(path);
    CHECK(says(screen, "0 new, 2 there already, 1 that cannot be read."));
}

TEST_CASE("the models of measures keep the rules of item models", "[measures]") {
    measures::MeasureListModel list;
    measures::ReadingTableModel table;
    const QAbstractItemModelTester listTester(&list);
    const QAbstractItemModelTester tableTester(&table);
    list.setRows({{MeasureRow(), std::nullopt}}, QDate(2026, 11, 16));
    table.setRows({ReadingLineRow(), ReadingLineRow()}, true, {QLocale::c(), QDate(2026, 11, 16)});
    CHECK(list.rowCount() == 1);
    CHECK(table.rowCount() == 2);
}

// Would catch: a series of another person's that is kept as one's own, or that loses its person when it is changed.
TEST_CASE("whose a measure is, is chosen by keys and stays when something else is changed", "[measures]") {
    ScreenStage stage;
    Person amina;
    amina.id = PersonId::make(stage.open().random());
    amina.name = QStringLiteral("Amina");
    stage.open().save(amina);
    MeasuresScreen& screen = measuresOpened(stage);
    named(screen, QStringLiteral("Define the first one")).setFocus();
    press(Qt::Key_Space);
    typeText(QStringLiteral("children in care"));
    named(screen, QStringLiteral("Mine")).setFocus();  // a box is called aloud by what is chosen in it
    press(Qt::Key_Down);
    named(screen, QStringLiteral("Agreed limit")).setFocus();
    press(Qt::Key_Return);
    stage.settle();
    REQUIRE(stage.open().read().measures().size() == 1);
    CHECK(stage.open().read().measures().front().person == amina.id);
    CHECK(screen.findChild<measures::MeasureListModel*>()->index(0).data(kit::DetailRole) ==
          QStringLiteral("of Amina"));
    named(screen, QStringLiteral("Change the measure")).setFocus();
    press(Qt::Key_Space);
    press(Qt::Key_A, Qt::ControlModifier);
    typeText(QStringLiteral("children"));
    press(Qt::Key_Return);
    stage.settle();
    CHECK(stage.open().read().measures().front().name == QStringLiteral("children"));
    CHECK(stage.open().read().measures().front().person == amina.id);
}
