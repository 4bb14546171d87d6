// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/second_journal.h"

#include "store/committer.h"
#include "store/migrations.h"
#include "store/salvage.h"

namespace tspace {

Error SecondJournal::refuse(const Error& why, sqlite::Connection& from, const Keep& keep) {
    KeptJournal kept;
    try {
        const bool isDamaged = why.code() == ErrorCode::Damaged;
        if (!m_kept && (keep || !isDamaged)) {  // a damaged file stays where it is
            make(from, isDamaged);
        }
        kept.path = path();
        if (m_kept && keep) {
            sqlite::Connection connection = m_kept->connect();
            keep(connection);
            kept.hasChange = true;
        }
    } catch (const Error&) {
        // What is told says how far it came; the next write tries again.
    }
    return kept.addedTo(why);
}

SecondJournal::Keep SecondJournal::keeping(const Changes& changes) const {
    return [this, &changes](sqlite::Connection& connection) {
        Changes own = changes;
        for (Change& change : own) {
            change.base.reset();
            change.mustBeNew = false;
        }
        static_cast<void>(Committer(connection, m_environment).commit(own, nullptr));
    };
}

void SecondJournal::close() {
    if (m_kept) {
        m_kept->close();
    }
}

void SecondJournal::make(sqlite::Connection& from, bool isDamaged) {
    m_kept.emplace(m_file.makeSecond(
        [&](sqlite::Connection& to) {
            Progress progress;
            if (isDamaged) {
                makeTables(to);
                static_cast<void>(takeWhole(from, to, progress));
            } else {
                from.backupTo(to, progress);
            }
        },
        m_environment.random));
}

}  // namespace tspace
