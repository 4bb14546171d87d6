// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session_list_model.h"

#include "editing/parts.h"
#include "editing/session_structure.h"
#include "kit/row_view.h"
#include "models/same_row.h"
#include "support/catch.h"
#include "support/open_journal.h"

#include <QAbstractItemModelTester>

using namespace tspace;
using namespace tspace::test;
using models::SessionListModel;

namespace {

/// `count` sessions on days that go back from `aMonday()`, two of every ten at the very same time.
void addSessions(OpenJournal& open, int count) {
    Changes changes;
    for (int i = 0; i < count; ++i) {
        Session session;
        session.id = SessionId::make(open.random());
        session.held = Instant::local(aMonday().date.addDays(-(i / 2)), QTime(14, 0), QStringLiteral("Europe/London"));
        session.status = SessionStatus::Held;
        session.note = QStringLiteral("number %1").arg(i);
        changes.push_back({.record = session, .deleted = false, .base = {}, .draft = 0, .mustBeNew = true});
    }
    open.journal().commitAndWait(std::move(changes));
}

}  // namespace

// Would catch: rows left out or shown twice where two pages meet, and every fault a view would stumble over.
TEST_CASE("sessions are read a page at a time and each is there once", "[models]") {
    OpenJournal open;
    constexpr int count = 2 * SessionListModel::pageSize + 51;
    addSessions(open, count);
    SessionListModel model(open.read());
    CHECK(model.rowCount() == 0);
    model.read(aMonday().date);
    CHECK(model.rowCount() == SessionListModel::pageSize);
    REQUIRE(model.canFetchMore({}));
    model.fetchMore({});
    CHECK(model.rowCount() == 2 * SessionListModel::pageSize);
    // Made only now: it asks for more rows in the middle of a reset, which no model may answer.
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    while (model.canFetchMore({})) {
        model.fetchMore({});
    }
    CHECK(model.rowCount() == count);
    QSet<QUuid> seen;
    for (int row = 0; row < model.rowCount(); ++row) {
        seen.insert(model.idAt(model.index(row)).uuid());
    }
    CHECK(seen.size() == count);
    const QString last = model.index(count - 1).data(SessionListModel::IdRole).toString();
    model.read(aMonday().date);
    CHECK(model.rowCount() == count);
    CHECK(model.index(count - 1).data(SessionListModel::IdRole).toString() == last);
}

// Would catch: a row that says something else than the record, or says it in the code's words.
TEST_CASE("a row tells when, with whom, what about and how far", "[models]") {
    OpenJournal open;
    Person person;
    person.id = PersonId::make(open.random());
    person.name = QStringLiteral("Sam");
    open.save(person);
    Session session;
    session.id = SessionId::make(open.random());
    session.held = Instant::local(QDate(2026, 11, 13), QTime(14, 0), QStringLiteral("Europe/London"));
    session.people = {person.id};
    session.minutes = 75;
    session.status = SessionStatus::Held;
    Thread& thread = session.threads.emplace_back();
    thread.id = ThreadId::make(open.random());
    thread.title = QStringLiteral("Saying what needs to be said");
    open.save(session);
    SessionListModel model(open.read());
    model.read(aMonday().date);
    REQUIRE(model.rowCount() == 1);
    const QModelIndex row = model.index(0);
    CHECK(row.data().toString() == QStringLiteral("Saying what needs to be said"));
    CHECK(row.data(kit::WhenRole).toString() == QStringLiteral("Fri 13 Nov"));
    CHECK(row.data(kit::ChipRole).toString() == QStringLiteral("we met"));
    CHECK(row.data(kit::DetailRole).toString() == QStringLiteral("with Sam · one-to-one · 75 min · 1 thread"));
    CHECK(row.data(kit::EndRole).toString().isEmpty());
    CHECK(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("13 November 2026")));
    CHECK(model.rowOf(session.id) == 0);
    model.read(QDate(2027, 1, 3));
    CHECK(model.index(0).data(kit::WhenRole).toString() == QStringLiteral("13 Nov 2026"));
}

// Would catch: a session that was begun and never saved, kept in the file and shown nowhere.
TEST_CASE("a session that is only a draft so far stands before the others", "[models]") {
    OpenJournal open;
    addSessions(open, 3);
    editing::SessionEdit edit = editing::newSession(SessionId::make(open.random()), aMonday(), QLocale());
    const ThreadId thread = addThread(edit, open.random());
    setText(edit, editing::part::title(thread), QStringLiteral("Only begun"));
    Draft draft;
    draft.record = edit.session.id.as<AnyRecord>();
    draft.kind = RecordKind::Session;
    draft.state = toJson(editing::SessionDraft{edit, {}});
    open.journal().keepDraft(draft);
    open.journal().flush();
    SessionListModel model(open.read());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.read(aMonday().date);
    REQUIRE(model.rowCount() == 4);
    CHECK(model.idAt(model.index(0)) == edit.session.id);
    CHECK(model.index(0).data().toString() == QStringLiteral("Only begun"));
    CHECK(model.index(0).data(kit::EndRole).toString() == QStringLiteral("draft"));
    CHECK(model.index(1).data(kit::EndRole).toString().isEmpty());
}

// Would catch: a row that stands as it was told before, and lists that measure all their rows for one that changed.
TEST_CASE("views are told of the rows that tell other things, and of no others", "[models]") {
    const auto told = [](const std::vector<int>& before, const std::vector<int>& now) {
        std::vector<std::pair<int, int>> runs;
        models::tellChanges(before, now, [&](int first, int last) { runs.emplace_back(first, last); });
        return runs;
    };
    using Runs = std::vector<std::pair<int, int>>;
    CHECK(told({1, 2, 3}, {1, 2, 3}) == Runs{});
    CHECK(told({}, {}) == Runs{});
    CHECK(told({1, 2, 3}, {1, 5, 3}) == Runs{{1, 1}});
    CHECK(told({1, 2, 3, 4}, {6, 7, 3, 8}) == Runs{{0, 1}, {3, 3}});
    CHECK(told({1, 2}, {3, 4}) == Runs{{0, 1}});
}
