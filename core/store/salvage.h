// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "store/verified_copy.h"

namespace tspace {

/// What could be taken out of a damaged journal.
struct Salvage {
    Holding holding;  ///< of the journal that was made
    Issues lost;      ///< what is not in it, by record; empty when nothing was lost
};

/// Makes a journal at `to`, with the same passphrase, of everything that is whole in the file at `from`: every version
/// whose hash agrees, drafts, what was erased, the keys of the inbox. `from` is at rest and is not changed; it may be
/// cut off. Throws as `Copier::ofResting` does where it cannot be opened at all, Damaged where even its tables cannot
/// be told, AlreadyExists. Slow: run it in a worker.
[[nodiscard]] Salvage salvage(const QString& from, const Secret& passphrase, const QString& to, Random& random,
                              Progress& progress);

}  // namespace tspace
