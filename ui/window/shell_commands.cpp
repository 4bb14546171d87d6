// SPDX-License-Identifier: GPL-3.0-or-later
// What the window offers: the places that the journal is for, and every command.
#include "kit/command.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/status_line.h"
#include "kit/theme.h"
#include "services/purpose.h"
#include "store/journal.h"
#include "window/commands.h"
#include "window/help_screen.h"
#include "window/offered.h"
#include "window/rail.h"
#include "window/shell.h"

#include <algorithm>

namespace tspace::window {

using namespace kit;

namespace {

bool isAmong(const std::vector<Command>& commands, const QString& words) {
    return std::any_of(commands.begin(), commands.end(), [&](const Command& each) { return each.words == words; });
}

}  // namespace

void Shell::offerWanted() {
    std::set<Place> places;
    for (const auto& [place, each] : m_screens) {
        places.insert(place);
    }
    try {
        m_offered = wantedOf(places, purposeOf(m_services.journal.read()));
    } catch (const Error& error) {
        m_offered = places;
        m_bar->showError(error);
    }
    m_rail->offer(m_offered);
    m_help->tellKeysOf(m_offered);
    std::erase_if(m_trail, [this](const Visit& visit) { return !m_offered.contains(visit.place); });
    offerCommands();
}

void Shell::offerCommands() {
    const CommandHandlers handlers{[this](Place place) { go(place); },
                                   [this](RecordKind kind) { startNew(kind); },
                                   [this] { m_screens.at(m_visit.place)->save(); },
                                   [this] { goBack(); },
                                   [this] { Q_EMIT lockRequested(); },
                                   [this](Theme::Choice choice) { m_services.theme.choose(choice); }};
    const std::vector<Command> everywhere = commandsFor(m_offered, handlers);
    std::vector<Command> all;
    const auto* const page = m_screens.at(m_pressable.on.place)->findChild<Page*>();
    for (const PageCommand& each : m_pressable.commands) {
        if (!isAmong(everywhere, each.words)) {
            // What stands there for itself ("Done") is understood by where.
            const QString end = each.keys.isEmpty() && page != nullptr ? page->title() : each.keys;
            all.push_back({each.words, end, each.also, [this, each] { pressOnPage(each); }});
        }
    }
    all.insert(all.end(), everywhere.begin(), everywhere.end());
    for (const auto& [place, each] : m_screens) {
        if (auto* offers = dynamic_cast<OffersCommands*>(each)) {
            offers->offer(all);
        }
    }
}

void Shell::pressOnPage(const PageCommand& command) {
    const Visit on = m_pressable.on;
    if (!m_trail.empty() && m_trail.back() == on) {
        goBack();
    } else {
        goTo(on);
    }
    if (m_visit != on || !press(*m_screens.at(m_visit.place), command)) {
        m_rail->status().showWords(tr("“%1” cannot be done there now.").arg(command.words));
    }
}

}  // namespace tspace::window
