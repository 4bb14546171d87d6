// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trend_state.h"

#include "trends/calendar_words.h"
#include "trends/nouns.h"
#include "trends/trend_table.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace tspace::trends {

namespace {

// A gap narrower than this share of the axis has no room for a label.
constexpr double narrowestLabelledGap = 0.05;

double startOf(const Findings& found, const QDate& date) {
    return static_cast<double>(found.range.from.daysTo(date));
}

std::vector<Dot> dotsOf(const Findings& found) {
    std::map<QDate, int> perDay;
    for (const Rating& rating : found.ratings) {
        ++perDay[rating.date];
    }
    std::map<QDate, int> placed;
    std::vector<Dot> dots;
    dots.reserve(found.ratings.size());
    for (const Rating& rating : found.ratings) {
        const double within = (placed[rating.date]++ + middleOfDay) / perDay[rating.date];
        dots.push_back({startOf(found, rating.date) + within, rating.value, rating.date, rating.id, rating.changed});
    }
    return dots;
}

std::vector<ValueDot> valueDotsOf(const Findings& found, const std::vector<Dot>& dots) {
    std::vector<ValueDot> values;
    values.reserve(found.values.size());
    for (const Part& part : found.parts) {
        for (std::size_t place = part.first; place < part.end(); ++place) {
            const PeriodValue& value = found.values[place];
            double x = 0;
            for (const std::size_t rating : value.ratings) {
                x += dots[rating].x;
            }
            values.push_back({x / value.n(), value.value, value.n(), spokenValue(found, part, place)});
        }
    }
    return values;
}

std::vector<Stretch> stretchesOf(const Findings& found) {
    std::vector<Stretch> stretches;
    for (std::size_t place = 0; place < found.values.size(); ++place) {
        const bool joined = place > 0 && found.values[place].scoring == found.values[place - 1].scoring &&
                            areNeighbours(found.values[place - 1], found.values[place], found.gapPer);
        if (joined) {
            stretches.back().last = place;
        } else {
            stretches.push_back({place, place});
        }
    }
    return stretches;
}

std::vector<GapMark> gapMarksOf(const Findings& found, double days) {
    std::vector<GapMark> marks;
    for (const Gap& gap : found.gaps) {
        const double fromX = startOf(found, gap.first.first());
        const double toX = startOf(found, gap.last.last()) + 1;
        const bool fits = toX - fromX >= narrowestLabelledGap * days;
        const QString many = manyOf(found.noun);
        marks.push_back({fromX, toX, fits ? Words::tr("no %1").arg(many) : QString(),
                         Words::tr("no %1 %2").arg(many, gapWords(gap, found.today, found.later))});
    }
    return marks;
}

std::vector<MedianLine> mediansOf(const Findings& found, double days) {
    std::vector<MedianLine> lines;
    for (std::size_t place = 0; place < found.parts.size(); ++place) {
        const Part& part = found.parts[place];
        if (!part.chart.median) {
            continue;
        }
        const bool last = place + 1 == found.parts.size();
        const double fromX = place == 0 ? 0 : startOf(found, found.values[part.first].first);
        const double toX = last ? days : startOf(found, found.values[part.end()].first);
        lines.push_back(
            {fromX, toX, *part.chart.median, part.chart.n,
             Words::tr("median %1 (n = %2)").arg(numberWords(*part.chart.median), countWords(part.chart.n))});
    }
    return lines;
}

std::vector<Shade> shadesOf(const Findings& found, const std::vector<ValueDot>& values) {
    std::vector<Shade> shades;
    if (const Part* part = found.newest()) {
        for (const Run& run : part->chart.signalRuns) {
            const std::size_t first = part->first + run.first;
            const std::size_t last = part->first + run.last;
            shades.push_back({values[first].x, values[last].x, found.values[first].first, found.values[last].last,
                              run.side, runLabel(run)});
        }
    }
    return shades;
}

std::vector<SessionMark> sessionMarksOf(const Findings& found, const std::vector<SessionDay>& sessions) {
    std::vector<SessionMark> marks;
    for (const SessionDay& session : sessions) {
        if (session.date >= found.range.from && session.date <= found.range.to) {
            const QString day = periodWords(Period::of(Per::Day, session.date));
            marks.push_back({startOf(found, session.date) + middleOfDay, session,
                             session.title.isEmpty() ? day : Words::tr("%1: %2").arg(day, session.title)});
        }
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const SessionMark& a, const SessionMark& b) { return a.session.date < b.session.date; });
    return marks;
}

std::vector<VersionMark> versionMarksOf(const Findings& found) {
    std::vector<VersionMark> marks;
    for (std::size_t place = 1; place < found.ratings.size(); ++place) {
        const Rating& rating = found.ratings[place];
        if (rating.version != found.ratings[place - 1].version) {
            marks.push_back({startOf(found, rating.date), rating.date, rating.version,
                             Words::tr("version %1").arg(rating.version)});
        }
    }
    return marks;
}

QString shortened(const QString& text) {
    constexpr qsizetype most = 24;
    const QString line = text.simplified();
    return line.size() <= most ? line : line.left(most - 1).trimmed() + QChar(u'…');
}

std::vector<NoteMark> noteMarksOf(const Findings& found, const std::vector<NoteDay>& notes) {
    std::vector<NoteMark> marks;
    for (const NoteDay& note : notes) {
        if (note.date >= found.range.from && note.date <= found.range.to) {
            const QString day = periodWords(Period::of(Per::Day, note.date));
            marks.push_back({startOf(found, note.date), note, shortened(note.text),
                             Words::tr("%1: %2").arg(day, note.text.simplified())});
        }
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const NoteMark& a, const NoteMark& b) { return a.note.date < b.note.date; });
    return marks;
}

std::optional<LimitLine> limitOf(const TrendInput& input) {
    if (!input.limit) {
        return std::nullopt;
    }
    const QString unit = input.unit.isEmpty() ? QString() : QStringLiteral(" ") + input.unit;
    return LimitLine{*input.limit, Words::tr("agreed limit: %1%2").arg(numberWords(*input.limit), unit)};
}

/// The medians of both sides, in place of those of the parts.
void cut(TrendState& state, const SplitAt& at) {
    state.split = beforeAfter(state.found, at);
    state.splitX = std::clamp(startOf(state.found, at.date), 0.0, state.days);
    state.shades.clear();
    state.medians.clear();
    const auto add = [&state](const SideMedian& side, double fromX, double toX) {
        if (side.median && fromX < toX) {
            const QString label = Words::tr("median %1 (n = %2)").arg(numberWords(*side.median), countWords(side.n));
            state.medians.push_back({fromX, toX, *side.median, side.n, label});
        }
    };
    add(state.split->before, 0, state.splitX);
    add(state.split->after, state.splitX, state.days);
    // A short side has no room for its words on the chart.
    state.chartTitle = Words::tr("%1. %2").arg(state.chartTitle, sidesInShort(*state.split));
}

QString subtitleOf(const TrendInput& input, const Findings& found) {
    const QString count = ratingCount(found.noun, static_cast<qint64>(found.ratings.size()));
    return QStringLiteral("%1 · %2").arg(input.instrument,
                                         input.unit.isEmpty() ? count : Words::tr("%1, in %2").arg(count, input.unit));
}

Scale axisOf(const Findings& found, Scale scale, const std::optional<double>& limit) {
    if (limit) {
        scale.min = std::min(scale.min, std::floor(*limit));
        scale.max = std::max(scale.max, std::ceil(*limit));
    }
    for (const Rating& rating : found.ratings) {
        scale.min = std::min(scale.min, std::floor(rating.value));
        scale.max = std::max(scale.max, std::ceil(rating.value));
    }
    return scale;
}

/// What the owner said of a measure: a limit, which way is better. Nothing else calls a direction better.
void addOwnWords(TrendWords& words, const TrendInput& input, const Findings& found) {
    if (input.limit && !found.values.empty()) {
        const auto above = std::count_if(found.values.begin(), found.values.end(),
                                         [&input](const PeriodValue& value) { return value.value > *input.limit; });
        words.notes << Words::tr("Above the agreed limit of %1: %2 of %3.")
                           .arg(numberWords(*input.limit), countWords(above),
                                valueCount(found, static_cast<qint64>(found.values.size())));
    }
    if (input.better != Better::Neither) {
        words.notes << (input.better == Better::Up ? Words::tr("You said that up is better here.")
                                                   : Words::tr("You said that down is better here."));
    }
}

QString chartTitleOf(const Findings& found) {
    const QString one = found.noun == Noun::Reading ? Words::tr("One dot a reading, the dashed line the median")
                                                    : Words::tr("One dot a rating, the dashed line the median");
    return found.isOneEach()
               ? one
               : Words::tr("Small dots are %1, joined dots the median of %2, the dashed line the median of all")
                     .arg(manyOf(found.noun), onePeriod(found.per));
}

}  // namespace

TrendState trendState(const TrendInput& input) {
    TrendState state;
    state.found = findingsOf(input);
    const Findings& found = state.found;
    state.title = input.dimension;
    state.subtitle = subtitleOf(input, found);
    state.chartTitle = chartTitleOf(found);
    state.days = startOf(found, found.range.to) + 1;
    state.scale = axisOf(found, input.scale, input.limit);
    state.dayTicks = dayTicks(found.range.from, found.range.to);
    state.valueTicks = valueTicks(state.scale);
    state.dots = dotsOf(found);
    state.values = valueDotsOf(found, state.dots);
    state.stretches = stretchesOf(found);
    state.gaps = gapMarksOf(found, state.days);
    state.medians = mediansOf(found, state.days);
    state.shades = shadesOf(found, state.values);
    state.sessions = sessionMarksOf(found, input.sessions);
    state.versions = versionMarksOf(found);
    state.notes = noteMarksOf(found, input.notes);
    state.limit = limitOf(input);
    state.tableHeadings = tableHeadings(found);
    state.table = tableRows(found);
    state.words = wordsOf(found);
    addOwnWords(state.words, input, found);
    if (input.split) {
        cut(state, *input.split);
        state.words.notes << state.split->words;
    }
    return state;
}

}  // namespace tspace::trends
