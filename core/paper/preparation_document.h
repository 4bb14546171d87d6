// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/session.h"
#include "paper/document.h"
#include "store/reader.h"

namespace tspace::paper {

/// The preparation sheet of a planned session: when and with whom, its agenda in order with minutes and what is wanted
/// from each point, and room to write by hand under each. Throws `Error`.
[[nodiscard]] Document preparationDocument(const JournalReader& read, const Session& session);

}  // namespace tspace::paper
