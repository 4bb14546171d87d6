// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/row_model.h"

#include "kit/row_view.h"
#include "support/catch.h"
#include "support/open_journal.h"
#include "today/recent_moments_model.h"

#include <QLocale>

using namespace tspace;
using namespace tspace::test;

namespace {

std::vector<MomentRow> momentsOn(const QDate& day) {
    MomentRow row;
    row.at = Instant::local(day, QTime(9, 20), QStringLiteral("Europe/London"));
    return {row, row};
}

}  // namespace

// Would catch: a day that is told as it was when the rows were read first, in another year or in another language.
TEST_CASE("The days of rows are told as of today and in the language of now", "[models]") {
    const QDate day(2026, 11, 13);
    today::RecentMomentsModel model;
    const auto told = [&] { return model.index(1).data(kit::WhenRole).toString(); };
    model.setRows(momentsOn(day), day.addDays(3), true);
    CHECK(told() == QStringLiteral("Fri 13 Nov"));
    CHECK(told() == QStringLiteral("Fri 13 Nov"));
    model.setRows(momentsOn(day), day.addDays(100), true);
    CHECK(told() == QStringLiteral("13 Nov 2026"));
    model.setRows(momentsOn(day.addDays(1)), day.addDays(100), true);
    CHECK(told() == QStringLiteral("14 Nov 2026"));
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    CHECK(told() == QLocale().toString(day.addDays(1), QStringLiteral("d MMM yyyy")));
    QLocale::setDefault(before);
    CHECK(told() == QStringLiteral("14 Nov 2026"));
}
