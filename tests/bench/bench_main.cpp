// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench_main.h"

#ifdef TSPACE_WINDOW
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

int main(int argc, char* argv[]) {
    const Application application(argc, argv);
    benchmark::Initialize(&argc, argv);
    tspace::bench::RatioReporter reporter(tspace::bench::registerAll());
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}
