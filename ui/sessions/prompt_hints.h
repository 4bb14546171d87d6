// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/prompt_sets.h"
#include "sessions/fields.h"

namespace tspace::sessions {

/// Lets the empty boxes of a session say what a set of prompts asks, or what they say by themselves where it asks
/// nothing. The hints vanish as one writes, and force nothing. Null: no set.
void showHints(const Fields& fields, const editing::SessionEdit& edit, const editing::PromptSet* set);

}  // namespace tspace::sessions
