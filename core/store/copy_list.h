// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

#include <QDate>
#include <QLatin1String>
#include <QString>

#include <optional>
#include <vector>

namespace tspace {

/// Names of `Disclosure::to` that the program itself understands; any other is a person's own words.
namespace disclosedTo {
inline constexpr QLatin1String childsRecord{"childs-record"};
}

/// A thread, moment or action that belongs on the child's record.
struct CopyRow {
    RecordKind kind = RecordKind::Moment;  ///< of `record`: a session for a thread
    RecordId record;
    std::optional<ThreadId> thread;
    std::optional<QDate> date;  ///< when it was held, noted or agreed
    QString caseCode;
    QString headline;
    bool locked = false;          ///< of an agreed session, which does not change any more
    std::optional<QDate> copied;  ///< absent: still to be copied

    friend bool operator==(const CopyRow&, const CopyRow&) = default;
};

/// What is still to be copied, oldest first. Throws `Error`.
[[nodiscard]] std::vector<CopyRow> stillToCopy(const JournalReader& read);

/// What was copied, the newest copy first, at most `limit`. Throws `Error`.
[[nodiscard]] std::vector<CopyRow> alreadyCopied(const JournalReader& read, int limit);

/// The entries of the log of what left the journal that say so of a thread, moment or action. Throws `Error`.
[[nodiscard]] std::vector<Id<Disclosure>> arrivalsOf(const JournalReader& read, const QUuid& what);
/// When a thread of an agreed session was copied, by that log; absent while it was not. Throws `Error`.
[[nodiscard]] std::optional<QDate> copiedOn(const JournalReader& read, const ThreadId& thread);

}  // namespace tspace
