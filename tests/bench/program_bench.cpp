// SPDX-License-Identifier: GPL-3.0-or-later
// `tspace` as a program: the same time on 50,000 records as on 1,000.
#include "bench/bench_main.h"
#include "bench/written_journal.h"

#include <QFile>
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
    for ([[maybe_unused]] auto _ : state) {
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

/// What /proc tells of a process: clock ticks used so far, and resident memory in MiB.
struct Usage {
    qint64 ticks = 0;
    double memory = 0;
};

Usage usageOf(qint64 process) {
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!stat.open(QIODevice::ReadOnly) || !status.open(QIODevice::ReadOnly)) {
        return {};
    }
    // Fields after the name in brackets: user and system time are the 12th and 13th.
    const QByteArray line = stat.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    const QByteArray all = status.readAll();
    const qsizetype resident = all.indexOf("VmRSS:") + 6;
    return {fields.value(11).toLongLong() + fields.value(12).toLongLong(),
            all.mid(resident, all.indexOf('k', resident) - resident).trimmed().toDouble() / 1024};
}

/// The resident memory of the window with the journal open, once it has used no time for a second.
void windowAtRest(benchmark::State& state, int records) {
    WrittenJournal& written = WrittenJournal::ofSize(records);
    for ([[maybe_unused]] auto _ : state) {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_DATA_HOME"), written.folder());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(TSPACE_PROGRAMS "/thinking-space"),
                      {QStringLiteral("--journal"), written.path(), QStringLiteral("--passphrase-file"),
                       written.passphraseFile()});
        if (!program.waitForStarted()) {
            state.SkipWithError("the window program does not start");
            return;
        }
        Usage last;
        for (int still = 0; still < 10 && program.state() == QProcess::Running;) {
            program.waitForFinished(100);
            const Usage now = usageOf(program.processId());
            still = now.ticks == last.ticks && now.ticks > 0 ? still + 1 : 0;
            last = now;
        }
        state.counters[memoryCounter] = last.memory;
        state.SetIterationTime(0.001);
        program.terminate();
        program.waitForFinished(-1);
    }
}

constexpr int windows = 5;

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
    repeated(benchmark::RegisterBenchmark("window_empty", windowAtRest, 0), windows);
    repeated(benchmark::RegisterBenchmark("window_10000", windowAtRest, 10'000), windows);
    return {{"memory of the window at rest, 10,000 records", "window_10000", "window_empty", 1.3, memoryCounter},
            {"tspace search, 50,000 records beside 1,000", "tspace_search_50000", "tspace_search_1000", 1.2},
            {"tspace add moment, 50,000 records beside 1,000", "tspace_add_50000", "tspace_add_1000", 1.2}};
}

}  // namespace tspace::bench
