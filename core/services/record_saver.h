// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/draft_keeper.h"

#include <map>

namespace tspace {

/// The saving of one open editor whose record is one record: its draft while it is typed, its revision when it is left.
class RecordSaver : public QObject {
    Q_OBJECT

  public:
    /// `journal` must outlive it; `state` makes the draft from what the editor holds.
    RecordSaver(Journal& journal, DraftKeeper::State state, QObject* parent = nullptr);

    /// Begins with a record, new or kept, and the draft the editor took its state from, if it did.
    void begin(const RecordId& record, RecordKind kind, const std::optional<Draft>& restored);

    /// Hands the record over, with others that were made in place; keeps the draft first, so that a refusal loses
    /// nothing. While an earlier save of the record is on its way to disk it waits for that one, to go on from its
    /// revision. Throws `Error` when a rule is broken.
    void save(const Record& record, const std::vector<Record>& madeInPlace = {});

    /// True until the record has a revision.
    [[nodiscard]] bool isNew() const { return !m_keeper.base().has_value(); }
    /// True while a save is on its way to disk.
    [[nodiscard]] bool isSaving() const { return !m_flights.empty(); }
    [[nodiscard]] DraftKeeper& keeper() { return m_keeper; }

  Q_SIGNALS:
    /// What was handed over is on disk, and its draft is gone. `first`: the record is new in the journal.
    void saved(bool first);

  private:
    /// A save on its way to disk, and the newest one that waits for it.
    struct Flight {
        RecordId record;
        DraftToken token = 0;
        std::optional<RevisionId> base;  ///< what it was handed over on; stays the newest when nothing has changed
        std::optional<Changes> waiting;
    };

    void handOver(const RecordId& record, Changes changes);
    void committed(qint64 ticket, const Committed& done);
    void goOn(const Flight& flight, const std::optional<RevisionId>& base);

    Journal& m_journal;
    DraftKeeper m_keeper;
    std::map<qint64, Flight> m_flights;  ///< by ticket
};

}  // namespace tspace
