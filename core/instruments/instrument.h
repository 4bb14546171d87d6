// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/names.h"

#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace tspace::instruments {

/// How often an instrument asks to be answered; the period its ratings are charted by.
enum class Cadence { Daily, Weekly, Monthly, Quarterly, Once };

/// How the answers of one dimension become its score. The median averages the lower and the upper middle.
enum class Rule { Median, Mean, Sum, Single };

/// Whole numbers from `min` to `max`, at most 21 of them.
struct Scale {
    int min = 0;
    int max = 0;                    ///< above `min`
    std::map<int, QString> labels;  ///< words for some of the numbers, mostly the ends

    /// How many numbers there are to choose from.
    [[nodiscard]] int steps() const { return max - min + 1; }
    [[nodiscard]] bool has(int answer) const { return answer >= min && answer <= max; }
    /// The words for one number; empty where it has none.
    [[nodiscard]] QString label(int answer) const;

    friend bool operator==(const Scale&, const Scale&) = default;
};

/// A named range of scores, both ends included; the ranges of one dimension do not touch.
struct Band {
    double from = 0;
    double to = 0;
    QString title;

    friend bool operator==(const Band&, const Band&) = default;
};

/// What is scored and charted.
struct Dimension {
    QString id;
    QString title;
    QString help;             ///< more about it, shown when asked for; may be empty
    std::vector<Band> bands;  ///< in rising order; mostly none

    /// The words for a score; empty where no band holds it.
    [[nodiscard]] QString band(double score) const;

    friend bool operator==(const Dimension&, const Dimension&) = default;
};

/// One statement or question.
struct Item {
    QString id;
    QString dimension;  ///< id of one of the instrument's dimensions
    QString text;
    QString help;           ///< the full wording behind a short one; may be empty
    bool reversed = false;  ///< scored as min + max - answer
    Scale scale;            ///< its own, or else the instrument's

    friend bool operator==(const Item&, const Item&) = default;
};

/// One version of a self-rating, whole and valid: `read` and `load` make no other.
struct Instrument {
    QString id;       ///< the same for ever
    int version = 1;  ///< from 1; with `id` it names what was answered
    QString language;
    QString title;
    QString period;  ///< asked about: "the last week"; may be empty
    QString about;   ///< shown before the first answer; may be empty
    QString validity;
    QString attribution;
    QString licence;
    std::optional<Cadence> cadence;
    Scale scale;
    std::vector<Dimension> dimensions;  ///< at least one, each with at least one item
    std::vector<Item> items;            ///< in the order they are asked
    Rule rule = Rule::Single;
    int answered = 1;      ///< fewest answered items a dimension needs for a score
    bool profile = false;  ///< drawn as a profile over all dimensions, as well as over time
    QJsonObject content;   ///< the whole file, keys this program does not know included

    /// Null where there is none of that id.
    [[nodiscard]] const Dimension* dimension(const QString& wanted) const;
    [[nodiscard]] const Item* item(const QString& wanted) const;
    /// The items of one dimension, in the order they are asked.
    [[nodiscard]] std::vector<const Item*> itemsOf(const QString& dimension) const;

    friend bool operator==(const Instrument&, const Instrument&) = default;
};

/// The lowest and highest score a dimension can have under the instrument's rule.
struct ScoreRange {
    double lowest = 0;
    double highest = 0;

    friend bool operator==(const ScoreRange&, const ScoreRange&) = default;
};

/// The range of scores of a dimension of the instrument: its scale, or for `sum` that of as few as `answered` and as
/// many as all its items.
[[nodiscard]] ScoreRange scoreRange(const Instrument& instrument, const QString& dimension);

/// True if scores of the two versions may be joined in one series of a dimension: same rule, items, scales and
/// reversals of that dimension. Wording may differ.
[[nodiscard]] bool scoresAlike(const Instrument& a, const Instrument& b, const QString& dimension);

}  // namespace tspace::instruments

namespace tspace {

template <>
std::span<const NameOf<instruments::Cadence>> names<instruments::Cadence>();
template <>
std::span<const NameOf<instruments::Rule>> names<instruments::Rule>();

}  // namespace tspace
