// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace tspace::cli {

/// Standard output or standard error: UTF-8 whatever the locale. On a terminal, control characters from records are
/// shown as a mark, so that no text of a journal can steer the terminal. When the reader of a pipe goes away, the rest
/// is dropped. Functions throw `Error` (NoSpace, WriteFailed) when writing fails otherwise.
class Output {
  public:
    explicit Output(int descriptor);
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    /// Writes what is left; a failure then is lost, so flush first.
    ~Output();

    /// `text` and a line feed.
    void line(const QString& text = {});

    /// One JSON document, indented, keys in order.
    void json(const QJsonObject& document);

    /// Columns padded to equal widths, two spaces apart; the last is as long as it is.
    void table(const std::vector<QStringList>& rows);

    /// Bytes as they are.
    void raw(const QByteArray& bytes);

    void flush();

    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }

  private:
    int m_descriptor;
    bool m_isTerminal;
    bool m_isGone = false;  ///< nobody reads any more
    QByteArray m_waiting;
};

/// An output as a device, for what writes to devices.
class OutputDevice final : public QIODevice {
  public:
    explicit OutputDevice(Output& output);

  protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char* data, qint64 size) override;

  private:
    Output& m_output;
};

}  // namespace tspace::cli
