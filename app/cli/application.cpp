// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/application.h"

#ifdef TSPACE_PAPER
#include <QGuiApplication>
#endif

#include <algorithm>
#include <span>
#include <string_view>

namespace tspace::cli {

namespace {

/// Whether pages are asked for: an export to PDF.
[[maybe_unused]] bool needsPages(std::span<char*> arguments) {
    const auto is = [](std::string_view wanted) { return [wanted](const char* given) { return given == wanted; }; };
    const auto command = std::find_if(arguments.begin(), arguments.end(), is("export"));
    return std::any_of(command, arguments.end(), is("pdf"));
}

}  // namespace

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv) {
#ifdef TSPACE_PAPER
    if (needsPages({argv, static_cast<std::size_t>(argc)})) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::make_unique<QGuiApplication>(argc, argv);
    }
#endif
    return std::make_unique<QCoreApplication>(argc, argv);
}

}  // namespace tspace::cli
