// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ratio_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace tspace::bench {

namespace {

double percentile99(const std::vector<double>& values) {
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    const auto place = static_cast<std::size_t>(std::ceil(0.99 * static_cast<double>(sorted.size())));
    return sorted[std::max<std::size_t>(place, 1) - 1];
}

const char* verdict(double reached, const Ratio& ratio) {
    if (ratio.atMost <= 0) {
        return "";
    }
    return reached <= ratio.atMost ? "met" : "MISSED";
}

double largest(const std::vector<double>& values) {
    return *std::max_element(values.begin(), values.end());
}

}  // namespace

benchmark::internal::Benchmark* repeated(benchmark::internal::Benchmark* what, int times) {
    return what->Iterations(1)
        ->Repetitions(times)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond)
        ->ReportAggregatesOnly(true)
        ->ComputeStatistics("p99", percentile99)
        ->ComputeStatistics("max", largest);
}

void RatioReporter::ReportRuns(const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        if (run.run_type != Run::RT_Aggregate) {
            continue;
        }
        Figures& figures = m_figures[run.run_name.function_name];
        const auto memory = run.counters.find(memoryCounter);
        const double value = memory == run.counters.end() ? run.GetAdjustedRealTime() : memory->second.value;
        if (run.aggregate_name == "median") {
            figures.median = value;
        } else if (run.aggregate_name == "p99") {
            figures.p99 = value;
        } else if (run.aggregate_name == "max") {
            figures.most = value;
        }
    }
}

std::string RatioReporter::toldWithMore(const Ratio& ratio) const {
    const auto more = m_figures.find(ratio.also);
    if (more == m_figures.end()) {
        return {};
    }
    const double reached = m_figures.at(ratio.figure).median / (m_figures.at(ratio.floor).median + more->second.median);
    std::array<char, 80> words{};
    std::snprintf(words.data(), words.size(), " %10.3f %8.2f  %s", more->second.median, reached,
                  verdict(reached, ratio));
    return words.data();
}

void RatioReporter::Finalize() {
    const bool isMore =
        std::any_of(m_ratios.begin(), m_ratios.end(), [](const Ratio& each) { return !each.also.empty(); });
    std::printf("\n%-56s %4s %10s %10s %10s %10s %8s %8s%s\n", "", "unit", "median", "p99", "max", "floor", "ratio",
                "aim", isMore ? "             page    ratio" : "");
    for (const Ratio& ratio : m_ratios) {
        const auto figure = m_figures.find(ratio.figure);
        const auto floor = m_figures.find(ratio.floor);
        if (figure == m_figures.end() || floor == m_figures.end() || floor->second.median <= 0) {
            std::printf("%-56s not measured\n", ratio.what.c_str());
            continue;
        }
        const double reached = figure->second.median / floor->second.median;
        std::printf("%-56s %4s %10.3f %10.3f %10.3f %10.3f %8.2f %8.2f  %-6s%s\n", ratio.what.c_str(),
                    ratio.unit.c_str(), figure->second.median, figure->second.p99, figure->second.most,
                    floor->second.median, reached, ratio.atMost, verdict(reached, ratio), toldWithMore(ratio).c_str());
    }
    std::fflush(stdout);
}

}  // namespace tspace::bench
