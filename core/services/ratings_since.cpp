// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ratings_since.h"

#include "services/trend_source.h"
#include "trends/calendar_words.h"
#include "trends/finding_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

namespace tspace {

namespace {

QString sinceWords(const char* words) {
    return QCoreApplication::translate("tspace::RatingsSince", words);
}

/// Whether the newest part's signal reaches beyond `since`: its last run ends later, or it drifts to its end.
bool standsOut(const trends::Findings& found, const QDate& since) {
    const trends::Part* const part = found.newest();
    if (part == nullptr || !part->chart.judged()) {
        return false;
    }
    if (!part->chart.shift) {
        return part->chart.drift;
    }
    return found.values.at(part->first + part->chart.signalRuns.back().last).last >= since;
}

constexpr int weeksOfToday = 8;
constexpr int daysOfWeek = 7;

/// What the dimensions of instruments show.
struct Told {
    QStringList signs;
    int judged = 0;
    int same = 0;  ///< not judged, as most of their ratings are alike
};

void tell(const JournalReader& read, const instruments::Catalogue& catalogue, const instruments::Instrument& instrument,
          const QDate& since, const QDate& today, Told& told) {
    ListQuery year;
    year.from = today.addYears(-1);
    year.until = today;
    for (const instruments::Dimension& dimension : instrument.dimensions) {
        trends::TrendInput input = seriesInput(read, catalogue, instrument.id, dimension.id, today, year);
        input.from = year.from;
        input.to = year.until;
        const trends::Findings found = trends::findingsOf(input);
        const trends::Part* const part = found.newest();
        if (part == nullptr) {
            continue;
        }
        told.judged += part->chart.judged() ? 1 : 0;
        told.same += trends::isMostlyTheSame(part->chart) ? 1 : 0;
        if (standsOut(found, since)) {
            told.signs << QStringLiteral("%1: %2").arg(dimension.title, trends::findingWords(found).headline);
        }
    }
}

QString restWords(const Told& told) {
    if (!told.signs.isEmpty()) {
        return told.signs.join(QStringLiteral("; ")) + QLatin1Char('.');
    }
    if (told.judged > 0) {
        return sinceWords("Nothing stands out in the ratings.");
    }
    return told.same > 0 ? sinceWords("Most of the ratings are the same, so that nothing can be told.")
                         : sinceWords("Too few ratings to tell anything yet.");
}

QString checkInWords(int count) {
    return count == 0   ? sinceWords("No check-ins since then.")
           : count == 1 ? sinceWords("One check-in since then.")
                        : sinceWords("%1 check-ins since then.").arg(trends::countWords(count));
}

}  // namespace

RatingsSince ratingsSince(const JournalReader& read, const instruments::Catalogue& catalogue, const QDate& since,
                          const QDate& today) {
    if (read.count(RecordKind::CheckIn) == 0) {
        return {};
    }
    ListQuery query;
    query.from = since;
    query.until = today;
    RatingsSince ratings;
    ratings.checkIns = static_cast<int>(read.checkIns(query).size());
    const QStringList answered = read.answeredInstruments();
    Told told;
    for (const instruments::Instrument* const instrument : catalogue.all()) {
        if (answered.contains(instrument->id) && !instrument->profile) {
            tell(read, catalogue, *instrument, since, today, told);
        }
    }
    ratings.words = checkInWords(ratings.checkIns) + QLatin1Char(' ') + restWords(told);
    return ratings;
}

QString eightWeeksWords(const JournalReader& read, const instruments::Catalogue& catalogue, const QDate& today) {
    ListQuery query;
    query.from = today.addDays(1 - weeksOfToday * daysOfWeek);
    query.until = today;
    std::map<QString, int> times;
    for (const CheckInRow& row : read.checkIns(query)) {
        const instruments::Instrument* const answered = catalogue.newest(row.instrument);
        if (answered != nullptr && !answered->profile) {
            ++times[row.instrument];
        }
    }
    const auto most =
        std::max_element(times.begin(), times.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == times.end()) {
        return {};
    }
    const instruments::Instrument& instrument = *catalogue.newest(most->first);
    Told told;
    tell(read, catalogue, instrument, *query.from, today, told);
    const QString often = most->second == 1
                              ? sinceWords("%1: answered once.").arg(instrument.title)
                              : sinceWords("%1: answered %2 times.").arg(instrument.title).arg(most->second);
    QString rest = restWords(told);
    if (!told.signs.isEmpty() && told.judged > told.signs.size()) {
        rest += QLatin1Char(' ') + sinceWords("Nothing else stands out.");
    }
    return often + QLatin1Char(' ') + rest;
}

}  // namespace tspace
