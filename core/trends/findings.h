// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/gaps.h"
#include "trends/run_chart.h"
#include "trends/series.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace tspace::trends {

/// A session as the chart marks it.
struct SessionDay {
    SessionId id;
    QDate date;  ///< civil date it was held on; valid
    QString title;

    friend bool operator==(const SessionDay&, const SessionDay&) = default;
};

/// The person's own dated note, as the chart marks it.
struct NoteDay {
    Id<ChartNote> id;
    QDate date;
    QString text;  ///< never empty

    friend bool operator==(const NoteDay&, const NoteDay&) = default;
};

/// Where a series is cut to look at both sides of it.
struct SplitAt {
    QDate date;     ///< the first day that counts as after
    QString label;  ///< what happened there; empty: the day alone

    friend bool operator==(const SplitAt&, const SplitAt&) = default;
};

/// What is asked of one dimension of one instrument, or of one measure.
struct TrendInput {
    QString instrument;           ///< title
    QString dimension;            ///< title
    Scale scale;                  ///< of the scores
    QString cadence;              ///< of the instrument; may be empty
    std::optional<Per> per;       ///< absent: the cadence's
    std::optional<QDate> from;    ///< absent: the first rating
    std::optional<QDate> to;      ///< included; absent: the last rating
    QDate today;                  ///< valid
    std::vector<Rating> ratings;  ///< all there are, in any order, in the range or not
    std::vector<SessionDay> sessions;
    std::vector<NoteDay> notes;
    std::optional<SplitAt> split;  ///< when both sides of a mark are asked for
    Noun noun = Noun::Rating;
    QString unit;                     ///< of a measure's readings; may be empty
    Better better = Better::Neither;  ///< what the owner said of a measure; nothing else is called better
    std::optional<double> limit;      ///< the agreed one of a measure
};

/// First and last day of a range, both included.
struct DateRange {
    QDate from;
    QDate to;

    friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// The ranges one button chooses.
enum class RangeChoice { ThreeMonths, SixMonths, TwelveMonths, All };

/// "3 m", "6 m", "12 m", "All".
[[nodiscard]] QString rangeLabel(RangeChoice choice);

/// The days of a choice: the months up to and with `today`, begun with a whole period; or from the first rating to the
/// last. Without ratings all is twelve months.
[[nodiscard]] DateRange rangeOf(RangeChoice choice, Per per, const QDate& today, const std::vector<Rating>& ratings);

/// The numbers behind a trend; what is drawn, listed and said is made of nothing else.
struct Findings {
    Per per = Per::Day;     ///< what one value stands for
    Per gapPer = Per::Day;  ///< the periods that should have ratings: `per`, or the cadence's when by rating
    /// Whether each of them should have some. A series without a cadence, or answered once, is rated when there is
    /// something to rate, so that nothing is missing between two of its values.
    bool isRegular = true;
    Noun noun = Noun::Rating;
    DateRange range;
    QDate today;
    bool earlier = false;             ///< there are ratings before the range
    bool later = false;               ///< and after it
    std::vector<Rating> ratings;      ///< in the range, in order
    std::vector<PeriodValue> values;  ///< of these
    std::vector<Part> parts;          ///< the values cut where the scoring changes
    std::vector<Gap> gaps;            ///< none unless regular

    /// What is judged: the newest part. Null without values.
    [[nodiscard]] const Part* newest() const { return parts.empty() ? nullptr : &parts.back(); }

    /// Whether every value is a single rating, so that people can be told of ratings.
    [[nodiscard]] bool isOneEach() const { return values.size() == ratings.size(); }

    friend bool operator==(const Findings&, const Findings&) = default;
};

/// Computes them. Throws `Error` (`WrongUse`) when the range ends before it begins.
[[nodiscard]] Findings findingsOf(const TrendInput& input);

}  // namespace tspace::trends
