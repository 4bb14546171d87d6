// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preparation/today.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace tspace::kit {
class Card;
}

namespace tspace::today {

/// The session that comes next: when and with whom, what there is to bring, the actions since last time, the caseload.
class NextCard final : public QWidget {
    Q_OBJECT
  public:
    explicit NextCard(QWidget* parent = nullptr);

    void show(const preparation::Today& today);

    /// The button that goes on from here.
    [[nodiscard]] QWidget* firstFocus() const;

  Q_SIGNALS:
    void prepareRequested();
    void openRequested();
    void planRequested();

  private:
    QLabel* addRow(int row, const QString& label, QLabel*& words);
    void showPlanned(const preparation::Today& today);
    void showUnplanned(const preparation::Today& today);

    kit::Card* m_card;
    QLabel* m_about;
    QGridLayout* m_grid;
    QWidget* m_rows;
    QLabel* m_bring = nullptr;
    QLabel* m_actions = nullptr;
    QLabel* m_caseloadLabel = nullptr;
    QLabel* m_caseload = nullptr;
    QPushButton* m_prepare;
    QPushButton* m_open;
    QPushButton* m_plan;
};

}  // namespace tspace::today
