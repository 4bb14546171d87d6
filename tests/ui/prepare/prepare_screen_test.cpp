// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/prepare_screen.h"

#include "core/preparation/supervised.h"
#include "editing/session_edit.h"
#include "kit/growing_text_edit.h"
#include "kit/line_field.h"
#include "kit/tick_view.h"
#include "models/tick_list_model.h"
#include "preparation/preparation_words.h"
#include "support/catch.h"
#include "ui/support/print_dialog.h"
#include "ui/support/screen_stage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QTest>

using namespace tspace;
using namespace tspace::test;
using kit::GrowingTextEdit;
using kit::LineField;
using kit::TickView;
using prepare::PrepareScreen;

namespace {

QStringList agendaTitles(const std::vector<AgendaPoint>& agenda) {
    QStringList all;
    for (const AgendaPoint& point : agenda) {
        all << point.title;
    }
    return all;
}

QStringList line(const char* words) {
    return QString::fromLatin1(words).split(QLatin1Char('|'));
}

/// A journal with a session held three weeks ago, things left open since, and one planned for Wednesday.
struct PrepareDesk {
    PrepareDesk() : at(stage.open()) {
        Session last = at.session(-21, SessionStatus::Held);
        last.threads = {at.thread(QStringLiteral("Who holds the plan?")), at.thread(QStringLiteral("The money"))};
        static_cast<void>(at.saved(last));
        static_cast<void>(at.saved(at.moment(-3, QStringLiteral("The eldest"), true)));
        static_cast<void>(at.saved(at.moment(-2, QStringLiteral("Private"), false)));
        static_cast<void>(at.saved(at.action(QStringLiteral("Ask the school"), -3, last.id)));
        planned = at.saved(at.session(2, SessionStatus::Planned));
        open();
    }

    void open() {
        screen = &stage.show(new PrepareScreen(stage.services()));
        for (auto* model : screen->findChildren<models::TickListModel*>()) {
            testers.push_back(std::make_unique<QAbstractItemModelTester>(model));
        }
        QObject::connect(screen, &kit::Screen::recordRequested, screen, [this](RecordKind kind, const RecordId& id) {
            opened = {kind, id};
        });
        QObject::connect(screen, &kit::Screen::statusSaid, screen, [this](const QString& words) { said << words; });
        REQUIRE(eventually([this] { return screen->isVisible(); }));
        screen->enter();
        screen->firstFocus()->setFocus();
    }

    /// What the journal holds once everything is on disk.
    [[nodiscard]] Session kept() {
        stage.settle();
        return *at.read().find(planned.id);
    }

    [[nodiscard]] bool says(const QString& words) const {
        for (const QLabel* label : screen->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words)) {
                return true;
            }
        }
        return false;
    }

    std::pair<RecordKind, RecordId> opened;
    QStringList said;
    ScreenStage stage;
    Supervised at;
    Session planned;
    PrepareScreen* screen = nullptr;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
};

TickView& list(PrepareDesk& desk, const char* heading) {
    return named<TickView>(*desk.screen,
                           QStringLiteral("%1: tick what goes on the agenda").arg(QString::fromLatin1(heading)));
}

}  // namespace

// Catches three things that are not ticked, a tick that reaches another row, an agenda that is not kept, and a sheet
// that no key prints.
TEST_CASE("An agenda is built by ticking with the keyboard and kept with the session", "[prepare]") {
    PrepareDesk desk;
    CHECK(desk.says(QStringLiteral("Prepare · Wednesday 18 November, 14:00")));
    CHECK(desk.says(QStringLiteral("about 50 of 75 min")));
    CHECK(desk.kept().agenda.empty());  // looking keeps nothing
    // The first list is what is still open; its first thread is ticked already.
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    list(desk, "Actions from last time").setFocus();
    press(Qt::Key_Space);
    CHECK(desk.says(QStringLiteral("about 75 of 75 min")));
    list(desk, "Moments marked to bring").setFocus();
    press(Qt::Key_Space);
    named<LineField>(*desk.screen, QStringLiteral("Add to the agenda")).setFocus();
    typeText(QStringLiteral("The rota"));
    press(Qt::Key_Return);
    static_cast<void>(printDialogByKey());
    escapePrintDialog();
    desk.screen->leave(kit::Screen::Leaving::ForAnotherPlace);
    const Session kept = desk.kept();
    CHECK(agendaTitles(kept.agenda) == line("How I am|Who holds the plan?|The money|Ask the school|The rota"));
    CHECK(kept.status == SessionStatus::Planned);
    REQUIRE(kept.agenda[2].from);
    CHECK(kept.agenda[2].from->record == QStringLiteral("thread"));
    CHECK(desk.stage.open().read().drafts().empty());
}

// Catches a tick, an order or minutes that cannot be taken back by the key, and typing taken back letter by letter.
TEST_CASE("Ticks, order and what is typed are undone and done again on the page", "[prepare]") {
    PrepareDesk desk;
    const auto kept = [&] {
        desk.screen->save();
        return desk.kept().agenda;
    };
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    auto& want = named<GrowingTextEdit>(*desk.screen, QStringLiteral("What I want from point 3"));
    want.setFocus();
    press(Qt::Key_Up, Qt::AltModifier);
    typeText(QStringLiteral("to stay with it"));
    press(Qt::Key_Tab);
    press(Qt::Key_A, Qt::ControlModifier);
    typeText(QStringLiteral("25"));
    const std::vector<AgendaPoint> whole = kept();
    REQUIRE(agendaTitles(whole) == line("How I am|The eldest|Who holds the plan?|The money"));
    CHECK(whole[1].minutes == 25);
    CHECK(whole[1].want == QStringLiteral("to stay with it"));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(kept()[1].minutes == 20);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(kept()[1].want.isEmpty());
    CHECK(want.text().isEmpty());
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(agendaTitles(kept()) == line("How I am|Who holds the plan?|The eldest|The money"));
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);  // there is nothing before the first tick
    CHECK(agendaTitles(desk.kept().agenda) == line("How I am|Who holds the plan?|The eldest|The money"));
    CHECK(desk.says(QStringLiteral("about 50 of 75 min")));
    for (int step = 0; step < 4; ++step) {
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    }
    CHECK(kept() == whole);
}

// Catches an order that only the mouse can change, a place that is not said, and fields that forget what was typed or
// cut it off.
TEST_CASE("Points are put in order and written on by keys alone", "[prepare]") {
    PrepareDesk desk;
    auto& want = named<GrowingTextEdit>(*desk.screen, QStringLiteral("What I want from point 3"));
    want.setFocus();
    typeText(QStringLiteral("a way to stay with the silence"));
    press(Qt::Key_Up, Qt::AltModifier);
    CHECK(desk.said.last() == QStringLiteral("2 of 3"));
    CHECK(QApplication::focusWidget() == &want);
    press(Qt::Key_Up, Qt::AltModifier);
    press(Qt::Key_Up, Qt::AltModifier);
    CHECK(desk.said.last() == QStringLiteral("1 of 3"));
    press(Qt::Key_Return);  // a point has no lines of its own
    press(Qt::Key_A, Qt::ControlModifier);
    typeText(QStringLiteral("25x"));
    auto& title = named<GrowingTextEdit>(*desk.screen, QStringLiteral("Point 3"));
    title.setFocus();
    const int lineHigh = title.height();
    press(Qt::Key_End);
    const QString more = QStringLiteral(" And who says so when none of us is in the room?").repeated(4);
    typeText(more);
    CHECK(title.height() > lineHigh);  // nothing of it is cut
    desk.screen->save();
    const Session kept = desk.kept();
    CHECK(agendaTitles(kept.agenda) == QStringList{QStringLiteral("The eldest"), QStringLiteral("How I am"),
                                                   QStringLiteral("Who holds the plan?") + more});
    CHECK(kept.agenda.front().want == QStringLiteral("a way to stay with the silence"));
    CHECK(kept.agenda.front().minutes == 25);
    CHECK(desk.says(QStringLiteral("about 55 of 75 min")));
}

// Catches a handle that cannot be dragged and a drop beside the row it was meant for.
TEST_CASE("A point is dragged to another place by its handle", "[prepare]") {
    PrepareDesk desk;
    QWidget& handle = named(*desk.screen, QStringLiteral("Move “How I am”, 1 of 3"));
    QWidget& last = named(*desk.screen, QStringLiteral("Point 3"));
    QTest::mousePress(&handle, Qt::LeftButton);
    const QPoint to = handle.mapFromGlobal(last.mapToGlobal(QPoint(4, last.height() + 20)));
    QMouseEvent moved(QEvent::MouseMove, to, handle.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&handle, &moved);
    QTest::mouseRelease(&handle, Qt::LeftButton, {}, to);
    desk.screen->save();
    CHECK(agendaTitles(desk.kept().agenda) == line("Who holds the plan?|The eldest|How I am"));
}

// Catches a session that is started without its threads, or a page that opens before they are on disk.
TEST_CASE("Starting the session makes it under way with its threads and opens it", "[prepare]") {
    PrepareDesk desk;
    named<QPushButton>(*desk.screen, QStringLiteral("Start the session")).setFocus();
    press(Qt::Key_Space);
    REQUIRE(eventually([&] { return desk.opened.second == desk.planned.id.as<AnyRecord>(); }));
    CHECK(desk.opened.first == RecordKind::Session);
    const Session kept = desk.kept();
    CHECK(kept.status == SessionStatus::UnderWay);
    REQUIRE(kept.threads.size() == 2);
    CHECK(kept.threads[0].title == QStringLiteral("Who holds the plan?"));
    CHECK(kept.threads[0].continues);
    CHECK(kept.threads[1].title == QStringLiteral("The eldest"));
    CHECK(agendaTitles(kept.agenda) == line("How I am|Who holds the plan?|The eldest"));
    CHECK(kept.held.date == desk.stage.open().clock().today());
}

// Catches ticks that a lock or a crash throws away, and a draft that the session's own page cannot read.
TEST_CASE("What is ticked is kept as a draft of the session when the journal locks", "[prepare]") {
    PrepareDesk desk;
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    desk.screen->leave(kit::Screen::Leaving::Locking);
    desk.stage.settle();
    const auto draft = desk.at.read().draft(desk.planned.id.as<AnyRecord>());
    REQUIRE(draft);
    const auto state = editing::sessionDraftFromJson(draft->state);
    REQUIRE(state);
    CHECK(state->edit.agenda.size() == 4);
    desk.open();
    CHECK(desk.says(QStringLiteral("about 70 of 75 min")));
    desk.screen->leave(kit::Screen::Leaving::ForAnotherPlace);
    CHECK(desk.kept().agenda.empty());  // nothing was done to it here: the draft is still one
    press(Qt::Key_Space);
    desk.screen->leave(kit::Screen::Leaving::ForAnotherPlace);
    CHECK(desk.kept().agenda.size() == 3);
    CHECK(desk.at.read().drafts().empty());
}

// Catches a blank page without a word where nothing is planned.
TEST_CASE("Without a planned session the page says what it is for", "[prepare]") {
    ScreenStage stage;
    auto& screen = stage.show(new PrepareScreen(stage.services()));
    screen.enter();
    QPushButton& step = named<QPushButton>(screen, QStringLiteral("Plan a session"));
    bool plans = false;
    std::optional<RecordKind> begun;
    QObject::connect(&screen, &PrepareScreen::planRequested, &screen, [&] { plans = !begun; });
    QObject::connect(&screen, &kit::Screen::newRequested, &screen, [&](RecordKind kind) { begun = kind; });
    step.setFocus();
    press(Qt::Key_Return);
    CHECK(plans);
    CHECK(begun == RecordKind::Session);
    screen.leave(kit::Screen::Leaving::ForAnotherPlace);
}

// Catches a point that the space key alone takes off the agenda, where Enter presses every other button.
TEST_CASE("Enter takes a point off the agenda, as Space does", "[prepare]") {
    PrepareDesk desk;
    named(*desk.screen, QStringLiteral("Take “How I am” off the agenda")).setFocus();
    press(Qt::Key_Return);
    named(*desk.screen, QStringLiteral("Take “The eldest” off the agenda")).setFocus();
    press(Qt::Key_Space);
    desk.screen->save();
    CHECK(agendaTitles(desk.kept().agenda) == line("Who holds the plan?"));
}
