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

namespace {

QString eightWeeks(test::OpenJournal& open) {
    return eightWeeksWords(open.read(), catalogueOf(open.read()), open.clock().today());
}

QString wellbeingTitle() {
    return instruments::Catalogue(instruments::bundled()).newest(instruments::wellbeing)->title;
}

/// Ratings of energy, the newest today, the one before a week ago, and so on.
void rateWeeks(test::OpenJournal& open, const std::vector<int>& energy) {
    for (std::size_t at = 0; at < energy.size(); ++at) {
        rate(open, static_cast<int>(energy.size() - 1 - at), energy[at]);
    }
}

}  // namespace

// Would catch: words of ratings long ago, a missed week that is scolded, and each way to say what was found.
TEST_CASE("the last eight weeks are told in words, whatever they hold", "[services]") {
    test::OpenJournal none;
    CHECK(eightWeeks(none).isEmpty());
    rate(none, 8, 5);
    CHECK(eightWeeks(none).isEmpty());
    rate(none, 7, 5);
    CHECK(eightWeeks(none) ==
          QStringLiteral("%1: answered once. Too few ratings to tell anything yet.").arg(wellbeingTitle()));

    test::OpenJournal level;
    rateWeeks(level, {4, 6, 4, 6, 6, 4, 4, 6, 6, 4, 6, 4, 6, 4, 4, 6, 6, 4, 6, 4});
    CHECK(eightWeeks(level) ==
          QStringLiteral("%1: answered 8 times. Nothing stands out in the ratings.").arg(wellbeingTitle()));
}

// Would catch: a shift that is not told because it began before, or one that was over before the eight weeks.
TEST_CASE("a change that reaches into the last eight weeks is told by its name", "[services]") {
    test::OpenJournal up;
    rateWeeks(up, {2, 3, 2, 3, 3, 2, 3, 2, 2, 3, 7, 8, 7, 8, 8, 7, 8, 7, 8, 7});
    INFO(eightWeeks(up).toStdString());
    CHECK(eightWeeks(up).contains(QStringLiteral("answered 8 times. Energy: shift upwards since ")));
    CHECK(eightWeeks(up).endsWith(QStringLiteral(" Nothing else stands out.")));

    test::OpenJournal past;
    std::vector<int> energy(12, 8);
    for (int week = 0; week < 28; ++week) {
        energy.push_back(week % 3 == 2 ? 9 : 3);
    }
    rateWeeks(past, energy);
    CHECK(eightWeeks(past).endsWith(QStringLiteral("Nothing stands out in the ratings.")));

    test::OpenJournal drifting;
    rateWeeks(drifting, {7, 7, 7, 7, 3, 3, 3, 3, 7, 7, 7, 7, 3, 3, 3, 3, 7, 7, 7, 7, 3, 3, 3, 3});
    CHECK(eightWeeks(drifting).contains(QStringLiteral("Energy: slow drift.")));
}

// Would catch: "too few" said of many ratings that are all alike.
TEST_CASE("ratings that are all the same are not called too few", "[services]") {
    test::OpenJournal same;
    const instruments::Catalogue catalogue = catalogueOf(same.read());
    for (int week = 0; week < 14; ++week) {
        CheckIn checkIn;
        checkIn.id = CheckInId::make(same.random());
        checkIn.at =
            Instant::local(same.clock().today().addDays(-7LL * week), QTime(8, 0), QStringLiteral("Europe/London"));
        checkIn.instrument = instruments::wellbeing;
        for (const instruments::Item& item : catalogue.newest(instruments::wellbeing)->items) {
            checkIn.answers[item.id] = 5;
        }
        same.save(checkIn);
    }
    CHECK(eightWeeks(same) ==
          QStringLiteral("%1: answered 8 times. Most of the ratings are the same, so that nothing can be told.")
              .arg(wellbeingTitle()));
}
