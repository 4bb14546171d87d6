// SPDX-License-Identifier: GPL-3.0-or-later
// delete, erase, restore, hold: what becomes of a record that is not wanted any more.
#include "cli/commands/commands.h"
#include "services/hold.h"
#include "services/journal_settings.h"
#include "store/deleted_records.h"
#include "store/session_lists.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tspace::cli {

namespace {

RecordId idFrom(const QString& text) {
    const auto id = RecordId::parse(text);
    if (!id) {
        throw Error(ErrorCode::WrongUse, Cli::tr("'%1' is no id").arg(text));
    }
    return *id;
}

void say(Run& run, const QJsonObject& document, const QString& words) {
    if (run.wantsJson()) {
        run.out().json(document);
    } else {
        run.out().line(words);
    }
}

/// Says that the record of a session that goes is another's too; empty for any other record.
QString agreedWords(const std::optional<AgreedWith>& agreed) {
    if (!agreed) {
        return {};
    }
    return (agreed->names.isEmpty()
                ? Cli::tr("The record of this session was agreed.")
                : Cli::tr("The record of this session was agreed with %1 on %2.")
                      .arg(agreed->names.join(QStringLiteral(", ")), agreed->on.toString(Qt::ISODate))) +
           QLatin1Char(' ');
}

void describe(const AgreedWith& agreed, QJsonObject& document) {
    document.insert(QStringLiteral("agreed_with"), QJsonArray::fromStringList(agreed.names));
    if (agreed.on.isValid()) {
        document.insert(QStringLiteral("agreed_on"), agreed.on.toString(Qt::ISODate));
    }
}

Exit runDelete(Run& run) {
    const RecordId id = idFrom(run.arguments(1, 1).front());
    const auto journal = run.openJournal();
    const auto record = journal->read().find(id);
    if (!record) {
        throw Error(ErrorCode::NotFound, Cli::tr("no record has this id, or it is deleted already"));
    }
    if (kindOf(*record) == RecordKind::Settings) {
        throw Error(ErrorCode::Refused, Cli::tr("the settings of a journal are not deleted"));
    }
    const std::optional<AgreedWith> agreed = agreedWith(journal->read(), *record);
    Change change;
    change.record = *record;
    change.deleted = true;
    journal->commitAndWait({change});
    const QDate until = run.clock().today().addDays(daysInRecentlyDeleted);
    journal->close();
    QJsonObject document{{QStringLiteral("id"), id.text()},
                         {QStringLiteral("erased_after"), until.toString(Qt::ISODate)}};
    if (agreed) {
        describe(*agreed, document);
    }
    const QString words = agreed ? Cli::tr("In recently deleted until %1; 'tspace restore %2' brings it back, agreed.")
                                 : Cli::tr("In recently deleted until %1; 'tspace restore %2' brings it back.");
    say(run, document, agreedWords(agreed) + words.arg(until.toString(Qt::ISODate), id.text()));
    return Exit::Done;
}

Exit runErase(Run& run) {
    const RecordId id = idFrom(run.arguments(1, 1).front());
    const auto journal = run.openJournal();
    if (const auto hold = holdOf(journal->read())) {
        throw Error(
            ErrorCode::Refused,
            Cli::tr("the journal is on hold since %1: nothing is erased while someone has asked for the records")
                .arg(hold->since.date.toString(Qt::ISODate)));
    }
    const auto erased = static_cast<int>(journal->eraseAndWait({id}).changed.size());
    journal->close();
    say(run, {{QStringLiteral("id"), id.text()}, {QStringLiteral("erased"), erased}},
        Cli::tr("Erased, with every version and draft. Backups made before still hold it."));
    return Exit::Done;
}

RevisionId revisionFor(const JournalReader& read, const RecordId& id, const QStringList& arguments) {
    const std::vector<RevisionRow> rows = read.history(id);
    if (rows.empty()) {
        throw Error(ErrorCode::NotFound, Cli::tr("no record has this id"));
    }
    if (arguments.size() == 1) {
        return rows.front().id;
    }
    const auto wanted = RevisionId::parse(arguments[1]);
    for (const RevisionRow& row : rows) {
        if (wanted && row.id == *wanted) {
            return row.id;
        }
    }
    throw Error(ErrorCode::NotFound,
                Cli::tr("this record has no version %1; 'tspace history' lists them").arg(arguments[1]));
}

Exit runRestore(Run& run) {
    const QStringList arguments = run.arguments(1, 2);
    const RecordId id = idFrom(arguments.front());
    const auto journal = run.openJournal();
    Change change;
    change.record = journal->read().atRevision(revisionFor(journal->read(), id, arguments));
    const Committed done = journal->commitAndWait({change});
    journal->close();
    const bool isNew = !done.revisions.empty();
    QJsonObject document{{QStringLiteral("id"), id.text()}};
    if (isNew) {
        document.insert(QStringLiteral("revision"), done.revisions.front().text());
    }
    say(run, document,
        isNew ? Cli::tr("Restored as a new version.") : Cli::tr("It is so already; nothing was changed."));
    return isNew ? Exit::Done : Exit::Refused;
}

Exit runHold(Run& run) {
    static_cast<void>(run.arguments(0, 0));
    const auto journal = run.openJournal();
    Settings settings = settingsOf(journal->read());
    const bool was = holdOf(journal->read()).has_value();
    const bool ends = run.isSet("end");
    if (ends) {
        endHold(settings);
    } else if (!was) {
        beginHold(settings, run.clock().now(), run.value("reason"));
    }
    Change change;
    change.record = settings;
    journal->commitAndWait({change});
    journal->close();
    say(run, {{QStringLiteral("hold"), !ends}},
        ends ? Cli::tr("There is no hold. Erasing works again, and what is past its 30 days goes.")
             : Cli::tr("On hold: nothing is erased, by hand or by itself, until 'tspace hold --end'."));
    return Exit::Done;
}

void describeId(QCommandLineParser& parser) {
    parser.addPositionalArgument(QStringLiteral("ID"), Cli::tr("Id of the record."));
}

}  // namespace

Command deleteCommand() {
    return {QStringLiteral("delete"), QStringLiteral("ID"), Cli::tr("Move a record to recently deleted, for 30 days."),
            describeId, runDelete};
}

Command eraseCommand() {
    return {QStringLiteral("erase"), QStringLiteral("ID"),
            Cli::tr("Erase a record beyond recovery, with all its versions."), describeId, runErase};
}

Command restoreCommand() {
    return {QStringLiteral("restore"), QStringLiteral("ID [REVISION]"),
            Cli::tr("Bring back a deleted record, or an earlier version as a new one."),
            [](QCommandLineParser& parser) {
                describeId(parser);
                parser.addPositionalArgument(QStringLiteral("REVISION"),
                                             Cli::tr("Id of the version; without it the newest."));
            },
            runRestore};
}

Command holdCommand() {
    return {
        QStringLiteral("hold"),
        {},
        Cli::tr("Stop all erasing while someone has asked for the records."),
        [](QCommandLineParser& parser) {
            parser.addOption({QStringLiteral("reason"), Cli::tr("Who asked, and for what."), QStringLiteral("TEXT")});
            parser.addOption({QStringLiteral("end"), Cli::tr("End the hold.")});
        },
        runHold};
}

}  // namespace tspace::cli
