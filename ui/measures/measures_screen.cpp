// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/measures_screen.h"

#include "base/error.h"
#include "kit/card.h"
#include "kit/columns.h"
#include "kit/empty_state.h"
#include "kit/message_bar.h"
#include "kit/page.h"
#include "kit/row_view.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "measures/measure_form.h"
#include "measures/measure_list_model.h"
#include "measures/readings_card.h"
#include "services/purpose.h"
#include "store/journal.h"
#include "store/measure_lists.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tspace::measures {

using namespace kit;

namespace {

constexpr int listShare = 2;
constexpr int readingsShare = 3;
constexpr std::size_t mostIssuesShown = 12;

}  // namespace

MeasuresScreen::MeasuresScreen(const Services& services, QWidget* parent)
    : Screen(parent), m_services(services), m_model(new MeasureListModel(this)), m_page(new Page(tr("Measures"))) {
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_page);
    build();
}

void MeasuresScreen::build() {
    m_page->setSubtitle(tr("Numbers of your own, charted beside your ratings and never mixed into them."));
    m_define = button(tr("Define a measure"));
    auto* trends = button(tr("To trends"));
    m_page->addAction(m_define);
    m_page->addAction(trends);
    connect(m_define, &QPushButton::clicked, this, &MeasuresScreen::define);
    connect(trends, &QPushButton::clicked, this, [this] { Q_EMIT placeRequested(Place::Trends); });
    m_form = new MeasureForm(m_services);
    m_form->hide();
    m_page->add(m_form);
    connect(m_form, &MeasureForm::finished, this, &MeasuresScreen::keep);
    connect(m_form, &MeasureForm::cancelled, this, &MeasuresScreen::closeForm);
    buildPlan();
    auto* listCard = new Card(tr("Your measures"));
    m_list = new RowView(tr("Your measures"));
    m_list->setGrowsWithRows(true);
    m_list->setModel(m_model);
    listCard->add(m_list);
    listCard->body()->addStretch(1);
    connect(m_list, &RowView::opened, this, [this](const QModelIndex& index) {
        m_chosen = m_model->row(index.row()).measure.id;
        showMeasure();
        m_readings->firstFocus()->setFocus(Qt::OtherFocusReason);
    });
    m_readings = new ReadingsCard(m_services);
    connect(m_readings, &ReadingsCard::changeAsked, this, &MeasuresScreen::change);
    connect(m_readings, &ReadingsCard::importAsked, this, &MeasuresScreen::chooseFile);
    connect(m_readings, &ReadingsCard::failed, this, [this](const Error& error) { m_page->bar().showError(error); });
    connect(m_readings, &ReadingsCard::said, this, [this](const QString& words) { m_page->bar().showNotice(words); });
    m_columns = new Columns(secondColumnFrom);
    m_columns->add(listCard, listShare);
    m_columns->add(m_readings, readingsShare);
    m_page->add(m_columns, 1);
    buildEmpty();
}

void MeasuresScreen::buildEmpty() {
    m_empty = new Card;
    auto* empty = new EmptyState(tr("Here are numbers you want to follow, such as your caseload or the hours over "
                                    "contract. What they show stands among the trends."),
                                 tr("Define the first one"));
    connect(empty, &EmptyState::stepTaken, this, &MeasuresScreen::define);
    m_empty->add(empty, 1);
    m_page->add(m_empty, 1);
}

void MeasuresScreen::buildPlan() {
    m_planCard = new Card(tr("What the file holds"));
    m_planWords = text(kit::Part::Strong, {});
    m_planIssues = text(kit::Part::Quiet, {});
    m_planIssues->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_carryOut = button(kit::Part::Primary, {});
    auto* leave = button(tr("Leave it"));
    auto* buttons = spaced(new QHBoxLayout, 0, space::small);
    buttons->addWidget(m_carryOut);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    m_planCard->add(m_planWords);
    m_planCard->add(m_planIssues);
    m_planCard->body()->addLayout(buttons);
    m_planCard->hide();
    m_page->add(m_planCard);
    connect(m_carryOut, &QPushButton::clicked, this, &MeasuresScreen::carryOut);
    connect(leave, &QPushButton::clicked, m_planCard, &QWidget::hide);
}

void MeasuresScreen::enter() {
    closeForm();
    m_planCard->hide();
    read();
}

void MeasuresScreen::refresh(const Committed& committed) {
    const auto counts = [](RecordKind kind) {
        return kind == RecordKind::Measure || kind == RecordKind::Reading || kind == RecordKind::Session;
    };
    if (std::any_of(committed.kinds.begin(), committed.kinds.end(), counts)) {
        read();
    }
}

QWidget* MeasuresScreen::firstFocus() {
    return m_columns->isHidden() ? nullptr : m_readings->firstFocus();
}

std::optional<RecordId> MeasuresScreen::recordInHand() const {
    return chosen() != nullptr ? std::optional(chosen()->id.as<AnyRecord>()) : std::nullopt;
}

void MeasuresScreen::read() {
    try {
        const JournalReader& journal = m_services.journal.read();
        const auto newest = newestReadings(journal);
        std::vector<MeasureListModel::Row> rows;
        const bool supervision = hasSupervision(purposeOf(journal));
        for (MeasureRow& measure : journal.measures()) {
            if (measure.person && !supervision) {
                continue;
            }
            const auto last = std::find_if(newest.rbegin(), newest.rend(),
                                           [&measure](const auto& each) { return each.first == measure.id; });
            rows.push_back({std::move(measure), last == newest.rend() ? std::nullopt : std::optional(last->second)});
        }
        m_model->setRows(std::move(rows), m_services.clock.today());
        showMeasure();
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void MeasuresScreen::showMeasure() {
    const bool any = m_model->rowCount() > 0;
    m_columns->setVisible(any);
    m_empty->setVisible(!any && m_form->isHidden());
    if (!any) {
        return;
    }
    QModelIndex current = m_chosen ? m_model->indexOf(*m_chosen) : QModelIndex();
    if (!current.isValid()) {
        current = m_model->index(0);
        m_chosen = m_model->row(0).measure.id;
    }
    m_list->setCurrentIndex(current);
    try {
        m_readings->show(m_model->row(current.row()).measure);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

const MeasureRow* MeasuresScreen::chosen() const {
    const QModelIndex current = m_chosen ? m_model->indexOf(*m_chosen) : QModelIndex();
    return current.isValid() ? &m_model->row(current.row()).measure : nullptr;
}

QStringList MeasuresScreen::namesBut(const std::optional<MeasureId>& id) const {
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!id || m_model->row(row).measure.id != *id) {
            names << m_model->row(row).measure.name;
        }
    }
    return names;
}

void MeasuresScreen::define() {
    Measure measure;
    measure.id = MeasureId::make(m_services.random);
    m_isNew = true;
    m_empty->hide();
    m_form->show();
    m_form->begin(measure, true, namesBut({}));
}

void MeasuresScreen::change() {
    try {
        if (const auto measure = m_chosen ? m_services.journal.read().find(*m_chosen) : std::nullopt) {
            m_isNew = false;
            m_form->show();
            m_form->begin(*measure, false, namesBut(m_chosen));
        }
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void MeasuresScreen::keep(const Measure& measure) {
    Change change;
    change.record = measure;
    change.mustBeNew = m_isNew;
    try {
        m_services.journal.commit({change});
        m_chosen = measure.id;
        closeForm();
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void MeasuresScreen::closeForm() {
    if (m_form->isHidden()) {
        return;
    }
    m_form->hide();
    m_empty->setVisible(m_model->rowCount() == 0);
    m_define->setFocus(Qt::OtherFocusReason);
}

void MeasuresScreen::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Readings as CSV"), {}, tr("CSV files (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MeasuresScreen::plan);
    dialog->open();
}

void MeasuresScreen::plan(const QString& path) {
    const MeasureRow* const row = chosen();
    if (row == nullptr) {
        return;
    }
    try {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            throw Error(ErrorCode::Unreadable, file.errorString());
        }
        const auto measure = m_services.journal.read().find(row->id);
        if (!measure) {
            return;
        }
        m_plan = exchange::planReadings(file, *measure, m_services.journal.read().readings(row->id),
                                        {QLocale(), m_services.clock.today()}, m_services.random);
        showPlan();
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

void MeasuresScreen::showPlan() {
    QStringList issues;
    for (const Issue& issue : m_plan.issues) {
        if (static_cast<std::size_t>(issues.size()) == mostIssuesShown) {
            issues << tr("… and %1 more.").arg(m_plan.issues.size() - mostIssuesShown);
            break;
        }
        issues << tr("%1: %2").arg(issue.place, issue.words);
    }
    const auto fresh = static_cast<int>(m_plan.fresh.size());
    m_planWords->setText(
        m_plan.readable
            ? tr("%1 new, %2 there already, %3 that cannot be read.").arg(fresh).arg(m_plan.same).arg(m_plan.refused)
            : tr("This file cannot be read, and nothing of it is taken."));
    m_planIssues->setText(issues.join(QLatin1Char('\n')));
    m_planIssues->setVisible(!issues.isEmpty());
    m_carryOut->setVisible(fresh > 0);
    m_carryOut->setText(fresh == 1 ? tr("Add the one that is new") : tr("Add the %1 that are new").arg(fresh));
    m_planCard->show();
    m_page->reveal(m_planCard);
    (fresh > 0 ? m_carryOut : m_define)->setFocus(Qt::OtherFocusReason);
}

void MeasuresScreen::carryOut() {
    Changes changes;
    for (const Reading& reading : m_plan.fresh) {
        Change change;
        change.record = reading;
        change.mustBeNew = true;
        changes.push_back(change);
    }
    try {
        m_services.journal.commit(std::move(changes));
        m_plan = {};
        m_planCard->hide();
        m_readings->firstFocus()->setFocus(Qt::OtherFocusReason);
    } catch (const Error& error) {
        m_page->bar().showError(error);
    }
}

}  // namespace tspace::measures
