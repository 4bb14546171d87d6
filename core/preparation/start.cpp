// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation/start.h"

#include "editing/brought.h"
#include "editing/session_structure.h"
#include "store/preparation_lists.h"

#include <algorithm>
#include <utility>

namespace tspace::preparation {

namespace {

using editing::ThreadEdit;

std::optional<Thread> continued(const JournalReader& read, const ThreadId& id, Random& random) {
    const auto place = sessionOf(read, id);
    const auto session = place ? read.find(*place) : std::nullopt;
    if (!session) {
        return std::nullopt;
    }
    const auto before = std::find_if(session->threads.begin(), session->threads.end(),
                                     [&](const Thread& thread) { return thread.id == id; });
    if (before == session->threads.end()) {
        return std::nullopt;
    }
    Thread thread;
    thread.id = ThreadId::make(random);
    thread.title = before->title;
    thread.caseId = before->caseId;
    thread.stage = before->stage;
    thread.continues = id;
    return thread;
}

std::optional<Thread> threadOf(const JournalReader& read, const AgendaSource& from, Random& random) {
    if (from.record == QLatin1String("thread")) {
        return continued(read, ThreadId(from.id), random);
    }
    if (from.record == nameOf(RecordKind::Moment)) {
        const auto moment = read.find(MomentId(from.id));
        return moment ? std::optional(editing::threadFrom(*moment, ThreadId::make(random))) : std::nullopt;
    }
    return std::nullopt;
}

/// A thread that was made from it before.
bool cameFrom(const ThreadEdit& edit, const AgendaSource& from) {
    return (edit.thread.continues && edit.thread.continues->uuid() == from.id) ||
           (edit.thread.from && edit.thread.from->id == from.id);
}

}  // namespace

std::vector<AgendaPoint> agendaOf(const editing::SessionEdit& edit) {
    std::vector<AgendaPoint> agenda;
    for (const editing::AgendaEdit& each : edit.agenda) {
        agenda.push_back(each.point);
        agenda.back().minutes = editing::readMinutes(each.minutes);
    }
    return agenda;
}

void setAgenda(editing::SessionEdit& edit, const std::vector<AgendaPoint>& agenda) {
    std::vector<editing::AgendaEdit> points;
    for (const AgendaPoint& point : agenda) {
        const auto known = std::find_if(edit.agenda.begin(), edit.agenda.end(), [&](const editing::AgendaEdit& each) {
            return each.point.id == point.id && editing::readMinutes(each.minutes) == point.minutes;
        });
        const QString minutes = known != edit.agenda.end() ? known->minutes
                                : point.minutes            ? QString::number(*point.minutes)
                                                           : QString();
        points.push_back({point, minutes});
    }
    edit.agenda = std::move(points);
}

void start(editing::SessionEdit& edit, const JournalReader& read, const Instant& now, Random& random) {
    std::vector<ThreadEdit> inOrder;
    for (const editing::AgendaEdit& each : edit.agenda) {
        const AgendaPoint& point = each.point;
        if (!point.from) {
            continue;
        }
        const auto known = std::find_if(edit.threads.begin(), edit.threads.end(),
                                        [&](const ThreadEdit& thread) { return cameFrom(thread, *point.from); });
        if (known != edit.threads.end()) {
            inOrder.push_back(std::move(*known));
            edit.threads.erase(known);
        } else if (auto thread = threadOf(read, *point.from, random)) {
            inOrder.push_back({*std::move(thread), {}});
        }
    }
    inOrder.insert(inOrder.end(), std::make_move_iterator(edit.threads.begin()),
                   std::make_move_iterator(edit.threads.end()));
    edit.threads = std::move(inOrder);
    if (edit.session.held.date != now.date) {
        const QTime time(now.time().hour(), now.time().minute());
        edit.session.held = Instant::local(now.date, time, now.zone);
        edit.date = editing::dateText(now.date, edit.typing);
        edit.time = editing::timeText(time);
    }
    editing::setStatus(edit, SessionStatus::UnderWay, now);
}

}  // namespace tspace::preparation
