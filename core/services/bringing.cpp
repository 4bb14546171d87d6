// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/bringing.h"

#include "base/error.h"
#include "editing/brought.h"

#include <algorithm>

namespace tspace {

namespace {

template <class T>
Change changeOf(const JournalReader& read, const T& record) {
    Change change;
    change.record = record;
    change.base = read.revisionOf(record.id.template as<AnyRecord>());
    return change;
}

bool holds(const Session& session, const MomentId& id) {
    return std::any_of(session.threads.begin(), session.threads.end(), [&](const Thread& thread) {
        return thread.from && thread.from->record == nameOf(RecordKind::Moment) && thread.from->id == id.uuid();
    });
}

}  // namespace

std::optional<SessionRow> sessionToComeNext(const JournalReader& read, const QDate& today) {
    ListQuery open;
    open.openOnly = true;
    std::optional<SessionRow> next;
    for (const SessionRow& row : read.sessions(open)) {  // newest first
        if (row.status == SessionStatus::UnderWay) {
            return row;
        }
        if (!next || row.held.date >= today) {
            next = row;
        }
    }
    return next;
}

BringPlan planToBring(const JournalReader& read, const MomentId& id, Random& random, const QDate& today) {
    std::optional<Moment> moment = read.find(id);
    if (!moment) {
        throw Error(ErrorCode::NotFound, QStringLiteral("no moment %1").arg(id.text()));
    }
    BringPlan plan;
    plan.session = sessionToComeNext(read, today);
    if (!moment->bring) {
        moment->bring = true;
        plan.changes.push_back(changeOf(read, *moment));
    }
    std::optional<Session> session = plan.session ? read.find(plan.session->id) : std::nullopt;
    if (!session) {
        return plan;
    }
    if (holds(*session, id)) {
        plan.end = BringPlan::End::ThereAlready;
        plan.changes.clear();
    } else if (read.draft(session->id.as<AnyRecord>())) {
        plan.end = BringPlan::End::BeingWritten;
        plan.changes.clear();
    } else {
        plan.end = BringPlan::End::IntoSession;
        session->threads.push_back(editing::threadFrom(*moment, ThreadId::make(random)));
        plan.changes.push_back(changeOf(read, *session));
    }
    return plan;
}

}  // namespace tspace
