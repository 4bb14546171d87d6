// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/changes.h"
#include "store/environment.h"
#include "store/journal_file.h"
#include "store/kept_journal.h"

#include <functional>
#include <optional>

namespace tspace {

/// What goes on being kept of a journal whose own file takes no more writes, since it was moved, replaced or is
/// damaged: a second journal beside it with the same passphrase, made at the first refusal, into which refused changes
/// go. Used on one thread.
class SecondJournal {
  public:
    /// Both outlive it.
    SecondJournal(const JournalFile& file, const Environment& environment) : m_file(file), m_environment(environment) {}

    /// Writes what was refused into the second journal.
    using Keep = std::function<void(sqlite::Connection&)>;

    /// Puts what was refused into the second journal, which is made of what `from` sees if there is none yet: all of
    /// it, or all that is whole where `why` is damage. Returns the error to tell instead. Null `keep`: no more than
    /// what was open is kept, and nothing where the file stays.
    [[nodiscard]] Error refuse(const Error& why, sqlite::Connection& from, const Keep& keep);

    /// Changes into the second journal, which nobody else writes to: the newest one counts. `changes` outlives what is
    /// returned.
    [[nodiscard]] Keep keeping(const Changes& changes) const;

    /// Where it is; empty while there is none.
    [[nodiscard]] QString path() const { return m_kept ? m_kept->path() : QString(); }

    /// Leaves it one file at rest.
    void close();

  private:
    void make(sqlite::Connection& from, bool isDamaged);

    const JournalFile& m_file;
    const Environment& m_environment;
    std::optional<JournalFile> m_kept;
};

}  // namespace tspace
