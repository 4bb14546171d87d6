// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands/commands.h"

#include <QJsonObject>

#include <cmath>

namespace tspace::cli {

namespace {

double valueFrom(const QString& text) {
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value)) {
        throw Error(ErrorCode::WrongUse, Cli::tr("VALUE is a number, and '%1' is none").arg(text));
    }
    return value;
}

Exit runReading(Run& run) {
    const QStringList arguments = run.arguments(2, 2);
    Reading reading;
    reading.id = ReadingId::make(run.random());
    reading.value = valueFrom(arguments.at(1));
    reading.on = run.isSet("on") ? dateFrom(run.value("on"), QStringLiteral("--on")) : run.clock().today();
    const auto journal = run.openJournal();
    reading.measure = measureFrom(journal->read(), arguments.at(0));
    run.saveNew(*journal, reading);
    if (run.wantsJson()) {
        run.out().json({{QStringLiteral("id"), reading.id.text()}});
    } else {
        run.out().line(reading.id.text());
    }
    return Exit::Done;
}

void describeReading(QCommandLineParser& parser) {
    parser.addPositionalArgument(QStringLiteral("MEASURE"), Cli::tr("Id or name of the measure."));
    parser.addPositionalArgument(QStringLiteral("VALUE"), Cli::tr("A number, with '.' before decimals."));
    parser.addOption({QStringLiteral("on"), Cli::tr("The day; without it: today."), QStringLiteral("DATE")});
}

}  // namespace

Command readingCommand() {
    return {QStringLiteral("reading"), QStringLiteral("MEASURE VALUE"),
            Cli::tr("Save one reading of a measure and print its id."), describeReading, runReading};
}

}  // namespace tspace::cli
