// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlite/connection.h"
#include "store/reader.h"
#include "store/sealed.h"

#include <QString>

namespace tspace {

/// Makes the pair of keys to which notes are sealed while the journal is locked, where the journal has none. Two
/// programs at once come to the same pair. Throws `Error`.
void ensureInboxKeys(sqlite::Connection& connection);

/// The journal's pair. Throws `Error`: NotFound when it has none yet, Damaged when what it has is no pair.
[[nodiscard]] SealingKeys inboxKeysOf(const JournalReader& read);

/// Where the public half lies: "journal.tspace.pub", beside the journal.
[[nodiscard]] QString publicKeyPath(const QString& journal);

/// The public half that lies beside a journal. Throws `Error`: NotFound, Unreadable, or BadInput when it is no key.
[[nodiscard]] QByteArray publicKeyBeside(const QString& journal);

/// What putting the public half beside the journal found there.
enum class KeyBeside { Same, None, Another };

/// Puts the journal's own public half beside it (mode 0600), in place of anything else. Throws `Error` when it cannot
/// be written.
KeyBeside putPublicKeyBeside(const QString& journal, const QByteArray& publicKey);

}  // namespace tspace
