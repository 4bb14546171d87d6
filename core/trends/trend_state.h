// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/axis.h"
#include "trends/before_after.h"
#include "trends/findings.h"
#include "trends/trend_table.h"
#include "trends/trend_words.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <vector>

namespace tspace::trends {

// Every `x` below is in days from the start of the range's first day.

/// One rating, drawn small.
struct Dot {
    double x = 0;  ///< within its day; ratings of one day lie side by side in their order
    double value = 0;
    QDate date;
    RecordId id;
    bool changed = false;  ///< after it was first saved

    friend bool operator==(const Dot&, const Dot&) = default;
};

/// The value of one period, drawn joined to its neighbours.
struct ValueDot {
    double x = 0;  ///< the middle of its ratings, so that the value of one rating lies on its dot
    double value = 0;
    int n = 1;       ///< ratings it is the median of
    QString spoken;  ///< "3 August 2026, 5, above the median"

    friend bool operator==(const ValueDot&, const ValueDot&) = default;
};

/// Values joined by a line: neighbouring periods of one part, from index to index; one alone where both are equal.
struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;  ///< included

    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// Periods without ratings.
struct GapMark {
    double fromX = 0;
    double toX = 0;
    QString label;  ///< "no ratings"; empty where it would not fit
    QString words;  ///< "no ratings in July"

    friend bool operator==(const GapMark&, const GapMark&) = default;
};

/// The median of a part.
struct MedianLine {
    double fromX = 0;
    double toX = 0;
    double value = 0;
    int n = 0;      ///< values it is the median of
    QString label;  ///< "median 4 (n = 44)"

    friend bool operator==(const MedianLine&, const MedianLine&) = default;
};

/// A run that is a signal, shaded.
struct Shade {
    double fromX = 0;  ///< its first value
    double toX = 0;    ///< its last value
    QDate first;
    QDate last;
    Side side = Side::Above;
    QString label;  ///< "14 in a row above the median"

    friend bool operator==(const Shade&, const Shade&) = default;
};

/// A session held in the range.
struct SessionMark {
    double x = 0;
    SessionDay session;
    QString words;  ///< "3 August 2026: title"

    friend bool operator==(const SessionMark&, const SessionMark&) = default;
};

/// A note of the person's own in the range.
struct NoteMark {
    double x = 0;
    NoteDay note;
    QString label;  ///< its beginning, short enough to stand over a chart
    QString words;  ///< "3 August 2026: changed team"

    friend bool operator==(const NoteMark&, const NoteMark&) = default;
};

/// The limit that was agreed for a measure.
struct LimitLine {
    double value = 0;
    QString label;  ///< "agreed limit: 16 children"

    friend bool operator==(const LimitLine&, const LimitLine&) = default;
};

/// The first rating under another version of the instrument.
struct VersionMark {
    double x = 0;
    QDate date;
    int version = 1;
    QString label;  ///< "version 2"

    friend bool operator==(const VersionMark&, const VersionMark&) = default;
};

/// Everything the trends screen draws and says, and `tspace trend` prints; nothing of it is decided elsewhere.
struct TrendState {
    Findings found;
    QString title;       ///< the dimension
    QString subtitle;    ///< "emotional intelligence self-rating · 44 ratings"
    QString chartTitle;  ///< "One dot a rating, dashed the median"
    double days = 1;     ///< length of the x axis, from 0
    Scale scale;         ///< ends of the value axis: the scale, widened where an older scoring went beyond it
    std::vector<Tick> dayTicks;
    std::vector<Tick> valueTicks;
    std::vector<Dot> dots;
    std::vector<ValueDot> values;  ///< as `found.values`
    std::vector<Stretch> stretches;
    std::vector<GapMark> gaps;
    std::vector<MedianLine> medians;  ///< of the parts, or of both sides of the split
    std::vector<Shade> shades;        ///< of the newest part
    std::vector<SessionMark> sessions;
    std::vector<VersionMark> versions;
    std::vector<NoteMark> notes;       ///< in the order of time
    std::optional<LimitLine> limit;    ///< of a measure that has one
    std::optional<BeforeAfter> split;  ///< when asked for; `medians` are then those of its sides, and nothing is shaded
    double splitX = 0;                 ///< where it is
    QStringList tableHeadings;         ///< of the four columns
    std::vector<TableRow> table;
    TrendWords words;
};

/// Works it out. Throws `Error` (`WrongUse`) when the range ends before it begins.
[[nodiscard]] TrendState trendState(const TrendInput& input);

}  // namespace tspace::trends
