// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "paper/document.h"

#include <functional>

class QWidget;

namespace tspace::sheets {

/// What happens around a printing.
struct Printing {
    /// Called with the printer's name, or the file it prints into, before anything is sent there. May throw `Error`:
    /// then nothing is.
    std::function<void(const QString& printer)> before;
    /// Called once it is out, with the file it was printed into; empty where it went to a printer.
    std::function<void(const QString& file)> done;
    std::function<void(const Error& error)> failed;
};

/// Asks for a printer, before `window`, and prints the document on it; does nothing when the person says no. Returns at
/// once.
void askAndPrint(QWidget* window, const paper::Document& document, const Printing& printing);

}  // namespace tspace::sheets
