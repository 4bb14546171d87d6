// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of one record that are reached from another: a moment, the session between two people, and the handover.
#include "kit/growing_text_edit.h"
#include "kit/pick_or_make.h"
#include "support/catch.h"
#include "ui/year/ledger.h"
#include "ui/year/year_screens.h"

#include <QCheckBox>
#include <QTextEdit>

namespace tspace::test {

void checkMomentPages(YearDesk& desk) {
    const Ledger ledger(desk.open.read());
    REQUIRE(ledger.moments.back().bring);
    for (int down = 0; down < 2; ++down) {
        const Moment& moment = ledger.moments.at(ledger.moments.size() - 1 - static_cast<std::size_t>(down));
        INFO(moment.text.toStdString());
        desk.goTo(QStringLiteral("Go to moments"));
        desk.tabTo(QStringLiteral("Moments, newest first"));
        press(Qt::Key_Home);
        for (int step = 0; step < down; ++step) {
            press(Qt::Key_Down);
        }
        press(Qt::Key_Return);
        REQUIRE(desk.shell().record() == moment.id.as<AnyRecord>());
        CHECK(boxes<kit::GrowingTextEdit>(desk, QStringLiteral("What happened")) == QStringList{moment.text});
        CHECK(named<QCheckBox>(desk.shell(), QStringLiteral("Bring to supervision")).isChecked() == moment.bring);
        if (moment.caseId) {
            const auto* const picked = desk.shell().screen(kit::Place::Moment)->findChild<kit::PickOrMake*>();
            REQUIRE(picked != nullptr);
            CHECK(picked->typed() == ledger.codeOf(moment.caseId));
        }
    }
}

void checkBetweenUs(YearDesk& desk) {
    desk.push(QStringLiteral("Between us"));
    REQUIRE(desk.shell().place() == kit::Place::BetweenUs);
    const Session session = Ledger(desk.open.read()).sessions.back();
    QStringList titles;
    QStringList challenges;
    for (const Thread& thread : session.threads) {
        titles << thread.title;
        for (const Challenge& challenge : thread.challenges) {
            challenges << challenge.text;
        }
    }
    REQUIRE_FALSE(challenges.isEmpty());
    CHECK(boxes<kit::GrowingTextEdit>(desk, QStringLiteral("Title of the thread")) == titles);
    QStringList shown = boxes<kit::GrowingTextEdit>(desk, QStringLiteral("Challenge"));
    shown.removeAll(QString());  // where one may still be written
    CHECK(shown == challenges);
    press(Qt::Key_Escape);
    desk.settle();
    REQUIRE(desk.shell().place() == kit::Place::Session);
    CHECK(desk.shell().record() == session.id.as<AnyRecord>());
}

void checkHandover(YearDesk& desk) {
    const QString name = QStringLiteral("Worker A");
    desk.goTo(QStringLiteral("Go to people and cases"));
    desk.tabTo(QStringLiteral("People I supervise"));
    press(Qt::Key_Return);
    desk.settle();
    desk.write(QStringLiteral("The day supervision ends"), QStringLiteral("30 Nov 2026"));
    press(Qt::Key_Return);
    desk.settle();
    const Ledger ledger(desk.open.read());
    CHECK(ledger.person(name).until == QDate(2026, 11, 30));
    const QString paper = named<QTextEdit>(desk.shell(), QStringLiteral("The handover document")).toPlainText();
    for (const Thread& thread : ledger.openThreads(ledger.with(name))) {
        CHECK(paper.contains(thread.title));
    }
    for (const Action& action : ledger.openActions(name)) {
        CHECK(paper.contains(action.text));
    }
    for (const Session& session : ledger.with(name)) {
        for (const Agreement& agreement : session.agreements) {
            CHECK(paper.contains(agreement.comment));
        }
    }
    for (const Moment& moment : ledger.moments) {
        CHECK_FALSE(paper.contains(moment.text));  // those are the owner's own
    }
    press(Qt::Key_Escape);
}

}  // namespace tspace::test
