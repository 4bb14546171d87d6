// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include "store/kept_journal.h"
#include "support/catch.h"
#include "support/open_journal.h"

#include <QFile>

#include <set>

using namespace tspace;
using namespace tspace::test;

namespace {

Session sessionWithThreads(OpenJournal& open, const std::vector<Thread>& threads) {
    Session session;
    session.id = SessionId::make(open.random());
    session.held = open.clock().now();
    session.status = SessionStatus::Held;
    session.threads = threads;
    return session;
}

Thread threadCalled(OpenJournal& open, const QString& title) {
    Thread thread;
    thread.id = ThreadId::make(open.random());
    thread.title = title;
    return thread;
}

ErrorCode codeOfRefusal(OpenJournal& open, const Record& record) {
    try {
        open.save(record);
    } catch (const Error& error) {
        return error.code();
    }
    FAIL("was not refused");
    return ErrorCode::Internal;
}

Issues verified(OpenJournal& open) {
    Progress progress;
    return open.read().verify(progress);
}

QStringList titlesFound(OpenJournal& open, const QString& typed) {
    QStringList lines;
    for (const SearchHit& hit : open.read().search(parseSearch(typed), 50)) {
        lines << hit.headline;
    }
    return lines;
}

}  // namespace

// Would catch: a record that comes back changed, or not at all, after the journal was closed.
TEST_CASE("what was saved is found again after closing", "[store]") {
    OpenJournal open;
    const Moment moment = momentSaying(open, QStringLiteral("She looked at the door — and stayed. 🙂"));
    const Committed done = open.save(moment);
    CHECK(done.changed == std::vector{moment.id.as<AnyRecord>()});
    open.reopen();
    CHECK(open.read().find(moment.id) == moment);
    CHECK(open.read().count(RecordKind::Moment) == 1);
    CHECK(verified(open).empty());
}

// Would catch: a revision for a record that did not change, or history that loses or reorders versions.
TEST_CASE("each change makes one revision and an unchanged record none", "[store]") {
    OpenJournal open;
    Moment moment = momentSaying(open, QStringLiteral("first"));
    open.save(moment);
    CHECK(open.save(moment).changed.empty());
    moment.text = QStringLiteral("second");
    open.save(moment);
    const auto rows = open.read().history(moment.id.as<AnyRecord>());
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].parents == std::vector{rows[1].id});
    CHECK(rows[1].parents.empty());
    CHECK(std::get<Moment>(open.read().atRevision(rows[1].id)).text == QStringLiteral("first"));
    CHECK(open.read().revisionOf(moment.id.as<AnyRecord>()) == rows[0].id);
}

// Would catch: half an import when one record of it is refused.
TEST_CASE("a commit is all or nothing", "[store]") {
    OpenJournal open;
    const Moment good = momentSaying(open, QStringLiteral("good"));
    Reading orphan;
    orphan.id = ReadingId::make(open.random());
    orphan.measure = MeasureId::make(open.random());
    orphan.on = QDate(2026, 11, 16);
    Changes changes(2);
    changes[0].record = good;
    changes[1].record = orphan;
    CHECK_THROWS_AS(open.journal().commitAndWait(changes), Error);
    CHECK_FALSE(open.read().find(good.id));
    CHECK(titlesFound(open, QStringLiteral("good")).isEmpty());
    CHECK(open.read().info().revisions == 0);
}

// Would catch: an agreed session that can be edited, and a status that goes backwards.
TEST_CASE("an agreed session is locked and no status goes back", "[store]") {
    OpenJournal open;
    Session session = sessionWithThreads(open, {});
    open.save(session);
    session.status = SessionStatus::Planned;
    CHECK(codeOfRefusal(open, session) == ErrorCode::Invalid);
    session.status = SessionStatus::Agreed;
    open.save(session);
    session.note = QStringLiteral("one more word");
    CHECK(codeOfRefusal(open, session) == ErrorCode::Invalid);
}

// Would catch: a second window that writes over the first one's words unseen.
TEST_CASE("a save that began from an older version is refused", "[store]") {
    OpenJournal open;
    Moment moment = momentSaying(open, QStringLiteral("first"));
    open.save(moment);
    const auto base = open.read().revisionOf(moment.id.as<AnyRecord>());
    moment.text = QStringLiteral("theirs");
    open.save(moment);
    Change change;
    moment.text = QStringLiteral("mine");
    change.record = moment;
    change.base = base;
    try {
        open.journal().commitAndWait({change});
        FAIL("was not refused");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::Refused);
    }
    CHECK(open.read().find(moment.id)->text == QStringLiteral("theirs"));
}

// Would catch: a reused id that replaces a record through `add`.
TEST_CASE("a record that must be new is refused when its id exists", "[store]") {
    OpenJournal open;
    const Moment moment = momentSaying(open, QStringLiteral("first"));
    open.save(moment);
    Change change;
    change.record = moment;
    change.mustBeNew = true;
    CHECK_THROWS_AS(open.journal().commitAndWait({change}), Error);
}

// Would catch: a draft that goes with an older save, or stays after the save that holds it.
TEST_CASE("a save removes the draft it was handed, not a later one", "[store]") {
    OpenJournal open;
    const Moment moment = momentSaying(open, QStringLiteral("kept"));
    Draft draft;
    draft.record = moment.id.as<AnyRecord>();
    draft.state.insert(QStringLiteral("text"), QStringLiteral("kept"));
    const DraftToken first = open.journal().keepDraft(draft);
    draft.state.insert(QStringLiteral("text"), QStringLiteral("kept, and more"));
    const DraftToken second = open.journal().keepDraft(draft);
    CHECK(second > first);
    Change change;
    change.record = moment;
    change.draft = first;
    open.journal().commitAndWait({change});
    open.reopen();
    const auto later = open.read().draft(draft.record);
    REQUIRE(later);
    CHECK(later->token == second);
    CHECK(later->state == draft.state);
    change.draft = second;
    open.journal().commitAndWait({change});
    CHECK(open.read().drafts().empty());
}

// Would catch: a page that takes up what another kind of page began, or an older draft before a newer one.
TEST_CASE("drafts are told by their kind, the newest first", "[store]") {
    OpenJournal open;
    std::vector<RecordId> kept;
    for (const RecordKind kind : {RecordKind::Moment, RecordKind::Session, RecordKind::Moment}) {
        Draft draft;
        draft.record = RecordId::make(open.random());
        draft.kind = kind;
        open.journal().keepDraft(draft);
        kept.push_back(draft.record);
    }
    open.reopen();
    const auto moments = open.read().drafts(RecordKind::Moment);
    REQUIRE(moments.size() == 2);
    CHECK(moments[0].record == kept[2]);
    CHECK(moments[1].record == kept[0]);
    CHECK(open.read().drafts(RecordKind::CheckIn).empty());
    CHECK(open.read().drafts().size() == 3);
}

// Would catch: a deleted record that is still listed, counted or found.
TEST_CASE("a deleted record leaves lists, counts and search, and keeps its history", "[store]") {
    OpenJournal open;
    const Moment moment = momentSaying(open, QStringLiteral("unusualword"));
    open.save(moment);
    CHECK(titlesFound(open, QStringLiteral("unusualword")).size() == 1);
    open.remove(moment);
    CHECK_FALSE(open.read().find(moment.id));
    CHECK(open.read().count(RecordKind::Moment) == 0);
    CHECK(open.read().moments().empty());
    CHECK(titlesFound(open, QStringLiteral("unusualword")).isEmpty());
    CHECK(open.read().history(moment.id.as<AnyRecord>()).size() == 2);
    CHECK(verified(open).empty());
}

// Would catch: a chain listed twice, a loop that forgets what an earlier or later session brought, and a circle.
TEST_CASE("the loop of continued threads is listed once, at the last, over the whole chain", "[store]") {
    OpenJournal open;
    Thread first = threadCalled(open, QStringLiteral("the eldest"));
    first.challenges.push_back({ChallengeId::make(open.random()), ChallengeBy::Supervisor, QStringLiteral("why?"), {}});
    Session earlier = sessionWithThreads(open, {first});
    open.save(earlier);
    open.clock().advance(14LL * 86'400'000);
    Thread second = threadCalled(open, QStringLiteral("the eldest, again"));
    second.continues = first.id;
    Session later = sessionWithThreads(open, {second});
    open.save(later);

    auto loops = open.read().loops();
    REQUIRE(loops.size() == 1);
    CHECK(loops[0].thread == second.id);
    CHECK(loops[0].loop == Loop::Challenged);

    Addition addition;
    addition.id = Id<Addition>::make(open.random());
    addition.session = earlier.id;
    addition.thread = first.id;
    addition.written = open.clock().now();
    addition.kind = AdditionKind::ActedOn;
    addition.text = QStringLiteral("began with him alone");
    open.save(addition);
    CHECK(open.read().loops().at(0).loop == Loop::ActedOn);
    ListQuery openOnly;
    openOnly.openOnly = true;
    CHECK(open.read().loops(openOnly).empty());

    later.threads[0].setDown = DatedLine{QDate(2026, 12, 1), {}, {}};
    open.save(later);
    CHECK(open.read().loops().at(0).loop == Loop::SetDown);

    earlier.threads[0].continues = second.id;
    CHECK(codeOfRefusal(open, earlier) == ErrorCode::Invalid);
    open.remove(later);
    REQUIRE(open.read().loops().size() == 1);
    CHECK(open.read().loops()[0].thread == first.id);
    CHECK(verified(open).empty());
}

// Would catch: pages of a list that skip or repeat rows with the same time, or dates compared in the wrong zone.
TEST_CASE("pages of a list hold every row once, newest first", "[store]") {
    OpenJournal open;
    Changes changes;
    for (int i = 0; i < 25; ++i) {
        Change change;
        Moment moment = momentSaying(open, QStringLiteral("moment %1").arg(i));
        moment.at = Instant::at(open.clock().now().utc - (i / 5) * 86'400'000LL, QStringLiteral("Europe/London"));
        change.record = moment;
        changes.push_back(change);
    }
    open.journal().commitAndWait(changes);
    std::set<QString> seen;
    ListQuery page;
    page.limit = 7;
    qint64 last = std::numeric_limits<qint64>::max();
    for (;;) {
        const auto rows = open.read().moments(page);
        for (const MomentRow& row : rows) {
            CHECK(row.at.utc <= last);
            last = row.at.utc;
            CHECK(seen.insert(row.headline).second);
        }
        if (rows.size() < 7) {
            break;
        }
        page.after = After{rows.back().at.utc, rows.back().id.as<AnyRecord>()};
    }
    CHECK(seen.size() == 25);
    ListQuery day;
    day.from = day.until = open.clock().now().date.addDays(-1);
    CHECK(open.read().moments(day).size() == 5);
}

// Would catch: an index that lags behind, an edit that leaves old words findable, syntax that leaks from what is typed.
TEST_CASE("search finds what stands in the records now, newest first", "[store]") {
    OpenJournal open;
    Moment older = momentSaying(open, QStringLiteral("The café was closed; nobody answered."));
    older.at = Instant::local(QDate(1665, 8, 31), QTime(21, 0), QStringLiteral("Europe/London"));
    open.save(older);
    Moment newer = momentSaying(open, QStringLiteral("Cafe again, and the eldest's drawing"));
    newer.bring = true;
    open.save(newer);
    CHECK(titlesFound(open, QStringLiteral("CAFÉ")) == QStringList{newer.text, older.text});
    CHECK(titlesFound(open, QStringLiteral("caf*")).size() == 2);
    CHECK(titlesFound(open, QStringLiteral("cafe -closed")) == QStringList{newer.text});
    CHECK(titlesFound(open, QStringLiteral("\"nobody answered\"")) == QStringList{older.text});
    CHECK(titlesFound(open, QStringLiteral("\"answered nobody\"")).isEmpty());
    CHECK(titlesFound(open, QStringLiteral("cafe before:1700-01-01")) == QStringList{older.text});
    CHECK(titlesFound(open, QStringLiteral("kind:free after:1700-01-01")) == QStringList{newer.text});
    CHECK(titlesFound(open, QStringLiteral("eldest's")) == QStringList{newer.text});
    for (const auto* odd :
         {"\"", "-", "*", "AND OR NOT", "NEAR/2", "text:x", "a\" OR \"b", "(", "'; DROP TABLE head"}) {
        CHECK_NOTHROW(titlesFound(open, QString::fromLatin1(odd)));
    }
    newer.text = QStringLiteral("Something else");
    open.save(newer);
    CHECK(titlesFound(open, QStringLiteral("drawing")).isEmpty());
    CHECK(titlesFound(open, QStringLiteral("something")) == QStringList{newer.text});
    const auto hits = open.read().search(parseSearch(QStringLiteral("some"), true), 10);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].snippet ==
          QString(SearchHit::hitBegins) + QStringLiteral("Something") + SearchHit::hitEnds + QStringLiteral(" else"));
    // What has no time of its own comes last, the one written last first.
    for (const auto* name : {"Cafe owner", "Cafe guest"}) {
        Person person;
        person.id = PersonId::make(open.random());
        person.name = QString::fromLatin1(name);
        open.save(person);
        open.clock().advance(60000);
    }
    CHECK(titlesFound(open, QStringLiteral("cafe")) ==
          QStringList{older.text, QStringLiteral("Cafe guest"), QStringLiteral("Cafe owner")});
    CHECK(verified(open).empty());
}

// Would catch: a journal that goes with its last connection because a sync folder put another file in its place, and
// the change that met this left out of the one that is kept.
TEST_CASE("a file replaced while it is open is noticed, and what was open and the refused changes are kept beside it",
          "[store]") {
    OpenJournal open;
    const Moment before = momentSaying(open, QStringLiteral("before"));
    open.save(before);
    const QString other = open.scratch().write(QStringLiteral("other"), QByteArray(8192, 'x'));
    REQUIRE(QFile::remove(open.path()));
    REQUIRE(QFile::rename(other, open.path()));
    Moment after = momentSaying(open, QStringLiteral("after"));
    CHECK(codeOfRefusal(open, after) == ErrorCode::Replaced);
    after.text = QStringLiteral("after, and again");
    Change again;
    again.record = after;
    again.mustBeNew = true;  // as a page that heard of no revision yet saves it
    again.draft = open.journal().keepDraft(Draft{idOf(after), RecordKind::Moment, {}, {}, {}, {}});
    try {
        open.journal().commitAndWait({again});
        FAIL("was not refused");
    } catch (const Error& error) {
        CHECK(KeptJournal::from(error) ==
              KeptJournal{open.scratch().path(QStringLiteral("journal-kept.tspace")), true});
    }
    open.journal().keepDraft(Draft{idOf(before), RecordKind::Moment, {}, {}, {}, {}});
    open.close();
    CHECK(bytesOf(open.path()) == QByteArray(8192, 'x'));
    Progress progress;
    Journal kept(Journal::unlock(open.scratch().path(QStringLiteral("journal-kept.tspace")), OpenJournal::passphrase(),
                                 progress),
                 open.environment());
    CHECK(kept.read().find(before.id) == before);
    CHECK(kept.read().find(after.id) == after);
    REQUIRE(kept.read().drafts().size() == 1);
    CHECK(kept.read().drafts().front().record == idOf(before));
    Progress verifying;
    CHECK(kept.read().verify(verifying).empty());
}
