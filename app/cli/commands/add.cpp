// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "codec/codec.h"
#include "domain/check.h"
#include "instruments/load.h"
#include "instruments/score.h"
#include "services/trend_source.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>
#include <QStringConverter>

namespace tspace::cli {

namespace {

constexpr qint64 largestRecord = 16LL * 1024 * 1024;

/// The text without the line feed that echo and editors put at its end. Throws BadInput when it is no UTF-8.
QString textFrom(const QByteArray& bytes) {
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError()) {
        throw Error(ErrorCode::BadInput, Cli::tr("the text is not UTF-8"));
    }
    while (text.endsWith(QLatin1Char('\n')) || text.endsWith(QLatin1Char('\r'))) {
        text.chop(1);
    }
    if (text.trimmed().isEmpty()) {
        throw Error(ErrorCode::WrongUse, Cli::tr("no text came on standard input"));
    }
    return text;
}

/// One JSON object; its `record` is `kind`, or is left out.
QJsonObject objectFrom(const QByteArray& bytes, RecordKind kind) {
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
    if (fault.error != QJsonParseError::NoError) {
        throw Error(ErrorCode::BadInput,
                    Cli::tr("standard input is no JSON: %1 at byte %2").arg(fault.errorString()).arg(fault.offset));
    }
    if (!document.isObject()) {
        throw Error(ErrorCode::BadInput, Cli::tr("standard input is no JSON object"));
    }
    QJsonObject object = document.object();
    const QString key = QStringLiteral("record");
    if (!object.contains(key)) {
        object.insert(key, nameOf(kind));
    } else if (object.value(key) != nameOf(kind)) {
        throw Error(ErrorCode::BadInput, Cli::tr("/record is not '%1'").arg(nameOf(kind)));
    }
    return object;
}

void append(Issues& issues, const Issues& more, const QString& place) {
    for (Issue issue : more) {
        issue.place.prepend(place);
        issues.push_back(std::move(issue));
    }
}

/// What is wrong with an instrument by itself, or beside those there are.
Issues issuesOf(const InstrumentFile& file, const instruments::Catalogue& catalogue) {
    const instruments::Loaded loaded = instruments::read(file.content);
    Issues issues;
    append(issues, loaded.issues, QStringLiteral("/content"));
    if (loaded.instrument && catalogue.find(loaded.instrument->id, loaded.instrument->version) != nullptr) {
        issues.push_back({QStringLiteral("/content/version"), Severity::Fault,
                          Cli::tr("version %1 of %2 is known already; a changed instrument needs a new version")
                              .arg(loaded.instrument->version)
                              .arg(loaded.instrument->id)});
    }
    return issues;
}

/// What is odd about an action beside the session it came from, where it does not say itself when it was agreed.
Issues issuesOf(const Action& action, const JournalReader& read) {
    const auto session = action.session && !action.made ? read.find(*action.session) : std::nullopt;
    if (!session || !action.due || *action.due >= session->held.date) {
        return {};
    }
    return {{QStringLiteral("/due"), Severity::Warning, Cli::tr("lies before the day of the session it came from")}};
}

/// The record, or what is wrong with it.
codec::Decoded recordFrom(const QByteArray& bytes, RecordKind kind, const JournalReader& read, Random& random) {
    codec::Decoded decoded = codec::fromNewJson(objectFrom(bytes, kind), random);
    if (!decoded.record) {
        return decoded;
    }
    append(decoded.issues, check(*decoded.record), {});
    if (const auto* const file = std::get_if<InstrumentFile>(&*decoded.record)) {
        append(decoded.issues, issuesOf(*file, catalogueOf(read)), {});
    } else if (const auto* const action = std::get_if<Action>(&*decoded.record)) {
        append(decoded.issues, issuesOf(*action, read), {});
    } else if (const auto* const checkIn = std::get_if<CheckIn>(&*decoded.record)) {
        const instruments::Catalogue catalogue = catalogueOf(read);
        if (const auto* const known = catalogue.find(checkIn->instrument, checkIn->version)) {
            append(decoded.issues, instruments::checkAnswers(*known, checkIn->answers, checkIn->skipped), {});
        } else {
            decoded.issues.push_back(
                {QStringLiteral("/instrument"), Severity::Fault,
                 Cli::tr("there is no version %1 of an instrument of this name; add it first").arg(checkIn->version)});
        }
    }
    return decoded;
}

MomentKind momentKindOf(const Run& run) {
    const auto kind = valueNamed<MomentKind>(run.value("kind"));
    if (!kind) {
        throw Error(ErrorCode::WrongUse, Cli::tr("--kind is one of %1").arg(allNames<MomentKind>()));
    }
    return *kind;
}

/// A moment without its text.
Moment momentFrom(const Run& run, const JournalReader& read) {
    Moment moment;
    moment.id = MomentId::make(run.random());
    moment.at = whenOr(run.maybe("at"), run.clock());
    moment.kind = momentKindOf(run);
    if (run.isSet("case")) {
        moment.caseId = caseFrom(read, run.value("case"));
    }
    moment.bring = run.isSet("bring");
    return moment;
}

void checkOptions(const Run& run, RecordKind kind) {
    if (kind == RecordKind::Moment && run.isSet("kind")) {
        static_cast<void>(momentKindOf(run));
        static_cast<void>(whenOr(run.maybe("at"), run.clock()));
        return;
    }
    for (const char* const option : {"kind", "case", "at", "bring"}) {
        if (run.isSet(option)) {
            throw Error(ErrorCode::WrongUse,
                        Cli::tr("--%1 goes with 'add moment --kind K'").arg(QString::fromLatin1(option)));
        }
    }
}

Exit save(Run& run, Journal& journal, const Record& record) {
    const QString id = idOf(record).text();
    const QString kind = nameOf(kindOf(record));
    run.saveNew(journal, record);
    if (run.wantsJson()) {
        run.out().json({{QStringLiteral("id"), id}, {QStringLiteral("record"), kind}});
    } else {
        run.out().line(id);
    }
    return Exit::Done;
}

// The journal is open before anything is typed, so that no wrong passphrase or code of a case costs what was typed.
Exit runAdd(Run& run) {
    const RecordKind kind = recordKindFrom(run.arguments(1, 1).front());
    checkOptions(run, kind);
    const auto journal = run.openJournal();
    if (run.isSet("kind")) {
        Moment moment = momentFrom(run, journal->read());
        moment.text = textFrom(run.standardInput(largestRecord));
        return save(run, *journal, moment);
    }
    const codec::Decoded decoded = recordFrom(run.standardInput(largestRecord), kind, journal->read(), run.random());
    run.tell(decoded.issues);
    if (!decoded.record || hasFault(decoded.issues)) {
        run.error().line(Cli::tr("tspace: refused; nothing was saved"));
        return Exit::Refused;
    }
    return save(run, *journal, *decoded.record);
}

void describeAdd(QCommandLineParser& parser) {
    parser.addPositionalArgument(
        QStringLiteral("RECORD"),
        Cli::tr("Type of record: %1. One JSON record comes on standard input; ids left out are "
                "made.")
            .arg(allNames<RecordKind>()));
    parser.addOption(
        {QStringLiteral("kind"),
         Cli::tr("With 'moment': take plain text from standard input; K is one of %1.").arg(allNames<MomentKind>()),
         QStringLiteral("K")});
    parser.addOption({QStringLiteral("case"), Cli::tr("The case that the moment is about: its id or code."),
                      QStringLiteral("CODE")});
    parser.addOption({QStringLiteral("at"), Cli::tr("When it was; without it: now."), QStringLiteral("WHEN")});
    parser.addOption({QStringLiteral("bring"), Cli::tr("To bring to supervision. Without it the moment is private.")});
}

}  // namespace

Command addCommand() {
    return {QStringLiteral("add"), QStringLiteral("RECORD"), Cli::tr("Save a new record and print its id."),
            describeAdd, runAdd};
}

}  // namespace tspace::cli
