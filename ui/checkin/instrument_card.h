// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/instrument_adding.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tspace::kit {
class Card;
}

namespace tspace::checkin {

/// A self-rating from a file before it is added: what it asks and from whom it is, or every fault it has. It adds
/// nothing itself.
class InstrumentCard final : public QWidget {
    Q_OBJECT
  public:
    explicit InstrumentCard(QWidget* parent = nullptr);

    void show(const InstrumentPlan& plan);
    void takeFocus();

  Q_SIGNALS:
    /// The person wants it in the journal.
    void added(const tspace::instruments::Instrument& instrument);

  private:
    void showInstrument(const InstrumentPlan& plan);
    void showFaults(const Issues& issues);

    InstrumentPlan m_plan;
    kit::Card* m_card;
    QLabel* m_facts;
    QLabel* m_about;
    QLabel* m_items;
    QLabel* m_origin;
    QPushButton* m_add;
    QPushButton* m_leave;
};

}  // namespace tspace::checkin
