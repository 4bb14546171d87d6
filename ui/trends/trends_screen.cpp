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
#include "services/measure_series.h"
#include "services/pair_source.h"
#include "services/trend_source.h"
#include "store/journal.h"
#include "trends/chart_card.h"
#include "trends/date_range_bar.h"
#include "trends/dimension_model.h"
#include "trends/export_menu.h"
#include "trends/finding_card.h"
#include "trends/more_views.h"
#include "trends/pairs_card.h"
#include "trends/part_picker.h"
#include "trends/trend_state.h"

#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tspace::trends {

using namespace kit;

namespace {

constexpr std::array ranges{RangeChoice::ThreeMonths, RangeChoice::SixMonths, RangeChoice::TwelveMonths,
                            RangeChoice::All};

// What the chart card has of the width, and what stands beside it.
constexpr int chartShare = 8;
constexpr int asideShare = 3;
constexpr int chartShareOfHeight = 52;  // of the page, in per cent
constexpr int highestChart = 460;

}  // namespace

TrendsScreen::TrendsScreen(const Services& services, QWidget* parent)
    : Screen(parent),
      m_services(services),
      m_page(new Page(tr("Trends"))),
      m_ranges(new ChoiceRow(tr("How far back"))),
      m_toggle(button(tr("Show table"))),
      m_more(new ExportMenu(services)),
      m_dates(new DateRangeBar(services)),
      m_columns(new Columns(secondColumnFrom)),
      m_empty(new Card),
      m_chart(new ChartCard(services)),
      m_views(new MoreViews(services.theme)),
      m_finding(new FindingCard),
      m_pairs(new PairsCard),
      m_charts(new QWidget),
      m_aside(new QWidget),
      m_dimensionCard(new Card(tr("All dimensions"))),
      m_dimensions(new DimensionModel(this)),
      m_list(new RowView(tr("Dimensions"))) {
    build();
    connectAll();
    connectChart();
    connectMore();
    addKeys();
}

void TrendsScreen::build() {
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    buildActions();
    buildAside();
    auto* column = spaced(new QVBoxLayout(m_charts), 0, space::medium + 2);
    column->addWidget(m_chart);
    column->addWidget(m_views);
    column->addStretch(1);
    m_columns->setSpacing(space::medium + 2);
    m_columns->add(m_charts, chartShare);
    m_columns->add(m_aside, asideShare);
    m_page->add(m_dates);
    m_dates->hide();
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
    m_ranges->add(tr("Dates"), tr("Between two dates"));
    m_page->addAction(m_ranges);
    m_page->addAction(m_toggle);
    m_page->addAction(m_more);
}

void TrendsScreen::buildAside() {
    m_list->setModel(m_dimensions);
    m_list->setGrowsWithRows(true);
    m_dimensionCard->add(m_list);
    auto* column = spaced(new QVBoxLayout(m_aside), 0, space::medium + 2);
    column->addWidget(m_finding);
    column->addWidget(m_pairs);
    column->addWidget(m_dimensionCard);
    column->addStretch(1);
}

void TrendsScreen::connectAll() {
    connect(m_ranges, &ChoiceRow::chosen, this, &TrendsScreen::chooseRangeButton);
    connect(m_toggle, &QPushButton::clicked, this, [this] { showTable(!m_chart->isTable()); });
    connect(m_list, &RowView::opened, this, [this](const QModelIndex& index) {
        m_chart->picker().choosePart(index.data(DimensionModel::IdRole).toString());
        showPicked();
    });
    connect(m_dates, &DateRangeBar::chosen, this, [this](const DateRange& range) {
        m_between = range;
        showAll();
    });
}

void TrendsScreen::connectChart() {
    connect(&m_chart->picker(), &PartPicker::chosen, this, &TrendsScreen::showPicked);
    connect(m_chart, &ChartCard::sessionOpened, this,
            [this](const SessionId& session) { Q_EMIT recordRequested(RecordKind::Session, session.as<AnyRecord>()); });
    connect(m_chart, &ChartCard::splitAsked, this, [this](const std::optional<SplitAt>& at) {
        m_split = at;
        showPicked();
    });
    const auto tell = [this](const Error& error) { m_page->bar().showError(error); };
    const auto say = [this](const QString& words) { m_page->bar().showNotice(words); };
    connect(m_chart, &ChartCard::failed, this, tell);
    connect(m_chart, &ChartCard::said, this, say);
    connect(m_pairs, &PairsCard::failed, this, tell);
    connect(m_pairs, &PairsCard::worked, this, &TrendsScreen::arrange);
    connect(m_more, &ExportMenu::failed, this, tell);
    connect(m_more, &ExportMenu::said, this, say);
}

void TrendsScreen::connectMore() {
    connect(m_more, &ExportMenu::measuresAsked, this, [this] { Q_EMIT placeRequested(Place::Measures); });
    connect(m_more, &ExportMenu::lookBackAsked, this, [this] { Q_EMIT placeRequested(Place::LookBack); });
    connect(m_views, &MoreViews::dimensionChosen, this, [this](int index) {
        m_chart->picker().choosePart(m_dimensions->index(index).data(DimensionModel::IdRole).toString());
        showPicked();
    });
    connect(m_views, &MoreViews::quarterChosen, this, [this](const Period& quarter) {
        m_beside = quarter;
        showProfile();
    });
    connect(m_views, &MoreViews::conversationOpened, this,
            [this](const RecordId& id) { Q_EMIT recordRequested(RecordKind::Moment, id); });
}

void TrendsScreen::chooseRangeButton(int index) {
    const bool dates = index == static_cast<int>(ranges.size());
    m_dates->setVisible(dates);
    if (dates) {
        m_between = m_shown;
        if (m_between) {
            m_dates->setRange(*m_between);
        }
        m_dates->takeFocus();
    } else {
        m_between.reset();
        m_range = ranges.at(static_cast<std::size_t>(index));
    }
    showAll();
}

void TrendsScreen::addKeys() {
    const auto addForChart = [this](Qt::Key key, void (ChartCard::*act)()) {
        auto* shortcut = new QShortcut(QKeySequence(key), m_chart->shown());
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, m_chart, act);
    };
    addForChart(Qt::Key_N, &ChartCard::addNote);
    addForChart(Qt::Key_B, &ChartCard::split);
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
               kind == RecordKind::Instrument || kind == RecordKind::Measure || kind == RecordKind::Reading ||
               kind == RecordKind::ChartNote;
    };
    if (std::any_of(committed.kinds.begin(), committed.kinds.end(), rates)) {
        read();
    }
}

bool TrendsScreen::isSettled() const {
    return m_pairs->isSettled();
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
    return seriesInput(m_services.journal.read(), m_catalogue, m_chart->picker().instrument()->id, part,
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
    showPicked();
}

DateRange TrendsScreen::rangeFor(const TrendInput& input) const {
    return m_between ? *m_between : rangeOf(*m_range, perOfCadence(input.cadence), input.today, input.ratings);
}

void TrendsScreen::showPicked() {
    try {
        const QString& instrument = m_chart->picker().instrument()->id;
        const QString part = m_chart->picker().part();
        TrendInput input =
            trendInput(m_services.journal.read(), m_catalogue, instrument, part, m_services.clock.today());
        if (!m_range) {
            chooseRange(input);
        }
        m_shown = rangeFor(input);
        input.from = m_shown->from;
        input.to = m_shown->to;
        input.split = m_split;
        const TrendState state = trendState(input);
        m_page->setSubtitle(tr("%1 · %2").arg(state.title, state.subtitle));
        m_ranges->setCurrent(static_cast<int>(
            m_between ? ranges.size()
                      : static_cast<std::size_t>(std::find(ranges.begin(), ranges.end(), *m_range) - ranges.begin())));
        m_chart->setState(state);
        m_more->setState(state);
        m_finding->setWords(state.words);
        m_views->setDays(dayMap(state.found, state.scale));
        if (m_listed != instrument) {
            showDimensions();
        }
        m_pairs->setSeries(pairedSeries(m_services.journal.read(), m_catalogue, instrument, part, input));
        markDimension();
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
    arrange();
}

void TrendsScreen::showDimensions() {
    const InstrumentChoice& instrument = *m_chart->picker().instrument();
    std::vector<DimensionRow> rows;
    std::vector<TrendState> states;
    for (const PartChoice& part : instrument.parts) {
        if (part.isItem) {
            continue;
        }
        TrendInput input = inputOf(part.id);
        const DateRange range = rangeFor(input);
        input.from = range.from;
        input.to = range.to;
        states.push_back(trendState(input));
        rows.push_back(dimensionRow(part.id, part.title, states.back().found));
    }
    // Measures are of different units: on one scale they would say nothing.
    const bool measures = instrument.id == measuresChoice;
    m_dimensionCard->setHeading(measures ? tr("All measures") : tr("All dimensions"));
    m_dimensionCard->setVisible(rows.size() > 1);
    m_dimensions->setRows(std::move(rows));
    m_views->setDimensions(measures ? std::vector<TrendState>() : std::move(states));
    m_listed = instrument.id;
    showProfile();
    showScatter();
}

void TrendsScreen::showProfile() {
    const InstrumentChoice& instrument = *m_chart->picker().instrument();
    const instruments::Instrument* const known = m_catalogue.newest(instrument.id);
    if (known == nullptr || !known->profile) {
        m_views->setProfile(std::nullopt);
        return;
    }
    std::vector<TrendInput> inputs;
    std::vector<QString> ids;
    for (const PartChoice& part : instrument.parts) {
        if (!part.isItem) {
            inputs.push_back(inputOf(part.id));
            ids.push_back(part.id);
        }
    }
    m_views->setProfile(profileOf(inputs, ids, m_beside));
}

void TrendsScreen::showScatter() {
    const InstrumentChoice& instrument = *m_chart->picker().instrument();
    if (instrument.id != instruments::conversation || instrument.dimensions() < 2) {
        m_views->setScatter(std::nullopt);
        return;
    }
    TrendInput empathy = inputOf(instrument.parts.at(0).id);
    TrendInput clarity = inputOf(instrument.parts.at(1).id);
    const DateRange range = rangeFor(empathy);
    clarity.from = range.from;
    clarity.to = range.to;
    m_views->setScatter(scatterOf(clarity, empathy));
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
    // The chart and its days are seen at once, and a little of what is below.
    const int room = m_page->viewport()->height() - space::huge;
    m_chart->setShownHeight(std::min(room * chartShareOfHeight / 100, highestChart));
    QTimer::singleShot(0, this, &TrendsScreen::fit);
}

/// Each column is as high as it needs to be at its width: what grows late would else be squeezed.
void TrendsScreen::fit() {
    for (QWidget* column : {m_charts, m_aside}) {
        column->layout()->activate();
        column->setMinimumHeight(column->layout()->totalHeightForWidth(column->width()));
    }
    m_columns->layout()->invalidate();
    m_columns->setMinimumHeight(m_columns->layout()->totalHeightForWidth(m_columns->width()));
}

}  // namespace tspace::trends
