// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "instruments/score.h"
#include "services/trend_source.h"

#include <QJsonObject>

namespace tspace::cli {

namespace {

/// Puts "5,6,-,4" into the check-in, item by item. Throws WrongUse.
void answer(CheckIn& checkIn, const instruments::Instrument& instrument, const QString& text) {
    const QStringList given = text.split(QLatin1Char(','));
    if (given.size() != static_cast<qsizetype>(instrument.items.size())) {
        throw Error(ErrorCode::WrongUse, Cli::tr("%1 has %2 items and --answers has %3; '-' skips one")
                                             .arg(instrument.id)
                                             .arg(instrument.items.size())
                                             .arg(given.size()));
    }
    for (qsizetype i = 0; i < given.size(); ++i) {
        const instruments::Item& item = instrument.items[static_cast<std::size_t>(i)];
        const QString value = given.at(i).trimmed();
        if (value == QLatin1String("-")) {
            checkIn.skipped << item.id;
        } else {
            checkIn.answers[item.id] =
                numberFrom(value, item.scale.min, item.scale.max, Cli::tr("answer %1 (%2)").arg(i + 1).arg(item.id));
        }
    }
    if (checkIn.answers.empty()) {
        throw Error(ErrorCode::WrongUse, Cli::tr("nothing was answered"));
    }
}

void print(const Run& run, const CheckIn& checkIn, const instruments::Instrument& instrument) {
    const instruments::Scores scores = instruments::scores(instrument, checkIn.answers);
    QJsonObject all;
    std::vector<QStringList> rows;
    for (const instruments::Dimension& dimension : instrument.dimensions) {
        const auto score = scores.find(dimension.id);
        if (score != scores.end()) {
            all.insert(dimension.id, score->second);
        }
        rows.push_back({dimension.id, score == scores.end() ? Cli::tr("too few answers for a score")
                                                            : QString::number(score->second, 'g', 6)});
    }
    if (run.wantsJson()) {
        run.out().json({{QStringLiteral("id"), checkIn.id.text()},
                        {QStringLiteral("instrument"), checkIn.instrument},
                        {QStringLiteral("version"), checkIn.version},
                        {QStringLiteral("scores"), all}});
    } else {
        run.out().line(checkIn.id.text());
        run.out().table(rows);
    }
}

Exit runCheckin(Run& run) {
    const QString name = run.arguments(1, 1).front();
    if (!run.isSet("answers")) {
        throw Error(ErrorCode::WrongUse, Cli::tr("--answers is missing"));
    }
    CheckIn checkIn;
    checkIn.id = CheckInId::make(run.random());
    checkIn.at = whenOr(run.maybe("at"), run.clock());
    checkIn.line = run.value("note");
    const auto journal = run.openJournal();
    const instruments::Catalogue catalogue = catalogueOf(journal->read());
    const instruments::Instrument& instrument = instrumentFrom(catalogue, name);
    checkIn.instrument = instrument.id;
    checkIn.version = instrument.version;
    answer(checkIn, instrument, run.value("answers"));
    run.saveNew(*journal, checkIn);
    print(run, checkIn, instrument);
    return Exit::Done;
}

void describeCheckin(QCommandLineParser& parser) {
    parser.addPositionalArgument(QStringLiteral("INSTRUMENT"),
                                 Cli::tr("Id of the instrument, or the end of it: 'wellbeing'."));
    parser.addOption({QStringLiteral("answers"), Cli::tr("One for each item, in order; '-' skips one: 5,6,-,4"),
                      QStringLiteral("ANSWERS")});
    parser.addOption({QStringLiteral("at"), Cli::tr("When; without it: now."), QStringLiteral("WHEN")});
    parser.addOption(
        {QStringLiteral("note"), Cli::tr("A line to keep with it. It is private."), QStringLiteral("TEXT")});
}

}  // namespace

Command checkinCommand() {
    return {QStringLiteral("checkin"), QStringLiteral("INSTRUMENT --answers ANSWERS"),
            Cli::tr("Save a check-in; prints its id and scores."), describeCheckin, runCheckin};
}

}  // namespace tspace::cli
