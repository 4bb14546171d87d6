// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/measure_series.h"

#include "base/error.h"
#include "services/purpose.h"
#include "trends/axis.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace tspace {

namespace {

using trends::Per;
using trends::Rating;

QString measureWords(const char* words) {
    return QCoreApplication::translate("measures", words);
}

qint64 noonUtc(const QDate& date) {
    return QDateTime(date, QTime(12, 0), QTimeZone::utc()).toMSecsSinceEpoch();
}

/// The days of the owner's own supervision: not of what they hold with those they supervise.
std::vector<QDate> daysHeld(const JournalReader& read) {
    std::vector<QDate> held;
    for (const SessionRow& row : read.sessions()) {
        if (row.myRole != MyRole::Supervisor &&
            (row.status == SessionStatus::Held || row.status == SessionStatus::Agreed)) {
            held.push_back(row.held.date);
        }
    }
    return held;
}

/// The name by which a cadence is asked for, so that a series goes by this period.
QString cadenceOf(Per per) {
    switch (per) {
        case Per::Week:
            return QStringLiteral("weekly");
        case Per::Month:
            return QStringLiteral("monthly");
        case Per::Quarter:
            return QStringLiteral("quarterly");
        case Per::Rating:
        case Per::Day:
            break;
    }
    return QStringLiteral("daily");
}

trends::Scale scaleOf(const std::vector<Rating>& readings, const std::optional<double>& limit) {
    if (readings.empty() && !limit) {
        return trends::roundScale(0, 1);
    }
    double lowest = limit.value_or(readings.empty() ? 0 : readings.front().value);
    double highest = lowest;
    for (const Rating& reading : readings) {
        lowest = std::min(lowest, reading.value);
        highest = std::max(highest, reading.value);
    }
    return trends::roundScale(lowest, highest);
}

trends::TrendInput inputOf(const QString& title, std::vector<Rating> readings, const QDate& today) {
    trends::TrendInput input;
    input.instrument = measureWords("Measures");
    input.dimension = title;
    input.noun = trends::Noun::Reading;
    input.today = today;
    input.ratings = std::move(readings);
    return input;
}

trends::TrendInput daysInput(const JournalReader& read, const QDate& today) {
    trends::TrendInput input = inputOf(measureWords("days since supervision"), daysSince(daysHeld(read), today), today);
    input.unit = measureWords("days");
    input.cadence = cadenceOf(Per::Week);
    input.scale = scaleOf(input.ratings, {});
    return input;
}

/// "caseload", or "caseload, Amina" where it is not the owner's.
QString titleOf(const MeasureRow& row) {
    return row.personName.isEmpty() ? row.name : QStringLiteral("%1, %2").arg(row.name, row.personName);
}

/// The only one of which `is` holds; null without one. Throws `Error` (`WrongUse`) where there are several.
template <typename Is>
const MeasureRow* onlyRow(const std::vector<MeasureRow>& rows, const QString& measure, const Is& is) {
    const MeasureRow* only = nullptr;
    QStringList found;
    for (const MeasureRow& row : rows) {
        if (is(row)) {
            only = &row;
            found << QStringLiteral("%1 (%2)").arg(row.id.text(), titleOf(row));
        }
    }
    if (found.size() > 1) {
        throw Error(ErrorCode::WrongUse, QStringLiteral("more than one measure is called '%1'; give the id of one: %2")
                                             .arg(measure, found.join(QStringLiteral(", "))));
    }
    return only;
}

/// By id, or else by the whole title, so that the owner's own comes before those of others, or else by name.
const MeasureRow* rowOf(const std::vector<MeasureRow>& rows, const QString& measure) {
    const auto same = [&measure](const QString& text) { return text.compare(measure, Qt::CaseInsensitive) == 0; };
    if (const auto* const row = onlyRow(rows, measure, [&](const MeasureRow& each) { return same(each.id.text()); })) {
        return row;
    }
    if (const auto* const row = onlyRow(rows, measure, [&](const MeasureRow& each) { return same(titleOf(each)); })) {
        return row;
    }
    return onlyRow(rows, measure, [&](const MeasureRow& each) { return same(each.name); });
}

}  // namespace

std::optional<InstrumentChoice> measureChoices(const JournalReader& read) {
    InstrumentChoice choice{measuresChoice, measureWords("Measures"), {}};
    const bool supervision = hasSupervision(purposeOf(read));
    for (const MeasureRow& row : read.measures()) {
        if (row.readings > 0 && (supervision || !row.person)) {
            choice.parts.push_back({row.id.text(), titleOf(row), false, row.person.has_value()});
        }
    }
    if (supervision && !daysHeld(read).empty()) {
        choice.parts.push_back({daysSinceSupervision, measureWords("days since supervision"), false});
    }
    return choice.parts.empty() ? std::nullopt : std::optional(std::move(choice));
}

Per usualPer(const std::vector<Rating>& readings) {
    constexpr double longestDay = 3;
    constexpr double longestWeek = 10;
    constexpr double longestMonth = 45;
    std::vector<QDate> days;
    days.reserve(readings.size());
    for (const Rating& reading : readings) {
        days.push_back(reading.date);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    std::vector<double> apart;
    for (std::size_t at = 1; at < days.size(); ++at) {
        apart.push_back(static_cast<double>(days[at - 1].daysTo(days[at])));
    }
    const auto usual = apart.size() < 2 ? std::nullopt : trends::medianOf(std::move(apart));
    if (!usual || (*usual > longestWeek && *usual <= longestMonth)) {
        return Per::Month;
    }
    return *usual <= longestDay ? Per::Day : *usual <= longestWeek ? Per::Week : Per::Quarter;
}

std::vector<Rating> daysSince(std::vector<QDate> held, const QDate& today) {
    std::vector<Rating> values;
    std::sort(held.begin(), held.end());
    if (held.empty()) {
        return values;
    }
    auto next = held.begin();
    for (trends::Period week = trends::Period::of(Per::Week, held.front()); week.first() <= today; week = week.next()) {
        const QDate day = std::min(week.last(), today);
        while (next != held.end() && *next <= day) {
            ++next;
        }
        if (next != held.begin()) {
            Rating value;
            value.date = day;
            value.utc = noonUtc(day);
            value.value = static_cast<double>(std::prev(next)->daysTo(day));
            values.push_back(value);
        }
    }
    return values;
}

trends::TrendInput measureInput(const JournalReader& read, const QString& measure, const QDate& today) {
    if (measure == daysSinceSupervision) {
        return daysInput(read, today);
    }
    const std::vector<MeasureRow> rows = read.measures();
    const MeasureRow* const row = rowOf(rows, measure);
    if (row == nullptr) {
        throw Error(ErrorCode::NotFound, QStringLiteral("there is no measure '%1'").arg(measure));
    }
    std::vector<Rating> readings;
    for (const ReadingRow& each : read.readings(row->id)) {
        Rating reading;
        reading.date = each.on;
        reading.utc = noonUtc(each.on);
        reading.id = each.record;
        reading.value = each.value;
        readings.push_back(reading);
    }
    trends::TrendInput input = inputOf(titleOf(*row), std::move(readings), today);
    input.unit = row->unit;
    input.better = row->better;
    input.limit = row->limit;
    input.cadence = cadenceOf(usualPer(input.ratings));
    input.scale = scaleOf(input.ratings, input.limit);
    return input;
}

}  // namespace tspace
