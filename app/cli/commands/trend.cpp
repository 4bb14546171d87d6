// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "services/measure_series.h"
#include "services/trend_source.h"
#include "trends/chance_words.h"
#include "trends/trend_state.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tspace::cli {

namespace {

QString number(double value) {
    return QString::number(value, 'g', 6);
}

/// The newest part's figures, under the names of the design, in its order.
std::vector<std::pair<QString, QJsonValue>> figuresOf(const trends::TrendState& state) {
    const trends::Part* const part = state.found.newest();
    static const trends::RunChart empty;
    const trends::RunChart& chart = part == nullptr ? empty : part->chart;
    const auto maybe = [](const auto& value) { return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Undefined); };
    return {{QStringLiteral("per"), nameOf(state.found.per)},
            {QStringLiteral("points"), chart.n},
            {QStringLiteral("median"), maybe(chart.median)},
            {QStringLiteral("useful"), chart.useful},
            {QStringLiteral("longest_run"), chart.longest ? chart.longest->length : 0},
            {QStringLiteral("crossings"), chart.crossings},
            {QStringLiteral("run_limit"), maybe(chart.runLimit)},
            {QStringLiteral("crossing_limit"), maybe(chart.crossingLimit)},
            {QStringLiteral("judged"), chart.judged()},
            {QStringLiteral("shift"), chart.shift},
            {QStringLiteral("drift"), chart.drift},
            {QStringLiteral("words"), state.words.text()}};
}

QJsonObject jsonOf(const trends::TrendState& state, const QString& instrument, const QString& part) {
    QJsonObject document{{QStringLiteral("instrument"), instrument}, {QStringLiteral("dimension"), part}};
    for (const auto& [name, value] : figuresOf(state)) {
        document.insert(name, value);
    }
    QJsonArray values;
    for (const trends::PeriodValue& value : state.found.values) {
        values.append(QJsonObject{{QStringLiteral("from"), value.period.first().toString(Qt::ISODate)},
                                  {QStringLiteral("to"), value.period.last().toString(Qt::ISODate)},
                                  {QStringLiteral("value"), value.value},
                                  {QStringLiteral("ratings"), value.n()},
                                  {QStringLiteral("scoring"), value.scoring}});
    }
    document.insert(QStringLiteral("values"), values);
    document.insert(QStringLiteral("ratings"), static_cast<qint64>(state.found.ratings.size()));
    return document;
}

void print(Output& out, const trends::TrendState& state) {
    out.line(state.title);
    out.line(state.subtitle);
    std::vector<QStringList> rows;
    for (const auto& [name, value] : figuresOf(state)) {
        if (name == QLatin1String("words") || value.isUndefined()) {
            continue;
        }
        rows.push_back({name, value.isBool()     ? (value.toBool() ? Cli::tr("yes") : Cli::tr("no"))
                              : value.isDouble() ? number(value.toDouble())
                                                 : value.toString()});
    }
    out.table(rows);
    out.line(state.words.text());
}

std::optional<trends::Per> perOf(const Run& run) {
    if (!run.isSet("per")) {
        return std::nullopt;
    }
    const auto per = valueNamed<trends::Per>(run.value("per"));
    if (!per) {
        throw Error(ErrorCode::WrongUse, Cli::tr("--per is one of %1").arg(allNames<trends::Per>()));
    }
    return per;
}

Exit runTrend(Run& run) {
    const QStringList arguments = run.arguments(2, 2);
    const Days days = daysOf(run);
    const auto per = perOf(run);
    OpenForReading journal = run.openForReading();
    const instruments::Catalogue catalogue = catalogueOf(journal.read());
    const QString instrument =
        arguments.at(0) == measuresChoice ? QString(measuresChoice) : instrumentFrom(catalogue, arguments.at(0)).id;
    trends::TrendInput input = trendInput(journal.read(), catalogue, instrument, arguments.at(1), run.clock().today());
    journal.close();
    input.from = days.from;
    input.to = days.to;
    input.per = per;
    if (run.isSet("split")) {
        input.split = trends::SplitAt{dateFrom(run.value("split"), QStringLiteral("--split")), {}};
    }
    const trends::TrendState state = trends::trendState(input);
    if (run.wantsJson()) {
        run.out().json(jsonOf(state, instrument, arguments.at(1)));
    } else {
        print(run.out(), state);
    }
    return state.found.values.empty() ? Exit::Refused : Exit::Done;
}

void describeTrend(QCommandLineParser& parser) {
    parser.setApplicationDescription(trends::chanceWords().join(QLatin1Char('\n')));
    parser.addPositionalArgument(QStringLiteral("INSTRUMENT"),
                                 Cli::tr("Id of the instrument, or the end of it: 'wellbeing'; or 'measures'."));
    parser.addPositionalArgument(QStringLiteral("DIMENSION"),
                                 Cli::tr("Id of a dimension or of one item; name or id of a measure ('caseload, Amina' "
                                         "for someone else's), or 'days-since-supervision'."));
    parser.addOption({QStringLiteral("from"), Cli::tr("The first day."), QStringLiteral("D")});
    parser.addOption({QStringLiteral("to"), Cli::tr("The last day."), QStringLiteral("D")});
    parser.addOption({QStringLiteral("per"),
                      Cli::tr("What one value stands for: %1. Without it: what the instrument's cadence says.")
                          .arg(allNames<trends::Per>()),
                      QStringLiteral("PER")});
    parser.addOption({QStringLiteral("split"), Cli::tr("Also say the medians before this day and from it on."),
                      QStringLiteral("D")});
}

}  // namespace

Command trendCommand() {
    return {QStringLiteral("trend"), QStringLiteral("INSTRUMENT DIMENSION"),
            Cli::tr("Judge the ratings by the rules of run charts, in numbers and words."), describeTrend, runTrend};
}

}  // namespace tspace::cli
