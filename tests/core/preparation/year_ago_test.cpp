// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation/year_ago.h"

#include "core/preparation/supervised.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::preparation;
using namespace tspace::test;

// Would catch: half a sentence, a whole page on the first screen, or an empty quotation.
TEST_CASE("a line to look back at is the end of what was written, in whole sentences", "[preparation]") {
    CHECK(lastSentences(QString()).isEmpty());
    CHECK(lastSentences(QStringLiteral("One.\n\nI left certain. That was useful.\n")) ==
          QStringLiteral("I left certain. That was useful."));
    const QString long1 = QStringLiteral("This sentence is here to be long and to be left out of what is shown. ");
    const QString line = lastSentences(long1 + long1 + long1 + QStringLiteral("The end stays."));
    CHECK(line.size() <= 180);
    CHECK(line.endsWith(QStringLiteral("The end stays.")));
    CHECK(line.startsWith(QStringLiteral("This sentence")));
    const QString endless = QStringLiteral("and ").repeated(100).trimmed();
    CHECK(lastSentences(endless).size() <= 181);
}

// Would catch: what was set down coming up again, and the kept thread passed over.
TEST_CASE("a thread kept for looking back comes first, one that was set down never", "[preparation]") {
    Supervised at;
    Session session = at.session(-364, SessionStatus::Held);
    Thread down = at.thread(QStringLiteral("Down"));
    down.practice = QStringLiteral("Set down.");
    down.setDown = DatedLine{at.day(-300), {}, {}};
    Thread plain = at.thread(QStringLiteral("Plain"));
    plain.practice = QStringLiteral("Plain.");
    session.threads = {down, plain};
    session.wentWell = QStringLiteral("Something went well.");
    CHECK(lineOf(session) == QStringLiteral("Plain."));
    Thread kept = at.thread(QStringLiteral("Kept"));
    kept.practice = QStringLiteral("Kept.");
    kept.keep = true;
    session.threads.push_back(kept);
    CHECK(lineOf(session) == QStringLiteral("Kept."));
    session.threads = {down};
    CHECK(lineOf(session) == QStringLiteral("Something went well."));
}

// Would catch: a line of another week, of a session that never took place, or one made up where there is none.
TEST_CASE("the line is of this week a year ago, of a session before a moment", "[preparation]") {
    Supervised at;
    CHECK_FALSE(aYearAgo(at.read(), at.today()));
    static_cast<void>(at.saved(at.moment(-366, QStringLiteral("Last week's, a year ago"), false)));
    Session cancelled = at.session(-363, SessionStatus::Cancelled);
    cancelled.cancelReason = QStringLiteral("ill");
    cancelled.note = QStringLiteral("Never held.");
    static_cast<void>(at.saved(cancelled));
    CHECK_FALSE(aYearAgo(at.read(), at.today()));
    const Moment moment = at.saved(at.moment(-360, QStringLiteral("The radiator"), false));
    auto line = aYearAgo(at.read(), at.today());
    REQUIRE(line);
    CHECK(line->record == moment.id.as<AnyRecord>());
    CHECK(line->text == QStringLiteral("The radiator, at some length."));
    Session held = at.session(-362, SessionStatus::Agreed);
    held.threads = {at.thread(QStringLiteral("Certain"))};
    static_cast<void>(at.saved(held));
    line = aYearAgo(at.read(), at.today());
    REQUIRE(line);
    CHECK(line->kind == RecordKind::Session);
    CHECK(line->date == at.day(-362));
}
