// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/typed.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tspace::kit {
class LineField;
}

namespace tspace::people {

/// Where someone's supervision ends, is taken up again, and is handed over.
class EndCard final : public QWidget {
    Q_OBJECT
  public:
    explicit EndCard(QWidget* parent = nullptr);

    /// `until`: the day it ended, if it has.
    void showEnd(const std::optional<QDate>& until, const editing::Typing& typing);

  Q_SIGNALS:
    void endRequested(const QDate& day);
    void resumeRequested();
    void handoverRequested();
    /// What is written cannot be understood; why.
    void notUnderstood(const QString& words);

  private:
    void end();

    editing::Typing m_typing;
    QLabel* m_words;
    kit::LineField* m_day;
    QPushButton* m_end;
    QPushButton* m_resume;
};

}  // namespace tspace::people
