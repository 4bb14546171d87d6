// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/hold.h"

namespace tspace {

namespace {

constexpr QLatin1String holdKey{"hold"};

}  // namespace

void beginHold(Settings& settings, const Instant& now, const QString& reason) {
    QJsonObject hold{{QStringLiteral("since"), now.utcText()}, {QStringLiteral("zone"), now.zone}};
    if (!reason.isEmpty()) {
        hold.insert(QStringLiteral("reason"), reason);
    }
    settings.values.insert(holdKey, hold);
}

void endHold(Settings& settings) {
    settings.values.remove(holdKey);
}

}  // namespace tspace
