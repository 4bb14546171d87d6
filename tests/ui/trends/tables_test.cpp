// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trends/rated.h"
#include "support/catch.h"
#include "trends/dimension_model.h"
#include "trends/trend_state.h"
#include "trends/trend_table_model.h"

#include <QAbstractItemModelTester>

using namespace tspace;
using namespace tspace::trends;
using test::ratedEvery;
using test::weekly;

namespace {

TrendState withGap() {
    std::vector<Rating> ratings = ratedEvery(7, "2026-06-01", {3, 5, 4});
    for (const Rating& rating : ratedEvery(7, "2026-07-06", {6, 5})) {
        ratings.push_back(rating);
    }
    return trendState(weekly(std::move(ratings), "2026-07-17"));
}

QString tableCell(const QAbstractItemModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

}  // namespace

TEST_CASE("The table of a trend has its values, and a row for each gap") {
    const TrendState state = withGap();
    TrendTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTable(state.tableHeadings, state.table);
    REQUIRE(model.rowCount() == 6);
    CHECK(model.headerData(0, Qt::Horizontal).toString() == state.tableHeadings.front());
    CHECK(tableCell(model, 0, 0) == QStringLiteral("1 to 7 June 2026"));
    CHECK(tableCell(model, 0, 1) == QStringLiteral("3"));
    CHECK(tableCell(model, 0, 2) == QStringLiteral("1"));
    CHECK(tableCell(model, 0, 3) == QStringLiteral("below"));
    CHECK(tableCell(model, 3, 1) == QStringLiteral("no ratings"));
    // A gap is not a value of nought ratings.
    CHECK(tableCell(model, 3, 2).isEmpty());
    CHECK(tableCell(model, 4, 3) == QStringLiteral("above"));
    CHECK(tableCell(model, 5, 3) == QStringLiteral("on the median"));
    model.setTable({}, {});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("Rows are copied under their headings, for a spreadsheet") {
    const TrendState state = withGap();
    TrendTableModel model;
    model.setTable(state.tableHeadings, state.table);
    CHECK(model.textOf({0, 3}) == state.tableHeadings.join(QLatin1Char('\t')) +
                                      QStringLiteral("\n1 to 7 June 2026\t3\t1\tbelow\n") + tableCell(model, 3, 0) +
                                      QStringLiteral("\tno ratings\t\t\n"));
}

TEST_CASE("A dimension is listed with its newest value and what was found") {
    DimensionModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto row = [](const char* id, const std::vector<double>& values) {
        return dimensionRow(QString::fromLatin1(id), QString::fromLatin1(id).toUpper(),
                            findingsOf(weekly(ratedEvery(7, "2026-06-01", values), "2026-09-14")));
    };
    model.setRows({row("few", {3, 4, 3, 5.5}), row("up", {3, 3, 2, 3, 2, 3, 3, 2, 5, 6, 5, 6, 5, 6, 6, 6}),
                   row("down", {5, 6, 5, 6, 5, 6, 6, 6, 3, 3, 2, 3, 2, 3, 3, 2}),
                   row("same", {4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4}), row("none", {})});
    REQUIRE(model.rowCount() == 5);
    const auto told = [&model](int at) { return model.index(at).data(kit::DetailRole).toString(); };
    CHECK(model.index(0).data().toString() == QStringLiteral("FEW"));
    CHECK(told(0) == QStringLiteral("5.5 · too few to tell"));
    CHECK(told(1) == QStringLiteral("6 · shift up"));
    CHECK(told(2) == QStringLiteral("2 · shift down"));
    CHECK(told(3) == QStringLiteral("4 · mostly the same"));
    CHECK(told(4) == QStringLiteral("no ratings"));
    CHECK(model.indexOf(QStringLiteral("down")).row() == 2);
    CHECK_FALSE(model.indexOf(QStringLiteral("other")).isValid());
    CHECK(model.index(1).data(Qt::AccessibleTextRole).toString() == QStringLiteral("UP, newest value 6, shift up"));
}
