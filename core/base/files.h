// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace tspace::files {

/// The mode of every file the program makes: nobody else reads or writes it.
inline constexpr unsigned ownerOnly = 0600;

/// The whole of a file of at most `limit` bytes. Throws `Error`: NotFound, Unreadable, or BadInput when it is larger.
[[nodiscard]] QByteArray readAll(const QString& path, qint64 limit);

/// Writes `bytes` to `path` so that a reader sees the old file or the new one, never a part: a file beside it (mode
/// 0600), synced, renamed, its folder synced. Throws `Error`: NoSpace, ReadOnly or WriteFailed.
void writeWhole(const QString& path, const QByteArray& bytes);

/// Makes the folder and those above it; new ones are private to the owner (0700) and survive a power cut. Throws
/// `Error` (ReadOnly, NoSpace, WriteFailed).
void makeFolder(const QString& path);

/// Renames over whatever is there and syncs the folder. Throws `Error`.
void replace(const QString& from, const QString& to);

/// Takes a file away and syncs its folder; harmless when there is none. Throws `Error`.
void remove(const QString& path);

/// The first `count` bytes of a file, fewer where it is shorter. Throws `Error`: NotFound, Unreadable.
[[nodiscard]] QByteArray head(const QString& path, qint64 count);

/// Syncs the folder that holds `path`, so that a rename or a new file survives a power cut. Throws `Error`.
void syncFolderOf(const QString& path);

/// The error that `errnoValue` stands for while `doing` something to `path`.
[[nodiscard]] Error errorFor(int errnoValue, const QString& doing, const QString& path);

}  // namespace tspace::files
