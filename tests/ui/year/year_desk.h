// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/services.h"
#include "kit/theme.h"
#include "support/open_journal.h"
#include "ui/support/driver.h"
#include "window/main_window.h"

#include <QAbstractItemView>

namespace tspace::window {
class Shell;
}

namespace tspace::test {

/// The whole window over a journal, with every screen of the program, and somebody who has a keyboard and no mouse.
class YearDesk {
  public:
    YearDesk();
    ~YearDesk();

    /// The clock stands at this time of that day, in London.
    void on(const QDate& day, const QTime& at = QTime(9, 20));

    /// To a place as by its command: Ctrl+K, its words, Enter.
    void goTo(const QString& command);
    /// Tab until what is so named has the focus. Fails the test when the keyboard never reaches it.
    void tabTo(const QString& name);
    /// Tab there, and type over what it holds.
    void write(const QString& name, const QString& text);
    /// Tab there, and Space.
    void push(const QString& name);
    /// Tab to a list, and arrows until the row of these words is chosen.
    void choose(const QString& list, const QString& row);
    /// Ctrl+S, and waits.
    void save();
    /// Waits until everything handed over is on disk and told.
    void settle();

    [[nodiscard]] window::Shell& shell();
    [[nodiscard]] QString focusName() const;
    /// The list of this name on the screen that is shown; fails the test when there is none.
    [[nodiscard]] QAbstractItemView& list(const QString& name);

    /// What the rows of a list say in this role, from the top; all pages of it are read first.
    [[nodiscard]] QStringList column(const QString& name, int role = Qt::DisplayRole);

    OpenJournal open;

  private:
    [[nodiscard]] QStringList focusChain();

    kit::Theme m_theme;
    window::MainWindow m_window;  // last: its screens go before the journal
};

}  // namespace tspace::test
