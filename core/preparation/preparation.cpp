// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation/preparation.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace tspace::preparation {

namespace {

constexpr int daysUnderWay = 7;

using With = std::optional<PersonId>;

/// Asks about each person, or once about everyone, and gathers what comes, each thing once.
template <class Row, class Ask, class KeyOf>
std::vector<Row> askAll(const std::vector<PersonId>& people, Ask ask, KeyOf keyOf) {
    if (people.empty()) {
        return ask(With());
    }
    std::vector<Row> all;
    for (const PersonId& person : people) {
        for (Row& row : ask(With(person))) {
            if (std::none_of(all.begin(), all.end(), [&](const Row& known) { return keyOf(known) == keyOf(row); })) {
                all.push_back(std::move(row));
            }
        }
    }
    return all;
}

/// The two newest sessions held with any of these people.
std::vector<HeldSession> heldWith(const JournalReader& read, const std::vector<PersonId>& people, qint64 before) {
    auto held = askAll<HeldSession>(
        people, [&](const With& with) { return heldBefore(read, with, before, 2); },
        [](const HeldSession& session) { return session.id; });
    std::sort(held.begin(), held.end(),
              [](const HeldSession& a, const HeldSession& b) { return a.held.utc > b.held.utc; });
    return held;
}

void takeThreads(const JournalReader& read, Preparation& found, qint64 before, const SessionId& apart) {
    found.open = askAll<LoopRow>(
        found.people,
        [&](const With& with) {
            ListQuery query;
            query.with = with;
            query.openOnly = true;
            return read.loops(query);
        },
        [](const LoopRow& row) { return row.thread; });
    std::erase_if(found.open, [&](const LoopRow& row) { return row.session == apart || row.held.utc >= before; });
    std::stable_sort(found.open.begin(), found.open.end(),
                     [](const LoopRow& a, const LoopRow& b) { return a.held.utc < b.held.utc; });
    if (found.last) {
        found.settled = settledThreads(read, found.last->id);
    }
}

void takeActions(const JournalReader& read, Preparation& found, bool own, const SessionId& apart) {
    const auto id = [](const CarriedAction& row) { return row.action.id; };
    found.actions = askAll<CarriedAction>(
        found.people, [&](const With& with) { return openActions(read, with, own); }, id);
    std::erase_if(found.actions, [&](const CarriedAction& row) { return row.action.session == apart; });
    std::stable_sort(found.actions.begin(), found.actions.end(), [](const CarriedAction& a, const CarriedAction& b) {
        const QDate never(9999, 12, 31);
        return a.action.due.value_or(never) < b.action.due.value_or(never);
    });
    if (found.last) {
        found.closed = askAll<CarriedAction>(
            found.people, [&](const With& with) { return closedActions(read, with, found.last->held.date); }, id);
    }
}

/// Of a session the owner supervises in, the line said there last; else the owner's own newest reading.
std::optional<WorkloadNow> workloadOf(const JournalReader& read, const Preparation& found, bool supervising,
                                      const QDate& until) {
    const auto last = found.last ? read.find(found.last->id) : std::nullopt;
    const auto said = last ? last->workload : std::nullopt;
    if (supervising) {
        if (!said) {
            return std::nullopt;
        }
        const auto measure = read.find(said->measure);
        return WorkloadNow{said->value, measure ? measure->unit : QString(), said->limit, last->held.date};
    }
    const auto reading = newestCaseload(read, until);
    if (!reading) {
        return std::nullopt;
    }
    return WorkloadNow{reading->value, reading->unit, said && said->limit ? said->limit : reading->limit, reading->on};
}

void takePeople(const JournalReader& read, Preparation& found) {
    for (const PersonId& id : found.people) {
        const auto person = read.find(id);
        if (!person) {
            continue;
        }
        found.names << person->name;
        if (!found.cadenceWeeks) {
            found.cadenceWeeks = person->cadenceWeeks;
        }
        if (!found.minutes) {
            found.minutes = person->minutes;
        }
    }
}

void takeMoments(const JournalReader& read, Preparation& found, qint64 after, bool supervising,
                 const SessionId& apart) {
    // What is marked to bring is for the owner's own supervision; in that of others it is what names them.
    found.toBring = askAll<MomentRow>(
        supervising ? found.people : std::vector<PersonId>(),
        [&](const With& with) { return momentsToBring(read, after, apart, with); },
        [](const MomentRow& row) { return row.id; });
}

Preparation prepared(const JournalReader& read, std::vector<PersonId> people, const Instant& at, MyRole role,
                     const SessionId& apart) {
    Preparation found;
    found.people = std::move(people);
    takePeople(read, found);
    const auto held = heldWith(read, found.people, at.utc);
    if (!held.empty()) {
        found.last = held.front();
    }
    const bool supervising = role == MyRole::Supervisor;
    takeThreads(read, found, at.utc, apart);
    takeMoments(read, found, held.size() > 1 ? held[1].held.utc : std::numeric_limits<qint64>::min(), supervising,
                apart);
    takeActions(read, found, !supervising, apart);
    found.workload = workloadOf(read, found, supervising, at.date);
    return found;
}

}  // namespace

std::optional<SessionId> nextSession(const JournalReader& read, const std::optional<PersonId>& with,
                                     const QDate& today) {
    ListQuery query;
    query.with = with;
    query.openOnly = true;
    const std::vector<SessionRow> rows = read.sessions(query);  // newest first
    const auto find = [&](const auto& fits) {
        const auto found = std::find_if(rows.begin(), rows.end(), fits);
        return found == rows.end() ? std::nullopt : std::optional(found->id);
    };
    if (const auto underWay = find([&](const SessionRow& row) {
            return row.status == SessionStatus::UnderWay && row.held.date >= today.addDays(-daysUnderWay);
        })) {
        return underWay;
    }
    std::optional<SessionId> nearest;
    for (const SessionRow& row : rows) {
        if (row.status == SessionStatus::Planned && row.held.date >= today) {
            nearest = row.id;
        }
    }
    return nearest ? nearest : find([](const SessionRow& row) { return row.status == SessionStatus::Planned; });
}

Preparation prepareFor(const JournalReader& read, const Session& session) {
    Preparation found = prepared(read, session.people, session.held, session.myRole, session.id);
    found.session = session;
    if (session.minutes) {
        found.minutes = session.minutes;
    }
    return found;
}

Preparation prepareUnplanned(const JournalReader& read, const std::optional<PersonId>& with, const Instant& now) {
    std::vector<PersonId> people;
    MyRole role = MyRole::Supervisee;
    if (with) {
        people.push_back(*with);
        const auto person = read.find(*with);
        if (person && (person->role == PersonRole::Supervisee || person->role == PersonRole::Student)) {
            role = MyRole::Supervisor;
        }
    }
    return prepared(read, std::move(people), now, role, SessionId());
}

std::vector<AgendaPoint> firstAgenda(const Preparation& preparation, Random& random) {
    std::vector<AgendaPoint> agenda;
    if (!preparation.session) {
        return agenda;
    }
    put(agenda, howIAm(preparation.session->id), random);
    if (!preparation.open.empty()) {
        put(agenda, choiceOf(preparation.open.front()), random);
    }
    if (!preparation.toBring.empty()) {
        put(agenda, choiceOf(preparation.toBring.front()), random);
    }
    return agenda;
}

}  // namespace tspace::preparation
