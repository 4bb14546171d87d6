// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/document.h"
#include "paper/layout.h"

#include <QByteArray>

class QPagedPaintDevice;

namespace tspace::paper {

/// The document as a PDF file: real text in embedded fonts, its title in the file's properties. Needs a
/// QGuiApplication. Throws `Error` (WriteFailed).
[[nodiscard]] QByteArray pdfOf(const Document& document, PageSize size);

/// Paints the document on a printer, page by page; `resolution` is the device's, in dots to an inch. The device's page
/// has the size given, and no margins of its own. Throws `Error` (WriteFailed).
void printOn(QPagedPaintDevice& device, int resolution, const Document& document, PageSize size);

}  // namespace tspace::paper
