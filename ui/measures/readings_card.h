// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "kit/record_in_hand.h"
#include "kit/services.h"
#include "store/measure_lists.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTableView;

namespace tspace::kit {
class Card;
class LineField;
}  // namespace tspace::kit

namespace tspace::measures {

class ReadingTableModel;

/// The readings of one measure: a row to add one, and the table of all, each cell of which can be changed in place.
/// Enter in the row adds the reading and waits for the next; Delete in the table takes a reading away.
class ReadingsCard final : public QWidget, public kit::HasRecordInHand {
    Q_OBJECT
  public:
    explicit ReadingsCard(const kit::Services& services, QWidget* parent = nullptr);

    /// Shows a measure's readings; what is typed in the row stays where it is the same measure. Throws `Error`.
    void show(const MeasureRow& measure);
    [[nodiscard]] QWidget* firstFocus() const;
    /// The reading of the table, while one is in it; else the measure is.
    [[nodiscard]] std::optional<RecordId> recordInHand() const override;

  Q_SIGNALS:
    /// The person wants to change the measure itself, or read a file into it.
    void changeAsked();
    void importAsked();
    void failed(const tspace::Error& error);
    /// Something for the page's bar.
    void said(const QString& words);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void buildRow();
    void buildTable();
    void add();
    void change(const ReadingLineRow& to);
    void removeCurrent();
    [[nodiscard]] bool commit(const Reading& reading, bool isNew, bool deleted);

    kit::Services m_services;
    std::optional<MeasureRow> m_measure;
    ReadingTableModel* m_model;
    kit::Card* m_card;
    kit::LineField* m_day = nullptr;
    kit::LineField* m_value = nullptr;
    kit::LineField* m_line = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_hint = nullptr;
    QTableView* m_table = nullptr;
};

}  // namespace tspace::measures
