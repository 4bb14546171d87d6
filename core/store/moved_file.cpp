// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/moved_file.h"

namespace tspace {

namespace {

constexpr QLatin1String replacedWords("another file is at ");
constexpr QLatin1String goneWords("no file is any more at ");
constexpr QLatin1String nowWords("; it is now at ");
constexpr QLatin1String keptWords("; what was open is kept as ");

/// What follows `words` at the end of `text`, which is taken from it.
QString takeAfter(QString& text, QLatin1String words) {
    const qsizetype at = text.lastIndexOf(words);
    if (at < 0) {
        return {};
    }
    const QString rest = text.mid(at + words.size());
    text.truncate(at);
    return rest;
}

}  // namespace

Error MovedFile::error(const QString& path) const {
    QString detail = (isReplaced ? replacedWords : goneWords) + path;
    if (!now.isEmpty()) {
        detail += nowWords + now;
    }
    if (!kept.isEmpty()) {
        detail += keptWords + kept;
    }
    return Error(ErrorCode::Replaced, detail);
}

std::optional<MovedFile> MovedFile::from(const Error& error) {
    QString detail = error.detail();
    const bool isReplaced = detail.startsWith(replacedWords);
    if (error.code() != ErrorCode::Replaced || (!isReplaced && !detail.startsWith(goneWords))) {
        return std::nullopt;
    }
    MovedFile moved;
    moved.isReplaced = isReplaced;
    moved.kept = takeAfter(detail, keptWords);
    moved.now = takeAfter(detail, nowWords);
    return moved;
}

}  // namespace tspace
