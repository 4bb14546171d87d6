// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/supervision_overview.h"

#include <algorithm>

namespace tspace {

namespace {

constexpr int monthsShown = 12;

std::vector<Meeting> pastMeetings(const std::vector<MeetingRow>& rows) {
    std::vector<Meeting> past;
    for (const MeetingRow& row : rows) {
        if (row.status == SessionStatus::Held || row.status == SessionStatus::Agreed) {
            past.push_back({row.held.date, true, {}});
        } else if (row.status == SessionStatus::Cancelled) {
            past.push_back({row.held.date, false, row.cancelReason});
        }
    }
    return past;
}

PersonStanding standing(const JournalReader& read, PersonOverview person, const std::vector<Standard>& standards,
                        const QDate& today) {
    PersonStanding stands;
    const Cadence cadence = cadenceOf(person.cadenceWeeks, person.standard, standards);
    stands.interval = intervalOn(cadence, person.from, today);
    if (!person.until || *person.until >= today) {
        stands.due = nextDue(cadence, person.from, person.lastHeld);
    }
    const QDate last = person.until ? std::min(*person.until, today) : today;
    const QDate first = last.addMonths(-monthsShown).addDays(1);
    const std::vector<Meeting> past = pastMeetings(meetings(read, {person.id, first, last}));
    // Without a day it began, it is the first session that says so.
    const std::optional<QDate> began = person.from    ? person.from
                                       : past.empty() ? std::nullopt
                                                      : std::optional(past.front().day);
    stands.year = glanceAt(cadence, began, first, last, past);
    for (const Meeting& meeting : past) {
        if (!meeting.held && (!person.lastHeld || meeting.day > *person.lastHeld)) {
            stands.notHeldSince << meeting.reason;
        }
    }
    stands.person = std::move(person);
    return stands;
}

std::vector<Waiting> waitingFor(const JournalReader& read, const std::vector<PersonStanding>& supervised,
                                const QDate& today) {
    std::vector<Waiting> waiting;
    for (const WaitingRow& row : waitingOnOwner(read, today)) {
        waiting.push_back({row.what == WaitingRow::What::Action ? Waiting::What::Action : Waiting::What::Moment,
                           row.person,
                           row.name,
                           row.text,
                           row.record,
                           row.session,
                           row.due,
                           row.since,
                           {}});
    }
    for (const PersonStanding& stands : supervised) {
        const PersonOverview& person = stands.person;
        if (!person.next && !stands.isAsAgreed(today)) {
            const QDate since = person.lastHeld ? *person.lastHeld : person.from.value_or(QDate());
            waiting.push_back(
                {Waiting::What::Plan, person.id, person.name, {}, {}, {}, stands.due, since, stands.notHeldSince});
        }
    }
    return waiting;
}

}  // namespace

int SupervisionOverview::asAgreed(const QDate& today) const {
    return static_cast<int>(std::count_if(supervised.begin(), supervised.end(),
                                          [&](const PersonStanding& stands) { return stands.isAsAgreed(today); }));
}

std::optional<Instant> SupervisionOverview::next() const {
    std::optional<Instant> first;
    for (const auto* const people : {&supervised, &others}) {
        for (const PersonStanding& stands : *people) {
            if (stands.person.next && (!first || stands.person.next->utc < first->utc)) {
                first = stands.person.next;
            }
        }
    }
    return first;
}

SupervisionOverview supervisionOverview(const JournalReader& read, const std::vector<Standard>& standards,
                                        const QDate& today) {
    SupervisionOverview overview;
    for (PersonOverview& person : peopleOverview(read)) {
        const bool hasEnded = person.until && *person.until < today;
        auto& group = hasEnded ? overview.ended : isSupervised(person.role) ? overview.supervised : overview.others;
        group.push_back(standing(read, std::move(person), standards, today));
    }
    overview.waiting = waitingFor(read, overview.supervised, today);
    return overview;
}

std::optional<PersonStanding> standingOf(const JournalReader& read, const PersonId& person,
                                         const std::vector<Standard>& standards, const QDate& today) {
    for (PersonOverview& row : peopleOverview(read)) {
        if (row.id == person) {
            return standing(read, std::move(row), standards, today);
        }
    }
    return std::nullopt;
}

std::vector<std::pair<PersonId, int>> moved(const std::vector<PersonStanding>& people, int from, int to) {
    const int count = static_cast<int>(people.size());
    if (from == to || from < 0 || to < 0 || from >= count || to >= count) {
        return {};
    }
    std::vector<PersonId> order;
    order.reserve(people.size());
    for (const PersonStanding& stands : people) {
        order.push_back(stands.person.id);
    }
    const PersonId taken = order[static_cast<std::size_t>(from)];
    order.erase(order.begin() + from);
    order.insert(order.begin() + to, taken);
    std::vector<std::pair<PersonId, int>> positions;
    positions.reserve(order.size());
    for (const PersonId& id : order) {
        positions.emplace_back(id, static_cast<int>(positions.size()));
    }
    return positions;
}

}  // namespace tspace
