// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_table.h"

#include "trends/calendar_words.h"
#include "trends/nouns.h"
#include "trends/trend_words.h"

namespace tspace::trends {

namespace {

QString sideWordsOf(const Part& part, std::size_t place) {
    const auto& sides = part.chart.sides;
    if (sides.empty()) {
        return {};
    }
    switch (sides[place - part.first]) {
        case Side::Below:
            return Words::tr("below");
        case Side::Above:
            return Words::tr("above");
        case Side::On:
            break;
    }
    return Words::tr("on the median");
}

QString missedPeriods(const Gap& gap) {
    const QString first = periodWords(gap.first);
    return gap.first == gap.last ? first : Words::tr("%1 – %2").arg(first, periodWords(gap.last));
}

}  // namespace

QStringList tableHeadings(const Findings& found) {
    const bool read = found.noun == Noun::Reading;
    const QString one = read ? Words::tr("Reading") : Words::tr("Rating");
    return {periodHeading(found.per), found.isOneEach() ? one : Words::tr("Median"),
            read ? Words::tr("Readings") : Words::tr("Ratings"), Words::tr("Side of the median")};
}

std::vector<TableRow> tableRows(const Findings& found) {
    std::vector<TableRow> rows;
    auto gap = found.gaps.begin();
    for (const Part& part : found.parts) {
        for (std::size_t place = part.first; place < part.end(); ++place) {
            const PeriodValue& value = found.values[place];
            for (; gap != found.gaps.end() && gap->after.isValid() && gap->after <= value.first; ++gap) {
                rows.push_back(
                    {TableRow::Kind::Gap, missedPeriods(*gap), Words::tr("no %1").arg(manyOf(found.noun)), 0, {}});
            }
            if (place == part.first && place > 0) {
                const QString day = periodWords(Period::of(Per::Day, value.first));
                rows.push_back({TableRow::Kind::ScoringChange, Words::tr("scoring changed on %1").arg(day), {}, 0, {}});
            }
            rows.push_back({TableRow::Kind::Value, periodWords(value.period), numberWords(value.value), value.n(),
                            sideWordsOf(part, place)});
        }
    }
    for (; gap != found.gaps.end(); ++gap) {
        rows.push_back({TableRow::Kind::Gap, missedPeriods(*gap), Words::tr("no %1").arg(manyOf(found.noun)), 0, {}});
    }
    return rows;
}

QString spokenValue(const Findings& found, const Part& part, std::size_t place) {
    const PeriodValue& value = found.values[place];
    QStringList words{periodWords(value.period), numberWords(value.value)};
    if (!found.isOneEach()) {
        words << Words::tr("median of %1").arg(ratingCount(found.noun, value.n()));
    }
    switch (part.chart.sides.empty() ? Side::On : part.chart.sides[place - part.first]) {
        case Side::Below:
            words << Words::tr("below the median");
            break;
        case Side::Above:
            words << Words::tr("above the median");
            break;
        case Side::On:
            words << (part.chart.sides.empty() ? QString() : Words::tr("on the median"));
            break;
    }
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

}  // namespace tspace::trends
