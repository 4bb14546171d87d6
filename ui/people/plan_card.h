// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/typed.h"
#include "kit/card.h"
#include "services/planning.h"

namespace tspace::kit {
class LineField;
}

namespace tspace::people {

/// Boxes to plan the next session with someone in: a day, a time, minutes.
class PlanCard final : public QWidget {
    Q_OBJECT
  public:
    explicit PlanCard(QWidget* parent = nullptr);

    /// What the boxes begin with.
    void showIdea(const PlanIdea& idea, const editing::Typing& typing);

    [[nodiscard]] kit::LineField* day() const { return m_day; }

  Q_SIGNALS:
    /// The person wants a session on that day and time; without minutes when none were written.
    void planned(const QDate& day, const QTime& time, std::optional<int> minutes);
    /// What is written cannot be understood; why.
    void notUnderstood(const QString& words);

  private:
    void plan();

    editing::Typing m_typing;
    kit::LineField* m_day;
    kit::LineField* m_time;
    kit::LineField* m_minutes;
};

}  // namespace tspace::people
