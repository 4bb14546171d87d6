// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/privacy_check.h"

namespace tspace {

/// Adds what is likely someone's name: what follows a title, initials, given names that are no words in any case, and
/// words written large that are no usual words; at the beginning of a sentence only with a sign that someone is spoken
/// of.
void findLikelyNames(const QString& line, std::vector<PrivacyFind>& finds);

/// Whether a word of the text is a given name, also one that is a word as well, or has 's.
[[nodiscard]] bool mayNameSomeone(const QString& text);

}  // namespace tspace
