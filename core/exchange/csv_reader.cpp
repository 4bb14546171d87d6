// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_reader.h"

#include "base/utf8.h"

#include <QIODevice>

#include <algorithm>
#include <array>

namespace tspace::exchange {

namespace {

constexpr int atEnd = -1;
constexpr qsizetype chunk = 64LL * 1024;
constexpr qint64 longestRow = 1024LL * 1024;
constexpr qsizetype mostCells = 1000;

}  // namespace

CsvFault::CsvFault(qint64 row, const QString& words)
    : Error(ErrorCode::BadInput, QStringLiteral("no valid CSV in row %1").arg(row)),
      m_issue{QStringLiteral("row %1").arg(row), Severity::Fault, words} {}

CsvReader::CsvReader(QIODevice& in, qint64 largest) : m_in(in), m_largest(largest) {}

void CsvReader::fail(const QString& words) const {
    throw CsvFault(std::max<qint64>(m_row, 1), words);
}

void CsvReader::readChunk() {
    m_buffer = m_in.read(chunk);
    m_next = 0;
    m_read += m_buffer.size();
    if (m_buffer.isEmpty() && !m_in.atEnd()) {
        throw Error(ErrorCode::Unreadable, m_in.errorString());
    }
    if (m_read > m_largest) {
        fail(QStringLiteral("is too large; allowed are %1 bytes").arg(m_largest));
    }
}

void CsvReader::fill() {
    const bool first = m_read == 0;
    readChunk();
    if (first) {
        if (m_buffer.startsWith("\xff\xfe") || m_buffer.startsWith("\xfe\xff")) {
            fail(QStringLiteral("is UTF-16; save it as CSV in UTF-8"));
        }
        if (m_buffer.startsWith("\xef\xbb\xbf")) {
            m_buffer.remove(0, 3);
            if (m_buffer.isEmpty()) {
                readChunk();
            }
        }
        findSeparator();
    }
}

void CsvReader::findSeparator() {
    constexpr std::array<char, 3> candidates = {',', ';', '\t'};
    std::array<int, 3> counts{};
    bool inQuotes = false;
    for (qsizetype i = m_next; i < m_buffer.size() && (inQuotes || m_buffer.at(i) != '\n'); ++i) {
        inQuotes = inQuotes != (m_buffer.at(i) == '"');
        const auto* const which = std::find(candidates.begin(), candidates.end(), m_buffer.at(i));
        if (!inQuotes && which != candidates.end()) {
            ++counts.at(static_cast<std::size_t>(which - candidates.begin()));
        }
    }
    const auto* const most = std::max_element(counts.begin(), counts.end());
    m_separator = candidates.at(static_cast<std::size_t>(most - counts.begin()));
}

int CsvReader::peek() {
    if (m_next == m_buffer.size()) {
        fill();
    }
    return m_buffer.isEmpty() ? atEnd : static_cast<unsigned char>(m_buffer.at(m_next));
}

int CsvReader::take() {
    const int c = peek();
    if (c != atEnd) {
        ++m_next;
        if (++m_rowBytes > longestRow) {
            fail(QStringLiteral("is too long; allowed are %1 bytes").arg(longestRow));
        }
    }
    return c;
}

std::optional<QStringList> CsvReader::next() {
    while (peek() != atEnd) {
        ++m_row;
        m_rowBytes = 0;
        if (!atRowEnd()) {
            return readRow();
        }
    }
    return std::nullopt;
}

/// Takes the end of a row if one stands here.
bool CsvReader::atRowEnd() {
    if (peek() == atEnd) {
        return true;
    }
    const bool carriage = peek() == '\r';
    if (carriage) {
        take();
    }
    if (peek() == '\n') {
        take();
        return true;
    }
    if (carriage) {
        fail(QStringLiteral("has a carriage return in the midst; rows end with CR LF or LF"));
    }
    return false;
}

QStringList CsvReader::readRow() {
    QStringList cells;
    for (;;) {
        if (cells.size() >= mostCells) {
            fail(QStringLiteral("has too many cells; allowed are %1").arg(mostCells));
        }
        cells << cell();
        if (peek() == m_separator) {
            take();
        } else if (atRowEnd()) {
            return cells;
        } else {
            fail(QStringLiteral("has text after a closing quote; allowed are a separator or the end of the row"));
        }
    }
}

QString CsvReader::cell() {
    QByteArray bytes;
    if (peek() == '"') {
        quoted(bytes);
    } else {
        for (int c = peek(); c != atEnd && c != m_separator && c != '\n' && c != '\r'; c = peek()) {
            if (c == '"') {
                fail(QStringLiteral("has a quote within a cell; put the cell in quotes and double the quote"));
            }
            append(bytes, take());
        }
    }
    auto text = fromUtf8(bytes);
    if (!text) {
        fail(QStringLiteral("is not UTF-8; save the file as CSV in UTF-8"));
    }
    return *std::move(text);
}

void CsvReader::quoted(QByteArray& out) {
    take();
    for (;;) {
        const int c = take();
        if (c == atEnd) {
            fail(QStringLiteral("ends within quotes"));
        }
        if (c != '"') {
            append(out, c);
        } else if (peek() == '"') {
            append(out, take());
        } else {
            return;
        }
    }
}

void CsvReader::append(QByteArray& out, int c) {
    if (c == 0) {
        fail(QStringLiteral("has a NUL byte, so this is no CSV"));
    }
    out.append(static_cast<char>(c));
}

}  // namespace tspace::exchange
