// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/typed_program.h"

#include "support/catch.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tspace::test {

namespace {

constexpr int longestAnswer = 60'000;

}  // namespace

TypedProgram::TypedProgram(const Tspace& tspace, const std::map<QString, QString>& environment,
                           const QStringList& before) {
    const QString pipe = m_outside.path(QStringLiteral("keys"));
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    QProcessEnvironment all = environmentIn(tspace.scratch());
    all.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    for (const auto& [name, value] : environment) {
        all.insert(name, value);
    }
    m_program.setProcessEnvironment(all);
    m_program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList command = before + QStringList{QStringLiteral(TYPED_WINDOW_BINARY), pipe} + tspace.passphrase();
    const QString program = command.takeFirst();
    m_program.start(program, command);
    await("ready");
    m_keys = ::open(QFile::encodeName(pipe).constData(), O_WRONLY);
    REQUIRE(m_keys >= 0);
}

TypedProgram::~TypedProgram() {
    ::close(m_keys);
}

void TypedProgram::type(const QString& keys) const {
    const QByteArray bytes = keys.toUtf8();
    REQUIRE(::write(m_keys, bytes.constData(), static_cast<std::size_t>(bytes.size())) == bytes.size());
}

void TypedProgram::await(const char* word) {
    bool heard = false;
    while (!heard) {
        while (!m_program.canReadLine()) {
            REQUIRE(m_program.waitForReadyRead(longestAnswer));
        }
        heard = m_program.readLine().startsWith(word);
    }
}

void TypedProgram::kill() {
    m_program.kill();
    REQUIRE(m_program.waitForFinished(longestAnswer));
}

void TypedProgram::end() {
    REQUIRE(m_program.waitForFinished(longestAnswer));
}

}  // namespace tspace::test
