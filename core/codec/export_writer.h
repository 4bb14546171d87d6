// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QIODevice>
#include <QJsonObject>
#include <QLatin1String>

namespace tspace::codec {

/// The format that an export names.
inline constexpr QLatin1String exportFormat("tspace/1");

/// Writes an export, `{ "format", "exported", "records": [ ... ] }`, record by record, so that the whole never stands
/// in memory. The caller gives the records in order: by kind, then time, then id.
class ExportWriter {
  public:
    /// `out` is open for writing and outlives the writer. Throws `Error` as `write()`.
    ExportWriter(QIODevice& out, const Instant& exported);

    /// One record, as `toJson()` made it. Throws `Error` (WriteFailed) when the device takes less than it was given.
    void write(const QJsonObject& record);

    /// Closes the list; nothing is written after it. Throws `Error` as `write()`.
    void finish();

  private:
    void put(const QByteArray& bytes);

    QIODevice& m_out;
    bool m_first = true;
};

}  // namespace tspace::codec
