// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/more_views.h"

#include "kit/card.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "trends/calendar_words.h"
#include "trends/day_map_view.h"
#include "trends/multiples_view.h"
#include "trends/profile_view.h"
#include "trends/scatter_view.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::trends {

using namespace kit;

MoreViews::MoreViews(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_multiplesView(new MultiplesView(theme)),
      m_multiplesWords(text(kit::Part::Small, {})),
      m_dayView(new DayMapView(theme)),
      m_dayWords(text(kit::Part::Small, {})) {
    buildProfile(theme);
    buildScatter(theme);
    m_multiplesCard = cardOf(tr("All dimensions on one scale"), m_multiplesView, m_multiplesWords);
    m_dayCard = cardOf(tr("By day"), m_dayView, m_dayWords);
    auto* column = spaced(new QVBoxLayout(this), 0, space::medium + 2);
    for (Card* card : {m_profileCard, m_scatterCard, m_dayCard, m_multiplesCard}) {
        column->addWidget(card);
    }
    m_profileCard->hide();
    m_scatterCard->hide();
    connect(m_multiplesView, &WalkedView::opened, this,
            [this](std::size_t index) { Q_EMIT dimensionChosen(static_cast<int>(index)); });
}

Card* MoreViews::cardOf(const QString& heading, WalkedView* view, QLabel* words) {
    auto* card = new Card(heading);
    card->add(view);
    card->add(words);
    connect(view, &WalkedView::walked, words, &QLabel::setText);
    return card;
}

void MoreViews::buildProfile(const Theme& theme) {
    m_profileView = new ProfileView(theme);
    m_profileWords = text(kit::Part::Small, {});
    m_profileKey = text(kit::Part::Quiet, {});
    m_profileCard = cardOf(tr("Profile"), m_profileView, m_profileWords);
    m_profileCard->body()->insertWidget(0, m_profileKey);
    m_quarters = new QComboBox;
    m_quarters->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_quarters->setAccessibleName(tr("Beside the quarter"));
    m_profileCard->addAtEnd(m_quarters);
    connect(m_quarters, &QComboBox::activated, this, [this](int index) {
        if (m_profile) {
            Q_EMIT quarterChosen(m_profile->quarters.at(static_cast<std::size_t>(index) + 1));
        }
    });
}

void MoreViews::buildScatter(const Theme& theme) {
    m_scatterView = new ScatterView(theme);
    m_scatterWords = text(kit::Part::Small, {});
    m_scatterCard = cardOf(tr("Empathy and clarity of concern"), m_scatterView, m_scatterWords);
    connect(m_scatterView, &WalkedView::opened, this,
            [this](std::size_t index) { Q_EMIT conversationOpened(m_scatterView->scatter().dots.at(index).id); });
}

void MoreViews::setDays(const DayMap& map) {
    m_dayView->setMap(map);
    m_dayWords->setText(map.words);
}

void MoreViews::setDimensions(std::vector<TrendState> states) {
    m_multiplesCard->setVisible(states.size() > 1);
    m_multiplesWords->setText(tr("The arrow keys go from one to the next, and Enter shows it large."));
    m_multiplesView->setStates(std::move(states));
}

void MoreViews::setProfile(const std::optional<Profile>& profile) {
    m_profile = profile;
    m_profileCard->setVisible(profile && profile->now);
    if (!profile || !profile->now) {
        return;
    }
    m_profileView->setProfile(*profile);
    m_profileWords->setText(profile->words);
    m_profileKey->setText(profile->then ? tr("● %1   ○ %2").arg(profile->nowLabel, profile->thenLabel)
                                        : tr("● %1").arg(profile->nowLabel));
    m_profileKey->setAccessibleName(profile->then
                                        ? tr("Filled: %1. Ring: %2").arg(profile->nowLabel, profile->thenLabel)
                                        : tr("Filled: %1").arg(profile->nowLabel));
    const QSignalBlocker quiet(m_quarters);
    m_quarters->clear();
    for (std::size_t at = 1; at < profile->quarters.size(); ++at) {
        m_quarters->addItem(tr("beside %1").arg(periodWords(profile->quarters[at])));
        if (profile->quarters[at] == profile->then) {
            m_quarters->setCurrentIndex(static_cast<int>(at) - 1);
        }
    }
    m_quarters->setVisible(profile->quarters.size() > 1);
}

void MoreViews::setScatter(const std::optional<Scatter>& scatter) {
    m_scatterCard->setVisible(scatter.has_value());
    if (scatter) {
        m_scatterView->setScatter(*scatter);
        m_scatterWords->setText(scatter->words);
    }
}

}  // namespace tspace::trends
