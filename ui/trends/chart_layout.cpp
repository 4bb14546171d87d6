// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/chart_layout.h"

#include "kit/tokens.h"
#include "trends/label_placer.h"

#include <algorithm>

namespace tspace::trends {

namespace {

using Kind = ChartLabel::Kind;
namespace space = kit::space;

// Between the plot's edge and the outermost dots.
constexpr double inset = space::small;
constexpr double largestDot = space::small;
constexpr double smallestDot = space::tiny;
constexpr double ratingShare = 0.6;
constexpr double smallestRating = 3;
// Lines of labels above the plot, at most.
constexpr int mostRows = 3;

class Builder {
  public:
    Builder(const TrendState& state, const QSizeF& size, const QFontMetricsF& metrics)
        : m_state(state), m_size(size), m_metrics(metrics) {}

    [[nodiscard]] ChartLayout built() {
        placeAcross();
        std::vector<ChartLabel> above = labelsAbove();
        placeDown(above);
        m_layout.labels = std::move(above);
        addAxisLabels();
        addObstacles();
        addMedianLabels();
        addLimitLabel();
        addGapLabels();
        return std::move(m_layout);
    }

  private:
    [[nodiscard]] double widthOf(const QString& words) const {
        double widest = 0;
        for (const QString& line : words.split(QLatin1Char('\n'))) {
            widest = std::max(widest, m_metrics.horizontalAdvance(line));
        }
        return widest + 1;
    }
    [[nodiscard]] double line() const { return m_metrics.height(); }
    [[nodiscard]] bool reachesEnd(const MedianLine& median) const { return median.toX >= m_state.days; }

    /// The label of the newest median stands beside the plot, in two lines, where nothing can be in its way.
    [[nodiscard]] static QString besideWords(const MedianLine& median) {
        QString words = median.label;
        if (const qsizetype at = words.lastIndexOf(QLatin1String(" (")); at > 0) {
            words.replace(at, 1, QLatin1Char('\n'));
        }
        return words;
    }

    void placeAcross();
    void placeDown(std::vector<ChartLabel>& above);
    [[nodiscard]] std::vector<ChartLabel> labelsAbove();
    void addAbove(std::vector<ChartLabel>& placed, Kind kind, double left, const QString& words);
    void addAxisLabels();
    void addDayLabel(const Tick& tick, LabelPlacer& row, bool always);
    void addObstacles();
    void addMedianLabels();
    [[nodiscard]] std::vector<QRectF> boxesOn(const MedianLine& median, const QSizeF& words) const;
    void addWithin(Kind kind, const MedianLine& median);
    void addLimitLabel();
    void addGapLabels();

    const TrendState& m_state;
    QSizeF m_size;
    const QFontMetricsF& m_metrics;
    ChartLayout m_layout;
    LabelPlacer m_placer;
};

void Builder::placeAcross() {
    double left = 0;
    for (const Tick& tick : m_state.valueTicks) {
        left = std::max(left, widthOf(tick.label));
    }
    left += space::medium;
    double right = space::large;
    if (!m_state.medians.empty() && reachesEnd(m_state.medians.back())) {
        right = std::max(right, widthOf(besideWords(m_state.medians.back())) + space::small);
    }
    const double width = std::max(m_size.width() - left - right, 2 * inset + 1);
    m_layout.plot = QRectF(left, 0, width, 1);
    const double margin = inset * m_state.days / (width - 2 * inset);
    m_layout.fromX = -margin;
    m_layout.toX = m_state.days + margin;
    const double each = (width - 2 * inset) / static_cast<double>(std::max<std::size_t>(m_state.values.size(), 1));
    m_layout.dotSize = std::clamp(each * 1.5, smallestDot, largestDot);
    m_layout.ratingSize = std::max(m_layout.dotSize * ratingShare, smallestRating);
    m_layout.markSize = space::small;
}

/// Labels above the plot, their boxes yet counted upwards from its upper edge. Marks of versions come first, then the
/// person's notes, then runs, the newest first.
std::vector<ChartLabel> Builder::labelsAbove() {
    std::vector<ChartLabel> placed;
    for (const VersionMark& mark : m_state.versions) {
        addAbove(placed, Kind::Version, m_layout.at(mark.x, 0).x(), mark.label);
    }
    for (const NoteMark& note : m_state.notes) {
        addAbove(placed, Kind::Note, m_layout.at(note.x, 0).x() - space::tiny, note.label);
    }
    for (auto shade = m_state.shades.rbegin(); shade != m_state.shades.rend(); ++shade) {
        addAbove(placed, Kind::Shade, m_layout.at(shade->fromX, 0).x() - space::small, shade->label);
    }
    return placed;
}

void Builder::addAbove(std::vector<ChartLabel>& placed, Kind kind, double left, const QString& words) {
    const double width = widthOf(words);
    const double furthest = std::max(0.0, m_size.width() - width);
    for (int row = 0; row < mostRows; ++row) {
        const QRectF box(std::min(left, furthest), -(row + 1) * line() - space::tiny, width, line());
        const QRectF room = box.adjusted(-space::small, 1, space::small, -1);
        if (std::none_of(placed.begin(), placed.end(),
                         [&room](const ChartLabel& other) { return other.box.intersects(room); })) {
            placed.push_back({kind, box, words});
            return;
        }
    }
}

void Builder::placeDown(std::vector<ChartLabel>& above) {
    double top = space::tiny;
    for (const ChartLabel& label : above) {
        top = std::max(top, -label.box.top());
    }
    // The words of the highest value stand in the middle of its line.
    top = std::max(top, line() / 2 - inset);
    const double marks = m_state.sessions.empty() ? 0 : m_layout.markSize + space::small;
    const double bottom = marks + space::small + line();
    const double height = std::max(m_size.height() - top - bottom, 2 * inset + 1);
    m_layout.plot.setTop(top);
    m_layout.plot.setHeight(height);
    const double margin = inset * (m_state.scale.max - m_state.scale.min) / (height - 2 * inset);
    m_layout.fromY = m_state.scale.min - margin;
    m_layout.toY = m_state.scale.max + margin;
    for (ChartLabel& label : above) {
        label.box.translate(0, top);
    }
    for (const Shade& shade : m_state.shades) {
        const double left = m_layout.at(shade.fromX, 0).x() - space::small;
        const double right = m_layout.at(shade.toX, 0).x() + space::small;
        m_layout.shades.emplace_back(left, top, right - left, height);
    }
    for (const NoteMark& note : m_state.notes) {
        m_layout.notes.emplace_back(m_layout.at(note.x, 0).x(), top);
    }
    for (const SessionMark& mark : m_state.sessions) {
        m_layout.sessions.emplace_back(m_layout.at(mark.x, 0).x(), m_layout.plot.bottom() + marks / 2);
    }
}

void Builder::addAxisLabels() {
    const double right = m_layout.plot.left() - space::small;
    LabelPlacer column;
    const auto addValue = [&](const Tick& tick, bool always) {
        const double width = widthOf(tick.label);
        const QRectF box(right - width, m_layout.at(0, tick.at).y() - line() / 2, width, line());
        // Letters are lower than their line, so that lines may touch.
        const QRectF inner = box.adjusted(0, space::tiny, 0, -space::tiny);
        if (always || column.isFree(inner)) {
            column.take(inner);
            m_layout.labels.push_back({Kind::Value, box, tick.label});
        }
    };
    addValue(m_state.valueTicks.front(), true);
    addValue(m_state.valueTicks.back(), true);
    for (std::size_t at = 1; at + 1 < m_state.valueTicks.size(); ++at) {
        addValue(m_state.valueTicks[at], false);
    }
    LabelPlacer row;
    addDayLabel(m_state.dayTicks.back(), row, true);
    for (std::size_t at = 0; at + 1 < m_state.dayTicks.size(); ++at) {
        addDayLabel(m_state.dayTicks[at], row, false);
    }
}

void Builder::addDayLabel(const Tick& tick, LabelPlacer& row, bool always) {
    const double width = widthOf(tick.label);
    const double left = std::clamp(m_layout.at(tick.at, 0).x() - width / 2, 0.0, std::max(0.0, m_size.width() - width));
    const QRectF box(left, m_size.height() - line(), width, line());
    if (always || row.isFree(box.adjusted(-space::tiny, 0, space::tiny, 0))) {
        row.take(box);
        m_layout.labels.push_back({Kind::Day, box, tick.label});
    }
}

void Builder::addObstacles() {
    for (const Dot& dot : m_state.dots) {
        m_placer.addObstacle(m_layout.at(dot.x, dot.value));
    }
    const auto& values = m_state.values;
    for (const Stretch& stretch : m_state.stretches) {
        m_placer.addObstacle(m_layout.at(values[stretch.first].x, values[stretch.first].value));
        for (std::size_t at = stretch.first; at < stretch.last; ++at) {
            m_placer.addObstacles(m_layout.at(values[at].x, values[at].value),
                                  m_layout.at(values[at + 1].x, values[at + 1].value));
        }
    }
    std::vector<double> upright;
    for (const NoteMark& note : m_state.notes) {
        upright.push_back(m_layout.at(note.x, 0).x());
    }
    if (m_state.split) {
        upright.push_back(m_layout.at(m_state.splitX, 0).x());
    }
    for (const double x : upright) {
        m_placer.addObstacles({x, m_layout.plot.top()}, {x, m_layout.plot.bottom()});
    }
    for (const VersionMark& mark : m_state.versions) {
        const double x = m_layout.at(mark.x, 0).x();
        m_placer.addObstacles({x, m_layout.plot.top()}, {x, m_layout.plot.bottom()});
    }
}

void Builder::addMedianLabels() {
    for (const MedianLine& median : m_state.medians) {
        if (!reachesEnd(median)) {
            addWithin(Kind::Median, median);
            continue;
        }
        const QString words = besideWords(median);
        const double height = line() * (1 + static_cast<double>(words.count(QLatin1Char('\n'))));
        const double top = std::clamp(m_layout.at(0, median.value).y() - height / 2, 0.0,
                                      std::max(0.0, m_layout.plot.bottom() - height));
        m_layout.labels.push_back(
            {Kind::Median, QRectF(m_layout.plot.right() + space::small, top, widthOf(words), height), words});
    }
}

void Builder::addLimitLabel() {
    if (m_state.limit) {
        addWithin(Kind::Limit, {0, m_state.days, m_state.limit->value, 0, m_state.limit->label});
    }
}

/// Places within the plot for words of so many pixels above and below a line, the latest first.
std::vector<QRectF> Builder::boxesOn(const MedianLine& median, const QSizeF& words) const {
    const double y = m_layout.at(0, median.value).y();
    const double first = m_layout.at(median.fromX, 0).x() + space::tiny;
    const double last = m_layout.at(median.toX, 0).x() - words.width() - space::tiny;
    std::vector<QRectF> boxes;
    double left = last;
    while (left >= first) {
        for (const double top : {y - words.height() - 2, y + 2}) {
            if (const QRectF box(QPointF(left, top), words); m_layout.plot.contains(box)) {
                boxes.push_back(box);
            }
        }
        left -= space::small;
    }
    return boxes;
}

/// The words of a line, on it where nothing is in their way: in one line or else in two, or else over a line between
/// dots.
void Builder::addWithin(Kind kind, const MedianLine& median) {
    const QString two = besideWords(median);
    const std::vector<QRectF> boxes = boxesOn(median, {widthOf(median.label), line()});
    if (const auto box = m_placer.place(boxes)) {
        m_layout.labels.push_back({kind, *box, median.label});
        return;
    }
    const std::vector<QRectF> high = boxesOn(median, {widthOf(two), 2 * line()});
    if (const auto box = two == median.label ? std::nullopt : m_placer.place(high)) {
        m_layout.labels.push_back({kind, *box, two});
        return;
    }
    LabelPlacer dots;
    for (const ValueDot& dot : m_state.values) {
        dots.addObstacle(m_layout.at(dot.x, dot.value));
    }
    if (const auto box = dots.place(boxes)) {
        m_placer.take(*box);
        m_layout.labels.push_back({kind, *box, median.label, true});
    }
}

void Builder::addGapLabels() {
    for (const MedianLine& median : m_state.medians) {
        m_placer.addObstacles(m_layout.at(median.fromX, median.value), m_layout.at(median.toX, median.value));
    }
    // Each stands between two lines of the grid, as low as it can.
    for (const GapMark& gap : m_state.gaps) {
        if (gap.label.isEmpty()) {
            continue;
        }
        const double width = widthOf(gap.label);
        const double middle = m_layout.at((gap.fromX + gap.toX) / 2, 0).x();
        const double left = std::clamp(middle - width / 2, m_layout.plot.left(),
                                       std::max(m_layout.plot.left(), m_layout.plot.right() - width));
        std::vector<QRectF> boxes;
        for (std::size_t at = 0; at + 1 < m_state.valueTicks.size(); ++at) {
            const double low = m_layout.at(0, m_state.valueTicks[at].at).y();
            boxes.emplace_back(left, low - line() - 2, width, line());
        }
        if (const auto box = m_placer.place(boxes)) {
            m_layout.labels.push_back({Kind::Gap, *box, gap.label});
        }
    }
}

}  // namespace

QPointF ChartLayout::at(double x, double value) const {
    return {plot.left() + (x - fromX) / (toX - fromX) * plot.width(),
            plot.bottom() - (value - fromY) / (toY - fromY) * plot.height()};
}

ChartLayout layOut(const TrendState& state, const QSizeF& size, const QFontMetricsF& metrics) {
    return Builder(state, size, metrics).built();
}

}  // namespace tspace::trends
