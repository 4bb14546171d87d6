// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/printing.h"

#include "paper/pdf.h"

#include <QFile>
#include <QPageSize>
#include <QPrintDialog>
#include <QPrinter>

#include <memory>

namespace tspace::sheets {

namespace {

QPageSize pageSizeOf(paper::PageSize size) {
    return QPageSize(size == paper::PageSize::A4 ? QPageSize::A4 : QPageSize::Letter);
}

/// What the person chose of the two that are known, else the usual one.
paper::PageSize sizeOf(const QPrinter& printer) {
    switch (printer.pageLayout().pageSize().id()) {
        case QPageSize::A4:
            return paper::PageSize::A4;
        case QPageSize::Letter:
            return paper::PageSize::Letter;
        default:
            return paper::usualPageSize();
    }
}

void print(QPrinter& printer, const paper::Document& document, const Printing& printing) {
    const QString file = printer.outputFileName();
    try {
        const paper::PageSize size = sizeOf(printer);
        printer.setPageSize(pageSizeOf(size));
        printer.setFullPage(true);
        printing.before(file.isEmpty() ? printer.printerName() : file);
        paper::printOn(printer, printer.resolution(), document, size);
        if (!file.isEmpty()) {
            QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);  // as everything that is saved here
        }
    } catch (const Error& error) {
        printing.failed(error);
        return;
    }
    printing.done(file);
}

}  // namespace

void askAndPrint(QWidget* window, const paper::Document& document, const Printing& printing) {
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(QStringLiteral("Thinking Space"));  // a printer's queue is read by others
    printer->setPageSize(pageSizeOf(paper::usualPageSize()));
    auto* const dialog = new QPrintDialog(printer.get(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The printer lives as long as what may still use it.
    QObject::connect(dialog, &QDialog::accepted, window,
                     [printer, document, printing] { print(*printer, document, printing); });
    QObject::connect(dialog, &QObject::destroyed, [printer] { Q_UNUSED(printer) });
    dialog->open();
}

}  // namespace tspace::sheets
