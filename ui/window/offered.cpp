// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/offered.h"

namespace tspace::window {

using kit::Place;

bool isWanted(Place place, Purpose purpose) {
    switch (place) {
        case Place::Sessions:
        case Place::Session:
        case Place::Prepare:
        case Place::BetweenUs:
        case Place::StillOpen:
        case Place::Actions:
        case Place::ChildsRecord:
        case Place::Organisation:
        case Place::People:
        case Place::Person:
        case Place::Case:
        case Place::Development:
            return hasSupervision(purpose);
        case Place::CheckIns:
        case Place::CheckIn:
        case Place::LookBack:
            return hasWellbeing(purpose);
        default:
            return true;
    }
}

std::set<Place> wantedOf(const std::set<Place>& places, Purpose purpose) {
    std::set<Place> wanted;
    for (const Place place : places) {
        if (isWanted(place, purpose)) {
            wanted.insert(place);
        }
    }
    return wanted;
}

}  // namespace tspace::window
