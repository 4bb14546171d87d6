// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench_main.h"

#include <QCoreApplication>

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    std::vector<tspace::bench::Ratio> ratios = tspace::bench::registerStore();
    for (tspace::bench::Ratio& ratio : tspace::bench::registerProgram()) {
        ratios.push_back(std::move(ratio));
    }
    tspace::bench::RatioReporter reporter(std::move(ratios));
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}
