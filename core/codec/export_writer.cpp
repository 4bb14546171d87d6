// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/export_writer.h"

#include "base/error.h"
#include "codec/codec.h"

#include <QJsonDocument>

namespace tspace::codec {

namespace {

/// The object, one key a line, its lines after the first set in by `spaces`. A text holds no line break in JSON.
QByteArray setIn(const QJsonObject& object, int spaces) {
    QByteArray lines = QJsonDocument(object).toJson(QJsonDocument::Indented);
    lines.chop(1);
    return lines.replace('\n', '\n' + QByteArray(spaces, ' '));
}

}  // namespace

ExportWriter::ExportWriter(QIODevice& out, const Instant& exported) : m_out(out) {
    put("{\n    \"format\": \"" + QByteArray(exportFormat.data(), exportFormat.size()) +
        "\",\n    \"exported\": " + setIn(toJson(exported), 4) + ",\n    \"records\": [");
}

void ExportWriter::write(const QJsonObject& record) {
    put((m_first ? "\n        " : ",\n        ") + setIn(record, 8));
    m_first = false;
}

void ExportWriter::finish() {
    put(m_first ? "]\n}\n" : "\n    ]\n}\n");
}

void ExportWriter::put(const QByteArray& bytes) {
    if (m_out.write(bytes) != bytes.size()) {
        throw Error(ErrorCode::WriteFailed, QStringLiteral("export: ") + m_out.errorString());
    }
}

}  // namespace tspace::codec
