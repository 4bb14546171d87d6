// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hold.h"
#include "services/journal_settings.h"
#include "store/deleted_records.h"
#include "support/catch.h"
#include "support/open_journal.h"

using namespace tspace;
using namespace tspace::test;

namespace {

constexpr int payloadColumn = 10;  // of a revision

/// How often `word` stands in any text or blob of any table, decompressed or not, the index's segments included.
int tracesOf(OpenJournal& open, const QByteArray& word) {
    open.close();
    int found = 0;
    {
        JournalFile file = JournalFile::open(open.path(), OpenJournal::passphrase());
        const sqlite::Connection db = file.connect();
        sqlite::Statement tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'");
        while (tables.step()) {
            const QByteArray table = tables.text(0).toUtf8();
            if (table == "search") {
                continue;  // its content and segments are tables of their own
            }
            sqlite::Statement rows = db.prepare(("SELECT * FROM " + table).constData());
            while (rows.step()) {
                for (int column = 0; column < rows.columns(); ++column) {
                    const QByteArray bytes = rows.blob(column);
                    found += bytes.toLower().contains(word) ? 1 : 0;
                    found +=
                        table == "revision" && column == payloadColumn && qUncompress(bytes).contains(word) ? 1 : 0;
                }
            }
        }
    }
    open.reopen();
    return found;
}

void setHold(OpenJournal& open, bool begins) {
    Settings settings = settingsOf(open.read());
    if (begins) {
        beginHold(settings, open.clock().now(), QStringLiteral("a court has asked"));
    } else {
        endHold(settings);
    }
    open.save(settings);
}

bool isRefused(OpenJournal& open, const RecordId& id) {
    try {
        open.journal().eraseAndWait({id});
    } catch (const Error& error) {
        return error.code() == ErrorCode::Refused;
    }
    return false;
}

}  // namespace

// Would catch: an erased word left in an earlier version, a draft, a list, or a segment of the index.
TEST_CASE("an erased record leaves nothing but its id", "[erase]") {
    OpenJournal open;
    Moment moment = momentSaying(open, QStringLiteral("quokkabird in the garden"));
    moment.organisation = true;
    open.save(moment);
    moment.text = QStringLiteral("quokkabird in the house");
    open.save(moment);
    const Moment other = momentSaying(open, QStringLiteral("nothing of that kind"));
    open.save(other);
    Draft draft;
    draft.record = idOf(moment);
    draft.state = {{QStringLiteral("text"), QStringLiteral("quokkabird again")}};
    open.journal().keepDraft(draft);
    open.journal().flush();
    REQUIRE(tracesOf(open, "quokkabird") > 3);
    const Committed done = open.journal().eraseAndWait({idOf(moment)});
    CHECK(done.changed == std::vector<RecordId>{idOf(moment)});
    CHECK(tracesOf(open, "quokkabird") == 0);
    CHECK(open.read().history(idOf(moment)).empty());
    CHECK_FALSE(open.read().draft(idOf(moment)));
    CHECK(open.read().find(other.id) == other);
    Progress progress;
    CHECK(open.read().verify(progress).empty());
    CHECK_THROWS_AS(open.save(moment), Error);  // its id does not come back
}

// Would catch: words of a session that live on in its additions.
TEST_CASE("an erased session takes its additions along", "[erase]") {
    OpenJournal open;
    Session session;
    session.id = SessionId::make(open.random());
    session.held = open.clock().now();
    session.status = SessionStatus::Held;
    open.save(session);
    Addition addition;
    addition.id = Id<Addition>::make(open.random());
    addition.session = session.id;
    addition.written = open.clock().now();
    addition.text = QStringLiteral("later words");
    open.save(addition);
    CHECK(open.journal().eraseAndWait({idOf(session)}).changed.size() == 2);
    CHECK(open.read().history(idOf(Record(addition))).empty());
}

// Would catch: an import that brings back what was erased, or deleted.
TEST_CASE("where a deleted or erased record came from is still known", "[erase]") {
    OpenJournal open;
    Moment moment = momentSaying(open, QStringLiteral("imported"));
    moment.origin = Origin{QStringLiteral("jrnl"), QStringLiteral("abcdef"), 0, {}};
    open.save(moment);
    open.remove(moment);
    CHECK(open.read().importedFrom(*moment.origin) == idOf(moment));
    open.journal().eraseAndWait({idOf(moment)});
    CHECK(open.read().importedFrom(*moment.origin) == idOf(moment));
    Progress progress;
    open.journal().rebuild(progress);
    CHECK(open.read().importedFrom(*moment.origin) == idOf(moment));
}

// Would catch: erasing while someone has asked for the records, by hand or by itself, and a hold that never ends.
TEST_CASE("a hold stops erasing and purging until it ends", "[erase]") {
    OpenJournal open;
    const Moment moment = momentSaying(open, QStringLiteral("asked for"));
    open.save(moment);
    open.remove(moment);
    setHold(open, true);
    CHECK(holdOf(open.read())->reason == QStringLiteral("a court has asked"));
    CHECK(holdOf(open.read())->since == open.clock().now());
    CHECK(isRefused(open, idOf(moment)));
    open.clock().advance(40LL * 86'400'000);
    open.journal().purge();
    open.journal().flush();
    CHECK(recentlyDeleted(open.read()).size() == 1);
    CHECK(isRefused(open, idOf(Record(settingsOf(open.read())))));
    setHold(open, false);
    CHECK_FALSE(holdOf(open.read()));
    open.journal().purge();
    open.journal().flush();
    CHECK(recentlyDeleted(open.read()).empty());
}

// Would catch: a purge a day early, of what was never deleted, or none at all.
TEST_CASE("a deleted record goes by itself after thirty days, and can be restored before", "[erase]") {
    OpenJournal open;
    const Moment kept = momentSaying(open, QStringLiteral("kept"));
    const Moment gone = momentSaying(open, QStringLiteral("gone"));
    open.save(kept);
    open.save(gone);
    open.remove(gone);
    const std::vector<DeletedRow> rows = recentlyDeleted(open.read());
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].id == idOf(gone));
    CHECK(rows[0].headline == QStringLiteral("gone"));
    CHECK(rows[0].goesOn() == open.clock().today().addDays(30));
    open.clock().advance(29LL * 86'400'000);
    open.journal().purge();
    open.journal().flush();
    CHECK(recentlyDeleted(open.read()).size() == 1);
    open.save(gone);  // as restoring does
    CHECK(recentlyDeleted(open.read()).empty());
    open.remove(gone);
    open.clock().advance(31LL * 86'400'000);
    open.journal().purge();
    open.journal().flush();
    CHECK(recentlyDeleted(open.read()).empty());
    CHECK(open.read().history(idOf(gone)).empty());
    CHECK(open.read().find(kept.id) == kept);
}

// Would catch: a session that cannot be saved any more because a person in it was deleted or erased.
TEST_CASE("a record that refers to a deleted or erased one can still be saved", "[erase]") {
    OpenJournal open;
    Person person;
    person.id = PersonId::make(open.random());
    person.name = QStringLiteral("A.");
    open.save(person);
    Moment moment = momentSaying(open, QStringLiteral("with A."));
    moment.people = {person.id};
    open.save(moment);
    open.remove(person);
    moment.text += QStringLiteral(" at school");
    CHECK_NOTHROW(open.save(moment));
    open.journal().eraseAndWait({idOf(Record(person))});
    moment.text += QStringLiteral(" again");
    CHECK_NOTHROW(open.save(moment));
}
