// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ratings_since.h"

#include "services/trend_source.h"
#include "support/catch.h"
#include "support/open_journal.h"

using namespace tspace;

namespace {

/// One answer to every item of the wellbeing check-in, so many weeks ago.
void rate(test::OpenJournal& open, int weeksAgo, int energy) {
    CheckIn checkIn;
    checkIn.id = CheckInId::make(open.random());
    checkIn.at =
        Instant::local(open.clock().today().addDays(-7LL * weeksAgo), QTime(8, 0), QStringLiteral("Europe/London"));
    checkIn.instrument = instruments::wellbeing;
    const instruments::Catalogue catalogue = catalogueOf(open.read());
    for (const instruments::Item& item : catalogue.newest(instruments::wellbeing)->items) {
        // All but energy go up and down by turns, so that nothing stands out in them.
        checkIn.answers[item.id] = item.dimension == QStringLiteral("energy") ? energy : weeksAgo % 2 == 0 ? 4 : 6;
    }
    open.save(checkIn);
}

RatingsSince since(test::OpenJournal& open, int weeksAgo) {
    const QDate today = open.clock().today();
    return ratingsSince(open.read(), catalogueOf(open.read()), today.addDays(-7LL * weeksAgo), today);
}

}  // namespace

// Would catch: a judgement on too few ratings, and check-ins counted from before the last session.
TEST_CASE("few ratings are counted and not judged", "[services]") {
    test::OpenJournal open;
    CHECK(since(open, 3).words.isEmpty());
    for (int week = 6; week >= 1; --week) {
        rate(open, week, 5);
    }
    const RatingsSince few = since(open, 3);
    CHECK(few.checkIns == 3);
    CHECK(few.words == QStringLiteral("3 check-ins since then. Too few ratings to tell anything yet."));
    CHECK(since(open, 0).words.startsWith(QStringLiteral("No check-ins since then.")));
}

// Would catch: a signal that is told although nothing stands out, is not told although it does, or was over before.
TEST_CASE("what stands out since then is told by its name, and nothing else", "[services]") {
    test::OpenJournal open;
    for (int week = 30; week >= 1; --week) {
        rate(open, week, week % 2 == 0 ? 4 : 6);
    }
    CHECK(since(open, 3).words == QStringLiteral("3 check-ins since then. Nothing stands out in the ratings."));
    test::OpenJournal lower;
    for (int week = 30; week >= 1; --week) {
        rate(lower, week, week > 12 ? 7 + week % 2 : 2 + week % 2);
    }
    const QString words = since(lower, 3).words;
    INFO(words.toStdString());
    CHECK(words.contains(QStringLiteral("Energy: shift downwards since")));
    CHECK_FALSE(words.contains(QStringLiteral("Hope")));
}
