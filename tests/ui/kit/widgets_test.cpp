// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/background.h"
#include "kit/chip.h"
#include "kit/choice_row.h"
#include "kit/empty_state.h"
#include "kit/flow_layout.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/pick_or_make.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "kit/tick_view.h"
#include "kit/tokens.h"
#include "models/tick_list_model.h"
#include "support/catch.h"
#include "ui/support/driver.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStringListModel>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>

using namespace tspace;
using namespace tspace::kit;
using namespace tspace::test;

// Catches an error that is shown but not spoken, or a bar that takes the focus from who writes.
TEST_CASE("The message bar speaks, offers and goes", "[message]") {
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* bar = new MessageBar;
    auto* line = new QLineEdit;
    column->addWidget(bar);
    column->addWidget(line);
    showForKeys(window);
    line->setFocus();
    bar->showError(Error(ErrorCode::NoSpace, QStringLiteral("write")));
    CHECK(QApplication::focusWidget() == line);
    CHECK(bar->words().contains(QStringLiteral("disk is full")));
    CHECK(bar->accessibleDescription() == bar->words());
    CHECK(QAccessible::queryAccessibleInterface(bar)->role() == QAccessible::AlertMessage);
    int pressed = 0;
    bar->offer(QStringLiteral("Try again"), [&pressed] { ++pressed; });
    click(named(*bar, QStringLiteral("Try again")));
    CHECK(pressed == 1);
    click(named(*bar, QStringLiteral("Dismiss this message")));
    CHECK_FALSE(bar->isVisible());
    CHECK(bar->words().isEmpty());
}

// Catches a name made twice, an existing one made again, and one that is lost when the box is left.
TEST_CASE("A box picks what is there and makes what is not", "[pick]") {
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* box = new PickOrMake(QStringLiteral("Case"), QStringLiteral("Case"));
    auto* next = new QLineEdit;
    column->addWidget(box);
    column->addWidget(next);
    box->setChoices({{QStringLiteral("a"), QStringLiteral("FAM-07")}, {QStringLiteral("b"), QStringLiteral("FAM-12")}});
    showForKeys(window);
    box->setFocus();
    QSignalSpy chosen(box, &PickOrMake::chosen);
    QSignalSpy made(box, &PickOrMake::made);
    QSignalSpy cleared(box, &PickOrMake::cleared);
    CHECK(box->picked().isEmpty());
    typeText(QStringLiteral("fam-12"));
    press(Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen.takeFirst().at(0).toString() == QStringLiteral("b"));
    press(Qt::Key_A, Qt::ControlModifier);
    typeText(QStringLiteral(" NEW-1 "));
    press(Qt::Key_Return);
    next->setFocus();
    REQUIRE(made.size() == 1);
    CHECK(made.takeFirst().at(0).toString() == QStringLiteral("NEW-1"));
    box->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    next->setFocus();
    CHECK(cleared.size() == 1);
    box->pick(QStringLiteral("a"));
    CHECK(box->typed() == QStringLiteral("FAM-07"));
    CHECK(box->picked() == QStringLiteral("a"));
    CHECK(chosen.isEmpty());
}

// Catches chips painted over one another, or out of the line in a language that runs the other way.
TEST_CASE("Chips flow into lines, mirrored from right to left", "[flow]") {
    QWidget window;
    auto* flow = new FlowLayout(&window, 4);
    std::vector<Chip*> chips;
    for (const auto& words : {QStringLiteral("one"), QStringLiteral("another"), QStringLiteral("a third one")}) {
        chips.push_back(new Chip(words));
        flow->addWidget(chips.back());
    }
    const int narrow = chips.at(0)->sizeHint().width() + chips.at(1)->sizeHint().width() + 5;
    const int height = flow->heightForWidth(narrow);
    showForKeys(window, {narrow, height});
    CHECK(chips.at(0)->y() == chips.at(1)->y());
    CHECK(chips.at(0)->geometry().right() < chips.at(1)->x());
    CHECK(chips.at(2)->y() >= chips.at(0)->geometry().bottom());
    CHECK(flow->heightForWidth(1000) < height);
    window.setLayoutDirection(Qt::RightToLeft);
    QApplication::sendPostedEvents();
    CHECK(chips.at(0)->x() > chips.at(1)->geometry().right());
}

// Catches a page that shows a scroll bar though all fits, one that cannot be scrolled though it does not, and words
// about what one types that stand out of sight, or push it there.
TEST_CASE("A page scrolls only when it must", "[page]") {
    Page page(QStringLiteral("Title"));
    const QString paragraph =
        QStringLiteral("A line that is long enough to wrap in a narrow page and says nothing. ").repeated(4);
    for (int at = 0; at < 5; ++at) {
        page.add(text(Part::Quiet, paragraph));
    }
    auto* const upper = new QLineEdit;
    page.add(upper);
    for (int at = 0; at < 2; ++at) {
        page.add(text(Part::Quiet, paragraph));
    }
    auto* const line = new QLineEdit;
    page.add(line);
    showForKeys(page, {1000, 600});
    CHECK(page.verticalScrollBar()->maximum() == 0);
    page.resize(220, 300);
    CHECK(eventually([&] { return page.verticalScrollBar()->maximum() > 0; }));
    CHECK(page.widget()->width() <= page.viewport()->width());

    line->setFocus();
    page.reveal(line);
    page.bar().showNotice(QStringLiteral("No day yet."));
    const auto place = [&](const QWidget& widget) {
        return QRect(widget.mapTo(page.viewport(), QPoint()), widget.size());
    };
    const auto isSeenBelowBar = [&](const QWidget& widget) {
        const QRect seen = page.viewport()->rect();
        return seen.contains(place(page.bar())) && seen.contains(place(widget)) &&
               !place(page.bar()).intersects(place(widget));
    };
    CHECK(eventually([&] { return isSeenBelowBar(*line); }));
    page.bar().showNotice(QStringLiteral("A code or what may be a name is in line 3, and another in line 5."));
    press(Qt::Key_Backtab);
    CHECK(eventually([&] { return upper->hasFocus() && isSeenBelowBar(*upper); }));
}

// Catches a second column on a window too small for it.
TEST_CASE("A page has its second column from the width of the tokens on", "[page]") {
    Page page(QStringLiteral("Title"));
    QLabel* main = text(Part::Quiet, QStringLiteral("main"));
    QLabel* aside = text(Part::Quiet, QStringLiteral("aside"));
    page.add(main);
    page.addAside(aside);
    showForKeys(page, {secondColumnFrom, 600});
    CHECK(eventually([&] { return aside->x() > main->geometry().right(); }));
    page.resize(secondColumnFrom - 1, 600);
    CHECK(eventually([&] { return aside->y() > main->geometry().bottom() && aside->x() == main->x(); }));
}

// Catches a header squeezed beside the buttons, which then goes over three lines or four.
TEST_CASE("A subtitle too long for the room beside the buttons has the whole width below them", "[page]") {
    Page page(QStringLiteral("Title"));
    auto* action = new QPushButton(QStringLiteral("Do something about it"));
    page.addAction(action);
    const QString words = QStringLiteral("A few words.");
    page.setSubtitle(words);
    showForKeys(page, {700, 400});
    const QList<QLabel*> labels = page.findChildren<QLabel*>();
    const auto found =
        std::find_if(labels.begin(), labels.end(), [&](const QLabel* each) { return each->text() == words; });
    REQUIRE(found != labels.end());
    const QLabel* subtitle = *found;
    const auto bottomOf = [&](const QWidget& widget) { return widget.mapTo(&page, widget.rect().bottomLeft()).y(); };
    const auto topOf = [&](const QWidget& widget) { return widget.mapTo(&page, QPoint()).y(); };
    CHECK(eventually([&] { return topOf(*subtitle) < bottomOf(*action); }));
    QString more = words;
    while (subtitle->fontMetrics().horizontalAdvance(more) < page.width() - action->width() - space::wide) {
        more += words.left(6);
    }
    page.setSubtitle(more);
    CHECK(eventually([&] {
        return topOf(*subtitle) > bottomOf(*action) && subtitle->height() < 2 * QFontMetrics(subtitle->font()).height();
    }));
}

// Catches a date that is torn apart in a title while the line below it is empty.
TEST_CASE("A title that fits on a line without the buttons is not broken beside them", "[page]") {
    const QString words = QStringLiteral("Prepare · Wednesday 2 December, 14:00");
    Page page(words);
    page.addAction(kit::button(QStringLiteral("Preparation sheet (PDF)")));
    page.addAction(kit::button(QStringLiteral("Start the session")));
    showForKeys(page, {760, 300});
    const auto& title = named<QLabel>(page, words);
    CHECK(title.height() < 2 * title.fontMetrics().height());
}

// Catches a list that can be opened by the mouse only, and one that is read anew while one is in it and shows no place.
TEST_CASE("A row is opened by Enter and by a click", "[rows]") {
    QStandardItemModel model;
    for (const auto& words : {QStringLiteral("first"), QStringLiteral("second")}) {
        model.appendRow(new QStandardItem(words));
    }
    RowView view(QStringLiteral("Moments"));
    view.setModel(&model);
    showForKeys(view, {400, 300});
    QSignalSpy opened(&view, &RowView::opened);
    view.setCurrentIndex(model.index(0, 0));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened.takeFirst().at(0).toModelIndex().row() == 1);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(model.index(0, 0)).center());
    REQUIRE(opened.size() == 1);
    CHECK(opened.takeFirst().at(0).toModelIndex().row() == 0);
    QStringListModel other({QStringLiteral("third"), QStringLiteral("fourth")});
    view.setModel(&other);
    other.setStringList({QStringLiteral("fifth")});
    press(Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened.takeFirst().at(0).toModelIndex().data().toString() == QStringLiteral("fifth"));
}

// Catches a row of choices that is spoken as mere buttons, or tells a choice that was set by the program.
TEST_CASE("A row of choices is a radio group", "[choice]") {
    ChoiceRow row(QStringLiteral("Range"));
    row.add(QStringLiteral("3 m"), QStringLiteral("3 months"));
    row.add(QStringLiteral("All"));
    showForKeys(row, {300, 60});
    const QSignalSpy chosen(&row, &ChoiceRow::chosen);
    row.setCurrent(0);
    CHECK(chosen.isEmpty());
    auto& first = named<QPushButton>(row, QStringLiteral("3 months"));
    QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(&first);
    CHECK(seen->role() == QAccessible::RadioButton);
    CHECK(seen->state().checked);
    first.setFocus();
    press(Qt::Key_Right);
    CHECK(row.current() == 1);
    CHECK(chosen.size() == 1);
}

// Catches choices whose words are cut where letters are large.
TEST_CASE("A row of choices that wraps leaves each its words", "[choice]") {
    QWidget window;
    auto* const row = new ChoiceRow(QStringLiteral("Kind"));
    for (const char* const words : {"Home visit", "Courageous conversation", "Partnership"}) {
        row->add(QString::fromLatin1(words));
    }
    (new QVBoxLayout(&window))->addWidget(row);
    showForKeys(window, {260, 300});
    for (const auto* each : window.findChildren<QPushButton*>()) {
        CHECK(each->width() >= each->sizeHint().width());
    }
}

// Catches an end that comes on the worker's thread, a cancelled one that comes at all, and an error that is lost.
TEST_CASE("Work in the background ends on the main thread", "[background]") {
    Background work;
    QStringList log;
    const auto failed = [&log](const Error& error) { log += name(error.code()); };
    QThread* main = QThread::currentThread();
    work.run<int>([main](Progress&) { return QThread::currentThread() == main ? 1 : 2; },
                  [&](int value) {
                      log += QString::number(value);
                      CHECK(QThread::currentThread() == main);
                  },
                  failed);
    REQUIRE(eventually([&] { return !log.isEmpty(); }));
    CHECK(log.takeFirst() == QStringLiteral("2"));
    work.run<int>([](Progress&) -> int { throw Error(ErrorCode::Damaged, QStringLiteral("test")); }, [](int) {},
                  failed);
    REQUIRE(eventually([&] { return !log.isEmpty(); }));
    CHECK(log.takeFirst() == QStringLiteral("damaged"));
    const QSignalSpy cancelled(&work, &Background::cancelled);
    work.run<int>(
        [](Progress& progress) {
            for (;;) {
                progress.step(0, 0);
            }
            return 0;
        },
        [&log](int) { log += QStringLiteral("done"); }, failed);
    work.cancel();
    REQUIRE(eventually([&] { return cancelled.size() == 1; }));
    CHECK(log.isEmpty());
    CHECK_FALSE(work.isRunning());
}

// Catches a step that cannot be taken from the keyboard.
TEST_CASE("An empty list offers its first step", "[empty]") {
    EmptyState empty(QStringLiteral("Sessions will be here."), QStringLiteral("Record a session"));
    showForKeys(empty, {500, 300});
    const QSignalSpy taken(&empty, &EmptyState::stepTaken);
    named(empty, QStringLiteral("Record a session")).setFocus();
    press(Qt::Key_Space);
    CHECK(taken.size() == 1);
}

// Would catch: a list to tick whose height is remembered from other words, other rows or another font.
TEST_CASE("A list to tick is as high as its rows, also after they change") {
    constexpr int narrow = 240;
    models::TickListModel model;
    TickView view(QStringLiteral("Things"));
    view.setModel(&model);
    CHECK(view.heightForWidth(narrow) == 0);
    model.setRows({{QStringLiteral("Short"), {}, false}});
    const int one = view.heightForWidth(narrow);
    CHECK(one > 0);
    model.setRows({{QStringLiteral("Short"), {}, true}});
    CHECK(view.heightForWidth(narrow) == one);
    model.setRows(
        {{QStringLiteral("Words that go on and on until they need three lines or more").repeated(2), {}, true}});
    const int longer = view.heightForWidth(narrow);
    CHECK(longer > one);
    CHECK(view.heightForWidth(4 * narrow) < longer);
    model.setRows({{QStringLiteral("Short"), {}, false}, {QStringLiteral("Short"), {}, false}});
    CHECK(view.heightForWidth(narrow) == 2 * one);
    QFont larger = view.font();
    larger.setPointSizeF(2 * larger.pointSizeF());
    view.setFont(larger);
    CHECK(view.heightForWidth(narrow) > 2 * one);
}

// Would catch: a word longer than its row, of which the end stands outside of it.
TEST_CASE("A list to tick breaks a word that is longer than its row") {
    constexpr int narrow = 240;
    models::TickListModel model;
    TickView view(QStringLiteral("Things"));
    view.setModel(&model);
    model.setRows({{QStringLiteral("Short"), {}, false}});
    const int one = view.heightForWidth(narrow);
    model.setRows({{QStringLiteral("Familienhilfeplangespraech").repeated(4), {}, false}});
    CHECK(view.heightForWidth(narrow) > one + view.fontMetrics().height());
}

// Would catch: a message that the space key alone dismisses, where Enter presses every other button.
TEST_CASE("A message is dismissed by Enter and by Space") {
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* bar = new MessageBar;
    column->addWidget(bar);
    column->addWidget(new QLineEdit);
    showForKeys(window);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        bar->showNotice(QStringLiteral("It is saved."));
        named(window, QStringLiteral("Dismiss this message")).setFocus();
        press(key);
        CHECK(bar->words().isEmpty());
        CHECK(bar->isHidden());
    }
}
