// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "kit/theme.h"
#include "support/catch.h"

#include <QApplication>
#include <QLocale>

/// The main of the tests with widgets: always offscreen, always light unless a test says otherwise, British.
int main(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Thinking Space"));
    const tspace::kit::Theme theme(application, tspace::kit::Theme::Choice::Light);
    return Catch::Session().run(argc, argv);
}
