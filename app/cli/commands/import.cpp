// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/commands/import_plans.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace tspace::cli {

namespace {

using exchange::ImportPlan;

int newRecords(const ImportPlan& plan) {
    return static_cast<int>(std::count_if(plan.fresh.begin(), plan.fresh.end(), [](const Record& record) {
        return !std::holds_alternative<InstrumentFile>(record);
    }));
}

QJsonObject documentOf(const ImportPlan& plan, bool imported) {
    QJsonArray issues;
    for (const Issue& issue : plan.issues) {
        issues.append(json(issue));
    }
    return {{QStringLiteral("new"), newRecords(plan)},
            {QStringLiteral("same"), plan.same},
            {QStringLiteral("changed"), plan.changed},
            {QStringLiteral("refused"), plan.refused},
            {QStringLiteral("readable"), plan.readable},
            {QStringLiteral("instrument_new"), newRecords(plan) != static_cast<int>(plan.fresh.size())},
            {QStringLiteral("issues"), issues},
            {QStringLiteral("further_issues"), plan.furtherIssues},
            {QStringLiteral("imported"), imported ? newRecords(plan) : 0}};
}

void print(const Run& run, const ImportPlan& plan) {
    if (!run.wantsJson()) {
        run.out().table({{Cli::tr("new"), QString::number(newRecords(plan))},
                         {Cli::tr("same"), QString::number(plan.same)},
                         {Cli::tr("changed here since, and left so"), QString::number(plan.changed)},
                         {Cli::tr("refused"), QString::number(plan.refused)}});
        run.out().flush();
    }
    run.tell(plan.issues);
    if (plan.furtherIssues > 0) {
        run.error().line(Cli::tr("... and %1 more of these").arg(plan.furtherIssues));
    }
}

void commit(const Run& run, Journal& journal, std::vector<Record>& records) {
    Changes changes;
    for (Record& record : records) {
        Change& change = changes.emplace_back();
        change.record = std::move(record);
        change.mustBeNew = true;
    }
    journal.commitAndWait(std::move(changes), &run.progress(Cli::tr("Importing")));
    run.endProgress();
}

/// Says how it ended, and with which code.
Exit finish(const Run& run, const ImportPlan& plan, bool mayImport, const QJsonObject& document) {
    if (run.wantsJson()) {
        run.out().json(document);
    }
    if (!mayImport) {
        run.error().line(plan.readable ? Cli::tr("tspace: nothing was imported, since some of it is refused; "
                                                 "--skip-refused imports the rest")
                                       : Cli::tr("tspace: nothing was imported; the file is not what it should be"));
        return Exit::Refused;
    }
    if (run.isSet("dry-run")) {
        run.error().line(Cli::tr("Only looked at; nothing was imported."));
    }
    return plan.refused > 0 ? Exit::Refused : Exit::Done;
}

Exit importFile(Run& run, const ImportSource& source, QFile& file) {
    const auto journal = run.openJournal();
    ImportPlan plan = source.plan(run, journal->read(), file);
    run.endProgress();
    const bool mayImport = plan.allowed(run.isSet("skip-refused"));
    const bool wanted = mayImport && !run.isSet("dry-run");
    print(run, plan);
    const QJsonObject document = documentOf(plan, wanted);
    if (wanted && !plan.fresh.empty()) {
        commit(run, *journal, plan.fresh);
    }
    journal->close();
    return finish(run, plan, mayImport, document);
}

Exit runImport(Run& run) {
    const QStringList arguments = run.arguments(2, 2);
    const auto source = sourceFrom(run, arguments.at(0));
    QFile file(arguments.at(1));
    if (!file.open(QIODevice::ReadOnly)) {
        throw Error(ErrorCode::Unreadable, arguments.at(1) + QStringLiteral(": ") + file.errorString());
    }
    return importFile(run, *source, file);
}

void describeImport(QCommandLineParser& parser) {
    parser.addPositionalArgument(QStringLiteral("FORMAT"),
                                 Cli::tr("'jrnl' (jrnl --format json), 'csv-ratings' (a spreadsheet of ratings) or "
                                         "'csv-readings' (a date and a value in each row)."));
    parser.addPositionalArgument(QStringLiteral("FILE"), Cli::tr("What to import."));
    parser.addOption({QStringLiteral("dry-run"), Cli::tr("Only say what would be imported.")});
    parser.addOption({QStringLiteral("skip-refused"), Cli::tr("Import the rest when some entries are refused.")});
    parser.addOption({QStringLiteral("instrument"), Cli::tr("csv-ratings: the instrument that was answered."),
                      QStringLiteral("FILE.json")});
    parser.addOption(
        {QStringLiteral("time"), Cli::tr("csv-ratings: the column that says when."), QStringLiteral("COLUMN")});
    parser.addOption({QStringLiteral("map"), Cli::tr("csv-ratings: which column answers which item."),
                      QStringLiteral("COLUMN=ITEM,...")});
    parser.addOption({QStringLiteral("measure"), Cli::tr("csv-readings: id or name of the measure they are of."),
                      QStringLiteral("MEASURE")});
}

}  // namespace

Command importCommand() {
    return {QStringLiteral("import"), QStringLiteral("FORMAT FILE"),
            Cli::tr("Import a file: all of it or nothing, and nothing twice."), describeImport, runImport};
}

}  // namespace tspace::cli
