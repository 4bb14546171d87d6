// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journal_notes.h"
#include "store/reader.h"

#include <QLatin1String>

namespace tspace {

/// Keys of the settings that belong to the journal, with their values' type and what holds while they are not said.
namespace setting {
inline constexpr QLatin1String supervision{"supervision"};  ///< yes or no: the owner records supervision; yes
inline constexpr QLatin1String wellbeing{"wellbeing"};      ///< yes or no: the owner rates themselves; yes
inline constexpr QLatin1String caseload{"caseload"};        ///< what it counts: "children" or "families"; children
/// yes or no: why something is marked for the child's record was said once; no
inline constexpr QLatin1String childsRecordExplained{"childs_record_explained"};
}  // namespace setting

/// The journal's one settings record, or a new one with nothing said. Its id is the same in every journal. Change its
/// `values` and commit it like any record. Throws `Error`.
[[nodiscard]] Settings settingsOf(const JournalReader& read);

}  // namespace tspace
