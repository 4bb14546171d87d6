// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trends_screen.h"

#include "kit/theme.h"
#include "support/catch.h"
#include "support/open_journal.h"
#include "trends/trend_chart.h"
#include "ui/support/driver.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

#include <stdexcept>

using namespace tspace;
using namespace tspace::trends;
using test::click;
using test::named;
using test::press;

namespace {

QString inWords(const char* text) {
    return QString::fromUtf8(text);
}

/// The screen on a journal, as the window holds it.
struct Opened {
    explicit Opened(test::OpenJournal& of) : journal(of) {}

    void show(const QSize& size = {1280, 800}) {
        screen.enter();
        test::showForKeys(screen, size);
        if (QWidget* first = screen.firstFocus()) {
            first->setFocus();
        }
    }
    [[nodiscard]] TrendChart& chart() { return *screen.findChild<TrendChart*>(); }
    [[nodiscard]] QTableView& table() { return *screen.findChild<QTableView*>(); }
    /// The box of dimensions and items. Aloud its name is what is chosen in it.
    [[nodiscard]] QComboBox& parts() {
        for (QComboBox* box : screen.findChildren<QComboBox*>()) {
            if (box->accessibleName() == inWords("What is shown")) {
                return *box;
            }
        }
        throw std::logic_error("there is no box of dimensions");
    }
    [[nodiscard]] bool says(const QString& part) {
        for (const QLabel* label : screen.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&screen) && label->text().contains(part)) {
                return true;
            }
        }
        return false;
    }

    test::OpenJournal& journal;
    kit::Theme theme{*qApp, kit::Theme::Choice::Light};
    TrendsScreen screen{kit::Services{journal.journal(), journal.clock(), journal.random(), theme, nullptr}};
};

CheckIn checkIn(test::OpenJournal& journal, const QDate& date, int own, int reading) {
    CheckIn made;
    made.id = CheckInId::make(journal.random());
    made.at = Instant::local(date, QTime(12, 0), QStringLiteral("Europe/London"));
    made.instrument = inWords("thinking-space.emotional-intelligence");
    made.version = 1;
    // A reversed item counts from the other end of 1 to 7.
    made.answers = {{inWords("own-1"), own},
                    {inWords("own-2"), 8 - own},
                    {inWords("others-1"), reading},
                    {inWords("others-2"), reading}};
    return made;
}

/// Sixteen weeks up to the clock's Monday, the second half higher, with a session in between.
SessionId fillJournal(test::OpenJournal& journal) {
    QDate date = journal.clock().today().addDays(-7LL * 15);
    for (int week = 0; week < 16; ++week, date = date.addDays(7)) {
        journal.save(checkIn(journal, date, week < 8 ? 2 + week % 2 : 5 + week % 2, 4 + week % 3 - 1));
    }
    Session session;
    session.id = SessionId::make(journal.random());
    session.held = Instant::local(journal.clock().today().addDays(-30), QTime(10, 0), inWords("Europe/London"));
    session.status = SessionStatus::Held;
    Thread thread;
    thread.id = ThreadId::make(journal.random());
    thread.title = inWords("Family B");
    session.threads = {thread};
    journal.save(session);
    return session.id;
}

}  // namespace

TEST_CASE("Before the first check-in, trends offer to make it") {
    test::OpenJournal journal;
    Opened opened(journal);
    opened.show();
    QSignalSpy asked(&opened.screen, &kit::Screen::newRequested);
    CHECK(opened.says(inWords("after your first check-in")));
    CHECK_FALSE(opened.chart().isVisibleTo(&opened.screen));
    click(named(opened.screen, inWords("Make a check-in")));
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().front().value<RecordKind>() == RecordKind::CheckIn);
    // Would catch: a screen that stays empty when the check-in has been saved.
    opened.screen.refresh(journal.save(checkIn(journal, journal.clock().today(), 5, 4)));
    CHECK(opened.chart().isVisibleTo(&opened.screen));
    CHECK(opened.says(inWords("1 rating")));
}

TEST_CASE("Trends show what the journal holds, in a chart and in words") {
    test::OpenJournal journal;
    fillJournal(journal);
    Opened opened(journal);
    opened.show();
    CHECK(opened.says(inWords("Recognising my own feelings · Emotional intelligence self-rating · 16 ratings")));
    CHECK(opened.says(inWords("<b>shift upwards since")));
    CHECK(opened.says(inWords("A self-rating follows your standards")));
    CHECK(opened.screen.firstFocus() == &opened.chart());
    CHECK(named<QAbstractButton>(opened.screen, inWords("12 months")).isChecked());
}

TEST_CASE("T changes between chart and table, and the focus stays with what is shown") {
    test::OpenJournal journal;
    fillJournal(journal);
    Opened opened(journal);
    opened.show();
    press(Qt::Key_T);
    REQUIRE(opened.table().isVisible());
    CHECK_FALSE(opened.chart().isVisible());
    CHECK(QApplication::focusWidget() == &opened.table());
    CHECK(opened.table().model()->rowCount() >= 16);
    // Ctrl+C copies what is chosen; here all of it.
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().count(QLatin1Char('\n')) == opened.table().model()->rowCount() + 1);
    press(Qt::Key_T);
    CHECK(opened.chart().isVisible());
    click(named(opened.screen, inWords("Show table")));
    CHECK(opened.table().isVisible());
}

TEST_CASE("The range is chosen by a button") {
    test::OpenJournal journal;
    fillJournal(journal);
    journal.save(checkIn(journal, journal.clock().today().addYears(-3), 4, 4));
    Opened opened(journal);
    opened.show();
    click(named(opened.screen, inWords("3 months")));
    CHECK(opened.says(inWords("· 14 ratings")));
    click(named(opened.screen, inWords("All")));
    CHECK(opened.says(inWords("· 17 ratings")));
}

TEST_CASE("Ratings that are all old are shown without being asked for") {
    // Would catch: an imported journal whose trends look empty, since a year is what is shown first.
    test::OpenJournal journal;
    for (int week = 0; week < 4; ++week) {
        journal.save(checkIn(journal, QDate(2012, 8, 13).addDays(7LL * week), 3, 4));
    }
    Opened opened(journal);
    opened.show();
    CHECK(named<QAbstractButton>(opened.screen, inWords("All")).isChecked());
    CHECK(opened.says(inWords("· 4 ratings")));
}

TEST_CASE("Another dimension or an item is chosen, from the box or from the list of all") {
    test::OpenJournal journal;
    fillJournal(journal);
    Opened opened(journal);
    opened.show();
    QComboBox& box = opened.parts();
    box.setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    CHECK(opened.says(inWords("Reading others · ")));
    // Items come after the dimensions.
    press(Qt::Key_End);
    CHECK(box.currentData().toString() == inWords("with-2"));
    CHECK(opened.says(inWords("No ratings yet.")));
    auto& list = named<QAbstractItemView>(opened.screen, inWords("Dimensions"));
    list.setFocus();
    list.setCurrentIndex(list.model()->index(0, 0));
    press(Qt::Key_Return);
    CHECK(box.currentData().toString() == inWords("own-feelings"));
    CHECK(opened.says(inWords("· 16 ratings")));
    // A letter looks for a title in the box: T is a key of the chart alone.
    box.setFocus();
    press(Qt::Key_W);
    CHECK(opened.says(inWords("Working with others' feelings · ")));
    press(Qt::Key_T);
    CHECK(opened.chart().isVisible());
}

TEST_CASE("Walking the chart says each value, and a session is opened from it") {
    test::OpenJournal journal;
    const SessionId session = fillJournal(journal);
    Opened opened(journal);
    opened.show({1024, 600});
    QSignalSpy asked(&opened.screen, &kit::Screen::recordRequested);
    press(Qt::Key_Home);
    CHECK(opened.says(inWords("2, below the median")));
    press(Qt::Key_Down);
    CHECK(opened.says(inWords("Family B. Enter opens it.")));
    press(Qt::Key_Return);
    REQUIRE(asked.size() == 1);
    CHECK(asked.front().at(0).value<RecordKind>() == RecordKind::Session);
    CHECK(asked.front().at(1).value<RecordId>() == session.as<AnyRecord>());
}
