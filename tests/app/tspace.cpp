// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tspace.h"

#include "support/catch.h"

#include <QDir>
#include <QJsonDocument>

namespace tspace::test {

namespace {
constexpr int aMinute = 60'000;
}

QJsonObject Ran::json() const {
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(out, &fault);
    INFO(out.toStdString());
    REQUIRE(fault.error == QJsonParseError::NoError);
    REQUIRE(document.isObject());
    return document.object();
}

QString Ran::line() const {
    return QString::fromUtf8(out).section(QLatin1Char('\n'), 0, 0);
}

QProcessEnvironment environmentIn(const Scratch& scratch) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const std::pair<const char*, const char*> folders[] = {{"HOME", "home"},
                                                           {"XDG_CONFIG_HOME", "settings"},
                                                           {"XDG_CACHE_HOME", "cache"},
                                                           {"XDG_STATE_HOME", "state"},
                                                           {"XDG_RUNTIME_DIR", "run"},
                                                           {"TMPDIR", "tmp"}};
    for (const auto& [variable, name] : folders) {
        const QString folder = scratch.path(QString::fromLatin1(name));
        if (!QFileInfo::exists(folder)) {
            REQUIRE(QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        }
        environment.insert(QString::fromLatin1(variable), folder);
    }
    // Not made here: the program makes it, private to the person.
    environment.insert(QStringLiteral("XDG_DATA_HOME"), scratch.path(QStringLiteral("data")));
    environment.insert(QStringLiteral("TZ"), QStringLiteral("Europe/London"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));  // what is printed is UTF-8 all the same
    return environment;
}

Tspace::Tspace() {
    static_cast<void>(m_scratch.write(QStringLiteral("passphrase"), "correct horse battery staple\nnot this line\n"));
}

QStringList Tspace::passphrase() const {
    return {QStringLiteral("--passphrase-file"), m_scratch.path(QStringLiteral("passphrase"))};
}

QString Tspace::journal() const {
    return m_scratch.path(QStringLiteral("data/thinking-space/journal.tspace"));
}

void Tspace::prepare(QProcess& process, const QStringList& arguments) const {
    process.setProcessEnvironment(environmentIn(m_scratch));
    process.setProgram(QStringLiteral(TSPACE_BINARY));
    process.setArguments(arguments);
}

Ran Tspace::run(const QStringList& arguments, const QByteArray& input) const {
    return runBare(passphrase() + arguments, input);
}

Ran Tspace::runBare(const QStringList& arguments, const QByteArray& input) const {
    QProcess process;
    prepare(process, arguments);
    process.start();
    REQUIRE(process.waitForStarted());
    process.write(input);
    process.closeWriteChannel();
    return finish(process);
}

Ran finish(QProcess& process) {
    REQUIRE(process.waitForFinished(aMinute));
    INFO(process.arguments().join(QLatin1Char(' ')).toStdString());
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void Tspace::init() const {
    const Ran ran = run({QStringLiteral("init")});
    INFO(ran.err.toStdString());
    REQUIRE(ran.exit == 0);
}

QString Tspace::add(const QString& kind, const QByteArray& json) const {
    const Ran ran = run({QStringLiteral("add"), kind}, json);
    INFO(ran.err.toStdString());
    REQUIRE(ran.exit == 0);
    return ran.line();
}

QByteArray Tspace::dump() const {
    const Ran ran = run({QStringLiteral("export"), QStringLiteral("json"), QStringLiteral("--with-private"),
                         QStringLiteral("--out"), QStringLiteral("-")});
    INFO(ran.err.toStdString());
    REQUIRE(ran.exit == 0);
    QJsonObject document = ran.json();
    document.remove(QStringLiteral("exported"));
    return QJsonDocument(document).toJson();
}

}  // namespace tspace::test
