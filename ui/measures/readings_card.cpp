// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/readings_card.h"

#include "base/error.h"
#include "editing/measure_edit.h"
#include "kit/card.h"
#include "kit/line_field.h"
#include "kit/roles.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "measures/reading_table_model.h"
#include "services/purpose.h"
#include "store/journal.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tspace::measures {

using namespace kit;

namespace {

constexpr int dayCharacters = 12;
constexpr int valueCharacters = 8;
constexpr int leastRows = 6;

}  // namespace

ReadingsCard::ReadingsCard(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_model(new ReadingTableModel(this)), m_card(new Card(QString())) {
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_card);
    auto* change = button(kit::Part::QuietButton, tr("Change the measure"));
    auto* file = button(kit::Part::QuietButton, tr("Read from a file…"));
    m_card->addAtEnd(file);
    m_card->addAtEnd(change);
    connect(change, &QPushButton::clicked, this, &ReadingsCard::changeAsked);
    connect(file, &QPushButton::clicked, this, &ReadingsCard::importAsked);
    buildRow();
    buildTable();
    connect(m_model, &ReadingTableModel::changed, this, &ReadingsCard::change);
    connect(m_model, &ReadingTableModel::refused, this, &ReadingsCard::said);
}

void ReadingsCard::buildRow() {
    auto* row = spaced(new QHBoxLayout, 0, space::small);
    m_day = new LineField(tr("today"), tr("Day of the reading"));
    m_day->setRoomFor(dayCharacters);
    m_value = new LineField(tr("value"), tr("Value of the reading"));
    m_value->setRoomFor(valueCharacters);
    m_line = new LineField(tr("in a line, if you like"), tr("In a line"));
    auto* keep = button(kit::Part::Primary, tr("Add"));
    keep->setAccessibleName(tr("Add this reading"));
    row->addWidget(m_day);
    row->addWidget(m_value);
    row->addWidget(m_line, 1);
    row->addWidget(keep);
    m_card->body()->addLayout(row);
    m_problem = text(kit::Part::ErrorText, {});
    m_problem->hide();
    m_card->add(m_problem);
    connect(keep, &QPushButton::clicked, this, &ReadingsCard::add);
    for (LineField* field : {m_day, m_value, m_line}) {
        connect(field, &QLineEdit::returnPressed, this, &ReadingsCard::add);
    }
}

void ReadingsCard::buildTable() {
    m_table = new QTableView;
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Readings"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space::medium + space::tiny);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(ReadingTableModel::Day, fontMetrics().averageCharWidth() * (dayCharacters + 6));
    m_table->setColumnWidth(ReadingTableModel::Value, fontMetrics().averageCharWidth() * (valueCharacters + 4));
    m_table->setMinimumHeight(m_table->verticalHeader()->defaultSectionSize() * leastRows);
    m_table->installEventFilter(this);
    m_card->add(m_table, 1);
    m_hint =
        text(kit::Part::Small, tr("Type over a day, a value or a line to change it. Delete takes a reading away; it "
                                  "stays among the recently deleted for 30 days."));
    m_card->add(m_hint);
}

void ReadingsCard::show(const MeasureRow& measure) {
    if (!m_measure || m_measure->id != measure.id) {
        m_day->clear();
        m_value->clear();
        m_line->clear();
        m_problem->hide();
    }
    m_measure = measure;
    m_card->setHeading(measure.unit.isEmpty() ? measure.name : tr("%1, in %2").arg(measure.name, measure.unit));
    const QModelIndex current = m_table->currentIndex();
    std::vector<ReadingLineRow> lines = readingLines(m_services.journal.read(), measure.id);
    if (!hasSupervision(purposeOf(m_services.journal.read()))) {
        for (ReadingLineRow& line : lines) {
            line.line = line.ofSession ? QString() : line.line;
        }
    }
    m_model->setRows(std::move(lines), measure.decimals, {QLocale(), m_services.clock.today()});
    const bool any = m_model->rowCount() > 0;
    m_table->setVisible(any);
    m_hint->setVisible(any);
    m_table->setCurrentIndex(m_model->index(std::clamp(current.row(), 0, std::max(0, m_model->rowCount() - 1)),
                                            std::max(0, current.column())));
}

QWidget* ReadingsCard::firstFocus() const {
    return m_value;
}

std::optional<RecordId> ReadingsCard::recordInHand() const {
    const bool isInTable = m_table->hasFocus() && m_table->currentIndex().isValid();
    return isInTable ? std::optional(m_model->row(m_table->currentIndex().row()).record) : std::nullopt;
}

void ReadingsCard::add() {
    const editing::ReadingRead read = editing::readReading(m_day->text(), m_value->text(), m_measure->decimals,
                                                           {QLocale(), m_services.clock.today()});
    m_problem->setText(read.problem);
    m_problem->setVisible(!read.problem.isEmpty());
    if (!read.problem.isEmpty()) {
        announce(*m_problem, read.problem);
        return;
    }
    Reading reading;
    reading.id = ReadingId::make(m_services.random);
    reading.measure = m_measure->id;
    reading.on = *read.on;
    reading.value = *read.value;
    reading.line = m_line->text().trimmed();
    if (commit(reading, true, false)) {
        for (LineField* field : {m_day, m_value, m_line}) {
            field->clear();
        }
        m_day->setFocus(Qt::OtherFocusReason);
    }
}

void ReadingsCard::change(const ReadingLineRow& to) {
    try {
        auto kept = m_services.journal.read().find(to.record.as<Reading>());
        if (!kept) {
            return;
        }
        kept->on = to.on;
        kept->value = to.value;
        kept->line = to.line;
        static_cast<void>(commit(*kept, false, false));
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void ReadingsCard::removeCurrent() {
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        return;
    }
    const ReadingLineRow row = m_model->row(current.row());
    if (row.ofSession) {
        Q_EMIT said(tr("This value stands in a session, and is changed there."));
        return;
    }
    try {
        if (const auto kept = m_services.journal.read().find(row.record.as<Reading>())) {
            static_cast<void>(commit(*kept, false, true));
        }
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

bool ReadingsCard::commit(const Reading& reading, bool isNew, bool deleted) {
    Change change;
    change.record = reading;
    change.mustBeNew = isNew;
    change.deleted = deleted;
    try {
        m_services.journal.commit({change});
        return true;
    } catch (const Error& error) {
        Q_EMIT failed(error);
        return false;
    }
}

bool ReadingsCard::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace tspace::measures
