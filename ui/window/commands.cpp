// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/commands.h"

#include <QCoreApplication>

namespace tspace::window {

using kit::Command;
using kit::Place;
using kit::Theme;

namespace {

QString tr(const char* words) {
    return QCoreApplication::translate("tspace::window::Commands", words);
}

/// A place that one goes to by itself, and not with a record.
struct Going {
    Place place;
    const char* words;
    const char* keys;
    const char* also;
};

constexpr Going goings[] = {
    {Place::Today, QT_TRANSLATE_NOOP("tspace::window::Commands", "Go to today"), "", "start home first"},
    {Place::Prepare, QT_TRANSLATE_NOOP("tspace::window::Commands", "Prepare the next session"), "", "agenda"},
    {Place::Sessions, QT_TRANSLATE_NOOP("tspace::window::Commands", "Go to sessions"), "", "supervision plan"},
    {Place::Moments, QT_TRANSLATE_NOOP("tspace::window::Commands", "Go to moments"), "", "notes"},
    {Place::Pause, QT_TRANSLATE_NOOP("tspace::window::Commands", "Pause for a moment"), "", "breathe feelings"},
    {Place::CheckIns, QT_TRANSLATE_NOOP("tspace::window::Commands", "Go to check-ins"), "", "rate ratings wellbeing"},
    {Place::Trends, QT_TRANSLATE_NOOP("tspace::window::Commands", "Go to trends"), "", "charts ratings"},
    {Place::Measures, QT_TRANSLATE_NOOP("tspace::window::Commands", "Go to measures"), "", "numbers caseload workload"},
    {Place::LookBack, QT_TRANSLATE_NOOP("tspace::window::Commands", "Look back"), "", "year period review"},
    {Place::StillOpen, QT_TRANSLATE_NOOP("tspace::window::Commands", "Go to what is still open"), "", "threads loops"},
    {Place::Actions, QT_TRANSLATE_NOOP("tspace::window::Commands", "Go to actions"), "", "tasks due to do"},
    {Place::ChildsRecord, QT_TRANSLATE_NOOP("tspace::window::Commands", "Go to the child’s record"), "", "copy"},
    {Place::Organisation, QT_TRANSLATE_NOOP("tspace::window::Commands", "Go to what the organisation should hear"), "",
     "strategy systems"},
    {Place::People, QT_TRANSLATE_NOOP("tspace::window::Commands", "Go to people and cases"), "", "supervise caseload"},
    {Place::Development, QT_TRANSLATE_NOOP("tspace::window::Commands", "Go to the development record"), "",
     "learning regulator cpd"},
    {Place::RecentlyDeleted, QT_TRANSLATE_NOOP("tspace::window::Commands", "Go to recently deleted"), "",
     "restore bin"},
    {Place::Backups, QT_TRANSLATE_NOOP("tspace::window::Commands", "Go to backups"), "", "copy recover"},
    {Place::Settings, QT_TRANSLATE_NOOP("tspace::window::Commands", "Go to settings"), "",
     "preferences options purpose passphrase"},
    {Place::Help, QT_TRANSLATE_NOOP("tspace::window::Commands", "Help"), "F1", "keys shortcuts how"},
};

void addNew(std::vector<Command>& all, const std::set<Place>& places, const CommandHandlers& handlers) {
    const auto add = [&](Place place, RecordKind kind, const QString& words, const QString& keys, const QString& also) {
        if (places.contains(place)) {
            all.push_back({words, keys, also, [start = handlers.startNew, kind] { start(kind); }});
        }
    };
    add(Place::Session, RecordKind::Session, tr("Record a session"), tr("Ctrl N"), tr("new write supervision"));
    add(Place::Moment, RecordKind::Moment, tr("Note something"), tr("Ctrl M"), tr("new moment write capture"));
    add(Place::CheckIn, RecordKind::CheckIn, tr("Check in"), tr("Ctrl I"), tr("new check-in rate wellbeing"));
}

}  // namespace

std::vector<Command> commandsFor(const std::set<Place>& places, const CommandHandlers& handlers) {
    std::vector<Command> all;
    addNew(all, places, handlers);
    for (const Going& going : goings) {
        if (places.contains(going.place)) {
            all.push_back({tr(going.words), QString::fromLatin1(going.keys), QString::fromLatin1(going.also),
                           [go = handlers.go, place = going.place] { go(place); }});
        }
    }
    all.push_back({tr("Go back"), tr("Alt Left"), tr("before previous"), handlers.back});
    all.push_back({tr("Save now"), tr("Ctrl S"), tr("keep"), handlers.save});
    const auto theme = [&](const QString& words, const QString& also, Theme::Choice choice) {
        all.push_back({words, {}, also, [choose = handlers.chooseTheme, choice] { choose(choice); }});
    };
    theme(tr("Theme: light"), tr("colours bright"), Theme::Choice::Light);
    theme(tr("Theme: dark"), tr("colours night"), Theme::Choice::Dark);
    theme(tr("Theme: as the desktop"), tr("colours follow system"), Theme::Choice::FollowDesktop);
    all.push_back({tr("Lock the journal"), tr("Ctrl L"), tr("close away"), handlers.lock});
    return all;
}

}  // namespace tspace::window
