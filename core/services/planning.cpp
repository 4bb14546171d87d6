// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planning.h"

namespace tspace {

namespace {

bool isWorkingDay(const QDate& day) {
    return day.dayOfWeek() <= Qt::Friday;
}

/// The nearest working day from `day` on, in steps of `step` days.
QDate workingDay(QDate day, int step) {
    while (!isWorkingDay(day)) {
        day = day.addDays(step);
    }
    return day;
}

}  // namespace

PlanIdea planIdea(const PersonStanding& stands, const std::vector<MeetingRow>& past,
                  const std::vector<Standard>& standards, const QDate& today) {
    PlanIdea idea;
    const auto last = stands.person.next && stands.interval
                          ? std::optional(stands.interval->after(stands.person.next->date))
                          : stands.due;
    const QDate due = last ? workingDay(*last, -1) : QDate();
    idea.day = due.isValid() && due > today ? due : workingDay(today.addDays(1), 1);
    if (stands.person.until && *stands.person.until >= today) {
        idea.day = std::min(idea.day, *stands.person.until);
    }
    idea.time = past.empty() ? QTime(14, 0) : past.back().held.time();
    idea.minutes = stands.person.minutes;
    const Standard* const standard = standardNamed(stands.person.standard, standards);
    if (!idea.minutes && standard != nullptr) {
        idea.minutes = standard->minutes;
    }
    return idea;
}

Session plannedSession(SessionId id, const Person& person, const Instant& at, std::optional<int> minutes) {
    Session session;
    session.id = id;
    session.held = at;
    session.minutes = minutes;
    session.people = {person.id};
    session.status = SessionStatus::Planned;
    switch (person.role) {
        case PersonRole::MySupervisor:
            session.myRole = MyRole::Supervisee;
            break;
        case PersonRole::Supervisee:
        case PersonRole::Student:
            session.myRole = MyRole::Supervisor;
            break;
        case PersonRole::Peer:
            session.kind = SessionKind::Peer;
            session.myRole = MyRole::Member;
            break;
        case PersonRole::GroupMember:
            session.kind = SessionKind::Group;
            session.myRole = MyRole::Member;
            break;
    }
    return session;
}

}  // namespace tspace
