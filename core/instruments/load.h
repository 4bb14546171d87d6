// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "instruments/instrument.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace tspace::instruments {

/// An instrument, or every fault its file has.
struct Loaded {
    std::optional<Instrument> instrument;  ///< absent exactly when `issues` holds a fault
    Issues issues;  ///< places are JSON pointers, or "line 3, column 14" where the file is no JSON
};

/// Bytes an instrument file may have.
inline constexpr qint64 largestFile = 1024LL * 1024;

/// Reads the bytes of an instrument file. A bad one is refused whole, with every fault listed; never throws for it.
[[nodiscard]] Loaded load(const QByteArray& bytes);

/// The same for content that is read already, as it lives in a journal.
[[nodiscard]] Loaded read(const QJsonObject& content);

}  // namespace tspace::instruments
