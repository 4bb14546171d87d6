// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds' own structure and the marks of a moment.
#include "kit/message_bar.h"
#include "kit/row_view.h"
#include "moments/moment_screen.h"
#include "moments/moments_screen.h"
#include "services/journal_settings.h"
#include "services/purpose.h"
#include "support/catch.h"
#include "ui/moments/moment_stage.h"
#include "ui/support/screen_stage.h"

#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>

using namespace tspace;
using namespace tspace::test;
using moments::MomentScreen;
using moments::MomentsScreen;

namespace {

Session planned(ScreenStage& stage) {
    Session session;
    session.id = SessionId::make(stage.open().random());
    session.held =
        Instant::local(stage.open().clock().today().addDays(2), QTime(14, 0), QStringLiteral("Europe/London"));
    stage.open().save(session);
    return session;
}

QString told(kit::Screen& screen) {
    return screen.findChild<kit::MessageBar*>()->words();
}

}  // namespace

// Would catch: the side of a partnership as free text, which no list could be made of.
TEST_CASE("a partnership is inside or outside by choice", "[moments]") {
    ScreenStage stage;
    MomentScreen& screen = newMoment(stage);
    click(named(screen, QStringLiteral("Partnership")));
    click(named(screen, QStringLiteral("Write it in parts: With whom, Inside or outside the organisation, What each "
                                       "side needs")));
    typeText(QStringLiteral("The school"));
    named(screen, QStringLiteral("Inside the organisation")).setFocus();
    press(Qt::Key_Right);
    screen.leave(forAnotherPlace);
    const Moment saved = onlyMoment(stage);
    CHECK(saved.parts.at(QStringLiteral("side")) == QStringLiteral("outside"));
    CHECK(saved.parts.at(QStringLiteral("with-whom")) == QStringLiteral("The school"));
}

// Would catch: a side written before it was a choice that is not shown, or is lost.
TEST_CASE("a side in other words than the two stays as it was written", "[moments]") {
    ScreenStage stage;
    Moment moment;
    moment.id = MomentId::make(stage.open().random());
    moment.at = stage.open().clock().now();
    moment.kind = MomentKind::Partnership;
    moment.parts[QStringLiteral("side")] = QStringLiteral("half and half");
    stage.open().save(moment);
    MomentScreen& screen = stage.show(new MomentScreen(stage.services()));
    screen.showRecord(moment.id.as<AnyRecord>());
    named(screen, QStringLiteral("Inside or outside the organisation")).setFocus();
    typeText(QStringLiteral("!"));
    screen.leave(forAnotherPlace);
    CHECK(onlyMoment(stage).parts.at(QStringLiteral("side")).contains(QStringLiteral("half and half")));
}

// Would catch: "how it went" asked for before the conversation was had, or not at all.
TEST_CASE("a courageous conversation is planned first, and how it went is added later", "[moments]") {
    ScreenStage stage;
    MomentScreen& screen = newMoment(stage);
    click(named(screen, QStringLiteral("Courageous conversation")));
    click(named(screen, QStringLiteral("Write it in parts: What must be said, What follows if it is not said, What "
                                       "follows if it goes badly, The risk we are holding, and who knows, Who stands "
                                       "with me")));
    typeText(QStringLiteral("That I am worried."));
    screen.leave(forAnotherPlace);
    const Moment saved = onlyMoment(stage);
    CHECK_FALSE(saved.parts.contains(QStringLiteral("how-it-went")));
    screen.showRecord(saved.id.as<AnyRecord>());
    click(named(screen, QStringLiteral("Write afterwards: How it went")));
    typeText(QStringLiteral("She cried, and stayed."));
    screen.leave(forAnotherPlace);
    const Moment later = onlyMoment(stage);
    CHECK(later.parts.at(QStringLiteral("how-it-went")) == QStringLiteral("She cried, and stayed."));
    CHECK(later.parts.at(QStringLiteral("must-be-said")) == QStringLiteral("That I am worried."));
}

// Would catch: ratings of a conversation that are not kept by the bundled instrument, to be charted.
TEST_CASE("a conversation is rated by keys on empathy and clarity of concern", "[moments]") {
    ScreenStage stage;
    MomentScreen& screen = newMoment(stage);
    click(named(screen, QStringLiteral("Conversation")));
    named(screen, QStringLiteral("I showed that I understood how it was for them.")).setFocus();
    press(Qt::Key_4);
    named(screen, QStringLiteral("I said clearly what I was worried about.")).setFocus();
    press(Qt::Key_2);
    screen.leave(forAnotherPlace);
    const Moment saved = onlyMoment(stage);
    REQUIRE(saved.ratings);
    CHECK(saved.ratings->instrument == QStringLiteral("thinking-space.conversation"));
    CHECK(saved.ratings->answers == Answers{{QStringLiteral("empathy"), 4}, {QStringLiteral("clarity-of-concern"), 2}});
    CHECK(stage.open().read().answers(saved.ratings->instrument, {}).size() == 2);
}

// Would catch: marks that need the mouse, or a reason told more than once.
TEST_CASE("marks are set by keys, and the first for the child's record says why", "[moments]") {
    ScreenStage stage;
    MomentScreen& screen = newMoment(stage);
    typeText(QStringLiteral("He waited."));
    press(Qt::Key_B, ctrl);
    named(screen, QStringLiteral("For the child’s record")).setFocus();
    press(Qt::Key_Space);
    CHECK(told(screen).contains(QStringLiteral("never be the only place")));
    named(screen, QStringLiteral("For the organisation to hear")).setFocus();
    press(Qt::Key_Space);
    named(screen, QStringLiteral("Worth coming back to")).setFocus();
    press(Qt::Key_Space);
    screen.leave(forAnotherPlace);
    const Moment saved = onlyMoment(stage);
    CHECK(saved.bring);
    CHECK(saved.organisation);
    CHECK(saved.keep);
    REQUIRE(saved.childsRecord);
    CHECK(saved.childsRecord->state == CopyState::ToCopy);
    screen.startNew();
    named(screen, QStringLiteral("For the child’s record")).setFocus();
    press(Qt::Key_Space);
    CHECK(told(screen).isEmpty());
}

// Would catch: a moment brought that is lost on its way into the session, or an editor whose next save is refused.
TEST_CASE("one key makes a moment a thread of the next session, and says where it went", "[moments]") {
    ScreenStage stage;
    const Session session = planned(stage);
    MomentScreen& screen = newMoment(stage);
    typeText(QStringLiteral("He looked at the door."));
    press(Qt::Key_B, ctrl | Qt::ShiftModifier);
    stage.settle();
    stage.settle();
    CHECK(told(screen).contains(QStringLiteral("Wed 18 Nov")));
    const Session after = *stage.open().read().find(session.id);
    REQUIRE(after.threads.size() == 1);
    CHECK(after.threads.front().practice == QStringLiteral("He looked at the door."));
    REQUIRE(after.agenda.size() == 1);
    CHECK(after.agenda.front().from->id == onlyMoment(stage).id.uuid());
    screen.firstFocus()->setFocus();
    typeText(QStringLiteral("More. "));
    screen.leave(forAnotherPlace);
    const Moment saved = onlyMoment(stage);
    CHECK(saved.bring);
    CHECK(saved.text.contains(QStringLiteral("More. ")));
    CHECK(after.threads.front().from->id == saved.id.uuid());
}

// Would catch: supervision offered where somebody keeps the journal for wellbeing alone, also by its keys.
TEST_CASE("a journal for wellbeing alone has moments with nothing of supervision in sight", "[moments]") {
    ScreenStage stage;
    Settings settings = settingsOf(stage.open().read());
    setPurpose(settings, Purpose::Wellbeing);
    stage.open().save(settings);
    MomentScreen& screen = newMoment(stage);
    typeText(QStringLiteral("He waited."));
    press(Qt::Key_B, ctrl);
    press(Qt::Key_B, ctrl | Qt::ShiftModifier);
    const auto inSight = [](const QWidget& page) {
        QStringList words;
        for (const QWidget* each : page.findChildren<QWidget*>()) {
            if (each->isVisibleTo(&page)) {
                const auto* const button = qobject_cast<const QAbstractButton*>(each);
                const auto* const label = qobject_cast<const QLabel*>(each);
                words << (button != nullptr ? button->text() : label != nullptr ? label->text() : QString());
            }
        }
        return words.filter(QRegularExpression(QStringLiteral("supervis|session|thread|bring|record|evelopment")));
    };
    named(screen, QStringLiteral("More about it")).setFocus();
    press(Qt::Key_Space);
    CHECK_FALSE(says(screen, "Case"));
    CHECK(says(screen, "Feelings"));
    CHECK(inSight(screen) == QStringList());
    screen.leave(forAnotherPlace);
    CHECK_FALSE(onlyMoment(stage).bring);
    MomentsScreen& list = stage.show(new MomentsScreen(stage.services()));
    list.enter();
    list.firstFocus()->setFocus();
    press(Qt::Key_B, ctrl);
    stage.settle();
    CHECK_FALSE(onlyMoment(stage).bring);
    CHECK(inSight(list) == QStringList());
    const auto* const view = list.findChild<kit::RowView*>();
    CHECK(view->model()->index(0, 0).data(kit::EndRole).toString().isEmpty());
    setPurpose(settings, Purpose::Both);
    stage.open().save(settings);
    list.refresh({});
    CHECK(view->model()->index(0, 0).data(kit::EndRole) == QStringLiteral("private"));
}

// Would catch: a list in which a moment must be opened to be brought.
TEST_CASE("in the list one key marks to bring, and one more makes a thread", "[moments]") {
    ScreenStage stage;
    Moment moment;
    moment.id = MomentId::make(stage.open().random());
    moment.at = stage.open().clock().now();
    moment.text = QStringLiteral("On the stairs.");
    stage.open().save(moment);
    MomentsScreen& list = stage.show(new MomentsScreen(stage.services()));
    list.enter();
    list.firstFocus()->setFocus();
    press(Qt::Key_B, ctrl);
    stage.settle();
    CHECK(onlyMoment(stage).bring);
    press(Qt::Key_B, ctrl);
    stage.settle();
    CHECK_FALSE(onlyMoment(stage).bring);
    press(Qt::Key_B, ctrl | Qt::ShiftModifier);
    stage.settle();
    CHECK(told(list).contains(QStringLiteral("No session is planned yet")));
    CHECK(onlyMoment(stage).bring);
    const Session session = planned(stage);
    press(Qt::Key_B, ctrl | Qt::ShiftModifier);
    stage.settle();
    CHECK(stage.open().read().find(session.id)->threads.size() == 1);
}
