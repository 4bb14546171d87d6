// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/session_header.h"

#include "editing/parts.h"
#include "editing/session_life.h"
#include "editing/session_structure.h"
#include "kit/chip.h"
#include "kit/flow_layout.h"
#include "kit/shown.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/session_words.h"
#include "sessions/inline_pick.h"
#include "sessions/named_choices.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <array>

namespace tspace::sessions {

using editing::SessionEdit;
using kit::Part;
namespace part = editing::part;
namespace space = kit::space;

namespace {

// What the menu of prompts offers besides the sets, which count from 0.
constexpr int noPrompts = -1;
constexpr int ownPrompts = -2;
constexpr int changePrompts = -3;

}  // namespace

SessionHeader::SessionHeader(SessionEditor& editor, Fields& fields, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_fields(fields),
      m_row(new QWidget(this)),
      m_flow(new kit::FlowLayout(m_row, space::tiny)),
      m_written(kit::text(Part::Small, {}, this)),
      m_problem(kit::text(Part::ErrorText, {}, this)) {
    auto* const column = kit::spaced(new QVBoxLayout(this), 0, space::tiny);
    column->addWidget(m_row);
    column->addWidget(m_written);
    column->addWidget(m_problem);
    m_problem->hide();
    buildWhen();
    buildKind();
    buildPeople();
    buildPlace();
    buildState();
    buildPrompts();
}

QLayout* SessionHeader::group() {
    auto* const together = new QWidget(m_row);
    m_flow->addWidget(together);
    return kit::spaced(new QHBoxLayout(together), 0, space::tiny);
}

EditLine* SessionHeader::line(QLayout& place, const QString& name, const QString& hint, const QString& spoken,
                              const QString& least) {
    auto* const made = new EditLine(hint, spoken, m_row);
    setPart(*made, Part::Bare);
    made->setFitsText(least);
    m_fields.add(*made, name);
    m_lines.push_back(made);
    place.addWidget(made);
    return made;
}

void SessionHeader::buildWhen() {
    line(*m_flow, part::date, tr("date"), tr("Date"), QStringLiteral("28 May 2026"));
    line(*m_flow, part::time, tr("time"), tr("Time"), QStringLiteral("00:00"));
    QLayout* const length = group();
    line(*length, part::minutes, tr("60"), tr("Length in minutes"), QStringLiteral("00"));
    length->addWidget(kit::oneLine(Part::Subtitle, tr("min ·"), m_row));
}

void SessionHeader::buildKind() {
    m_kind = kit::button(Part::QuietButton, {}, m_row);
    m_kindMenu = new ChoiceMenu(*m_kind, tr("Kind of session"));
    m_kindMenu->setChoices(choicesOf<SessionKind>());
    connect(m_kindMenu, &ChoiceMenu::chosen, this, [this](int value) {
        m_editor.change([&](SessionEdit& edit) { edit.session.kind = static_cast<SessionKind>(value); });
    });
    m_flow->addWidget(m_kind);
}

void SessionHeader::buildPeople() {
    m_flow->addWidget(kit::oneLine(Part::Subtitle, tr("with"), m_row));
    m_people = new QWidget(m_row);
    auto* const people = new kit::FlowLayout(m_people, space::tiny);
    m_person = new InlinePick(tr("+ person"), tr("name"), tr("Add a person"), m_people);
    people->addWidget(m_person);
    m_flow->addWidget(m_people);
    connect(m_person, &InlinePick::boxMade, &m_fields, [this](QWidget* box) { m_fields.watch(*box); });
    connect(m_person, &InlinePick::picked, this, [this](const QString& id) {
        const auto person = PersonId::parse(id);
        m_editor.change([&](SessionEdit& edit) { addPerson(edit, person.value_or(PersonId())); });
    });
    connect(m_person, &InlinePick::made, this, [this](const QString& name) {
        m_editor.change(
            [&](SessionEdit& edit) { addPerson(edit, makePerson(edit, name, m_editor.services().random)); });
    });
    connect(m_person, &InlinePick::typed, this,
            [this](const QString& text) { m_editor.type(part::person, text, static_cast<int>(text.size())); });
    connect(m_person, &InlinePick::left, this, [this] { m_editor.leave(part::person); });
}

void SessionHeader::buildState() {
    QLayout* const mine = group();
    mine->addWidget(kit::oneLine(Part::Subtitle, tr("· I am"), m_row));
    m_role = kit::button(Part::QuietButton, {}, m_row);
    m_roleMenu = new ChoiceMenu(*m_role, tr("My part in it"));
    m_roleMenu->setChoices(choicesOf<MyRole>());
    connect(m_roleMenu, &ChoiceMenu::chosen, this, [this](int value) {
        m_editor.change([&](SessionEdit& edit) { edit.session.myRole = static_cast<MyRole>(value); });
    });
    mine->addWidget(m_role);
    m_status = new kit::ChipButton({}, m_row);
    m_statusMenu = new ChoiceMenu(*m_status, tr("State"));
    connect(m_statusMenu, &ChoiceMenu::chosen, this,
            [this](int value) { m_editor.setStatus(static_cast<SessionStatus>(value)); });
    m_flow->addWidget(m_status);
}

void SessionHeader::buildPlace() {
    QLayout* const where = group();
    m_place = where->parentWidget();
    where->addWidget(kit::oneLine(Part::Subtitle, tr("· where"), m_place));
    line(*where, part::place, tr("a room, a call"), tr("Place"), QStringLiteral("a room"));
}

void SessionHeader::buildPrompts() {
    m_prompts = kit::button(Part::QuietButton, {}, m_row);
    m_promptsMenu = new ChoiceMenu(*m_prompts, tr("Prompts"));
    connect(m_promptsMenu, &ChoiceMenu::chosen, this, &SessionHeader::choosePrompts);
    m_flow->addWidget(m_prompts);
}

void SessionHeader::takeFocusToPrompts() {
    m_prompts->setFocus(Qt::OtherFocusReason);
}

void SessionHeader::setPromptSets(const std::vector<editing::PromptSet>& sets) {
    m_sets = sets;
}

void SessionHeader::choosePrompts(int value) {
    if (value == ownPrompts) {
        Q_EMIT ownPromptsWanted();
    } else if (value == changePrompts) {
        Q_EMIT promptsEditWanted(m_editor.edit().session.prompts);
    } else {
        const QString key = value == noPrompts ? QString() : m_sets.at(static_cast<std::size_t>(value)).key;
        m_editor.change([&](SessionEdit& edit) { edit.session.prompts = key; });
    }
}

void SessionHeader::showPrompts() {
    const QString& key = m_editor.edit().session.prompts;
    std::vector<ChoiceMenu::Choice> offered{{noPrompts, tr("none")}};
    std::optional<int> chosen;
    for (std::size_t i = 0; i < m_sets.size(); ++i) {
        offered.push_back({static_cast<int>(i), m_sets[i].name});
        if (m_sets[i].key == key) {
            chosen = static_cast<int>(i);
        }
    }
    offered.push_back({ownPrompts, tr("Write a set of my own…")});
    if (chosen && Id<Template>::parse(key)) {
        offered.push_back({changePrompts, tr("Change “%1”…").arg(m_sets[static_cast<std::size_t>(*chosen)].name)});
    }
    m_promptsMenu->setChoices(std::move(offered));
    m_promptsMenu->show(
        chosen, chosen ? tr("· prompts: %1").arg(m_sets[static_cast<std::size_t>(*chosen)].name) : tr("+ prompts"));
    kit::setShown(*m_prompts, !m_editor.isReadOnly());
}

void SessionHeader::showLife() {
    const Session& session = m_editor.edit().session;
    const bool isPlan = session.status == SessionStatus::Planned && !m_editor.isReadOnly();
    kit::setShown(*m_place, isPlan || !session.place.isEmpty());
    const QLocale& locale = m_editor.edit().typing.locale;
    const bool isTold = !editing::heldAndWritten(session, locale).isEmpty();
    m_written->setText(isTold ? editing::heldAndWritten(m_editor.records().session, locale) : QString());
    kit::setShown(*m_written, !m_written->text().isEmpty());
    showPrompts();
}

void SessionHeader::show() {
    const Session& session = m_editor.edit().session;
    const bool readOnly = m_editor.isReadOnly();
    for (EditLine* each : m_lines) {
        each->setReadOnly(readOnly);
    }
    m_kindMenu->show(static_cast<int>(session.kind), words(session.kind));
    m_roleMenu->show(static_cast<int>(session.myRole), words(session.myRole));
    std::vector<ChoiceMenu::Choice> statuses;
    for (const SessionStatus status : m_editor.possibleStatuses()) {
        statuses.push_back({static_cast<int>(status), words(status)});
    }
    m_statusMenu->setChoices(std::move(statuses));
    m_statusMenu->show(static_cast<int>(session.status), words(session.status));
    for (QWidget* each :
         {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_role), static_cast<QWidget*>(m_status)}) {
        each->setEnabled(!readOnly);
    }
    showPeople();
    showLife();
    showProblems();
}

void SessionHeader::showPeople() {
    const SessionEdit& edit = m_editor.edit();
    const bool readOnly = m_editor.isReadOnly();
    if (edit.session.people != m_shownPeople) {
        makeChips(edit.session.people);
    }
    for (std::size_t at = 0; at < m_chips.size(); ++at) {
        m_chips[at]->setText(m_editor.directory().nameOf(m_shownPeople[at]));
        m_chips[at]->setRemovable(!readOnly);
    }
    m_person->setChoices(m_editor.directory().peopleToPick());
    m_person->setReadOnly(readOnly);
    m_person->show({}, edit.person);
    kit::setShown(*m_person, !readOnly);
}

void SessionHeader::makeChips(const std::vector<PersonId>& people) {
    m_shownPeople = people;
    for (kit::ChipButton* chip : std::exchange(m_chips, {})) {
        chip->hide();
        chip->deleteLater();
    }
    auto* const flow = dynamic_cast<kit::FlowLayout*>(m_people->layout());
    for (const PersonId& id : people) {
        auto* const chip = new kit::ChipButton({}, m_people);
        connect(chip, &kit::ChipButton::removalRequested, this,
                [this, id] { m_editor.change([&](SessionEdit& changed) { removePerson(changed, id); }); });
        flow->insertWidget(static_cast<int>(m_chips.size()), chip);
        m_chips.push_back(chip);
        chip->show();
    }
}

void SessionHeader::showProblems() {
    QStringList all;
    for (const QLatin1String& name : {part::date, part::time, part::minutes, part::person}) {
        if (const QString words = m_editor.problemAt(name); !words.isEmpty()) {
            all << words;
        }
    }
    m_problem->setText(all.join(QLatin1Char(' ')));
    kit::setShown(*m_problem, !all.isEmpty());
}

std::vector<QWidget*> SessionHeader::focusChain() const {
    QWidget* const placeBox = m_fields.boxOf(part::place);
    std::vector<QWidget*> chain(m_lines.begin(), m_lines.end());
    std::erase(chain, placeBox);
    chain.push_back(m_kind);
    chain.insert(chain.end(), m_chips.begin(), m_chips.end());
    chain.insert(chain.end(), {m_person->focusBox(), placeBox, m_role, m_status, m_prompts});
    return chain;
}

}  // namespace tspace::sessions
