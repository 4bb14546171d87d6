// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/answers.h"
#include "instruments/instrument.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace tspace::kit {
class RatingScale;
}

namespace tspace::moments {

/// The two ratings of a conversation, empathy and clarity of concern, by the bundled instrument.
class ConversationRatings final : public QWidget {
    Q_OBJECT
  public:
    explicit ConversationRatings(QWidget* parent = nullptr);

    /// Shows what was answered, without a signal.
    void showRatings(const std::optional<Ratings>& ratings);

    /// What stands there now; absent while nothing was ever answered.
    [[nodiscard]] const std::optional<Ratings>& ratings() const { return m_ratings; }

  Q_SIGNALS:
    /// The person answered, or took an answer back.
    void changed();

  private:
    void rated(const QString& item, const kit::RatingScale& scale);

    std::optional<instruments::Instrument> m_instrument;
    std::optional<Ratings> m_ratings;
    std::vector<std::pair<QString, kit::RatingScale*>> m_scales;
};

}  // namespace tspace::moments
