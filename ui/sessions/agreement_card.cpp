// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/agreement_card.h"

#include "domain/agreement.h"
#include "editing/parts.h"
#include "editing/session_life.h"
#include "kit/card.h"
#include "kit/chip.h"
#include "kit/flow_layout.h"
#include "kit/roles.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/session_words.h"
#include "sessions/named_choices.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tspace::sessions {

using editing::AgreementEdit;
using editing::SessionEdit;
using kit::Part;
namespace part = editing::part;
namespace space = kit::space;

WordRow::WordRow(SessionEditor& editor, Fields& fields, QString party, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_fields(fields),
      m_party(std::move(party)),
      m_choice(new QWidget(this)),
      m_name(kit::oneLine(Part::Strong, {}, m_choice)),
      m_agrees(new kit::ChipButton(tr("agrees"), m_choice)),
      m_differs(new kit::ChipButton(tr("sees it differently"), m_choice)),
      m_given(kit::button(Part::QuietButton, {}, m_choice)),
      m_date(new EditLine(tr("date"), tr("When it was said"), m_choice)),
      m_comment(new kit::GrowingTextEdit(tr("a comment, if there is one"), {}, this)),
      m_problem(kit::text(Part::ErrorText, {}, this)) {
    buildChoice();
    setPart(*m_comment, Part::Bare);
    m_comment->setReadingWidth();
    m_fields.add(*m_comment, part::comment(m_party));
    auto* const column = kit::spaced(new QVBoxLayout(this), 0, space::tiny / 2);
    column->addWidget(m_choice);
    column->addWidget(m_comment);
    column->addWidget(m_problem);
}

void WordRow::buildChoice() {
    auto* const flow = new kit::FlowLayout(m_choice, space::tiny);
    flow->addWidget(m_name);
    for (kit::ChipButton* each : {m_agrees, m_differs}) {
        each->setCheckable(true);
        kit::expose(*each, QAccessible::RadioButton);
        flow->addWidget(each);
    }
    connect(m_agrees, &kit::ChipButton::clicked, this, [this] { say(true); });
    connect(m_differs, &kit::ChipButton::clicked, this, [this] { say(false); });
    buildGiven();
    flow->addWidget(m_given);
    setPart(*m_date, Part::Bare);
    m_date->setFitsText(QStringLiteral("28 November 2026"));
    m_fields.add(*m_date, part::agreedOn(m_party));
    flow->addWidget(m_date);
}

void WordRow::buildGiven() {
    m_givenMenu = new ChoiceMenu(*m_given, tr("How it was given"));
    m_givenMenu->setChoices(choicesOrNotSaid<Given>());
    connect(m_givenMenu, &ChoiceMenu::chosen, this, [this](int value) {
        const auto given = value == notSaid ? std::nullopt : std::optional(static_cast<Given>(value));
        m_editor.change([&](SessionEdit& edit) { setGiven(edit, m_party, given); });
    });
}

void WordRow::say(bool accepted) {
    const AgreementEdit* const word = findWord(m_editor.edit(), m_party);
    const bool takesBack = word != nullptr && word->isSaid && word->agreement.accepted == accepted;
    m_editor.change([&](SessionEdit& edit) {
        if (takesBack) {
            wordOf(edit, m_party).isSaid = false;
        } else {
            setAccepted(edit, m_party, accepted);
        }
    });
}

QString WordRow::name() const {
    if (m_party == ownersParty) {
        return tr("Me");
    }
    const auto person = PersonId::parse(m_party);
    const QString name = person ? m_editor.directory().nameOf(*person) : QString();
    return name.isEmpty() ? tr("Someone who is not in this journal any more") : name;
}

QString WordRow::sentence() const {
    const AgreementEdit* const word = findWord(m_editor.edit(), m_party);
    if (word == nullptr || !word->isSaid) {
        return m_party == ownersParty ? tr("Me: nothing said") : tr("%1: nothing said").arg(name());
    }
    const Agreement& said = word->agreement;
    const QString verb = said.accepted ? tr("%1 agreed on %2") : tr("%1 saw it differently on %2");
    const QString day = dateText(said.date, m_editor.edit().typing);
    const QString who = m_party == ownersParty ? tr("I") : name();
    return said.given ? verb.arg(who, day) + tr(", %1").arg(words(*said.given)) : verb.arg(who, day);
}

void WordRow::show() {
    const bool readOnly = m_editor.isReadOnly();
    const AgreementEdit* const word = findWord(m_editor.edit(), m_party);
    const bool isSaid = word != nullptr && word->isSaid;
    m_name->setText(readOnly ? sentence() : name());
    setPart(*m_name, readOnly ? Part::Quiet : Part::Strong);
    m_agrees->setChecked(isSaid && word->agreement.accepted);
    m_differs->setChecked(isSaid && !word->agreement.accepted);
    m_agrees->setAccessibleName(tr("%1: agrees").arg(name()));
    m_differs->setAccessibleName(tr("%1: sees it differently").arg(name()));
    m_comment->setAccessibleName(tr("Comment: %1").arg(name()));
    const auto given = word != nullptr ? word->agreement.given : std::nullopt;
    m_givenMenu->show(given ? std::optional(static_cast<int>(*given)) : std::nullopt,
                      given ? words(*given) : tr("+ how it was given"));
    for (QWidget* each : {static_cast<QWidget*>(m_agrees), static_cast<QWidget*>(m_differs)}) {
        each->setVisible(!readOnly);
    }
    m_given->setVisible(!readOnly && word != nullptr);
    m_date->setVisible(!readOnly && word != nullptr);
    m_comment->setReadOnly(readOnly);
    m_comment->setVisible(readOnly ? word != nullptr && !word->agreement.comment.isEmpty() : true);
    showProblem();
}

void WordRow::showProblem() {
    QStringList all;
    for (const QString& name : {part::comment(m_party), part::agreedOn(m_party)}) {
        if (const QString words = m_editor.problemAt(name); !words.isEmpty()) {
            all << words;
        }
    }
    m_problem->setText(all.join(QLatin1Char(' ')));
    m_problem->setVisible(!all.isEmpty());
}

std::vector<QWidget*> WordRow::focusChain() const {
    return {m_agrees, m_differs, m_given, m_date, m_comment};
}

AgreementCard::AgreementCard(SessionEditor& editor, Fields& fields, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_fields(fields),
      m_card(new kit::Card(tr("The record, agreed by both"), this)),
      m_list(kit::spaced(new QVBoxLayout, 0, space::medium)),
      m_missing(kit::text(Part::Quiet, {})),
      m_end(new QWidget),
      m_agree(kit::button(Part::Primary, tr("Agree and lock"))) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_card);
    m_card->body()->addLayout(m_list);
    auto* const end = kit::spaced(new QHBoxLayout(m_end), 0, space::medium);
    auto* const words = kit::spaced(new QVBoxLayout, 0, space::tiny / 2);
    words->addWidget(m_missing);
    words->addWidget(kit::text(Part::Small, tr("A disagreement is a word too: it is kept with the record. Once agreed, "
                                               "the session stays as it is, and later words are added with their "
                                               "date.")));
    end->addLayout(words, 1);
    end->addWidget(m_agree, 0, Qt::AlignBottom);
    m_card->add(m_end);
    connect(m_agree, &QPushButton::clicked, this, &AgreementCard::agree);
}

void AgreementCard::show() {
    setVisible(isOpen());
    if (!isOpen()) {
        return;  // rows are made for who comes to see them
    }
    showRows();
    m_end->setVisible(!m_editor.isReadOnly());
    m_missing->setText(missing());
    m_missing->setVisible(!m_missing->text().isEmpty());
}

bool AgreementCard::isOpen() const {
    const SessionEdit& edit = m_editor.edit();
    const bool isHeld = edit.session.status == SessionStatus::Held;
    return edit.session.status == SessionStatus::Agreed || (isHeld && (m_isWanted || !edit.agreements.empty()));
}

void AgreementCard::showRows() {
    QStringList parties = partiesOf(m_editor.edit().session);
    for (const AgreementEdit& word : m_editor.edit().agreements) {
        if (!parties.contains(word.agreement.party)) {
            parties << word.agreement.party;  // said by someone who was taken from the session since
        }
    }
    QStringList shown;
    for (const WordRow* row : m_rows) {
        shown << row->party();
    }
    if (shown != parties) {
        for (WordRow* row : std::exchange(m_rows, {})) {
            m_fields.release(*row);
            row->hide();
            row->deleteLater();
        }
        for (const QString& party : parties) {
            m_rows.push_back(new WordRow(m_editor, m_fields, party, m_card));
            m_list->addWidget(m_rows.back());
            m_rows.back()->QWidget::show();
        }
    }
    for (WordRow* row : m_rows) {
        row->show();
    }
}

void AgreementCard::showProblems() {
    for (WordRow* row : m_rows) {
        row->showProblem();
    }
}

QString AgreementCard::missing() const {
    const auto word = missingWord(m_editor.records().session);
    if (!word) {
        return {};
    }
    switch (*word) {
        case MissingWord::NobodyMet:
            return tr("Nobody stands on this session yet. Add who you met, at the top, so that they can agree.");
        case MissingWord::Mine:
            return tr("Your own word is still missing.");
        case MissingWord::Theirs:
            return tr("The other word is still missing. Type it in as it was given: on paper, by e-mail or aloud.");
    }
    return {};
}

void AgreementCard::open() {
    m_isWanted = true;
    show();
    for (const WordRow* row : m_rows) {
        const AgreementEdit* const word = findWord(m_editor.edit(), row->party());
        if (word == nullptr || !word->isSaid) {
            row->focusChain().front()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_agree->setFocus(Qt::OtherFocusReason);
}

void AgreementCard::agree() {
    if (const QString words = missing(); !words.isEmpty()) {
        kit::announce(*m_missing, words);
        return;
    }
    m_editor.close(SessionStatus::Agreed);
}

std::vector<QWidget*> AgreementCard::focusChain() const {
    std::vector<QWidget*> chain;
    for (const WordRow* row : m_rows) {
        const std::vector<QWidget*> more = row->focusChain();
        chain.insert(chain.end(), more.begin(), more.end());
    }
    chain.push_back(m_agree);
    return chain;
}

}  // namespace tspace::sessions
