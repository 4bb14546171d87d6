// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <optional>
#include <vector>

namespace tspace {

/// Names one keeping of a draft; later ones are greater. 0 names none.
using DraftToken = qint64;

/// One record to be saved, or to be moved to recently deleted.
struct Change {
    Record record;
    bool deleted = false;
    /// The revision the edit began from. When the record has moved on since (another window, the command line), the
    /// commit is refused, so that nothing is written over unseen. Absent: whatever is newest.
    std::optional<RevisionId> base;
    /// The draft this save makes needless; a draft kept later stays.
    DraftToken draft = 0;
    /// True for a record that must be new; an id that exists is then refused.
    bool mustBeNew = false;
};

using Changes = std::vector<Change>;

/// What a commit did.
struct Committed {
    Instant at;
    std::vector<RecordId> changed;      ///< records that got a new revision; unchanged ones get none
    std::vector<RecordKind> kinds;      ///< of `changed`, in the same order
    std::vector<RevisionId> revisions;  ///< of `changed`, in the same order
};

/// What an editor holds that is not yet a revision: raw texts of its fields, cursor, in a form of the editor's own.
struct Draft {
    RecordId record;
    RecordKind kind = RecordKind::Moment;
    std::optional<RevisionId> base;  ///< the revision the edit began from; absent for a new record
    QJsonObject state;
    DraftToken token = 0;  ///< set by the journal
    Instant kept;          ///< set by the journal
};

}  // namespace tspace
