// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/development_edit.h"

#include "base/random.h"
#include "core/editing/desk_time.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::editing;

namespace {

DevelopmentEdit someEdit() {
    SeededRandom random(1);
    DevelopmentEdit edit = newDevelopment(Id<DevelopmentEntry>::make(random), test::typingOn(25));
    edit.entry.what = QStringLiteral("A day on interpreters.");
    edit.entry.unknown.insert(QStringLiteral("zz_new"), 1);
    return edit;
}

}  // namespace

// Would catch: an entry that looking at it changes, or a field of a newer program that is dropped.
TEST_CASE("a development entry comes back from its editor as it was", "[editing]") {
    DevelopmentEntry entry = someEdit().entry;
    CHECK(toRecord(fromRecord(entry, test::typingOn(25))).entry == entry);
    entry.peer = PeerReflection{QStringLiteral("a peer"), QDate(2026, 3, 1), QStringLiteral("We talked."), {}};
    entry.peer->unknown.insert(QStringLiteral("zz_new"), 2);
    CHECK(toRecord(fromRecord(entry, test::typingOn(25))).entry == entry);
    const DevelopmentEdit edit = fromRecord(entry, test::typingOn(25));
    CHECK(developmentEditFromJson(toJson(edit)) == edit);
}

TEST_CASE("a peer reflection without a day has the entry's, and one without anything is none", "[editing]") {
    DevelopmentEdit edit = someEdit();
    edit.date = QStringLiteral("1 May");
    edit.peerWith = QStringLiteral("a peer");
    const DevelopmentRecord record = toRecord(edit);
    REQUIRE(record.entry.peer);
    CHECK(record.entry.peer->date == QDate(2026, 5, 1));
    edit.peerWith = QStringLiteral(" ");
    CHECK_FALSE(toRecord(edit).entry.peer);
}

// Would catch: a day that cannot be read and is taken for another, or what was typed lost with it.
TEST_CASE("a day that is none is told at its field, and the record keeps what it had", "[editing]") {
    DevelopmentEdit edit = someEdit();
    edit.date = QStringLiteral("soon");
    edit.peerText = QStringLiteral("We talked.");
    edit.peerDate = QStringLiteral("then");
    const DevelopmentRecord record = toRecord(edit);
    REQUIRE(record.issues.size() == 2);
    CHECK(record.issues[0].place == QString(developmentPart::date));
    CHECK(record.issues[1].place == QString(developmentPart::peerDate));
    CHECK(record.entry.date == QDate(2026, 11, 25));
    CHECK(developmentEditFromJson(toJson(edit))->peerDate == QStringLiteral("then"));
}

// Would catch: an entry that opens with the words of a private note, or that does not know where it came from.
TEST_CASE("an entry from a session has its day and source, and no words of it", "[editing]") {
    SeededRandom random(2);
    Session session;
    session.id = SessionId::make(random);
    session.held = Instant::local(QDate(2026, 11, 18), QTime(14, 0), QStringLiteral("Europe/London"));
    session.kind = SessionKind::Peer;
    session.note = QStringLiteral("FAM-12 and all of us");
    const DevelopmentEdit edit = developmentOf(Id<DevelopmentEntry>::make(random), session, test::typingOn(25));
    CHECK(edit.entry.date == QDate(2026, 11, 18));
    CHECK(edit.entry.type == DevelopmentType::PeerDiscussion);
    CHECK(edit.entry.from->record == QStringLiteral("session"));
    CHECK(edit.entry.from->id == session.id.uuid());
    CHECK(isEmpty(edit));
}
