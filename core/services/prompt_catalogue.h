// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/prompt_sets.h"
#include "store/reader.h"

namespace tspace {

/// Every set of prompts a session may be written by: those that come with the program, then the person's own by name.
/// Throws `Error`.
[[nodiscard]] std::vector<editing::PromptSet> promptSets(
    const JournalReader& read, std::vector<editing::PromptSet> bundled = editing::bundledPrompts());

/// The set of that key; absent when there is none (a person's own that was deleted). Throws `Error`.
[[nodiscard]] std::optional<editing::PromptSet> promptSet(const JournalReader& read, const QString& key);

}  // namespace tspace
