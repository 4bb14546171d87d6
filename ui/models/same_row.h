// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/session_lists.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace tspace::models {

/// True for rows that tell the same.
template <class Row>
bool sameRow(const Row& a, const Row& b) {
    return a == b;
}

// Rows that the store compares nowhere. A part that is added to one of them does not compile here until it is named.

template <>
inline bool sameRow(const MomentRow& a, const MomentRow& b) {
    const auto parts = [](const MomentRow& row) {
        const auto& [id, at, kind, headline, caseCode, bring] = row;
        return std::tie(id, at, kind, headline, caseCode, bring);
    };
    return parts(a) == parts(b);
}

template <>
inline bool sameRow(const SessionRow& a, const SessionRow& b) {
    const auto parts = [](const SessionRow& row) {
        const auto& [id, held, minutes, kind, myRole, status, headline, people, threads] = row;
        return std::tie(id, held, minutes, kind, myRole, status, headline, people, threads);
    };
    return parts(a) == parts(b);
}

template <>
inline bool sameRow(const ListedSession& a, const ListedSession& b) {
    return sameRow(a.row, b.row) && a.place == b.place && a.cancelReason == b.cancelReason;
}

template <>
inline bool sameRow(const CheckInRow& a, const CheckInRow& b) {
    const auto parts = [](const CheckInRow& row) {
        const auto& [id, at, instrument, version, answered, line] = row;
        return std::tie(id, at, instrument, version, answered, line);
    };
    return parts(a) == parts(b);
}

/// True for lists of the same rows in the same order.
template <class Row>
bool sameRows(const std::vector<Row>& a, const std::vector<Row>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), sameRow<Row>);
}

/// Tells the views of a model which rows tell other things than before, run by run, so that they measure only those.
/// `tell(first, last)`. Both lists are as long.
template <class Row, class Tell>
void tellChanges(const std::vector<Row>& before, const std::vector<Row>& now, const Tell& tell) {
    for (std::size_t row = 0; row < now.size(); ++row) {
        const std::size_t first = row;
        while (row < now.size() && !sameRow(before[row], now[row])) {
            ++row;
        }
        if (row > first) {
            tell(static_cast<int>(first), static_cast<int>(row) - 1);
        }
    }
}

/// True for rows that tell of the same record.
template <class Row>
bool sameRecord(const Row& a, const Row& b) {
    return a.id == b.id;
}

template <>
inline bool sameRecord(const ListedSession& a, const ListedSession& b) {
    return a.row.id == b.row.id;
}

/// True for lists of the same records in the same order, whatever is told of each.
template <class Row>
bool sameRecords(const std::vector<Row>& a, const std::vector<Row>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), sameRecord<Row>);
}

}  // namespace tspace::models
