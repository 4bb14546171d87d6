// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/draft_keeper.h"

#include "support/catch.h"
#include "support/open_journal.h"

#include <QCoreApplication>

using namespace tspace;
using namespace tspace::test;

namespace {

/// An editor of one text, with an alarm that is rung by hand.
class Typist {
  public:
    Typist() {
        auto made = std::make_unique<ManualAlarm>();
        alarm = made.get();
        keeper = std::make_unique<DraftKeeper>(
            open.journal(),
            [this] {
                return QJsonObject{{QStringLiteral("text"), text}};
            },
            std::move(made));
        QObject::connect(keeper.get(), &DraftKeeper::kept, [this](const Instant&) { ++told; });
        id = RecordId::make(open.random());
        keeper->begin(id, RecordKind::Moment, std::nullopt);
    }

    void type(const QString& more) {
        text += more;
        keeper->touch();
    }

    /// Lets everything that was handed over come to disk, and its signals arrive.
    void settle() {
        open.journal().flush();
        QCoreApplication::sendPostedEvents();
    }

    QString onDisk() {
        settle();
        const auto draft = open.read().draft(id);
        return draft ? draft->state.value(QStringLiteral("text")).toString() : QStringLiteral("(none)");
    }

    OpenJournal open;
    QString text;
    int told = 0;
    RecordId id;
    ManualAlarm* alarm = nullptr;
    std::unique_ptr<DraftKeeper> keeper;
};

Moment momentWithId(const RecordId& id, OpenJournal& open, const QString& text) {
    Moment moment;
    moment.id = id.as<Moment>();
    moment.at = open.clock().now();
    moment.text = text;
    return moment;
}

}  // namespace

// Would catch: an alarm that every key sets anew, so that someone who types without pause is never kept.
TEST_CASE("the alarm is set by the first unkept key and by no later one", "[services]") {
    Typist typist;
    CHECK_FALSE(typist.alarm->isSet());
    typist.type(QStringLiteral("a"));
    REQUIRE(typist.alarm->milliseconds() == DraftKeeper::keepAfter);
    CHECK(DraftKeeper::keepAfter <= 1000);
    typist.alarm->set(7);  // as if most of the time had passed
    typist.type(QStringLiteral("b"));
    CHECK(typist.alarm->milliseconds() == 7);
    CHECK(typist.onDisk() == QStringLiteral("(none)"));
    typist.alarm->comeDue();
    CHECK(typist.onDisk() == QStringLiteral("ab"));
    CHECK(typist.told == 1);
    CHECK(typist.keeper->isOnDisk());
    CHECK_FALSE(typist.alarm->isSet());
    typist.type(QStringLiteral("c"));
    CHECK(typist.alarm->isSet());
    CHECK_FALSE(typist.keeper->isOnDisk());
}

// Would catch: typing that is lost on locking, because nobody waits for the alarm then.
TEST_CASE("what is unkept is kept at once when it is asked for, and when the editor goes", "[services]") {
    Typist typist;
    typist.type(QStringLiteral("a"));
    typist.keeper->keepNow();
    CHECK(typist.onDisk() == QStringLiteral("a"));
    const DraftToken token = typist.keeper->token();
    typist.keeper->keepNow();
    CHECK(typist.keeper->token() == token);
    typist.type(QStringLiteral("b"));
    typist.keeper.reset();
    CHECK(typist.onDisk() == QStringLiteral("ab"));
}

// Would catch: a save that takes away what was typed while it was on its way.
TEST_CASE("a save removes the draft it was made from and no later one", "[services]") {
    Typist typist;
    typist.type(QStringLiteral("a"));
    typist.keeper->keepNow();
    const DraftToken token = typist.keeper->token();
    typist.type(QStringLiteral("b"));
    typist.keeper->keepNow();
    Change change;
    change.record = momentWithId(typist.id, typist.open, QStringLiteral("a"));
    change.draft = token;
    const Committed done = typist.open.journal().commitAndWait({change});
    typist.keeper->saved(done.revisions.at(0), token);
    CHECK(typist.onDisk() == QStringLiteral("ab"));
    CHECK(typist.open.read().draft(typist.id)->base == done.revisions.at(0));
    change.record = momentWithId(typist.id, typist.open, QStringLiteral("ab"));
    change.draft = typist.keeper->token();
    typist.keeper->saved(typist.open.journal().commitAndWait({change}).revisions.at(0), change.draft);
    CHECK(typist.onDisk() == QStringLiteral("(none)"));
}

// Would catch: a draft of one record that is kept under the name of the next.
TEST_CASE("going on to another record keeps the one before", "[services]") {
    Typist typist;
    typist.type(QStringLiteral("a"));
    const RecordId first = typist.id;
    typist.keeper->begin(RecordId::make(typist.open.random()), RecordKind::Moment, std::nullopt);
    CHECK(typist.onDisk() == QStringLiteral("a"));
    typist.keeper->drop();
    CHECK(typist.open.read().draft(first).has_value());
}

// Would catch: a new record that was opened, typed in and emptied again, and comes back for ever as a draft.
TEST_CASE("a draft is forgotten when it is dropped", "[services]") {
    Typist typist;
    typist.type(QStringLiteral("a"));
    typist.keeper->keepNow();
    typist.keeper->drop();
    CHECK(typist.onDisk() == QStringLiteral("(none)"));
    CHECK_FALSE(typist.alarm->isSet());
}
