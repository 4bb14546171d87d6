// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

#include <optional>

namespace tspace {

/// What became of an open journal whose file is no longer at its path; carried by the detail of a Replaced error.
struct MovedFile {
    bool isReplaced = false;  ///< another file is at the path; otherwise none is
    QString now;              ///< where the file is now; empty where it has no name any more

    [[nodiscard]] Error error(const QString& path) const;
    /// Absent for an error of another kind.
    [[nodiscard]] static std::optional<MovedFile> from(const Error& error);

    friend bool operator==(const MovedFile&, const MovedFile&) = default;
};

}  // namespace tspace
