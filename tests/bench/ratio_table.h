// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

namespace tspace::bench {

/// A figure beside its floor, both measured in this run.
struct Ratio {
    std::string what;
    std::string figure;  ///< name of the benchmark
    std::string floor;   ///< name of the benchmark it is compared with
    double atMost = 0;   ///< the ratio aimed at; 0 where it is only told
    std::string unit = "ms";
    std::string also = {};  ///< a benchmark of what comes on top of the floor, with which the ratio is told as well
};

/// Keeps medians, 99th percentiles and maxima as they come, and prints one table with the ratios at the end.
class RatioReporter : public benchmark::ConsoleReporter {
  public:
    explicit RatioReporter(std::vector<Ratio> ratios) : m_ratios(std::move(ratios)) {}

    void ReportRuns(const std::vector<Run>& runs) override;
    void Finalize() override;

  private:
    struct Figures {
        double median = 0;
        double p99 = 0;
        double most = 0;
    };

    /// "  0.120     1.40  met": what comes on top of the floor, and the ratio to both; empty where there is nothing.
    [[nodiscard]] std::string toldWithMore(const Ratio& ratio) const;

    std::vector<Ratio> m_ratios;
    std::map<std::string, Figures> m_figures;
};

/// The counter that a benchmark of memory sets, in MiB; its time says nothing then.
inline constexpr const char* memoryCounter = "MiB";

/// Repetitions of one iteration each, with median, 99th percentile and maximum.
benchmark::internal::Benchmark* repeated(benchmark::internal::Benchmark* what, int times);

}  // namespace tspace::bench
