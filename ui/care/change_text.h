// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/version_changes.h"

#include <QString>

namespace tspace::care {

/// A change as rich text: what is gone struck through, what has come underlined and heavier, what is the same shortened
/// to what stands near a change.
[[nodiscard]] QString richText(const FieldChange& change);

/// All of it as rich text without any mark, for a first version, which changed nothing.
[[nodiscard]] QString plainText(const FieldChange& change);

/// The same aloud: "removed: him; added: them".
[[nodiscard]] QString spokenText(const FieldChange& change);

}  // namespace tspace::care
