// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "exchange/sample_year.h"

#include <QJsonObject>

#include <limits>

namespace tspace::cli {

namespace {

int recordsIn(const JournalReader& read) {
    int records = 0;
    for (const auto& [kind, count] : read.info().counts) {
        records += count;
    }
    return records;
}

Exit runSample(Run& run) {
    static_cast<void>(run.arguments(0, 0));
    const int seed = run.isSet("seed")
                         ? numberFrom(run.value("seed"), 0, std::numeric_limits<int>::max(), QStringLiteral("--seed"))
                         : 1;
    const QDate until =
        run.isSet("until") ? dateFrom(run.value("until"), QStringLiteral("--until")) : run.clock().today();
    const auto journal = run.openJournal();
    if (recordsIn(journal->read()) > 0) {
        throw Error(ErrorCode::Refused, Cli::tr("the sample goes into an empty journal only, and this one is not"));
    }
    Changes changes;
    for (Record& record : sampleYear(static_cast<std::uint64_t>(seed), until, run.clock().zone())) {
        Change& change = changes.emplace_back();
        change.record = std::move(record);
        change.mustBeNew = true;
    }
    const auto records = static_cast<qint64>(changes.size());
    journal->commitAndWait(std::move(changes), &run.progress(Cli::tr("Filling the journal")));
    run.endProgress();
    journal->close();
    if (run.wantsJson()) {
        run.out().json({{QStringLiteral("records"), records}});
    } else {
        run.out().line(
            Cli::tr("Filled the journal with %1.").arg(counted(records, Cli::tr("record"), Cli::tr("records"))));
    }
    return Exit::Done;
}

void describeSample(QCommandLineParser& parser) {
    parser.addOption(
        {QStringLiteral("seed"), Cli::tr("The same number gives the same year; without it: 1."), QStringLiteral("N")});
    parser.addOption(
        {QStringLiteral("until"), Cli::tr("The day the year ends with; without it: today."), QStringLiteral("DATE")});
}

}  // namespace

Command sampleCommand() {
    return {QStringLiteral("sample"),
            {},
            Cli::tr("Fill an empty journal with an invented year, to look around in."),
            describeSample,
            runSample};
}

}  // namespace tspace::cli
