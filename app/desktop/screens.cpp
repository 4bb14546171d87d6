// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/screens.h"

#include "actions/actions_screen.h"
#include "care/backups_screen.h"
#include "care/care_sections.h"
#include "care/collect_section.h"
#include "care/damage_screen.h"
#include "care/deleted_screen.h"
#include "care/versions_screen.h"
#include "cases/case_screen.h"
#include "checkin/check_in_screen.h"
#include "checkin/check_ins_screen.h"
#include "childsrecord/childs_record_screen.h"
#include "development/development_screen.h"
#include "lookback/look_back_screen.h"
#include "loops/still_open_screen.h"
#include "measures/measures_screen.h"
#include "moments/moment_screen.h"
#include "moments/moments_screen.h"
#include "moments/pause_screen.h"
#include "organisation/organisation_screen.h"
#include "people/people_screen.h"
#include "people/person_screen.h"
#include "prepare/prepare_screen.h"
#include "search/search_screen.h"
#include "sessions/between_us_screen.h"
#include "sessions/session_screen.h"
#include "sessions/sessions_screen.h"
#include "settings/purpose_section.h"
#include "settings/settings_screen.h"
#include "today/today_screen.h"
#include "trends/trends_screen.h"

namespace tspace::desktop {

using kit::Place;
using Screens = std::vector<window::PlacedScreen>;

namespace {

/// Adds screens to those that are there.
void add(Screens& screens, const Screens& more) {
    screens.insert(screens.end(), more.begin(), more.end());
}

/// Sessions, which are planned also from Today.
Screens sessionScreens(const kit::Services& services, const today::TodayScreen& today) {
    auto* list = new sessions::SessionsScreen(services);
    auto* session = new sessions::SessionScreen(services);
    auto* prepare = new prepare::PrepareScreen(services);
    const auto plan = &sessions::SessionScreen::planNext;
    QObject::connect(&today, &today::TodayScreen::planRequested, session, plan);
    QObject::connect(list, &sessions::SessionsScreen::planRequested, session, plan);
    QObject::connect(prepare, &prepare::PrepareScreen::planRequested, session, plan);
    return {{Place::Sessions, list},
            {Place::Session, session},
            {Place::Prepare, prepare},
            {Place::BetweenUs, new sessions::BetweenUsScreen(services)}};
}

/// Moments, check-ins, and Today, which leads to them.
Screens wellbeingScreens(const kit::Services& services, today::TodayScreen* today) {
    auto* checkIns = new checkin::CheckInsScreen(services);
    auto* checkIn = new checkin::CheckInScreen(services);
    QObject::connect(today, &today::TodayScreen::instrumentChosen, checkIn, &checkin::CheckInScreen::choose);
    QObject::connect(checkIns, &checkin::CheckInsScreen::instrumentChosen, checkIn, &checkin::CheckInScreen::choose);
    return {{Place::Today, today},
            {Place::Moments, new moments::MomentsScreen(services)},
            {Place::Moment, new moments::MomentScreen(services)},
            {Place::Pause, new moments::PauseScreen(services)},
            {Place::CheckIns, checkIns},
            {Place::CheckIn, checkIn},
            {Place::Trends, new trends::TrendsScreen(services)},
            {Place::Measures, new measures::MeasuresScreen(services)},
            {Place::LookBack, new lookback::LookBackScreen(services)}};
}

Screens openScreens(const kit::Services& services) {
    auto* open = new loops::StillOpenScreen(services);
    open->offerPlaces({Place::Actions, Place::ChildsRecord, Place::Organisation, Place::Development});
    return {{Place::StillOpen, open},
            {Place::Actions, new actions::ActionsScreen(services)},
            {Place::ChildsRecord, new childsrecord::ChildsRecordScreen(services)},
            {Place::Organisation, new organisation::OrganisationScreen(services)}};
}

Screens peopleScreens(const kit::Services& services) {
    auto* everyone = new people::PeopleScreen(services);
    auto* person = new people::PersonScreen(services);
    QObject::connect(everyone, &people::PeopleScreen::planRequested, person, &people::PersonScreen::beginWithPlan);
    return {{Place::People, everyone},
            {Place::Person, person},
            {Place::Case, new cases::CaseScreen(services)},
            {Place::Development, new development::DevelopmentScreen(services)}};
}

Screens careScreens(const kit::Services& services) {
    return {{Place::Search, new search::SearchScreen(services)},
            {Place::Versions, new care::VersionsScreen(services)},
            {Place::RecentlyDeleted, new care::DeletedScreen(services)},
            {Place::Backups, new care::BackupsScreen(services)},
            {Place::Damage, new care::DamageScreen(services)},
            {Place::Settings,
             new settings::SettingsScreen({new settings::PurposeSection(services), new care::LockSection(services),
                                           new care::CareSection(services), new care::CollectSection(services)})}};
}

}  // namespace

Screens makeScreens(const kit::Services& services) {
    auto* today = new today::TodayScreen(services);
    Screens screens = wellbeingScreens(services, today);
    add(screens, sessionScreens(services, *today));
    add(screens, openScreens(services));
    add(screens, peopleScreens(services));
    add(screens, careScreens(services));
    return screens;
}

}  // namespace tspace::desktop
