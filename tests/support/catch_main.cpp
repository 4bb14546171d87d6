// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "support/catch.h"

#include <QCoreApplication>

/// The main of every test binary without a window.
int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
