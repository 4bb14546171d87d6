// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csv_readings.h"
#include "kit/record_in_hand.h"
#include "kit/screen.h"
#include "kit/services.h"
#include "store/rows.h"

#include <optional>
#include <vector>

class QLabel;
class QPushButton;

namespace tspace::kit {
class Card;
class Columns;
class Page;
class RowView;
}  // namespace tspace::kit

namespace tspace::measures {

class MeasureForm;
class MeasureListModel;
class ReadingsCard;

/// Number series of the person's own: defining them, and their readings, typed or read from a file.
class MeasuresScreen final : public kit::Screen, public kit::HasRecordInHand {
    Q_OBJECT
  public:
    explicit MeasuresScreen(const kit::Services& services, QWidget* parent = nullptr);

    void enter() override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] std::optional<RecordId> recordInHand() const override;

    /// Plans the reading of a file into the measure that is shown, and shows what it would do. Nothing is done until
    /// the person says so.
    void plan(const QString& path);

  private:
    void build();
    void buildPlan();
    void buildEmpty();
    void read();
    void showMeasure();
    void define();
    void change();
    void keep(const Measure& measure);
    void closeForm();
    void chooseFile();
    void showPlan();
    void carryOut();
    [[nodiscard]] const MeasureRow* chosen() const;
    [[nodiscard]] QStringList namesBut(const std::optional<MeasureId>& id) const;

    kit::Services m_services;
    MeasureListModel* m_model;
    std::optional<MeasureId> m_chosen;
    bool m_isNew = true;
    exchange::ReadingsPlan m_plan;

    kit::Page* m_page;
    QPushButton* m_define = nullptr;
    kit::Columns* m_columns = nullptr;
    kit::RowView* m_list = nullptr;
    MeasureForm* m_form = nullptr;
    ReadingsCard* m_readings = nullptr;
    kit::Card* m_planCard = nullptr;
    QLabel* m_planWords = nullptr;
    QLabel* m_planIssues = nullptr;
    QPushButton* m_carryOut = nullptr;
    kit::Card* m_empty = nullptr;
};

}  // namespace tspace::measures
