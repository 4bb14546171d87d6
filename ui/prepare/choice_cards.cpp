// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/choice_cards.h"

#include "kit/card.h"
#include "kit/text.h"
#include "kit/tick_view.h"
#include "kit/tokens.h"
#include "models/tick_list_model.h"
#include "preparation/preparation_words.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tspace::prepare {

namespace space = kit::space;
using kit::Part;
using preparation::Choice;
using preparation::Preparation;

namespace {

enum Place : std::size_t { StillOpen, ToBring, Actions, Settled, HowIAm };

}  // namespace

ChoiceCards::ChoiceCards(QWidget* parent)
    : QWidget(parent),
      m_column(kit::spaced(new QVBoxLayout(this), 0, space::medium + 2)),
      m_nothing(new kit::Card),
      m_ratings(kit::text(Part::Small, {})) {
    m_nothing->add(kit::text(Part::Quiet, tr("Nothing has been left open, and no moment is marked to bring. What is "
                                             "to be talked about can be written on the agenda.")));
    m_column->addWidget(m_nothing);
    m_sections.reserve(HowIAm + 1);
    for (const QString& heading : {tr("Still open"), tr("Moments marked to bring"), tr("Actions from last time"),
                                   tr("To go on with, though settled"), tr("How it has been")}) {
        add(heading);
    }
    m_sections[HowIAm].card->add(m_ratings);
    m_column->addStretch(1);
}

ChoiceCards::Section& ChoiceCards::add(const QString& heading) {
    Section section{new kit::Card(heading),
                    new kit::TickView(tr("%1: tick what goes on the agenda").arg(heading)),
                    new models::TickListModel(this),
                    {},
                    {}};
    section.view->setModel(section.model);
    section.card->add(section.view);
    m_column->addWidget(section.card);
    const std::size_t at = m_sections.size();
    connect(section.model, &models::TickListModel::ticked, this, [this, at](int row, bool on) {
        Q_EMIT ticked(m_sections[at].choices.at(static_cast<std::size_t>(row)), on);
    });
    // A click anywhere in the row, and Enter, tick as Space does.
    connect(section.view, &kit::TickView::opened, section.view, &kit::TickView::toggle);
    return m_sections.emplace_back(std::move(section));
}

void ChoiceCards::fill(Section& section, std::vector<Choice> choices, QStringList states) {
    section.card->setVisible(!choices.empty());
    section.choices = std::move(choices);
    section.states = std::move(states);
}

void ChoiceCards::show(const Preparation& found, const QString& ratings, const QDate& today) {
    const auto fillFrom = [this](Place place, const auto& rows, const auto& choice, const auto& state) {
        std::vector<Choice> choices;
        QStringList states;
        for (const auto& row : rows) {
            choices.push_back(choice(row));
            states << state(row);
        }
        fill(m_sections[place], std::move(choices), std::move(states));
    };
    const auto threadChoice = [](const LoopRow& row) { return preparation::choiceOf(row); };
    const auto threadState = [&](const LoopRow& row) { return preparation::stateWords(row, today); };
    fillFrom(StillOpen, found.open, threadChoice, threadState);
    fillFrom(Settled, found.settled, threadChoice, threadState);
    fillFrom(
        ToBring, found.toBring, [](const MomentRow& row) { return preparation::choiceOf(row); },
        [&](const MomentRow& row) { return preparation::dayWords(row.at.date, today); });
    std::vector<CarriedAction> actions = found.actions;
    actions.insert(actions.end(), found.closed.begin(), found.closed.end());
    fillFrom(
        Actions, actions, [](const CarriedAction& row) { return preparation::choiceOf(row.action); },
        [&](const CarriedAction& row) { return preparation::stateWords(row, today); });
    fill(m_sections[HowIAm], {preparation::howIAm(found.session ? found.session->id : SessionId())}, {QString()});
    QStringList words;
    for (const QString& line : {ratings, preparation::workloadWords(found)}) {
        if (!line.isEmpty()) {
            words << (line.endsWith(QLatin1Char('.')) ? line : line + QLatin1Char('.'));
        }
    }
    m_ratings->setText(words.isEmpty()
                           ? QString()
                           : words.join(QLatin1Char(' ')) + QLatin1Char(' ') + tr("For you only, not on the agenda."));
    m_ratings->setVisible(!words.isEmpty());
    m_nothing->setVisible(found.open.empty() && found.toBring.empty() && actions.empty() && found.settled.empty());
}

void ChoiceCards::showTicks(const std::vector<AgendaPoint>& agenda) {
    for (Section& section : m_sections) {
        std::vector<models::TickListModel::Row> rows;
        for (std::size_t at = 0; at < section.choices.size(); ++at) {
            const Choice& choice = section.choices[at];
            rows.push_back(
                {choice.title, section.states.at(static_cast<qsizetype>(at)), preparation::isOn(agenda, choice.from)});
        }
        section.model->setRows(std::move(rows));
        if (!section.view->currentIndex().isValid() && section.model->rowCount() > 0) {
            section.view->setCurrentIndex(section.model->index(0));
            section.view->clearSelection();
        }
    }
}

QWidget* ChoiceCards::firstFocus() const {
    for (const Section& section : m_sections) {
        if (!section.choices.empty()) {
            return section.view;
        }
    }
    return nullptr;
}

}  // namespace tspace::prepare
