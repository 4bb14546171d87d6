// SPDX-License-Identifier: GPL-3.0-or-later
// The window program as a process, without a display.
#include "app/tspace.h"
#include "support/catch.h"

#include <QImage>
#include <QProcessEnvironment>

using namespace tspace::test;

namespace {

/// Runs the window program in the home of `tspace`, with no display and no platform chosen.
Ran show(const Tspace& tspace, const QStringList& arguments) {
    QProcess process;
    tspace.prepare(process, arguments);
    process.setProgram(QStringLiteral(TSPACE_WINDOW_BINARY));
    QProcessEnvironment environment = process.processEnvironment();
    for (const auto& name :
         {QStringLiteral("DISPLAY"), QStringLiteral("WAYLAND_DISPLAY"), QStringLiteral("QT_QPA_PLATFORM")}) {
        environment.remove(name);
    }
    process.setProcessEnvironment(environment);
    process.start();
    REQUIRE(process.waitForStarted());
    return finish(process);
}

QStringList rendering(const Tspace& tspace, const QString& folder) {
    return QStringList{QStringLiteral("--journal"), tspace.journal(), QStringLiteral("--render"), folder} +
           tspace.passphrase();
}

}  // namespace

// Catches a screen that is not drawn, a theme that is the other one, a wrong size, and a journal changed by looking.
TEST_CASE("Every screen is drawn without a display, in both themes", "[window]") {
    const Tspace tspace;
    tspace.init();
    REQUIRE(tspace.run({QStringLiteral("sample"), QStringLiteral("--until"), QStringLiteral("2026-11-18")}).exit == 0);
    const QByteArray before = tspace.dump();
    const QString folder = tspace.scratch().path(QStringLiteral("pictures"));
    const Ran ran =
        show(tspace, rendering(tspace, folder) + QStringList{QStringLiteral("--size"), QStringLiteral("1024x600"),
                                                             QStringLiteral("--today"), QStringLiteral("2026-11-18")});
    INFO(ran.err.toStdString());
    CHECK(ran.exit == 0);
    QList<QImage> seen;
    for (const char* screen :
         {"unlock", "capture", "create", "recover", "passphrase", "today", "sessions", "session", "prepare", "moments",
          "moment", "pause", "check-ins", "check-in", "trends", "childs-record", "search", "settings", "help"}) {
        INFO(screen);
        const QImage light(QStringLiteral("%1/%2-light.png").arg(folder, QString::fromLatin1(screen)));
        const QImage dark(QStringLiteral("%1/%2-dark.png").arg(folder, QString::fromLatin1(screen)));
        REQUIRE(light.size() == QSize(1024, 600));
        REQUIRE(dark.size() == QSize(1024, 600));
        CHECK(light.pixelColor(1023, 599).lightness() > 200);
        CHECK(dark.pixelColor(1023, 599).lightness() < 60);
        CHECK_FALSE(seen.contains(light));
        seen += light;
    }
    CHECK(tspace.dump() == before);
}

// Catches a scale that makes the picture larger without making it finer.
TEST_CASE("A picture can be drawn finer", "[window]") {
    const Tspace tspace;
    const QString folder = tspace.scratch().path(QStringLiteral("pictures"));
    const Ran ran =
        show(tspace, {QStringLiteral("--render"), folder, QStringLiteral("--screen"), QStringLiteral("create"),
                      QStringLiteral("--theme"), QStringLiteral("dark"), QStringLiteral("--scale"), QStringLiteral("2"),
                      QStringLiteral("--size"), QStringLiteral("800x600")});
    CHECK(ran.exit == 0);
    CHECK(QImage(folder + QStringLiteral("/create-dark.png")).size() == QSize(1600, 1200));
    CHECK(QImage(folder + QStringLiteral("/create-light.png")).isNull());
}

// Catches a refusal without words, or with the code of another one.
TEST_CASE("The window program refuses in words and by the codes of the command line", "[window]") {
    const Tspace tspace;
    tspace.init();
    const QString folder = tspace.scratch().path(QStringLiteral("pictures"));
    const auto refused = [&](const QStringList& arguments, int code) {
        const Ran ran = show(tspace, arguments);
        INFO(arguments.join(QLatin1Char(' ')).toStdString() << ": " << ran.err.toStdString());
        CHECK(ran.exit == code);
        CHECK_FALSE(ran.err.isEmpty());
        CHECK(ran.out.isEmpty());
    };
    refused({}, 2);
    refused({QStringLiteral("--theme"), QStringLiteral("pink")}, 2);
    refused(rendering(tspace, folder) + QStringList{QStringLiteral("--screen"), QStringLiteral("nowhere")}, 2);
    refused({QStringLiteral("--render"), folder, QStringLiteral("--screen"), QStringLiteral("sessions")}, 2);
    const QString wrong = tspace.scratch().write(QStringLiteral("wrong"), "not it\n");
    refused({QStringLiteral("--journal"), tspace.journal(), QStringLiteral("--passphrase-file"), wrong,
             QStringLiteral("--render"), folder},
            3);
    const QString cut = tspace.scratch().write(QStringLiteral("cut.tspace"), bytesOf(tspace.journal()).chopped(100));
    refused(QStringList{QStringLiteral("--journal"), cut, QStringLiteral("--render"), folder} + tspace.passphrase(), 4);
}
