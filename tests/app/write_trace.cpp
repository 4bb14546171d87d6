// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/write_trace.h"

#include "support/catch.h"

#include <QFile>
#include <QRegularExpression>

#include <map>
#include <set>

namespace tspace::test {

namespace {

const QString tracedCalls =
    QStringLiteral("trace=open,openat,creat,rename,renameat,renameat2,link,linkat,symlink,symlinkat");

/// The quoted paths of a line, one after another.
QStringList pathsIn(const QString& line) {
    static const QRegularExpression quoted(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    QStringList paths;
    auto found = quoted.globalMatch(line);
    while (found.hasNext()) {
        paths += found.next().captured(1);
    }
    return paths;
}

}  // namespace

QStringList WriteTrace::before() {
    return {QStringLiteral("strace"),
            QStringLiteral("-f"),
            QStringLiteral("-qq"),
            QStringLiteral("-s"),
            QStringLiteral("4096"),
            QStringLiteral("-e"),
            tracedCalls,
            QStringLiteral("-o"),
            QStringLiteral("%1/trace-%2").arg(m_folder).arg(++m_runs)};
}

QStringList WriteTrace::written() const {
    std::map<QString, QString> renamed;
    std::set<QString> opened;
    for (int run = 1; run <= m_runs; ++run) {
        QFile log(QStringLiteral("%1/trace-%2").arg(m_folder).arg(run));
        INFO(log.fileName().toStdString() << ": is strace installed?");
        REQUIRE(log.open(QIODevice::ReadOnly));
        REQUIRE(log.size() > 0);
        for (const QByteArray& bytes : log.readAll().split('\n')) {
            const QString line = QString::fromUtf8(bytes);
            const QStringList paths = pathsIn(line);
            if (paths.isEmpty() || line.contains(QStringLiteral(" = -1 "))) {
                continue;
            }
            if (line.contains(QStringLiteral("rename")) && paths.size() == 2) {
                renamed[paths.front()] = paths.back();
                opened.insert(paths.back());
            } else if (line.contains(QStringLiteral("O_WRONLY")) || line.contains(QStringLiteral("O_RDWR")) ||
                       line.contains(QStringLiteral("O_CREAT")) || line.contains(QStringLiteral("creat(")) ||
                       line.contains(QStringLiteral("link"))) {
                opened.insert(paths.back());
            }
        }
    }
    std::set<QString> last;
    for (QString path : opened) {
        for (auto next = renamed.find(path); next != renamed.end() && !QFile::exists(path); next = renamed.find(path)) {
            path = next->second;
        }
        last.insert(path);
    }
    return {last.begin(), last.end()};
}

}  // namespace tspace::test
