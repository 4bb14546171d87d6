// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/childs_record.h"

#include "base/error.h"
#include "support/catch.h"
#include "support/open_journal.h"

#include <algorithm>

using namespace tspace;
using namespace tspace::test;

namespace {

const QLocale inBritish(QLocale::English, QLocale::UnitedKingdom);

/// A case, and of each of the three something to copy.
struct Marked {
    Marked() {
        family.id = CaseId::make(open.random());
        family.code = *CaseCode::parse(QStringLiteral("FAM-12"));
        open.save(family);
        moment.id = MomentId::make(open.random());
        moment.at = Instant::local(QDate(2026, 11, 12), QTime(10, 0), QStringLiteral("Europe/London"));
        moment.kind = MomentKind::HomeVisit;
        moment.title = QStringLiteral("At the door");
        moment.parts[QStringLiteral("before")] = QStringLiteral("Uneasy in the car.");
        moment.parts[QStringLiteral("in-the-room")] = QStringLiteral("He looked at the door.");
        moment.parts[QStringLiteral("childs-voice")] = QStringLiteral("“Not today.”");
        moment.feelings = {QStringLiteral("uneasy")};
        moment.caseId = family.id;
        moment.childsRecord = ChildsRecord{};
        open.save(moment);
        session.id = SessionId::make(open.random());
        session.held = Instant::local(QDate(2026, 11, 10), QTime(14, 0), QStringLiteral("Europe/London"));
        session.status = SessionStatus::Held;
        Thread thread;
        thread.id = ThreadId::make(open.random());
        thread.title = QStringLiteral("The eldest");
        thread.practice = QStringLiteral("Three visits.");
        thread.challenges.push_back({ChallengeId::make(open.random()), {}, QStringLiteral("Whose discomfort?"), {}});
        thread.childsRecord = ChildsRecord{};
        session.threads.push_back(thread);
        open.save(session);
        action.id = ActionId::make(open.random());
        action.text = QStringLiteral("Ring the school");
        action.made = session.held;
        action.childsRecord = ChildsRecord{};
        open.save(action);
    }

    void arrive(const CopyRow& row) {
        open.journal().commitAndWait(childsRecord::arrival(open.read(), row, open.clock().now(), open.random()));
    }

    OpenJournal open;
    Case family;
    Moment moment;
    Session session;
    Action action;
};

}  // namespace

// Would catch: something marked that never appears on the page, or leaves it before it was copied.
TEST_CASE("what is marked waits, oldest first, until it arrived", "[childs-record]") {
    Marked marked;
    const auto waiting = stillToCopy(marked.open.read());
    REQUIRE(waiting.size() == 3);
    CHECK(waiting.back().record == marked.moment.id.as<AnyRecord>());
    CHECK(waiting.back().caseCode == QStringLiteral("FAM-12"));
    CHECK(alreadyCopied(marked.open.read(), 10).empty());
    for (const CopyRow& row : waiting) {
        marked.arrive(row);
    }
    CHECK(stillToCopy(marked.open.read()).empty());
    const auto copied = alreadyCopied(marked.open.read(), 10);
    REQUIRE(copied.size() == 3);
    CHECK(copied.front().copied == marked.open.clock().today());
    CHECK(marked.open.read().find(marked.moment.id)->childsRecord->date == marked.open.clock().today());
    CHECK(marked.open.read().find(marked.action.id)->childsRecord->state == CopyState::Copied);
    CHECK(marked.open.read().find(marked.session.id)->threads.front().childsRecord->state == CopyState::Copied);
    CHECK(marked.open.read().count(RecordKind::Disclosure) == 3);
    Progress progress;
    CHECK(marked.open.read().verify(progress).empty());
}

// Would catch: a thread of an agreed session that waits for ever, or an agreed session that is changed.
TEST_CASE("a thread of an agreed session is copied by the log alone, also after a rebuild", "[childs-record]") {
    Marked marked;
    marked.session.status = SessionStatus::Agreed;
    marked.open.save(marked.session);
    const auto waiting = stillToCopy(marked.open.read());
    const auto thread = std::find_if(waiting.begin(), waiting.end(), [](const CopyRow& row) { return row.locked; });
    REQUIRE(thread != waiting.end());
    marked.arrive(*thread);
    CHECK(marked.open.read().find(marked.session.id) == marked.session);
    CHECK(stillToCopy(marked.open.read()).size() == 2);
    Progress progress;
    marked.open.journal().rebuild(progress);
    const auto copied = alreadyCopied(marked.open.read(), 10);
    REQUIRE(copied.size() == 1);
    CHECK(copied.front().thread == marked.session.threads.front().id);
    CHECK(copied.front().copied == marked.open.clock().today());
}

// Would catch: a copy without its date or code, or one that carries the worker's own feelings to a child's record.
TEST_CASE("the text has date and code, what was seen and said, and no feelings or challenges", "[childs-record]") {
    Marked marked;
    QStringList texts;
    for (const CopyRow& row : stillToCopy(marked.open.read())) {
        texts += childsRecord::textToCopy(marked.open.read(), row, inBritish);
    }
    texts.sort();
    REQUIRE(texts.size() == 3);
    CHECK(texts.at(2) == QStringLiteral("FAM-12, 12 November 2026\n\nAt the door\n\nHe looked at the door.\n\nThe "
                                        "child’s voice\n“Not today.”\n"));
    const QString all = texts.join(QChar());
    CHECK(all.contains(QStringLiteral("10 November 2026\n\nThe eldest\n\nThree visits.\n")));
    CHECK(all.contains(QStringLiteral("10 November 2026\n\nRing the school\n")));
    CHECK_FALSE(all.contains(QStringLiteral("neasy")));
    CHECK_FALSE(all.contains(QStringLiteral("discomfort")));
}

// Would catch: words told with every mark, or never.
TEST_CASE("the reason is told with the first mark of a journal alone", "[childs-record]") {
    OpenJournal open;
    const auto first = childsRecord::toExplainNow(open.read());
    REQUIRE(first);
    open.save(*first);
    CHECK_FALSE(childsRecord::toExplainNow(open.read()));
}
