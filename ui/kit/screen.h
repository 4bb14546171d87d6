// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "store/changes.h"

#include <QWidget>

#include <optional>

namespace tspace::kit {

/// The places of the window. Each is one screen.
enum class Place { Sessions, Session, Moments, Moment, CheckIns, CheckIn, Trends, Search, Help };

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

    /// The screen is about to be seen: read what it shows.
    virtual void enter() {}

    /// Opens a record in it. Only called for kinds whose place it is.
    virtual void showRecord(const RecordId& id);

    /// Begins a new record.
    virtual void startNew() {}

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

    /// False while something it shows is still being read by a worker.
    [[nodiscard]] virtual bool isSettled() const { return true; }

  Q_SIGNALS:
    /// Open this record wherever its kind is opened.
    void recordRequested(tspace::RecordKind kind, const tspace::RecordId& id);
    /// Begin a new record of this kind.
    void newRequested(tspace::RecordKind kind);
    /// Go to another place.
    void placeRequested(tspace::kit::Place place);
    /// Something for the status line.
    void statusSaid(const QString& words);
};

}  // namespace tspace::kit
