// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace tspace::codec {

/// One thing a record says, out of its nest: for showing, and for comparing two versions.
struct FlatField {
    QString path;       ///< the same in two versions for the same thing: parts with ids go by them, others by number
    QStringList keys;   ///< the keys that lead to it, with the number of a part from 1: "threads", "2", "practice"
    QString text;       ///< "yes" for what is true, "2026-11-18 14:00 (Europe/London)" for points in time
    bool isId = false;  ///< the text is the id of another record, or of a part of one

    friend bool operator==(const FlatField&, const FlatField&) = default;
};

/// All that a record says, in the order of its form, without its own id, its type, the ids of its parts, and what is
/// merely not true.
[[nodiscard]] std::vector<FlatField> flatFields(const Record& record);

}  // namespace tspace::codec
