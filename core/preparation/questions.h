// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"
#include "store/preparation_lists.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace tspace::preparation {

/// Questions that help with one kind of thing on an agenda, and what calls for them.
struct Theme {
    QString id;                       ///< "courage"
    std::vector<MomentKind> moments;  ///< kinds of moment that call for it
    std::vector<Stage> stages;        ///< stages of the relationship
    std::vector<Loop> loops;          ///< states of a thread
    QStringList words;                ///< words in a title, whole and in lower case
    QStringList questions;            ///< at least three, never empty

    /// True for the questions that fit anything.
    [[nodiscard]] bool fitsAll() const { return moments.empty() && stages.empty() && loops.empty() && words.isEmpty(); }
};

/// What came of reading a file of questions: a theme, or every fault.
struct [[nodiscard]] LoadedTheme {
    std::optional<Theme> theme;
    Issues issues;
};

/// Reads one file (`resources/questions`). A bad file is refused whole.
LoadedTheme loadTheme(const QByteArray& file);

/// The questions that come with the program. Throws `Error` (Internal) when one file is broken.
[[nodiscard]] std::vector<Theme> bundledThemes();

/// At most three questions: one of each theme that the agenda calls for, those it calls for most first, then further
/// ones of the first of them and of what fits anything. `turn` decides which of a theme's questions has its turn, so
/// that they are not the same every time.
[[nodiscard]] QStringList questionsFor(const std::vector<Theme>& themes, const std::vector<Subject>& agenda, int turn);

}  // namespace tspace::preparation
