// SPDX-License-Identifier: GPL-3.0-or-later
#include "organisation/organisation_screen.h"

#include "kit/message_bar.h"
#include "kit/row_view.h"
#include "organisation/organisation_model.h"
#include "services/organisation_list.h"
#include "sheets/paper_maker.h"
#include "support/catch.h"
#include "ui/support/screen_stage.h"

#include <QAbstractItemModelTester>
#include <QPushButton>

using namespace tspace;
using namespace tspace::test;
using organisation::OrganisationScreen;

namespace {

Action ticked(ScreenStage& stage, const char* text, const QDate& day) {
    Action action;
    action.id = ActionId::make(stage.open().random());
    action.text = QString::fromUtf8(text);
    action.made = Instant::local(day, QTime(9, 0), QStringLiteral("Europe/London"));
    action.organisation = true;
    static_cast<void>(stage.open().save(action));
    return action;
}

OrganisationScreen& organisationEntered(ScreenStage& stage) {
    OrganisationScreen& screen = stage.show(new OrganisationScreen(stage.services()));
    screen.enter();
    screen.firstFocus()->setFocus();
    return screen;
}

/// What the screen would write, and where it was asked.
QString chosenFile(ScreenStage& stage, OrganisationScreen& screen, const char* name) {
    QString path = stage.open().scratch().path(QString::fromUtf8(name));
    screen.maker().setAsk([path](const QString&, const std::function<void(const QString&)>& chosen) { chosen(path); });
    return path;
}

}  // namespace

// Would catch: sorting that needs the mouse, or goes to another row than the one that is chosen.
TEST_CASE("a digit puts the chosen one under a word, and 0 takes it back", "[organisation]") {
    ScreenStage stage;
    const Action twice = ticked(stage, "Typed twice", QDate(2026, 11, 1));
    const Action car = ticked(stage, "No car", QDate(2026, 10, 1));
    organisationEntered(stage);
    press(Qt::Key_2);
    stage.settle();
    CHECK(stage.open().read().find(twice.id)->organisationArea == OrganisationArea::Systems);
    CHECK_FALSE(stage.open().read().find(car.id)->organisationArea);
    // What is left unsorted stands first again.
    press(Qt::Key_5);
    stage.settle();
    CHECK(stage.open().read().find(car.id)->organisationArea == OrganisationArea::Staff);
    press(Qt::Key_Down);
    press(Qt::Key_0);
    stage.settle();
    CHECK_FALSE(stage.open().read().find(car.id)->organisationArea);
}

// Would catch: a list that leaves without a trace in the journal.
TEST_CASE("the list is saved as text and CSV, and the journal says what left and where to", "[organisation]") {
    ScreenStage stage;
    static_cast<void>(ticked(stage, "Typed twice", QDate(2026, 11, 1)));
    OrganisationScreen& screen = organisationEntered(stage);
    const QString path = chosenFile(stage, screen, "heard.txt");
    click(named(screen, QStringLiteral("Save as text")));
    stage.settle();
    CHECK(QString::fromUtf8(bytesOf(path)).contains(QStringLiteral("Not sorted yet\n- Typed twice")));
    const auto log = stage.open().read().records(RecordKind::Disclosure);
    REQUIRE(log.size() == 1);
    const auto entry = stage.open().read().find(log.front().id.as<Disclosure>());
    CHECK(entry->to == path);
    CHECK(entry->how == QStringLiteral("export"));
    CHECK(entry->records.size() == 1);
    const QString table = chosenFile(stage, screen, "heard.csv");
    click(named(screen, QStringLiteral("Save as CSV")));
    CHECK(bytesOf(table).startsWith("area,date,what\r\n"));
}

// Would catch: a case code or an alias that leaves without a word.
TEST_CASE("a code in the list is told before it leaves, and nothing leaves until then", "[organisation]") {
    ScreenStage stage;
    Case family;
    family.id = CaseId::make(stage.open().random());
    family.code = *CaseCode::parse(QStringLiteral("FAM-12"));
    static_cast<void>(stage.open().save(family));
    static_cast<void>(ticked(stage, "Third worker for FAM-12", QDate(2026, 11, 1)));
    OrganisationScreen& screen = organisationEntered(stage);
    const QString path = chosenFile(stage, screen, "heard.txt");
    click(named(screen, QStringLiteral("Save as text")));
    stage.settle();
    CHECK(screen.findChild<kit::MessageBar*>()->words().contains(QStringLiteral("FAM-12")));
    CHECK_FALSE(QFileInfo::exists(path));
    CHECK(stage.open().read().count(RecordKind::Disclosure) == 0);
    click(named(screen, QStringLiteral("Take it out all the same")));
    stage.settle();
    CHECK(QFileInfo::exists(path));
}

// Would catch: a period that shows what lies outside it.
TEST_CASE("only what lies in the chosen period is shown", "[organisation]") {
    ScreenStage stage;
    static_cast<void>(ticked(stage, "Long ago", QDate(2024, 1, 1)));
    static_cast<void>(ticked(stage, "Lately", QDate(2026, 11, 1)));
    OrganisationScreen& screen = organisationEntered(stage);
    const QAbstractItemModel& model = *screen.findChild<kit::RowView*>()->model();
    CHECK(model.rowCount() == 1);
    click(named(screen, QStringLiteral("All")));
    CHECK(model.rowCount() == 2);
    QWidget& from = named(screen, QStringLiteral("From"));
    from.setFocus();
    typeText(QStringLiteral("1 Jan 2025"));
    press(Qt::Key_Return);
    CHECK(model.rowCount() == 1);
}

TEST_CASE("the list for the organisation keeps the rules of item models", "[organisation]") {
    ScreenStage stage;
    organisation::OrganisationModel model(stage.open().clock());
    const QAbstractItemModelTester tester(&model);
    static_cast<void>(ticked(stage, "Typed twice", QDate(2026, 11, 1)));
    model.setRows(organisationList(stage.open().read(), std::nullopt, std::nullopt));
    CHECK(model.index(0).data(kit::ChipRole).toString() == QStringLiteral("Action"));
    CHECK(model.index(0).data(kit::EndRole).toString() == QStringLiteral("not sorted yet"));
    model.setRows({});
}
