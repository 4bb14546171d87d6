// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/check_in_edit.h"

#include "support/catch.h"

using namespace tspace;
using namespace tspace::editing;

namespace {

CheckInEdit started() {
    const Instant now = Instant::local(QDate(2026, 11, 16), QTime(9, 20), QStringLiteral("Europe/London"));
    return newCheckIn(CheckInId(QUuid::createUuidV5(QUuid(), QStringLiteral("one"))),
                      QStringLiteral("thinking-space.emotional-intelligence"), 1, now);
}

}  // namespace

// Would catch: an item that counts as both answered and skipped, which the journal refuses.
TEST_CASE("an item is answered, skipped or neither", "[editing]") {
    CheckInEdit edit = started();
    const QString item = QStringLiteral("own-1");
    CHECK(isEmpty(edit));
    rate(edit, item, 5);
    CHECK(edit.checkIn.answers.at(item) == 5);
    skip(edit, item);
    skip(edit, item);
    CHECK(edit.checkIn.answers.empty());
    CHECK(edit.checkIn.skipped == QStringList{item});
    CHECK_FALSE(isEmpty(edit));
    rate(edit, item, 6);
    CHECK(edit.checkIn.skipped.isEmpty());
    takeBack(edit, item);
    CHECK(isEmpty(edit));
}

// Would catch: a draft that loses an answer, the line or the place.
TEST_CASE("a check-in's draft gives the same editor back", "[editing]") {
    CheckInEdit edit = started();
    rate(edit, QStringLiteral("own-1"), 5);
    skip(edit, QStringLiteral("own-2"));
    edit.checkIn.line = QStringLiteral("A long week, and ");
    edit.cursor = {QStringLiteral("line"), 17, 17};
    edit.checkIn.unknown.insert(QStringLiteral("later"), QStringLiteral("kept"));
    CHECK(checkInEditFromJson(toJson(edit)) == edit);
    CHECK_FALSE(checkInEditFromJson({}));
}
