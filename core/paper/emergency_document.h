// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/document.h"

#include <QDate>

namespace tspace::paper {

/// Where a journal and its backups lie.
struct JournalWhereabouts {
    QString journal;       ///< its file
    QString backups;       ///< the folder beside it
    QString secondFolder;  ///< the one that was chosen; empty: none
};

/// The emergency sheet: where the journal and its backups lie and how it is opened again, with lines to fill in by
/// hand. It holds neither the passphrase nor room for it, but for where it is kept.
[[nodiscard]] Document emergencyDocument(const JournalWhereabouts& where, const QDate& today);

}  // namespace tspace::paper
