// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "store/reader.h"
#include "store/verified_copy.h"

#include <QDate>

#include <functional>
#include <optional>
#include <vector>

namespace tspace {

/// What could not be taken out of a damaged journal: of one record, or of a list.
struct LostPart {
    enum class What {
        Record,          ///< nothing of it can be read
        NewestVersion,   ///< one before is there
        EarlierVersion,  ///< the newest is there
        Draft,
        List,          ///< a part of one of the journal's own lists, such as of what was erased
        WaitingNotes,  ///< those sealed while the journal was locked
        LogBeside,     ///< changes beside the file that were not moved into it yet
    };

    What what = What::Record;
    QString name;                    ///< in words for a log or a command line: "moment <id> of 2026-11-16"
    std::optional<RecordId> record;  ///< absent for lists, and when it cannot be known any more
    std::optional<RecordKind> kind;  ///< likewise
    QDate date;                      ///< the record's own, else that of saving; null when neither is known
};

/// What could be taken out of a damaged journal.
struct Salvage {
    Holding holding;             ///< of the journal that was made
    std::vector<LostPart> lost;  ///< what is not in it, by kind, the newest first; empty when nothing was lost

    /// The same in words.
    [[nodiscard]] Issues issues() const;
};

/// Puts everything that is whole in `from`, an open journal that may be damaged, into the empty tables of `to`. Returns
/// what is not in them. Throws as writing to `to` does, and `Cancelled`.
[[nodiscard]] std::vector<LostPart> takeWhole(sqlite::Connection& from, sqlite::Connection& to, Progress& progress);

/// What a journal that may be damaged has lost. Throws Damaged where even its tables cannot be told, and `Cancelled`.
/// Slow: run it in a worker.
[[nodiscard]] std::vector<LostPart> lostOf(sqlite::Connection& connection, Progress& progress);
[[nodiscard]] std::vector<LostPart> lostOf(const JournalReader& read, Progress& progress);

/// Visits the newest whole version of each record that is not deleted, by kind and time of saving, without a look at
/// the journal's lists. Returns what is lost. Throws what `visit` throws, and as `lostOf` does.
std::vector<LostPart> visitWhole(const JournalReader& read, const std::function<void(const Record&)>& visit,
                                 Progress& progress);

/// Makes a journal at `to`, with the same passphrase, of everything that is whole in the file at `from`: every version
/// whose hash agrees, drafts, what was erased, the keys of the inbox. `from` is not changed; it may be cut off, and a
/// log that a crash left beside it is left out and told. Throws as `Copier::ofResting` does where it cannot be opened
/// at all, InUse while another program has it open, Damaged where even its tables cannot be told or nothing in them can
/// be read, AlreadyExists. Slow: run it in a worker.
[[nodiscard]] Salvage salvage(const QString& from, const Secret& passphrase, const QString& to, Random& random,
                              Progress& progress);

}  // namespace tspace
