// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/issue.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

class QIODevice;

namespace tspace::exchange {

/// A text that is no CSV, or goes beyond a limit: the row it stands in, and in words what is wrong and what is allowed.
class CsvFault final : public Error {
  public:
    CsvFault(qint64 row, const QString& words);

    /// Place "row 12".
    [[nodiscard]] const Issue& issue() const noexcept { return m_issue; }

  private:
    Issue m_issue;
};

/// Reads CSV (RFC 4180) row by row, and strictly. Accepted are UTF-8 with or without a byte order mark; rows that end
/// with CR LF or LF, the last one also without; comma, semicolon or tab between cells, whichever stands most often
/// outside quotes in the first row; cells in quotes that hold separators, line ends, and quotes doubled. Empty rows are
/// passed over, and counted. A row has at most 1 MiB and 1,000 cells.
class CsvReader {
  public:
    /// `in` is open for reading at its beginning, and outlives the reader. `largest` bytes are read at most.
    CsvReader(QIODevice& in, qint64 largest);

    /// The cells of the next row, absent after the last. Throws `CsvFault`, or `Error` (Unreadable).
    [[nodiscard]] std::optional<QStringList> next();

    /// The number of the row just read, as a spreadsheet counts, from 1.
    [[nodiscard]] qint64 row() const { return m_row; }

    [[nodiscard]] char separator() const { return m_separator; }

  private:
    void fill();
    void readChunk();
    [[nodiscard]] int peek();
    int take();
    [[noreturn]] void fail(const QString& words) const;
    void findSeparator();
    [[nodiscard]] bool atRowEnd();
    [[nodiscard]] QStringList readRow();
    [[nodiscard]] QString cell();
    void quoted(QByteArray& out);
    void append(QByteArray& out, int c);

    QIODevice& m_in;
    qint64 m_largest;
    QByteArray m_buffer;
    qsizetype m_next = 0;
    qint64 m_read = 0;
    qint64 m_row = 0;
    qint64 m_rowBytes = 0;
    char m_separator = ',';
};

}  // namespace tspace::exchange
