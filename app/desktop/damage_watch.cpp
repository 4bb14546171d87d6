// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/damage_watch.h"

#include "store/journal.h"

#include <utility>

namespace tspace::desktop {

DamageWatch::DamageWatch(Journal& journal, QObject* parent) : QObject(parent), m_journal(journal) {
    connect(&journal, &Journal::damageSuspected, this, [this] {
        m_lookAgain = m_worker.isRunning();
        look();
    });
    if (!journal.isProven()) {
        look();
    }
}

void DamageWatch::look() {
    if (m_worker.isRunning() || m_journal.isDamaged()) {
        return;
    }
    m_worker.run<std::optional<Error>>([this](Progress& progress) { return m_journal.findDamage(progress); },
                                       [this](const std::optional<Error>& damage) {
                                           const bool again = std::exchange(m_lookAgain, false);
                                           if (damage) {
                                               m_journal.stopWriting();
                                           } else if (again) {
                                               look();
                                           }
                                       },
                                       [this](const Error& error) { Q_EMIT unreadable(error); });
}

}  // namespace tspace::desktop
