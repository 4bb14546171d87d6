// SPDX-License-Identifier: GPL-3.0-or-later
// Moments, people, cases, the organisation, development and the child's record, after the year.
#include "kit/row_view.h"
#include "people/people_model.h"
#include "people/people_table.h"
#include "support/catch.h"
#include "ui/year/ledger.h"
#include "ui/year/year_screens.h"
#include "window/shell.h"

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
