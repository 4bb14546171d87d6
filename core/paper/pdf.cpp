// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/pdf.h"

#include "base/error.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace tspace::paper {

QByteArray pdfOf(const Document& document, PageSize size) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(unitsPerInch);
        writer.setPageSize(QPageSize(size == PageSize::A4 ? QPageSize::A4 : QPageSize::Letter));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(document.title);
        writer.setCreator(QStringLiteral("Thinking Space"));
        printOn(writer, unitsPerInch, document, size);
    }
    return buffer.data();
}

void printOn(QPagedPaintDevice& device, int resolution, const Document& document, PageSize size) {
    const Layout layout(document, size);
    QPainter painter;
    if (!painter.begin(&device)) {
        throw Error(ErrorCode::WriteFailed, QStringLiteral("the printer does not take the pages"));
    }
    const qreal scale = static_cast<qreal>(resolution) / unitsPerInch;
    painter.scale(scale, scale);
    for (int page = 0; page < layout.pages(); ++page) {
        if (page > 0 && !device.newPage()) {
            throw Error(ErrorCode::WriteFailed, QStringLiteral("the printer does not take a further page"));
        }
        layout.paint(painter, page);
    }
    if (!painter.end()) {
        throw Error(ErrorCode::WriteFailed, QStringLiteral("the printer does not take the pages"));
    }
}

}  // namespace tspace::paper
