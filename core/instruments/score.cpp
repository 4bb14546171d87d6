// SPDX-License-Identifier: GPL-3.0-or-later
#include "instruments/score.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace tspace::instruments {

namespace {

/// Of at least one value.
double median(std::vector<int> values) {
    std::sort(values.begin(), values.end());
    const std::size_t upper = values.size() / 2;
    const std::size_t lower = (values.size() - 1) / 2;
    return (values[lower] + values[upper]) / 2.0;
}

double combined(Rule rule, const std::vector<int>& values) {
    const double sum = std::accumulate(values.begin(), values.end(), 0);
    switch (rule) {
        case Rule::Median:
            return median(values);
        case Rule::Mean:
            return sum / static_cast<double>(values.size());
        case Rule::Sum:
        case Rule::Single:
            return sum;
    }
    return sum;
}

}  // namespace

int turned(const Item& item, int answer) {
    return item.reversed ? item.scale.min + item.scale.max - answer : answer;
}

std::optional<double> score(const Instrument& instrument, const QString& dimension, const Answers& answers) {
    std::vector<int> values;
    for (const Item* item : instrument.itemsOf(dimension)) {
        const auto answer = answers.find(item->id);
        if (answer != answers.end() && item->scale.has(answer->second)) {
            values.push_back(turned(*item, answer->second));
        }
    }
    if (values.empty() || values.size() < static_cast<std::size_t>(instrument.answered)) {
        return std::nullopt;
    }
    return combined(instrument.rule, values);
}

Scores scores(const Instrument& instrument, const Answers& answers) {
    Scores all;
    for (const Dimension& dimension : instrument.dimensions) {
        if (const auto one = score(instrument, dimension.id, answers)) {
            all[dimension.id] = *one;
        }
    }
    return all;
}

Issues checkAnswers(const Instrument& instrument, const Answers& answers, const QStringList& skipped) {
    Issues issues;
    for (const auto& [id, answer] : answers) {
        const QString place = QStringLiteral("/answers/") + id;
        const Item* item = instrument.item(id);
        if (item == nullptr) {
            issues.push_back({place, Severity::Fault, QStringLiteral("names no item of this instrument")});
        } else if (!item->scale.has(answer)) {
            issues.push_back({place, Severity::Fault,
                              QStringLiteral("%1 is outside the scale; allowed are whole numbers from %2 to %3")
                                  .arg(answer)
                                  .arg(item->scale.min)
                                  .arg(item->scale.max)});
        }
    }
    for (const QString& id : skipped) {
        if (instrument.item(id) == nullptr) {
            issues.push_back({QStringLiteral("/skipped"), Severity::Fault,
                              QStringLiteral("\"%1\" names no item of this instrument").arg(id)});
        } else if (answers.contains(id)) {
            issues.push_back({QStringLiteral("/skipped"), Severity::Fault,
                              QStringLiteral("\"%1\" is both answered and skipped").arg(id)});
        }
    }
    return issues;
}

}  // namespace tspace::instruments
