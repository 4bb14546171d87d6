// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/row_view.h"

#include "kit/card.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "support/catch.h"
#include "ui/support/driver.h"

#include <QLabel>
#include <QStandardItemModel>
#include <QStringListModel>
#include <QVBoxLayout>

using namespace tspace;
using namespace tspace::kit;
using namespace tspace::test;

// Would catch: two rows that both look chosen on one page, and a list that shows none when the keys come back to it.
TEST_CASE("Of two lists on a page only the one last reached shows what is chosen in it", "[rows]") {
    QStringListModel words(QStringList{QStringLiteral("one"), QStringLiteral("two")});
    QWidget window;
    QVBoxLayout column(&window);
    RowView first(QStringLiteral("first"));
    RowView second(QStringLiteral("second"));
    for (RowView* view : {&first, &second}) {
        view->setModel(&words);
        column.addWidget(view);
    }
    first.shareChoiceWith(second);
    showForKeys(window);
    first.setFocus();
    press(Qt::Key_Down);
    CHECK(first.selectionModel()->isRowSelected(1));
    press(Qt::Key_Tab);
    REQUIRE(second.hasFocus());
    CHECK(second.selectionModel()->isRowSelected(0));
    CHECK_FALSE(first.selectionModel()->hasSelection());
    first.setFocus();
    CHECK(first.selectionModel()->isRowSelected(1));
    CHECK_FALSE(second.selectionModel()->hasSelection());
}

// Would catch: words that are cut though there is room for a second line, and room that is kept where one is enough.
TEST_CASE("A list that wraps gives long words a second line where they need it", "[rows]") {
    QStringListModel words(
        QStringList{QStringLiteral("one"), QStringLiteral("a good deal more than that ").repeated(4)});
    QWidget window;
    QVBoxLayout column(&window);
    RowView view(QStringLiteral("words"));
    view.setGrowsWithRows(true);
    view.setWraps();
    view.setModel(&words);
    column.addWidget(&view);
    column.addStretch(1);
    showForKeys(window, {360, 300});
    const int line = view.fontMetrics().height();
    CHECK(view.sizeHintForRow(1) == view.sizeHintForRow(0) + line);
    CHECK(view.height() == 2 * view.sizeHintForRow(0) + line);
    window.resize(1600, 300);
    CHECK(eventually([&] { return view.height() == 2 * view.sizeHintForRow(0); }));
}

// Would catch: a height that is remembered from other rows, other words or another font.
TEST_CASE("A list that grows is as high as its rows, also after they change", "[rows]") {
    QStandardItemModel rows;
    rows.appendRow(new QStandardItem(QStringLiteral("one")));
    RowView view(QStringLiteral("rows"));
    view.setGrowsWithRows(true);
    view.setModel(&rows);
    const int one = view.sizeHint().height();
    CHECK(one == view.sizeHintForRow(0));
    rows.appendRow(new QStandardItem(QStringLiteral("two")));
    CHECK(view.sizeHint().height() == 2 * one);
    rows.item(0)->setData(QStringLiteral("a second line"), DetailRole);
    CHECK(view.sizeHint().height() > 2 * one);
    rows.removeRow(0);
    CHECK(view.sizeHint().height() == one);
    QFont larger = view.font();
    larger.setPointSizeF(2 * larger.pointSizeF());
    view.setFont(larger);
    CHECK(view.sizeHint().height() > one);
}

// Would catch: rows that stand as words, a state, a date or letters made them before.
TEST_CASE("A list that wraps measures a row anew when its words, its room or the font are others", "[rows]") {
    QStandardItemModel rows;
    for (int row = 0; row < 3; ++row) {
        rows.appendRow(new QStandardItem(QStringLiteral("few")));
    }
    QWidget window;
    QVBoxLayout column(&window);
    RowView view(QStringLiteral("rows"));
    view.setGrowsWithRows(true);
    view.setWraps();
    view.setModel(&rows);
    column.addWidget(&view);
    column.addStretch(1);
    showForKeys(window, {600, 500});
    const int one = view.sizeHintForRow(0);
    const int line = view.fontMetrics().height();
    const auto wordsAsWide = [&](double share) {
        QString words = QStringLiteral("few");
        while (view.fontMetrics().horizontalAdvance(words) < share * view.width()) {
            words += QStringLiteral(" few");
        }
        return words;
    };
    const QString few = wordsAsWide(0.35);
    for (int row = 0; row < 3; ++row) {
        rows.item(row)->setText(few);
    }
    const auto stands = [&](int row, int top, int height) {
        const QRect at = view.visualRect(rows.index(row, 0));
        return at.top() == top && at.height() == height;
    };
    CHECK(eventually([&] { return view.height() == 3 * one && stands(2, 2 * one, one); }));

    rows.item(1)->setText(wordsAsWide(1.2));
    CHECK(eventually([&] { return view.height() == 3 * one + line && stands(1, one, one + line); }));
    CHECK(stands(2, 2 * one + line, one));
    rows.item(1)->setText(wordsAsWide(0.7));
    CHECK(eventually([&] { return view.height() == 3 * one && stands(2, 2 * one, one); }));
    rows.item(1)->setText(few);

    const QString wide = wordsAsWide(0.75);  // leaves too little for few in one line
    rows.item(0)->setData(wide, EndRole);
    CHECK(eventually([&] { return view.height() == 3 * one + line && stands(1, one + line, one); }));
    rows.item(0)->setData(QString(), EndRole);
    CHECK(eventually([&] { return view.height() == 3 * one; }));
    rows.item(2)->setData(wide, WhenRole);  // every row has less room beside it
    CHECK(eventually([&] { return view.height() == 3 * (one + line) && stands(2, 2 * (one + line), one + line); }));
    rows.item(2)->setData(QString(), WhenRole);
    CHECK(eventually([&] { return view.height() == 3 * one; }));

    QFont larger = view.font();
    larger.setPointSizeF(2 * larger.pointSizeF());
    view.setFont(larger);
    const int higher = view.fontMetrics().height() - line;
    CHECK(eventually([&] { return view.height() == 3 * (one + higher) && stands(1, one + higher, one + higher); }));
}

// Would catch: a heading that is cut by the buttons beside it where letters are large.
TEST_CASE("The heading of a card wraps where the buttons leave it too little room", "[card]") {
    const QString words = QStringLiteral("Next session on Wednesday 2 December, 14:00");
    QWidget window;
    QVBoxLayout column(&window);
    auto* const card = new Card(words);
    card->addAtEnd(new QLabel(QStringLiteral("an end that takes its room")));
    column.addWidget(card);
    column.addStretch(1);
    showForKeys(window, {380, 300});
    const SectionHeading& heading = *card->findChild<SectionHeading*>();
    CHECK(heading.height() >= 2 * heading.fontMetrics().height());
    window.resize(1200, 300);
    CHECK(eventually([&] { return heading.height() < 2 * heading.fontMetrics().height(); }));
}
