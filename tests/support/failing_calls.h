// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace tspace::test {

/// Stands between the program and the C library, for every file below one folder: SQLite's calls and our own (writing,
/// syncing, truncating, renaming, linking, making, removing and reading of files) are counted, and one of them, or all
/// from one on, can be made to fail or to be late. One at a time. Calls on other files, memory maps and locks are left
/// alone.
class FailingCalls {
  public:
    enum class Failure {
        Once,      ///< the one call fails (EIO), the next goes well: a bad sector, a hiccup of a network
        FullDisk,  ///< from that call on what makes a file or writes to one fails (ENOSPC); reading and renaming go on
        DeadDisk,  ///< from that call on everything fails (EIO)
        ShortWrite,  ///< the one call, if it writes, writes half of it and says so; otherwise fails once
        PowerCut,    ///< from that call on everything fails, and what was not synced before is gone
        TornPower,   ///< the same, but of what was not synced some is there, in no order and in parts
        Late         ///< the one call takes a few milliseconds and goes well: a disk that wakes up
    };

    /// What a call does, as far as failures differ by it.
    enum class Kind {
        Look,    ///< reads, or opens what is there
        Change,  ///< syncs, truncates, renames, takes away
        Grow,    ///< makes a file, a link or a folder
        Write
    };

    explicit FailingCalls(const QString& folder);
    FailingCalls(const FailingCalls&) = delete;
    FailingCalls& operator=(const FailingCalls&) = delete;
    ~FailingCalls();

    /// Begins to count from 1; the `call`th fails. 0: none. For a power cut the folder as it is counts as synced.
    void failAt(int call, Failure failure);

    /// Nothing fails any more; the count stands. After a power cut, or where none of the calls came to one: the power
    /// goes now, and comes back. Then nothing in the folder may be open.
    void mend();

    /// Calls counted since `failAt`.
    [[nodiscard]] int counted() const;
    /// Of what kind each of them was; since `failAt(0, ...)` only.
    [[nodiscard]] std::vector<Kind> kinds() const;
    /// True when a call was made to fail, or was late, since `failAt`.
    [[nodiscard]] bool hasFailed() const;
};

}  // namespace tspace::test
