// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that is entered is found outside the encrypted journal: every file that the programs write is read and
// searched, while the journal is open, after a crash, and when it is at rest.
#include "app/leak_scan.h"
#include "app/tspace.h"
#include "app/typed.h"
#include "app/typed_program.h"
#include "app/write_trace.h"
#include "support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringEncoder>

#include <utility>
#include <vector>

using namespace tspace::test;

namespace {

/// Words that stand nowhere else, each new one remembered: some with a letter beyond ASCII, which is written otherwise
/// in each encoding, and without its dots, as an index might fold it.
class Canaries {
  public:
    QString next() {
        const QString number = QStringLiteral("%1%2").arg(letter(m_made / letters), letter(m_made % letters));
        ++m_made;
        m_words += QStringLiteral("qvlumpz%1x").arg(number);
        m_words += QStringLiteral("qvlümpz%1x").arg(number);
        return m_made % 2 == 0 ? m_words.last() : m_words.at(m_words.size() - 2);
    }
    /// A text with a new word wherever "CANARY" stands.
    QByteArray in(QString text) {
        while (text.contains(QStringLiteral("CANARY"))) {
            text.replace(text.indexOf(QStringLiteral("CANARY")), 6, next());
        }
        return text.toUtf8();
    }
    void add(const QString& word) { m_words += word; }
    [[nodiscard]] const QStringList& words() const { return m_words; }

  private:
    static constexpr int letters = 26;
    static QChar letter(int number) { return QLatin1Char(static_cast<char>('a' + number)); }

    int m_made = 0;
    QStringList m_words;
};

const QString whenJson =
    QStringLiteral(R"({"utc":"2026-11-18T14:00:00.000Z","date":"2026-11-18","zone":"Europe/London"})");

/// What is entered of every kind of record that others do not name, in JSON.
const std::vector<std::pair<const char*, const char*>> recordsToLeak{
    {"person", R"({"name":"CANARY","role":"my-supervisor","note":"CANARY"})"},
    {"template", R"({"name":"CANARY","prompts":[{"part":"practice","text":"CANARY"}]})"},
    {"support-place", R"({"name":"CANARY","reach":"CANARY"})"},
    {"session", R"({"held":AT,"kind":"one-to-one","my_role":"supervisee","status":"held","place":"CANARY",
        "note":"a note CANARY and more","how_i_am":"CANARY","threads":[{"title":"CANARY","practice":"CANARY",
        "childs_voice":"CANARY","challenges":[{"by":"supervisor","text":"CANARY"}],
        "feedback":[{"source":"child","text":"CANARY","acted_on":{"date":"2026-11-18","text":"CANARY"}}]}]})"},
    {"moment", R"({"at":AT,"kind":"free","title":"CANARY","text":"CANARY","tags":["CANARY"],"feelings":["CANARY"],
        "origin":{"format":"CANARY","hash":"00","ordinal":0}})"},
    {"action", R"({"text":"CANARY","state":"done","closed":{"date":"2026-11-18","text":"CANARY"}})"},
    {"check-in", R"({"at":AT,"instrument":"thinking-space.wellbeing","version":1,"answers":{"energy":5},
        "line":"CANARY"})"},
    {"development-entry", R"({"type":"reading","date":"2026-11-18","what":"CANARY","learning":"CANARY",
        "impact":"CANARY","peer":{"with":"CANARY","date":"2026-11-18","text":"CANARY"}})"},
    {"chart-note", R"({"on":"2026-11-18","text":"CANARY"})"},
    {"look-back", R"({"from":"2026-01-01","until":"2026-06-30","written":AT,"text":"CANARY"})"},
    {"disclosure", R"({"at":AT,"what":"CANARY","to":"CANARY","how":"print"})"},
    {"settings", R"({"values":{"CANARY":"CANARY"}})"},
    {"instrument", R"({"content":{"format":"tspace-instrument/1","id":"test.leak","version":1,"language":"en-GB",
        "title":"CANARY","cadence":"weekly","scale":{"min":1,"max":7,"labels":{"1":"CANARY","7":"always"}},
        "dimensions":[{"id":"a","title":"CANARY"}],"items":[{"id":"a-1","dimension":"a","text":"CANARY"}],
        "score":{"rule":"mean","answered":1}}})"},
};

/// Of every kind of record one, by the command line, and the ways in besides.
void enterEverything(const Tspace& tspace, Canaries& canaries) {
    const auto add = [&](const char* kind, const char* json) {
        return tspace.add(QString::fromLatin1(kind),
                          canaries.in(QString::fromUtf8(json).replace(QStringLiteral("AT"), whenJson)));
    };
    for (const auto& [kind, json] : recordsToLeak) {
        INFO(kind);
        const QString id = add(kind, json);
        if (qstrcmp(kind, "session") == 0) {
            add("addition", qPrintable(QStringLiteral(R"({"written":AT,"kind":"comment","text":"CANARY","session":")") +
                                       id + QStringLiteral("\"}")));
        }
    }
    canaries.add(QStringLiteral("QVLUMPZ-12"));
    add("case", R"({"code":"QVLUMPZ-12","state":"open"})");
    const QString measure = canaries.next();
    const QString measureId =
        tspace.add(QStringLiteral("measure"),
                   QStringLiteral(R"({"name":"%1","unit":"hours","better":"neither"})").arg(measure).toUtf8());
    add("reading", qPrintable(QStringLiteral(R"({"on":"2026-11-18","value":37,"line":"CANARY","measure":")") +
                              measureId + QStringLiteral("\"}")));
    CHECK(tspace.run({QStringLiteral("reading"), measure, QStringLiteral("3")}).exit == 0);
    CHECK(tspace.run(line("checkin wellbeing --answers 5,6,-,4,10 --note") + QStringList{canaries.next()}).exit == 0);
    CHECK(tspace.run(line("add moment --kind pause --case QVLUMPZ-12"), canaries.in(QStringLiteral("CANARY"))).exit ==
          0);
    const Scratch outside;
    const QByteArray diary = canaries.in(QStringLiteral(R"({"entries":[{"title":"CANARY","body":"CANARY",
        "date":"1660-01-11","time":"21:00","tags":["CANARY"],"starred":false}]})"));
    CHECK(tspace.run(line("import jrnl") + QStringList{outside.write(QStringLiteral("diary.json"), diary)}).exit == 0);
}

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

// Would catch: a log, a temporary file, a lock or a setting that holds what someone wrote.
TEST_CASE("nothing entered on the command line is found in any file it wrote", "[leak][cli]") {
    const Tspace tspace;
    Canaries canaries;
    tspace.init();
    enterEverything(tspace, canaries);
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
        if (path.startsWith(QStringLiteral("/dev/")) || path.startsWith(QStringLiteral("/proc/")) ||
            path.startsWith(outside.path()) || isFontCache(path)) {
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
