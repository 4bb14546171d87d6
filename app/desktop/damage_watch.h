// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "kit/background.h"

namespace tspace {
class Journal;
}

namespace tspace::desktop {

/// Finds out whether an open journal is damaged: a large one in the background once it is open, and any one when a read
/// meets something that is not as it was written. A damaged one takes no more writes from then on. One for each open
/// journal; destroying it stops the looking.
class DamageWatch final : public QObject {
    Q_OBJECT
  public:
    /// Begins at once. `journal` must outlive it.
    explicit DamageWatch(Journal& journal, QObject* parent = nullptr);

  Q_SIGNALS:
    /// Not everything could be looked at: the disk does not give a part of the file.
    void unreadable(const tspace::Error& error);

  private:
    void look();

    Journal& m_journal;
    bool m_lookAgain = false;  ///< damage was met while a look was on its way
    kit::Background m_worker;
};

}  // namespace tspace::desktop
