// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QLocale>

namespace tspace::cli {

namespace {

QString keyWords(const JournalFile& file) {
    const KeySet& set = file.keySet();
    return QStringLiteral("Argon2id, %1 MiB, %2 passes").arg(set.memory / (std::size_t{1024} * 1024)).arg(set.passes);
}

QJsonObject jsonOf(const JournalInfo& info, const JournalFile& file) {
    QJsonObject counts;
    for (const auto& [kind, count] : info.counts) {
        counts.insert(nameOf(kind), count);
    }
    QJsonObject document{
        {QStringLiteral("journal"), QFileInfo(file.path()).absoluteFilePath()},
        {QStringLiteral("format"), info.format},
        {QStringLiteral("sqlcipher"), info.cipherVersion},
        {QStringLiteral("sqlite"), info.sqliteVersion},
        {QStringLiteral("cipher"), QStringLiteral("SQLCipher 3 file form, 4096-byte pages")},
        {QStringLiteral("key"), keyWords(file)},
        {QStringLiteral("key_is_newest"), file.hasNewestKeySet()},
        {QStringLiteral("bytes"), info.bytes},
        {QStringLiteral("read_only"), file.isReadOnly()},
        {QStringLiteral("damaged"), file.damage().has_value()},
        {QStringLiteral("records"), counts},
        {QStringLiteral("revisions"), info.revisions},
        {QStringLiteral("drafts"), info.drafts},
    };
    if (info.first && info.last) {
        document.insert(QStringLiteral("first"), info.first->toString(Qt::ISODate));
        document.insert(QStringLiteral("last"), info.last->toString(Qt::ISODate));
    }
    return document;
}

void print(Output& out, const JournalInfo& info, const JournalFile& file) {
    std::vector<QStringList> rows{
        {Cli::tr("journal"), QFileInfo(file.path()).absoluteFilePath()},
        {Cli::tr("format"), QString::number(info.format)},
        {Cli::tr("cipher"), Cli::tr("SQLCipher %1 (SQLite %2), SQLCipher 3 file form, 4096-byte pages")
                                .arg(info.cipherVersion, info.sqliteVersion)},
        {Cli::tr("key"), keyWords(file)},
        {Cli::tr("size"), QLocale(QLocale::English).formattedDataSize(info.bytes)},
    };
    if (!file.hasNewestKeySet()) {
        rows.push_back({QString(), Cli::tr("there is a stronger one; 'tspace passphrase --keep' takes it up")});
    }
    if (file.isReadOnly()) {
        rows.push_back({Cli::tr("access"),
                        file.damage() ? Cli::tr("for reading only, since a part of the file is damaged")
                                      : Cli::tr("for reading only, since the file or its folder cannot be written")});
    }
    for (const auto& [kind, count] : info.counts) {
        rows.push_back({nameOf(kind), QString::number(count)});
    }
    rows.push_back({Cli::tr("revisions"), QString::number(info.revisions)});
    rows.push_back({Cli::tr("drafts"), QString::number(info.drafts)});
    if (info.first && info.last) {
        rows.push_back({Cli::tr("first"), info.first->toString(Qt::ISODate)});
        rows.push_back({Cli::tr("last"), info.last->toString(Qt::ISODate)});
    }
    out.table(rows);
}

Exit runInfo(Run& run) {
    static_cast<void>(run.arguments(0, 0));
    OpenForReading journal = run.openForReading();
    const JournalInfo info = journal.read().info();
    if (run.wantsJson()) {
        run.out().json(jsonOf(info, journal.file()));
    } else {
        print(run.out(), info, journal.file());
    }
    journal.close();
    return Exit::Done;
}

}  // namespace

Command infoCommand() {
    return {QStringLiteral("info"),
            {},
            Cli::tr("Say what is in the journal: format, size, counts, first and last day."),
            [](QCommandLineParser&) {},
            runInfo};
}

}  // namespace tspace::cli
