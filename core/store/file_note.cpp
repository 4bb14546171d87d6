// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/file_note.h"

#include <QList>

namespace tspace {

namespace {

// How long a file system may keep new times to itself (ext4: up to 35 s), with room to spare.
constexpr qint64 slack = 120'000'000'000;
constexpr int fields = 4;
constexpr char heading[] = "tspace-lock-1";
constexpr char openEnd[] = "now";

}  // namespace

bool FileNote::covers(const QByteArray& itsIdentity, qint64 itsModified) const {
    return identity == itsIdentity && itsModified >= from - slack && (!until || itsModified <= *until);
}

QByteArray FileNote::text() const {
    const QByteArray end = until ? QByteArray::number(*until) : QByteArray(openEnd);
    const QByteArray line = QByteArray(heading) + ' ' + identity + ' ' + QByteArray::number(from) + ' ' + end;
    // One length for all, so that an overwrite in place leaves no rest of the note before.
    return line.leftJustified(255) + '\n';
}

std::optional<FileNote> FileNote::parse(const QByteArray& text) {
    const QList<QByteArray> words = text.simplified().split(' ');
    if (words.size() != fields || words[0] != heading || !text.endsWith('\n')) {
        return std::nullopt;
    }
    bool isFrom = false;
    bool isUntil = false;
    FileNote note{words[1], words[2].toLongLong(&isFrom), std::nullopt};
    if (words[3] != openEnd) {
        note.until = words[3].toLongLong(&isUntil);
    } else {
        isUntil = true;
    }
    return isFrom && isUntil ? std::optional(note) : std::nullopt;
}

}  // namespace tspace
