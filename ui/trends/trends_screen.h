// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"
#include "kit/services.h"
#include "services/trend_choices.h"
#include "trends/findings.h"

#include <optional>

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
class DimensionModel;
class FindingCard;

/// How ratings change over time: a chart or a table of one dimension or item, what it shows in words, and all
/// dimensions beside it.
class TrendsScreen final : public kit::Screen {
    Q_OBJECT
  public:
    /// `services` outlive the screen.
    explicit TrendsScreen(const kit::Services& services, QWidget* parent = nullptr);

    void enter() override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void build();
    void buildActions();
    void buildAside();
    void connectAll();
    void addKeys();
    void read();
    void showAll();
    void showPart();
    void showDimensions();
    void markDimension();
    void showTable(bool table);
    void arrange();
    [[nodiscard]] TrendInput inputOf(const QString& part) const;
    void chooseRange(const TrendInput& input);

    kit::Services m_services;
    instruments::Catalogue m_catalogue;
    kit::Page* m_page;
    kit::ChoiceRow* m_ranges;
    QPushButton* m_toggle;
    kit::Columns* m_columns;
    kit::Card* m_empty;
    ChartCard* m_chart;
    FindingCard* m_finding;
    QWidget* m_aside;
    kit::Card* m_dimensionCard;
    DimensionModel* m_dimensions;
    kit::RowView* m_list;
    QString m_listed;                    ///< the instrument whose dimensions are listed
    std::optional<RangeChoice> m_range;  ///< absent until the first chart
};

}  // namespace tspace::trends
