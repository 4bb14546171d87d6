// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/paper_maker.h"

#include "base/error.h"
#include "base/files.h"
#include "kit/secret_clipboard.h"
#include "paper/pdf.h"
#include "sheets/printing.h"
#include "store/journal.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

namespace tspace::sheets {

namespace {

/// A name that every file system takes: "Supervision, 18 November 2026".
QString fileName(const QString& title, const QString& suffix) {
    static const QRegularExpression notAllowed(QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]+"));
    return QString(title).replace(notAllowed, QStringLiteral("-")).simplified() + QLatin1Char('.') + suffix;
}

}  // namespace

PaperMaker::PaperMaker(const kit::Services& services, QWidget* window)
    : QObject(window), m_services(services), m_window(window) {}

void PaperMaker::guarded(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        Q_EMIT failed(kit::wordsFor(error));
    }
}

void PaperMaker::saveAsPdf(const Sheet& sheet) {
    askForFile(fileName(sheet.document.title, QStringLiteral("pdf")), QStringLiteral("pdf"),
               [this, sheet](const QString& path) {
                   guarded([&] {
                       writeTo(path, paper::pdfOf(sheet.document, paper::usualPageSize()), sheet.what, sheet.records);
                   });
               });
}

void PaperMaker::saveAs(const QByteArray& bytes, const QString& what, const QString& suffix,
                        const std::vector<RecordId>& records) {
    askForFile(fileName(what, suffix), suffix, [this, bytes, what, records](const QString& path) {
        guarded([&] { writeTo(path, bytes, what, records); });
    });
}

void PaperMaker::copy(const QString& text, const QString& what, const std::vector<RecordId>& records) {
    guarded([&] {
        log(what, {}, LeftBy::Clipboard, records);
        kit::copySecret(text);
        Q_EMIT done(tr("Copied: %1").arg(what));
    });
}

void PaperMaker::print(const Sheet& sheet) {
    const Printing printing{
        [this, sheet](const QString& printer) { log(sheet.what, printer, LeftBy::Print, sheet.records); },
        [this, sheet](const QString& file) {
            Q_EMIT done(file.isEmpty() ? tr("Sent to the printer: %1").arg(sheet.what) : savedAs(file));
        },
        [this](const Error& error) { Q_EMIT failed(kit::wordsFor(error)); }};
    askAndPrint(m_window, sheet.document, printing);
}

void PaperMaker::askForFile(const QString& suggested, const QString& suffix,
                            std::function<void(const QString&)> chosen) {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (m_ask) {
        m_ask(folder.filePath(suggested), std::move(chosen));
        return;
    }
    auto* const dialog = new QFileDialog(m_window, tr("Save as"), folder.path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(suggested);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(chosen));
    dialog->open();
}

void PaperMaker::writeTo(const QString& path, const QByteArray& bytes, const QString& what,
                         const std::vector<RecordId>& records) {
    const QString journal = QFileInfo(m_services.journal.path()).canonicalFilePath();
    if (QFileInfo(path).canonicalFilePath() == journal) {
        throw Error(ErrorCode::WrongUse, QStringLiteral("that is the journal itself"));
    }
    log(what, path, LeftBy::Export, records);
    files::writeWhole(path, bytes);
    Q_EMIT done(savedAs(path));
}

QString PaperMaker::savedAs(const QString& path) {
    return tr("Saved as %1. It is not encrypted there.").arg(QDir::toNativeSeparators(path));
}

void PaperMaker::log(const QString& what, const QString& to, LeftBy by, const std::vector<RecordId>& records) {
    Change change;
    change.record = disclosed(m_services.clock, m_services.random, what, to, by, records);
    static_cast<void>(m_services.journal.commitAndWait({change}));
}

}  // namespace tspace::sheets
