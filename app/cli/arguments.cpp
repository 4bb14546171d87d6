// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "base/error.h"
#include "cli/run.h"
#include "cli/words.h"

#include <array>

namespace tspace::cli {

namespace {

// A code point of private use, which no keyboard gives.
constexpr QChar shield(0xF8F0);

struct ListName {
    RecordKind kind{};
    QLatin1String name;
};

constexpr std::array listNames{
    ListName{RecordKind::Session, QLatin1String("sessions")},
    ListName{RecordKind::Moment, QLatin1String("moments")},
    ListName{RecordKind::CheckIn, QLatin1String("checkins")},
    ListName{RecordKind::CheckIn, QLatin1String("checkin")},
    ListName{RecordKind::Action, QLatin1String("actions")},
    ListName{RecordKind::Person, QLatin1String("people")},
    ListName{RecordKind::Case, QLatin1String("cases")},
    ListName{RecordKind::Instrument, QLatin1String("instruments")},
    ListName{RecordKind::Measure, QLatin1String("measures")},
    ListName{RecordKind::Reading, QLatin1String("readings")},
};

Error wrong(const QString& words) {
    return Error(ErrorCode::WrongUse, words);
}

}  // namespace

QStringList shielded(QStringList arguments) {
    for (QString& argument : arguments) {
        if (argument == QLatin1String("--")) {
            break;  // the parser takes all that follows as it is
        }
        if (argument.size() > 1 && argument.startsWith(QLatin1Char('-')) && argument.at(1) != QLatin1Char('-') &&
            argument != QLatin1String("-h")) {
            argument[0] = shield;
        }
    }
    return arguments;
}

QString plain(QString argument) {
    if (argument.startsWith(shield)) {
        argument[0] = QLatin1Char('-');
    }
    return argument;
}

QDate dateFrom(const QString& text, const QString& what) {
    const auto date = parseDate(text);
    if (!date) {
        throw wrong(Cli::tr("%1 takes a day such as 2026-11-18, and '%2' is none").arg(what, text));
    }
    return *date;
}

int numberFrom(const QString& text, int least, int most, const QString& what) {
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < least || number > most) {
        throw wrong(Cli::tr("%1 takes a whole number from %2 to %3, and '%4' is none")
                        .arg(what)
                        .arg(least)
                        .arg(most)
                        .arg(text));
    }
    return number;
}

Instant whenOr(const std::optional<QString>& text, const Clock& clock) {
    if (!text) {
        return clock.now();
    }
    const auto when = Instant::parse(*text, clock.zone());
    if (!when) {
        throw wrong(Cli::tr("--at takes a time such as 2026-11-18T14:00, and '%1' is none").arg(*text));
    }
    return *when;
}

RecordKind recordKindFrom(const QString& text) {
    if (const auto kind = valueNamed<RecordKind>(text)) {
        return *kind;
    }
    for (const ListName& candidate : listNames) {
        if (text == candidate.name) {
            return candidate.kind;
        }
    }
    throw wrong(Cli::tr("there is no type of record called '%1'; there are %2").arg(text, allNames<RecordKind>()));
}

Days daysOf(const Run& run) {
    Days days;
    if (run.isSet("from")) {
        days.from = dateFrom(run.value("from"), QStringLiteral("--from"));
    }
    if (run.isSet("to")) {
        days.to = dateFrom(run.value("to"), QStringLiteral("--to"));
    }
    if (days.from && days.to && *days.from > *days.to) {
        throw wrong(Cli::tr("--from lies after --to"));
    }
    return days;
}

PersonId personFrom(const JournalReader& read, const QString& text) {
    if (const auto person = read.personNamed(text)) {
        return *person;
    }
    throw Error(ErrorCode::NotFound, Cli::tr("there is no person called '%1'").arg(text));
}

CaseId caseFrom(const JournalReader& read, const QString& text) {
    if (const auto found = read.caseCoded(text)) {
        return *found;
    }
    throw Error(ErrorCode::NotFound, Cli::tr("there is no case with the code '%1'").arg(text));
}

MeasureId measureFrom(const JournalReader& read, const QString& text) {
    if (const auto measure = read.measureNamed(text)) {
        return *measure;
    }
    throw Error(ErrorCode::NotFound, Cli::tr("there is no measure called '%1'").arg(text));
}

const instruments::Instrument& instrumentFrom(const instruments::Catalogue& catalogue, const QString& text) {
    if (const auto* const exact = catalogue.newest(text)) {
        return *exact;
    }
    for (const QChar separator : {QLatin1Char('.'), QLatin1Char('-')}) {
        std::vector<const instruments::Instrument*> ending;
        for (const auto* const candidate : catalogue.all()) {
            if (candidate->id.endsWith(separator + text)) {
                ending.push_back(candidate);
            }
        }
        if (ending.size() == 1) {
            return *ending.front();
        }
        if (ending.size() > 1) {
            throw wrong(Cli::tr("more than one instrument's id ends in '%1'; give the whole id").arg(text));
        }
    }
    QStringList ids;
    for (const auto* const known : catalogue.all()) {
        ids << known->id;
    }
    throw Error(ErrorCode::NotFound,
                Cli::tr("there is no instrument called '%1'; there are %2").arg(text, ids.join(QStringLiteral(", "))));
}

}  // namespace tspace::cli
