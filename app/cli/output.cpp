// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "base/files.h"

#include <QJsonDocument>

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace tspace::cli {

namespace {

constexpr qsizetype blockBytes = 64LL * 1024;

/// The text with every control character but tab and line feed shown as a mark.
QString harmless(QString text) {
    for (QChar& character : text) {
        if (character.category() == QChar::Other_Control && character != QLatin1Char('\n') &&
            character != QLatin1Char('\t')) {
            character = QChar::ReplacementCharacter;
        }
    }
    return text;
}

}  // namespace

Output::Output(int descriptor) : m_descriptor(descriptor), m_isTerminal(::isatty(descriptor) == 1) {}

Output::~Output() {
    try {
        flush();
    } catch (const Error&) {  // nobody is left to be told
        m_waiting.clear();
    }
}

void Output::line(const QString& text) {
    raw((m_isTerminal ? harmless(text) : text).toUtf8() + '\n');
}

void Output::json(const QJsonObject& document) {
    raw(QJsonDocument(document).toJson(QJsonDocument::Indented));
}

void Output::table(const std::vector<QStringList>& rows) {
    std::vector<qsizetype> widths;
    for (const QStringList& row : rows) {
        widths.resize(std::max(widths.size(), static_cast<std::size_t>(row.size())));
        for (qsizetype column = 0; column < row.size(); ++column) {
            auto& width = widths[static_cast<std::size_t>(column)];
            width = std::max(width, row.at(column).size());
        }
    }
    for (const QStringList& row : rows) {
        QString text;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const bool last = column + 1 == row.size();
            text += last ? row.at(column) : row.at(column).leftJustified(widths[static_cast<std::size_t>(column)] + 2);
        }
        while (text.endsWith(QLatin1Char(' '))) {
            text.chop(1);
        }
        line(text);
    }
}

void Output::raw(const QByteArray& bytes) {
    m_waiting += bytes;
    if (m_waiting.size() >= blockBytes || m_isTerminal) {
        flush();
    }
}

void Output::flush() {
    qsizetype done = 0;
    while (!m_isGone && done < m_waiting.size()) {
        const ssize_t wrote =
            ::write(m_descriptor, m_waiting.constData() + done, static_cast<std::size_t>(m_waiting.size() - done));
        if (wrote >= 0) {
            done += wrote;
        } else if (errno == EPIPE) {
            m_isGone = true;
        } else if (errno != EINTR) {
            const int fault = errno;
            m_waiting.clear();
            throw files::errorFor(fault, QStringLiteral("writing to"), QStringLiteral("standard output"));
        }
    }
    m_waiting.clear();
}

OutputDevice::OutputDevice(Output& output) : m_output(output) {
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

qint64 OutputDevice::readData(char* /*data*/, qint64 /*size*/) {
    return -1;
}

qint64 OutputDevice::writeData(const char* data, qint64 size) {
    m_output.raw(QByteArray(data, size));
    return size;
}

}  // namespace tspace::cli
