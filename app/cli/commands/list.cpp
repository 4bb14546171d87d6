// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands/commands.h"
#include "cli/commands/list_rows.h"

#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace tspace::cli {

namespace {

/// What is printed of a list.
struct Listed {
    QJsonArray objects;
    std::vector<QStringList> lines;
};

template <class Row>
Listed listed(const std::vector<Row>& rows) {
    Listed all;
    for (const Row& row : rows) {
        all.objects.append(json(row));
        all.lines.push_back(cells(row));
    }
    return all;
}

/// Those bundled and those in the journal, every version of these.
Listed instrumentsOf(const JournalReader& read) {
    Listed all;
    const auto add = [&all](const QString& id, int version, const QString& title, const QString& from) {
        all.objects.append(QJsonObject{{QStringLiteral("id"), id},
                                       {QStringLiteral("version"), version},
                                       {QStringLiteral("title"), title},
                                       {QStringLiteral("from"), from}});
        all.lines.push_back({id, QString::number(version), from, title});
    };
    for (const instruments::Instrument& bundled : instruments::bundled()) {
        add(bundled.id, bundled.version, bundled.title, QStringLiteral("bundled"));
    }
    for (const InstrumentRow& row : read.instruments()) {
        add(row.instrument, row.version, row.title, QStringLiteral("journal"));
    }
    return all;
}

struct List {
    QLatin1String name;
    Listed (*rows)(const JournalReader& read, const ListQuery& query) = nullptr;
};

using Read = const JournalReader&;
using Query = const ListQuery&;

constexpr std::array lists{
    List{QLatin1String("sessions"), [](Read read, Query query) { return listed(read.sessions(query)); }},
    List{QLatin1String("moments"), [](Read read, Query query) { return listed(read.moments(query)); }},
    List{QLatin1String("checkins"), [](Read read, Query query) { return listed(read.checkIns(query)); }},
    List{QLatin1String("actions"), [](Read read, Query query) { return listed(read.actions(query)); }},
    List{QLatin1String("people"), [](Read read, Query query) { return listed(read.people(query)); }},
    List{QLatin1String("cases"), [](Read read, Query query) { return listed(read.cases(query)); }},
    List{QLatin1String("instruments"), [](Read read, Query) { return instrumentsOf(read); }},
    List{QLatin1String("measures"), [](Read read, Query) { return listed(read.measures()); }},
    List{QLatin1String("loops"), [](Read read, Query query) { return listed(read.loops(query)); }},
};

QString allLists() {
    QStringList all;
    for (const List& list : lists) {
        all << list.name;
    }
    return all.join(QStringLiteral(", "));
}

const List& listNamed(const QString& name) {
    for (const List& list : lists) {
        if (name == list.name) {
            return list;
        }
    }
    throw Error(ErrorCode::WrongUse, Cli::tr("there is no list of '%1'; there are %2").arg(name, allLists()));
}

ListQuery queryOf(const Run& run, const JournalReader& read) {
    const Days days = daysOf(run);
    ListQuery query;
    query.from = days.from;
    query.until = days.to;
    if (run.isSet("with")) {
        query.with = personFrom(read, run.value("with"));
    }
    if (run.isSet("case")) {
        query.caseId = caseFrom(read, run.value("case"));
    }
    query.openOnly = run.isSet("open");
    return query;
}

Exit runList(Run& run) {
    const List& list = listNamed(run.arguments(1, 1).front());
    static_cast<void>(daysOf(run));  // what is wrong with them is told before the passphrase is asked for
    OpenForReading journal = run.openForReading();
    const Listed found = list.rows(journal.read(), queryOf(run, journal.read()));
    journal.close();
    if (run.wantsJson()) {
        run.out().json({{QStringLiteral("list"), QString(list.name)}, {QStringLiteral("rows"), found.objects}});
    } else {
        run.out().table(found.lines);
    }
    return found.lines.empty() ? Exit::Refused : Exit::Done;
}

void describeList(QCommandLineParser& parser) {
    parser.addPositionalArgument(QStringLiteral("RECORDS"), Cli::tr("One of %1.").arg(allLists()));
    parser.addOption({QStringLiteral("from"), Cli::tr("The first day."), QStringLiteral("D")});
    parser.addOption({QStringLiteral("to"), Cli::tr("The last day."), QStringLiteral("D")});
    parser.addOption(
        {QStringLiteral("with"), Cli::tr("With this person: id, or name exactly."), QStringLiteral("PERSON")});
    parser.addOption({QStringLiteral("case"), Cli::tr("About this case: id or code."), QStringLiteral("CODE")});
    parser.addOption({QStringLiteral("open"), Cli::tr("Only what is still open.")});
}

}  // namespace

Command listCommand() {
    return {QStringLiteral("list"), QStringLiteral("RECORDS"), Cli::tr("List records, one a line."), describeList,
            runList};
}

}  // namespace tspace::cli
