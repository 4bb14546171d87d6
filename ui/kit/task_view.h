// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace tspace::kit {

/// Long work: what is being done, how far it is, and a button that stops it.
class TaskView final : public QWidget {
    Q_OBJECT
  public:
    explicit TaskView(QWidget* parent = nullptr);

    /// Shows the view. `canCancel`: false where stopping half-way makes no sense.
    void begin(const QString& words, bool canCancel = true);
    /// Steps done of all; all 0: not known.
    void showProgress(qint64 done, qint64 total);
    /// Hides the view.
    void end();

  Q_SIGNALS:
    void cancelRequested();

  private:
    QLabel* m_words;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

}  // namespace tspace::kit
