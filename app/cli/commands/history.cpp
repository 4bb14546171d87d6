// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "codec/codec.h"
#include "store/session_lists.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tspace::cli {

namespace {

QJsonObject jsonOf(const RevisionRow& row) {
    QJsonArray parents;
    for (const RevisionId& parent : row.parents) {
        parents.append(parent.text());
    }
    return {{QStringLiteral("id"), row.id.text()},
            {QStringLiteral("at"), codec::toJson(row.at)},
            {QStringLiteral("device"), row.device.toString(QUuid::WithoutBraces)},
            {QStringLiteral("parents"), parents},
            {QStringLiteral("deleted"), row.deleted}};
}

QJsonObject jsonOf(const Addition& addition) {
    return {{QStringLiteral("id"), addition.id.text()},
            {QStringLiteral("at"), codec::toJson(addition.written)},
            {QStringLiteral("kind"), nameOf(addition.kind)}};
}

Exit runHistory(Run& run) {
    const QString text = run.arguments(1, 1).front();
    const auto id = RecordId::parse(text);
    if (!id) {
        throw Error(ErrorCode::WrongUse, Cli::tr("'%1' is no id").arg(text));
    }
    OpenForReading journal = run.openForReading();
    const std::vector<RevisionRow> rows = journal.read().history(*id);
    const std::vector<Addition> added = additionsOf(journal.read(), id->as<Session>());
    journal.close();
    QJsonArray revisions;
    QJsonArray additions;
    std::vector<QStringList> table;
    // What was added to an agreed session is later than every version of it.
    for (auto addition = added.rbegin(); addition != added.rend(); ++addition) {
        additions.append(jsonOf(*addition));
        table.push_back({addition->id.text(), addition->written.utcText(), Cli::tr("added")});
    }
    for (const RevisionRow& row : rows) {
        revisions.append(jsonOf(row));
        table.push_back({row.id.text(), row.at.utcText(), row.deleted ? Cli::tr("deleted") : Cli::tr("saved")});
    }
    if (rows.empty()) {
        run.error().line(Cli::tr("tspace: no record has this id"));
    }
    if (run.wantsJson()) {
        run.out().json({{QStringLiteral("id"), id->text()},
                        {QStringLiteral("revisions"), revisions},
                        {QStringLiteral("additions"), additions}});
    } else {
        run.out().table(table);
    }
    return rows.empty() ? Exit::Refused : Exit::Done;
}

}  // namespace

Command historyCommand() {
    return {QStringLiteral("history"), QStringLiteral("ID"),
            Cli::tr("List the versions of a record, newest first, and what was added to an agreed session."),
            [](QCommandLineParser& parser) {
                parser.addPositionalArgument(QStringLiteral("ID"), Cli::tr("Id of the record."));
            },
            runHistory};
}

}  // namespace tspace::cli
