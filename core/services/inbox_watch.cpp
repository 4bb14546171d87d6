// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/inbox_watch.h"

#include "base/files.h"
#include "services/inbox.h"

namespace tspace {

InboxWatch::InboxWatch(Journal& journal, std::unique_ptr<Alarm> alarm)
    : m_journal(journal), m_alarm(alarm ? std::move(alarm) : std::make_unique<TimerAlarm>()) {
    m_alarm->onRing([this] { take(); });
    if (journal.isReadOnly()) {
        return;
    }
    try {
        files::makeFolder(inbox::folderFor(journal.path()));
    } catch (const Error&) {
        return;  // notes come in at the next unlocking
    }
    m_folder.addPath(inbox::folderFor(journal.path()));
    connect(&m_folder, &QFileSystemWatcher::directoryChanged, this, [this] { m_alarm->set(takeAfter); });
}

void InboxWatch::take() {
    try {
        if (const QString words = inbox::takeIn(m_journal).words(); !words.isEmpty()) {
            Q_EMIT cameIn(words);
        }
    } catch (const Error&) {
        // The next unlocking takes them in, or tells.
    }
}

}  // namespace tspace
