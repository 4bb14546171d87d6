// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/screen.h"

#include <array>

namespace tspace::kit {

namespace {

/// What is known of a place: its name, and the place in the navigation it belongs to.
struct Known {
    Place place = Place::Today;
    QLatin1String name;
    Place list = Place::Today;
};

constexpr std::array known{
    Known{Place::Today, QLatin1String("today"), Place::Today},
    Known{Place::Sessions, QLatin1String("sessions"), Place::Sessions},
    Known{Place::Session, QLatin1String("session"), Place::Sessions},
    Known{Place::Prepare, QLatin1String("prepare"), Place::Sessions},
    Known{Place::BetweenUs, QLatin1String("between-us"), Place::Sessions},
    Known{Place::Moments, QLatin1String("moments"), Place::Moments},
    Known{Place::Moment, QLatin1String("moment"), Place::Moments},
    Known{Place::Pause, QLatin1String("pause"), Place::Moments},
    Known{Place::CheckIns, QLatin1String("check-ins"), Place::CheckIns},
    Known{Place::CheckIn, QLatin1String("check-in"), Place::CheckIns},
    Known{Place::Trends, QLatin1String("trends"), Place::Trends},
    Known{Place::Measures, QLatin1String("measures"), Place::Trends},
    Known{Place::LookBack, QLatin1String("look-back"), Place::Trends},
    Known{Place::StillOpen, QLatin1String("still-open"), Place::StillOpen},
    Known{Place::Actions, QLatin1String("actions"), Place::StillOpen},
    Known{Place::ChildsRecord, QLatin1String("childs-record"), Place::StillOpen},
    Known{Place::Organisation, QLatin1String("organisation"), Place::StillOpen},
    Known{Place::People, QLatin1String("people"), Place::People},
    Known{Place::Person, QLatin1String("person"), Place::People},
    Known{Place::Case, QLatin1String("case"), Place::People},
    Known{Place::Development, QLatin1String("development"), Place::People},
    Known{Place::Search, QLatin1String("search"), Place::Search},
    Known{Place::Versions, QLatin1String("versions"), Place::Search},
    Known{Place::RecentlyDeleted, QLatin1String("recently-deleted"), Place::Settings},
    Known{Place::Backups, QLatin1String("backups"), Place::Settings},
    Known{Place::Damage, QLatin1String("damage"), Place::Settings},
    Known{Place::Settings, QLatin1String("settings"), Place::Settings},
    Known{Place::Help, QLatin1String("help"), Place::Help},
};

const Known& knownOf(Place place) {
    return known.at(static_cast<std::size_t>(place));
}

constexpr bool standInOrder() {
    for (std::size_t at = 0; at < known.size(); ++at) {
        if (static_cast<std::size_t>(known.at(at).place) != at) {
            return false;
        }
    }
    return known.back().place == Place::Help;
}

static_assert(standInOrder(), "knownOf looks places up by their number");

constexpr auto inOrder = [] {
    std::array<Place, known.size()> all{};
    for (std::size_t at = 0; at < known.size(); ++at) {
        all.at(at) = known.at(at).place;
    }
    return all;
}();

}  // namespace

std::span<const Place> allPlaces() {
    return inOrder;
}

QString name(Place place) {
    return knownOf(place).name;
}

Place listOf(Place place) {
    return knownOf(place).list;
}

std::optional<Place> placeOf(RecordKind kind) {
    switch (kind) {
        case RecordKind::Session:
            return Place::Session;
        case RecordKind::Moment:
            return Place::Moment;
        case RecordKind::CheckIn:
            return Place::CheckIn;
        case RecordKind::Person:
            return Place::Person;
        case RecordKind::Case:
            return Place::Case;
        case RecordKind::DevelopmentEntry:
            return Place::Development;
        default:
            return std::nullopt;
    }
}

Screen::Screen(QWidget* parent) : QWidget(parent) {}

void Screen::showRecord(const RecordId& id) {
    Q_UNUSED(id)
}

void Screen::enterAt(const RecordId& id) {
    enter();
    showRecord(id);
}

void Screen::enterNew() {
    enter();
    startNew();
}

}  // namespace tspace::kit
