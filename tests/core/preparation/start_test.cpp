// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation/start.h"

#include "core/preparation/supervised.h"
#include "preparation/agenda.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::preparation;
using namespace tspace::test;

namespace {

editing::SessionEdit editOf(Supervised& at, const Session& session) {
    return editing::fromRecord(session, {}, {QLocale(QLocale::English, QLocale::UnitedKingdom), at.today()});
}

/// With one thread written already, and an agenda of how I am, a point of one's own, the second thread of `last`,
/// `moment`, and the first thread.
Session plannedFrom(Supervised& at, const Session& last, const Moment& moment) {
    Session next = at.session(0, SessionStatus::Planned);
    next.threads = {at.thread(QStringLiteral("Written before"))};
    Random& random = at.open().random();
    put(next.agenda, howIAm(next.id), random);
    putOwn(next.agenda, QStringLiteral("The rota"), random);
    LoopRow row;
    row.thread = last.threads[1].id;
    put(next.agenda, choiceOf(row), random);
    MomentRow noted;
    noted.id = moment.id;
    put(next.agenda, choiceOf(noted), random);
    row.thread = last.threads[0].id;
    put(next.agenda, choiceOf(row), random);
    return next;
}

}  // namespace

// Would catch: threads in another order than the agenda, a moment without its link, points of one's own made threads,
// and a thread that is written already pushed aside or lost.
TEST_CASE("a session that is started has its threads in the order of its agenda", "[preparation]") {
    Supervised at;
    Session last = at.session(-21, SessionStatus::Held);
    last.threads = {at.thread(QStringLiteral("The money")), at.thread(QStringLiteral("The plan"))};
    last.threads.front().stage = Stage::Middle;
    static_cast<void>(at.saved(last));
    const Moment eldest = at.saved(at.moment(-3, QStringLiteral("The eldest"), true));
    const Session next = at.saved(plannedFrom(at, last, eldest));
    Random& random = at.open().random();

    editing::SessionEdit edit = editOf(at, next);
    start(edit, at.read(), at.open().clock().now(), random);
    const Session started = editing::toRecords(edit, {}).session;
    CHECK(started.status == SessionStatus::UnderWay);
    CHECK(started.held == next.held);
    REQUIRE(started.threads.size() == 4);
    CHECK(started.threads[0].title == QStringLiteral("The plan"));
    CHECK(started.threads[0].continues == last.threads[1].id);
    CHECK(started.threads[0].practice.isEmpty());
    CHECK(started.threads[1].title == QStringLiteral("The eldest"));
    REQUIRE(started.threads[1].from);
    CHECK(started.threads[1].from->id == eldest.id.uuid());
    CHECK(started.threads[2].stage == Stage::Middle);
    CHECK(started.threads[3].title == QStringLiteral("Written before"));
    CHECK(started.agenda == next.agenda);
    // Again, after the agenda was put in another order: the same threads, in the new one.
    std::vector<AgendaPoint> turned = agendaOf(edit);
    move(turned, turned.back().id, 0);
    setAgenda(edit, turned);
    start(edit, at.read(), at.open().clock().now(), random);
    REQUIRE(edit.threads.size() == 4);
    CHECK(edit.threads[0].thread.id == started.threads[2].id);
    CHECK(edit.threads[1].thread.id == started.threads[0].id);
    // The journal takes it: no circle, no rule broken.
    CHECK_NOTHROW(at.saved(editing::toRecords(edit, {}).session));
}

// Would catch: a session said to be held on a day when nobody met.
TEST_CASE("a session begun on another day than planned is held then", "[preparation]") {
    Supervised at;
    const Session planned = at.saved(at.session(-2, SessionStatus::Planned));
    editing::SessionEdit edit = editOf(at, planned);
    start(edit, at.read(), at.open().clock().now(), at.open().random());
    const auto records = editing::toRecords(edit, {});
    CHECK(records.isComplete());
    CHECK(records.session.held.date == at.today());
    CHECK(records.session.held.time() == QTime(9, 20));
}

// Would catch: a start that fails because something on the agenda was deleted.
TEST_CASE("what is not there any more makes no thread", "[preparation]") {
    Supervised at;
    const Moment gone = at.saved(at.moment(-3, QStringLiteral("Gone"), true));
    Session next = at.session(0, SessionStatus::Planned);
    MomentRow moment;
    moment.id = gone.id;
    put(next.agenda, choiceOf(moment), at.open().random());
    static_cast<void>(at.saved(next));
    at.open().remove(gone);
    editing::SessionEdit edit = editOf(at, next);
    start(edit, at.read(), at.open().clock().now(), at.open().random());
    CHECK(edit.threads.empty());
    CHECK(edit.agenda.size() == 1);
}
