// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memory_guard.h"
#include "desktop/application.h"
#include "desktop/capture_window.h"
#include "desktop/exit_codes.h"
#include "desktop/one_window.h"
#include "desktop/options.h"
#include "desktop/renderer.h"
#include "kit/error_words.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>

namespace {

using namespace tspace;
using namespace tspace::desktop;

void print(std::FILE* stream, const QString& words) {
    const QByteArray bytes = words.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

int fail(const Error& error) {
    const kit::Words words = kit::wordsFor(error);
    QString line = words.happened;
    for (const QString& more : {words.safe, words.todo}) {
        line += more.isEmpty() ? QString() : QLatin1Char(' ') + more;
    }
    print(stderr, QStringLiteral("thinking-space: %1 (%2)\n").arg(line, error.detail()));
    return exitCode::of(error.code());
}

/// Without a display there are pictures only. Returns false when a window was wanted and cannot be shown.
bool choosePlatform(const Options& options) {
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        return true;
    }
    if (!options.render.isEmpty()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return true;
    }
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

int runRenderer(Application& application) {
    Renderer renderer(application);
    int code = exitCode::done;
    // Not quit(), which asks the window first.
    QObject::connect(
        &renderer, &Renderer::finished, qApp, [] { QCoreApplication::exit(exitCode::done); }, Qt::QueuedConnection);
    QObject::connect(
        &renderer, &Renderer::failed, qApp,
        [&code](const Error& error) {
            code = fail(error);
            QCoreApplication::exit(code);
        },
        Qt::QueuedConnection);
    renderer.start();
    const int ended = QApplication::exec();
    return code == exitCode::done ? ended : code;
}

/// Nobody looks into this program's memory, as soon as the desktop has told how it looks: its portal answers only whom
/// it can look up. It may take its time, but not for long.
void guardMemory(const Application& application) {
    constexpr int patience = 2000;
    if (!application.options().passphraseFile.isEmpty()) {
        forbidTracing();
        return;
    }
    QObject::connect(&application.appearance(), &DesktopAppearance::settled, qApp, [] { forbidTracing(); });
    QTimer::singleShot(patience, qApp, [] { forbidTracing(); });
}

int run(QApplication& qt, const Options& options) {
    try {
        if (options.capture) {
            forbidTracing();
            CaptureWindow window(qt, options);
            window.show();
            return QApplication::exec();
        }
        Application application(qt, options);
        if (!options.render.isEmpty()) {
            return runRenderer(application);
        }
        if (OneWindow::raiseOther(application.journalPath())) {
            return exitCode::done;
        }
        const OneWindow name(application.journalPath(), application.window());
        guardMemory(application);
        application.start();
        return QApplication::exec();
    } catch (const Error& error) {
        return fail(error);
    }
}

}  // namespace

int main(int argc, char* argv[]) {
    forbidCoreDumps();
    QStringList arguments;
    for (int at = 0; at < argc; ++at) {
        arguments += QString::fromLocal8Bit(argv[at]);
    }
    const ReadOptions read = readOptions(arguments);
    if (read.exit) {
        print(*read.exit == exitCode::done ? stdout : stderr, read.words);
        return *read.exit;
    }
    if (!choosePlatform(read.options)) {
        print(stderr, QStringLiteral("thinking-space: there is no display. Screens can be drawn with --render.\n"));
        return exitCode::wrongUse;
    }
    if (read.options.scale != 1) {
        qputenv("QT_SCALE_FACTOR", QByteArray::number(read.options.scale));
    }
    QApplication::setApplicationName(QStringLiteral("Thinking Space"));
    QApplication::setApplicationVersion(QStringLiteral(TSPACE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("thinking-space"));
    QApplication qt(argc, argv);
    return run(qt, read.options);
}
