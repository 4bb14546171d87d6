// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/places.h"

#include <QStandardPaths>

namespace tspace {

QString machineFolder() {
    // Not AppDataLocation, which depends on the names the running program was given.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/thinking-space");
}

QString defaultJournal() {
    return machineFolder() + QStringLiteral("/journal.tspace");
}

}  // namespace tspace
