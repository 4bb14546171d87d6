// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/background.h"
#include "kit/services.h"
#include "settings/section.h"

class QComboBox;
class QPushButton;

namespace tspace::kit {
class MessageBar;
class TaskView;
}  // namespace tspace::kit

namespace tspace::sheets {
class PaperMaker;
}

namespace tspace::care {

/// Gathers everything about a case or a person into one document, for the owner's own review, when someone has asked
/// for it; says what a hold is for.
class CollectSection final : public settings::Section {
    Q_OBJECT
  public:
    explicit CollectSection(const kit::Services& services, QWidget* parent = nullptr);

    void read() override;
    [[nodiscard]] bool isSettled() const override { return !m_worker.isRunning(); }

    [[nodiscard]] sheets::PaperMaker& maker() { return *m_maker; }

  private:
    void collect();
    void setBusy(bool busy);

    kit::Services m_services;
    QComboBox* m_subject;
    QPushButton* m_collect;
    kit::TaskView* m_task;
    kit::MessageBar* m_bar;
    sheets::PaperMaker* m_maker;
    kit::Background m_worker;
};

}  // namespace tspace::care
