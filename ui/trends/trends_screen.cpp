// SPDX-License-Identifier: GPL-3.0-or-later
#include "trends/trends_screen.h"

#include "base/error.h"
#include "kit/card.h"
#include "kit/choice_row.h"
#include "kit/columns.h"
#include "kit/empty_state.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "kit/theme.h"
#include "kit/tokens.h"
#include "services/trend_source.h"
#include "store/journal.h"
#include "trends/chart_card.h"
#include "trends/dimension_model.h"
#include "trends/finding_card.h"
#include "trends/part_picker.h"
#include "trends/trend_state.h"

#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tspace::trends {

using namespace kit;

namespace {

constexpr std::array ranges{RangeChoice::ThreeMonths, RangeChoice::SixMonths, RangeChoice::TwelveMonths,
                            RangeChoice::All};

// What the chart card has of the width, and what stands beside it.
constexpr int chartShare = 3;
constexpr int asideShare = 1;

}  // namespace

TrendsScreen::TrendsScreen(const Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_page(new Page(tr("Trends"))),
      m_ranges(new ChoiceRow(tr("How far back"))),
      m_toggle(button(tr("Show table"))),
      m_columns(new Columns(secondColumnFrom)),
      m_empty(new Card),
      m_chart(new ChartCard(services.theme)),
      m_finding(new FindingCard),
      m_aside(new QWidget),
      m_dimensionCard(new Card(tr("All dimensions"))),
      m_dimensions(new DimensionModel(this)),
      m_list(new RowView(tr("Dimensions"))) {
    build();
    connectAll();
    addKeys();
}

void TrendsScreen::build() {
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    buildActions();
    buildAside();
    m_columns->setSpacing(space::medium + 2);
    m_columns->add(m_chart, chartShare);
    m_columns->add(m_aside, asideShare);
    m_columns->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_page->add(m_columns, 1);
    auto* empty = new EmptyState(tr("Here you will see how your ratings change over time, after your first check-in."),
                                 tr("Make a check-in"));
    connect(empty, &EmptyState::stepTaken, this, [this] { Q_EMIT newRequested(RecordKind::CheckIn); });
    m_empty->add(empty, 1);
    m_page->add(m_empty, 1);
}

void TrendsScreen::buildActions() {
    const std::array aloud{tr("3 months"), tr("6 months"), tr("12 months"), tr("All")};
    for (std::size_t at = 0; at < ranges.size(); ++at) {
        m_ranges->add(rangeLabel(ranges[at]), aloud[at]);
    }
    m_page->addAction(m_ranges);
    m_page->addAction(m_toggle);
}

void TrendsScreen::buildAside() {
    m_list->setModel(m_dimensions);
    m_dimensionCard->add(m_list, 1);
    auto* column = spaced(new QVBoxLayout(m_aside), 0, space::medium + 2);
    column->addWidget(m_finding);
    column->addWidget(m_dimensionCard, 1);
}

void TrendsScreen::connectAll() {
    connect(&m_chart->picker(), &PartPicker::chosen, this, &TrendsScreen::showPart);
    connect(m_chart, &ChartCard::sessionOpened, this,
            [this](const SessionId& session) { Q_EMIT recordRequested(RecordKind::Session, session.as<AnyRecord>()); });
    connect(m_ranges, &ChoiceRow::chosen, this, [this](int index) {
        m_range = ranges.at(static_cast<std::size_t>(index));
        showAll();
    });
    connect(m_toggle, &QPushButton::clicked, this, [this] { showTable(!m_chart->isTable()); });
    connect(m_list, &RowView::opened, this, [this](const QModelIndex& index) {
        m_chart->picker().choosePart(index.data(DimensionModel::IdRole).toString());
        showPart();
    });
}

void TrendsScreen::addKeys() {
    auto* key = new QShortcut(QKeySequence(Qt::Key_T), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, [this] {
        if (!m_columns->isHidden()) {
            const bool had = m_chart->shown()->hasFocus();
            showTable(!m_chart->isTable());
            if (had) {
                m_chart->shown()->setFocus();
            }
        }
    });
}

void TrendsScreen::enter() {
    read();
}

void TrendsScreen::refresh(const Committed& committed) {
    const auto rates = [](RecordKind kind) {
        return kind == RecordKind::CheckIn || kind == RecordKind::Session || kind == RecordKind::Moment ||
               kind == RecordKind::Instrument;
    };
    if (std::any_of(committed.kinds.begin(), committed.kinds.end(), rates)) {
        read();
    }
}

QWidget* TrendsScreen::firstFocus() {
    return m_columns->isHidden() ? nullptr : m_chart->shown();
}

void TrendsScreen::read() {
    try {
        m_catalogue = catalogueOf(m_services.journal.read());
        m_chart->picker().setChoices(trendChoices(m_services.journal.read(), m_catalogue));
    } catch (const Error& error) {
        m_page->bar().showError(error);
        return;
    }
    const bool any = m_chart->picker().instrument() != nullptr;
    m_columns->setVisible(any);
    m_ranges->setVisible(any);
    m_toggle->setVisible(any);
    m_empty->setVisible(!any);
    if (any) {
        showAll();
    } else {
        m_page->setSubtitle({});
    }
}

TrendInput TrendsScreen::inputOf(const QString& part) const {
    return trendInput(m_services.journal.read(), m_catalogue, m_chart->picker().instrument()->id, part,
                      m_services.clock.today());
}

/// A year, unless all ratings are older than that.
void TrendsScreen::chooseRange(const TrendInput& input) {
    const DateRange year = rangeOf(RangeChoice::TwelveMonths, perOfCadence(input.cadence), input.today, input.ratings);
    const bool recent = std::any_of(input.ratings.begin(), input.ratings.end(),
                                    [&year](const Rating& rating) { return rating.date >= year.from; });
    m_range = recent ? RangeChoice::TwelveMonths : RangeChoice::All;
}

void TrendsScreen::showAll() {
    m_listed.clear();
    showPart();
}

void TrendsScreen::showPart() {
    try {
        TrendInput input = inputOf(m_chart->picker().part());
        if (!m_range) {
            chooseRange(input);
        }
        const DateRange range = rangeOf(*m_range, perOfCadence(input.cadence), input.today, input.ratings);
        input.from = range.from;
        input.to = range.to;
        const TrendState state = trendState(input);
        m_page->setSubtitle(tr("%1 · %2").arg(state.title, state.subtitle));
        m_ranges->setCurrent(static_cast<int>(std::find(ranges.begin(), ranges.end(), *m_range) - ranges.begin()));
        m_chart->setState(state);
        m_finding->setWords(state.words);
        if (m_listed != m_chart->picker().instrument()->id) {
            showDimensions();
        }
        markDimension();
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
    arrange();
}

void TrendsScreen::showDimensions() {
    const InstrumentChoice& instrument = *m_chart->picker().instrument();
    std::vector<DimensionRow> rows;
    for (const PartChoice& part : instrument.parts) {
        if (part.isItem) {
            continue;
        }
        TrendInput input = inputOf(part.id);
        const DateRange range = rangeOf(*m_range, perOfCadence(input.cadence), input.today, input.ratings);
        input.from = range.from;
        input.to = range.to;
        rows.push_back(dimensionRow(part.id, part.title, findingsOf(input)));
    }
    m_dimensionCard->setVisible(rows.size() > 1);
    m_dimensions->setRows(std::move(rows));
    m_listed = instrument.id;
}

void TrendsScreen::markDimension() {
    const QModelIndex current = m_dimensions->indexOf(m_chart->picker().part());
    if (current.isValid()) {
        m_list->setCurrentIndex(current);
    } else {
        m_list->clearSelection();
    }
}

void TrendsScreen::showTable(bool table) {
    m_chart->showTable(table);
    m_toggle->setText(table ? tr("Show chart") : tr("Show table"));
}

void TrendsScreen::resizeEvent(QResizeEvent* event) {
    Screen::resizeEvent(event);
    arrange();
}

void TrendsScreen::arrange() {
    // Beside the chart the list scrolls within its card, below it the page does.
    const bool beside = window()->width() >= secondColumnFrom;
    m_list->setGrowsWithRows(!beside);
    const int below = m_page->viewport()->height() - m_columns->y() - space::wide;
    m_chart->setMostHeight(beside && m_columns->y() > 0 ? below : QWIDGETSIZE_MAX);
}

}  // namespace tspace::trends
