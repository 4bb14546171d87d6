// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what a journal's file holds is as it was written.
#include "base/error.h"
#include "store/journal_file_state.h"

namespace tspace {

using sqlite::Connection;
using sqlite::Mode;

std::optional<Error> foundTwice(const std::function<Connection()>& connect, const JournalFile::Prove& prove,
                                Progress& progress) {
    std::optional<Error> found;
    for (int look = 0; look < 2; ++look) {
        try {
            prove(connect(), progress);
            return std::nullopt;
        } catch (const Error& error) {
            if (error.code() != ErrorCode::Damaged) {
                throw;
            }
            found = error;
        }
    }
    return found;
}

void JournalFile::State::proveAtRest(const JournalFile::Prove& prove) {
    if (!prove || !(readOnly || m_alone) || file.hasSideFiles() || file.size() > JournalFile::provenAtOnce) {
        return;
    }
    try {
        Progress progress;
        damage = foundTwice([&] { return keyed(file.path(), Mode::Immutable, key->forFile()); }, prove, progress);
        isProven = true;
    } catch (const Error&) {
        return;  // what the disk does not give now is no damage; whoever needs it is told
    }
    if (damage && m_lock) {
        m_lock->remove();
        m_lock.reset();
        m_alone = false;
    }
    readOnly = readOnly || damage;
}

}  // namespace tspace
