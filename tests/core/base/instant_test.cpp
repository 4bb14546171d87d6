// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/instant.h"

#include "support/catch.h"

using namespace tspace;

// Would catch: an entry that jumps a day because its civil date is derived from UTC.
TEST_CASE("the civil date stays the one of the zone an entry was made in", "[base]") {
    const Instant late = Instant::local(QDate(2026, 7, 1), QTime(0, 30), QStringLiteral("Europe/London"));
    CHECK(late.date == QDate(2026, 7, 1));
    CHECK(late.utcText() == QStringLiteral("2026-06-30T23:30:00.000Z"));
    CHECK(Instant::at(late.utc, QStringLiteral("Europe/London")) == late);
}

// Would catch: years before 1900, leap days and skipped hours going wrong on the way through Qt's clock.
TEST_CASE("old years, leap days and skipped hours keep their date", "[base]") {
    const QString london = QStringLiteral("Europe/London");
    const Instant pepys = Instant::local(QDate(1660, 1, 11), QTime(21, 0), london);
    CHECK(pepys.date == QDate(1660, 1, 11));
    CHECK(pepys.dateTime().date() == QDate(1660, 1, 11));
    const Instant skipped = Instant::local(QDate(2026, 3, 29), QTime(1, 30), london);
    CHECK(skipped.date == QDate(2026, 3, 29));
    CHECK(parseDate(QStringLiteral("2024-02-29")) == QDate(2024, 2, 29));
    CHECK_FALSE(parseDate(QStringLiteral("2023-02-29")).has_value());
    CHECK_FALSE(parseDate(QStringLiteral("2023-2-9")).has_value());
}

// Would catch: an offset that is ignored, or a time without one that is read as UTC.
TEST_CASE("a time is read with its offset, or in the zone it is given", "[base]") {
    const QString london = QStringLiteral("Europe/London");
    const auto plain = Instant::parse(QStringLiteral("2026-07-01T10:00"), london);
    REQUIRE(plain);
    CHECK(plain->utcText() == QStringLiteral("2026-07-01T09:00:00.000Z"));
    const auto offset = Instant::parse(QStringLiteral("2026-07-01T00:30:00+02:00"), london);
    REQUIRE(offset);
    CHECK(offset->date == QDate(2026, 7, 1));
    CHECK(offset->utcText() == QStringLiteral("2026-06-30T22:30:00.000Z"));
    CHECK_FALSE(Instant::parse(QStringLiteral("yesterday"), london).has_value());
}
