// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "support/catch.h"
#include "ui/support/driver.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollBar>
#include <QStringListModel>

using namespace tspace::kit;
using namespace tspace::test;

// Catches a Tab that comes from beside the page to something on it that is out of sight.
TEST_CASE("Tab into a page that is scrolled brings what it reaches into sight", "[page]") {
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    auto* beside = new QLineEdit;
    row->addWidget(beside);
    auto* page = new Page(QStringLiteral("Title"));
    auto* first = new QLineEdit;
    page->add(first);
    for (int at = 0; at < 40; ++at) {
        page->add(text(Part::Quiet, QStringLiteral("A line.")));
    }
    row->addWidget(page);
    showForKeys(window, {800, 300});
    REQUIRE(eventually([&] { return page->verticalScrollBar()->maximum() > 0; }));
    page->verticalScrollBar()->setValue(page->verticalScrollBar()->maximum());
    beside->setFocus();
    press(Qt::Key_Tab);
    REQUIRE(first->hasFocus());
    CHECK(eventually([&] { return first->visibleRegion().boundingRect() == first->rect(); }));
}

// Catches a list that has the focus and shows it nowhere, after it was filled anew meanwhile.
TEST_CASE("A list that was filled anew has a row in hand when the focus comes back", "[rows]") {
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    auto* line = new QLineEdit;
    auto* list = new RowView(QStringLiteral("List"));
    QStringListModel model({QStringLiteral("One"), QStringLiteral("Two")});
    list->setModel(&model);
    row->addWidget(line);
    row->addWidget(list);
    showForKeys(window);
    list->setFocus();
    press(Qt::Key_Down);
    line->setFocus();
    model.setStringList({QStringLiteral("Three"), QStringLiteral("Four")});
    list->setFocus();
    CHECK(list->currentIndex().row() == 0);
    CHECK(list->selectionModel()->isSelected(model.index(0)));
}

namespace {

/// A page with a list that is longer than the window, and something above it.
struct LongList {
    LongList() {
        for (int at = 0; at < 60; ++at) {
            names << QStringLiteral("Row %1").arg(at);
        }
        model.setStringList(names);
        list->setGrowsWithRows(true);
        list->setModel(&model);
        page->add(text(Part::Quiet, QStringLiteral("A line.")));
        page->add(list);
        (new QHBoxLayout(&window))->addWidget(page);
        showForKeys(window, {600, 300});
        list->setFocus();
    }

    [[nodiscard]] bool isRowSeen() {
        const QRect row = list->visualRect(list->currentIndex());
        return list->currentIndex().isValid() && list->visibleRegion().contains(row.topLeft()) &&
               list->visibleRegion().contains(row.bottomRight() - QPoint(1, 1));
    }

    QStringList names;
    QStringListModel model;
    QWidget window;
    Page* page = new Page(QStringLiteral("Title"));
    RowView* list = new RowView(QStringLiteral("Rows"));
};

}  // namespace

// Catches a row that the arrow keys go to below the edge of the page.
TEST_CASE("The page goes with the row that the keys go to", "[page]") {
    LongList at;
    for (int row = 0; row < 40; ++row) {
        press(Qt::Key_Down);
    }
    REQUIRE(at.list->currentIndex().row() == 40);
    CHECK(at.isRowSeen());
    press(Qt::Key_Home);
    CHECK(at.isRowSeen());
    press(Qt::Key_End);
    CHECK(at.isRowSeen());
}

// Catches a page that comes back to where it was scrolled to, with the focus elsewhere on it.
TEST_CASE("A page that is shown again shows what has the focus", "[page]") {
    LongList at;
    at.list->clearFocus();  // as the window does before another place is shown
    at.page->hide();
    at.page->verticalScrollBar()->setValue(at.page->verticalScrollBar()->maximum());
    at.page->show();
    at.list->setFocus();
    CHECK(eventually([&] { return at.isRowSeen(); }));
}
