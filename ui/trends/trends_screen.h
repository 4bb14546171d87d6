// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"
#include "kit/services.h"
#include "services/trend_choices.h"
#include "trends/findings.h"

#include <optional>
#include <vector>

class QPushButton;

namespace tspace::kit {
class Card;
class ChoiceRow;
class Columns;
class Page;
class RowView;
}  // namespace tspace::kit

namespace tspace::trends {

class ChartCard;
class DateRangeBar;
class DimensionModel;
class ExportMenu;
class FindingCard;
class MoreViews;
class PairsCard;

/// How ratings change over time: a chart or a table of one dimension, item or measure, what it shows in words, other
/// series beside it, all dimensions, the days, and what else an instrument has.
class TrendsScreen final : public kit::Screen {
    Q_OBJECT
  public:
    /// `services` outlive the screen.
    explicit TrendsScreen(const kit::Services& services, QWidget* parent = nullptr);

    void enter() override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] bool isSettled() const override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void build();
    void buildActions();
    void buildAside();
    void connectAll();
    void connectChart();
    void connectMore();
    void addKeys();
    void read();
    void showAll();
    void showPicked();
    void showDimensions();
    void showProfile();
    void showScatter();
    void markDimension();
    void showTable(bool table);
    void chooseRangeButton(int index);
    void arrange();
    void fit();
    [[nodiscard]] TrendInput inputOf(const QString& part) const;
    [[nodiscard]] DateRange rangeFor(const TrendInput& input) const;
    void chooseRange(const TrendInput& input);

    kit::Services m_services;
    instruments::Catalogue m_catalogue;
    kit::Page* m_page;
    kit::ChoiceRow* m_ranges;
    QPushButton* m_toggle;
    ExportMenu* m_more;
    DateRangeBar* m_dates;
    kit::Columns* m_columns;
    kit::Card* m_empty;
    ChartCard* m_chart;
    MoreViews* m_views;
    FindingCard* m_finding;
    PairsCard* m_pairs;
    QWidget* m_charts;
    QWidget* m_aside;
    kit::Card* m_dimensionCard;
    DimensionModel* m_dimensions;
    kit::RowView* m_list;
    QString m_listed;                    ///< the instrument whose dimensions are listed
    std::optional<RangeChoice> m_range;  ///< absent until the first chart
    std::optional<DateRange> m_between;  ///< two days of the person's own, in place of `m_range`
    std::optional<DateRange> m_shown;    ///< what the chart shows
    std::optional<SplitAt> m_split;      ///< the mark whose both sides are looked at
    std::optional<Period> m_beside;      ///< the quarter a profile is put beside
};

}  // namespace tspace::trends
