// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/names.h"

#include "domain/record.h"
#include "support/catch.h"

#include <QRegularExpression>
#include <QSet>

using namespace tspace;

// Would catch: a value left out of its table (it would be written as an empty text), two values of one name (one would
// be read back as the other), and a name that is no kebab case. `count` is the number of values declared.
#define CHECK_NAMES(E, first, last)                                           \
    TEST_CASE("every " #E " has one name and is found by it", "[domain]") {   \
        checkNames<E>(static_cast<int>(E::first), static_cast<int>(E::last)); \
    }

namespace {

template <class E>
void checkNames(int first, int last) {
    static const QRegularExpression kebab(QStringLiteral("\\A[a-z]+(-[a-z]+)*\\z"));
    QSet<QString> seen;
    REQUIRE(names<E>().size() == static_cast<std::size_t>(last - first + 1));
    for (int value = first; value <= last; ++value) {
        const auto one = static_cast<E>(value);
        const QString name = nameOf(one);
        INFO(name.toStdString());
        CHECK(kebab.match(name).hasMatch());
        CHECK(valueNamed<E>(name) == one);
        CHECK_FALSE(valueNamed<E>(name.toUpper()));
        CHECK(names<E>()[static_cast<std::size_t>(value - first)].first == one);
        CHECK(allNames<E>().split(QStringLiteral(", ")).contains(name));
        seen.insert(name);
    }
    CHECK(seen.size() == last - first + 1);
    CHECK_FALSE(valueNamed<E>(QString()));
}

}  // namespace

CHECK_NAMES(PersonRole, MySupervisor, GroupMember)
CHECK_NAMES(LevelOfNeed, Universal, Specialist)
CHECK_NAMES(Stage, Beginning, End)
CHECK_NAMES(CaseState, Open, HandedOver)
CHECK_NAMES(SessionKind, OneToOne, Unplanned)
CHECK_NAMES(MyRole, Supervisee, Facilitator)
CHECK_NAMES(SessionStatus, Planned, Cancelled)
CHECK_NAMES(ChallengeBy, Supervisor, Group)
CHECK_NAMES(FeedbackSource, Family, Self)
CHECK_NAMES(Given, OnPaper, Aloud)
CHECK_NAMES(CopyState, ToCopy, Copied)
CHECK_NAMES(MomentKind, HomeVisit, Free)
CHECK_NAMES(ActionState, Open, Dropped)
CHECK_NAMES(Better, Up, Neither)
CHECK_NAMES(AdditionKind, Comment, ActedOn)
CHECK_NAMES(DevelopmentType, Training, Other)
CHECK_NAMES(OrganisationArea, Strategy, Structure)
CHECK_NAMES(Loop, Practice, SetDown)
CHECK_NAMES(RecordKind, Settings, Disclosure)

// Would catch: a name that changes, which would make every journal written before unreadable.
TEST_CASE("names that stand in journals stay as they are", "[domain]") {
    CHECK(nameOf(SessionStatus::UnderWay) == QStringLiteral("under-way"));
    CHECK(nameOf(SessionKind::OneToOne) == QStringLiteral("one-to-one"));
    CHECK(nameOf(MomentKind::CourageousConversation) == QStringLiteral("courageous-conversation"));
    CHECK(nameOf(CaseState::HandedOver) == QStringLiteral("handed-over"));
    CHECK(nameOf(AdditionKind::ActedOn) == QStringLiteral("acted-on"));
    CHECK(nameOf(Loop::FedBack) == QStringLiteral("fed-back"));
    CHECK(nameOf(RecordKind::CheckIn) == QStringLiteral("check-in"));
    CHECK(allNames<Better>() == QStringLiteral("up, down, neither"));
}
