// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/chart_layout.h"
#include "trends/thinning.h"
#include "trends/trend_state.h"

#include <QChartView>

#include <optional>

class QScatterSeries;
class QValueAxis;

namespace tspace::kit {
class Theme;
}

namespace tspace::trends {

/// A trend as a chart. Left and Right go from value to value, Home and End to the first and the last; Down goes on to
/// the sessions, Up back to the values and on to the person's notes; Enter opens a session or a note. With the focus it
/// begins at the newest value. Its accessible description is what the trend says.
class TrendChart final : public QChartView {
    Q_OBJECT
  public:
    /// `theme` outlives the chart.
    explicit TrendChart(const kit::Theme& theme, QWidget* parent = nullptr);

    /// Draws a trend. What was walked to is forgotten.
    void setState(const TrendState& state);

    /// Where everything stands.
    [[nodiscard]] const ChartLayout& places() const { return m_places; }

    /// What is handed to Qt Charts to draw.
    [[nodiscard]] const Seen& seen() const { return m_seen; }

    /// The value that is marked for the keyboard.
    [[nodiscard]] std::optional<std::size_t> currentValue() const;
    /// The session that is.
    [[nodiscard]] std::optional<std::size_t> currentSession() const;
    /// The note that is.
    [[nodiscard]] std::optional<std::size_t> currentNote() const;
    /// The day of what is marked, with what stands there: where both sides could be looked at, or a note be added.
    /// Absent while nothing is marked.
    [[nodiscard]] std::optional<SplitAt> currentDay() const;

    /// What is to be said of a place: a value, a session, a gap or a run; empty where there is nothing.
    [[nodiscard]] QString wordsAt(const QPointF& place) const;

    [[nodiscard]] QSize sizeHint() const override;

  Q_SIGNALS:
    /// A value or a session was walked to, or clicked; its words.
    void walked(const QString& words);
    void sessionOpened(const tspace::SessionId& session);
    void noteOpened(const tspace::trends::NoteDay& note);
    /// Another part of it can be seen, as it has another size.
    void thinned();

  protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;

  private:
    /// From above to below.
    enum class Row { Notes, Values, Sessions };

    void buildChart();
    void fillSeries();
    void addLines();
    void arrange();
    void tint();
    [[nodiscard]] std::size_t count(Row row) const;
    void walkTo(Row row, std::size_t at);
    [[nodiscard]] bool walk(int key);
    [[nodiscard]] Row rowAfter(int key) const;
    [[nodiscard]] bool openCurrent();
    [[nodiscard]] std::optional<std::size_t> noteNear(const QPointF& place) const;
    [[nodiscard]] std::optional<std::size_t> valueNear(const QPointF& place) const;
    [[nodiscard]] std::optional<std::size_t> sessionNear(const QPointF& place) const;
    void drawShades(QPainter& painter) const;
    void drawGrid(QPainter& painter) const;
    void drawMedians(QPainter& painter) const;
    void drawVersions(QPainter& painter) const;
    void drawLimit(QPainter& painter) const;
    void drawNotes(QPainter& painter) const;
    void drawChanged(QPainter& painter) const;
    void drawSessions(QPainter& painter) const;
    void drawLabels(QPainter& painter) const;
    void drawFocus(QPainter& painter) const;

    const kit::Theme& m_theme;
    TrendState m_state;
    ChartLayout m_places;
    Seen m_seen;
    QValueAxis* m_days;
    QValueAxis* m_values;
    QScatterSeries* m_ratingDots;
    QScatterSeries* m_valueDots;
    Row m_row = Row::Values;
    std::optional<std::size_t> m_current;
};

}  // namespace tspace::trends
