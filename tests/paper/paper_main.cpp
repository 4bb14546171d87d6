// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "support/catch.h"

#include <QGuiApplication>
#include <QLocale>

/// The main of the tests of pages: fonts without a display, British.
int main(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QGuiApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
