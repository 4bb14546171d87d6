// SPDX-License-Identifier: GPL-3.0-or-later
#include "today/today_screen.h"

#include "core/preparation/supervised.h"
#include "instruments/bundled.h"
#include "kit/row_view.h"
#include "kit/tick_view.h"
#include "services/journal_settings.h"
#include "support/catch.h"
#include "ui/support/screen_stage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QPushButton>

using namespace tspace;
using namespace tspace::test;
using kit::RowView;
using today::TodayScreen;

namespace {

struct TodayDesk {
    TodayDesk() : at(stage.open()) {}

    TodayScreen& open() {
        screen = &stage.show(new TodayScreen(stage.services()));
        QObject::connect(screen, &kit::Screen::recordRequested, screen, [this](RecordKind kind, const RecordId& id) {
            opened = {kind, id};
        });
        QObject::connect(screen, &kit::Screen::recordAtPlaceRequested, screen,
                         [this](kit::Place place, const RecordId& id) {
                             prepared = {place, id};
                         });
        QObject::connect(screen, &kit::Screen::newRequested, screen, [this](RecordKind kind) { begun = kind; });
        QObject::connect(screen, &TodayScreen::instrumentChosen, screen,
                         [this](const QString& id) { instrument = id; });
        REQUIRE(eventually([this] { return screen->isVisible(); }));
        screen->enter();
        screen->firstFocus()->setFocus();
        return *screen;
    }

    [[nodiscard]] bool says(const QString& words) const {
        for (const QLabel* label : screen->findChildren<QLabel*>()) {
            QString said = label->text();
            if (label->isVisible() && said.replace(QChar(QChar::Nbsp), QLatin1Char(' ')).contains(words)) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool shows(const QString& button) const {
        for (const QPushButton* each : screen->findChildren<QPushButton*>()) {
            if (each->isVisible() && each->text() == button) {
                return true;
            }
        }
        return false;
    }

    std::pair<RecordKind, RecordId> opened;
    std::pair<kit::Place, RecordId> prepared;
    std::optional<RecordKind> begun;
    QString instrument;
    ScreenStage stage;
    Supervised at;
    TodayScreen* screen = nullptr;
};

}  // namespace

// Catches a first key that only leads to the list where a session could be planned.
TEST_CASE("With nothing planned, the first key of Today plans a session", "[today]") {
    TodayDesk desk;
    static_cast<void>(desk.at.saved(desk.at.session(-5, SessionStatus::Held)));
    bool plans = false;
    QObject::connect(&desk.open(), &TodayScreen::planRequested, desk.screen, [&] { plans = !desk.begun; });
    press(Qt::Key_Space);
    CHECK(plans);
    CHECK(desk.begun == RecordKind::Session);
}

// Catches figures that are not the journal's, and a first screen from which one cannot go on by keys.
TEST_CASE("Today shows what is next, and its first key prepares it", "[today]") {
    TodayDesk desk;
    Session last = desk.at.session(-28, SessionStatus::Held);
    last.threads = {desk.at.thread(QStringLiteral("Open")), desk.at.thread(QStringLiteral("Open too"))};
    static_cast<void>(desk.at.saved(last));
    static_cast<void>(desk.at.saved(desk.at.moment(-3, QStringLiteral("The eldest"), true)));
    static_cast<void>(desk.at.saved(desk.at.action(QStringLiteral("Ask the school"), -3, last.id)));
    const Session next = desk.at.saved(desk.at.session(2, SessionStatus::Planned));
    desk.open();
    CHECK(desk.says(QStringLiteral("Monday 16 November")));
    CHECK(desk.says(QStringLiteral("Supervision in 2 days. 1 moment is marked for it.")));
    CHECK(desk.says(QStringLiteral("Next session · Wednesday 18 November, 14:00")));
    CHECK(
        desk.says(QStringLiteral("One-to-one with My supervisor · last met 19 October, 4 weeks ago · every 3 weeks")));
    CHECK(desk.says(QStringLiteral("1 moment · 2 threads still open")));
    CHECK(desk.says(QStringLiteral("1 open, one was due Fri 13 Nov")));
    press(Qt::Key_Space);
    CHECK(desk.prepared.first == kit::Place::Prepare);
    CHECK(desk.prepared.second == next.id.as<AnyRecord>());
    named<RowView>(*desk.screen, QStringLiteral("Moments since the last session, newest first")).setFocus();
    press(Qt::Key_Return);
    CHECK(desk.opened.first == RecordKind::Moment);
}

// Catches a tick that does not reach the journal, a closing line that is lost, one that cannot be taken back, and one
// that still stands there when the page is opened again.
TEST_CASE("Space ticks an action off and asks how it ended, and Space again opens it", "[today]") {
    TodayDesk desk;
    const Session last = desk.at.saved(desk.at.session(-28, SessionStatus::Held));
    const Action action = desk.at.saved(desk.at.action(QStringLiteral("Ask the school"), -3, last.id));
    desk.open();
    auto& list = named<kit::TickView>(*desk.screen, QStringLiteral("Actions to tick off"));
    const QAbstractItemModelTester tester(list.model());
    list.setFocus();
    press(Qt::Key_Space);
    desk.stage.settle();
    CHECK(desk.at.read().find(action.id)->state == ActionState::Done);
    typeText(QStringLiteral("Rang. She answers on Thursday."));
    press(Qt::Key_Return);
    desk.stage.settle();
    Action kept = *desk.at.read().find(action.id);
    REQUIRE(kept.closed);
    CHECK(kept.closed->text == QStringLiteral("Rang. She answers on Thursday."));
    CHECK(kept.closed->date == desk.at.today());
    CHECK(QApplication::focusWidget() == &list);
    desk.screen->refresh({});
    CHECK(list.model()->rowCount() == 1);
    press(Qt::Key_Space);
    desk.stage.settle();
    kept = *desk.at.read().find(action.id);
    CHECK(kept.state == ActionState::Open);
    CHECK_FALSE(kept.closed);
    press(Qt::Key_Return);
    CHECK(desk.opened.second == last.id.as<AnyRecord>());
    press(Qt::Key_Space);
    desk.stage.settle();
    desk.screen->refresh({});
    CHECK(list.model()->rowCount() == 1);
    desk.screen->leave(kit::Screen::Leaving::ForAnotherPlace);
    desk.screen->enter();
    CHECK(list.model()->rowCount() == 0);
}

// Catches a check-in that is offered as another one, and one offered twice.
TEST_CASE("A check-in is begun from today and not offered again that week", "[today]") {
    TodayDesk desk;
    static_cast<void>(desk.at.saved(desk.at.moment(-1, QStringLiteral("Something"), false)));
    CheckIn old;
    old.id = CheckInId::make(desk.stage.open().random());
    old.at = Instant::local(desk.at.day(-7), QTime(8, 0), QStringLiteral("Europe/London"));
    old.instrument = instruments::wellbeing;
    static_cast<void>(desk.at.saved(old));
    desk.open();
    CHECK(desk.says(QStringLiteral("Last time 7 days ago.")));
    named<QPushButton>(*desk.screen, QStringLiteral("Check in now")).setFocus();
    press(Qt::Key_Space);
    CHECK(desk.instrument == instruments::wellbeing);
    CHECK(desk.begun == RecordKind::CheckIn);
    CheckIn now = old;
    now.id = CheckInId::make(desk.stage.open().random());
    now.at = desk.stage.open().clock().now();
    static_cast<void>(desk.at.saved(now));
    desk.screen->refresh({});
    CHECK_FALSE(desk.shows(QStringLiteral("Check in now")));
}

// Catches a new journal that opens on empty boxes.
TEST_CASE("A new journal offers first steps", "[today]") {
    TodayDesk desk;
    const TodayScreen unread(desk.stage.services());  // as one that cannot be read stays
    for (const QLabel* label : unread.findChildren<QLabel*>()) {
        CHECK_FALSE((label->isVisibleTo(&unread) && label->text().contains(QStringLiteral("Nothing is written yet"))));
    }
    desk.open();
    CHECK(desk.says(QStringLiteral("Nothing is written yet.")));
    CHECK_FALSE(desk.says(QStringLiteral("Next session")));
    press(Qt::Key_Space);
    CHECK(desk.begun == RecordKind::Session);
}

// Catches supervision in the sight of someone who wants none, and wellbeing likewise.
TEST_CASE("Today leaves out what the journal is not for", "[today]") {
    TodayDesk desk;
    const Session last = desk.at.saved(desk.at.session(-28, SessionStatus::Held));
    static_cast<void>(desk.at.saved(desk.at.action(QStringLiteral("Ask the school"), -3, last.id)));
    static_cast<void>(desk.at.saved(desk.at.moment(-1, QStringLiteral("Something"), true)));
    const auto choose = [&](Purpose purpose) {
        Settings settings = settingsOf(desk.at.read());
        setPurpose(settings, purpose);
        static_cast<void>(desk.at.saved(settings));
        desk.screen == nullptr ? static_cast<void>(desk.open()) : desk.screen->enter();
    };
    choose(Purpose::Wellbeing);
    CHECK(desk.shows(QStringLiteral("Check in now")));
    CHECK_FALSE(desk.says(QStringLiteral("Next session")));
    CHECK_FALSE(desk.says(QStringLiteral("Actions to tick off")));
    CHECK(desk.says(QStringLiteral("Moments lately")));
    choose(Purpose::Supervision);
    CHECK_FALSE(desk.shows(QStringLiteral("Check in now")));
    CHECK(desk.says(QStringLiteral("Next session")));
}

// Catches a look back at nothing, and one that opens another record.
TEST_CASE("A line of a year ago opens the session it stands in", "[today]") {
    TodayDesk desk;
    Session old = desk.at.session(-362, SessionStatus::Agreed);
    old.threads = {desk.at.thread(QStringLiteral("Certain"))};
    old.threads.front().practice = QStringLiteral("I left certain. That was the useful part.");
    static_cast<void>(desk.at.saved(old));
    desk.open();
    CHECK(desk.says(QStringLiteral("“I left certain. That was the useful part.”")));
    named<QPushButton>(*desk.screen, QStringLiteral("Session of 19 November 2025")).setFocus();
    press(Qt::Key_Space);
    CHECK(desk.opened.second == old.id.as<AnyRecord>());
}

// Catches a first screen that keeps quiet about the ratings, shouts about them, or shows them where they were not
// wanted.
TEST_CASE("Today tells the last eight weeks of ratings in words, and leads to the trends", "[today]") {
    TodayDesk desk;
    for (int week = 0; week < 3; ++week) {
        CheckIn made;
        made.id = CheckInId::make(desk.stage.open().random());
        made.at = Instant::local(desk.at.today().addDays(-7LL * week), QTime(9, 0), QStringLiteral("Europe/London"));
        made.instrument = instruments::wellbeing;
        made.answers = {{QStringLiteral("energy"), 4 + week}};
        desk.stage.open().save(made);
    }
    desk.open();
    CHECK(desk.says(QStringLiteral("answered 3 times. Too few ratings to tell anything yet.")));
    std::optional<kit::Place> place;
    QObject::connect(desk.screen, &kit::Screen::placeRequested, desk.screen, [&place](kit::Place to) { place = to; });
    named(*desk.screen, QStringLiteral("To trends")).setFocus();
    press(Qt::Key_Space);
    CHECK(place == kit::Place::Trends);
    Settings settings = settingsOf(desk.at.read());
    setPurpose(settings, Purpose::Supervision);
    static_cast<void>(desk.at.saved(settings));
    desk.screen->enter();
    CHECK_FALSE(desk.says(QStringLiteral("answered 3 times")));
}
