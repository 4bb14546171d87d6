// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trends/day_map.h"
#include "trends/profile.h"
#include "trends/scatter.h"
#include "trends/trend_state.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;

namespace tspace::kit {
class Card;
class Theme;
}  // namespace tspace::kit

namespace tspace::trends {

class DayMapView;
class MultiplesView;
class ProfileView;
class ScatterView;
class WalkedView;

/// The cards below a trend: the profile of an instrument that has one, conversations by two ratings, all dimensions on
/// one scale, and the ratings by day. Each is there only where it has something to show.
class MoreViews final : public QWidget {
    Q_OBJECT
  public:
    /// `theme` outlives it.
    explicit MoreViews(const kit::Theme& theme, QWidget* parent = nullptr);

    void setDays(const DayMap& map);
    /// Hidden for fewer than two.
    void setDimensions(std::vector<TrendState> states);
    void setProfile(const std::optional<Profile>& profile);
    void setScatter(const std::optional<Scatter>& scatter);

  Q_SIGNALS:
    /// One of the dimensions, by its place among those that were set.
    void dimensionChosen(int index);
    /// The quarter to put beside the newest one.
    void quarterChosen(const tspace::trends::Period& quarter);
    void conversationOpened(const tspace::RecordId& id);

  private:
    /// A card with a view, a sentence, and the words of what was walked to.
    [[nodiscard]] kit::Card* cardOf(const QString& heading, WalkedView* view, QLabel* words);
    void buildProfile(const kit::Theme& theme);
    void buildScatter(const kit::Theme& theme);

    std::optional<Profile> m_profile;
    ProfileView* m_profileView = nullptr;
    QComboBox* m_quarters = nullptr;
    QLabel* m_profileWords = nullptr;
    QLabel* m_profileKey = nullptr;
    kit::Card* m_profileCard = nullptr;
    ScatterView* m_scatterView = nullptr;
    QLabel* m_scatterWords = nullptr;
    kit::Card* m_scatterCard = nullptr;
    MultiplesView* m_multiplesView;
    QLabel* m_multiplesWords;
    kit::Card* m_multiplesCard;
    DayMapView* m_dayView;
    QLabel* m_dayWords;
    kit::Card* m_dayCard;
};

}  // namespace tspace::trends
