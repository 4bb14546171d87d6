// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/export_pdf.h"

#ifdef TSPACE_PAPER
#include "base/whole_file.h"
#include "cli/arguments.h"
#include "cli/commands/export_file.h"
#include "exchange/disclosed.h"
#include "exchange/privacy_check.h"
#include "paper/emergency_document.h"
#include "paper/look_back_document.h"
#include "paper/pdf.h"
#include "paper/session_document.h"
#include "services/backups.h"
#include "services/journal_settings.h"
#include "services/trend_source.h"

#include <QFileInfo>
#endif

namespace tspace::cli {

#ifdef TSPACE_PAPER

namespace {

const QString emergencyName = QStringLiteral("emergency-sheet");

/// By its id, or by the day it was held on when it is the only one of that day.
Session sessionFrom(const JournalReader& read, const QString& text) {
    std::optional<SessionId> id = SessionId::parse(text);
    if (const auto day = parseDate(text)) {
        ListQuery query;
        query.from = query.until = *day;
        const auto rows = read.sessions(query);
        if (rows.size() > 1) {
            throw Error(ErrorCode::WrongUse, Cli::tr("there is more than one session on %1; give its id").arg(text));
        }
        id = rows.empty() ? std::nullopt : std::optional(rows.front().id);
    }
    const auto found = id ? read.find(*id) : std::nullopt;
    if (!found) {
        throw Error(ErrorCode::NotFound, Cli::tr("no session '%1'").arg(text));
    }
    return *found;
}

paper::PageSize sizeOf(const Run& run) {
    const QString name = run.value("paper").toLower();
    if (name.isEmpty()) {
        return paper::usualPageSize();
    }
    if (name != QLatin1String("a4") && name != QLatin1String("letter")) {
        throw Error(ErrorCode::WrongUse, Cli::tr("--paper is a4 or letter"));
    }
    return name == QLatin1String("a4") ? paper::PageSize::A4 : paper::PageSize::Letter;
}

/// What goes on paper, and what is said about it.
struct Sheet {
    paper::Document document;
    std::vector<RecordId> records;    ///< it is taken from
    QString leftOut;                  ///< in words; empty where nothing private was left out
    std::pair<QString, QString> key;  ///< what it is, for JSON
};

Sheet sessionSheet(const JournalReader& read, const QString& text, bool withPrivate) {
    const Session session = sessionFrom(read, text);
    Sheet sheet{paper::sessionDocument(read, session, {withPrivate}),
                {session.id.as<AnyRecord>()},
                {},
                {QStringLiteral("session"), session.id.text()}};
    if (!withPrivate && (!session.howIAm.isEmpty() || session.afterwards)) {
        sheet.leftOut = Cli::tr("Left out: how I am, and the ratings afterwards. --with-private exports them too.");
    }
    return sheet;
}

Sheet lookBackSheet(const Run& run, const JournalReader& read, const LookBackSpan& span, bool withPrivate) {
    const LookBackPage page = lookBackOver(read, catalogueOf(read), span.from, span.until, run.clock().today());
    const auto own = lookBackOf(read, span.from, span.until);
    if (page.isEmpty() && !own) {
        throw Error(ErrorCode::NotFound, Cli::tr("there is nothing to look back on in %1").arg(span.title));
    }
    Sheet sheet{paper::lookBackDocument(page, span, own ? own->text : QString(), {withPrivate}),
                recordsOf(page),
                {},
                {QStringLiteral("look_back"), span.title}};
    if (!withPrivate && paper::hasPrivate(page)) {
        sheet.leftOut = Cli::tr(
            "Left out: moments not marked to bring, and how supervision helped me think. "
            "--with-private exports them too.");
    }
    return sheet;
}

/// Where the journal lies, from no record.
Sheet emergencySheet(const Run& run, const JournalReader& read) {
    const QString journal = QFileInfo(run.journalPath()).absoluteFilePath();
    const paper::JournalWhereabouts where{journal, backupFolderOf(journal),
                                          secondFolder(settingsOf(read), run.environment().device)};
    return {paper::emergencyDocument(where, run.clock().today()), {}, {}, {QStringLiteral("sheet"), emergencyName}};
}

Sheet sheetFrom(const Run& run, const JournalReader& read, const QString& text) {
    if (text == emergencyName) {
        return emergencySheet(run, read);
    }
    const bool withPrivate = run.isSet("with-private");
    const auto span = spanNamed(text);
    return span ? lookBackSheet(run, read, *span, withPrivate) : sessionSheet(read, text, withPrivate);
}

void logLeaving(const Run& run, Journal& journal, const Sheet& sheet, const QString& place) {
    Change change;
    change.record = disclosed(run.clock(), run.random(), sheet.document.title, place, LeftBy::Export, sheet.records);
    static_cast<void>(journal.commitAndWait({change}));
}

/// What left is on record before it is out: a log that could not be written lets nothing leave.
void writeSheet(const Run& run, Journal& journal, const Sheet& sheet, const QByteArray& pdf, const QString& place) {
    files::WholeFile file(place);
    file.write(pdf);
    file.sync();
    logLeaving(run, journal, sheet, QFileInfo(place).absoluteFilePath());
    file.finish();
    run.error().line(Cli::tr("The export is not encrypted."));
}

}  // namespace

Exit exportPdf(Run& run, const QString& what) {
    const QString place = run.value("out");
    const bool toOutput = place == QLatin1String("-");
    const paper::PageSize size = sizeOf(run);
    if (!toOutput) {
        checkPlace(run, place);
    }
    const std::unique_ptr<Journal> journal = run.openJournal();
    const Sheet sheet = sheetFrom(run, journal->read(), what);
    const QByteArray pdf = pdfOf(sheet.document, size);
    // A sheet from no record holds nothing of the journal.
    const QJsonArray lookAgain =
        sheet.records.empty()
            ? QJsonArray()
            : tellToLookAgain(run, privacyWarnings(writtenLines(sheet.document), knownNames(journal->read())));
    if (toOutput) {
        logLeaving(run, *journal, sheet, Cli::tr("standard output"));
        run.out().raw(pdf);
    } else {
        writeSheet(run, *journal, sheet, pdf, place);
    }
    journal->close();
    if (!toOutput && run.wantsJson()) {
        run.out().json({{QStringLiteral("out"), QFileInfo(place).absoluteFilePath()},
                        {sheet.key.first, sheet.key.second},
                        {QStringLiteral("look_again"), lookAgain}});
    } else if (!toOutput) {
        run.out().line(Cli::tr("Exported %1 to %2").arg(sheet.document.title, place));
    }
    if (!sheet.leftOut.isEmpty()) {
        run.error().line(sheet.leftOut);
    }
    return Exit::Done;
}

#else

Exit exportPdf(Run& /*run*/, const QString& /*what*/) {
    throw Error(ErrorCode::WrongUse, Cli::tr("this program was built without pages; there is no export to 'pdf'"));
}

#endif

}  // namespace tspace::cli
