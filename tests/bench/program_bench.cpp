// SPDX-License-Identifier: GPL-3.0-or-later
// `tspace` as a program: the same time on 50,000 records as on 1,000.
#include "bench/bench_main.h"
#include "bench/written_journal.h"

#include <QProcess>

namespace tspace::bench {

namespace {

constexpr int few = 1'000;
constexpr int fifty = 50'000;
constexpr int times = 21;

void runProgram(benchmark::State& state, int records, const QStringList& arguments, const QByteArray& input) {
    WrittenJournal& written = WrittenJournal::ofSize(records);
    const QStringList all = QStringList{QStringLiteral("--journal"), written.path(),
                                        QStringLiteral("--passphrase-file"), written.passphraseFile()} +
                            arguments;
    for (auto _ : state) {
        QProcess program;
        program.setProcessEnvironment([&] {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("XDG_DATA_HOME"), written.folder());
            return environment;
        }());
        timed(state, [&] {
            program.start(QStringLiteral(TSPACE_PROGRAMS "/tspace"), all);
            program.write(input);
            program.closeWriteChannel();
            program.waitForFinished(-1);
        });
        if (program.exitStatus() != QProcess::NormalExit || program.exitCode() != 0) {
            state.SkipWithError(program.readAllStandardError().constData());
        }
    }
}

}  // namespace

std::vector<Ratio> registerProgram() {
    const QStringList search{QStringLiteral("search"), WrittenJournal::rareWord()};
    const QStringList add{QStringLiteral("add"), QStringLiteral("moment"), QStringLiteral("--kind"),
                          QStringLiteral("free")};
    const QByteArray text = "A short moment, written down at once.\n";
    repeated(benchmark::RegisterBenchmark("tspace_search_1000", runProgram, few, search, QByteArray()), times);
    repeated(benchmark::RegisterBenchmark("tspace_search_50000", runProgram, fifty, search, QByteArray()), times);
    repeated(benchmark::RegisterBenchmark("tspace_add_1000", runProgram, few, add, text), times);
    repeated(benchmark::RegisterBenchmark("tspace_add_50000", runProgram, fifty, add, text), times);
    return {{"tspace search, 50,000 records beside 1,000", "tspace_search_50000", "tspace_search_1000", 1.2},
            {"tspace add moment, 50,000 records beside 1,000", "tspace_add_50000", "tspace_add_1000", 1.2}};
}

}  // namespace tspace::bench
