// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/person_details.h"

#include "kit/growing_text_edit.h"
#include "kit/line_field.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "people/person_words.h"
#include "services/standards.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QWheelEvent>

#include <array>

namespace tspace::people {

using namespace kit;
using editing::PersonEdit;

namespace {

constexpr std::array offered = {PersonRole::Supervisee, PersonRole::Student, PersonRole::MySupervisor, PersonRole::Peer,
                                PersonRole::GroupMember};
constexpr int usualWeeks = 4;

/// A box to pick from that passes the wheel on to the page.
class PickBox final : public QComboBox {
  public:
    explicit PickBox(const QString& name) {
        setAccessibleName(name);
        setFocusPolicy(Qt::StrongFocus);
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(12);
    }

  protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

}  // namespace

PersonDetails::PersonDetails(PersonEdit& edit, std::vector<Standard> standards, Spelling* spelling, QWidget* parent)
    : QWidget(parent),
      m_edit(edit),
      m_standards(std::move(standards)),
      m_role(new PickBox(tr("Who they are"))),
      m_agreed(new PickBox(tr("How often you meet"))),
      m_source(text(Part::Small, {})),
      m_note(new GrowingTextEdit(tr("Only you read this. It is in no handover."), tr("Note"))) {
    auto* grid = labelledGrid();
    setLayout(grid);
    for (int column = 0; column < 4; ++column) {
        grid->setColumnStretch(column, 1);
    }
    m_name = new LineField(tr("A name, or an alias"), tr("Name"));
    addLabelled(*grid, tr("Name or alias"), m_name, 0, 0, 2);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& typed) {
        m_edit.person.name = typed;
        m_edit.cursor = {editing::personPart::name, m_name->cursorPosition(), m_name->cursorPosition()};
        Q_EMIT edited();
    });
    connect(m_name, &LineField::left, this, &PersonDetails::left);
    buildRole(*grid);
    buildAgreement(*grid);
    m_weeks = addField(*grid, tr("Every so many weeks"), tr("4"), &m_edit.weeks, 1, 2);
    addField(*grid, tr("Minutes"), tr("90"), &m_edit.minutes, 1, 3);
    grid->addWidget(m_source, 4, 0, 1, 4);
    addLabelled(*grid, tr("Note"), m_note, 3, 0, 4);
    m_note->setSpelling(spelling);
    connect(m_note, &GrowingTextEdit::edited, this, [this] {
        m_edit.person.note = m_note->text();
        m_edit.cursor = {editing::personPart::note, m_note->cursorPlace(), m_note->cursorPlace()};
        Q_EMIT edited();
    });
    connect(m_note, &GrowingTextEdit::left, this, &PersonDetails::left);
}

LineField* PersonDetails::addField(QGridLayout& grid, const QString& label, const QString& hint, QString* text, int row,
                                   int column) {
    auto* field = new LineField(hint, label);
    addLabelled(grid, label, field, row, column);
    connect(field, &QLineEdit::textEdited, this, [this, text](const QString& typed) {
        *text = typed;
        Q_EMIT edited();
    });
    connect(field, &LineField::left, this, &PersonDetails::left);
    m_fields.emplace_back(field, text);
    return field;
}

void PersonDetails::buildRole(QGridLayout& grid) {
    for (const PersonRole role : offered) {
        m_role->addItem(words(role));
    }
    addLabelled(grid, tr("Who they are"), m_role, 0, 2);
    connect(m_role, &QComboBox::activated, this, [this](int index) {
        m_edit.person.role = offered.at(static_cast<std::size_t>(index));
        Q_EMIT edited();
    });
    addField(grid, tr("Since"), tr("the day it began"), &m_edit.from, 0, 3);
}

void PersonDetails::buildAgreement(QGridLayout& grid) {
    m_agreed->addItem(tr("Nothing agreed"));
    m_agreed->addItem(tr("Every so many weeks"));
    for (const Standard& standard : m_standards) {
        m_agreed->addItem(standard.title);
        m_agreed->setItemData(m_agreed->count() - 1, standard.source, Qt::ToolTipRole);
    }
    addLabelled(grid, tr("How often you meet"), m_agreed, 1, 0, 2);
    connect(m_agreed, &QComboBox::activated, this, [this](int index) {
        chooseAgreement(index);
        showAll();
        Q_EMIT edited();
    });
}

void PersonDetails::chooseAgreement(int index) {
    m_edit.person.standard.clear();
    m_edit.weeks.clear();
    if (index == OwnInterval) {
        m_edit.weeks = QString::number(usualWeeks);
    } else if (index >= FirstStandard) {
        const Standard& standard = m_standards.at(static_cast<std::size_t>(index - FirstStandard));
        m_edit.person.standard = standard.id;
        m_edit.minutes = QString::number(standard.minutes);
    }
}

void PersonDetails::showAgreement() {
    int index = m_edit.weeks.trimmed().isEmpty() ? NothingAgreed : OwnInterval;
    QString source;
    for (std::size_t at = 0; at < m_standards.size() && index == NothingAgreed; ++at) {
        if (m_standards[at].id == m_edit.person.standard) {
            index = FirstStandard + static_cast<int>(at);
            source = m_standards[at].source;
        }
    }
    m_agreed->setCurrentIndex(index);
    m_weeks->setEnabled(index == OwnInterval);
    m_source->setText(source);
    m_source->setVisible(!source.isEmpty());
}

void PersonDetails::showAll() {
    m_name->setText(m_edit.person.name);
    for (std::size_t at = 0; at < offered.size(); ++at) {
        if (offered.at(at) == m_edit.person.role) {
            m_role->setCurrentIndex(static_cast<int>(at));
        }
    }
    for (const auto& [field, text] : m_fields) {
        field->setText(*text);
        if (!field->hasFocus()) {
            field->setCursorPosition(0);  // shows how it begins where there is little room
        }
    }
    m_note->setText(m_edit.person.note);
    showAgreement();
}

}  // namespace tspace::people
