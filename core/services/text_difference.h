// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace tspace {

/// A run of text that two versions share, or that one alone has.
struct TextPiece {
    enum class Kind { Same, Gone, Come };

    Kind kind = Kind::Same;
    QString text;

    friend bool operator==(const TextPiece&, const TextPiece&) = default;
};

/// What leads from one text to the other, by whole words: the pieces that are the same or gone make `before`, those
/// that are the same or have come make `after`, exactly. The fewest words change (Myers 1986, doi 10.1007/BF01840446)
/// unless so many do that all between the first and the last difference counts as changed.
[[nodiscard]] std::vector<TextPiece> textDifference(const QString& before, const QString& after);

}  // namespace tspace
