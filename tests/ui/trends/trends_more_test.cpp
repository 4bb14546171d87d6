// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/measure_series.h"
#include "support/catch.h"
#include "trends/day_map_view.h"
#include "trends/export_menu.h"
#include "trends/multiples_view.h"
#include "trends/pairs_card.h"
#include "trends/profile_view.h"
#include "trends/scatter_view.h"
#include "trends/trend_chart.h"
#include "trends/trends_screen.h"
#include "ui/support/screen_stage.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>

using namespace tspace;
using namespace tspace::trends;
using test::eventually;
using test::named;
using test::press;
using test::says;
using test::ScreenStage;
using test::typeText;

namespace {

QString wordsOf(const char* text) {
    return QString::fromUtf8(text);
}

void rate(ScreenStage& stage, const QDate& date, const QString& instrument, const Answers& answers) {
    CheckIn made;
    made.id = CheckInId::make(stage.open().random());
    made.at = Instant::local(date, QTime(12, 0), QStringLiteral("Europe/London"));
    made.instrument = instrument;
    made.answers = answers;
    stage.open().save(made);
}

/// Sixteen weeks of two dimensions, and a caseload beside them.
void fillYear(ScreenStage& stage) {
    Measure measure;
    measure.id = MeasureId::make(stage.open().random());
    measure.name = wordsOf("caseload");
    stage.open().save(measure);
    for (int week = 0; week < 16; ++week) {
        const QDate date = stage.open().clock().today().addDays(-7LL * (15 - week));
        const int own = week < 8 ? 2 + week % 2 : 5 + week % 2;
        rate(
            stage, date, instruments::emotionalIntelligence,
            {{wordsOf("own-1"), own}, {wordsOf("own-2"), 8 - own}, {wordsOf("others-1"), 4}, {wordsOf("others-2"), 5}});
        Reading reading;
        reading.id = ReadingId::make(stage.open().random());
        reading.measure = measure.id;
        reading.on = date;
        reading.value = 10 + week % 3;
        stage.open().save(reading);
    }
}

TrendsScreen& trendsOpened(ScreenStage& stage) {
    TrendsScreen& screen = stage.show(new TrendsScreen(stage.services()));
    QObject::connect(&stage.open().journal(), &Journal::committed, &screen,
                     [&screen](qint64, const Committed& committed) { screen.refresh(committed); });
    screen.enter();
    if (QWidget* first = screen.firstFocus()) {
        first->setFocus();
    }
    return screen;
}

void chooseInstrument(TrendsScreen& screen, const QString& id) {
    for (QComboBox* box : screen.findChildren<QComboBox*>()) {
        if (const int place = box->findData(id); place >= 0) {
            box->setFocus();
            box->setCurrentIndex(place);
            Q_EMIT box->activated(place);
            return;
        }
    }
    FAIL("there is no such choice");
}

}  // namespace

// Would catch: a note that the keyboard cannot add, change or take away, or that stands on another day.
TEST_CASE("a note is added at the value that is marked, changed, and taken away", "[trends]") {
    ScreenStage stage;
    fillYear(stage);
    TrendsScreen& screen = trendsOpened(stage);
    press(Qt::Key_Home);
    press(Qt::Key_N);
    typeText(wordsOf("changed team"));
    press(Qt::Key_Return);
    stage.settle();
    auto rows = stage.open().read().records(RecordKind::ChartNote);
    REQUIRE(rows.size() == 1);
    const auto note = stage.open().read().find(rows.front().id.as<ChartNote>());
    CHECK(note->text == wordsOf("changed team"));
    CHECK(note->on == stage.open().clock().today().addDays(-7LL * 15));
    screen.firstFocus()->setFocus();
    press(Qt::Key_Up);
    CHECK(says(screen, "changed team. Enter changes it."));
    press(Qt::Key_Return);
    typeText(wordsOf("!"));
    press(Qt::Key_Return);
    stage.settle();
    CHECK(stage.open().read().find(note->id)->text == wordsOf("changed team!"));
    screen.firstFocus()->setFocus();
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    named(screen, wordsOf("Take it away")).setFocus();
    press(Qt::Key_Space);
    stage.settle();
    CHECK(stage.open().read().records(RecordKind::ChartNote).empty());
}

// Would catch: sides that are cut at another value than the marked one, or that cannot be left again.
TEST_CASE("both sides of a marked value are put beside each other, and the whole again", "[trends]") {
    ScreenStage stage;
    fillYear(stage);
    TrendsScreen& screen = trendsOpened(stage);
    press(Qt::Key_Home);
    for (int step = 0; step < 8; ++step) {
        press(Qt::Key_Right);
    }
    press(Qt::Key_B);
    CHECK(says(screen, "median 2.5 (n = 8). From then on: median 5.5 (n = 8)."));
    press(Qt::Key_B);
    CHECK_FALSE(says(screen, "From then on"));
}

// Would catch: dates that are typed and not shown, or a range that is backwards and empties the chart.
TEST_CASE("a range is chosen by two dates", "[trends]") {
    ScreenStage stage;
    fillYear(stage);
    TrendsScreen& screen = trendsOpened(stage);
    test::click(named(screen, wordsOf("Between two dates")));
    typeText(wordsOf("1 Oct 2026"));
    press(Qt::Key_Tab);
    typeText(wordsOf("31 Oct 2026"));
    press(Qt::Key_Return);
    CHECK(says(screen, "· 4 ratings"));
    typeText(wordsOf("1 Sep 2026"));
    press(Qt::Key_A, Qt::ControlModifier);
    typeText(wordsOf("1 Sep 2026"));
    press(Qt::Key_Return);
    CHECK(says(screen, "The last day lies before the first."));
    CHECK(says(screen, "· 4 ratings"));
}

// Would catch: pairs that are never worked out, or a card that names no number of pairs.
TEST_CASE("other series stand beside the one that is shown", "[trends]") {
    ScreenStage stage;
    fillYear(stage);
    TrendsScreen& screen = trendsOpened(stage);
    REQUIRE(eventually([&screen] { return screen.isSettled() && says(screen, "1 pair of series was looked at"); }));
    auto& list = named<QAbstractItemView>(screen, wordsOf("Other series beside this one"));
    REQUIRE(list.model()->rowCount() == 1);
    CHECK(list.model()->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(wordsOf("caseload: rank")));
}

// Would catch: a measure drawn as a rating, or mixed into the small charts of ratings.
TEST_CASE("a measure is shown like any dimension, in its own words", "[trends]") {
    ScreenStage stage;
    fillYear(stage);
    TrendsScreen& screen = trendsOpened(stage);
    chooseInstrument(screen, measuresChoice);
    CHECK(says(screen, "caseload · Measures · 16 readings"));
    CHECK(says(screen, "it says nothing about why"));
    CHECK_FALSE(screen.findChild<MultiplesView*>()->isVisibleTo(&screen));
}

TEST_CASE("days are walked by the arrow keys and say what they hold", "[trends]") {
    ScreenStage stage;
    fillYear(stage);
    TrendsScreen& screen = trendsOpened(stage);
    auto& days = *screen.findChild<DayMapView*>();
    days.setFocus(Qt::TabFocusReason);
    CHECK(says(screen, "Monday 16 November 2026: 6"));
    press(Qt::Key_Left);
    CHECK(says(screen, "Monday 9 November 2026: 5"));
    press(Qt::Key_Down);
    CHECK(says(screen, "Tuesday 10 November 2026: no ratings"));
}

TEST_CASE("small charts of all dimensions are walked, and Enter shows one large", "[trends]") {
    ScreenStage stage;
    fillYear(stage);
    TrendsScreen& screen = trendsOpened(stage);
    screen.findChild<MultiplesView*>()->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    CHECK(says(screen, "Reading others · "));
}

// Would catch: a profile that is drawn for instruments that have none, or not for those that do.
TEST_CASE("a quarterly instrument has its profile, beside an earlier quarter", "[trends]") {
    ScreenStage stage;
    fillYear(stage);
    const QString id = wordsOf("thinking-space.conditions-for-success");
    const instruments::Catalogue catalogue(instruments::bundled());
    Answers answers;
    for (const instruments::Item& item : catalogue.newest(id)->items) {
        answers[item.id] = item.scale.min + 1;
    }
    rate(stage, QDate(2026, 5, 4), id, answers);
    rate(stage, QDate(2026, 10, 5), id, answers);
    TrendsScreen& screen = trendsOpened(stage);
    auto& profile = *screen.findChild<ProfileView*>();
    CHECK_FALSE(profile.isVisibleTo(&screen));
    chooseInstrument(screen, id);
    REQUIRE(profile.isVisibleTo(&screen));
    profile.setFocus(Qt::TabFocusReason);
    CHECK(says(screen, "in April to June 2026"));
}

// Would catch: a conversation that cannot be opened from its dot.
TEST_CASE("conversations are dots by empathy and clarity, and Enter opens one", "[trends]") {
    ScreenStage stage;
    const instruments::Catalogue catalogue(instruments::bundled());
    const auto& items = catalogue.newest(instruments::conversation)->items;
    Moment moment;
    moment.id = MomentId::make(stage.open().random());
    moment.at = stage.open().clock().now();
    moment.kind = MomentKind::Conversation;
    moment.ratings = Ratings{instruments::conversation, 1, {{items.at(0).id, 4}, {items.at(1).id, 2}}, {}, {}};
    stage.open().save(moment);
    TrendsScreen& screen = trendsOpened(stage);
    QSignalSpy asked(&screen, &kit::Screen::recordRequested);
    screen.findChild<ScatterView*>()->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().at(1).value<RecordId>() == moment.id.as<AnyRecord>());
}

// Would catch: an empty picture, a table without its sentence, something that leaves without a note of it.
TEST_CASE("what is shown is written as a picture, a drawing and a table, and noted", "[trends]") {
    ScreenStage stage;
    fillYear(stage);
    TrendsScreen& screen = trendsOpened(stage);
    auto& menu = *screen.findChild<ExportMenu*>();
    const auto path = [&stage](const char* name) { return stage.open().scratch().path(QString::fromLatin1(name)); };
    menu.exportTo(ExportMenu::Form::Png, path("trend.png"));
    menu.exportTo(ExportMenu::Form::Svg, path("trend.svg"));
    menu.exportTo(ExportMenu::Form::Csv, path("trend.csv"));
    stage.settle();
    const QImage picture(path("trend.png"));
    REQUIRE_FALSE(picture.isNull());
    CHECK(picture.width() > 1900);
    QSet<QRgb> colours;
    for (int x = 0; x < picture.width(); x += 3) {
        colours.insert(picture.pixel(x, picture.height() / 2));
    }
    CHECK(colours.size() > 2);
    CHECK(test::bytesOf(path("trend.svg")).contains("This is not a test"));
    CHECK(test::bytesOf(path("trend.csv")).startsWith("Week,Rating"));
    CHECK(stage.open().read().count(RecordKind::Disclosure) == 3);
    menu.exportTo(ExportMenu::Form::Csv, path("no/such/folder.csv"));
    CHECK(stage.open().read().count(RecordKind::Disclosure) == 3);
}

TEST_CASE("the model of pairs keeps the rules of item models", "[trends]") {
    PairModel model;
    const QAbstractItemModelTester tester(&model);
    model.setPairs({PairFinding(), PairFinding()});
    CHECK(model.rowCount() == 2);
}
