// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <memory>

namespace tspace::cli {

/// The application object that this command line needs: one that knows fonts, with no display behind it, where pages
/// are to be made; otherwise the plain one, which starts faster. Both arguments must outlive it.
[[nodiscard]] std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv);

}  // namespace tspace::cli
