// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/statement_log.h"
#include "bench/written_journal.h"
#include "kit/theme.h"
#include "window/shell.h"

#include <QApplication>
#include <QVBoxLayout>
#include <QWidget>

#include <functional>
#include <memory>

namespace tspace::bench {

/// A written journal with its whole window over it, shown offscreen as it comes up on a laptop.
class ScreenStand {
  public:
    explicit ScreenStand(const std::function<void(Journal&)>& write);
    ~ScreenStand();

    [[nodiscard]] window::Shell& shell() { return *m_shell; }
    [[nodiscard]] Journal& journal() { return *m_journal; }

    /// Closes the window and opens another over the same journal, in which no screen of it was shown yet.
    void renew();
    /// Goes to a page with a title and nothing else, in the same window: what going anywhere costs.
    void goToEmptyPage();
    /// Brings a screen that was left into sight as it stands, with nothing read or set: what Qt takes to show its page.
    void showAsItStands(kit::Place place);
    /// Leaves the screen for one that reads nothing, and lets everything come to rest.
    void leave();
    /// Runs the event loop until the screen has been laid out, drawn, and has read what it reads.
    void settle();
    /// Draws the whole window again, as it stands.
    void draw();

    /// Changes words that a screen tells of this record, from there and back in turn, and commits it. Nothing that is
    /// shown now tells them.
    void change(const RecordId& record);

    /// What `open` asks of the journal when something that it tells of this record has changed: all that the screen
    /// shows. It may ask nothing where nothing has.
    [[nodiscard]] std::unique_ptr<BareQueries> queriesOf(const std::function<void()>& open, const RecordId& told);

  private:
    StatementLog m_log;  // before the journal: it hears connections that are opened after it was made
    WrittenJournal m_written;
    std::unique_ptr<Journal> m_journal;
    SystemClock m_clock;
    SystemRandom m_random;
    kit::Theme m_theme{*qApp, kit::Theme::Choice::Light};
    QWidget m_window;
    QVBoxLayout* m_layout;
    window::Shell* m_shell = nullptr;
};

}  // namespace tspace::bench
