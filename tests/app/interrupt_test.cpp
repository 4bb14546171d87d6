// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tspace.h"
#include "app/typed.h"
#include "support/catch.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace tspace::test;

namespace {

/// A jrnl export of so many entries.
QByteArray diaryOf(int entries) {
    QByteArray diary = "{ \"entries\": [";
    for (int i = 0; i < entries; ++i) {
        diary += (i == 0 ? "" : ",") + QByteArray("{ \"title\": \"Day\", \"body\": \"") + QByteArray::number(i) +
                 "\", \"date\": \"1660-01-11\", \"time\": \"21:00\", \"tags\": [], \"starred\": false }\n";
    }
    return diary + "] }";
}

}  // namespace

// Would catch: an import that goes on, or stays half done, after Ctrl+C. The pipe makes the moment certain: once it is
// open on both sides, the program reads and its handler stands.
TEST_CASE("Ctrl+C during an import ends it with code 5 and nothing changed", "[cli]") {
    const Tspace tspace;
    tspace.init();
    const QByteArray before = tspace.dump();
    const QString pipe = tspace.scratch().path(QStringLiteral("diary.json"));
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    QProcess process;
    tspace.prepare(process, tspace.passphrase() + line("import jrnl") + QStringList{pipe});
    process.start();
    REQUIRE(process.waitForStarted());
    const int end = ::open(QFile::encodeName(pipe).constData(), O_WRONLY);
    REQUIRE(end >= 0);
    REQUIRE(::kill(static_cast<pid_t>(process.processId()), SIGINT) == 0);
    const QByteArray diary = diaryOf(300);
    CHECK(::write(end, diary.constData(), static_cast<std::size_t>(diary.size())) > 0);
    ::close(end);
    const Ran ran = finish(process);
    INFO(ran.err.toStdString());
    CHECK(ran.exit == 5);
    CHECK(ran.err.contains("stopped; nothing was changed"));
    CHECK(tspace.dump() == before);
    CHECK(tspace.run(line("verify")).exit == 0);
}

// Would catch: a reader that goes away taking the journal's orderly end with it.
TEST_CASE("output nobody reads any more ends quietly, with the journal one file at rest", "[cli]") {
    const Tspace tspace;
    tspace.init();
    REQUIRE(
        tspace
            .run(line("import jrnl") + QStringList{tspace.scratch().write(QStringLiteral("diary.json"), diaryOf(2000))})
            .exit == 0);
    QProcess process;
    tspace.prepare(process, tspace.passphrase() + line("list moments"));
    process.setReadChannel(QProcess::StandardOutput);
    process.start();
    REQUIRE(process.waitForStarted());
    process.closeReadChannel(QProcess::StandardOutput);
    CHECK(finish(process).exit == 0);
    CHECK_FALSE(QFile::exists(tspace.journal() + QStringLiteral("-wal")));
}
