// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/alarm.h"
#include "store/journal.h"

#include <QFileSystemWatcher>
#include <QObject>

#include <memory>

namespace tspace {

/// Takes notes in that are written beside an open journal (a small capture window, while the journal is open in this
/// one). Makes the folder of notes if it is not there.
class InboxWatch : public QObject {
    Q_OBJECT

  public:
    /// From a change of the folder to the taking in, in milliseconds, so that a note comes whole.
    static constexpr int takeAfter = 300;

    /// `journal` must outlive it. Does nothing for one that is read-only. Without an `alarm` it goes by the event loop.
    explicit InboxWatch(Journal& journal, std::unique_ptr<Alarm> alarm = nullptr);

  Q_SIGNALS:
    /// Notes came in; words for the person.
    void cameIn(const QString& words);

  private:
    void take();

    Journal& m_journal;
    std::unique_ptr<Alarm> m_alarm;
    QFileSystemWatcher m_folder;
};

}  // namespace tspace
