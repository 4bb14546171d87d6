// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/background.h"
#include "kit/screen.h"
#include "kit/services.h"
#include "services/backups.h"

class QLabel;
class QPushButton;

namespace tspace::kit {
class Card;
class Page;
class RowView;
class TaskView;
}  // namespace tspace::kit

namespace tspace::care {

class HoldingGrid;
class LineModel;

/// The backups of the journal. It makes them by itself, after the first save of a day, whether it is shown or not;
/// shows which there are and where; looks into one beside the journal; and makes a journal from one, beside the present
/// one.
class BackupsScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit BackupsScreen(const kit::Services& services, QWidget* parent = nullptr);

    void enter() override;
    void refresh(const Committed& committed) override;
    void showExample() override;
    [[nodiscard]] QWidget* firstFocus() override;
    [[nodiscard]] bool isSettled() const override { return !m_worker.isRunning() && !m_looker.isRunning(); }

    /// Puts a folder of the person's choice in place of the second one; empty takes it back.
    void chooseSecond(const QString& folder);

  private:
    void buildState();
    void buildList();
    void read();
    void showState();
    void askForFolder();
    void backUpIfDue();
    void backUpNow();
    void done(const BackupDone& done);
    void failed(const Error& error);
    void lookInto(const QModelIndex& index);
    void recoverShown();
    [[nodiscard]] BackupPlaces places() const;
    [[nodiscard]] const BackupFile* at(const QModelIndex& index) const;

    kit::Services m_services;
    QByteArray m_salt;
    BackupState m_state;
    QDate m_doneOn;  ///< the last day all folders were seen to have a backup of
    kit::Page* m_page;
    QLabel* m_last;
    QLabel* m_where;
    QLabel* m_second;
    QPushButton* m_now;
    QPushButton* m_choose;
    QPushButton* m_none;
    kit::TaskView* m_task;
    LineModel* m_model;
    kit::RowView* m_view;
    kit::Card* m_list;
    kit::Card* m_inside;
    QLabel* m_insideWords;
    HoldingGrid* m_grid;
    QPushButton* m_recover;
    QString m_shown;           ///< the backup that is looked into
    kit::Background m_worker;  ///< makes backups
    kit::Background m_looker;  ///< looks into them
};

/// How far the backups are from harm: "Your only backups are on this computer."
[[nodiscard]] QString words(Whereabouts whereabouts);

}  // namespace tspace::care
