// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/screens.h"

#include "checkin/check_in_screen.h"
#include "checkin/check_ins_screen.h"
#include "moments/moment_screen.h"
#include "moments/moments_screen.h"
#include "search/search_screen.h"
#include "sessions/session_screen.h"
#include "sessions/sessions_screen.h"
#include "trends/trends_screen.h"

namespace tspace::desktop {

using kit::Place;

std::vector<window::PlacedScreen> makeScreens(const kit::Services& services) {
    auto* checkIns = new checkin::CheckInsScreen(services);
    auto* checkIn = new checkin::CheckInScreen(services);
    QObject::connect(checkIns, &checkin::CheckInsScreen::instrumentChosen, checkIn, &checkin::CheckInScreen::choose);
    return {
        {Place::Sessions, new sessions::SessionsScreen(services)},
        {Place::Session, new sessions::SessionScreen(services)},
        {Place::Moments, new moments::MomentsScreen(services)},
        {Place::Moment, new moments::MomentScreen(services)},
        {Place::CheckIns, checkIns},
        {Place::CheckIn, checkIn},
        {Place::Trends, new trends::TrendsScreen(services)},
        {Place::Search, new search::SearchScreen(services)},
    };
}

}  // namespace tspace::desktop
