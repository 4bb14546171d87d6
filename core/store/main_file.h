// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/descriptor.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace tspace {

/// The file of a journal as one thing on disk, apart from the name it has: held on to without being opened for reading
/// (closing such a descriptor would drop SQLite's locks), so that no other file can take its identity meanwhile.
/// Functions throw `Error`.
class MainFile {
  public:
    static constexpr qint64 pageBytes = 4096;

    /// Throws NotFound, NotAJournal (no regular file), Unreadable.
    [[nodiscard]] static MainFile at(const QString& path);

    /// Absolute, with links resolved: the name SQLite gives its side files.
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] qint64 size() const;

    /// True when file and folder may be written by this user.
    [[nodiscard]] bool isWritable() const;

    /// True when the path still leads to this file.
    [[nodiscard]] bool isAtPath() const;
    /// Where the file is now, if it was moved; empty when it has no name any more.
    [[nodiscard]] QString whereNow() const;

    /// Which file it is, as one word: inode, time of birth and `salt`. No device number: it may change when the machine
    /// starts again, which is when a note of it is needed.
    [[nodiscard]] QByteArray identity(const QByteArray& salt) const;

    /// When its content was last written, in nanoseconds since 1970.
    [[nodiscard]] qint64 modified() const;

    /// True when a write-ahead log or rollback journal that holds anything lies beside it.
    [[nodiscard]] bool hasSideFiles() const;

    /// Moves them to names beside it that nothing reads, and returns those names.
    [[nodiscard]] QStringList putSideFilesAside() const;

    /// Takes away a write-ahead log that holds nothing, with its index.
    void removeEmptyLog() const;

    /// Takes away the file, if it is still at its path, and what lies beside it.
    void remove() const;

    /// The names of a write-ahead log, rollback journal and shared memory of `path`.
    [[nodiscard]] static QStringList sideFiles(const QString& path);

  private:
    MainFile(QString path, Descriptor file);

    QString m_path;
    Descriptor m_file;
};

/// Renames without overwriting: false when something is at `to`. Throws `Error`.
[[nodiscard]] bool renameToFree(const QString& from, const QString& to);

}  // namespace tspace
