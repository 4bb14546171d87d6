// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/person_details.h"

#include "kit/field_flow.h"
#include "kit/growing_text_edit.h"
#include "kit/line_field.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "people/person_words.h"
#include "services/standards.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <array>

namespace tspace::people {

using namespace kit;
using editing::PersonEdit;

namespace {

constexpr std::array offered = {PersonRole::Supervisee, PersonRole::Student, PersonRole::MySupervisor, PersonRole::Peer,
                                PersonRole::GroupMember};
constexpr int usualWeeks = 4;
constexpr int roomForNumber = 6;

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
    auto* column = spaced(new QVBoxLayout(this), 0, space::small);
    auto* fields = new FieldFlow(4);
    m_name = new LineField(tr("A name, or an alias"), tr("Name"));
    fields->add(tr("Name or alias"), m_name, 2);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& typed) {
        m_edit.person.name = typed;
        m_edit.cursor = {editing::personPart::name, m_name->cursorPosition(), m_name->cursorPosition()};
        Q_EMIT edited();
    });
    connect(m_name, &LineField::left, this, &PersonDetails::left);
    buildRole(*fields);
    buildAgreement(*fields);
    m_weeks = addField(*fields, tr("Every so many weeks"), tr("4"), &m_edit.weeks, roomForNumber);
    addField(*fields, tr("Minutes"), tr("90"), &m_edit.minutes, roomForNumber);
    column->addWidget(fields);
    column->addWidget(m_source);
    auto* note = new FieldFlow(1);
    note->add(tr("Note"), m_note);
    column->addWidget(note);
    m_note->setSpelling(spelling);
    connect(m_note, &GrowingTextEdit::edited, this, [this] {
        m_edit.person.note = m_note->text();
        m_edit.cursor = {editing::personPart::note, m_note->cursorPlace(), m_note->cursorPlace()};
        Q_EMIT edited();
    });
    connect(m_note, &GrowingTextEdit::left, this, &PersonDetails::left);
}

LineField* PersonDetails::addField(FieldFlow& fields, const QString& label, const QString& hint, QString* text,
                                   int characters) {
    auto* field = new LineField(hint, label);
    fields.add(label, field, 1, characters);
    connect(field, &QLineEdit::textEdited, this, [this, text](const QString& typed) {
        *text = typed;
        Q_EMIT edited();
    });
    connect(field, &LineField::left, this, &PersonDetails::left);
    m_fields.emplace_back(field, text);
    return field;
}

void PersonDetails::buildRole(FieldFlow& fields) {
    for (const PersonRole role : offered) {
        m_role->addItem(words(role));
    }
    fields.add(tr("Who they are"), m_role);
    connect(m_role, &QComboBox::activated, this, [this](int index) {
        m_edit.person.role = offered.at(static_cast<std::size_t>(index));
        Q_EMIT edited();
    });
    addField(fields, tr("Since"), tr("the day it began"), &m_edit.from);
}

void PersonDetails::buildAgreement(FieldFlow& fields) {
    m_agreed->addItem(tr("Nothing agreed"));
    m_agreed->addItem(tr("Every so many weeks"));
    for (const Standard& standard : m_standards) {
        m_agreed->addItem(standard.title);
        m_agreed->setItemData(m_agreed->count() - 1, standard.source, Qt::ToolTipRole);
    }
    fields.add(tr("How often you meet"), m_agreed, 2);
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
