// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/services.h"
#include "store/case_lists.h"

#include <QWidget>

namespace tspace::kit {
class ChipButton;
class ChoiceRow;
class RowView;
}  // namespace tspace::kit

namespace tspace::cases {

class CaseListModel;

/// The list of cases: the open ones, all of them, or those of one level as the windscreen counts them.
class CaseListCard final : public QWidget {
    Q_OBJECT
  public:
    explicit CaseListCard(const kit::Services& services, QWidget* parent = nullptr);

    /// Throws `Error`.
    void read();

    /// Shows what the windscreen counts at this level; absent: all that is open. Nothing when it cannot be read.
    void showLevel(const std::optional<LevelOfNeed>& level);

    /// To the cases, or where there are none to the level that is chosen.
    void takeFocus();

  Q_SIGNALS:
    void caseOpened(const tspace::CaseId& id);
    void newRequested();
    /// The level was let go here.
    void levelCleared();
    /// Other cases were to be shown, and could not be read.
    void notRead();

  private:
    void clearLevel();
    void readQuietly();

    kit::Services m_services;
    CaseListModel* m_model;
    kit::RowView* m_view;
    kit::ChoiceRow* m_which;
    kit::ChipButton* m_levelChip;
    QWidget* m_none;
    std::optional<LevelOfNeed> m_level;
};

}  // namespace tspace::cases
