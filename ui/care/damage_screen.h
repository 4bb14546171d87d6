// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/background.h"
#include "kit/screen.h"
#include "kit/services.h"
#include "store/salvage.h"

class QLabel;
class QPushButton;

namespace tspace::kit {
class Card;
class Page;
class RowView;
class TaskView;
}  // namespace tspace::kit

namespace tspace::care {

class LineModel;

/// What an open journal that is damaged has lost, each record by kind and day, and the two ways on: taking out what is
/// whole, and recovering from a backup. Looked for each time the page is entered.
class DamageScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit DamageScreen(const kit::Services& services, QWidget* parent = nullptr);

    void enter() override;
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] bool isSettled() const override { return !m_worker.isRunning(); }

  Q_SIGNALS:
    /// Lock, and take out what is whole.
    void salvageRequested();
    /// Lock, and recover from a backup.
    void recoverRequested();

  private:
    void build();
    void connectParts();
    void look();
    void show(const std::vector<LostPart>& lost);

    kit::Services m_services;
    std::vector<LostPart> m_lost;
    kit::Page* m_page;
    QLabel* m_words;
    QPushButton* m_salvage;
    QPushButton* m_recover;
    kit::TaskView* m_task;
    kit::Card* m_card;
    LineModel* m_model;
    kit::RowView* m_view;
    kit::Background m_worker;
};

}  // namespace tspace::care
