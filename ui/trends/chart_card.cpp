// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/chart_card.h"

#include "base/error.h"
#include "kit/card.h"
#include "kit/roles.h"
#include "kit/text.h"
#include "kit/theme.h"
#include "kit/tokens.h"
#include "trends/note_bar.h"
#include "trends/part_picker.h"
#include "trends/trend_chart.h"
#include "trends/trend_table_model.h"
#include "trends/trend_table_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::trends {

using namespace kit;

ChartCard::ChartCard(const Services& services, QWidget* parent)
    : QWidget(parent),
      m_card(new Card),
      m_picker(new PartPicker),
      m_key(oneLine(kit::Part::Small, tr("▲ session held"))),
      m_caption(text(kit::Part::Small, {})),
      m_stack(new QStackedWidget),
      m_chart(new TrendChart(services.theme)),
      m_model(new TrendTableModel(this)),
      m_table(new TrendTableView(*m_model)),
      m_walked(text(kit::Part::Small, {})),
      m_noteBar(new NoteBar(services)) {
    m_key->setAccessibleName(tr("Triangles below the days: sessions held"));
    auto* top = spaced(new QHBoxLayout, 0, space::medium);
    top->addWidget(m_picker);
    top->addStretch(1);
    top->addWidget(m_key);
    m_card->body()->addLayout(top);
    m_card->add(m_caption);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    m_card->add(m_stack, 1);
    buildFoot();
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_card, 1);
    connectAll();
}

void ChartCard::buildFoot() {
    m_note = button(kit::Part::QuietButton, tr("Add a note"));
    m_split = button(kit::Part::QuietButton, tr("Before and after"));
    auto* foot = spaced(new QHBoxLayout, 0, space::small);
    foot->addWidget(m_walked, 1);
    foot->addWidget(m_note);
    foot->addWidget(m_split);
    m_card->body()->addLayout(foot);
    m_card->add(m_noteBar);
}

void ChartCard::connectAll() {
    connect(m_chart, &TrendChart::sessionOpened, this, &ChartCard::sessionOpened);
    connect(m_chart, &TrendChart::thinned, this, &ChartCard::sayCaption);
    connect(m_chart, &TrendChart::walked, this, [this](const QString& words) {
        m_walked->setText(words);
        announce(*m_walked, words);
    });
    connect(m_note, &QPushButton::clicked, this, &ChartCard::addNote);
    connect(m_split, &QPushButton::clicked, this, &ChartCard::split);
    connect(m_noteBar, &NoteBar::failed, this, &ChartCard::failed);
    connect(m_noteBar, &NoteBar::closed, this, [this] { shown()->setFocus(Qt::OtherFocusReason); });
    connect(m_chart, &TrendChart::noteOpened, this, [this](const NoteDay& note) {
        try {
            m_noteBar->open(note.id);
        } catch (const Error& error) {
            Q_EMIT failed(error);
        }
    });
}

void ChartCard::setState(const TrendState& state) {
    m_hasValues = !state.values.empty();
    m_hasSessions = !state.sessions.empty();
    m_lastDay = state.found.range.to;
    m_isSplit = state.split.has_value();
    m_split->setText(m_isSplit ? tr("The whole again") : tr("Before and after"));
    m_title = state.chartTitle;
    m_chart->setState(state);
    sayCaption();
    m_model->setTable(state.tableHeadings, state.table);
    m_table->setAccessibleDescription(state.words.text());
    sayHint();
}

void ChartCard::sayCaption() {
    const QString thinned = thinnedWords(m_chart->seen());
    m_caption->setText(thinned.isEmpty() ? m_title : tr("%1. %2").arg(m_title, thinned));
}

void ChartCard::setShownHeight(int pixels) {
    m_stack->setFixedHeight(std::max(pixels, m_chart->minimumHeight()));
}

void ChartCard::addNote() {
    const auto marked = m_chart->currentDay();
    m_noteBar->begin(marked ? marked->date : m_lastDay);
}

void ChartCard::split() {
    if (m_isSplit) {
        Q_EMIT splitAsked(std::nullopt);
    } else if (const auto marked = m_chart->currentDay()) {
        Q_EMIT splitAsked(marked);
    } else {
        Q_EMIT said(
            tr("Walk to a value, a session or a note with the arrow keys, or click one; then both sides of it "
               "can be put beside each other."));
    }
}

void ChartCard::showTable(bool table) {
    m_stack->setCurrentWidget(table ? static_cast<QWidget*>(m_table) : m_chart);
    m_caption->setVisible(!table);
    sayHint();
}

bool ChartCard::isTable() const {
    return m_stack->currentWidget() == m_table;
}

QWidget* ChartCard::shown() const {
    return m_stack->currentWidget();
}

void ChartCard::sayHint() {
    m_key->setVisible(m_hasSessions && !isTable());
    m_split->setVisible(!isTable() && m_hasValues);
    m_note->setVisible(!isTable());
    m_walked->setAccessibleDescription({});
    if (isTable()) {
        m_walked->setText(tr("Ctrl+C copies the rows you choose, and T shows the chart."));
    } else if (m_hasValues) {
        m_walked->setText(
            m_hasSessions
                ? tr("The arrow keys go from value to value, up to your notes and down to the sessions. T shows the "
                     "table, N adds a note, B compares before and after.")
                : tr("The arrow keys go from value to value and up to your notes. T shows the table, N adds a note, "
                     "B compares before and after."));
    } else {
        m_walked->setText({});
    }
}

}  // namespace tspace::trends
