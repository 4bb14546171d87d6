// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/agreement.h"

#include "core/domain/samples.h"
#include "domain/check.h"
#include "support/catch.h"

#include <algorithm>

using namespace tspace;
using namespace tspace::test;

namespace {

Session met(SessionKind kind, int people) {
    Session session;
    session.id = newId<Session>();
    session.held = noon(QDate(2026, 11, 18));
    session.kind = kind;
    session.status = SessionStatus::Held;
    for (int i = 0; i < people; ++i) {
        session.people.push_back(newId<Person>());
    }
    return session;
}

void say(Session& session, const QString& party, bool accepted = true) {
    session.agreements.push_back({party, QDate(2026, 11, 20), accepted, {}, {}, {}});
}

}  // namespace

// Would catch: a record that one side locks by itself, or that a disagreement keeps open for ever.
TEST_CASE("a record is agreed when both sides have spoken, whatever they said", "[domain]") {
    Session session = met(SessionKind::OneToOne, 0);
    CHECK(missingWord(session) == MissingWord::NobodyMet);
    session = met(SessionKind::OneToOne, 1);
    CHECK(missingWord(session) == MissingWord::Mine);
    say(session, ownersParty);
    CHECK(missingWord(session) == MissingWord::Theirs);
    CHECK_FALSE(isDisputed(session));
    say(session, session.people.front().text(), false);
    CHECK(missingWord(session) == std::nullopt);
    CHECK(isDisputed(session));
}

// Would catch: someone met in a one-to-one whose word is passed over, or a group that must chase every member.
TEST_CASE("of several people in a one-to-one each is heard, of a group one is enough", "[domain]") {
    for (const auto& [kind, isEnough] :
         {std::pair{SessionKind::OneToOne, false}, std::pair{SessionKind::Unplanned, false},
          std::pair{SessionKind::Group, true}, std::pair{SessionKind::Peer, true}}) {
        Session session = met(kind, 3);
        INFO(nameOf(kind).toStdString());
        say(session, ownersParty);
        say(session, session.people.at(1).text());
        CHECK((missingWord(session) == std::nullopt) == isEnough);
        CHECK(partiesOf(session).size() == 4);
    }
}

// Would catch: a record brought in from elsewhere as agreed, of which nobody is told that no one agreed to it.
TEST_CASE("an agreed session without the word of both is told", "[domain]") {
    Session session = met(SessionKind::OneToOne, 1);
    session.status = SessionStatus::Agreed;
    const auto isTold = [&] {
        const Issues issues = check(session);
        return !hasFault(issues) && std::any_of(issues.begin(), issues.end(), [](const Issue& issue) {
            return issue.place == QStringLiteral("/agreements") && issue.severity == Severity::Warning;
        });
    };
    CHECK(isTold());
    say(session, ownersParty);
    say(session, session.people.front().text());
    CHECK_FALSE(isTold());
}
