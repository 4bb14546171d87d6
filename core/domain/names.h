// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

#include <optional>
#include <span>
#include <utility>

namespace tspace {

/// One value of an enumeration and its kebab-case name in JSON and on the command line.
template <class E>
using NameOf = std::pair<E, QLatin1String>;

/// The names of an enumeration, each value once, in the order of its declaration. Specialised for every enumeration of
/// the domain.
template <class E>
[[nodiscard]] std::span<const NameOf<E>> names();

/// The name of a value: never empty for a value of the enumeration.
template <class E>
[[nodiscard]] QString nameOf(E value) {
    for (const auto& [candidate, name] : names<E>()) {
        if (candidate == value) {
            return name;
        }
    }
    return {};
}

/// The value of that name, exactly.
template <class E>
[[nodiscard]] std::optional<E> valueNamed(const QString& name) {
    for (const auto& [value, candidate] : names<E>()) {
        if (name == candidate) {
            return value;
        }
    }
    return std::nullopt;
}

/// All names, separated by ", ", for the words of an error.
template <class E>
[[nodiscard]] QString allNames() {
    QString all;
    for (const auto& [value, name] : names<E>()) {
        all += (all.isEmpty() ? QString() : QStringLiteral(", ")) + name;
    }
    return all;
}

enum class PersonRole { MySupervisor, Supervisee, Student, Peer, GroupMember };
enum class LevelOfNeed { Universal, Additional, Intensive, Specialist };
/// Of a relationship with a family.
enum class Stage { Beginning, Middle, End };
enum class CaseState { Open, Closed, HandedOver };
enum class SessionKind { OneToOne, Group, Peer, Unplanned };
enum class MyRole { Supervisee, Supervisor, Member, Facilitator };
enum class SessionStatus { Planned, UnderWay, Held, Agreed, Cancelled };
/// Who put a challenge.
enum class ChallengeBy { Supervisor, Supervisee, Self, Peer, Manager, Partner, Group };
/// Where feedback came from.
enum class FeedbackSource { Family, Child, Peer, Partner, Supervisor, Self };
/// How a party gave its agreement.
enum class Given { OnPaper, ByEmail, Aloud };
/// Of a thread, moment or action that belongs on the child's record. Absent means it does not.
enum class CopyState { ToCopy, Copied };
enum class MomentKind { HomeVisit, Conversation, CourageousConversation, Partnership, Pause, Free };
enum class ActionState { Open, Done, Dropped };
enum class Better { Up, Down, Neither };
enum class AdditionKind { Comment, Challenge, Feedback, ActedOn };
enum class DevelopmentType { Training, Reading, Reflection, PeerDiscussion, Shadowing, Other };
/// Under which word the organisation should hear something.
enum class OrganisationArea { Strategy, Systems, Skills, Style, Staff, Structure };
/// Derived state of a thread; see loop.h.
enum class Loop { Practice, Challenged, FedBack, ActedOn, SetDown };

template <>
std::span<const NameOf<PersonRole>> names<PersonRole>();
template <>
std::span<const NameOf<LevelOfNeed>> names<LevelOfNeed>();
template <>
std::span<const NameOf<Stage>> names<Stage>();
template <>
std::span<const NameOf<CaseState>> names<CaseState>();
template <>
std::span<const NameOf<SessionKind>> names<SessionKind>();
template <>
std::span<const NameOf<MyRole>> names<MyRole>();
template <>
std::span<const NameOf<SessionStatus>> names<SessionStatus>();
template <>
std::span<const NameOf<ChallengeBy>> names<ChallengeBy>();
template <>
std::span<const NameOf<FeedbackSource>> names<FeedbackSource>();
template <>
std::span<const NameOf<Given>> names<Given>();
template <>
std::span<const NameOf<CopyState>> names<CopyState>();
template <>
std::span<const NameOf<MomentKind>> names<MomentKind>();
template <>
std::span<const NameOf<ActionState>> names<ActionState>();
template <>
std::span<const NameOf<Better>> names<Better>();
template <>
std::span<const NameOf<AdditionKind>> names<AdditionKind>();
template <>
std::span<const NameOf<DevelopmentType>> names<DevelopmentType>();
template <>
std::span<const NameOf<OrganisationArea>> names<OrganisationArea>();
template <>
std::span<const NameOf<Loop>> names<Loop>();

}  // namespace tspace
