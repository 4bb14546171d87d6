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

/// Registers the benchmarks of the program and returns what to compare; each program has its own. Called with an
/// application in place.
[[nodiscard]] std::vector<Ratio> registerAll();

/// Those that run `tspace` and the window as programs.
[[nodiscard]] std::vector<Ratio> registerProgram();

}  // namespace tspace::bench
