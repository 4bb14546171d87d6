// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/screen.h"

namespace tspace::kit {

QString name(Place place) {
    switch (place) {
        case Place::Sessions:
            return QStringLiteral("sessions");
        case Place::Session:
            return QStringLiteral("session");
        case Place::Moments:
            return QStringLiteral("moments");
        case Place::Moment:
            return QStringLiteral("moment");
        case Place::CheckIns:
            return QStringLiteral("check-ins");
        case Place::CheckIn:
            return QStringLiteral("check-in");
        case Place::Trends:
            return QStringLiteral("trends");
        case Place::Search:
            return QStringLiteral("search");
        case Place::Help:
            break;
    }
    return QStringLiteral("help");
}

std::optional<Place> placeOf(RecordKind kind) {
    switch (kind) {
        case RecordKind::Session:
            return Place::Session;
        case RecordKind::Moment:
            return Place::Moment;
        case RecordKind::CheckIn:
            return Place::CheckIn;
        default:
            return std::nullopt;
    }
}

Screen::Screen(QWidget* parent) : QWidget(parent) {}

void Screen::showRecord(const RecordId& id) {
    Q_UNUSED(id)
}

}  // namespace tspace::kit
