// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/trend_choices.h"

#include <QWidget>

#include <vector>

namespace tspace::trends {

class PickBox;

/// Two boxes to choose from: an instrument that has answers, and a dimension or an item of it. The first is hidden
/// where there is one instrument only.
class PartPicker final : public QWidget {
    Q_OBJECT
  public:
    explicit PartPicker(QWidget* parent = nullptr);

    /// Offers what there is; what was chosen stays chosen where it is still there. Emits nothing.
    void setChoices(std::vector<InstrumentChoice> choices);

    /// Chooses a part of the instrument that is chosen. Emits nothing.
    void choosePart(const QString& part);

    /// The instrument that is chosen; null without choices.
    [[nodiscard]] const InstrumentChoice* instrument() const;
    /// Id of the part that is chosen; empty without choices.
    [[nodiscard]] QString part() const;

  Q_SIGNALS:
    /// The person chose another one.
    void chosen();

  private:
    void offerParts();

    std::vector<InstrumentChoice> m_choices;
    PickBox* m_parts;  ///< made in the order in which Tab goes
    PickBox* m_instruments;
};

}  // namespace tspace::trends
