// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/ratio_table.h"

#include <chrono>

namespace tspace::bench {

/// Runs `work` once and tells the benchmark how long it took.
template <class Work>
void timed(benchmark::State& state, Work work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    state.SetIterationTime(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
}

/// Registers the benchmarks of the store and returns what to compare.
[[nodiscard]] std::vector<Ratio> registerStore();
/// Registers those that run `tspace` as a program.
[[nodiscard]] std::vector<Ratio> registerProgram();

}  // namespace tspace::bench
