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
