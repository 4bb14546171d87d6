// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QTimeZone>

namespace tspace {

Instant SystemClock::now() const {
    return Instant::at(QDateTime::currentMSecsSinceEpoch(), zone());
}

QString SystemClock::zone() const {
    const QByteArray id = QTimeZone::systemTimeZoneId();
    return id.isEmpty() ? QStringLiteral("UTC") : QString::fromLatin1(id);
}

}  // namespace tspace
