// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/handover.h"
#include "paper/document.h"

namespace tspace::paper {

/// The handover of a person's supervision: what is open, the record that both sides agreed to, and the dates. Nothing
/// private, as the handover itself has nothing private.
[[nodiscard]] Document handoverDocument(const exchange::Handover& handover);

}  // namespace tspace::paper
