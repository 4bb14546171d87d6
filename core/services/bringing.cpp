// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/bringing.h"

#include "base/error.h"
#include "editing/brought.h"
#include "preparation/agenda.h"
#include "store/brought_list.h"

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

/// Whether what the moment says is for this session: for the owner's own, or about somebody the owner supervises there.
bool isFor(const JournalReader& read, const SessionRow& row, const Moment& moment) {
    if (row.myRole != MyRole::Supervisor) {
        return true;
    }
    const auto session = moment.people.empty() ? std::nullopt : read.find(row.id);
    return session && std::any_of(moment.people.begin(), moment.people.end(), [&](const PersonId& person) {
               return std::find(session->people.begin(), session->people.end(), person) != session->people.end();
           });
}

BroughtTo toldAs(const JournalReader& read, const Session& session) {
    BroughtTo told{session.id, session.held, session.status, {}};
    for (const PersonId& id : session.people) {
        if (const auto person = read.find(id)) {
            told.people << person->name;
        }
    }
    return told;
}

}  // namespace

std::optional<SessionId> sessionToComeNext(const JournalReader& read, const Moment& moment, const QDate& today) {
    ListQuery open;
    open.openOnly = true;
    std::optional<SessionRow> next;
    for (const SessionRow& row : read.sessions(open)) {  // newest first
        if (!isFor(read, row, moment)) {
            continue;
        }
        if (row.status == SessionStatus::UnderWay) {
            return row.id;
        }
        if (!next || row.held.date >= today) {
            next = row;
        }
    }
    return next ? std::optional(next->id) : std::nullopt;
}

BringPlan planToBring(const JournalReader& read, const MomentId& id, Random& random, const QDate& today) {
    std::optional<Moment> moment = read.find(id);
    if (!moment) {
        throw Error(ErrorCode::NotFound, QStringLiteral("no moment %1").arg(id.text()));
    }
    BringPlan plan;
    const std::optional<SessionId> before = sessionWithMoment(read, id);
    const std::optional<SessionId> place = before ? before : sessionToComeNext(read, *moment, today);
    std::optional<Session> session = place ? read.find(*place) : std::nullopt;
    if (session) {
        plan.session = toldAs(read, *session);
        plan.end = before                                    ? BringPlan::End::ThereAlready
                   : read.draft(session->id.as<AnyRecord>()) ? BringPlan::End::BeingWritten
                                                             : BringPlan::End::IntoSession;
    }
    if (session && plan.end != BringPlan::End::IntoSession) {
        return plan;
    }
    if (!moment->bring) {
        moment->bring = true;
        plan.changes.push_back(changeOf(read, *moment));
    }
    if (session) {
        session->threads.push_back(editing::threadFrom(*moment, ThreadId::make(random)));
        if (session->status == SessionStatus::Planned) {
            putOnAgenda(session->agenda, read, *moment, random);
        }
        plan.changes.push_back(changeOf(read, *session));
    }
    return plan;
}

void putOnAgenda(std::vector<AgendaPoint>& agenda, const JournalReader& read, const Moment& moment, Random& random) {
    const auto about = moment.caseId ? read.find(*moment.caseId) : std::nullopt;
    const MomentRow row{moment.id,   moment.at, moment.kind, headline(moment), about ? about->code.text() : QString(),
                        moment.bring};
    preparation::put(agenda, preparation::choiceOf(row), random);
}

}  // namespace tspace
