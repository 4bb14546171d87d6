// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tspace.h"
#include "app/typed.h"
#include "support/catch.h"

#include <QFileInfo>

using namespace tspace::test;

namespace {

const QStringList everyCommand = line(
    "init info sample add checkin reading list show search trend prepare history import export "
    "verify rebuild");

const QStringList wrongLines{
    QStringLiteral(""),
    QStringLiteral("no-such-command"),
    QStringLiteral("prepare everything"),
    QStringLiteral("info --no-such-option"),
    QStringLiteral("info one-too-many"),
    QStringLiteral("list"),
    QStringLiteral("list unheard-of"),
    QStringLiteral("list sessions --from yesterday"),
    QStringLiteral("list sessions --from 2026-02-30"),
    QStringLiteral("list sessions --from 2026-03-02 --to 2026-03-01"),
    QStringLiteral("show not-an-id"),
    QStringLiteral("history not-an-id"),
    QStringLiteral("search"),
    QStringLiteral("search a"),
    QStringLiteral("search plague --limit 0"),
    QStringLiteral("search plague before:soon"),
    QStringLiteral("add nothing-known"),
    QStringLiteral("add moment --kind sad"),
    QStringLiteral("add session --kind free"),
    QStringLiteral("checkin wellbeing"),
    QStringLiteral("reading caseload"),
    QStringLiteral("reading caseload many"),
    QStringLiteral("trend wellbeing energy --per fortnight"),
    QStringLiteral("import"),
    QStringLiteral("import diary FILE"),
    QStringLiteral("import csv-ratings FILE"),
    QStringLiteral("import jrnl FILE --time COLUMN"),
    QStringLiteral("export markdown --out x"),
    QStringLiteral("export json"),
    QStringLiteral("info --passphrase-fd x"),
    QStringLiteral("info --passphrase-fd 3 --passphrase-file x"),
};

}  // namespace

// Would catch: a command without help, and help that asks for a passphrase or makes something.
TEST_CASE("every command says how it is used, and so does the program", "[cli]") {
    const Tspace tspace;
    const Ran whole = tspace.runBare(line("--help"));
    CHECK(whole.exit == 0);
    for (const QString& command : everyCommand) {
        INFO(command.toStdString());
        CHECK(whole.out.contains("\n  " + command.toUtf8() + ' '));
        const Ran ran = tspace.runBare({command, QStringLiteral("--help")});
        CHECK(ran.exit == 0);
        CHECK(ran.out.startsWith("Usage: tspace [options] " + command.toUtf8()));
        CHECK(ran.out.contains("--json"));
        CHECK(ran.err.isEmpty());
    }
    CHECK_FALSE(QFileInfo::exists(tspace.scratch().path(QStringLiteral("data"))));
}

TEST_CASE("the version is said", "[cli]") {
    const Ran ran = Tspace().runBare(line("--version"));
    CHECK(ran.exit == 0);
    CHECK(ran.out.startsWith("tspace "));
}

// Would catch: a wrong command line that does something, or exits as if it had.
TEST_CASE("wrong use is told on standard error with code 2, before a passphrase is asked for", "[cli]") {
    const Tspace tspace;
    for (const QString& typed : wrongLines) {
        INFO(typed.toStdString());
        const Ran ran = tspace.runBare(typed.split(QLatin1Char(' '), Qt::SkipEmptyParts), "some text");
        CHECK(ran.exit == 2);
        CHECK(ran.out.isEmpty());
        CHECK_FALSE(ran.err.isEmpty());
        CHECK_FALSE(ran.err.contains("assphrase file"));
    }
}

// Would catch: a passphrase that may be written on the command line, where every process of the machine sees it.
TEST_CASE("no option takes a passphrase itself", "[cli]") {
    const Ran ran = Tspace().runBare(line("--passphrase secret info"));
    CHECK(ran.exit == 2);
}
