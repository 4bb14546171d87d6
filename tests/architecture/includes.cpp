// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/includes.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace tspace::architecture {

namespace {

struct Include {
    QString name;
    bool quoted = false;
};

std::vector<Include> includesOf(const SourceFile& file) {
    static const QRegularExpression line(QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([\"<])([^\">]+)[\">]"),
                                         QRegularExpression::MultilineOption);
    std::vector<Include> includes;
    auto found = line.globalMatch(withoutComments(file.text));
    while (found.hasNext()) {
        const auto match = found.next();
        includes.push_back({match.captured(2), match.captured(1) == QLatin1String("\"")});
    }
    return includes;
}

QString finding(const SourceFile& file, const Include& include, const QString& words) {
    return QStringLiteral("%1 includes %2: %3").arg(file.path, include.name, words);
}

/// Where quoted includes are looked up, from the bottom up.
QStringList roots() {
    return {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")};
}

/// The place of a path in the order of layers, as (root, folder of core); later ones may include earlier ones.
std::pair<qsizetype, qsizetype> heightOf(const QString& path) {
    const QStringList steps = path.split(QLatin1Char('/'));
    const qsizetype root = roots().indexOf(steps.value(0));
    return {root, root == 0 ? coreOrder().indexOf(steps.value(1)) : 0};
}

bool isAside(const QString& from, const QString& to) {
    // The command line has no window: neither ui nor the window program's own folder.
    return from.startsWith(QLatin1String("app/cli/")) &&
           (to.startsWith(QLatin1String("ui/")) || to.startsWith(QLatin1String("app/desktop/")));
}

QString problemOf(const SourceTree& tree, const SourceFile& file, const Include& include) {
    QStringList targets;
    for (const QString& root : roots()) {
        const QString path = root + QLatin1Char('/') + include.name;
        if (tree.has(path)) {
            targets << path;
        }
    }
    if (targets.isEmpty()) {
        return QStringLiteral("no file of that name from the root of core, ui or app");
    }
    if (targets.size() > 1) {
        return QStringLiteral("two files have that name, ") + targets.join(QStringLiteral(" and "));
    }
    if (heightOf(targets.front()) > heightOf(file.path) || isAside(file.path, targets.front())) {
        return targets.front() + QStringLiteral(" stands above it");
    }
    return {};
}

template <class Judge>
QStringList judgeIncludes(const SourceTree& tree, const QStringList& under, Judge&& problem) {
    QStringList findings;
    for (const SourceFile& file : tree.files()) {
        if (!under.contains(file.steps().value(0))) {
            continue;
        }
        for (const Include& include : includesOf(file)) {
            const QString words = problem(file, include);
            if (!words.isEmpty()) {
                findings << finding(file, include, words);
            }
        }
    }
    return findings;
}

}  // namespace

QStringList coreOrder() {
    return QStringLiteral(
               "base domain instruments trends codec editing sqlite store preparation exchange services paper")
        .split(QLatin1Char(' '));
}

QStringList foldersOutOfOrder(const SourceTree& tree) {
    QStringList findings;
    qsizetype last = -1;
    for (const QString& folder : tree.subfolders(QStringLiteral("core"))) {
        const qsizetype place = coreOrder().indexOf(folder);
        if (place < 0) {
            findings << QStringLiteral("core/%1 has no place in the order of folders").arg(folder);
        } else if (place <= last) {
            findings << QStringLiteral("core/%1 is added after a folder that stands above it").arg(folder);
        }
        last = std::max(last, place);
    }
    return findings;
}

QStringList includesThatGoUp(const SourceTree& tree) {
    return judgeIncludes(tree, roots(), [&](const SourceFile& file, const Include& include) {
        return include.quoted ? problemOf(tree, file, include) : QString();
    });
}

QStringList foreignQtHeaders(const SourceTree& tree, const QString& qtCoreHeaders) {
    return judgeIncludes(tree, {roots().front()}, [&](const SourceFile& file, const Include& include) {
        const bool isQt = include.name.startsWith(QLatin1Char('Q')) || include.name.startsWith(QLatin1String("qt6/"));
        if (!isQt || file.path.startsWith(QLatin1String("core/paper/"))) {
            return QString();
        }
        QString header = include.name;
        header.remove(QRegularExpression(QStringLiteral("\\AQtCore/")));
        return QFileInfo(QDir(qtCoreHeaders).filePath(header)).isFile() ? QString()
                                                                        : QStringLiteral("not a header of Qt Core");
    });
}

QStringList forbiddenQtHeaders(const SourceTree& tree) {
    static const QRegularExpression forbidden(
        QStringLiteral("\\A(QtNetwork|QtSql|QNetwork|QSql|QTcp|QUdp|QSsl|QHost|QWebSocket|QLocalS)"));
    return judgeIncludes(tree, roots(), [](const SourceFile&, const Include& include) {
        return forbidden.match(include.name).hasMatch() ? QStringLiteral("the program uses neither network nor Qt SQL")
                                                        : QString();
    });
}

QStringList sqliteOutsideItsFolder(const SourceTree& tree) {
    return judgeIncludes(tree, roots(), [](const SourceFile& file, const Include& include) {
        const bool isSqlite =
            include.name == QLatin1String("sqlite3.h") || include.name.endsWith(QLatin1String("/sqlite3.h"));
        return isSqlite && !file.path.startsWith(QLatin1String("core/sqlite/"))
                   ? QStringLiteral("only core/sqlite speaks to SQLite")
                   : QString();
    });
}

}  // namespace tspace::architecture
