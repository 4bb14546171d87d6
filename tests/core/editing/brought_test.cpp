// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/brought.h"

#include "support/catch.h"

using namespace tspace;
using namespace tspace::editing;

// Would catch: a part of what was written that does not come along, or comes without the words it answered.
TEST_CASE("a moment brought becomes a thread with all that was written in it", "[editing]") {
    SeededRandom random(3);
    Moment moment;
    moment.id = MomentId::make(random);
    moment.kind = MomentKind::HomeVisit;
    moment.text = QStringLiteral("  The heating was off.  ");
    moment.parts = {{QStringLiteral("before"), QStringLiteral("I had decided already.")},
                    {QStringLiteral("after"), QStringLiteral("   ")},
                    {QStringLiteral("childs-voice"), QStringLiteral("I like it here.")}};
    moment.caseId = CaseId::make(random);
    moment.organisation = true;
    moment.childsRecord = ChildsRecord{};
    const ThreadId id = ThreadId::make(random);
    const Thread thread = threadFrom(moment, id);
    CHECK(thread.id == id);
    CHECK(thread.title == QStringLiteral("The heating was off."));
    CHECK(thread.practice == QStringLiteral("The heating was off.\n\n**Before:** I had decided already."));
    CHECK(thread.childsVoice == QStringLiteral("I like it here."));
    CHECK(thread.caseId == moment.caseId);
    REQUIRE(thread.from);
    CHECK(thread.from->record == QStringLiteral("moment"));
    CHECK(thread.from->id == moment.id.uuid());
    CHECK_FALSE(thread.organisation);
    CHECK_FALSE(thread.childsRecord);
}

// Would catch: a title that is cut in the middle of a word, or is empty although something was written.
TEST_CASE("a thread made of a moment is called by its title, or by how it begins", "[editing]") {
    SeededRandom random(3);
    Moment moment;
    moment.id = MomentId::make(random);
    moment.kind = MomentKind::CourageousConversation;
    CHECK(threadFrom(moment, {}).title.isEmpty());
    moment.parts = {{QStringLiteral("must-be-said"), QStringLiteral("That the plan is not working\nand why")}};
    CHECK(threadFrom(moment, {}).title == QStringLiteral("That the plan is not working"));
    CHECK(threadFrom(moment, {}).practice ==
          QStringLiteral("**What must be said:** That the plan is not working\nand why"));
    moment.text = QStringLiteral("word ").repeated(40);
    const QString title = threadFrom(moment, {}).title;
    CHECK(title.size() <= 80);
    CHECK(title.endsWith(QStringLiteral("word…")));
    moment.title = QStringLiteral("Saying it");
    CHECK(threadFrom(moment, {}).title == QStringLiteral("Saying it"));
}
