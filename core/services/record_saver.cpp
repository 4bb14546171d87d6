// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/record_saver.h"

#include <algorithm>

namespace tspace {

RecordSaver::RecordSaver(Journal& journal, DraftKeeper::State state, QObject* parent)
    : QObject(parent), m_journal(journal), m_keeper(journal, std::move(state)) {
    connect(&journal, &Journal::committed, this, &RecordSaver::committed);
    // What waited for it stays in its draft; the window tells of the failure.
    connect(&journal, &Journal::commitFailed, this, [this](qint64 ticket) { m_flights.erase(ticket); });
}

void RecordSaver::begin(const RecordId& record, RecordKind kind, const std::optional<Draft>& restored) {
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
    change.draft = m_keeper.token();
    change.mustBeNew = isNew();
    changes.push_back(change);
    const RecordId id = idOf(record);
    const auto before = std::find_if(m_flights.begin(), m_flights.end(),
                                     [&](const auto& flight) { return flight.second.record == id; });
    if (before != m_flights.end()) {
        before->second.waiting = std::move(changes);
        return;
    }
    handOver(id, std::move(changes));
}

void RecordSaver::handOver(const RecordId& record, Changes changes) {
    Flight flight{record, changes.back().draft, changes.back().base, {}};
    const qint64 ticket = m_journal.commit(std::move(changes));
    m_flights.emplace(ticket, std::move(flight));
}

void RecordSaver::committed(qint64 ticket, const Committed& done) {
    const auto found = m_flights.find(ticket);
    if (found == m_flights.end()) {
        return;
    }
    const Flight flight = std::move(found->second);
    m_flights.erase(found);
    const auto place = std::find(done.changed.begin(), done.changed.end(), flight.record);
    const auto revision = place == done.changed.end()
                              ? flight.base
                              : std::optional(done.revisions[static_cast<std::size_t>(place - done.changed.begin())]);
    if (flight.waiting) {
        goOn(flight, revision);
    } else if (revision && m_keeper.record() == flight.record) {
        const bool first = isNew();
        m_keeper.saved(*revision, flight.token);
        Q_EMIT saved(first);
    }
}

void RecordSaver::goOn(const Flight& flight, const std::optional<RevisionId>& base) {
    Changes changes = *flight.waiting;
    if (base) {
        changes.back().base = base;
        changes.back().mustBeNew = false;
    }
    try {
        handOver(flight.record, std::move(changes));
    } catch (const Error&) {
        // It stays in its draft, as what breaks a rule does; a later save tells.
    }
}

}  // namespace tspace
