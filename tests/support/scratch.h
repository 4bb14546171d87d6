// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace tspace::test {

/// A folder of the test's own, gone with it.
class Scratch {
  public:
    /// Fails the test when no folder can be made.
    Scratch();

    [[nodiscard]] QString path(const QString& name = {}) const;

    /// Writes a file in it and returns its path.
    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes) const;

  private:
    QTemporaryDir m_folder;
};

/// The whole of a file; fails the test when it cannot be read.
[[nodiscard]] QByteArray bytesOf(const QString& path);

/// The permission bits of a file; fails the test when there is none.
[[nodiscard]] unsigned modeOf(const QString& path);

}  // namespace tspace::test
