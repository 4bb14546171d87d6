// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/addition_edit.h"

#include "domain/check.h"
#include "support/catch.h"

using namespace tspace;
using namespace tspace::editing;

namespace {

const Instant nextWednesday = Instant::local(QDate(2026, 11, 25), QTime(9, 20), QStringLiteral("Europe/London"));

}  // namespace

// Would catch: feedback acted on where there is none, or a challenge to no thread, which the domain refuses.
TEST_CASE("what may be added depends on what is there", "[editing]") {
    SeededRandom random(3);
    CHECK(additionKinds(nullptr, {}) == std::vector{AdditionKind::Comment});
    Thread thread;
    thread.id = ThreadId::make(random);
    const std::vector open{AdditionKind::Comment, AdditionKind::Challenge, AdditionKind::Feedback};
    std::vector all = open;
    all.push_back(AdditionKind::ActedOn);
    CHECK(additionKinds(&thread, {}) == open);
    std::vector<Addition> before(1);
    before.front().thread = ThreadId::make(random);
    before.front().kind = AdditionKind::Feedback;
    CHECK(additionKinds(&thread, before) == open);
    before.front().thread = thread.id;
    CHECK(additionKinds(&thread, before) == all);
    thread.feedback.emplace_back();
    CHECK(additionKinds(&thread, {}) == all);
}

// Would catch: a source left over from another choice, a date that is not the day of writing, or an empty addition.
TEST_CASE("an addition is dated when it is made and says what its kind has", "[editing]") {
    SeededRandom random(5);
    AdditionEdit edit = newAddition(Id<Addition>::make(random), SessionId::make(random), ThreadId::make(random));
    CHECK_FALSE(problemOf(edit).isEmpty());
    edit.addition.text = QStringLiteral("He talked in the car.");
    CHECK(problemOf(edit).isEmpty());
    edit.addition.kind = AdditionKind::Feedback;
    edit.addition.by = ChallengeBy::Self;
    edit.addition.source = FeedbackSource::Child;
    const Addition made = toRecord(edit, nextWednesday);
    CHECK(made.written == nextWednesday);
    CHECK_FALSE(made.by.has_value());
    CHECK(made.source == FeedbackSource::Child);
    CHECK(check(made).empty());
}

// Would catch: an addition that was begun and cannot be gone on with after a lock.
TEST_CASE("a draft of an addition gives it back, also while it is empty", "[editing]") {
    SeededRandom random(7);
    AdditionEdit edit = newAddition(Id<Addition>::make(random), SessionId::make(random), std::nullopt);
    edit.addition.written = nextWednesday;
    CHECK(additionEditFromJson(toJson(edit)) == edit);
    edit.addition.text = QStringLiteral("  half");
    CHECK(additionEditFromJson(toJson(edit)) == edit);
    CHECK_FALSE(additionEditFromJson({}).has_value());
}
