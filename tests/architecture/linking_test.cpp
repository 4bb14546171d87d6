// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include <QProcess>
#include <QRegularExpression>

namespace {

/// The shared libraries a program loads, directly or through others, as "libQt6Core.so.6".
QStringList librariesOf(const QString& program) {
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {program});
    REQUIRE(ldd.waitForFinished());
    INFO(ldd.readAllStandardError().toStdString());
    REQUIRE(ldd.exitCode() == 0);
    static const QRegularExpression name(QStringLiteral("^\\s*(?:\\S*/)?([^\\s/]+\\.so[^\\s/]*)"),
                                         QRegularExpression::MultilineOption);
    QStringList names;
    auto found = name.globalMatch(QString::fromLocal8Bit(ldd.readAllStandardOutput()));
    while (found.hasNext()) {
        names << found.next().captured(1);
    }
    REQUIRE_FALSE(names.filter(QStringLiteral("libQt6Core.so")).isEmpty());
    REQUIRE_FALSE(names.filter(QStringLiteral("libc.so")).isEmpty());
    return names;
}

/// Those of the libraries whose name begins with one of the words.
QStringList among(const QStringList& libraries, const QStringList& words) {
    QStringList hits;
    for (const QString& word : words) {
        hits << libraries.filter(QRegularExpression(QLatin1Char('^') + QRegularExpression::escape(word)));
    }
    return hits;
}

}  // namespace

// Would catch: a library with a window, the network or a second SQLite linked to core, even when no program loads it.
TEST_CASE("what core links has no window, no network and no Qt SQL", "[architecture]") {
    const QStringList closure = QStringLiteral(TSPACE_CORE_CLOSURE).split(QLatin1Char(' '));
    REQUIRE(closure.contains(QStringLiteral("Qt6::Core")));
    REQUIRE(closure.contains(QStringLiteral("PkgConfig::SQLCIPHER")));
    for (const char* module : {"Gui", "Widgets", "Charts", "Svg", "PrintSupport", "Network", "Sql"}) {
        INFO(module);
        CHECK_FALSE(closure.contains(QStringLiteral("Qt6::") + QLatin1String(module)));
    }
}

#ifdef TSPACE_PAPER_CLOSURE  // absent where pages are not built
// Would catch: Widgets or the printer's dialog in what makes pages, which the command line links too.
TEST_CASE("what paper links has fonts and no window", "[architecture]") {
    const QStringList closure = QStringLiteral(TSPACE_PAPER_CLOSURE).split(QLatin1Char(' '));
    REQUIRE(closure.contains(QStringLiteral("Qt6::Gui")));
    for (const char* module : {"Widgets", "Charts", "Svg", "PrintSupport", "Network", "Sql"}) {
        INFO(module);
        CHECK_FALSE(closure.contains(QStringLiteral("Qt6::") + QLatin1String(module)));
    }
}
#endif

// Would catch: the same through any library in between, as the loader sees it.
TEST_CASE("tspace loads no window, no network and no second SQLite", "[architecture]") {
    const QStringList libraries = librariesOf(QStringLiteral(TSPACE_PROGRAM_TSPACE));
    CHECK_FALSE(among(libraries, {QStringLiteral("libsqlcipher.so")}).isEmpty());
    CHECK(among(libraries, {QStringLiteral("libQt6Widgets"), QStringLiteral("libQt6Charts"),
                            QStringLiteral("libQt6PrintSupport"), QStringLiteral("libQt6Network"),
                            QStringLiteral("libQt6Sql"), QStringLiteral("libsqlite3")}) == QStringList());
}

#ifdef TSPACE_PROGRAM_THINKING_SPACE  // absent where the window is not built
// Would catch: a part of Qt that can open a connection, in a program that promises to open none.
TEST_CASE("thinking-space loads no network and no second SQLite", "[architecture]") {
    const QStringList libraries = librariesOf(QStringLiteral(TSPACE_PROGRAM_THINKING_SPACE));
    CHECK_FALSE(among(libraries, {QStringLiteral("libQt6Widgets")}).isEmpty());
    CHECK(among(libraries, {QStringLiteral("libQt6Network"), QStringLiteral("libQt6Sql"),
                            QStringLiteral("libsqlite3")}) == QStringList());
}
#endif

// Would catch: a search that passes whatever is linked.
TEST_CASE("a network library is found among what a program loads", "[architecture]") {
    const QStringList planted{QStringLiteral("libQt6Core.so.6"), QStringLiteral("libQt6Network.so.6")};
    CHECK(among(planted, {QStringLiteral("libQt6Network"), QStringLiteral("libQt6Sql")}) ==
          QStringList{QStringLiteral("libQt6Network.so.6")});
}
