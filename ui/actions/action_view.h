// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QListView>

#include <optional>

namespace tspace::actions {

class ActionDelegate;

/// The list of actions: Space ticks one off or opens it again, Delete says it is not needed any more, F2 changes it,
/// Enter or a double click opens where it came from. A click on the box ticks.
class ActionView final : public QListView {
    Q_OBJECT
  public:
    explicit ActionView(QWidget* parent = nullptr);

    [[nodiscard]] ActionDelegate& delegate() const { return *m_delegate; }
    /// Puts the closing line of a row where it is typed, with the cursor in it.
    void askFor(const QModelIndex& index);
    /// Where a closing line is typed now; null when none is.
    [[nodiscard]] QWidget* line() const;
    /// The action of the current row.
    [[nodiscard]] std::optional<RecordId> recordInHand() const;

  Q_SIGNALS:
    void opened(const QModelIndex& index);
    void ticked(const QModelIndex& index);
    void dropped(const QModelIndex& index);
    void changeWanted(const QModelIndex& index);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    ActionDelegate* m_delegate;
};

}  // namespace tspace::actions
