// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/addition_box.h"

#include "kit/choice_row.h"
#include "kit/growing_text_edit.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/session_words.h"
#include "sessions/named_choices.h"
#include "store/journal.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace tspace::sessions {

using kit::Part;
namespace space = kit::space;

namespace {

constexpr int textLines = 2;

template <class E>
std::optional<int> number(const std::optional<E>& value) {
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

}  // namespace

AdditionBox::AdditionBox(const kit::Services& services, const SessionId& session, const Thread* thread,
                         const std::vector<Addition>& before, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_edit(editing::newAddition(Id<Addition>::make(services.random), session,
                                  thread != nullptr ? std::optional(thread->id) : std::nullopt)),
      m_kinds(editing::additionKinds(thread, before)),
      m_feedback(thread != nullptr ? thread->feedback : std::vector<Feedback>()),
      m_saver(std::make_unique<RecordSaver>(services.journal, [this] { return editing::toJson(m_edit); })) {
    build();
    m_saver->begin(m_edit.addition.id.as<AnyRecord>(), RecordKind::Addition, std::nullopt);
    connect(m_saver.get(), &RecordSaver::saved, this, &AdditionBox::added);
    showKind();
}

AdditionBox::~AdditionBox() = default;

void AdditionBox::build() {
    auto* const column = kit::spaced(new QVBoxLayout(this), 0, space::small);
    auto* const row = kit::spaced(new QHBoxLayout, 0, space::small);
    m_kind = new kit::ChoiceRow(tr("What it is"));
    for (const AdditionKind kind : m_kinds) {
        m_kind->add(words(kind));
    }
    m_kind->setVisible(m_kinds.size() > 1);
    m_who = kit::button(Part::QuietButton, {});
    m_whoMenu = new ChoiceMenu(*m_who, tr("By whom, or from whom"));
    row->addWidget(m_kind);
    row->addWidget(m_who);
    row->addStretch(1);
    column->addLayout(row);
    m_text = new kit::GrowingTextEdit({}, tr("What is added"));
    m_text->setSpelling(m_services.spelling);
    m_text->setMinimumLines(textLines);
    m_text->setReadingWidth();
    m_problem = kit::text(Part::ErrorText, {});
    m_problem->hide();
    column->addWidget(m_text);
    column->addWidget(m_problem);
    column->addWidget(buildEnd());
    connect(m_kind, &kit::ChoiceRow::chosen, this, [this](int index) {
        m_edit.addition.kind = m_kinds.at(static_cast<std::size_t>(index));
        showKind();
        m_saver->keeper().touch();
    });
    connect(m_whoMenu, &ChoiceMenu::chosen, this, &AdditionBox::choose);
    connect(m_text, &kit::GrowingTextEdit::edited, this, [this] {
        m_edit.addition.text = m_text->text();
        m_problem->hide();
        m_saver->keeper().touch();
    });
    connect(m_text, &kit::GrowingTextEdit::left, this, &AdditionBox::keepDraft);
}

QWidget* AdditionBox::buildEnd() {
    auto* const end = new QWidget;
    auto* const row = kit::spaced(new QHBoxLayout(end), 0, space::small);
    m_add = kit::button(tr("Add it, dated today"));
    m_leave = kit::button(Part::QuietButton, tr("Not now"));
    row->addWidget(m_add);
    row->addWidget(m_leave);
    row->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, &AdditionBox::add);
    connect(m_leave, &QPushButton::clicked, this, &AdditionBox::leave);
    return end;
}

void AdditionBox::showKind() {
    const auto at = std::find(m_kinds.begin(), m_kinds.end(), m_edit.addition.kind);
    m_kind->setCurrent(at != m_kinds.end() ? static_cast<int>(at - m_kinds.begin()) : 0);
    switch (m_edit.addition.kind) {
        case AdditionKind::Comment:
            m_text->setPlaceholderText(tr("what you would say to it now"));
            break;
        case AdditionKind::Challenge:
            m_text->setPlaceholderText(tr("what you were asked to look at again"));
            break;
        case AdditionKind::Feedback:
            m_text->setPlaceholderText(tr("who answered, and what they said"));
            break;
        case AdditionKind::ActedOn:
            m_text->setPlaceholderText(tr("what came of it"));
            break;
    }
    fillMenu();
}

void AdditionBox::fillMenu() {
    const Addition& addition = m_edit.addition;
    m_who->setVisible(addition.kind == AdditionKind::Challenge || addition.kind == AdditionKind::Feedback ||
                      (addition.kind == AdditionKind::ActedOn && m_feedback.size() > 1));
    if (addition.kind == AdditionKind::Challenge) {
        m_whoMenu->setChoices(choicesOrNotSaid<ChallengeBy>());
        m_whoMenu->show(number(addition.by), addition.by ? tr("by %1").arg(words(*addition.by)) : tr("by whom?"));
    } else if (addition.kind == AdditionKind::Feedback) {
        m_whoMenu->setChoices(choicesOrNotSaid<FeedbackSource>());
        m_whoMenu->show(number(addition.source), addition.source ? words(*addition.source) : tr("from whom?"));
    } else {
        constexpr int longest = 60;
        std::vector<ChoiceMenu::Choice> all;
        std::optional<int> chosen;
        for (std::size_t i = 0; i < m_feedback.size(); ++i) {
            all.push_back({static_cast<int>(i), m_feedback[i].text.simplified().left(longest)});
            if (addition.feedback == m_feedback[i].id) {
                chosen = static_cast<int>(i);
            }
        }
        const QString shown = chosen ? all.at(static_cast<std::size_t>(*chosen)).words : tr("which feedback?");
        m_whoMenu->setChoices(std::move(all));
        m_whoMenu->show(chosen, shown);
    }
}

void AdditionBox::choose(int value) {
    Addition& addition = m_edit.addition;
    if (addition.kind == AdditionKind::Challenge) {
        addition.by = value == notSaid ? std::nullopt : std::optional(static_cast<ChallengeBy>(value));
    } else if (addition.kind == AdditionKind::Feedback) {
        addition.source = value == notSaid ? std::nullopt : std::optional(static_cast<FeedbackSource>(value));
    } else {
        addition.feedback = m_feedback.at(static_cast<std::size_t>(value)).id;
    }
    fillMenu();
    m_saver->keeper().touch();
}

bool AdditionBox::restore(const Draft& draft) {
    const auto kept = editing::additionEditFromJson(draft.state);
    if (!kept) {
        return false;
    }
    m_edit = *kept;
    m_saver->begin(draft.record, RecordKind::Addition, draft);
    m_text->setText(m_edit.addition.text);
    showKind();
    return true;
}

void AdditionBox::keepDraft() {
    m_saver->keeper().keepNow();
}

void AdditionBox::takeFocus() {
    m_text->setFocus(Qt::OtherFocusReason);
}

void AdditionBox::add() {
    if (const QString words = editing::problemOf(m_edit); !words.isEmpty()) {
        m_problem->setText(words);
        m_problem->show();
        takeFocus();
        return;
    }
    if (m_edit.addition.kind == AdditionKind::ActedOn && m_feedback.size() == 1) {
        m_edit.addition.feedback = m_feedback.front().id;
    }
    try {
        m_saver->save(editing::toRecord(m_edit, m_services.clock.now()));
    } catch (const Error& error) {
        Q_EMIT failed(error);
    }
}

void AdditionBox::leave() {
    if (editing::isEmpty(m_edit)) {
        m_saver->keeper().drop();
    } else {
        keepDraft();
    }
    Q_EMIT left();
}

std::vector<QWidget*> AdditionBox::focusChain() const {
    std::vector<QWidget*> chain;
    for (QWidget* each : m_kind->findChildren<QPushButton*>()) {
        chain.push_back(each);
    }
    chain.insert(chain.end(), {m_who, m_text, m_add, m_leave});
    return chain;
}

}  // namespace tspace::sessions
