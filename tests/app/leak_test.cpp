// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that is entered is found outside the encrypted journal: every file that the programs write is read and
// searched, while the journal is open, after a crash, and when it is at rest.
#include "app/leak_entries.h"
#include "app/leak_scan.h"
#include "app/tspace.h"
#include "app/typed.h"
#include "app/typed_program.h"
#include "app/write_trace.h"
#include "domain/record.h"
#include "support/catch.h"
#include "support/schema.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringEncoder>

#include <vector>

using namespace tspace::test;
using tspace::RecordKind;

namespace {

const QString whenJson =
    QStringLiteral(R"({"utc":"2026-11-18T14:00:00.000Z","date":"2026-11-18","zone":"Europe/London"})");

/// What only looks and mends.
void readEverything(const Tspace& tspace, const Canaries& canaries) {
    CHECK(tspace.run({QStringLiteral("search"), canaries.words().front()}).exit == 0);
    CHECK(tspace.run({QStringLiteral("search"), QStringLiteral("qvl*"), QStringLiteral("--json")}).exit == 0);
    CHECK(tspace.run(line("list moments")).exit == 0);
    CHECK(tspace.run(line("rebuild")).exit == 0);
    CHECK(tspace.run(line("verify")).exit == 0);
    CHECK(tspace.dump().contains(canaries.words().front().toUtf8()));
}

/// The finds in everything the programs wrote. Left out are the passphrase file, which is the person's own, and
/// pictures, which are asked for.
QStringList leaks(const Tspace& tspace, const Canaries& canaries) {
    QStringList words = canaries.words();
    words += QStringLiteral("correct horse battery staple");
    return LeakScan(words).leaksBelow(tspace.scratch().path(), [](const QString& path) {
        return path.endsWith(QStringLiteral("/passphrase")) || path.endsWith(QStringLiteral(".png"));
    });
}

/// Texts by the schema that no one writes: names out of a list of the program's.
const QSet<QString> chosenByTheProgram{
    QStringLiteral("check-in/instrument"),  QStringLiteral("check-in/skipped"),
    QStringLiteral("check-in/origin/hash"), QStringLiteral("check-in/origin/format"),
    QStringLiteral("disclosure/how"),       QStringLiteral("moment/origin/hash"),
    QStringLiteral("person/standard"),      QStringLiteral("moment/ratings/instrument"),
    QStringLiteral("session/prompts"),      QStringLiteral("session/afterwards/instrument")};

QJsonObject definition(const Schema& schema, const QString& name) {
    return schema.json().value(QLatin1String("definitions")).toObject().value(name).toObject();
}

/// The places of everything that a part of the schema calls a text.
void gatherTexts(const Schema& schema, const QJsonObject& node, const QString& place, QSet<QString>& texts) {
    const QString ref = node.value(QLatin1String("$ref")).toString().section(QLatin1Char('/'), -1);
    if (ref == QLatin1String("text")) {
        texts << place;
    } else if (!ref.isEmpty()) {
        gatherTexts(schema, definition(schema, ref), place, texts);
    }
    for (const QJsonValue part : node.value(QLatin1String("allOf")).toArray()) {
        gatherTexts(schema, part.toObject(), place, texts);
    }
    for (const char* const below : {"items", "additionalProperties"}) {
        if (node.contains(QLatin1String(below))) {
            gatherTexts(schema, node.value(QLatin1String(below)).toObject(), place, texts);
        }
    }
    const QJsonObject properties = node.value(QLatin1String("properties")).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        gatherTexts(schema, it.value().toObject(), place + QLatin1Char('/') + it.key(), texts);
    }
}

/// Texts of records by the schema in which none of the words stands.
QStringList fieldsWithout(const Canaries& canaries) {
    const Schema schema(QStringLiteral(":/tspace/schemas/records.schema.json"));
    QSet<QString> texts;
    for (const auto& [kind, name] : tspace::names<RecordKind>()) {
        gatherTexts(schema, definition(schema, name), name, texts);
    }
    CHECK(texts.size() > 40);
    return (texts - chosenByTheProgram - canaries.places()).values();
}

}  // namespace

// Would catch: a scan that finds nothing because it cannot.
TEST_CASE("the scan finds a planted leak, however it is written", "[leak]") {
    const Scratch scratch;
    REQUIRE(QDir(scratch.path()).mkpath(QStringLiteral("deep/.hidden")));
    const QString word = QStringLiteral("qvlümpzaax");
    const QString folder = scratch.path(QStringLiteral("deep/.hidden/"));
    const QByteArray noise = QByteArray(100'001, '\xfc');
    const auto utf16 = [&](QStringConverter::Encoding form) { return QByteArray(QStringEncoder(form)(word)); };
    const LeakScan scan({word, QStringLiteral("unheard")});
    CHECK(scan.leaksBelow(scratch.path()).isEmpty());
    const std::vector<QByteArray> forms{word.toUtf8(), utf16(QStringConverter::Utf16LE),
                                        utf16(QStringConverter::Utf16BE), word.toUpper().replace(u'Ü', u'ü').toUtf8()};
    for (const QByteArray& form : forms) {
        QFile file(folder + QStringLiteral(".log"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(noise + form + noise);
        file.close();
        CHECK(scan.leaksBelow(scratch.path()) == QStringList{folder + QStringLiteral(".log: ") + word});
        REQUIRE(file.remove());
    }
    REQUIRE(QDir(folder).mkdir(QStringLiteral("of qvlümpzaax")));
    CHECK(scan.leaksBelow(scratch.path()) == QStringList{folder + QStringLiteral("of qvlümpzaax: ") + word});
}

// Would catch: a log, a temporary file, a lock or a setting that holds what someone wrote, and a field, such as a new
// one of the schema, that no word is put into and so is not looked for.
TEST_CASE("nothing entered on the command line is found in any file it wrote", "[leak][cli]") {
    const Tspace tspace;
    Canaries canaries;
    tspace.init();
    enterEverything(tspace, canaries);
    CHECK(fieldsWithout(canaries) == QStringList());
    readEverything(tspace, canaries);
    CHECK(QFileInfo(tspace.journal()).size() > 0);
    CHECK(leaks(tspace, canaries) == QStringList());
    // What was asked for in clear is found: the scan sees these very words.
    const QString exported = tspace.scratch().path(QStringLiteral("asked-for.json"));
    CHECK(tspace.run(line("export json --with-private --out") + QStringList{exported}).exit == 0);
    CHECK(leaks(tspace, canaries).size() > canaries.words().size() / 3);
}

namespace {

/// Runs tspace to its end under the trace.
void runTraced(const Tspace& tspace, WriteTrace& trace, const QStringList& arguments, int exit = 0) {
    QProcess process;
    tspace.prepare(process, tspace.passphrase() + arguments);
    QStringList command = trace.before() + QStringList{process.program()} + process.arguments();
    const QString program = command.takeFirst();
    process.start(program, command);
    const Ran ran = finish(process);
    INFO(arguments.join(QLatin1Char(' ')).toStdString() << ": " << ran.err.toStdString());
    CHECK(ran.exit == exit);
}

/// Each feature once that `enterEverything` and `readEverything` do not use; what is asked for in clear goes to
/// `outside`.
void useEverything(const Tspace& tspace, Canaries& canaries, WriteTrace& trace, const Scratch& outside) {
    const auto run = [&](const char* typed, const QStringList& more = {}) {
        runTraced(tspace, trace, line(typed) + more);
    };
    const QString gone = tspace.add(
        QStringLiteral("moment"),
        canaries.in(
            QStringLiteral(R"({"at":AT,"kind":"free","text":"CANARY"})").replace(QStringLiteral("AT"), whenJson)));
    run("backup");
    run("backup --to", {tspace.scratch().path()});
    run("search", {canaries.words().front()});
    runTraced(tspace, trace, line("prepare"), 1);  // nothing is planned
    run("trend wellbeing energy");
    run("history", {gone});
    run("delete", {gone});
    run("restore", {gone});
    run("hold --reason", {canaries.words().front()});
    run("hold --end");
    run("erase", {gone});
    run("verify");
    run("rebuild");
    run("collect QVLUMPZ-12 --out", {outside.path(QStringLiteral("all.md"))});
    run("export json --with-private --out", {outside.path(QStringLiteral("all.json"))});
    run("export pdf 2026-11-18 --out", {outside.path(QStringLiteral("session.pdf"))});
    run("passphrase --backups change --new-passphrase-file", {tspace.scratch().path(QStringLiteral("passphrase"))});
}

/// A device or what the kernel tells; files in memory are files.
bool isNoFile(const QString& path) {
    return path.startsWith(QStringLiteral("/proc/")) ||
           (path.startsWith(QStringLiteral("/dev/")) && !path.startsWith(QStringLiteral("/dev/shm/")));
}

/// Fontconfig renews its cache when it likes; what comes of it is looked into like any file.
bool isFontCache(const QString& path) {
    return path.contains(QStringLiteral("/fontconfig/")) &&
           (path.endsWith(QStringLiteral(".LCK")) || path.contains(QStringLiteral(".TMP-")));
}

/// What is wrong with the files that were opened to be written: one that holds a word, or is gone without having been
/// encrypted, or that lies where nobody looks.
QStringList wrongOf(const WriteTrace& trace, const Tspace& tspace, const Scratch& outside, const LeakScan& scan) {
    QStringList wrong;
    for (const QString& path : trace.written()) {
        if (isNoFile(path) || path.startsWith(outside.path()) || isFontCache(path)) {
            continue;
        }
        const bool isHome = path.startsWith(tspace.scratch().path());
        if (QFileInfo(path).isFile()) {
            wrong += scan.leaksIn(path);
        } else if (!path.contains(QStringLiteral(".tspace")) && !(isHome && QFileInfo(path).isDir())) {
            wrong += QStringLiteral("gone, and nobody knows what was in it: ") + path;
        }
    }
    return wrong;
}

LeakScan scanFor(const Canaries& canaries) {
    return LeakScan(canaries.words() + QStringList{QStringLiteral("walnut candle orbit")});
}

}  // namespace

// Would catch: a temporary file, cache or log, wherever it is written and even if it is taken away again.
TEST_CASE("no file that tspace ever opened to write holds what was entered, with each feature used", "[leak][cli]") {
    const Tspace tspace;
    const Scratch outside;
    WriteTrace trace(outside.path());
    Canaries canaries;
    tspace.init();
    enterEverything(tspace, canaries);
    useEverything(tspace, canaries, trace, outside);
    const QStringList written = trace.written();
    CHECK(written.contains(tspace.journal()));
    CHECK(written.contains(outside.path(QStringLiteral("all.json"))));
    CHECK(wrongOf(trace, tspace, outside, scanFor(canaries)) == QStringList());
    CHECK(leaks(tspace, canaries) == QStringList());
    // What was asked for in clear holds these very words, so the scan sees them.
    CHECK_FALSE(scanFor(canaries).leaksIn(outside.path(QStringLiteral("all.json"))).isEmpty());
    CHECK_FALSE(scanFor(canaries).leaksIn(outside.path(QStringLiteral("all.md"))).isEmpty());
}

// Would catch: a trace that sees nothing.
TEST_CASE("the trace finds a file that was written and taken away, wherever it was", "[leak]") {
    const Tspace tspace;
    const Scratch outside;
    const Scratch elsewhere;
    WriteTrace trace(outside.path());
    QStringList command =
        trace.before() +
        QStringList{QStringLiteral("sh"), QStringLiteral("-c"),
                    QStringLiteral("echo qvlumpzaax > %1/a; echo b > %1/b; rm %1/b").arg(elsewhere.path())};
    const QString program = command.takeFirst();
    REQUIRE(QProcess::execute(program, command) == 0);
    const QStringList wrong = wrongOf(trace, tspace, outside, LeakScan(QStringList{QStringLiteral("qvlumpzaax")}));
    CHECK(wrong ==
          QStringList{elsewhere.path(QStringLiteral("a")) + QStringLiteral(": qvlumpzaax"),
                      QStringLiteral("gone, and nobody knows what was in it: ") + elsewhere.path(QStringLiteral("b"))});
}

#ifdef TYPED_WINDOW_BINARY

namespace {

const QString ctrlK = QStringLiteral("\x0b");
const QString keysOfLock = QStringLiteral("\x0c");
const QString typedCtrlM = QStringLiteral("\x0d");
const QString ctrlQ = QStringLiteral("\x11");
const QString typedCtrlS = QStringLiteral("\x13");

}  // namespace

// Would catch: the same of the window, where Qt keeps files of its own, and what stays behind after a crash.
TEST_CASE("nothing typed in the window is found in any file, open, after a crash or at rest", "[leak]") {
    const Tspace tspace;
    Canaries canaries;
    tspace.init();
    {
        TypedProgram window(tspace);
        window.type(canaries.next() + QLatin1Char(' ') + canaries.next());
        window.await("draft");
        CHECK(QFileInfo(tspace.journal() + QStringLiteral("-wal")).size() > 0);
        CHECK(leaks(tspace, canaries) == QStringList());
        window.type(typedCtrlS);
        window.await("committed");
        window.type(typedCtrlM + canaries.next());
        window.await("draft");
        window.type(ctrlK + canaries.words().front());
        window.await("committed");
        CHECK(leaks(tspace, canaries) == QStringList());
        window.kill();
    }
    CHECK(QFileInfo(tspace.journal() + QStringLiteral("-wal")).size() > 0);
    CHECK(leaks(tspace, canaries) == QStringList());
    {
        TypedProgram window(tspace);
        window.type(canaries.next());
        window.await("draft");
        window.type(ctrlQ);
        window.end();
    }
    CHECK(leaks(tspace, canaries) == QStringList());
    QProcess pictures;
    tspace.prepare(pictures, tspace.passphrase() + line("--render") +
                                 QStringList{tspace.scratch().path(QStringLiteral("pictures"))});
    pictures.setProgram(QStringLiteral(TSPACE_WINDOW_BINARY));
    pictures.start();
    CHECK(finish(pictures).exit == 0);
    CHECK(leaks(tspace, canaries) == QStringList());
    readEverything(tspace, canaries);
    CHECK(leaks(tspace, canaries) == QStringList());
}

// Would catch: the same of the window, where Qt and the desktop keep files of their own.
TEST_CASE("no file that the window ever opened to write holds what was typed", "[leak]") {
    const Tspace tspace;
    const Scratch outside;
    WriteTrace trace(outside.path());
    Canaries canaries;
    tspace.init();
    TypedProgram window(tspace, {}, trace.before());
    window.type(canaries.next() + QLatin1Char(' ') + canaries.next());
    window.await("draft");
    window.type(typedCtrlS);
    window.await("committed");
    window.type(ctrlK + canaries.words().front() + typedCtrlM + canaries.next());
    window.await("draft");
    window.type(keysOfLock);
    window.await("locked");
    window.type(ctrlQ);
    window.end();
    CHECK(trace.written().contains(tspace.journal()));
    CHECK(wrongOf(trace, tspace, outside, scanFor(canaries)) == QStringList());
    CHECK(leaks(tspace, canaries) == QStringList());
}

#endif
