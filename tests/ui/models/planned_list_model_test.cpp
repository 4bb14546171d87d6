// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planned_list_model.h"

#include "kit/row_view.h"
#include "models/session_list_model.h"
#include "support/catch.h"
#include "support/open_journal.h"

#include <QAbstractItemModelTester>

using namespace tspace;
using namespace tspace::test;

namespace {

Session on(OpenJournal& open, const QDate& day, SessionStatus status) {
    Session session;
    session.id = SessionId::make(open.random());
    session.held = Instant::local(day, QTime(14, 0), QStringLiteral("Europe/London"));
    session.status = status;
    return session;
}

}  // namespace

// Would catch: a plan shown as if it had been held, with its place or time missing, or one that is past without a word.
TEST_CASE("planned sessions say when, with whom and where, and those past ask whether you met", "[models]") {
    OpenJournal open;
    Person person;
    person.id = PersonId::make(open.random());
    person.name = QStringLiteral("Sam");
    open.save(person);
    Session next = on(open, QDate(2026, 11, 25), SessionStatus::Planned);
    next.people = {person.id};
    next.minutes = 90;
    next.place = QStringLiteral("the small room");
    const Session past = on(open, QDate(2026, 11, 11), SessionStatus::Planned);
    open.save(next);
    open.save(past);
    models::PlannedListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.read(open.read(), aMonday().date);
    REQUIRE(model.rowCount() == 2);
    CHECK(model.idAt(model.index(0)) == past.id);
    CHECK(model.index(0).data(kit::EndRole).toString() == QStringLiteral("did you meet?"));
    CHECK(model.index(0).data().toString() == QStringLiteral("Supervision"));
    CHECK(model.rowOf(next.id) == 1);
    CHECK(model.index(1).data(kit::WhenRole).toString() == QStringLiteral("Wed 25 Nov"));
    CHECK(model.index(1).data().toString() == QStringLiteral("with Sam"));
    CHECK(model.index(1).data(kit::DetailRole).toString() ==
          QStringLiteral("14:00 · one-to-one · 90 min · the small room"));
    CHECK(model.index(1).data(kit::EndRole).toString().isEmpty());
    CHECK(model.idAt({}).isNull());
}

// Would catch: a session that was not held and does not say why.
TEST_CASE("a session that was not held stands in the list with its reason", "[models]") {
    OpenJournal open;
    Session off = on(open, QDate(2026, 11, 4), SessionStatus::Cancelled);
    off.cancelReason = QStringLiteral("My supervisor was called to court.");
    open.save(off);
    open.save(on(open, QDate(2026, 11, 25), SessionStatus::Planned));
    models::SessionListModel model(open.read());
    model.read(aMonday().date);
    REQUIRE(model.rowCount() == 1);
    CHECK(model.index(0).data().toString() == off.cancelReason);
    CHECK(model.index(0).data(kit::ChipRole).toString() == QStringLiteral("not held"));
}
