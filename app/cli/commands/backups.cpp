// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/backups.h"

#include "cli/commands/commands.h"
#include "codec/codec.h"
#include "services/backups.h"
#include "services/journal_settings.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

namespace tspace::cli {

namespace {

QString timeOf(qint64 utc) {
    return Instant::at(utc, QStringLiteral("UTC")).utcText();
}

QJsonObject jsonOf(const BackupFile& file, const QByteArray& salt) {
    return {{QStringLiteral("path"), file.path},
            {QStringLiteral("made"), timeOf(file.utc)},
            {QStringLiteral("bytes"), file.bytes},
            {QStringLiteral("same_passphrase"), file.salt == salt}};
}

QString wordFor(Whereabouts whereabouts) {
    switch (whereabouts) {
        case Whereabouts::None:
            return QStringLiteral("none");
        case Whereabouts::OnlyHere:
            return QStringLiteral("only-here");
        case Whereabouts::SameDisk:
            return QStringLiteral("same-disk");
        case Whereabouts::Elsewhere:
            return QStringLiteral("elsewhere");
    }
    return {};
}

void tell(Run& run, const BackupState& state, const BackupPlaces& places) {
    if (state.secondIsMissing) {
        run.error().line(Cli::tr("The second folder is not there now: %1").arg(places.second));
    }
    if (state.underOther > 0) {
        run.error().line(Cli::tr("%1 made under an earlier passphrase, which still opens them.")
                             .arg(counted(state.underOther, Cli::tr("backup was"), Cli::tr("backups were"))));
    }
    if (state.whereabouts == Whereabouts::OnlyHere) {
        run.error().line(Cli::tr("Your only backups are on this computer."));
    }
}

Exit runBackups(Run& run) {
    static_cast<void>(run.arguments(0, 0));
    OpenForReading journal = run.openForReading();
    const BackupPlaces places{journal.file().path(),
                              secondFolder(settingsOf(journal.read()), run.environment().device)};
    const QByteArray salt = journal.file().copier().salt();
    const BackupState state = backupState(places, salt);
    journal.close();
    QJsonArray all;
    std::vector<QStringList> table;
    for (const auto* files : {&state.first, &state.second}) {
        for (const BackupFile& file : *files) {
            all.append(jsonOf(file, salt));
            table.push_back({timeOf(file.utc), QLocale(QLocale::English).formattedDataSize(file.bytes),
                             file.salt == salt ? QString() : Cli::tr("earlier passphrase"), file.path});
        }
    }
    if (run.wantsJson()) {
        run.out().json({{QStringLiteral("backups"), all}, {QStringLiteral("where"), wordFor(state.whereabouts)}});
    } else {
        run.out().table(table);
        tell(run, state, places);
    }
    if (table.empty()) {
        run.error().line(Cli::tr("There is no backup yet; 'tspace backup' makes one."));
    }
    return table.empty() ? Exit::Refused : Exit::Done;
}

}  // namespace

QJsonObject json(const Holding& holding) {
    QJsonObject counts;
    for (const auto& [kind, count] : holding.counts) {
        counts.insert(tspace::nameOf(kind), count);
    }
    QJsonObject document{{QStringLiteral("records"), counts},
                         {QStringLiteral("recently_deleted"), holding.deleted},
                         {QStringLiteral("revisions"), holding.revisions},
                         {QStringLiteral("drafts"), holding.drafts}};
    if (holding.newest) {
        document.insert(QStringLiteral("newest"), codec::toJson(*holding.newest));
    }
    return document;
}

QString inWords(const Holding& holding) {
    QStringList parts{counted(holding.records(), Cli::tr("record"), Cli::tr("records")),
                      counted(holding.revisions, Cli::tr("version"), Cli::tr("versions"))};
    if (holding.drafts > 0) {
        parts << counted(holding.drafts, Cli::tr("draft"), Cli::tr("drafts"));
    }
    if (holding.newest) {
        parts << Cli::tr("saved last %1 %2")
                     .arg(holding.newest->date.toString(Qt::ISODate),
                          holding.newest->time().toString(QStringLiteral("HH:mm")));
    }
    return parts.join(QStringLiteral(", "));
}

Command backupsCommand() {
    return {QStringLiteral("backups"),
            {},
            Cli::tr("List the backups of the journal, newest first."),
            [](QCommandLineParser&) {},
            runBackups};
}

}  // namespace tspace::cli
