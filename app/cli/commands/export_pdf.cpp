// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/export_pdf.h"

#ifdef TSPACE_PAPER
#include "cli/arguments.h"
#include "cli/commands/export_file.h"
#include "exchange/disclosed.h"
#include "paper/pdf.h"
#include "paper/session_document.h"

#include <QFileInfo>
#endif

namespace tspace::cli {

#ifdef TSPACE_PAPER

namespace {

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

void logLeaving(const Run& run, Journal& journal, const Session& session, const QString& place) {
    Change change;
    change.record = disclosed(run.clock(), run.random(), paper::titleOf(session), place, LeftBy::Export,
                              {session.id.as<AnyRecord>()});
    static_cast<void>(journal.commitAndWait({change}));
}

}  // namespace

Exit exportPdf(Run& run, const QString& session) {
    const QString place = run.value("out");
    const bool toOutput = place == QLatin1String("-");
    const paper::PageSize size = sizeOf(run);
    if (!toOutput) {
        checkPlace(run, place);
    }
    const std::unique_ptr<Journal> journal = run.openJournal();
    const Session found = sessionFrom(journal->read(), session);
    const QByteArray pdf = pdfOf(paper::sessionDocument(journal->read(), found, {run.isSet("with-private")}), size);
    if (toOutput) {
        logLeaving(run, *journal, found, Cli::tr("standard output"));
        run.out().raw(pdf);
    } else {
        QSaveFile file(place);
        openWhole(file);
        if (file.write(pdf) != pdf.size()) {
            throw failure(file);
        }
        // What left is on record before it is out: a log that could not be written lets nothing leave.
        logLeaving(run, *journal, found, QFileInfo(place).absoluteFilePath());
        if (!file.commit()) {
            throw failure(file);
        }
        run.error().line(Cli::tr("The export is not encrypted."));
    }
    journal->close();
    if (!toOutput && run.wantsJson()) {
        run.out().json({{QStringLiteral("out"), QFileInfo(place).absoluteFilePath()},
                        {QStringLiteral("session"), found.id.text()}});
    } else if (!toOutput) {
        run.out().line(Cli::tr("Exported %1 to %2").arg(paper::titleOf(found), place));
    }
    if (!run.isSet("with-private") && (!found.howIAm.isEmpty() || found.afterwards)) {
        run.error().line(Cli::tr("Left out: how I am, and the ratings afterwards. --with-private exports them too."));
    }
    return Exit::Done;
}

#else

Exit exportPdf(Run& /*run*/, const QString& /*session*/) {
    throw Error(ErrorCode::WrongUse, Cli::tr("this program was built without pages; there is no export to 'pdf'"));
}

#endif

}  // namespace tspace::cli
