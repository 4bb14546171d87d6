// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/moved_file.h"

#include "store/kept_journal.h"

namespace tspace {

namespace {

constexpr QLatin1String replacedWords("another file is at ");
constexpr QLatin1String goneWords("no file is any more at ");
constexpr QLatin1String nowWords("; it is now at ");

}  // namespace

Error MovedFile::error(const QString& path) const {
    QString detail = (isReplaced ? replacedWords : goneWords) + path;
    if (!now.isEmpty()) {
        detail += nowWords + now;
    }
    return Error(ErrorCode::Replaced, detail);
}

std::optional<MovedFile> MovedFile::from(const Error& error) {
    const QString detail = KeptJournal::detailWithout(error);
    const bool isReplaced = detail.startsWith(replacedWords);
    if (error.code() != ErrorCode::Replaced || (!isReplaced && !detail.startsWith(goneWords))) {
        return std::nullopt;
    }
    MovedFile moved;
    moved.isReplaced = isReplaced;
    if (const qsizetype at = detail.lastIndexOf(nowWords); at >= 0) {
        moved.now = detail.mid(at + nowWords.size());
    }
    return moved;
}

}  // namespace tspace
