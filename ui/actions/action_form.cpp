// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_form.h"

#include "kit/line_field.h"
#include "kit/part.h"
#include "kit/pick_or_make.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "store/journal.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace tspace::actions {

using editing::ActionEdit;
using kit::Part;
namespace space = kit::space;

ActionForm::ActionForm(const kit::Services& services, QWidget* parent)
    : QFrame(parent),
      m_services(services),
      m_saver(std::make_unique<RecordSaver>(services.journal, [this] { return editing::toJson(m_edit); })),
      m_text(new kit::LineField(tr("what is to be done"), tr("What is to be done"))),
      m_who(new kit::PickOrMake(tr("me"), tr("Who does it"))),
      m_due(new kit::LineField(tr("by when, like 25 Nov"), tr("Due date"))),
      m_organisation(new QCheckBox(tr("for the organisation to hear"))),
      m_record(new QCheckBox(tr("for the child’s record"))),
      m_problem(kit::text(Part::ErrorText, {})) {
    build();
    for (kit::LineField* each : {m_text, m_due}) {
        connect(each, &kit::LineField::left, this, [this] { m_saver->keeper().keepNow(); });
        connect(each, &QLineEdit::returnPressed, this, [this] { keep(); });
    }
    connect(m_text, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_edit.action.text = text;
        touch();
    });
    connect(m_due, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_edit.due = text;
        touch();
    });
    const auto pick = [this](const std::optional<PersonId>& who, const QString& typed) {
        m_edit.action.who = who;
        m_edit.who = typed;
        touch();
    };
    connect(m_who, &kit::PickOrMake::chosen, this, [pick](const QString& id) { pick(PersonId::parse(id), {}); });
    connect(m_who, &kit::PickOrMake::made, this, [this, pick](const QString& name) {
        pick(std::nullopt, name);
        Issues issues = editing::toRecord(m_edit, typing()).issues;
        std::erase_if(issues, [](const Issue& issue) { return issue.place != editing::actionPart::who; });
        tell(issues);
    });
    connect(m_who, &kit::PickOrMake::cleared, this, [pick] { pick(std::nullopt, {}); });
    connect(m_organisation, &QCheckBox::clicked, this, [this](bool on) {
        m_edit.action.organisation = on;
        touch();
    });
    connect(m_record, &QCheckBox::clicked, this, [this](bool on) {
        m_edit.action.childsRecord = on ? std::optional(ChildsRecord{}) : std::nullopt;
        touch();
        if (on) {
            Q_EMIT markedForRecord();
        }
    });
}

void ActionForm::build() {
    setPart(*this, Part::Inviting);
    auto* const column = kit::spaced(new QVBoxLayout(this), space::medium, space::small);
    auto* const row = kit::spaced(new QHBoxLayout, 0, space::small);
    constexpr int dateCharacters = 18;
    m_due->setRoomFor(dateCharacters);
    row->addWidget(m_text, 1);
    row->addWidget(m_who);
    row->addWidget(m_due);
    column->addLayout(row);
    auto* const marks = kit::spaced(new QHBoxLayout, 0, space::medium);
    auto* const keepIt = kit::button(Part::Primary, tr("Keep it (Enter)"));
    auto* const close = kit::button(tr("Close"));
    connect(keepIt, &QPushButton::clicked, this, [this] { keep(); });
    connect(close, &QPushButton::clicked, this, [this] {
        m_saver->keeper().drop();
        m_edit = {};
        hide();
        Q_EMIT closed();
    });
    marks->addWidget(m_organisation);
    marks->addWidget(m_record);
    marks->addStretch(1);
    marks->addWidget(keepIt);
    marks->addWidget(close);
    column->addLayout(marks);
    column->addWidget(m_problem);
    m_problem->hide();
}

editing::Typing ActionForm::typing() const {
    return {QLocale(), m_services.clock.today()};
}

void ActionForm::begin() {
    if (isHidden() || !m_saver->isNew()) {
        leave(true);
        open(editing::newAction(ActionId::make(m_services.random), m_services.clock.now()), std::nullopt);
    }
    takeFocus();
}

void ActionForm::change(const Action& action) {
    leave(true);
    open(editing::fromRecord(action, typing()), m_services.journal.read().draft(action.id.as<AnyRecord>()));
    takeFocus();
}

bool ActionForm::restore(const Draft& draft) {
    auto edit = editing::actionEditFromJson(draft.state);
    if (!edit) {
        return false;
    }
    open(*std::move(edit), draft);
    return true;
}

void ActionForm::open(ActionEdit edit, const std::optional<Draft>& draft) {
    m_edit = std::move(edit);
    if (draft) {
        m_edit = editing::actionEditFromJson(draft->state).value_or(m_edit);
    }
    m_saver->begin(m_edit.action.id.as<AnyRecord>(), RecordKind::Action, draft);
    readPeople();
    showAll();
}

void ActionForm::readPeople() {
    std::vector<kit::PickOrMake::Choice> choices;
    for (const PersonRow& row : m_services.journal.read().people()) {
        choices.push_back({row.id.text(), row.name});
    }
    m_who->setChoices(choices);
}

void ActionForm::showAll() {
    m_text->setText(m_edit.action.text);
    if (m_edit.action.who) {
        m_who->pick(m_edit.action.who->text());
    } else {
        m_who->setTyped(m_edit.who);
        m_edit.action.who = PersonId::parse(m_who->picked());  // made in the meantime
        m_edit.who = m_edit.action.who ? QString() : m_edit.who;
    }
    m_due->setText(m_edit.due);
    m_organisation->setChecked(m_edit.action.organisation);
    m_record->setChecked(m_edit.action.childsRecord.has_value());
    m_problem->hide();
    show();
}

void ActionForm::takeFocus() {
    m_text->setFocus(Qt::OtherFocusReason);
}

void ActionForm::touch() {
    m_saver->keeper().touch();
    if (!m_problem->isHidden()) {
        tell(editing::toRecord(m_edit, typing()).issues);
    }
}

void ActionForm::tell(const Issues& issues) {
    QStringList words;
    for (const Issue& issue : issues) {
        words << issue.words;
    }
    m_problem->setText(words.join(QLatin1Char(' ')));
    m_problem->setVisible(!words.isEmpty());
}

bool ActionForm::keep() {
    editing::ActionRecord record = editing::toRecord(m_edit, typing());
    tell(record.issues);
    if (hasFault(record.issues)) {
        m_saver->keeper().keepNow();
        return false;
    }
    try {
        std::vector<Record> made;
        if (const auto person = editing::typedPerson(m_edit, PersonId::make(m_services.random))) {
            record.action.who = person->id;
            made.emplace_back(*person);
        }
        m_saver->save(record.action, made);
        m_edit = {};
        hide();
        Q_EMIT kept(record.action.id);
        for (const Issue& issue : record.issues) {
            if (issue.place == editing::actionPart::due) {
                Q_EMIT dateDoubted(issue.words);
            }
        }
        return true;
    } catch (const Error& error) {
        Q_EMIT failed(error);
        return false;
    }
}

void ActionForm::leave(bool save) {
    if (isHidden() || m_edit.action.id.isNull()) {
        return;
    }
    if (m_saver->isNew() && isEmpty(m_edit)) {
        m_saver->keeper().drop();
        hide();
        return;
    }
    if (!save || !keep()) {
        m_saver->keeper().keepNow();
    }
}

void ActionForm::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        // What is typed stays where it is, and as a draft; an empty form goes.
        if (m_saver->isNew() && isEmpty(m_edit)) {
            m_saver->keeper().drop();
            hide();
        }
        Q_EMIT closed();
        return;
    }
    QFrame::keyPressEvent(event);
}

std::vector<QWidget*> ActionForm::focusChain() const {
    return {m_text, m_who, m_due, m_organisation, m_record};
}

}  // namespace tspace::actions
