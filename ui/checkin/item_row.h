// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instruments/instrument.h"

#include <QFrame>

#include <optional>

class QLabel;

namespace tspace::kit {
class RatingScale;
}

namespace tspace::checkin {

/// One statement and its scale. The row that has the focus is marked; rows without an answer are never dimmed.
class ItemRow final : public QFrame {
    Q_OBJECT
  public:
    /// `showEnds`: what the ends of the scale mean stands above it.
    ItemRow(const instruments::Item& item, bool showEnds, QWidget* parent = nullptr);

    [[nodiscard]] const QString& item() const { return m_item; }
    [[nodiscard]] kit::RatingScale& scale() const { return *m_scale; }

    /// Shows what stands in the record, without a signal.
    void setAnswer(std::optional<int> answer, bool skipped);
    /// Words about the answer before; empty hides them.
    void setEarlier(const QString& words);

  private:
    QString m_item;
    QLabel* m_text;
    QLabel* m_earlier;
    kit::RatingScale* m_scale;
};

}  // namespace tspace::checkin
