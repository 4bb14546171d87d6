// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/look_back.h"

#include "services/journal_settings.h"
#include "services/purpose.h"
#include "support/catch.h"
#include "support/open_journal.h"

#include <algorithm>

using namespace tspace;

namespace {

const QDate firstDay(2026, 7, 1);
const QDate lastDay(2026, 9, 30);
const QDate lookingOn(2026, 11, 18);

void hearAndActOn(test::OpenJournal& journal, const QDate& heard, const QDate& actedOn, const QString& how) {
    Feedback feedback;
    feedback.id = FeedbackId::make(journal.random());
    feedback.text = QStringLiteral("You waited for me.");
    feedback.actedOn = DatedLine{actedOn, how, {}};
    Thread thread;
    thread.id = ThreadId::make(journal.random());
    thread.practice = QStringLiteral("The first visit alone.");
    thread.feedback.push_back(feedback);
    Session session;
    session.id = SessionId::make(journal.random());
    session.held = Instant::local(heard, QTime(10, 0), QStringLiteral("Europe/London"));
    session.status = SessionStatus::Held;
    session.threads.push_back(thread);
    journal.save(session);
}

}  // namespace

// Would catch: what was acted on told by the day it was heard, so that a quarter holds lines of the next one.
TEST_CASE("What was acted on belongs to the days it was acted on", "[look-back]") {
    test::OpenJournal journal;
    hearAndActOn(journal, QDate(2026, 9, 16), QDate(2026, 10, 1), QStringLiteral("after the quarter"));
    hearAndActOn(journal, QDate(2026, 6, 24), QDate(2026, 7, 2), QStringLiteral("within it"));
    const LookBackPage page = lookBackOver(journal.read(), instruments::Catalogue(), firstDay, lastDay, lookingOn);
    const auto tried = std::find_if(page.groups.begin(), page.groups.end(),
                                    [](const PassageGroup& group) { return group.kind == PassageGroup::Kind::Tried; });
    REQUIRE(tried != page.groups.end());
    REQUIRE(tried->passages.size() == 1);
    CHECK(tried->passages.front().text == QStringLiteral("within it"));
    CHECK(tried->passages.front().date == QDate(2026, 7, 2));
    // Would catch: supervision told in a journal that is for wellbeing alone.
    Settings settings = settingsOf(journal.read());
    setPurpose(settings, Purpose::Wellbeing);
    journal.save(settings);
    CHECK(lookBackOver(journal.read(), instruments::Catalogue(), firstDay, lastDay, lookingOn).isEmpty());
}

// Would catch: someone else's caseload told as a rating of one's own.
TEST_CASE("A look back says the owner's own numbers alone", "[look-back]") {
    test::OpenJournal journal;
    Person amina;
    amina.id = PersonId::make(journal.random());
    amina.name = QStringLiteral("Amina");
    journal.save(amina);
    for (const bool isHers : {true, false}) {
        Measure caseload;
        caseload.id = MeasureId::make(journal.random());
        caseload.name = isHers ? QStringLiteral("her caseload") : QStringLiteral("my caseload");
        caseload.person = isHers ? std::optional(amina.id) : std::nullopt;
        journal.save(caseload);
        Reading reading;
        reading.id = ReadingId::make(journal.random());
        reading.measure = caseload.id;
        reading.on = QDate(2026, 8, 3);
        reading.value = 12;
        journal.save(reading);
    }
    const LookBackPage page = lookBackOver(journal.read(), instruments::Catalogue(), firstDay, lastDay, lookingOn);
    REQUIRE(page.ratings.size() == 1);
    CHECK(page.ratings.front().startsWith(QStringLiteral("my caseload")));
}
