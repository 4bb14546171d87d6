// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/names.h"

#include <array>

namespace tspace {

template <>
std::span<const NameOf<PersonRole>> names<PersonRole>() {
    static constexpr std::array<NameOf<PersonRole>, 5> all = {{
        {PersonRole::MySupervisor, QLatin1String("my-supervisor")},
        {PersonRole::Supervisee, QLatin1String("supervisee")},
        {PersonRole::Student, QLatin1String("student")},
        {PersonRole::Peer, QLatin1String("peer")},
        {PersonRole::GroupMember, QLatin1String("group-member")},
    }};
    return all;
}

template <>
std::span<const NameOf<LevelOfNeed>> names<LevelOfNeed>() {
    static constexpr std::array<NameOf<LevelOfNeed>, 4> all = {{
        {LevelOfNeed::Universal, QLatin1String("universal")},
        {LevelOfNeed::Additional, QLatin1String("additional")},
        {LevelOfNeed::Intensive, QLatin1String("intensive")},
        {LevelOfNeed::Specialist, QLatin1String("specialist")},
    }};
    return all;
}

template <>
std::span<const NameOf<Stage>> names<Stage>() {
    static constexpr std::array<NameOf<Stage>, 3> all = {{
        {Stage::Beginning, QLatin1String("beginning")},
        {Stage::Middle, QLatin1String("middle")},
        {Stage::End, QLatin1String("end")},
    }};
    return all;
}

template <>
std::span<const NameOf<CaseState>> names<CaseState>() {
    static constexpr std::array<NameOf<CaseState>, 3> all = {{
        {CaseState::Open, QLatin1String("open")},
        {CaseState::Closed, QLatin1String("closed")},
        {CaseState::HandedOver, QLatin1String("handed-over")},
    }};
    return all;
}

template <>
std::span<const NameOf<SessionKind>> names<SessionKind>() {
    static constexpr std::array<NameOf<SessionKind>, 4> all = {{
        {SessionKind::OneToOne, QLatin1String("one-to-one")},
        {SessionKind::Group, QLatin1String("group")},
        {SessionKind::Peer, QLatin1String("peer")},
        {SessionKind::Unplanned, QLatin1String("unplanned")},
    }};
    return all;
}

template <>
std::span<const NameOf<MyRole>> names<MyRole>() {
    static constexpr std::array<NameOf<MyRole>, 4> all = {{
        {MyRole::Supervisee, QLatin1String("supervisee")},
        {MyRole::Supervisor, QLatin1String("supervisor")},
        {MyRole::Member, QLatin1String("member")},
        {MyRole::Facilitator, QLatin1String("facilitator")},
    }};
    return all;
}

template <>
std::span<const NameOf<SessionStatus>> names<SessionStatus>() {
    static constexpr std::array<NameOf<SessionStatus>, 5> all = {{
        {SessionStatus::Planned, QLatin1String("planned")},
        {SessionStatus::UnderWay, QLatin1String("under-way")},
        {SessionStatus::Held, QLatin1String("held")},
        {SessionStatus::Agreed, QLatin1String("agreed")},
        {SessionStatus::Cancelled, QLatin1String("cancelled")},
    }};
    return all;
}

template <>
std::span<const NameOf<ChallengeBy>> names<ChallengeBy>() {
    static constexpr std::array<NameOf<ChallengeBy>, 7> all = {{
        {ChallengeBy::Supervisor, QLatin1String("supervisor")},
        {ChallengeBy::Supervisee, QLatin1String("supervisee")},
        {ChallengeBy::Self, QLatin1String("self")},
        {ChallengeBy::Peer, QLatin1String("peer")},
        {ChallengeBy::Manager, QLatin1String("manager")},
        {ChallengeBy::Partner, QLatin1String("partner")},
        {ChallengeBy::Group, QLatin1String("group")},
    }};
    return all;
}

template <>
std::span<const NameOf<FeedbackSource>> names<FeedbackSource>() {
    static constexpr std::array<NameOf<FeedbackSource>, 6> all = {{
        {FeedbackSource::Family, QLatin1String("family")},
        {FeedbackSource::Child, QLatin1String("child")},
        {FeedbackSource::Peer, QLatin1String("peer")},
        {FeedbackSource::Partner, QLatin1String("partner")},
        {FeedbackSource::Supervisor, QLatin1String("supervisor")},
        {FeedbackSource::Self, QLatin1String("self")},
    }};
    return all;
}

template <>
std::span<const NameOf<Given>> names<Given>() {
    static constexpr std::array<NameOf<Given>, 3> all = {{
        {Given::OnPaper, QLatin1String("on-paper")},
        {Given::ByEmail, QLatin1String("by-email")},
        {Given::Aloud, QLatin1String("aloud")},
    }};
    return all;
}

template <>
std::span<const NameOf<CopyState>> names<CopyState>() {
    static constexpr std::array<NameOf<CopyState>, 2> all = {{
        {CopyState::ToCopy, QLatin1String("to-copy")},
        {CopyState::Copied, QLatin1String("copied")},
    }};
    return all;
}

template <>
std::span<const NameOf<MomentKind>> names<MomentKind>() {
    static constexpr std::array<NameOf<MomentKind>, 6> all = {{
        {MomentKind::HomeVisit, QLatin1String("home-visit")},
        {MomentKind::Conversation, QLatin1String("conversation")},
        {MomentKind::CourageousConversation, QLatin1String("courageous-conversation")},
        {MomentKind::Partnership, QLatin1String("partnership")},
        {MomentKind::Pause, QLatin1String("pause")},
        {MomentKind::Free, QLatin1String("free")},
    }};
    return all;
}

template <>
std::span<const NameOf<ActionState>> names<ActionState>() {
    static constexpr std::array<NameOf<ActionState>, 3> all = {{
        {ActionState::Open, QLatin1String("open")},
        {ActionState::Done, QLatin1String("done")},
        {ActionState::Dropped, QLatin1String("dropped")},
    }};
    return all;
}

template <>
std::span<const NameOf<Better>> names<Better>() {
    static constexpr std::array<NameOf<Better>, 3> all = {{
        {Better::Up, QLatin1String("up")},
        {Better::Down, QLatin1String("down")},
        {Better::Neither, QLatin1String("neither")},
    }};
    return all;
}

template <>
std::span<const NameOf<AdditionKind>> names<AdditionKind>() {
    static constexpr std::array<NameOf<AdditionKind>, 4> all = {{
        {AdditionKind::Comment, QLatin1String("comment")},
        {AdditionKind::Challenge, QLatin1String("challenge")},
        {AdditionKind::Feedback, QLatin1String("feedback")},
        {AdditionKind::ActedOn, QLatin1String("acted-on")},
    }};
    return all;
}

template <>
std::span<const NameOf<DevelopmentType>> names<DevelopmentType>() {
    static constexpr std::array<NameOf<DevelopmentType>, 6> all = {{
        {DevelopmentType::Training, QLatin1String("training")},
        {DevelopmentType::Reading, QLatin1String("reading")},
        {DevelopmentType::Reflection, QLatin1String("reflection")},
        {DevelopmentType::PeerDiscussion, QLatin1String("peer-discussion")},
        {DevelopmentType::Shadowing, QLatin1String("shadowing")},
        {DevelopmentType::Other, QLatin1String("other")},
    }};
    return all;
}

template <>
std::span<const NameOf<OrganisationArea>> names<OrganisationArea>() {
    static constexpr std::array<NameOf<OrganisationArea>, 6> all = {{
        {OrganisationArea::Strategy, QLatin1String("strategy")},
        {OrganisationArea::Systems, QLatin1String("systems")},
        {OrganisationArea::Skills, QLatin1String("skills")},
        {OrganisationArea::Style, QLatin1String("style")},
        {OrganisationArea::Staff, QLatin1String("staff")},
        {OrganisationArea::Structure, QLatin1String("structure")},
    }};
    return all;
}

template <>
std::span<const NameOf<Loop>> names<Loop>() {
    static constexpr std::array<NameOf<Loop>, 5> all = {{
        {Loop::Practice, QLatin1String("practice")},
        {Loop::Challenged, QLatin1String("challenged")},
        {Loop::FedBack, QLatin1String("fed-back")},
        {Loop::ActedOn, QLatin1String("acted-on")},
        {Loop::SetDown, QLatin1String("set-down")},
    }};
    return all;
}

}  // namespace tspace
