// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/export_file.h"

#include "cli/run.h"
#include "exchange/privacy_check.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>

namespace tspace::cli {

void checkFolderOf(const QString& place) {
    if (const QFileInfo wanted(place); !wanted.dir().exists()) {
        throw Error(ErrorCode::WriteFailed, Cli::tr("there is no folder %1").arg(wanted.path()));
    }
}

void checkPlace(const Run& run, const QString& place) {
    const QFileInfo wanted(place);
    if (wanted.exists() && QFileInfo(run.journalPath()).canonicalFilePath() == wanted.canonicalFilePath()) {
        throw Error(ErrorCode::WrongUse, Cli::tr("that is the journal itself: %1").arg(place));
    }
    if (wanted.isDir()) {
        throw Error(ErrorCode::WrongUse, Cli::tr("that is a folder: %1").arg(place));
    }
    checkFolderOf(place);
    if ((wanted.exists() || wanted.isSymLink()) && !run.isSet("force")) {
        throw Error(ErrorCode::AlreadyExists, Cli::tr("%1; --force replaces it").arg(place));
    }
}

QJsonArray tellToLookAgain(const Run& run, const Issues& warnings) {
    if (const QString notice = privacyNotice(warnings); !notice.isEmpty()) {
        run.endProgress();
        run.error().line(notice);
    }
    QJsonArray all;
    for (const Issue& issue : warnings) {
        all.append(QJsonObject{{QStringLiteral("place"), issue.place}, {QStringLiteral("words"), issue.words}});
    }
    return all;
}

}  // namespace tspace::cli
