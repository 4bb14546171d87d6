// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace tspace {

/// What the lock file says of the main file whose write-ahead log may lie beside it. A log is used only if the main
/// file there is the noted one and has not been written by anyone else since: replayed over another file, or over an
/// older copy put into the same one, it destroys it.
struct FileNote {
    QByteArray identity;          ///< `MainFile::identity`
    qint64 from = 0;              ///< nanoseconds since 1970: when the file was last modified, at the earliest
    std::optional<qint64> until;  ///< and at the latest; absent while this program is writing it

    /// True if a file of this identity, last modified then, is the noted one as it was left. A power cut may take back
    /// the newest times of a file, so some time before `from` is allowed.
    [[nodiscard]] bool covers(const QByteArray& itsIdentity, qint64 itsModified) const;

    /// One line of text.
    [[nodiscard]] QByteArray text() const;
    /// Absent when it is no note.
    [[nodiscard]] static std::optional<FileNote> parse(const QByteArray& text);
};

}  // namespace tspace
