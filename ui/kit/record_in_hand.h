// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <optional>

namespace tspace::kit {

/// A screen, or a part of one, on which one of several records is chosen or open. The window asks the part with the
/// focus first, then what it stands in (Ctrl+H: the versions of that record).
class HasRecordInHand {
  public:
    HasRecordInHand() = default;
    HasRecordInHand(const HasRecordInHand&) = delete;
    HasRecordInHand& operator=(const HasRecordInHand&) = delete;
    virtual ~HasRecordInHand() = default;

    /// Absent where nothing is chosen, or what is open was never saved.
    [[nodiscard]] virtual std::optional<RecordId> recordInHand() const = 0;
};

}  // namespace tspace::kit
