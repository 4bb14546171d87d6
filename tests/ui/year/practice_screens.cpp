// SPDX-License-Identifier: GPL-3.0-or-later
// Moments, people, cases, the organisation, development and the child's record, after the year.
#include "cases/windscreen.h"
#include "kit/growing_text_edit.h"
#include "kit/row_view.h"
#include "people/people_model.h"
#include "people/people_table.h"
#include "support/catch.h"
#include "ui/year/ledger.h"
#include "ui/year/year_screens.h"

#include <QLineEdit>

#include <algorithm>
#include <functional>
#include <set>

namespace tspace::test {

namespace {

void openRow(YearDesk& desk, const QString& list, const QString& row) {
    desk.goTo(QStringLiteral("Go to people and cases"));
    desk.choose(list, row);
    press(Qt::Key_Return);
    desk.settle();
}

/// The days of the sessions with somebody, newest first, also of the one that is still to come.
QStringList daysWith(const Ledger& ledger, const QString& name, const QDate& today) {
    QStringList days;
    for (const Session& session : ledger.with(name)) {
        days.prepend(dayInList(session.held.date, today));
    }
    return days;
}

/// What the list of sessions with somebody says of each, newest first.
QStringList statesWith(const Ledger& ledger, const QString& name) {
    QStringList states;
    for (const Session& session : ledger.with(name)) {
        states.prepend(session.status == SessionStatus::Agreed      ? QStringLiteral("agreed")
                       : session.status == SessionStatus::Cancelled ? QStringLiteral("not held")
                                                                    : QStringLiteral("planned"));
    }
    return states;
}

QString weeksOf(const Person& person) {
    return QStringLiteral("%1 weeks").arg(person.cadenceWeeks.value_or(0));
}

/// "9 Nov, 1 not held": the last one that took place, and how many since did not.
QString lastHeldOf(const Ledger& ledger, const QString& name) {
    QString day;
    int notHeld = 0;
    for (const Session& session : ledger.with(name)) {
        if (session.status == SessionStatus::Agreed) {
            day = QLocale().toString(session.held.date, QStringLiteral("d MMM"));
            notHeld = 0;
        } else if (session.status == SessionStatus::Cancelled) {
            ++notHeld;
        }
    }
    return notHeld == 0 ? day : QStringLiteral("%1, %2 not held").arg(day).arg(notHeld);
}

/// "6 of 13": in how many of the agreed intervals since it began, a year at most, they met. Each session has an
/// interval of its own in this year, and the one that today stands in counts only with a session in it.
QString yearOf(const Ledger& ledger, const Person& worker, const QDate& today) {
    const int length = 7 * worker.cadenceWeeks.value_or(0);
    REQUIRE(length > 0);
    const QDate began = ledger.with(worker.name).front().held.date;
    REQUIRE_FALSE(worker.from);
    REQUIRE(began > today.addYears(-1));
    const auto intervalOf = [&](const QDate& day) { return began.daysTo(day) / length; };
    std::set<qint64> met;
    int held = 0;
    for (const Session& session : ledger.with(worker.name)) {
        if (session.status == SessionStatus::Agreed) {
            met.insert(intervalOf(session.held.date));
            ++held;
        }
    }
    REQUIRE(static_cast<int>(met.size()) == held);
    const qint64 over = intervalOf(today) + static_cast<qint64>(met.count(intervalOf(today)));
    return QStringLiteral("%1 of %2").arg(held).arg(over);
}

using Cell = std::function<QString(int)>;

/// What is still open with somebody, whose actions are, and the caseload of the last session that said it.
void checkWhatStands(const Ledger& ledger, const Person& worker, const Cell& cell) {
    const std::size_t open = ledger.openThreads(ledger.with(worker.name)).size();
    REQUIRE(open > 0);
    CHECK(cell(people::PeopleModel::StillOpen) == QString::number(open));
    const std::size_t actions = ledger.openActions(worker.name).size();
    REQUIRE(actions > 0);
    CHECK(cell(people::PeopleModel::Actions) == QStringLiteral("%1 open").arg(actions));
    std::optional<Workload> last;
    for (const Session& session : ledger.with(worker.name)) {
        last = session.workload ? session.workload : last;
    }
    REQUIRE(last);
    CHECK(cell(people::PeopleModel::Caseload) ==
          QStringLiteral("%1, limit %2").arg(last->value).arg(last->limit.value_or(0)));
}

void checkWindscreen(YearDesk& desk, const Ledger& ledger) {
    const auto* const picture = desk.shell().findChild<cases::Windscreen*>();
    REQUIRE(picture != nullptr);
    for (const auto& named : names<LevelOfNeed>()) {
        const LevelOfNeed level = named.first;
        const auto count = std::count_if(ledger.cases.begin(), ledger.cases.end(), [&](const Case& record) {
            return record.state == CaseState::Open && levelOn(record, desk.open.clock().today()) == level;
        });
        CHECK(picture->spoken(level).endsWith(QStringLiteral(", %1").arg(count)));
    }
    REQUIRE(levelOn(ledger.cases.front(), desk.open.clock().today()) == LevelOfNeed::Additional);
}

/// What the owner said they would do for somebody; the agreed interval has not passed, so no plan is missed.
void checkWaiting(YearDesk& desk, const Ledger& ledger, const Person& worker) {
    QStringList waiting;
    for (const Action& action : ledger.openActions(worker.name)) {
        if (!action.who) {
            waiting << action.text;
        }
    }
    REQUIRE_FALSE(waiting.isEmpty());
    QStringList shown = desk.column(QStringLiteral("Waiting on me"));
    waiting.sort();
    shown.sort();
    CHECK(shown == waiting);
}

}  // namespace

void checkMoments(YearDesk& desk) {
    desk.goTo(QStringLiteral("Go to moments"));
    const Ledger ledger(desk.open.read());
    QStringList texts;
    QStringList days;
    QStringList states;
    for (const Moment& moment : ledger.moments) {
        texts.prepend(ledger.coded(moment.caseId, moment.text));
        days.prepend(dayInList(moment.at.date, desk.open.clock().today()));
        states.prepend(moment.bring ? QStringLiteral("to bring") : QStringLiteral("private"));
    }
    const QString list = QStringLiteral("Moments, newest first");
    CHECK(desk.column(list) == texts);
    CHECK(desk.column(list, kit::WhenRole) == days);
    CHECK(desk.column(list, kit::EndRole) == states);
}

void checkPeople(YearDesk& desk) {
    desk.goTo(QStringLiteral("Go to people and cases"));
    auto* const table = desk.shell().findChild<people::PeopleTable*>();
    REQUIRE(table->model()->rowCount() == 1);
    const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
    const Ledger ledger(desk.open.read());
    const Person& worker = ledger.person(QStringLiteral("Worker A"));
    CHECK(cell(people::PeopleModel::Name) == worker.name);
    CHECK(cell(people::PeopleModel::Agreed) == weeksOf(worker));
    REQUIRE(lastHeldOf(ledger, worker.name) == QStringLiteral("9 Nov, 1 not held"));
    CHECK(cell(people::PeopleModel::LastHeld) == lastHeldOf(ledger, worker.name));
    CHECK(cell(people::PeopleModel::Next) == QStringLiteral("not planned"));
    CHECK(cell(people::PeopleModel::Year) == yearOf(ledger, worker, desk.open.clock().today()));
    checkWhatStands(ledger, worker, cell);
    checkWindscreen(desk, ledger);
    checkWaiting(desk, ledger, worker);
    CHECK(desk.column(QStringLiteral("People I meet")) == QStringList{QStringLiteral("Sam")});
    CHECK(desk.column(QStringLiteral("Cases by code")) == QStringList{QStringLiteral("FAM-12")});
}

void checkPersonPages(YearDesk& desk) {
    const Ledger ledger(desk.open.read());
    const QDate today = desk.open.clock().today();
    openRow(desk, QStringLiteral("People I meet"), QStringLiteral("Sam"));
    const QString sessions = QStringLiteral("Sessions, newest first");
    const auto about = [&](const QString& name) { return QStringLiteral(" · every ") + weeksOf(ledger.person(name)); };
    CHECK(says(desk.shell(), QStringLiteral("my supervisor") + about(QStringLiteral("Sam"))));
    CHECK(desk.column(sessions, kit::WhenRole) == daysWith(ledger, QStringLiteral("Sam"), today));
    CHECK(desk.column(sessions, kit::ChipRole) == statesWith(ledger, QStringLiteral("Sam")));
    desk.goTo(QStringLiteral("Go to people and cases"));
    desk.tabTo(QStringLiteral("People I supervise"));
    press(Qt::Key_Return);
    desk.settle();
    CHECK(says(desk.shell(), QStringLiteral("I supervise them") + about(QStringLiteral("Worker A"))));
    CHECK(desk.column(sessions, kit::WhenRole) == daysWith(ledger, QStringLiteral("Worker A"), today));
    CHECK(desk.column(sessions, kit::ChipRole) == statesWith(ledger, QStringLiteral("Worker A")));
}

void checkCases(YearDesk& desk) {
    openRow(desk, QStringLiteral("Cases by code"), QStringLiteral("FAM-12"));
    const Ledger ledger(desk.open.read());
    QStringList written;
    for (const Moment& moment : ledger.moments) {
        if (moment.caseId) {
            written.prepend(moment.text);
        }
    }
    REQUIRE(written.size() == 6);
    CHECK(desk.column(QStringLiteral("What was written, newest first")) == written);
    const Case& family = ledger.cases.front();
    CHECK(boxes<QLineEdit>(desk, QStringLiteral("Code")) == QStringList{family.code.text()});
    REQUIRE(family.levels.size() == 1);
    CHECK(boxes<QLineEdit>(desk, QStringLiteral("Additional since")) ==
          QStringList{QLocale().toString(family.levels.front().from, QStringLiteral("d MMMM yyyy"))});
}

void checkOrganisation(YearDesk& desk) {
    desk.goTo(QStringLiteral("Go to what the organisation should hear"));
    QStringList heard;
    for (const Action& action : Ledger(desk.open.read()).actions) {
        if (action.organisation) {
            heard << action.text;
        }
    }
    REQUIRE(heard.size() == 1);
    CHECK(desk.column(QStringLiteral("For the organisation to hear, what is not sorted first")) == heard);
}

void checkDevelopment(YearDesk& desk) {
    desk.goTo(QStringLiteral("Go to the development record"));
    QStringList entries;
    for (const DevelopmentEntry& entry : Ledger(desk.open.read()).entries) {
        entries << entry.what;
        CHECK(entry.learning == QStringLiteral("That silence is an answer."));
        CHECK(entry.impact == QStringLiteral("I wait longer."));
    }
    QStringList shown = desk.column(QStringLiteral("Entries of the year, newest first"));
    entries.sort();
    shown.sort();
    REQUIRE(entries.size() == 2);
    CHECK(shown == entries);
    desk.choose(QStringLiteral("Entries of the year, newest first"), QStringLiteral("Reading with a peer."));
    press(Qt::Key_Return);
    const auto holds = [&](const char* name, const QString& words) {
        CHECK(boxes<kit::GrowingTextEdit>(desk, QString::fromLatin1(name)) == QStringList{words});
    };
    const Ledger ledger(desk.open.read());
    const auto withPeer = std::find_if(ledger.entries.begin(), ledger.entries.end(),
                                       [](const DevelopmentEntry& entry) { return entry.peer.has_value(); });
    REQUIRE(withPeer != ledger.entries.end());
    holds("Description and relevance", withPeer->what);
    holds("What I learned", withPeer->learning);
    holds("Impact on practice", withPeer->impact);
    holds("What we thought together", withPeer->peer->text);
    CHECK(boxes<QLineEdit>(desk, QStringLiteral("With whom")) == QStringList{withPeer->peer->with});
}

void checkChildsRecord(YearDesk& desk) {
    desk.goTo(QStringLiteral("Go to the child's record"));
    const Ledger ledger(desk.open.read());
    QStringList toCopy;
    for (const Moment& moment : ledger.moments) {
        if (moment.childsRecord && moment.childsRecord->state == CopyState::ToCopy) {
            toCopy << ledger.coded(moment.caseId, moment.text);
        }
    }
    REQUIRE(toCopy.size() == 4);
    QStringList shown = desk.column(QStringLiteral("Still to be copied"));
    toCopy.sort();
    shown.sort();
    CHECK(shown == toCopy);
}

}  // namespace tspace::test
