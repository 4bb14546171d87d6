// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/moment_edit.h"

#include "core/editing/desk_time.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::editing;

namespace {

Instant aTime() {
    return Instant::local(QDate(2026, 11, 13), QTime(15, 42, 7), QStringLiteral("Europe/London"));
}

Moment fullMoment() {
    Moment moment;
    moment.id = MomentId(QUuid::createUuidV5(QUuid(), QStringLiteral("moment")));
    moment.at = aTime();
    moment.kind = MomentKind::HomeVisit;
    moment.text = QStringLiteral("The conversation turned.");
    moment.parts[QStringLiteral("before")] = QStringLiteral("Uneasy in the car.");
    moment.feelings = {QStringLiteral("uneasy"), QStringLiteral("curious, a little")};
    moment.tags = {QStringLiteral("school")};
    moment.origin = Origin{QStringLiteral("jrnl"), QStringLiteral("ab"), 0, {}};
    moment.unknown.insert(QStringLiteral("later"), 1);
    return moment;
}

}  // namespace

// Would catch: seconds, commas, origins or unknown fields lost by opening and leaving a moment.
TEST_CASE("a moment comes out of the editor as it went in", "[editing]") {
    const MomentRecords records = toRecords(fromRecord(fullMoment(), test::typingOn(16)));
    CHECK(records.moment == fullMoment());
    CHECK(records.issues.empty());
}

// Would catch: what a moment is about kept out of sight when it is opened again, or boxes shown that nobody wanted.
TEST_CASE("a moment has details once one of them is typed", "[editing]") {
    MomentEdit edit;
    edit.moment.text = QStringLiteral("only a text");
    CHECK_FALSE(hasDetails(edit));
    for (QString MomentEdit::*const typed : {&MomentEdit::caseText, &MomentEdit::feelings, &MomentEdit::tags}) {
        MomentEdit detailed = edit;
        detailed.*typed = QStringLiteral("a");
        CHECK(hasDetails(detailed));
    }
    edit.moment.title = QStringLiteral("A title");
    CHECK(hasDetails(edit));
    CHECK(hasDetails(fromRecord(fullMoment(), test::typingOn(16))));
}

// Would catch: half a date that is dropped, or that moves the moment.
TEST_CASE("half a date is told and the time stays", "[editing]") {
    MomentEdit edit = fromRecord(fullMoment(), test::typingOn(16));
    edit.date = QStringLiteral("1");
    edit.date += QStringLiteral("/");
    const MomentRecords records = toRecords(edit);
    CHECK(records.issues.size() == 1);
    CHECK(records.issues.at(0).place == momentPart::date);
    CHECK(records.moment.at == aTime());
    edit.date = QStringLiteral("12 Nov");
    CHECK(toRecords(edit).moment.at.date == QDate(2026, 11, 12));
}

// Would catch: lists split wrongly, empty parts saved, ratings that stay when the kind has none.
TEST_CASE("what was typed becomes lists, and empty parts are left out", "[editing]") {
    MomentEdit edit = fromRecord(fullMoment(), test::typingOn(16));
    edit.feelings = QStringLiteral(" angry ,, sad");
    edit.moment.parts[QStringLiteral("after")] = QString();
    edit.moment.ratings =
        Ratings{QStringLiteral("thinking-space.conversation"), 1, {{QStringLiteral("empathy"), 4}}, {}, {}};
    Moment moment = toRecords(edit).moment;
    CHECK(moment.feelings == QStringList{QStringLiteral("angry"), QStringLiteral("sad")});
    CHECK_FALSE(moment.parts.contains(QStringLiteral("after")));
    CHECK_FALSE(moment.ratings);
    edit.moment.kind = MomentKind::Conversation;
    CHECK(toRecords(edit).moment.ratings);
}

// Would catch: a draft that loses what is half written.
TEST_CASE("a moment's draft gives the same editor back", "[editing]") {
    MomentEdit edit = fromRecord(fullMoment(), test::typingOn(16));
    edit.date = QStringLiteral("18/");
    edit.caseText = QStringLiteral("FAM-");
    edit.cursor = {QStringLiteral("before"), 3, 1};
    Case made;
    made.id = CaseId(QUuid::createUuidV5(QUuid(), QStringLiteral("case")));
    made.code = *CaseCode::parse(QStringLiteral("FAM-12"));
    edit.madeCase = made;
    CHECK(momentEditFromJson(toJson(edit)) == edit);
    CHECK_FALSE(momentEditFromJson({}));
}

// Would catch: a new moment that counts as written, or one word that does not.
TEST_CASE("a new moment is empty until something is written or picked", "[editing]") {
    MomentEdit edit = newMoment(fullMoment().id, aTime(), test::typingOn(16).locale);
    CHECK(isEmpty(edit));
    edit.moment.kind = MomentKind::Pause;
    CHECK(isEmpty(edit));
    edit.moment.text = QStringLiteral("a");
    CHECK_FALSE(isEmpty(edit));
}
