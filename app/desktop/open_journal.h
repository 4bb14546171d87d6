// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/damage_watch.h"
#include "desktop/lock_watch.h"
#include "services/inbox_watch.h"
#include "store/journal.h"
#include "window/shell.h"

#include <QObject>

#include <memory>
#include <utility>

namespace tspace::desktop {

/// Everything an open journal needs on the screen; made on unlocking, gone on locking.
struct OpenJournal {
    OpenJournal(JournalFile file, const Environment& environment) : journal(std::move(file), environment) {}

    Journal journal;
    std::unique_ptr<InboxWatch> inbox;
    std::unique_ptr<DamageWatch> damage;
    window::Shell* shell = nullptr;  ///< owned by the window
    std::unique_ptr<LockWatch> watch;
};

/// Runs `act` after the event being handled, when its sender may be deleted.
template <class Act>
void later(QObject* context, Act act) {
    QMetaObject::invokeMethod(context, std::move(act), Qt::QueuedConnection);
}

}  // namespace tspace::desktop
