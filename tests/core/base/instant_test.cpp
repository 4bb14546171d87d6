// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/instant.h"

#include "base/clock.h"
#include "support/catch.h"
#include "support/zone_of_machine.h"

using namespace tspace;
using test::ZoneOfMachine;

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
    for (const char* other : {"2023-2-9", "2023-13-01", "2023-00-10", "20x3-02-09", "-023-02-09", "2023/02/09",
                              "0000-01-01", "2023-02-091", ""}) {
        INFO(other);
        CHECK_FALSE(parseDate(QString::fromLatin1(other)).has_value());
    }
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

// Would catch: the zone of this machine deciding what another zone's clock shows. 01:30 was skipped in London that day
// and was a time like any other in New York.
TEST_CASE("a time without an offset is read in its own zone, whatever this machine's is", "[base]") {
    const ZoneOfMachine machine("Europe/London");
    const auto elsewhere = Instant::parse(QStringLiteral("2026-03-29T01:30"), QStringLiteral("America/New_York"));
    REQUIRE(elsewhere);
    CHECK(elsewhere->utcText() == QStringLiteral("2026-03-29T05:30:00.000Z"));
    const auto skipped = Instant::parse(QStringLiteral("2026-03-29 01:30:15.250"), QStringLiteral("Europe/London"));
    REQUIRE(skipped);
    CHECK(skipped->date == QDate(2026, 3, 29));
}

// Would catch: an offset written in a form that another version of Qt does not read back.
TEST_CASE("an offset is kept as a zone of hours and minutes that reads back", "[base]") {
    const auto zoneAt = [](const char* offset) {
        const auto read = Instant::parse(QStringLiteral("2026-07-01T10:00:00") + QLatin1String(offset), QString());
        REQUIRE(read);
        CHECK(read->time() == QTime(10, 0));
        CHECK(Instant::at(read->utc, read->zone) == *read);
        return read->zone;
    };
    CHECK(zoneAt("+02:00") == QStringLiteral("UTC+02:00"));
    CHECK(zoneAt("-03:30") == QStringLiteral("UTC-03:30"));
    CHECK(zoneAt("Z") == QStringLiteral("UTC"));
    CHECK(zoneAt("+00:00") == QStringLiteral("UTC"));
}

// Would catch: garbage taken for a time, or a day that does not exist for the next one.
TEST_CASE("what is no time is not read as one", "[base]") {
    for (const char* text : {"", "T", "2026-02-30T10:00", "2026-07-01T25:00", "2026-07-01T10:00ZZ",
                             "2026-07-01T10:00+02:00Z", "2026-07-01T10:00+0x:00", "10:00", "2026-13-01"}) {
        INFO(text);
        CHECK_FALSE(Instant::parse(QLatin1String(text), QStringLiteral("Europe/London")));
    }
    const auto day = Instant::parse(QStringLiteral("2026-07-01"), QStringLiteral("Europe/London"));
    REQUIRE(day);
    CHECK(day->time() == QTime(12, 0));
}

// Would catch: a clock for tests that drifts, or forgets its zone over midnight.
TEST_CASE("a fixed clock stands where it is put and moves when it is moved", "[base]") {
    FixedClock clock(Instant::local(QDate(2026, 10, 24), QTime(23, 30), QStringLiteral("Europe/London")));
    CHECK(clock.now() == clock.now());
    CHECK(clock.today() == QDate(2026, 10, 24));
    clock.advance(30LL * 60 * 1000);
    CHECK(clock.today() == QDate(2026, 10, 25));
    CHECK(clock.zone() == QStringLiteral("Europe/London"));
    CHECK(SystemClock().now().date == Instant::at(SystemClock().now().utc, SystemClock().zone()).date);
}
