// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace tspace::test {

/// What programs open to write, as the kernel sees it (strace).
class WriteTrace {
  public:
    /// The log is kept in `folder`, one file a run.
    explicit WriteTrace(QString folder) : m_folder(std::move(folder)) {}

    /// What to put before the next program and its arguments; the first of it is the program to start.
    [[nodiscard]] QStringList before();

    /// Every path that was opened to be written, made or given as a name in any of the runs; one that was renamed
    /// stands under its last name.
    [[nodiscard]] QStringList written() const;

  private:
    QString m_folder;
    int m_runs = 0;
};

}  // namespace tspace::test
