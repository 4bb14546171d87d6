// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace tspace::cli {

class Output;

/// One line on the terminal that says how far long work is; nothing where standard error is no terminal.
class ProgressLine {
  public:
    explicit ProgressLine(Output& error);
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine();

    /// What the work is called from now on ("Reading the file").
    void setWork(const QString& work);

    /// Shows the numbers, at most ten times a second. May be called on another thread while the one that made this
    /// waits.
    void show(long long done, long long total);

    /// Removes the line, if one is shown.
    void clear();

  private:
    Output& m_error;
    QString m_work;
    QElapsedTimer m_sinceShown;
    bool m_isShown = false;
};

}  // namespace tspace::cli
