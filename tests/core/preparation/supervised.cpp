// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preparation/supervised.h"

namespace tspace::test {

namespace {

const QString london = QStringLiteral("Europe/London");

}  // namespace

Supervised::Supervised() : m_own(std::make_unique<OpenJournal>()), m_open(*m_own) {
    addSupervisor();
}

Supervised::Supervised(OpenJournal& open) : m_open(open) {
    addSupervisor();
}

void Supervised::addSupervisor() {
    m_supervisor = addPerson(QStringLiteral("My supervisor"), PersonRole::MySupervisor);
    m_supervisor.cadenceWeeks = 3;
    m_supervisor.minutes = 75;
    m_open.save(m_supervisor);
}

Person Supervised::addPerson(const QString& name, PersonRole role) {
    Person person;
    person.id = PersonId::make(m_open.random());
    person.name = name;
    person.role = role;
    m_open.save(person);
    return person;
}

Session Supervised::session(int days, SessionStatus status) {
    Session session;
    session.id = SessionId::make(m_open.random());
    session.held = Instant::local(day(days), QTime(14, 0), london);
    session.status = status;
    session.people = {m_supervisor.id};
    return session;
}

Thread Supervised::thread(const QString& title) {
    Thread thread;
    thread.id = ThreadId::make(m_open.random());
    thread.title = title;
    thread.practice = QStringLiteral("What I did.");
    Challenge challenge;
    challenge.id = ChallengeId::make(m_open.random());
    challenge.text = QStringLiteral("What did you leave out?");
    thread.challenges.push_back(challenge);
    return thread;
}

void Supervised::settle(Thread& thread) {
    Feedback feedback;
    feedback.id = FeedbackId::make(m_open.random());
    feedback.text = QStringLiteral("They told me.");
    feedback.actedOn = DatedLine{day(-1), QStringLiteral("I begin with it now."), {}};
    thread.feedback.push_back(feedback);
}

Moment Supervised::moment(int days, const QString& title, bool bring) {
    Moment moment;
    moment.id = MomentId::make(m_open.random());
    moment.at = Instant::local(day(days), QTime(10, 0), london);
    moment.title = title;
    moment.text = title + QStringLiteral(", at some length.");
    moment.bring = bring;
    return moment;
}

Action Supervised::action(const QString& text, std::optional<int> dueDays, const std::optional<SessionId>& from) {
    Action action;
    action.id = ActionId::make(m_open.random());
    action.text = text;
    action.session = from;
    if (dueDays) {
        action.due = day(*dueDays);
    }
    return action;
}

}  // namespace tspace::test
