// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QDeadlineTimer>
#include <QTimeZone>

#include <chrono>

namespace tspace {

Instant SystemClock::now() const {
    return Instant::at(QDateTime::currentMSecsSinceEpoch(), zone());
}

QString SystemClock::zone() const {
    // The system looks it up among its files, which takes longer than to read a list: another zone is seen a second
    // later.
    using namespace std::chrono_literals;
    static thread_local QString known;
    static thread_local QDeadlineTimer lookAgain;
    if (known.isEmpty() || lookAgain.hasExpired()) {
        const QByteArray id = QTimeZone::systemTimeZoneId();
        known = id.isEmpty() ? QStringLiteral("UTC") : QString::fromLatin1(id);
        lookAgain.setRemainingTime(1s);
    }
    return known;
}

}  // namespace tspace
