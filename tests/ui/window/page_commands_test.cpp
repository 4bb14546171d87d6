// SPDX-License-Identifier: GPL-3.0-or-later
// What the buttons of a page do is found by Ctrl+K, and done on that page.
#include "desktop/screens.h"
#include "search/command_list_model.h"
#include "support/catch.h"
#include "support/supervision.h"
#include "ui/support/screen_stage.h"
#include "window/shell.h"

#include <QApplication>
#include <QRegularExpression>

using namespace tspace;
using namespace tspace::test;
using kit::Place;

namespace {

/// The window over a journal with a session with Maria.
class PaletteDesk {
  public:
    explicit PaletteDesk(SessionStatus status) {
        OpenJournal& open = stage.open();
        made = session(open, someone(open, QStringLiteral("Maria"), PersonRole::MySupervisor), QDate(2026, 11, 16),
                       status);
        made.threads = {thread(open, QStringLiteral("The first")), thread(open, QStringLiteral("The second"))};
        for (Thread& each : made.threads) {
            each.challenges = {{ChallengeId::make(open.random()), {}, QStringLiteral("Why?"), {}}};
        }
        open.save(made);
        shell = &stage.show(new window::Shell(stage.services(), desktop::makeScreens(stage.services())));
        openSession();
    }

    void openSession() { shell->openRecord(RecordKind::Session, made.id.as<AnyRecord>()); }

    /// Ctrl+K, words, Enter. What is offered is told in words.
    void run(const char* words) {
        press(Qt::Key_K, ctrl);
        REQUIRE(shell->place() == Place::Search);
        typeText(QString::fromLatin1(words));
        REQUIRE(eventually([&] { return shell->screen(Place::Search)->isSettled(); }));
        for (const auto* model : shell->findChildren<search::CommandListModel*>()) {
            for (int row = 0; row < model->rowCount(); ++row) {
                CHECK(model->index(row).data().toString().contains(anyLetter));
            }
        }
        press(Qt::Key_Return);
    }

    [[nodiscard]] QString focusName() const {
        QWidget* const focused = QApplication::focusWidget();
        return focused != nullptr ? spokenName(*focused) : QString();
    }

    [[nodiscard]] Session kept() {
        stage.settle();
        return *stage.open().read().find(made.id);
    }

    ScreenStage stage;
    Session made;
    window::Shell* shell = nullptr;
    const QRegularExpression anyLetter{QStringLiteral("\\w{2}")};
};

}  // namespace

// Would catch: a button of a page that the box which finds everything does not know, or presses on another page.
TEST_CASE("Between us is found by Ctrl+K where a session is open, with that session", "[commands]") {
    PaletteDesk desk(SessionStatus::UnderWay);
    desk.run("between");
    desk.stage.settle();
    CHECK(desk.shell->place() == Place::BetweenUs);
    CHECK(desk.shell->record() == desk.made.id.as<AnyRecord>());
    press(Qt::Key_Escape);
    REQUIRE(desk.shell->place() == Place::Session);
    desk.run("met");
    desk.shell->screen(Place::Session)->save();
    CHECK(desk.kept().status == SessionStatus::Held);
    CHECK(desk.shell->place() == Place::Session);
    desk.run("agree record");
    CHECK(desk.focusName() == QStringLiteral("Me: agrees"));
    press(Qt::Key_Left, Qt::AltModifier);
    CHECK(desk.shell->place() != Place::Search);  // it is no place that one came from
}

// Would catch: a reason that is asked for out of sight, and a command that is offered where it has no button.
TEST_CASE("A planned session is cancelled with a reason by Ctrl+K, and offers nothing of the others", "[commands]") {
    PaletteDesk desk(SessionStatus::Planned);
    desk.run("between");
    CHECK(desk.shell->place() == Place::Search);
    press(Qt::Key_Left, Qt::AltModifier);
    desk.run("not held");
    typeText(QStringLiteral("The rota."));
    desk.run("did not meet");
    CHECK(desk.kept().status == SessionStatus::Cancelled);
    CHECK(desk.kept().cancelReason == QStringLiteral("The rota."));
}

// Would catch: a command of the page before that stays on offer, and the versions of another record.
TEST_CASE("What Ctrl+K offers of a page is that of the page it was pressed on", "[commands]") {
    PaletteDesk desk(SessionStatus::UnderWay);
    desk.shell->openRecord(RecordKind::Person, desk.made.people.front().as<AnyRecord>());
    desk.run("between us");
    CHECK(desk.shell->place() == Place::Search);
    press(Qt::Key_Left, Qt::AltModifier);
    desk.run("history");
    CHECK(desk.shell->place() == Place::Versions);
    CHECK(desk.shell->record() == desk.made.people.front().as<AnyRecord>());
    press(Qt::Key_Left, Qt::AltModifier);
    desk.run("end supervision");
    desk.stage.settle();
    CHECK(desk.stage.open().read().find(desk.made.people.front())->until);
}

// Would catch: a button of each thread that is pressed in another one than that in which one writes.
TEST_CASE("Of several buttons that say the same Ctrl+K presses the one beside the focus", "[commands]") {
    PaletteDesk desk(SessionStatus::UnderWay);
    press(Qt::Key_PageDown, Qt::AltModifier);
    REQUIRE(desk.focusName().contains(QStringLiteral("Title")));
    desk.run("another challenge");
    typeText(QStringLiteral("And if not?"));
    desk.shell->screen(Place::Session)->save();
    const Session kept = desk.kept();
    CHECK(kept.threads[0].challenges.size() == 1);
    REQUIRE(kept.threads[1].challenges.size() == 2);
    CHECK(kept.threads[1].challenges[1].text == QStringLiteral("And if not?"));
    desk.run("set down");  // one of the lines of its menu
    REQUIRE(QApplication::activePopupWidget() != nullptr);
    CHECK(QApplication::activePopupWidget()->parentWidget()->accessibleName() ==
          QStringLiteral("More for this thread"));
    QApplication::activePopupWidget()->close();
    CHECK(desk.focusName() == QStringLiteral("More for this thread"));
}
