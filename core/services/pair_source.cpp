// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pair_source.h"

#include "services/measure_series.h"
#include "services/trend_choices.h"
#include "services/trend_source.h"

namespace tspace {

std::vector<PairedSeries> pairedSeries(const JournalReader& read, const instruments::Catalogue& catalogue,
                                       const QString& instrument, const QString& part,
                                       const trends::TrendInput& shown) {
    std::vector<PairedSeries> all;
    const auto add = [&](const InstrumentChoice& choice) {
        for (const PartChoice& other : choice.parts) {
            if (!other.isItem && !(choice.id == instrument && other.id == part)) {
                const trends::TrendInput input = seriesInput(read, catalogue, choice.id, other.id, shown.today);
                all.push_back({other.title, trends::pairedValues(shown, input)});
            }
        }
    };
    if (const auto measures = measureChoices(read)) {
        add(*measures);
    }
    for (const InstrumentChoice& choice : trendChoices(read, catalogue)) {
        const instruments::Instrument* const known = catalogue.newest(choice.id);
        if (choice.id != instrument && known != nullptr && !known->profile) {
            add(choice);
        }
    }
    return all;
}

std::vector<trends::PairFinding> pairFindings(const std::vector<PairedSeries>& series) {
    std::vector<trends::PairFinding> findings;
    findings.reserve(series.size());
    for (const PairedSeries& each : series) {
        findings.push_back(trends::pairFinding(each.title, each.values));
    }
    return findings;
}

}  // namespace tspace
