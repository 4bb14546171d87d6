// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_query.h"
#include "support/catch.h"
#include "support/supervision.h"

#include <functional>

using namespace tspace;
using namespace tspace::test;

namespace {

QString faultsIn(const OpenJournal& open) {
    Progress progress;
    return text(open.read().verify(progress));
}

/// A journal with two moments, changed behind the program's back by `sql`, and what `verify` then says.
QString verifiedAfter(const char* sql) {
    OpenJournal open;
    for (const auto* text : {"a first moment", "a second moment"}) {
        Moment moment;
        moment.id = MomentId::make(open.random());
        moment.at = open.clock().now();
        moment.text = QString::fromLatin1(text);
        open.save(moment);
    }
    open.close();
    {
        JournalFile file = JournalFile::open(open.path(), OpenJournal::passphrase());
        file.connect().execute(sql);
    }
    open.reopen();
    return faultsIn(open);
}

/// One after another, each of which changes other rows.
std::vector<std::function<void()>> editsTo(Session& held, const Thread& first) {
    return {[&held] { held.threads[0].practice = QStringLiteral("only words"); },
            [&held] { held.threads[0].title = QStringLiteral("another title"); },
            [&held] {
                held.threads[0].setDown = DatedLine{QDate(2026, 11, 16), QStringLiteral("no more"), {}};
            },
            [&held, &first] { held.threads.insert(held.threads.begin(), first); },
            [&held] { held.threads.pop_back(); },
            [&held] { held.held = Instant::local(QDate(2026, 3, 2), QTime(9, 0), QStringLiteral("Europe/London")); },
            [&held] { held.note.clear(); }};
}

}  // namespace

// Would catch: a verify that looks and sees nothing.
TEST_CASE("verify tells each kind of damage", "[store]") {
    CHECK(verifiedAfter("SELECT 1").isEmpty());
    CHECK(verifiedAfter("UPDATE head SET headline = 'other' WHERE headline LIKE '%first%'")
              .startsWith(QStringLiteral("head:")));
    CHECK(verifiedAfter("DELETE FROM moment WHERE headline LIKE '%first%'").startsWith(QStringLiteral("moment:")));
    CHECK(verifiedAfter("UPDATE tally SET records = 7").startsWith(QStringLiteral("tally:")));
    CHECK(verifiedAfter("INSERT INTO search (docid, text) VALUES (1, 'stray')").startsWith(QStringLiteral("search:")));
    CHECK(verifiedAfter("UPDATE search_content SET text = 'a third moment' WHERE text LIKE '%first%'")
              .startsWith(QStringLiteral("search_content:")));
    CHECK(verifiedAfter("UPDATE revision SET payload = zeroblob(length(payload)) WHERE seq = 1")
              .contains(QStringLiteral("hash")));
    CHECK(verifiedAfter("UPDATE revision SET record = id WHERE seq = 1").contains(QStringLiteral("another record")));
    CHECK(verifiedAfter("INSERT INTO draft VALUES (x'00', 'moment', 1, NULL, 0, '', '', x'00', x'00')")
              .startsWith(QStringLiteral("drafts:")));
}

// Would catch: projections that an edit leaves behind, and a rebuild that makes something else than saving did.
TEST_CASE("a rebuild makes exactly what saving made", "[store]") {
    OpenJournal open;
    const Person person = someone(open, QStringLiteral("R."), PersonRole::Peer);
    Session held = session(open, person, QDate(2026, 11, 16), SessionStatus::Held);
    held.threads = {thread(open, QStringLiteral("a thread"))};
    held.threads[0].caseId = caseOf(open, QStringLiteral("FAM-12")).id;
    held.afterwards =
        Ratings{QStringLiteral("thinking-space.session"), 1, {{QStringLiteral("thinking-space"), 4}}, {}, {}};
    open.save(held);
    Session later = session(open, person, QDate(2026, 11, 16), SessionStatus::Held);
    later.threads = {thread(open, QStringLiteral("goes on"))};
    later.threads[0].continues = held.threads[0].id;
    held.people.clear();
    held.note = QStringLiteral("a note");
    open.save(held);
    CHECK(faultsIn(open) == QString());
    open.save(later);
    const Thread first = thread(open, QStringLiteral("put first"));
    for (const auto& edit : editsTo(held, first)) {
        edit();
        open.save(held);
        CHECK(faultsIn(open) == QString());
    }
    open.remove(held);
    CHECK(faultsIn(open) == QString());
    open.save(held);
    CHECK(faultsIn(open) == QString());
    const auto before = open.read().sessions();
    Progress progress;
    open.journal().rebuild(progress);
    CHECK(faultsIn(open) == QString());
    CHECK(open.read().sessions().size() == before.size());
    CHECK(open.read().answers(QStringLiteral("thinking-space.session"), {}).size() == 1);
    CHECK(open.read().answeredInstruments() == QStringList{QStringLiteral("thinking-space.session")});
}

namespace {

int timesFound(const OpenJournal& open, const QString& words) {
    return static_cast<int>(open.read().search(parseSearch(words), 100).size());
}

}  // namespace

// Would catch: an index that forgets or keeps a word when its parts are merged after an edit, as an import makes it do,
// and a verify that takes the way they lie for a fault.
TEST_CASE("the index is right after an edit and a commit of many", "[store]") {
    OpenJournal open;
    Moment edited = momentSaying(open, QStringLiteral("before walking"));
    open.save(edited);
    edited.text = QStringLiteral("after walking");
    open.save(edited);
    Changes many;
    for (int i = 0; i < 20; ++i) {
        Change change;
        change.record = momentSaying(open, QStringLiteral("many walking %1").arg(i));
        many.push_back(change);
    }
    open.journal().commitAndWait(many);
    CHECK(timesFound(open, QStringLiteral("before")) == 0);
    CHECK(timesFound(open, QStringLiteral("after")) == 1);
    CHECK(timesFound(open, QStringLiteral("walking")) == 21);
    Progress progress;
    CHECK(text(open.read().verify(progress)).toStdString() == "");
}
