// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/measure_form.h"

#include "kit/card.h"
#include "kit/chip.h"
#include "kit/choice_row.h"
#include "kit/flow_layout.h"
#include "kit/line_field.h"
#include "kit/roles.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "services/measure_suggestions.h"
#include "services/purpose.h"
#include "store/journal.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tspace::measures {

using namespace kit;

namespace {

constexpr std::array ways{Better::Neither, Better::Up, Better::Down};
constexpr int numberCharacters = 10;

}  // namespace

MeasureForm::MeasureForm(const Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_card(new Card(tr("Define a measure"))) {
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_card);
    build();
}

void MeasureForm::build() {
    m_about = text(kit::Part::Quiet, {});
    m_suggestions = new QWidget;
    new FlowLayout(m_suggestions);
    m_card->add(m_suggestions);
    m_card->add(m_about);
    buildFields();
    m_problem = text(kit::Part::ErrorText, {});
    m_card->add(m_problem);
    auto* buttons = spaced(new QHBoxLayout, 0, space::small);
    auto* keep = button(kit::Part::Primary, tr("Keep this measure"));
    auto* leave = button(tr("Leave it"));
    buttons->addWidget(keep);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    m_card->body()->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &MeasureForm::finish);
    connect(leave, &QPushButton::clicked, this, &MeasureForm::cancelled);
    for (LineField* field : {m_name, m_unit, m_limit}) {
        connect(field, &QLineEdit::returnPressed, this, &MeasureForm::finish);
    }
}

void MeasureForm::buildFields() {
    m_name = new LineField(tr("caseload, hours over contract, …"), tr("Name"));
    m_unit = new LineField(tr("children, hours, …"), tr("Counted in"));
    m_limit = new LineField(tr("none"), tr("Agreed limit"));
    m_limit->setRoomFor(numberCharacters);
    m_better = new ChoiceRow(tr("Is one way better?"));
    m_better->add(tr("Neither"), tr("Neither way is better"));
    m_better->add(tr("Up"), tr("Up is better"));
    m_better->add(tr("Down"), tr("Down is better"));
    m_whose = new QComboBox;
    m_whose->setAccessibleName(tr("Whose it is"));
    m_decimals = new QCheckBox(tr("Values may have decimals"));
    auto* grid = spaced(new QGridLayout, 0, space::small);
    const std::array<std::pair<QString, QWidget*>, 5> rows{{{tr("Name"), m_name},
                                                            {tr("Counted in"), m_unit},
                                                            {tr("Agreed limit"), m_limit},
                                                            {tr("Whose it is"), m_whose},
                                                            {tr("Is one way better?"), m_better}}};
    for (std::size_t at = 0; at < rows.size(); ++at) {
        auto* words = oneLine(kit::Part::Label, rows.at(at).first);
        m_whoseWords = rows.at(at).second == m_whose ? words : m_whoseWords;
        grid->addWidget(words, static_cast<int>(at), 0);
        grid->addWidget(rows.at(at).second, static_cast<int>(at), 1);
    }
    grid->addWidget(m_decimals, static_cast<int>(rows.size()), 1);
    grid->setColumnStretch(1, 1);
    m_card->body()->addLayout(grid);
}

void MeasureForm::addPeople() {
    m_whose->clear();
    m_whose->addItem(tr("Mine"));
    if (hasSupervision(purposeOf(m_services.journal.read()))) {
        for (const PersonRow& row : m_services.journal.read().people()) {
            m_whose->addItem(row.name, row.id.text());
        }
    }
}

void MeasureForm::begin(const Measure& measure, bool isNew, const QStringList& taken) {
    m_taken = taken;
    m_card->setHeading(isNew ? tr("Define a measure") : tr("Change this measure"));
    m_about->setText(isNew ? tr("A number you want to follow: yours, or your team’s. Neither way is better unless you "
                                "say so.")
                           : QString());
    m_about->setVisible(isNew);
    m_problem->hide();
    m_suggestions->setVisible(isNew);
    if (isNew) {
        addSuggestions(taken);
    }
    addPeople();
    showEdit(editing::measureEdit(measure, {QLocale(), m_services.clock.today()}));
    for (QWidget* each : {static_cast<QWidget*>(m_whoseWords), static_cast<QWidget*>(m_whose)}) {
        each->setVisible(m_whose->count() > 1);
    }
    m_name->setFocus(Qt::OtherFocusReason);
}

void MeasureForm::addSuggestions(const QStringList& taken) {
    while (QLayoutItem* item = m_suggestions->layout()->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const MeasureSuggestion& each : measureSuggestions()) {
        if (taken.contains(each.name, Qt::CaseInsensitive)) {
            continue;
        }
        auto* chip = new ChipButton(each.name);
        chip->setToolTip(each.about);
        chip->setAccessibleName(each.name);
        chip->setAccessibleDescription(each.about);
        connect(chip, &ChipButton::clicked, this, [this, each] {
            Measure measure = m_edit.kept;
            measure.person = whose();
            measure.name = each.name;
            measure.unit = each.unit;
            measure.decimals = each.decimals;
            showEdit(editing::measureEdit(measure, {QLocale(), m_services.clock.today()}));
            m_about->setText(each.about);
            m_name->setFocus(Qt::OtherFocusReason);
        });
        m_suggestions->layout()->addWidget(chip);
        chip->show();  // at once, not in the next round of the event loop
    }
}

void MeasureForm::showEdit(const editing::MeasureEdit& edit) {
    m_edit = edit;
    m_name->setText(edit.name);
    m_unit->setText(edit.unit);
    m_limit->setText(edit.limit);
    m_decimals->setChecked(edit.decimals);
    const QString whose = edit.person ? edit.person->text() : QString();
    if (edit.person && m_whose->findData(whose) < 0) {
        m_whose->addItem(tr("Someone no longer among the people"), whose);
    }
    m_whose->setCurrentIndex(edit.person ? m_whose->findData(whose) : 0);
    m_better->setCurrent(static_cast<int>(std::find(ways.begin(), ways.end(), edit.better) - ways.begin()));
}

std::optional<PersonId> MeasureForm::whose() const {
    return PersonId::parse(m_whose->currentData().toString());
}

void MeasureForm::finish() {
    m_edit.name = m_name->text();
    m_edit.unit = m_unit->text();
    m_edit.limit = m_limit->text();
    m_edit.decimals = m_decimals->isChecked();
    m_edit.person = whose();
    m_edit.better = ways.at(static_cast<std::size_t>(std::max(m_better->current(), 0)));
    const editing::MeasureRead read = editing::readMeasure(m_edit, {QLocale(), m_services.clock.today()});
    QStringList problems;
    for (const Issue& issue : read.issues) {
        problems << issue.words;
    }
    if (read.measure && m_taken.contains(read.measure->name, Qt::CaseInsensitive)) {
        problems << tr("There is a measure of this name already.");
    }
    m_problem->setText(problems.join(QLatin1Char(' ')));
    m_problem->setVisible(!problems.isEmpty());
    if (problems.isEmpty()) {
        Q_EMIT finished(*read.measure);
    } else {
        announce(*m_problem, m_problem->text());
    }
}

void MeasureForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace tspace::measures
