// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/document.h"
#include "services/look_back.h"

namespace tspace::paper {

/// What of a look back goes on paper besides what is not private.
struct LookBackChoice {
    bool withPrivate = false;  ///< moments not marked to bring, and the lines after sessions
};

/// A quarter or a year on paper: the passages under their headings, each with its day, the ratings in words, and what
/// the person wrote about it. Where something private stays out the page says so.
[[nodiscard]] Document lookBackDocument(const LookBackPage& page, const LookBackSpan& span, const QString& own,
                                        const LookBackChoice& choice = {});

/// Whether the page holds anything private.
[[nodiscard]] bool hasPrivate(const LookBackPage& page);

}  // namespace tspace::paper
