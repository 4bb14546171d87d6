// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"

#include <QFrame>

#include <map>
#include <set>

class QScrollArea;
class QVBoxLayout;

namespace tspace::kit {
class StatusLine;
}

namespace tspace::window {

class NavigationItem;

/// The navigation at the leading side: the places, and at its foot what is on disk. Where it is not high enough the
/// places scroll; it is as wide as its longest name at least.
class Rail final : public QFrame {
    Q_OBJECT
  public:
    /// Offers those of its places that are in `places`.
    explicit Rail(const std::set<kit::Place>& places, QWidget* parent = nullptr);

    /// Marks where one is; an editor marks the list it belongs to.
    void setCurrent(kit::Place place);
    /// Shows those of its places that are in `places`, and no others.
    void offer(const std::set<kit::Place>& places);
    /// Does nothing for a place that is not offered.
    void setCount(kit::Place place, int count);
    [[nodiscard]] kit::StatusLine& status() const { return *m_status; }
    /// Takes the focus to the place one is at.
    void takeFocus();

  Q_SIGNALS:
    void chosen(tspace::kit::Place place);
    void lockRequested();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void addPlace(kit::Place place, const QString& words, const QString& key);
    void addFoot(QVBoxLayout& column);
    void revealCurrent();

    QScrollArea* m_area;
    QVBoxLayout* m_places;
    std::map<kit::Place, NavigationItem*> m_items;
    kit::StatusLine* m_status;
};

}  // namespace tspace::window
