// SPDX-License-Identifier: GPL-3.0-or-later
// What the programs say and hear over D-Bus.
#include "architecture/source_tree.h"
#include "support/catch.h"
#include "support/scratch.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

using namespace tspace;
using namespace tspace::architecture;

namespace {

/// Every name of a bus, service or interface in the sources that is none of the few there may be, as "path: name"; and
/// every source that speaks D-Bus outside of the folder for it.
QStringList strangeOnTheBus(const SourceTree& tree) {
    static const QSet<QString> known{
        QStringLiteral("org.freedesktop.login1"),  // sleep, and the lock of the session
        QStringLiteral("org.freedesktop.login1.Manager"),  QStringLiteral("org.freedesktop.login1.Session"),
        QStringLiteral("org.freedesktop.ScreenSaver"),     // the lock of the screen
        QStringLiteral("org.freedesktop.portal.Desktop"),  // light or dark
        QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("org.freedesktop.appearance"),
        QStringLiteral("org.thinkingspace.Window"),  // one window for a journal
        QStringLiteral("org.thinkingspace.Journal_")};
    static const QRegularExpression name(QStringLiteral("\"((?:org|com|net|io)\\.[A-Za-z0-9_.]+)\""));
    QStringList strange;
    for (const SourceFile& file : tree.files()) {
        const QString text = withoutComments(file.text);
        auto found = name.globalMatch(text);
        while (found.hasNext()) {
            const QString each = found.next().captured(1);
            if (!known.contains(each)) {
                strange += file.path + QStringLiteral(": ") + each;
            }
        }
        if (text.contains(QStringLiteral("<QDBus")) && !file.path.startsWith(QStringLiteral("app/desktop/"))) {
            strange += file.path + QStringLiteral(" speaks D-Bus");
        }
    }
    return strange;
}

}  // namespace

// Would catch: a program that tells a notification service, an indexer or an accounts daemon what it knows.
TEST_CASE("the programs use no name on D-Bus but the few they need", "[architecture]") {
    CHECK(strangeOnTheBus(wholeProgram()) == QStringList());
}

// Would catch: a test that finds nothing because it looks at nothing.
TEST_CASE("a strange name on D-Bus is found where it is planted", "[architecture]") {
    const test::Scratch scratch;
    REQUIRE(QDir().mkpath(scratch.path(QStringLiteral("ui/kit"))));
    static_cast<void>(scratch.write(QStringLiteral("ui/kit/a.cpp"),
                                    "#include <QDBusMessage>\n// \"org.example.Quiet\"\n"
                                    "auto a = \"org.freedesktop.Notifications\";\n"));
    const SourceTree tree(scratch.path(), {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app")});
    CHECK(strangeOnTheBus(tree) == QStringList{QStringLiteral("ui/kit/a.cpp: org.freedesktop.Notifications"),
                                               QStringLiteral("ui/kit/a.cpp speaks D-Bus")});
}
