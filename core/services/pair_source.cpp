// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/pair_source.h"

#include "services/measure_series.h"
#include "services/trend_choices.h"
#include "services/trend_source.h"

#include <map>

namespace tspace {

namespace {

/// Adds its instrument to a title that another series, or the one shown, has as well.
void tellApart(std::vector<PairedSeries>& all, const std::vector<QString>& instruments, const QString& shown) {
    std::map<QString, int> having{{shown, 1}};
    for (const PairedSeries& each : all) {
        ++having[each.title];
    }
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (having.at(all[at].title) > 1) {
            all[at].title = QStringLiteral("%1 (%2)").arg(all[at].title, instruments[at]);
        }
    }
}

}  // namespace

std::vector<PairedSeries> pairedSeries(const JournalReader& read, const instruments::Catalogue& catalogue,
                                       const QString& instrument, const QString& part,
                                       const trends::TrendInput& shown) {
    std::vector<PairedSeries> all;
    std::vector<QString> instruments;  // of each
    const auto add = [&](const InstrumentChoice& choice) {
        for (const PartChoice& other : choice.parts) {
            if (!other.isItem && !(choice.id == instrument && other.id == part)) {
                const trends::TrendInput input = seriesInput(read, catalogue, choice.id, other.id, shown.today);
                all.push_back({other.title, trends::pairedValues(shown, input)});
                instruments.push_back(choice.title);
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
    tellApart(all, instruments, shown.dimension);
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
