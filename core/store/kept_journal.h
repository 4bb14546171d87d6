// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

#include <optional>

namespace tspace {

/// Where what was open went on being kept, when a write was refused because its file takes no more; carried by the
/// detail of the error that tells why (Replaced or Damaged).
struct KeptJournal {
    QString path;            ///< the second journal; empty: none could be made
    bool hasChange = false;  ///< the refused change is in it, so that nothing is lost

    /// The error that tells both.
    [[nodiscard]] Error addedTo(const Error& why) const;
    /// Absent for an error that tells of none.
    [[nodiscard]] static std::optional<KeptJournal> from(const Error& error);
    /// The detail of an error as it was before `addedTo`.
    [[nodiscard]] static QString detailWithout(const Error& error);

    friend bool operator==(const KeptJournal&, const KeptJournal&) = default;
};

}  // namespace tspace
