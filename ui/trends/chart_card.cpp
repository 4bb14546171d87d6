// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/chart_card.h"

#include "kit/card.h"
#include "kit/roles.h"
#include "kit/text.h"
#include "kit/theme.h"
#include "kit/tokens.h"
#include "trends/part_picker.h"
#include "trends/trend_chart.h"
#include "trends/trend_table_model.h"
#include "trends/trend_table_view.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::trends {

using namespace kit;

ChartCard::ChartCard(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_card(new Card),
      m_picker(new PartPicker),
      m_key(oneLine(kit::Part::Small, tr("▲ session held"))),
      m_caption(text(kit::Part::Small, {})),
      m_stack(new QStackedWidget),
      m_chart(new TrendChart(theme)),
      m_model(new TrendTableModel(this)),
      m_table(new TrendTableView(*m_model)),
      m_walked(text(kit::Part::Small, {})) {
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
    m_card->add(m_walked);
    auto* column = spaced(new QVBoxLayout(this), 0, 0);
    column->addWidget(m_card, 1);
    column->addStretch(0);
    connect(m_chart, &TrendChart::sessionOpened, this, &ChartCard::sessionOpened);
    connect(m_chart, &TrendChart::walked, this, [this](const QString& words) {
        m_walked->setText(words);
        announce(*m_walked, words);
    });
}

void ChartCard::setState(const TrendState& state) {
    m_hasValues = !state.values.empty();
    m_hasSessions = !state.sessions.empty();
    m_caption->setText(state.chartTitle);
    m_chart->setState(state);
    m_model->setTable(state.tableHeadings, state.table);
    m_table->setAccessibleDescription(state.words.text());
    sayHint();
}

void ChartCard::setMostHeight(int pixels) {
    m_card->setMaximumHeight(std::max(pixels, m_card->minimumSizeHint().height()));
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
    m_walked->setAccessibleDescription({});
    if (isTable()) {
        m_walked->setText(tr("Ctrl+C copies the rows you choose, and T shows the chart."));
    } else if (m_hasValues) {
        m_walked->setText(
            m_hasSessions ? tr("The arrow keys go from value to value and down to the sessions, and T shows the table.")
                          : tr("The arrow keys go from value to value, and T shows the table."));
    } else {
        m_walked->setText({});
    }
}

}  // namespace tspace::trends
