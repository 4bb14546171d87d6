// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/whole_export.h"

#include "base/whole_file.h"
#include "codec/codec.h"
#include "codec/export_writer.h"
#include "exchange/outgoing.h"

#include <QFileInfo>

namespace tspace::exchange {

namespace {

int writeAll(const JournalReader& read, QIODevice& out, const Instant& at, Progress& progress) {
    codec::ExportWriter writer(out, at);
    int written = 0;
    for (const auto& [kind, name] : names<RecordKind>()) {
        for (const RecordRow& row : read.records(kind)) {
            if (std::optional<Record> record = read.find(row.id)) {
                writer.write(codec::toJson(outgoing(*std::move(record))));
                ++written;
            }
            progress.step(written, 0);
        }
    }
    writer.finish();
    return written;
}

}  // namespace

int exportWhole(const JournalReader& read, const QString& path, const Instant& at, Progress& progress) {
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink()) {
        throw Error(ErrorCode::AlreadyExists, path);
    }
    files::WholeFile file(path);
    const int written = writeAll(read, file, at, progress);
    file.finish();
    return written;
}

QString freeExportPath(const QString& journal) {
    const QFileInfo info(journal);
    const QString stem =
        info.absolutePath() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral("-recovered");
    QString path = stem + QStringLiteral(".json");
    for (int n = 2; QFileInfo::exists(path); ++n) {
        path = stem + QStringLiteral("-%1.json").arg(n);
    }
    return path;
}

}  // namespace tspace::exchange
