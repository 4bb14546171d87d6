// SPDX-License-Identifier: GPL-3.0-or-later
// Today, preparing, sessions, what is still open, and actions, after the year.
#include "kit/growing_text_edit.h"
#include "kit/row_view.h"
#include "support/catch.h"
#include "ui/year/ledger.h"
#include "ui/year/year_screens.h"
#include "window/shell.h"

#include <QLineEdit>

#include <algorithm>

namespace tspace::test {

namespace {

/// The last session with these people that took place.
Session lastWith(const Ledger& ledger, const QString& name) {
    Session last;
    for (const Session& session : ledger.with(name)) {
        if (session.status == SessionStatus::Agreed) {
            last = session;
        }
    }
    return last;
}

/// What moments after a session say, newest first.
QStringList momentsSince(const Ledger& ledger, const Session& session, bool toBringOnly) {
    QStringList all;
    for (const Moment& moment : ledger.moments) {
        if (moment.at.utc > session.held.utc && (moment.bring || !toBringOnly)) {
            all.prepend(ledger.coded(moment.caseId, moment.text));
        }
    }
    return all;
}

/// The titles of the threads whose loop is open, a chain of continued ones counting once.
QStringList openTitles(const Ledger& ledger) {
    QStringList titles;
    for (const Thread& thread : ledger.openThreads(ledger.sessions)) {
        titles << ledger.coded(thread.caseId, thread.title);
    }
    titles.sort();
    return titles;
}

QStringList sortedOf(QStringList all) {
    all.sort();
    return all;
}

/// What was challenged and heard, and what both sides said to the record.
void checkWordsOfOthers(YearDesk& desk, const Ledger& ledger, const Session& session) {
    QStringList challenges;
    QStringList feedback;
    for (const Thread& thread : session.threads) {
        for (const Challenge& challenge : thread.challenges) {
            challenges << challenge.text;
        }
        for (const Feedback& heard : thread.feedback) {
            feedback << heard.text;
        }
    }
    CHECK(sortedOf(boxes<kit::GrowingTextEdit>(desk, QStringLiteral("Challenge"))) == sortedOf(challenges));
    CHECK(sortedOf(boxes<kit::GrowingTextEdit>(desk, QStringLiteral("Feedback"))) == sortedOf(feedback));
    REQUIRE(session.agreements.size() == 2);
    for (const Agreement& agreement : session.agreements) {
        const auto other = PersonId::parse(agreement.party);
        const QString name = other ? ledger.nameOf(*other) : QStringLiteral("Me");
        INFO(name.toStdString());
        const QStringList comment = agreement.comment.isEmpty() ? QStringList() : QStringList{agreement.comment};
        CHECK(boxes<kit::GrowingTextEdit>(desk, QStringLiteral("Comment: ") + name) == comment);
        CHECK(agreement.accepted);
        CHECK(says(desk.shell(), (other ? name : QStringLiteral("I")) + QStringLiteral(" agreed on ")));
    }
}

void checkSessionPage(YearDesk& desk, const Session& session) {
    QStringList titles;
    QStringList practices;
    for (const Thread& thread : session.threads) {
        titles << thread.title;
        if (!thread.practice.isEmpty()) {
            practices << thread.practice;  // of an agreed session what is empty is out of sight
        }
    }
    QStringList shownTitles = boxes<kit::GrowingTextEdit>(desk, QStringLiteral("Title of the thread"));
    titles.sort();
    shownTitles.sort();
    CHECK(shownTitles == titles);
    QStringList shownPractices = boxes<kit::GrowingTextEdit>(desk, QStringLiteral("Practice"));
    practices.sort();
    shownPractices.sort();
    CHECK(shownPractices == practices);
    checkWordsOfOthers(desk, Ledger(desk.open.read()), session);
    CHECK(boxes<QLineEdit>(desk, QStringLiteral("Length in minutes")) ==
          QStringList{QString::number(session.minutes.value_or(0))});
    CHECK(boxes<QLineEdit>(desk, QStringLiteral("Time")) == QStringList{session.held.time().toString(u"HH:mm")});
}

}  // namespace

void checkToday(YearDesk& desk) {
    desk.goTo(QStringLiteral("Go to today"));
    const Ledger ledger(desk.open.read());
    const Session& next = ledger.planned();
    CHECK(says(desk.shell(), QStringLiteral("Next session · %1, 14:00")
                                 .arg(QLocale().toString(next.held.date, QStringLiteral("dddd d MMMM")))));
    const Session last = lastWith(ledger, QStringLiteral("Sam"));
    CHECK(desk.column(QStringLiteral("Moments since the last session, newest first")) ==
          momentsSince(ledger, last, false));
    QStringList overdue;
    for (const Action& action : ledger.openActions()) {
        overdue << action.text;
    }
    const QStringList shown = desk.column(QStringLiteral("Actions to tick off"));
    CHECK_FALSE(shown.isEmpty());
    CHECK(shown == overdue.mid(0, shown.size()));
}

void checkPreparation(YearDesk& desk) {
    desk.goTo(QStringLiteral("Prepare the next session"));
    const Ledger ledger(desk.open.read());
    const Session last = lastWith(ledger, QStringLiteral("Sam"));
    CHECK(says(desk.shell(), "Prepare · Wednesday 9 December, 14:00"));
    CHECK(desk.column(QStringLiteral("Moments marked to bring: tick what goes on the agenda")) ==
          momentsSince(ledger, last, true));
    const QStringList carried = desk.column(QStringLiteral("Actions from last time: tick what goes on the agenda"));
    for (const Session& session : ledger.with(QStringLiteral("Sam"))) {
        for (const Action& action : ledger.openActions()) {
            if (action.session == session.id) {
                CHECK(carried.contains(action.text));
            }
        }
    }
}

void checkSessions(YearDesk& desk) {
    desk.goTo(QStringLiteral("Go to sessions"));
    const Ledger ledger(desk.open.read());
    QStringList days;
    QStringList details;
    for (const Session& session : ledger.sessions) {
        if (session.status == SessionStatus::Planned) {
            continue;
        }
        days.prepend(dayInList(session.held.date, desk.open.clock().today()));
        QString detail = QStringLiteral("with %1 · one-to-one").arg(ledger.nameOf(session.people.front()));
        if (session.status != SessionStatus::Cancelled) {
            detail += QStringLiteral(" · 75 min · %1 thread%2")
                          .arg(session.threads.size())
                          .arg(session.threads.size() == 1 ? QString() : QStringLiteral("s"));
        }
        details.prepend(detail);
    }
    const QString list = QStringLiteral("Sessions, newest first");
    CHECK(desk.column(list, kit::WhenRole) == days);
    CHECK(desk.column(list, kit::DetailRole) == details);
    CHECK(desk.column(list).front() == QStringLiteral("called to court"));
    CHECK(desk.column(QStringLiteral("Planned sessions, the next one first")) ==
          QStringList{QStringLiteral("with Sam")});
}

void checkSessionPages(YearDesk& desk) {
    const Ledger ledger(desk.open.read());
    int down = 0;
    for (auto session = ledger.sessions.rbegin(); session != ledger.sessions.rend(); ++session) {
        if (session->status != SessionStatus::Agreed) {
            continue;
        }
        ++down;  // the newest that is no plan was not held
        INFO(session->held.date.toString(Qt::ISODate).toStdString());
        desk.goTo(QStringLiteral("Go to sessions"));
        desk.tabTo(QStringLiteral("Sessions, newest first"));
        press(Qt::Key_Home);
        for (int step = 0; step < down; ++step) {
            press(Qt::Key_Down);
        }
        press(Qt::Key_Return);
        REQUIRE(desk.shell().record() == session->id.as<AnyRecord>());
        checkSessionPage(desk, *session);
    }
    CHECK(down == 12);
}

void checkStillOpen(YearDesk& desk) {
    desk.goTo(QStringLiteral("Go to what is still open"));
    QStringList shown = desk.column(QStringLiteral("Still open, by state, the oldest first"));
    shown.sort();
    CHECK(shown == openTitles(Ledger(desk.open.read())));
}

void checkActions(YearDesk& desk) {
    desk.goTo(QStringLiteral("Go to actions"));
    const QDate today = desk.open.clock().today();
    QStringList texts;
    QStringList ends;
    for (const Action& action : Ledger(desk.open.read()).openActions()) {
        texts << action.text;
        const QString day = action.due ? dayInList(*action.due, today) : QString();
        ends << (action.due && *action.due < today ? QStringLiteral("was due ") + day : day);
    }
    CHECK(desk.column(QStringLiteral("Actions, by person and date")) == texts);
    CHECK(desk.column(QStringLiteral("Actions, by person and date"), kit::EndRole) == ends);
}

}  // namespace tspace::test
