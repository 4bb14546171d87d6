// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/commands/list_rows.h"
#include "codec/codec.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace tspace::cli {

namespace {

constexpr int usualLimit = 20;
constexpr int largestLimit = 1'000'000;
constexpr int page = 50;

/// A snippet without marks, and where its hits are, counted in characters of Unicode.
struct Marked {
    QString text;
    QJsonArray marks;
};

Marked markedOf(const QString& snippet) {
    Marked marked;
    qsizetype characters = 0;
    qsizetype began = 0;
    for (const QChar unit : snippet) {
        if (unit == SearchHit::hitBegins) {
            began = characters;
        } else if (unit == SearchHit::hitEnds) {
            marked.marks.append(
                QJsonObject{{QStringLiteral("at"), began}, {QStringLiteral("length"), characters - began}});
        } else {
            marked.text += unit;
            characters += unit.isLowSurrogate() ? 0 : 1;
        }
    }
    return marked;
}

QJsonObject jsonOf(const SearchHit& hit) {
    const Marked marked = markedOf(hit.snippet);
    QJsonObject object{{QStringLiteral("id"), hit.id.text()},
                       {QStringLiteral("record"), nameOf(hit.kind)},
                       {QStringLiteral("headline"), hit.headline},
                       {QStringLiteral("snippet"), marked.text},
                       {QStringLiteral("marks"), marked.marks}};
    if (hit.at) {
        object.insert(QStringLiteral("at"), codec::toJson(*hit.at));
    }
    return object;
}

void print(Output& out, const SearchHit& hit) {
    const QString when = hit.at ? hit.at->date.toString(Qt::ISODate) : QStringLiteral("          ");
    out.line(QStringLiteral("%1  %2  %3  %4").arg(when, hit.id.text(), nameOf(hit.kind), hit.headline));
    QString snippet = hit.snippet.simplified();
    snippet.replace(SearchHit::hitBegins, QChar(0x00AB)).replace(SearchHit::hitEnds, QChar(0x00BB));
    out.line(QStringLiteral("            ") + snippet);
}

/// The words as typed, narrowed by the options. Throws WrongUse.
SearchQuery queryOf(const Run& run, const QStringList& words) {
    SearchQuery query = parseSearch(words.join(QLatin1Char(' ')));
    if (!query.issues.empty()) {
        throw Error(ErrorCode::WrongUse, text(query.issues));
    }
    const Days days = daysOf(run);
    if (days.from) {
        const QDate after = days.from->addDays(-1);
        query.after = query.after ? std::max(*query.after, after) : after;
    }
    if (days.to) {
        const QDate before = days.to->addDays(1);
        query.before = query.before ? std::min(*query.before, before) : before;
    }
    if (run.isSet("record")) {
        query.record = recordKindFrom(run.value("record"));
    }
    if (!query.canRun()) {
        throw Error(ErrorCode::WrongUse, Cli::tr("there is nothing to look for; a word has at least two letters"));
    }
    return query;
}

Exit runSearch(Run& run) {
    const SearchQuery query = queryOf(run, run.arguments(1, 10'000));
    const int limit =
        run.isSet("limit") ? numberFrom(run.value("limit"), 1, largestLimit, QStringLiteral("--limit")) : usualLimit;
    OpenForReading journal = run.openForReading();
    QJsonArray hits;
    int found = 0;
    std::optional<qint64> below;
    for (bool more = true; more && found < limit;) {
        run.stopIfCancelled();
        const int wanted = std::min(page, limit - found);
        const std::vector<SearchHit> some = journal.read().search(query, wanted, below);
        for (const SearchHit& hit : some) {
            run.wantsJson() ? hits.append(jsonOf(hit)) : print(run.out(), hit);
            below = hit.place;
        }
        found += static_cast<int>(some.size());
        more = static_cast<int>(some.size()) == wanted;
    }
    journal.close();
    if (run.wantsJson()) {
        run.out().json({{QStringLiteral("hits"), hits}});
    } else if (found == 0) {
        run.error().line(Cli::tr("tspace: nothing found"));
    }
    return found == 0 ? Exit::Refused : Exit::Done;
}

void describeSearch(QCommandLineParser& parser) {
    parser.addPositionalArgument(
        QStringLiteral("WORDS"),
        Cli::tr(
            "All of them are looked for. Also \"phrases\", beginnings*, -not, case:FAM-12, with:NAME, record:moment, "
            "kind:home-visit, before:2026-11-18, after:2026-11-18."),
        QStringLiteral("WORDS..."));
    parser.addOption({QStringLiteral("record"), Cli::tr("Only this type of record."), QStringLiteral("R")});
    parser.addOption({QStringLiteral("from"), Cli::tr("The first day."), QStringLiteral("D")});
    parser.addOption({QStringLiteral("to"), Cli::tr("The last day."), QStringLiteral("D")});
    parser.addOption(
        {QStringLiteral("limit"), Cli::tr("At most so many; without it: %1.").arg(usualLimit), QStringLiteral("N")});
}

}  // namespace

Command searchCommand() {
    return {QStringLiteral("search"), QStringLiteral("WORDS..."), Cli::tr("Find records, newest first."),
            describeSearch, runSearch};
}

}  // namespace tspace::cli
