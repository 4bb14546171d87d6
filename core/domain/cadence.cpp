// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cadence.h"

#include <algorithm>

namespace tspace {

namespace {

using Outcome = AgreedInterval::Outcome;

/// Intervals from `first` on; the last one is the one that `last` stands in.
std::vector<AgreedInterval> laidOver(const Cadence& cadence, const std::optional<QDate>& from, const QDate& first,
                                     const QDate& last) {
    std::vector<AgreedInterval> intervals;
    QDate day = first;
    while (day <= last) {
        const auto every = intervalOn(cadence, from, day);
        if (!every || !every->leadsOn()) {
            break;
        }
        intervals.push_back({day, Outcome::Nothing, {}, {}});
        day = every->after(day);
    }
    return intervals;
}

std::size_t intervalAt(const std::vector<AgreedInterval>& intervals, const QDate& day) {
    const auto next =
        std::upper_bound(intervals.begin(), intervals.end(), day,
                         [](const QDate& wanted, const AgreedInterval& one) { return wanted < one.from; });
    return next == intervals.begin() ? 0 : static_cast<std::size_t>(next - intervals.begin()) - 1;
}

void meet(std::vector<AgreedInterval>& intervals, const QDate& day) {
    const std::size_t in = intervalAt(intervals, day);
    for (const std::size_t at : {in, in == 0 ? in : in - 1, in + 1}) {
        if (at < intervals.size() && intervals[at].outcome != Outcome::Met) {
            intervals[at].outcome = Outcome::Met;
            intervals[at].day = day;
            return;
        }
    }
}

void miss(std::vector<AgreedInterval>& intervals, const Meeting& meeting) {
    AgreedInterval& in = intervals[intervalAt(intervals, meeting.day)];
    in.reasons << meeting.reason;
    if (in.outcome == Outcome::Nothing) {
        in.outcome = Outcome::NotHeld;
        in.day = meeting.day;
    }
}

}  // namespace

Cadence everyWeeks(int weeks) {
    return {CadenceStep{{weeks, 0}, std::nullopt}};
}

std::optional<Interval> intervalOn(const Cadence& cadence, const std::optional<QDate>& from, const QDate& day) {
    if (cadence.empty()) {
        return std::nullopt;
    }
    if (from) {
        for (const CadenceStep& step : cadence) {
            if (!step.until || day < step.until->after(*from)) {
                return step.every;
            }
        }
    }
    return cadence.back().every;
}

std::optional<QDate> nextDue(const Cadence& cadence, const std::optional<QDate>& from,
                             const std::optional<QDate>& lastHeld) {
    const std::optional<QDate> since = lastHeld ? lastHeld : from;
    const auto every = since ? intervalOn(cadence, from, *since) : std::nullopt;
    return every ? std::optional(every->after(*since)) : std::nullopt;
}

int Glance::met() const {
    return static_cast<int>(std::count_if(intervals.begin(), intervals.end(), [](const AgreedInterval& interval) {
        return interval.outcome == Outcome::Met;
    }));
}

Glance glanceAt(const Cadence& cadence, const std::optional<QDate>& from, const QDate& first, const QDate& last,
                std::span<const Meeting> meetings) {
    const QDate begin = from ? std::max(*from, first) : first;
    Glance glance;
    glance.intervals = laidOver(cadence, from, begin, last);
    for (const bool held : {true, false}) {
        for (const Meeting& meeting : meetings) {
            if (meeting.held != held || meeting.day < begin || meeting.day > last) {
                continue;
            }
            ++(held ? glance.held : glance.notHeld);
            if (!glance.intervals.empty()) {
                held ? meet(glance.intervals, meeting.day) : miss(glance.intervals, meeting);
            }
        }
    }
    if (!glance.intervals.empty() && glance.intervals.back().outcome != Outcome::Met) {
        glance.intervals.pop_back();
    }
    return glance;
}

}  // namespace tspace
