// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/source_tree.h"

#include "support/scratch.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace tspace::architecture {

SourceTree::SourceTree(const QString& top, const QStringList& parts) : m_top(top) {
    const QStringList wanted{QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.sql"),
                             QStringLiteral("*.cmake"), QStringLiteral("CMakeLists.txt")};
    for (const QString& part : parts) {
        QDirIterator found(QDir(top).filePath(part), wanted, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext()) {
            const QString path = found.next();
            m_files.push_back({QDir(top).relativeFilePath(path), QString::fromUtf8(test::bytesOf(path))});
        }
    }
    std::sort(m_files.begin(), m_files.end(), [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
}

bool SourceTree::has(const QString& path) const {
    return QFileInfo(QDir(m_top).filePath(path)).isFile();
}

QStringList SourceTree::subfolders(const QString& folder) const {
    static const QRegularExpression call(QStringLiteral("add_subdirectory\\((\\w+)\\)"));
    QStringList names;
    for (const SourceFile& file : m_files) {
        if (file.path == folder + QStringLiteral("/CMakeLists.txt")) {
            auto found = call.globalMatch(file.text);
            while (found.hasNext()) {
                names << found.next().captured(1);
            }
        }
    }
    return names;
}

SourceTree wholeProgram() {
    return {QStringLiteral(TSPACE_SOURCE_FOLDER),
            {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")}};
}

QString withoutComments(const QString& text) {
    // Literals come first, so that a "//" inside one is no comment.
    static const QRegularExpression token(
        QStringLiteral("R\"(\\w*)\\(.*?\\)\\1\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'"
                       "|(?<line>//[^\\n]*)|(?<block>/\\*.*?\\*/)"),
        QRegularExpression::DotMatchesEverythingOption);
    QString result;
    qsizetype from = 0;
    auto found = token.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        result += text.mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (!match.captured(QStringLiteral("line")).isEmpty()) {
            continue;
        }
        const QString block = match.captured(QStringLiteral("block"));
        result += block.isEmpty() ? match.captured() : QString(block.count(QLatin1Char('\n')), QLatin1Char('\n'));
    }
    return result + text.mid(from);
}

}  // namespace tspace::architecture
