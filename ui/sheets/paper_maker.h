// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "exchange/disclosed.h"
#include "kit/error_words.h"
#include "kit/services.h"
#include "paper/document.h"

#include <QObject>

#include <functional>
#include <vector>

class QWidget;

namespace tspace::sheets {

/// Something to be put on paper, or into a file: what it is, and what it was taken from.
struct Sheet {
    paper::Document document;
    QString what;                   ///< in words, for the log of what left
    std::vector<RecordId> records;  ///< it was taken from
};

/// Takes things out of the journal where a person asks for it: saves a document as PDF, prints it, saves a text. Asks
/// where to, without blocking, and writes down in the journal what left before it is out. Nothing escapes a call.
class PaperMaker final : public QObject {
    Q_OBJECT
  public:
    /// `window` is what the questions stand before; it owns this.
    PaperMaker(const kit::Services& services, QWidget* window);

    void saveAsPdf(const Sheet& sheet);
    void print(const Sheet& sheet);

    /// Saves bytes to a file; `suffix` is "txt" or "csv".
    void saveAs(const QByteArray& bytes, const QString& what, const QString& suffix,
                const std::vector<RecordId>& records);

    /// Puts a text on the clipboard, marked as a secret for the programs that remember what was copied.
    void copy(const QString& text, const QString& what, const std::vector<RecordId>& records);

    /// How it asks for a file: the suggested name, and what to call with the path that was chosen. Tests put their own
    /// in its place.
    using Ask = std::function<void(const QString& suggested, std::function<void(const QString&)> chosen)>;
    void setAsk(Ask ask) { m_ask = std::move(ask); }

  Q_SIGNALS:
    /// It is out: where it went, and that it is not encrypted there.
    void done(const QString& words);
    void failed(const tspace::kit::Words& words);

  private:
    void askForFile(const QString& suggested, const QString& suffix, std::function<void(const QString&)> chosen);
    void writeTo(const QString& path, const QByteArray& bytes, const QString& what,
                 const std::vector<RecordId>& records);
    [[nodiscard]] static QString savedAs(const QString& path);
    void log(const QString& what, const QString& to, LeftBy by, const std::vector<RecordId>& records);
    void guarded(const std::function<void()>& act);

    kit::Services m_services;
    QWidget* m_window;
    Ask m_ask;
};

}  // namespace tspace::sheets
