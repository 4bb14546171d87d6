// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "kit/screen.h"
#include "kit/services.h"
#include "window/page_commands.h"

#include <QWidget>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

class QPushButton;

namespace tspace::kit {
class MessageBar;
}

namespace tspace::window {

class HelpScreen;
class Deck;
class Rail;

/// A screen and where it is.
struct PlacedScreen {
    kit::Place place;
    kit::Screen* screen;
};

/// An open journal on the screen: the rail and one screen at a time. It routes by place and kind of record, shows what
/// is on disk, offers what the journal is for, and knows nothing else of its screens. Made after unlocking, destroyed
/// on locking.
class Shell final : public QWidget {
    Q_OBJECT
  public:
    /// Takes ownership of the screens. A help screen is added. `services` outlive the shell.
    Shell(const kit::Services& services, const std::vector<PlacedScreen>& screens, QWidget* parent = nullptr);

    void go(kit::Place place);
    void openRecord(RecordKind kind, const RecordId& id);
    /// Opens a record with the focus in this part of it.
    void openPart(RecordKind kind, const RecordId& id, const QUuid& part);
    /// Shows a record at a place that need not be the one its kind is opened in.
    void openAt(kit::Place place, const RecordId& id);
    /// Begins a new record where its kind is opened; does nothing where this journal does not want that.
    void startNew(RecordKind kind);
    /// To the place before, with the record that was shown there.
    void goBack();
    [[nodiscard]] kit::Place place() const { return m_visit.place; }
    /// The record that was opened at this place, if one was.
    [[nodiscard]] const std::optional<RecordId>& record() const { return m_visit.record; }
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
    /// Where one is or was, and with what.
    struct Visit {
        kit::Place place = kit::Place::Help;
        std::optional<RecordId> record;

        friend bool operator==(const Visit&, const Visit&) = default;
    };

    void build(const std::vector<PlacedScreen>& screens);
    void connectScreen(kit::Screen& screen);
    void connectJournal();
    void addShortcuts();
    /// Gives the editors of records a way to their versions, where there is a screen for them.
    void offerVersions();
    void showVersions();
    /// What has the focus, or the record of the page; absent where there is none.
    [[nodiscard]] std::optional<RecordId> recordInHand() const;
    void showHistoryButton();
    /// Leaves the screen that is shown for another, which takes up what it is to show as `enter` tells it, out of sight
    /// still. False where there is no such place.
    bool show(const Visit& visit, const std::function<void(kit::Screen&)>& enter);
    /// Marks where one is in the navigation; versions belong to where one came from.
    void showPlace();
    /// Another record than the one that was shown there last begins at its beginning.
    void beginAtTop(const Visit& visit);
    void focusScreen();
    void changePane();
    void showCounts();
    void goTo(const Visit& visit);
    /// Offers the places that the journal is for, and the commands that go with them.
    void offerWanted();
    /// Offers what can be done on the page that Ctrl+K was pressed on, and what the window can do.
    void offerCommands();
    /// Goes back to the page that Ctrl+K was pressed on, and does this there.
    void pressOnPage(const PageCommand& command);
    void writeFailed(const Error& error);
    /// Says that the journal takes no more writes since it is damaged, and leads to what is lost.
    void tellDamage();
    void offerDamage();

    kit::Services m_services;
    Rail* m_rail;
    kit::MessageBar* m_bar;
    Deck* m_deck;
    HelpScreen* m_help = nullptr;
    std::map<kit::Place, kit::Screen*> m_screens;
    std::set<kit::Place> m_offered;
    std::map<kit::Place, QPushButton*> m_histories;
    std::map<kit::Place, std::optional<RecordId>> m_records;  ///< what was shown last, by place
    struct Pressable {
        Visit on;
        std::vector<PageCommand> commands;
    };
    Pressable m_pressable;       ///< when Ctrl+K was pressed last
    Visit m_visit;               ///< where one is
    std::vector<Visit> m_trail;  ///< where one was before, the newest last
    bool m_isAnywhere = false;   ///< false until the first screen is shown
    bool m_hasUnsaved = false;
};

}  // namespace tspace::window
