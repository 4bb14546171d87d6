// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/descriptor.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace tspace {

/// The lock file beside a journal, `<journal>.lock`. Every program that has the journal open holds it shared; whoever
/// replaces the journal holds it alone. Opening and closing are serialised by a second lock in the same file, _the
/// door_. It carries a note of the main file that the write-ahead log beside it belongs to. The locks are open file
/// description locks: they end with the program, and two holders in one program count as two. Functions throw `Error`.
class LockFile {
  public:
    using Milliseconds = std::chrono::milliseconds;

    /// How long a program waits for another that is opening, closing or replacing the journal.
    static constexpr Milliseconds patience{5000};

    /// Makes the lock file (mode 0600) if it is not there, shuts the door and holds it shared. Throws InUse when
    /// another program replaces the journal for longer than `wait`; ReadOnly or NoSpace when it cannot be made.
    explicit LockFile(const QString& journal, Milliseconds wait = patience);

    LockFile(LockFile&&) noexcept = default;
    LockFile& operator=(LockFile&&) noexcept = default;
    LockFile(const LockFile&) = delete;
    LockFile& operator=(const LockFile&) = delete;
    ~LockFile() = default;

    [[nodiscard]] static QString pathFor(const QString& journal);

    /// True when nobody else held it: then it is held alone until `share`. The door must be shut.
    [[nodiscard]] bool holdAlone();
    /// Back to holding it shared, without a gap.
    void share();

    /// Lets others open and close.
    void openDoor();
    /// Keeps others from opening, closing and checkpointing. Throws InUse after `wait`.
    void shutDoor(Milliseconds wait = patience);

    /// What was noted, by this program or one before it; empty when nothing was.
    [[nodiscard]] QByteArray note() const;
    /// Notes it; writes nothing when it stands there already. Durable when `synced`: before anything may need it.
    void setNote(const QByteArray& note, bool synced);

    /// Takes the file away. Only while held alone.
    void remove();

  private:
    [[nodiscard]] bool tryOpen(Milliseconds wait);

    QString m_path;
    Descriptor m_file;
};

}  // namespace tspace
