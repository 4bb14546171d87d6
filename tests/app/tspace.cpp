// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tspace.h"

#include "support/catch.h"

#include <QJsonDocument>
#include <QProcessEnvironment>

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
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_scratch.path(QStringLiteral("data")));
    environment.insert(QStringLiteral("TZ"), QStringLiteral("Europe/London"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));  // what is printed is UTF-8 all the same
    process.setProcessEnvironment(environment);
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
