// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/screen.h"
#include "kit/services.h"
#include "preparation/today.h"
#include "services/last_read.h"
#include "services/purpose.h"

class QBoxLayout;
class QLabel;
class QPushButton;

namespace tspace::kit {
class Card;
class Page;
class RowView;
}  // namespace tspace::kit

namespace tspace::today {

class DueCard;
class NextCard;
class RecentMomentsModel;

/// The first screen after unlocking: the session that comes next, moments since the last one, actions due, a check-in
/// when its time has come, the trend of the last eight weeks in words, and one line of a year ago. What the journal is
/// not for is not there.
class TodayScreen final : public kit::Screen {
    Q_OBJECT
  public:
    explicit TodayScreen(const kit::Services& services, QWidget* parent = nullptr);

    void enter() override;
    void leave(Leaving why) override;
    void refresh(const Committed& committed) override;
    [[nodiscard]] QWidget* firstFocus() override;

  Q_SIGNALS:
    /// The next new session is one to be planned.
    void planRequested();
    /// The next new check-in is to answer this instrument.
    void instrumentChosen(const QString& id);

  private:
    void build();
    void buildBeginning();
    void buildCheckIn();
    void buildEightWeeks();
    void buildMoments();
    void connectCards();
    void read(bool anew);
    void show(bool anew);
    void showHeader();
    void showCheckIn(const std::vector<preparation::CheckInDue>& due);
    void showAlsoDue(std::vector<std::pair<QString, QString>> also);
    void showMoments();
    void restOnFirstMoment();
    void showYearAgo();
    void checkIn(const QString& instrument);

    kit::Services m_services;
    LastRead m_read;
    preparation::Today m_today;
    Purpose m_purpose = Purpose::Both;
    kit::Page* m_page;
    QPushButton* m_note = nullptr;
    kit::Card* m_beginning = nullptr;
    QBoxLayout* m_firstSteps = nullptr;
    QPushButton* m_firstSession = nullptr;
    QPushButton* m_firstCheckIn = nullptr;
    QWidget* m_above = nullptr;
    QWidget* m_below = nullptr;
    NextCard* m_next = nullptr;
    kit::Card* m_checkIn = nullptr;
    QLabel* m_checkInTitle = nullptr;
    QLabel* m_checkInWords = nullptr;
    QPushButton* m_checkInNow = nullptr;
    QBoxLayout* m_alsoDue = nullptr;
    std::vector<std::pair<QString, QString>> m_shownAlsoDue;  ///< an instrument, and the words of its button
    QString m_instrument;
    kit::Card* m_moments = nullptr;
    kit::RowView* m_momentsView = nullptr;
    RecentMomentsModel* m_momentsModel = nullptr;
    QLabel* m_noMoments = nullptr;
    QPushButton* m_allMoments = nullptr;
    DueCard* m_due = nullptr;
    kit::Card* m_eightWeeks = nullptr;
    QLabel* m_eightWeeksWords = nullptr;
    kit::Card* m_yearAgo = nullptr;
    QLabel* m_oldLine = nullptr;
    QPushButton* m_oldRecord = nullptr;
};

}  // namespace tspace::today
