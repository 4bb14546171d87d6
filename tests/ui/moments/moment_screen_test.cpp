// SPDX-License-Identifier: GPL-3.0-or-later
#include "moments/moment_screen.h"

#include "kit/growing_text_edit.h"
#include "kit/message_bar.h"
#include "models/moment_list_model.h"
#include "moments/moments_screen.h"
#include "support/catch.h"
#include "ui/moments/moment_stage.h"
#include "ui/support/screen_stage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>

using namespace tspace;
using namespace tspace::test;
using moments::MomentScreen;

// Would catch: a note that needs more than its text, or a revision that is not made by leaving.
TEST_CASE("a line typed and left is a moment, private and of no kind", "[moments]") {
    ScreenStage stage;
    MomentScreen& screen = newMoment(stage);
    typeText(QStringLiteral("She stayed."));
    // Would catch: fields in sight that nobody asked for.
    CHECK_FALSE(says(screen, "Feelings"));
    CHECK_FALSE(says(screen, "Case"));
    screen.leave(forAnotherPlace);
    const Moment saved = onlyMoment(stage);
    CHECK(saved.text == QStringLiteral("She stayed."));
    CHECK(saved.kind == MomentKind::Free);
    CHECK_FALSE(saved.bring);
    CHECK(stage.open().read().drafts().empty());
}

// Would catch: the parts of a kind that cannot be reached or are not kept, a case made in place that is no record.
TEST_CASE("a home visit is written in its parts, with a case made in place, and brought", "[moments]") {
    ScreenStage stage;
    MomentScreen& screen = newMoment(stage);
    click(named(screen, QStringLiteral("Home visit")));
    click(named(screen, QStringLiteral("Write it in parts: Before, In the room, After: what I felt, and what I did "
                                       "with it, The child’s voice")));
    typeText(QStringLiteral("Uneasy."));
    press(Qt::Key_Tab);
    typeText(QStringLiteral("He looked at the door."));
    click(named(screen, QStringLiteral("Bring to supervision")));
    click(named(screen, QStringLiteral("More about it")));
    named(screen, QStringLiteral("Case")).setFocus();
    typeText(QStringLiteral("FAM-12"));
    press(Qt::Key_Return);
    screen.leave(forAnotherPlace);
    const Moment saved = onlyMoment(stage);
    CHECK(saved.kind == MomentKind::HomeVisit);
    CHECK(saved.parts.at(QStringLiteral("before")) == QStringLiteral("Uneasy."));
    CHECK(saved.parts.at(QStringLiteral("in-the-room")) == QStringLiteral("He looked at the door."));
    CHECK(saved.bring);
    REQUIRE(saved.caseId);
    CHECK(stage.open().read().find(*saved.caseId)->code.text() == QStringLiteral("FAM-12"));
    // Would catch: what was written there out of sight when the moment is opened again.
    screen.showRecord(saved.id.as<AnyRecord>());
    CHECK(says(screen, "Case"));
}

// Would catch: a name taken for a code, or the typing lost with the refusal.
TEST_CASE("a name is no code: it is told, and what was typed stays", "[moments]") {
    ScreenStage stage;
    MomentScreen& screen = newMoment(stage);
    typeText(QStringLiteral("A text."));
    click(named(screen, QStringLiteral("More about it")));
    named(screen, QStringLiteral("Case")).setFocus();
    typeText(QStringLiteral("Anna Smith"));
    press(Qt::Key_Return);
    CHECK(screen.findChild<kit::MessageBar*>()->words().contains(QStringLiteral("code")));
    screen.leave(forAnotherPlace);
    stage.settle();
    CHECK(stage.open().read().cases().empty());
    const auto drafts = stage.open().read().drafts();
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.front().state.value(QLatin1String("case")).toString() == QStringLiteral("Anna Smith"));
}

// Would catch: a draft that lock or crash leaves where nobody finds it.
TEST_CASE("a note cut off by the lock is offered in the list and goes on", "[moments]") {
    ScreenStage stage;
    MomentScreen& screen = newMoment(stage);
    typeText(QStringLiteral("Half a sent"));
    screen.leave(kit::Screen::Leaving::Locking);
    stage.settle();
    CHECK(stage.open().read().count(RecordKind::Moment) == 0);
    moments::MomentsScreen& list = stage.show(new moments::MomentsScreen(stage.services()));
    list.enter();
    RecordId asked;
    QObject::connect(&list, &kit::Screen::recordRequested, &list, [&](RecordKind, const RecordId& id) { asked = id; });
    click(named(list, QStringLiteral("Go on writing")));
    MomentScreen& again = stage.show(new MomentScreen(stage.services()));
    again.showRecord(asked);
    again.firstFocus()->setFocus();
    typeText(QStringLiteral("ence"));
    again.leave(forAnotherPlace);
    CHECK(onlyMoment(stage).text == QStringLiteral("Half a sentence"));
    CHECK(stage.open().read().drafts().empty());
}

// Would catch: records, drafts or revisions made by only looking.
TEST_CASE("looking at a moment, or opening an empty one, changes nothing", "[moments]") {
    ScreenStage stage;
    MomentScreen& screen = newMoment(stage);
    screen.leave(forAnotherPlace);
    stage.settle();
    CHECK(stage.open().read().info().revisions == 0);
    screen.startNew();
    screen.firstFocus()->setFocus();
    typeText(QStringLiteral("text"));
    screen.leave(forAnotherPlace);
    const Moment saved = onlyMoment(stage);
    screen.showRecord(saved.id.as<AnyRecord>());
    screen.leave(forAnotherPlace);
    stage.settle();
    CHECK(stage.open().read().info().revisions == 1);
    CHECK(stage.open().read().drafts().empty());

    // Would catch: a page that is opened again as it was left though the moment was changed elsewhere.
    Moment changed = saved;
    changed.text = QStringLiteral("changed elsewhere");
    static_cast<void>(stage.open().save(changed));
    screen.showRecord(saved.id.as<AnyRecord>());
    CHECK(named<kit::GrowingTextEdit>(screen, QStringLiteral("What happened")).text() == changed.text);
    // What is typed and taken back stays out of what is opened again.
    screen.firstFocus()->setFocus();
    typeText(QStringLiteral("x"));
    press(Qt::Key_Backspace);
    screen.leave(forAnotherPlace);
    stage.settle();
    CHECK(stage.open().read().drafts().empty());
    screen.showRecord(saved.id.as<AnyRecord>());
    CHECK(named<kit::GrowingTextEdit>(screen, QStringLiteral("What happened")).text() == changed.text);
}

// Would catch: a model that breaks the rules of item models over more than one page.
TEST_CASE("the list of moments reads page by page", "[moments]") {
    ScreenStage stage;
    Changes changes;
    for (int i = 0; i < 130; ++i) {
        Moment moment;
        moment.id = MomentId::make(stage.open().random());
        moment.at = Instant::at(stage.open().clock().now().utc - i * 1000, QStringLiteral("Europe/London"));
        moment.text = QStringLiteral("moment %1").arg(i);
        Change change;
        change.record = moment;
        changes.push_back(change);
    }
    stage.open().journal().commitAndWait(changes);
    models::MomentListModel model(stage.open().read(), stage.open().clock());
    const QAbstractItemModelTester tester(&model);
    model.reload();
    CHECK(model.rowCount() >= 60);
    while (model.canFetchMore({})) {
        model.fetchMore({});
    }
    CHECK(model.rowCount() == 130);
    CHECK(model.index(129).data().toString() == QStringLiteral("moment 129"));
}
