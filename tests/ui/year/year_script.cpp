// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/year/year_script.h"

#include "support/catch.h"
#include "ui/year/year_screens.h"

namespace tspace::test {

namespace {

QString typedDay(const QDate& day) {
    return QLocale().toString(day, QStringLiteral("d MMM yyyy"));
}

/// On the person's own page.
void plan(YearDesk& desk, const QString& person, const QDate& day) {
    desk.goTo(QStringLiteral("Go to people and cases"));
    if (person == QStringLiteral("Sam")) {
        desk.choose(QStringLiteral("People I meet"), person);
    } else {
        desk.tabTo(QStringLiteral("People I supervise"));
    }
    press(Qt::Key_Return);
    desk.settle();
    desk.write(QStringLiteral("Day of the next session"), typedDay(day));
    desk.write(QStringLiteral("Time of the next session"), QStringLiteral("14:00"));
    desk.write(QStringLiteral("Minutes of the next session"), QStringLiteral("75"));
    desk.push(QStringLiteral("Plan it"));
}

void noteMoment(YearDesk& desk, const Month& month) {
    press(Qt::Key_M, ctrl);
    typeText(month.moment());
    if (month.isBrought()) {
        press(Qt::Key_B, ctrl);
    }
    if (month.number % 3 == 0) {
        desk.push(QStringLiteral("For the child’s record"));
    }
    if (month.number % 2 == 1) {
        desk.push(QStringLiteral("More about it"));
        desk.tabTo(QStringLiteral("Case"));
        typeText(QStringLiteral("FAM-12"));
        press(Qt::Key_Return);
    }
    desk.save();
}

void prepare(YearDesk& desk, const Month& month) {
    desk.goTo(QStringLiteral("Go to today"));
    desk.push(QStringLiteral("Prepare"));
    desk.tabTo(QStringLiteral("Add to the agenda"));
    typeText(month.point());
    press(Qt::Key_Return);
    desk.tabTo(QStringLiteral("What I want from point 1"));
    typeText(QStringLiteral("to be heard"));
    desk.save();
}

void writeUp(YearDesk& desk, const Month& month) {
    desk.goTo(QStringLiteral("Prepare the next session"));
    desk.push(QStringLiteral("Start the session"));
    REQUIRE(eventually([&] { return desk.shell().place() == kit::Place::Session; }));
    press(Qt::Key_T, ctrl);
    REQUIRE(desk.focusName() == QStringLiteral("Title of the thread"));
    typeText(month.title());
    press(Qt::Key_1, ctrl);
    typeText(month.practice());
    press(Qt::Key_2, ctrl);
    typeText(month.challenge());
    if (month.isFedBack()) {
        press(Qt::Key_3, ctrl);
        typeText(month.feedback());
    }
    desk.tabTo(QStringLiteral("Action"));
    typeText(month.action());
    desk.write(QStringLiteral("Due date"), typedDay(month.due()));
    if (month.isSupervised()) {
        desk.write(QStringLiteral("Caseload"), QString::number(month.caseload()));
        desk.write(QStringLiteral("Agreed limit"), QStringLiteral("16"));
    }
    desk.push(QStringLiteral("We met"));
    desk.save();
}

void agree(YearDesk& desk, const Month& month) {
    desk.push(QStringLiteral("Agree the record"));
    REQUIRE(desk.focusName() == QStringLiteral("Me: agrees"));
    press(Qt::Key_Space);
    desk.push(month.person + QStringLiteral(": agrees"));
    desk.tabTo(QStringLiteral("Comment: ") + month.person);
    typeText(month.comment());
    desk.push(QStringLiteral("Agree and lock"));
}

/// A word on a thread of before, and an action ticked off with how it ended.
void comeBack(YearDesk& desk, const Month& month) {
    if (month.number % 4 == 3) {
        desk.goTo(QStringLiteral("Go to what is still open"));
        desk.choose(QStringLiteral("Still open, by state, the oldest first"), Month(month.number - 1).title());
        press(Qt::Key_4, ctrl);
        typeText(QStringLiteral("I asked again, and waited."));
        press(Qt::Key_Return, ctrl);
        desk.settle();
    }
    if (month.number % 4 == 2) {
        desk.goTo(QStringLiteral("Go to actions"));
        desk.choose(QStringLiteral("Actions, by person and date"), Month(month.number - 2).action());
        press(Qt::Key_Space);
        typeText(QStringLiteral("He answered on the phone"));
        press(Qt::Key_Return);
        desk.settle();
    }
}

void develop(YearDesk& desk, const char* what, bool withPeer) {
    desk.goTo(QStringLiteral("Go to the development record"));
    desk.push(QStringLiteral("New entry"));
    desk.write(QStringLiteral("Description and relevance"), QString::fromUtf8(what));
    desk.write(QStringLiteral("What I learned"), QStringLiteral("That silence is an answer."));
    desk.write(QStringLiteral("Impact on practice"), QStringLiteral("I wait longer."));
    if (withPeer) {
        desk.write(QStringLiteral("With whom"), QStringLiteral("a peer of another team"));
        desk.write(QStringLiteral("When we talked"), QStringLiteral("20 Nov"));
        desk.write(QStringLiteral("What we thought together"), QStringLiteral("Whose silence it is."));
    }
    desk.save();
}

/// An action that came from no session, for the organisation to hear.
void addForOrganisation(YearDesk& desk) {
    desk.goTo(QStringLiteral("Go to actions"));
    press(Qt::Key_A, ctrl | Qt::ShiftModifier);
    desk.write(QStringLiteral("What is to be done"), QStringLiteral("Say that the form is too long"));
    desk.push(QStringLiteral("for the organisation to hear"));
    desk.push(QStringLiteral("Keep it (Enter)"));
}

void addPerson(YearDesk& desk, const char* name, int role) {
    desk.goTo(QStringLiteral("Go to people and cases"));
    desk.push(QStringLiteral("Add someone"));
    desk.write(QStringLiteral("Name"), QString::fromUtf8(name));
    desk.tabTo(QStringLiteral("Who they are"));
    press(Qt::Key_Home);
    for (int step = 0; step < role; ++step) {
        press(Qt::Key_Down);
    }
    desk.tabTo(QStringLiteral("How often you meet"));
    press(Qt::Key_Home);
    press(Qt::Key_Down);  // every four weeks
    desk.push(QStringLiteral("Done"));
}

}  // namespace

Month::Month(int month)
    : number(month),
      first(QDate(2025, 12, 1).addMonths(month)),
      person(month % 2 == 0 ? QStringLiteral("Sam") : QStringLiteral("Worker A")) {}

QString Month::title() const {
    return QStringLiteral("Silence %1").arg(number);
}

QString Month::practice() const {
    return QStringLiteral("Visit %1: he did not speak.").arg(number);
}

QString Month::challenge() const {
    return QStringLiteral("Whose discomfort, %1?").arg(number);
}

QString Month::feedback() const {
    return QStringLiteral("He talked in the car, %1.").arg(number);
}

QString Month::action() const {
    return QStringLiteral("Ring the school, %1").arg(number);
}

QString Month::moment() const {
    return QStringLiteral("On the stairs, %1.").arg(number);
}

QString Month::point() const {
    return QStringLiteral("The rota, %1").arg(number);
}

QString Month::comment() const {
    return QStringLiteral("So I remember it, %1.").arg(number);
}

void beginYear(YearDesk& desk) {
    desk.on(QDate(2025, 12, 1));
    addPerson(desk, "Sam", 2);
    addPerson(desk, "Worker A", 0);
    desk.goTo(QStringLiteral("Go to people and cases"));
    desk.push(QStringLiteral("New case"));
    desk.write(QStringLiteral("Code"), QStringLiteral("FAM-12"));
    desk.tabTo(QStringLiteral("Universal"));
    press(Qt::Key_Right);
    desk.push(QStringLiteral("Done"));
}

void liveThrough(YearDesk& desk, const Month& month) {
    desk.on(month.first);
    noteMoment(desk, month);
    desk.on(month.first.addDays(2));
    plan(desk, month.person, month.day());
    desk.on(month.day().addDays(-1));
    prepare(desk, month);
    desk.on(month.day(), QTime(14, 2));
    writeUp(desk, month);
    if (month.number == 0) {
        checkBetweenUs(desk);
    }
    desk.on(month.day().addDays(2));
    agree(desk, month);
    desk.on(month.first.addDays(20));
    comeBack(desk, month);
}

void endYear(YearDesk& desk) {
    desk.on(QDate(2026, 11, 24));
    plan(desk, QStringLiteral("Worker A"), QDate(2026, 11, 25));
    desk.push(QStringLiteral("Open it"));
    desk.push(QStringLiteral("Not held…"));
    typeText(QStringLiteral("called to court"));
    press(Qt::Key_Return);
    desk.settle();
    desk.on(QDate(2026, 11, 27));
    press(Qt::Key_M, ctrl);
    typeText(QStringLiteral("At the gate."));
    press(Qt::Key_B, ctrl);
    desk.save();
    addForOrganisation(desk);
    develop(desk, "A day on interpreters.", false);
    develop(desk, "Reading with a peer.", true);
    plan(desk, QStringLiteral("Sam"), QDate(2026, 12, 9));
}

}  // namespace tspace::test
