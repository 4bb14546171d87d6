// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/prepare.h"

#include "cli/arguments.h"
#include "cli/commands/list_rows.h"
#include "codec/codec.h"
#include "domain/words.h"
#include "preparation/preparation_words.h"
#include "preparation/questions.h"
#include "services/ratings_since.h"
#include "services/trend_source.h"

#include <QJsonArray>
#include <QJsonObject>

namespace tspace::cli {

namespace {

using preparation::Preparation;

/// What is printed, gathered before the journal is closed.
struct Prepared {
    Preparation found;
    std::vector<AgendaPoint> agenda;
    bool suggested = false;  ///< the agenda is what the window ticks to begin with
    QStringList questions;
    RatingsSince ratings;
    QDate today;
};

QStringList questionsOn(const JournalReader& read, const Prepared& prepared) {
    std::vector<Subject> subjects;
    for (const AgendaPoint& point : prepared.agenda) {
        auto subject = point.from ? subjectOf(read, *point.from) : std::nullopt;
        subjects.push_back(subject.value_or(Subject{}));
        subjects.back().title = point.title + QLatin1Char(' ') + point.want;
    }
    const QDate day = prepared.found.session ? prepared.found.session->held.date : prepared.today;
    return preparation::questionsFor(preparation::bundledThemes(), subjects,
                                     static_cast<int>(day.toJulianDay() % 1000));
}

Prepared prepared(const JournalReader& read, const std::optional<PersonId>& with, const Clock& clock, Random& random) {
    Prepared made;
    made.today = clock.today();
    const auto next = preparation::nextSession(read, with, made.today);
    const auto session = next ? read.find(*next) : std::nullopt;
    made.found =
        session ? preparation::prepareFor(read, *session) : preparation::prepareUnplanned(read, with, clock.now());
    if (session) {
        made.agenda = session->agenda;
        made.suggested = made.agenda.empty();
        if (made.suggested) {
            made.agenda = preparation::firstAgenda(made.found, random);
        }
    }
    made.questions = made.agenda.empty() ? QStringList() : questionsOn(read, made);
    const QDate since = made.found.last ? made.found.last->held.date : made.today.addYears(-1);
    made.ratings = ratingsSince(read, catalogueOf(read), since, made.today);
    return made;
}

template <class Row>
QJsonArray array(const std::vector<Row>& rows) {
    QJsonArray all;
    for (const Row& row : rows) {
        all.append(json(row));
    }
    return all;
}

QJsonObject jsonOf(const CarriedAction& carried) {
    QJsonObject object = json(carried.action);
    if (carried.closed) {
        object.insert(QStringLiteral("closed"), carried.closed->toString(Qt::ISODate));
    }
    return object;
}

QJsonObject jsonOf(const AgendaPoint& point) {
    QJsonObject object{{QStringLiteral("title"), point.title}};
    if (point.minutes) {
        object.insert(QStringLiteral("minutes"), *point.minutes);
    }
    if (!point.want.isEmpty()) {
        object.insert(QStringLiteral("want"), point.want);
    }
    if (point.from) {
        object.insert(QStringLiteral("from"),
                      QJsonObject{{QStringLiteral("record"), point.from->record},
                                  {QStringLiteral("id"), point.from->id.toString(QUuid::WithoutBraces)}});
    }
    return object;
}

QJsonObject heldJson(const SessionId& id, const Instant& held) {
    return {{QStringLiteral("id"), id.text()}, {QStringLiteral("held"), codec::toJson(held)}};
}

QJsonObject workloadJson(const preparation::WorkloadNow& now) {
    QJsonObject object{{QStringLiteral("value"), now.value}, {QStringLiteral("on"), now.on.toString(Qt::ISODate)}};
    if (!now.unit.isEmpty()) {
        object.insert(QStringLiteral("unit"), now.unit);
    }
    if (now.limit) {
        object.insert(QStringLiteral("limit"), *now.limit);
    }
    return object;
}

QJsonObject jsonOf(const Prepared& made) {
    const Preparation& found = made.found;
    QJsonObject document{{QStringLiteral("people"), QJsonArray::fromStringList(found.names)}};
    if (found.session) {
        document.insert(QStringLiteral("session"), heldJson(found.session->id, found.session->held));
    }
    if (found.last) {
        document.insert(QStringLiteral("last"), heldJson(found.last->id, found.last->held));
    }
    QJsonArray agenda;
    for (const AgendaPoint& point : made.agenda) {
        agenda.append(jsonOf(point));
    }
    QJsonArray actions;
    for (const auto& list : {found.actions, found.closed}) {
        for (const CarriedAction& carried : list) {
            actions.append(jsonOf(carried));
        }
    }
    document.insert(QStringLiteral("still_open"), array(found.open));
    document.insert(QStringLiteral("to_bring"), array(found.toBring));
    document.insert(QStringLiteral("actions"), actions);
    document.insert(QStringLiteral("settled"), array(found.settled));
    document.insert(QStringLiteral("agenda"), agenda);
    document.insert(QStringLiteral("agenda_suggested"), made.suggested);
    document.insert(QStringLiteral("minutes"), preparation::minutesOf(made.agenda));
    document.insert(QStringLiteral("questions"), QJsonArray::fromStringList(made.questions));
    document.insert(QStringLiteral("check_ins"), made.ratings.checkIns);
    document.insert(QStringLiteral("ratings"), made.ratings.words);
    if (found.workload) {
        document.insert(QStringLiteral("workload"), workloadJson(*found.workload));
    }
    return document;
}

/// Prints a heading and its lines; nothing where there is no line.
void section(Output& out, const QString& heading, const std::vector<QStringList>& lines) {
    if (lines.empty()) {
        return;
    }
    out.line();
    out.line(heading);
    out.table(lines);
}

void printAgenda(Output& out, const Prepared& made) {
    std::vector<QStringList> lines;
    lines.reserve(made.agenda.size());
    for (const AgendaPoint& point : made.agenda) {
        lines.push_back({QStringLiteral("  %1").arg(lines.size() + 1),
                         point.minutes ? Cli::tr("%1 min").arg(*point.minutes) : QString(),
                         point.want.isEmpty() ? point.title : Cli::tr("%1 (I want: %2)").arg(point.title, point.want)});
    }
    section(out,
            (made.suggested ? Cli::tr("Agenda, suggested (%1)") : Cli::tr("Agenda (%1)"))
                .arg(preparation::minutesWords(preparation::minutesOf(made.agenda), made.found.minutes)),
            lines);
    lines.clear();
    for (const QString& question : made.questions) {
        lines.push_back({QStringLiteral("  ") + question});
    }
    section(out, Cli::tr("Questions that might help"), lines);
}

void printHead(Output& out, const Prepared& made) {
    const Preparation& found = made.found;
    const QString with = preparation::peopleWords(found.names);
    out.line((found.session ? Cli::tr("Session of %1 %2").arg(dayAndTime(found.session->held), with)
                            : Cli::tr("Nothing is planned %1").arg(with))
                 .trimmed());
    out.line(found.last ? Cli::tr("Everything since %1").arg(found.last->held.date.toString(Qt::ISODate))
                        : Cli::tr("Everything so far"));
}

void print(Output& out, const Prepared& made) {
    const Preparation& found = made.found;
    const QString indent = QStringLiteral("  ");
    printHead(out, made);
    std::vector<QStringList> open;
    open.reserve(found.open.size());
    for (const LoopRow& row : found.open) {
        open.push_back({indent + preparation::withCode(row.caseCode, row.title), tspace::plain::words(row.loop),
                        Cli::tr("since %1").arg(row.held.date.toString(Qt::ISODate))});
    }
    section(out, Cli::tr("Still open"), open);
    std::vector<QStringList> moments;
    moments.reserve(found.toBring.size());
    for (const MomentRow& row : found.toBring) {
        moments.push_back(
            {indent + row.at.date.toString(Qt::ISODate), preparation::withCode(row.caseCode, row.headline)});
    }
    section(out, Cli::tr("Moments marked to bring"), moments);
    std::vector<QStringList> actions;
    for (const auto& list : {found.actions, found.closed}) {
        for (const CarriedAction& row : list) {
            actions.push_back({indent + row.action.text, row.action.who.isEmpty() ? Cli::tr("me") : row.action.who,
                               preparation::stateWords(row, made.today)});
        }
    }
    section(out, Cli::tr("Actions from last time"), actions);
    std::vector<QStringList> been;
    for (const QString& words : {made.ratings.words, preparation::workloadWords(found)}) {
        if (!words.isEmpty()) {
            been.push_back({indent + words});
        }
    }
    section(out, Cli::tr("How it has been, for you only"), been);
    printAgenda(out, made);
}

Exit runPrepare(Run& run) {
    static_cast<void>(run.arguments(0, 0));
    OpenForReading journal = run.openForReading();
    std::optional<PersonId> with;
    if (run.isSet("with")) {
        with = personFrom(journal.read(), run.value("with"));
    }
    const Prepared made = prepared(journal.read(), with, run.clock(), run.random());
    journal.close();
    if (run.wantsJson()) {
        run.out().json(jsonOf(made));
    } else {
        print(run.out(), made);
    }
    const Preparation& found = made.found;
    const bool nothing = !found.session && found.open.empty() && found.toBring.empty() && found.actions.empty();
    return nothing ? Exit::Refused : Exit::Done;
}

void describePrepare(QCommandLineParser& parser) {
    parser.addOption(
        {QStringLiteral("with"), Cli::tr("With this person: id, or name exactly."), QStringLiteral("PERSON")});
}

}  // namespace

Command prepareCommand() {
    return {QStringLiteral("prepare"), QString(), Cli::tr("Show what is open since the last session, and the agenda."),
            describePrepare, runPrepare};
}

}  // namespace tspace::cli
