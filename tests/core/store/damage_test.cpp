// SPDX-License-Identifier: GPL-3.0-or-later
// A journal of which a page is damaged takes no more writes; what is typed all the same goes into a second one.
#include "core/store/file_fixture.h"
#include "store/kept_journal.h"
#include "store/salvage.h"
#include "support/damaged.h"
#include "support/open_journal.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace tspace;
using namespace tspace::test;

namespace {

/// A journal, at rest before, with a short moment, and a long one of whose text a page is known.
struct Damageable {
    Damageable() : whole(momentSaying(open, QStringLiteral("whole"))) {
        open.save(whole);
        open.close();
        const qint64 before = QFileInfo(open.path()).size();
        open.reopen();
        const LongMoment made = saveLongMoment(open.journal(), before);
        longOne = made.moment;
        page = made.page;
        open.close();
    }

    void spoil() const { test::spoil(open.path(), page); }

    test::OpenJournal open;
    Moment whole;
    Moment longOne;
    qint64 page = 0;
};

Error refusalOf(test::OpenJournal& open, const Record& record) {
    try {
        open.save(record);
    } catch (const Error& error) {
        return error;
    }
    FAIL("was not refused");
    throw std::logic_error("unreachable");
}

QString keptPath(const test::OpenJournal& open) {
    return open.scratch().path(QStringLiteral("journal-kept.tspace"));
}

/// The second journal holds what is whole, what was typed since, and a draft.
void checkKept(test::OpenJournal& open, const std::vector<Moment>& expected) {
    Progress progress;
    const Journal kept(Journal::unlock(keptPath(open), test::OpenJournal::passphrase(), progress), open.environment());
    CHECK(text(kept.read().verify(progress)) == QString());
    CHECK(kept.read().count(RecordKind::Moment) == static_cast<int>(expected.size()));
    for (const Moment& moment : expected) {
        CHECK(kept.read().find(moment.id) == moment);
    }
    CHECK(kept.read().drafts().size() == 1);
}

}  // namespace

// Would catch: a damaged journal that is written to, by opening, saving or closing; a loss that is not named; and
// typing that is lost because its journal is damaged.
TEST_CASE("a damaged journal opens to be read, and what is typed goes into a second one", "[damage]") {
    Damageable damaged;
    test::OpenJournal& open = damaged.open;
    damaged.spoil();
    const QByteArray bytes = bytesOf(open.path());
    open.reopen();
    CHECK(open.journal().isDamaged());
    CHECK(open.journal().isReadOnly());
    CHECK(open.read().find(damaged.whole.id) == damaged.whole);
    Progress progress;
    const std::vector<LostPart> lost = lostOf(open.read(), progress);
    REQUIRE(lost.size() == 1);
    CHECK(lost.front().record == idOf(damaged.longOne));
    CHECK(lost.front().kind == RecordKind::Moment);
    CHECK(lost.front().date == aMonday().date);

    const Moment typed = momentSaying(open, QStringLiteral("typed all the same"));
    const Error refusal = refusalOf(open, typed);
    CHECK(refusal.code() == ErrorCode::Damaged);
    CHECK(KeptJournal::from(refusal) == KeptJournal{keptPath(open), true});
    open.journal().keepDraft(Draft{idOf(damaged.whole), RecordKind::Moment, {}, {}, {}, {}});
    open.journal().purge();
    CHECK(codeOf([&] { open.journal().rebuild(progress); }) == ErrorCode::Damaged);
    open.close();
    CHECK((bytesOf(open.path()) == bytes));
    CHECK(namesIn(open.scratch().path()) ==
          QStringList{QStringLiteral("journal-kept.tspace"), QStringLiteral("journal.tspace")});
    checkKept(open, {damaged.whole, typed});
}

// Would catch: a page that goes bad under an open journal and is only told by the screen that meets it, while writing
// goes on.
TEST_CASE("a read that meets damage asks to look, and what is found ends the writing", "[damage]") {
    Damageable damaged;
    test::OpenJournal& open = damaged.open;
    open.reopen();
    CHECK(open.journal().isProven());
    const Moment saved = momentSaying(open, QStringLiteral("saved before"));
    open.save(saved);
    damaged.spoil();
    int suspected = 0;
    int found = 0;
    QObject::connect(&open.journal(), &Journal::damageSuspected, [&] { ++suspected; });
    QObject::connect(&open.journal(), &Journal::damageFound, [&] { ++found; });
    CHECK(codeOf([&] { static_cast<void>(open.read().find(damaged.longOne.id)); }) == ErrorCode::Damaged);
    QCoreApplication::sendPostedEvents(&open.journal());
    CHECK(suspected > 0);
    CHECK_FALSE(open.journal().isReadOnly());
    Progress progress;
    CHECK(open.journal().findDamage(progress));
    open.journal().stopWriting();
    CHECK(found == 1);
    CHECK(open.journal().isReadOnly());
    const Moment typed = momentSaying(open, QStringLiteral("typed after"));
    CHECK(KeptJournal::from(refusalOf(open, typed)) == KeptJournal{keptPath(open), true});
    open.journal().keepDraft(Draft{idOf(typed), RecordKind::Moment, {}, {}, {}, {}});
    open.close();
    checkKept(open, {damaged.whole, saved, typed});
    open.reopen();
    CHECK(open.journal().isDamaged());
    CHECK(open.read().find(saved.id) == saved);
    CHECK_FALSE(open.read().find(typed.id));
}

// Would catch: a save over a damaged version that fails for ever, with what was typed on the page alone.
TEST_CASE("a write that meets damage itself goes into the second journal", "[damage]") {
    Damageable damaged;
    test::OpenJournal& open = damaged.open;
    open.reopen();
    damaged.spoil();
    int found = 0;
    QObject::connect(&open.journal(), &Journal::damageFound, [&] { ++found; });
    Moment again = damaged.longOne;
    again.text = QStringLiteral("written anew");
    CHECK(KeptJournal::from(refusalOf(open, again)) == KeptJournal{keptPath(open), true});
    QCoreApplication::sendPostedEvents(&open.journal());
    CHECK(found == 1);
    CHECK(open.journal().isDamaged());
    open.journal().keepDraft(Draft{idOf(again), RecordKind::Moment, {}, {}, {}, {}});
    open.close();
    checkKept(open, {damaged.whole, again});
}

// Would catch: a journal told as damaged for good because a disk gave one page wrong once, or none at all.
TEST_CASE("damage is what two looks agree in, and a page the disk does not give is none", "[damage]") {
    const Scratch scratch;
    const JournalFile file = makeJournal(scratch.path(QStringLiteral("journal.tspace")));
    Progress progress;
    int looks = 0;
    const auto saying = [&](ErrorCode first, std::optional<ErrorCode> second) {
        looks = 0;
        return [&looks, first, second](const sqlite::Connection&, Progress&) {
            if (const auto code = ++looks == 1 ? std::optional(first) : second) {
                throw Error(*code, QStringLiteral("look %1").arg(looks));
            }
        };
    };
    CHECK_FALSE(file.findDamage(saying(ErrorCode::Damaged, std::nullopt), progress));
    CHECK(looks == 2);
    const auto damage = file.findDamage(saying(ErrorCode::Damaged, ErrorCode::Damaged), progress);
    REQUIRE(damage);
    CHECK(damage->detail() == QStringLiteral("look 2"));
    CHECK(codeOf([&] { static_cast<void>(file.findDamage(saying(ErrorCode::Unreadable, {}), progress)); }) ==
          ErrorCode::Unreadable);
}
