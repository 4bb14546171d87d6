// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QByteArray>

#include <cstddef>
#include <span>

namespace tspace {

/// One numbered set of Argon2id parameters. A set that was released is never changed, and never taken away.
struct KeySet {
    int number;
    unsigned long long passes;
    std::size_t memory;  ///< bytes
};

/// Every set there is, the newest first: new journals use that one, and unlocking tries it first.
[[nodiscard]] std::span<const KeySet> keySets();

/// The key of a journal's file, derived from its passphrase and the salt that is the file's first 16 bytes. Wiped when
/// it goes.
class JournalKey {
  public:
    static constexpr int saltBytes = 16;

    /// Argon2id (version 1.3) of the passphrase; takes as long as `set` makes it, about a tenth of a second. `salt` has
    /// 16 bytes. Throws `Error`: WrongUse for another length of salt, Internal when the memory cannot be had.
    [[nodiscard]] static JournalKey derive(const Secret& passphrase, const QByteArray& salt, const KeySet& set);

    /// SQLCipher's raw spelling, `x'<key><salt>'`, for making a file and for one that is there: without the salt
    /// SQLCipher reads it from the file by itself, and where the disk fails just then it takes the key for a wrong one.
    [[nodiscard]] Secret forFile() const;

    [[nodiscard]] const QByteArray& salt() const { return m_salt; }

    /// The parameters it was derived with.
    [[nodiscard]] const KeySet& set() const { return m_set; }

    /// A second key with the same bytes, for a second owner.
    [[nodiscard]] JournalKey duplicate() const { return {m_key.duplicate(), m_salt, m_set}; }

  private:
    JournalKey(Secret key, QByteArray salt, const KeySet& set);

    Secret m_key;
    QByteArray m_salt;
    KeySet m_set;
};

}  // namespace tspace
