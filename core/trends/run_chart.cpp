// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/run_chart.h"

#include <algorithm>
#include <cmath>

namespace tspace::trends {

namespace {

constexpr double tolerance = 1e-9;

Side sideOf(double value, double median) {
    if (std::abs(value - median) <= tolerance * std::max(1.0, std::abs(median))) {
        return Side::On;
    }
    return value < median ? Side::Below : Side::Above;
}

std::vector<Run> runsOf(const std::vector<Side>& sides) {
    std::vector<Run> runs;
    for (std::size_t place = 0; place < sides.size(); ++place) {
        if (sides[place] == Side::On) {
            continue;
        }
        if (runs.empty() || runs.back().side != sides[place]) {
            runs.push_back({sides[place], place, place, 0});
        }
        runs.back().last = place;
        ++runs.back().length;
    }
    return runs;
}

void count(RunChart& chart, const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        chart.useful += run.length;
        if (!chart.longest || run.length >= chart.longest->length) {
            chart.longest = run;
        }
    }
    chart.longestRun = chart.longest ? chart.longest->length : 0;
    chart.crossings = runs.empty() ? 0 : static_cast<int>(runs.size()) - 1;
}

}  // namespace

int runLimit(int useful) {
    return static_cast<int>(std::lround(std::log2(useful) + 3));
}

int crossingLimit(int useful) {
    // Terms relative to the largest one, going down from the middle: the far tail may underflow, it weighs nothing.
    const int trials = useful - 1;
    const int middle = trials / 2;
    std::vector<double> terms(static_cast<std::size_t>(middle) + 1);
    terms[static_cast<std::size_t>(middle)] = 1;
    for (int k = middle; k > 0; --k) {
        terms[static_cast<std::size_t>(k) - 1] = terms[static_cast<std::size_t>(k)] * k / (trials - k + 1);
    }
    double lowerHalf = 0;
    for (const double term : terms) {
        lowerHalf += term;
    }
    const double all = trials % 2 == 1 ? 2 * lowerHalf : 2 * lowerHalf - 1;
    double upTo = 0;
    int k = 0;
    for (; k < middle; ++k) {
        upTo += terms[static_cast<std::size_t>(k)];
        if (20 * upTo >= all) {
            break;
        }
    }
    return k;
}

RunChart judge(std::span<const double> values) {
    RunChart chart;
    chart.n = static_cast<int>(values.size());
    if (chart.n < fewestForMedian) {
        return chart;
    }
    chart.median = medianOf({values.begin(), values.end()});
    chart.sides.reserve(values.size());
    for (const double value : values) {
        chart.sides.push_back(sideOf(value, *chart.median));
    }
    const std::vector<Run> runs = runsOf(chart.sides);
    count(chart, runs);
    if (chart.useful < fewestUseful) {
        chart.judgement = Judgement::TooFewUseful;
        return chart;
    }
    chart.runLimit = runLimit(chart.useful);
    chart.crossingLimit = crossingLimit(chart.useful);
    if (runs.size() < 2) {
        chart.judgement = Judgement::OneSided;
        return chart;
    }
    chart.judgement = Judgement::Judged;
    chart.drift = chart.crossings < *chart.crossingLimit;
    std::copy_if(runs.begin(), runs.end(), std::back_inserter(chart.signalRuns),
                 [&chart](const Run& run) { return run.length > *chart.runLimit; });
    chart.shift = !chart.signalRuns.empty();
    return chart;
}

bool isMostlyTheSame(const RunChart& chart) {
    return chart.judgement == Judgement::OneSided || (chart.useful == 0 && chart.n >= fewestUseful);
}

std::vector<Part> judgedParts(const std::vector<PeriodValue>& values) {
    std::vector<Part> parts;
    std::vector<double> numbers;
    const auto close = [&parts, &numbers] {
        parts.back().chart = judge(numbers);
        numbers.clear();
    };
    for (std::size_t place = 0; place < values.size(); ++place) {
        if (place == 0 || values[place].scoring != values[place - 1].scoring) {
            if (place > 0) {
                close();
            }
            parts.push_back({place, values[place].scoring, {}});
        }
        numbers.push_back(values[place].value);
    }
    if (!parts.empty()) {
        close();
    }
    return parts;
}

}  // namespace tspace::trends
