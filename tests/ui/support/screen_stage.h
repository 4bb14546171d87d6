// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"
#include "kit/services.h"
#include "kit/theme.h"
#include "support/open_journal.h"
#include "ui/support/driver.h"

#include <QVBoxLayout>

#include <functional>

namespace tspace::test {

/// Why a screen is left in tests.
inline constexpr auto forAnotherPlace = kit::Screen::Leaving::ForAnotherPlace;

/// A scratch journal with one screen over it in a window that takes keys.
class ScreenStage {
  public:
    ScreenStage();

    [[nodiscard]] kit::Services services();
    [[nodiscard]] OpenJournal& open() { return m_open; }

    /// Puts the screen on the stage, in place of the one before, and gives it the keys. Takes ownership.
    template <class Screen>
    Screen& show(Screen* screen) {
        place(screen);
        return *screen;
    }

    /// Everything handed to the journal is on disk and told.
    void settle();

  private:
    void place(QWidget* screen);

    OpenJournal m_open;
    kit::Theme m_theme;
    QWidget m_window;  // last: its screens go before the journal
};

}  // namespace tspace::test
