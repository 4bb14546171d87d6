// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/loop.h"

#include "core/domain/samples.h"
#include "support/catch.h"

using namespace tspace;
using test::newId;

namespace {

enum Part { Nothing = 0, Challenged = 1, FedBack = 2, ActedOn = 4, SetDown = 8 };

Thread threadWith(int parts) {
    Thread thread;
    thread.id = newId<Thread>();
    thread.practice = QStringLiteral("I went to see the family.");
    if ((parts & Challenged) != 0) {
        thread.challenges.push_back({newId<Challenge>(), ChallengeBy::Supervisor, QStringLiteral("Why?"), {}});
    }
    if ((parts & (FedBack | ActedOn)) != 0) {
        thread.feedback.push_back({newId<Feedback>(), FeedbackSource::Child, QStringLiteral("You listened."), {}, {}});
    }
    if ((parts & ActedOn) != 0) {
        // The acted-on one is not the last, so that looking only at the newest is found out.
        thread.feedback.front().actedOn = DatedLine{QDate(2026, 11, 20), QStringLiteral("I asked again."), {}};
        thread.feedback.push_back({newId<Feedback>(), FeedbackSource::Peer, QStringLiteral("Well done."), {}, {}});
    }
    if ((parts & SetDown) != 0) {
        thread.setDown = DatedLine{QDate(2026, 12, 1), QString(), {}};
    }
    return thread;
}

Addition additionTo(const Thread& thread, AdditionKind kind) {
    Addition addition;
    addition.id = newId<Addition>();
    addition.session = newId<Session>();
    addition.thread = thread.id;
    addition.kind = kind;
    addition.text = QStringLiteral("Later.");
    return addition;
}

Loop of(const Thread& thread) {
    return loopOf({&thread, 1});
}

}  // namespace

// Would catch: any of the five states derived from the wrong parts.
TEST_CASE("a thread by itself is in the state its parts say", "[domain]") {
    CHECK(of(threadWith(Nothing)) == Loop::Practice);
    CHECK(of(threadWith(Challenged)) == Loop::Challenged);
    CHECK(of(threadWith(Challenged | FedBack)) == Loop::FedBack);
    CHECK(of(threadWith(Challenged | FedBack | ActedOn)) == Loop::ActedOn);
    CHECK(of(threadWith(SetDown)) == Loop::SetDown);
    CHECK(loopOf({}) == Loop::Practice);
}

// Would catch: a state that waits for a part which the person was free to leave out.
TEST_CASE("no part needs another before it", "[domain]") {
    CHECK(of(threadWith(FedBack)) == Loop::FedBack);
    CHECK(of(threadWith(ActedOn)) == Loop::ActedOn);
    CHECK(of(threadWith(Challenged | FedBack | ActedOn | SetDown)) == Loop::SetDown);
}

// Would catch: a thread carried on in a later session that begins again at practice.
TEST_CASE("a chain of continued threads is in the furthest state that any of them reached", "[domain]") {
    const auto chain = [](int first, int second, int third) {
        const std::vector<Thread> threads = {threadWith(first), threadWith(second), threadWith(third)};
        return loopOf(threads);
    };
    CHECK(chain(Challenged, Nothing, Nothing) == Loop::Challenged);
    CHECK(chain(Nothing, FedBack, Challenged) == Loop::FedBack);
    CHECK(chain(ActedOn, Challenged, FedBack) == Loop::ActedOn);
    CHECK(chain(Nothing, Nothing, Nothing) == Loop::Practice);
}

// Would catch: a thread set down and taken up again that stays set down for ever, or one set down that stays open.
TEST_CASE("only the last thread of a chain sets it down", "[domain]") {
    const std::vector<Thread> takenUpAgain = {threadWith(Challenged | SetDown), threadWith(Nothing)};
    CHECK(loopOf(takenUpAgain) == Loop::Challenged);
    const std::vector<Thread> setDownNow = {threadWith(FedBack | ActedOn), threadWith(Challenged | SetDown)};
    CHECK(loopOf(setDownNow) == Loop::SetDown);
}

// Would catch: feedback that arrives after a session was agreed and is lost to its loop.
TEST_CASE("additions to a thread move its loop on, a comment does not", "[domain]") {
    const std::vector<Thread> chain = {threadWith(Nothing), threadWith(Nothing)};
    const auto with = [&](AdditionKind kind, std::size_t at) {
        const std::vector<Addition> additions = {additionTo(chain[at], kind)};
        return loopOf(chain, additions);
    };
    for (const std::size_t at : {0U, 1U}) {
        CHECK(with(AdditionKind::Comment, at) == Loop::Practice);
        CHECK(with(AdditionKind::Challenge, at) == Loop::Challenged);
        CHECK(with(AdditionKind::Feedback, at) == Loop::FedBack);
        CHECK(with(AdditionKind::ActedOn, at) == Loop::ActedOn);
    }
}

// Would catch: an addition that counts for a thread it was not made to.
TEST_CASE("an addition to another thread, or to none, moves nothing", "[domain]") {
    const std::vector<Thread> chain = {threadWith(Challenged)};
    Addition toNone = additionTo(chain.front(), AdditionKind::ActedOn);
    toNone.thread.reset();
    const std::vector<Addition> additions = {additionTo(threadWith(Nothing), AdditionKind::ActedOn), toNone};
    CHECK(loopOf(chain, additions) == Loop::Challenged);
    CHECK(loopOf({}, additions) == Loop::Practice);
}

// Would catch: a settled thread that comes back in every preparation, or an open one that never does.
TEST_CASE("a loop is open until it is acted on or set down", "[domain]") {
    CHECK(isOpen(Loop::Practice));
    CHECK(isOpen(Loop::Challenged));
    CHECK(isOpen(Loop::FedBack));
    CHECK_FALSE(isOpen(Loop::ActedOn));
    CHECK_FALSE(isOpen(Loop::SetDown));
}
