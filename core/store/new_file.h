// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"

#include <QString>
#include <QStringList>

namespace tspace {

/// A file in the making, under a name of its own beside the one it is to have. Unless it was kept, nothing of it is
/// left when this goes: neither the file, nor folders made for it. Functions throw `Error`.
class NewFile {
  public:
    /// Makes the folder of `path` (private to the owner where it is new) and an empty file in it, mode 0600 whatever
    /// the umask. Throws AlreadyExists when something is at `path`.
    NewFile(const QString& path, Random& random);
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile();

    /// Where it is to be, absolute, the folder's links resolved.
    [[nodiscard]] const QString& path() const { return m_path; }
    /// Where it is now.
    [[nodiscard]] const QString& place() const { return m_place; }

    /// Syncs it and gives it its name. Throws AlreadyExists when something has come to be there meanwhile.
    void giveName();

    /// Syncs it and puts it in place of the file at `path`, in one step. Throws `Error` while that file is still there
    /// unchanged; once it is replaced, nothing is thrown any more.
    void takePlaceOf(const QString& path);

    /// From here on it stays.
    void keep() { m_kept = true; }

  private:
    void makeFolder(const QString& folder);
    void makeFile(Random& random);
    void sync() const;
    void clear() noexcept;

    QString m_path;
    QString m_place;
    QStringList m_folders;  // made for it, the outermost first
    bool m_kept = false;
};

}  // namespace tspace
