// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/theme.h"
#include "sessions/between_us_screen.h"
#include "sessions/session_screen.h"
#include "support/open_journal.h"
#include "ui/support/driver.h"
#include "window/shell.h"

#include <memory>

namespace tspace::test {

/// A journal in a window with the list and the editor of sessions, at 1280 by 800. The draft's alarm is rung by hand.
class WritingDesk {
  public:
    WritingDesk();
    ~WritingDesk();

    /// The window goes, without leaving its screen first, and comes again.
    void newWindow();
    void showWindow();
    void closeWindow(kit::Screen::Leaving why);

    /// Waits until everything handed over is on disk and told.
    void settle();
    /// Ctrl+S, and waits.
    void save();

    [[nodiscard]] window::Shell& shell() { return *m_shell; }
    [[nodiscard]] sessions::SessionScreen& screen() { return *m_screen; }
    [[nodiscard]] sessions::BetweenUsScreen& betweenUs() { return *m_betweenUs; }
    [[nodiscard]] const sessions::SessionEditor& editor() { return m_screen->editor(); }
    [[nodiscard]] SessionId id() { return editor().edit().session.id; }
    [[nodiscard]] RecordId recordId() { return id().as<AnyRecord>(); }
    /// The session as the journal holds it; fails the test when it holds none.
    [[nodiscard]] Session stored();
    [[nodiscard]] std::size_t revisions();
    /// Ctrl+N, and a title for the first thread.
    void begin(const QString& title);
    /// What has the focus, as it is spoken.
    [[nodiscard]] QString focusName();
    /// What the page's bar says.
    [[nodiscard]] QString barWords();
    /// A session with one thread, an empty challenge and an unknown key.
    [[nodiscard]] Session plainSession(SessionStatus status);
    /// Puts the focus into the title of the first thread.
    void toTitle();

    OpenJournal open;
    ManualAlarm* alarm = nullptr;

  private:
    SeededRandom m_random{11};
    kit::Theme m_theme;
    kit::Services m_services;
    std::unique_ptr<window::Shell> m_shell;
    sessions::SessionScreen* m_screen = nullptr;
    sessions::BetweenUsScreen* m_betweenUs = nullptr;
};

}  // namespace tspace::test
