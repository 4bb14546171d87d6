// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace tspace::kit {

/// What an empty list shows: a sentence that says what will be here, and the first step.
class EmptyState final : public QWidget {
    Q_OBJECT
  public:
    /// `step`: the words of the button; empty: no button.
    EmptyState(const QString& sentence, const QString& step, QWidget* parent = nullptr);

  Q_SIGNALS:
    void stepTaken();
};

}  // namespace tspace::kit
