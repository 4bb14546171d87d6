// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preparation/preparation.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace tspace::kit {
class Card;
class TickView;
}  // namespace tspace::kit

namespace tspace::models {
class TickListModel;
}

namespace tspace::prepare {

/// What can go on the agenda, each kind in a card of its own, to be ticked: threads still open, moments to bring,
/// actions, threads to go on with, how I am.
class ChoiceCards final : public QWidget {
    Q_OBJECT
  public:
    explicit ChoiceCards(QWidget* parent = nullptr);

    /// Shows what there is. `ratings` are the owner's, in words; empty where nothing is to be said of them.
    void show(const preparation::Preparation& preparation, const QString& ratings, const QDate& today);
    /// Shows what of it is on the agenda.
    void showTicks(const std::vector<AgendaPoint>& agenda);

    /// The first list that has something in it.
    [[nodiscard]] QWidget* firstFocus() const;

  Q_SIGNALS:
    void ticked(const tspace::preparation::Choice& choice, bool on);

  private:
    /// A card with one list.
    struct Section {
        kit::Card* card;
        kit::TickView* view;
        models::TickListModel* model;
        std::vector<preparation::Choice> choices;
        QStringList states;  ///< as many as choices
    };

    Section& add(const QString& heading);
    void fill(Section& section, std::vector<preparation::Choice> choices, QStringList states);

    std::vector<Section> m_sections;
    QVBoxLayout* m_column;
    kit::Card* m_nothing;
    QLabel* m_ratings;
};

}  // namespace tspace::prepare
