// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/whole_export.h"

#include "base/error.h"
#include "codec/codec.h"
#include "codec/export_writer.h"
#include "exchange/outgoing.h"

#include <QFile>
#include <QFileInfo>

namespace tspace::exchange {

namespace {

Error failureOf(const QFile& file) {
    const ErrorCode code = file.error() == QFileDevice::ResourceError ? ErrorCode::NoSpace : ErrorCode::WriteFailed;
    return Error(code, file.fileName() + QStringLiteral(": ") + file.errorString());
}

int writeAll(const JournalReader& read, QFile& file, const Instant& at, Progress& progress) {
    codec::ExportWriter writer(file, at);
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
    if (!file.flush()) {
        throw failureOf(file);
    }
    return written;
}

}  // namespace

int exportWhole(const JournalReader& read, const QString& path, const Instant& at, Progress& progress) {
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink()) {
        throw Error(ErrorCode::AlreadyExists, path);
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        throw failureOf(file);
    }
    try {
        return writeAll(read, file, at, progress);
    } catch (const std::exception&) {
        file.remove();
        throw;
    }
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
