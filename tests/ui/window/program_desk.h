// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/application.h"
#include "kit/row_view.h"
#include "store/journal.h"
#include "support/scratch.h"
#include "ui/support/driver.h"
#include "unlock/gate.h"
#include "window/shell.h"

#include <memory>

namespace tspace::test {

/// The program with a data folder of its own.
class ProgramDesk {
  public:
    ProgramDesk();

    /// The passphrase of its journal.
    [[nodiscard]] static QString words() { return QStringLiteral("grief walnut orbit candle"); }

    /// Ends the program as its user does, and starts it again.
    void restart();
    void create();
    void unlock();
    void lock();
    /// Saves the page and waits until it is on disk and told.
    void save();

    /// Goes by the keys to the button that a bar offers, and presses it.
    void takeOffer(kit::MessageBar& bar, const QString& words);

    /// The list of this name, shown or not.
    [[nodiscard]] kit::RowView& rows(const QString& name);

    [[nodiscard]] window::MainWindow& window() { return m_application->window(); }
    /// The gate that is shown; fails the test where none is.
    [[nodiscard]] unlock::Gate& gate();
    [[nodiscard]] window::Shell& shell() { return *m_application->shell(); }
    [[nodiscard]] Journal& journal() { return *m_application->journal(); }
    [[nodiscard]] QString path() const { return m_scratch.path(QStringLiteral("data/thinking-space/journal.tspace")); }

  private:
    void start();
    void waitUntilOpen();

    Scratch m_scratch;
    std::unique_ptr<desktop::Application> m_application;
};

}  // namespace tspace::test
