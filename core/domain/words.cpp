// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace tspace::plain {

namespace {

QString tr(const char* words) {
    return QCoreApplication::translate("SessionWords", words);
}

}  // namespace

QString words(SessionStatus status) {
    switch (status) {
        case SessionStatus::Planned:
            return tr("planned");
        case SessionStatus::UnderWay:
            return tr("under way");
        case SessionStatus::Held:
            return tr("we met");
        case SessionStatus::Agreed:
            return tr("agreed");
        case SessionStatus::Cancelled:
            return tr("not held");
    }
    return {};
}

QString words(SessionKind kind) {
    switch (kind) {
        case SessionKind::OneToOne:
            return tr("one-to-one");
        case SessionKind::Group:
            return tr("group");
        case SessionKind::Peer:
            return tr("among peers");
        case SessionKind::Unplanned:
            return tr("unplanned");
    }
    return {};
}

QString words(MyRole role) {
    switch (role) {
        case MyRole::Supervisee:
            return tr("the supervisee");
        case MyRole::Supervisor:
            return tr("the supervisor");
        case MyRole::Member:
            return tr("a member");
        case MyRole::Facilitator:
            return tr("the facilitator");
    }
    return {};
}

QString words(ChallengeBy by) {
    switch (by) {
        case ChallengeBy::Supervisor:
            return tr("supervisor");
        case ChallengeBy::Supervisee:
            return tr("supervisee");
        case ChallengeBy::Self:
            return tr("myself");
        case ChallengeBy::Peer:
            return tr("a peer");
        case ChallengeBy::Manager:
            return tr("manager");
        case ChallengeBy::Partner:
            return tr("a partner agency");
        case ChallengeBy::Group:
            return tr("the group");
    }
    return {};
}

QString words(FeedbackSource source) {
    switch (source) {
        case FeedbackSource::Family:
            return tr("from the family");
        case FeedbackSource::Child:
            return tr("from the child");
        case FeedbackSource::Peer:
            return tr("from a peer");
        case FeedbackSource::Partner:
            return tr("from a partner agency");
        case FeedbackSource::Supervisor:
            return tr("from the supervisor");
        case FeedbackSource::Self:
            return tr("from myself");
    }
    return {};
}

QString words(Stage stage) {
    switch (stage) {
        case Stage::Beginning:
            return tr("beginning of the relationship");
        case Stage::Middle:
            return tr("middle of the relationship");
        case Stage::End:
            return tr("end of the relationship");
    }
    return {};
}

QString words(LevelOfNeed level) {
    switch (level) {
        case LevelOfNeed::Universal:
            return tr("universal");
        case LevelOfNeed::Additional:
            return tr("additional");
        case LevelOfNeed::Intensive:
            return tr("intensive");
        case LevelOfNeed::Specialist:
            return tr("specialist");
    }
    return {};
}

QString words(Loop loop) {
    switch (loop) {
        case Loop::Practice:
            return tr("not talked through yet");
        case Loop::Challenged:
            return tr("waiting to hear");
        case Loop::FedBack:
            return tr("heard, not yet acted on");
        case Loop::ActedOn:
            return tr("settled");
        case Loop::SetDown:
            return tr("set down");
    }
    return {};
}

QString words(Given given) {
    switch (given) {
        case Given::OnPaper:
            return tr("on paper");
        case Given::ByEmail:
            return tr("by e-mail");
        case Given::Aloud:
            return tr("aloud");
    }
    return {};
}

QString words(AdditionKind kind) {
    switch (kind) {
        case AdditionKind::Comment:
            return tr("comment");
        case AdditionKind::Challenge:
            return tr("challenge");
        case AdditionKind::Feedback:
            return tr("feedback");
        case AdditionKind::ActedOn:
            return tr("acted on");
    }
    return {};
}

QString words(OrganisationArea area) {
    switch (area) {
        case OrganisationArea::Strategy:
            return tr("strategy");
        case OrganisationArea::Systems:
            return tr("systems");
        case OrganisationArea::Skills:
            return tr("skills");
        case OrganisationArea::Style:
            return tr("style");
        case OrganisationArea::Staff:
            return tr("staff");
        case OrganisationArea::Structure:
            return tr("structure");
    }
    return {};
}

QString words(DevelopmentType type) {
    switch (type) {
        case DevelopmentType::Training:
            return tr("Training");
        case DevelopmentType::Reading:
            return tr("Reading");
        case DevelopmentType::Reflection:
            return tr("Reflection");
        case DevelopmentType::PeerDiscussion:
            return tr("Talking with a peer");
        case DevelopmentType::Shadowing:
            return tr("Shadowing");
        case DevelopmentType::Other:
            return tr("Something else");
    }
    return {};
}

QString titleOf(SessionKind kind) {
    switch (kind) {
        case SessionKind::Group:
            return tr("Group supervision");
        case SessionKind::Peer:
            return tr("Peer supervision");
        case SessionKind::OneToOne:
        case SessionKind::Unplanned:
            break;
    }
    return tr("Supervision");
}

QString dayWords(const QDate& date) {
    return QLocale().toString(date, QStringLiteral("d MMMM yyyy"));
}

QString dayWords(const QDate& date, const QDate& besides) {
    return date.year() == besides.year() ? QLocale().toString(date, QStringLiteral("d MMMM")) : dayWords(date);
}

}  // namespace tspace::plain
