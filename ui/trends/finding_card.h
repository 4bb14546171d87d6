// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/trend_words.h"

#include <QWidget>

class QLabel;

namespace tspace::trends {

/// The card that says what a trend shows, its headline stressed.
class FindingCard final : public QWidget {
    Q_OBJECT
  public:
    explicit FindingCard(QWidget* parent = nullptr);

    void setWords(const TrendWords& words);

  private:
    QLabel* m_finding;
    QLabel* m_basis;
    QLabel* m_notes;
    QLabel* m_reminder;
};

}  // namespace tspace::trends
