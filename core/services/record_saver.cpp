// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/record_saver.h"

#include <algorithm>

namespace tspace {

RecordSaver::RecordSaver(Journal& journal, DraftKeeper::State state, QObject* parent)
    : QObject(parent), m_journal(journal), m_keeper(journal, std::move(state)) {
    connect(&journal, &Journal::committed, this, &RecordSaver::committed);
}

void RecordSaver::begin(const RecordId& record, RecordKind kind, const std::optional<Draft>& restored) {
    m_ticket = 0;
    m_keeper.begin(record, kind, restored ? restored->base : m_journal.read().revisionOf(record),
                   restored ? restored->token : 0);
}

void RecordSaver::save(const Record& record, const std::vector<Record>& madeInPlace) {
    m_keeper.keepNow();
    Changes changes;
    for (const Record& made : madeInPlace) {
        Change change;
        change.record = made;
        changes.push_back(change);
    }
    Change change;
    change.record = record;
    change.base = m_keeper.base();
    change.draft = m_token = m_keeper.token();
    change.mustBeNew = isNew();
    changes.push_back(change);
    m_saving = idOf(record);
    m_ticket = m_journal.commit(std::move(changes));
}

void RecordSaver::committed(qint64 ticket, const Committed& done) {
    if (ticket != m_ticket || m_keeper.record() != m_saving) {
        return;
    }
    m_ticket = 0;
    const auto place = std::find(done.changed.begin(), done.changed.end(), m_saving);
    if (place == done.changed.end()) {
        return;
    }
    const bool first = isNew();
    m_keeper.saved(done.revisions[static_cast<std::size_t>(place - done.changed.begin())], m_token);
    Q_EMIT saved(first);
}

}  // namespace tspace
