// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/ratings_since.h"

#include "services/trend_source.h"
#include "trends/calendar_words.h"
#include "trends/finding_words.h"

#include <QCoreApplication>
#include <QStringList>

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

struct Told {
    QStringList signs;
    bool judged = false;
};

void tell(const JournalReader& read, const instruments::Catalogue& catalogue, const instruments::Instrument& instrument,
          const QDate& since, const QDate& today, Told& told) {
    for (const instruments::Dimension& dimension : instrument.dimensions) {
        trends::TrendInput input = trendInput(read, catalogue, instrument.id, dimension.id, today);
        input.from = today.addYears(-1);
        input.to = today;
        const trends::Findings found = trends::findingsOf(input);
        const trends::Part* const part = found.newest();
        told.judged = told.judged || (part != nullptr && part->chart.judged());
        if (standsOut(found, since)) {
            told.signs << QStringLiteral("%1: %2").arg(dimension.title, trends::findingWords(found).headline);
        }
    }
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
    const QString rest = !told.signs.isEmpty() ? told.signs.join(QStringLiteral("; ")) + QLatin1Char('.')
                         : told.judged         ? sinceWords("Nothing stands out in the ratings.")
                                               : sinceWords("Too few ratings to tell anything yet.");
    ratings.words = checkInWords(ratings.checkIns) + QLatin1Char(' ') + rest;
    return ratings;
}

}  // namespace tspace
