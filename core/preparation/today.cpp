// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparation/today.h"

#include "domain/overdue.h"

#include <algorithm>
#include <limits>

namespace tspace::preparation {

namespace {

using instruments::Catalogue;
using instruments::Instrument;

constexpr int mostMoments = 4;
constexpr int daysAhead = 14;
constexpr std::size_t mostActions = 6;

bool isAnsweredElsewhere(const Instrument& instrument) {
    return instrument.id == instruments::session || instrument.id == instruments::conversation;
}

bool isBegunWith(const Instrument& instrument) {
    return instrument.id == instruments::emotionalIntelligence || instrument.id == instruments::wellbeing;
}

void takeNext(const JournalReader& read, Today& found, const Instant& now) {
    const auto id = nextSession(read, std::nullopt, now.date);
    const auto session = id ? read.find(*id) : std::nullopt;
    if (session) {
        found.next = prepareFor(read, *session);
        return;
    }
    // The one met last is the one who is met next.
    const auto last = heldBefore(read, std::nullopt, now.utc, 1);
    const auto before = last.empty() ? std::nullopt : read.find(last.front().id);
    const bool anyone = before && !before->people.empty();
    found.next = prepareUnplanned(read, anyone ? std::optional(before->people.front()) : std::nullopt, now);
    if (found.next.last) {
        found.expected = nextDue(found.next.cadenceWeeks, found.next.last->held.date);
    }
}

void takeDue(const JournalReader& read, Today& found) {
    for (CarriedAction& carried : openActions(read, std::nullopt, true)) {
        const bool near = carried.action.due && *carried.action.due <= found.date.addDays(daysAhead);
        if (near && carried.action.who.isEmpty() && found.due.size() < mostActions) {
            found.due.push_back(std::move(carried));
        }
    }
}

}  // namespace

std::vector<CheckInDue> checkInsDue(const JournalReader& read, const Catalogue& catalogue, const QDate& today) {
    const bool none = read.count(RecordKind::CheckIn) == 0;
    std::vector<CheckInDue> due;
    for (const Instrument* const instrument : catalogue.all()) {
        if (!instrument->cadence || *instrument->cadence == instruments::Cadence::Once ||
            isAnsweredElsewhere(*instrument)) {
            continue;
        }
        const auto last = read.lastCheckIn(instrument->id);
        const trends::Per per = trends::perOfCadence(nameOf(*instrument->cadence));
        const bool answered = last && trends::Period::of(per, last->at.date) >= trends::Period::of(per, today);
        if (!answered && (last || (none && isBegunWith(*instrument)))) {
            due.push_back({instrument->id, instrument->title, static_cast<int>(instrument->items.size()), per,
                           last ? std::optional(last->at.date) : std::nullopt});
        }
    }
    std::stable_sort(due.begin(), due.end(), [](const CheckInDue& a, const CheckInDue& b) { return a.per < b.per; });
    return due;
}

Today readToday(const JournalReader& read, const Instant& now) {
    Today found;
    found.date = now.date;
    takeNext(read, found, now);
    const qint64 since = found.next.last ? found.next.last->held.utc : std::numeric_limits<qint64>::min();
    found.moments = momentsSince(read, since, mostMoments);
    found.momentsSince = countMomentsSince(read, since);
    takeDue(read, found);
    found.isNew = read.count(RecordKind::Session) == 0 && read.count(RecordKind::Moment) == 0 &&
                  read.count(RecordKind::CheckIn) == 0;
    found.yearAgo = aYearAgo(read, now.date);
    return found;
}

}  // namespace tspace::preparation
