// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "store/changes.h"

#include <QWidget>

#include <optional>
#include <span>

namespace tspace::kit {

/// The places of the window. Each is one screen. A place whose screen the program lacks is not offered anywhere.
enum class Place {
    Today,
    Sessions,
    Session,
    Prepare,
    BetweenUs,
    Moments,
    Moment,
    Pause,
    CheckIns,
    CheckIn,
    Trends,
    Measures,
    LookBack,
    StillOpen,
    Actions,
    ChildsRecord,
    Organisation,
    People,
    Person,
    Case,
    Development,
    Search,
    Versions,
    RecentlyDeleted,
    Backups,
    Damage,
    Settings,
    Help,
};

/// Every place, in the order of the navigation and of a tour.
[[nodiscard]] std::span<const Place> allPlaces();

/// The place in the navigation that a place belongs to: an editor to its list. Itself where it stands there.
[[nodiscard]] Place listOf(Place place);

/// Stable name of a place, for `--render` ("check-ins").
[[nodiscard]] QString name(Place place);

/// Where a record of this kind is opened; absent for kinds without a screen.
[[nodiscard]] std::optional<Place> placeOf(RecordKind kind);

/// One screen of the open journal. Made after unlocking, destroyed on locking, shown by the window, which knows nothing
/// else of it.
class Screen : public QWidget {
    Q_OBJECT
  public:
    explicit Screen(QWidget* parent = nullptr);

    /// The screen is about to be seen: read what it shows. It is shown after that, so that it is laid out once.
    virtual void enter() {}

    /// Opens a record in it. Only called for kinds whose place it is.
    virtual void showRecord(const RecordId& id);

    /// Begins a new record.
    virtual void startNew() {}

    /// The screen is about to be seen with a record in it, or with a new one. Each for itself where `showRecord` and
    /// `startNew` read all that the screen shows.
    virtual void enterAt(const RecordId& id);
    virtual void enterNew();

    /// A part of the record that was just opened in it (a thread of a session) is what is looked for: it has the focus
    /// from now on. Does nothing where the screen knows no such part.
    virtual void showPart(const QUuid& part) { Q_UNUSED(part) }

    /// Ctrl+S: what is typed becomes a revision; the screen stays.
    virtual void save() {}

    /// The screen is left, or the journal locks or closes: what is typed becomes a revision (`Leaving`) or a draft
    /// (`Locking`), handed to the journal before this returns.
    enum class Leaving { ForAnotherPlace, Locking };
    virtual void leave(Leaving why) { Q_UNUSED(why) }

    /// Something was saved, here or elsewhere. Called only while the screen is shown.
    virtual void refresh(const Committed& committed) { Q_UNUSED(committed) }

    /// The widget that takes the focus when the screen is entered; null: the first of its chain.
    [[nodiscard]] virtual QWidget* firstFocus() { return nullptr; }

    /// Shows what a picture of the screen should show: its newest record, an example. Called after `enter`.
    virtual void showExample() {}

    /// True for a screen that is shown without the navigation: two people at one screen, a pause.
    [[nodiscard]] virtual bool standsAlone() const { return false; }

    /// False while something it shows is still being read by a worker.
    [[nodiscard]] virtual bool isSettled() const { return true; }

  Q_SIGNALS:
    /// Open this record wherever its kind is opened.
    void recordRequested(tspace::RecordKind kind, const tspace::RecordId& id);
    /// Open this record as above, at this part of it: a thread or an action of a session.
    void partRequested(tspace::RecordKind kind, const tspace::RecordId& id, const QUuid& part);
    /// Begin a new record of this kind.
    void newRequested(tspace::RecordKind kind);
    /// Go to another place.
    void placeRequested(tspace::kit::Place place);
    /// Go to another place and show this record there, where the place is not the one its kind is opened in (the
    /// preparation of a session, the versions of a moment).
    void recordAtPlaceRequested(tspace::kit::Place place, const tspace::RecordId& id);
    /// Something for the status line.
    void statusSaid(const QString& words);
};

}  // namespace tspace::kit
