// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "kit/screen.h"
#include "kit/services.h"

#include <QWidget>

#include <map>
#include <set>
#include <vector>

class QStackedWidget;

namespace tspace::kit {
class MessageBar;
}

namespace tspace::window {

class Rail;

/// A screen and where it is.
struct PlacedScreen {
    kit::Place place;
    kit::Screen* screen;
};

/// An open journal on the screen: the rail and one screen at a time. It routes by place and kind of record, shows what
/// is on disk, and knows nothing else of its screens. Made after unlocking, destroyed on locking.
class Shell final : public QWidget {
    Q_OBJECT
  public:
    /// Takes ownership of the screens. A help screen is added. `services` outlive the shell.
    Shell(const kit::Services& services, const std::vector<PlacedScreen>& screens, QWidget* parent = nullptr);

    void go(kit::Place place);
    void openRecord(RecordKind kind, const RecordId& id);
    /// Shows a record at a place that need not be the one its kind is opened in.
    void openAt(kit::Place place, const RecordId& id);
    void startNew(RecordKind kind);
    [[nodiscard]] kit::Place place() const { return m_place; }
    [[nodiscard]] kit::Screen* screen(kit::Place place) const;
    [[nodiscard]] kit::MessageBar& bar() const { return *m_bar; }

    /// Takes the focus to where one begins on the screen that is shown.
    void takeFocus() { focusScreen(); }

    /// Hands everything typed to the journal, as revisions or as drafts.
    void leaveAll(kit::Screen::Leaving why);

    /// True once something could not be written and nothing was written since.
    [[nodiscard]] bool hasUnsaved() const { return m_hasUnsaved; }

  Q_SIGNALS:
    void lockRequested();

  private:
    void build(const std::vector<PlacedScreen>& screens);
    void connectScreen(kit::Screen& screen);
    void connectJournal();
    void addShortcuts();
    /// Shows a screen without telling it to begin or open anything.
    kit::Screen* show(kit::Place place);
    void focusScreen();
    void changePane();
    void showCounts();
    void writeFailed(const Error& error);

    kit::Services m_services;
    Rail* m_rail;
    kit::MessageBar* m_bar;
    QStackedWidget* m_stack;
    std::map<kit::Place, kit::Screen*> m_screens;
    kit::Place m_place = kit::Place::Help;
    bool m_hasUnsaved = false;
};

}  // namespace tspace::window
