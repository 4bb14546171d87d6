// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QStackedLayout;

namespace tspace::window {

/// The one window. It shows either the gate (unlocking or making a journal) or the shell of an open journal, and passes
/// on that it is to be closed; it does nothing else. Its title never tells what is in the journal.
class MainWindow final : public QWidget {
    Q_OBJECT
  public:
    explicit MainWindow(QWidget* parent = nullptr);

    /// Shows `content` alone and deletes what was shown before, so that nothing of it is left; never call it from a
    /// handler of that. Takes ownership; null shows nothing.
    void showOnly(QWidget* content);
    [[nodiscard]] QWidget* content() const { return m_content; }

    /// Closes for good: `closeRequested` is not asked again.
    void closeNow();

  Q_SIGNALS:
    /// The person wants to close; whoever owns the journal closes it and calls `closeNow`.
    void closeRequested();

  protected:
    void closeEvent(QCloseEvent* event) override;

  private:
    QStackedLayout* m_layout;
    QWidget* m_content = nullptr;
    bool m_mayClose = false;
};

}  // namespace tspace::window
