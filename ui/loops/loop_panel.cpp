// SPDX-License-Identifier: GPL-3.0-or-later
#include "loops/loop_panel.h"

#include "domain/words.h"
#include "kit/card.h"
#include "kit/flow_layout.h"
#include "kit/growing_text_edit.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace tspace::loops {

using editing::LoopStep;
using editing::LoopWord;

namespace {

constexpr int boxLines = 3;
constexpr int mostLetters = 500;

/// The beginning of a long text.
QString shortened(const QString& text) {
    const QString whole = text.trimmed();
    return whole.size() <= mostLetters ? whole : whole.left(mostLetters).trimmed() + QStringLiteral(" …");
}

template <class E>
void addNames(QComboBox& box) {
    for (const auto& [value, name] : names<E>()) {
        box.addItem(plain::words(value), QString(name));
    }
}

template <class E>
std::optional<E> pickedIn(const QComboBox& box) {
    return valueNamed<E>(box.currentData().toString());
}

}  // namespace

LoopPanel::LoopPanel(kit::Spelling* spelling, QWidget* parent) : QWidget(parent), m_card(new kit::Card) {
    kit::spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_card);
    layout()->setAlignment(m_card, Qt::AlignTop);
    buildTexts();
    buildButtons();
    buildBox();
    m_text->setSpelling(spelling);
}

void LoopPanel::buildTexts() {
    m_card->setHeading(tr("Nothing chosen"));
    m_about = kit::text(kit::Part::Small, {});
    m_card->add(m_about);
    const auto part = [this](kit::Part kind) {
        const Part made{kit::oneLine(kind, {}), kit::text(kit::Part::Quiet, {})};
        m_card->add(made.label);
        m_card->add(made.text);
        return made;
    };
    m_practice = part(kit::Part::PracticeLabel);
    m_challenge = part(kit::Part::ChallengeLabel);
    m_heard = part(kit::Part::FeedbackLabel);
}

void LoopPanel::buildButtons() {
    m_buttons = new QWidget;
    auto* const row = new kit::FlowLayout(m_buttons, kit::space::small);
    const auto add = [&](const QString& words, const QString& keys) {
        QPushButton* const made = kit::button(words);
        made->setToolTip(keys);
        row->addWidget(made);
        return made;
    };
    const auto step = [&](LoopStep which, const QString& words, const QString& keys) {
        QPushButton* const made = add(words, keys);
        m_steps.emplace_back(which, made);
        connect(made, &QPushButton::clicked, this, [this, which] { Q_EMIT stepRequested(which); });
    };
    step(LoopStep::Challenge, tr("Add a challenge"), tr("Ctrl+2"));
    step(LoopStep::Feedback, tr("Add feedback"), tr("Ctrl+3"));
    step(LoopStep::ActedOn, tr("How it was acted on"), tr("Ctrl+4"));
    connect(add(tr("Take to the next session"), tr("Ctrl+B")), &QPushButton::clicked, this,
            &LoopPanel::takeAlongRequested);
    connect(add(tr("Open the session"), tr("Enter in the list")), &QPushButton::clicked, this,
            &LoopPanel::sessionRequested);
    step(LoopStep::SetDown, tr("Set down"), tr("Ctrl+D"));
    m_card->add(m_buttons);
}

void LoopPanel::buildBox() {
    m_box = new QWidget;
    auto* const column = kit::spaced(new QVBoxLayout(m_box), 0, kit::space::small);
    m_question = kit::text(kit::Part::Strong, {});
    m_who = new QComboBox;
    m_who->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_text = new kit::GrowingTextEdit({}, {});
    m_text->setMinimumLines(boxLines);
    m_problem = kit::text(kit::Part::ErrorText, {});
    m_problem->hide();
    m_keep = kit::button(kit::Part::Primary, tr("Keep"));
    m_keep->setToolTip(tr("Ctrl+Enter"));
    auto* const close = kit::button(tr("Not now"));
    close->setToolTip(tr("Escape; what you typed is kept"));
    auto* const row = kit::spaced(new QHBoxLayout, 0, kit::space::small);
    row->addWidget(m_keep);
    row->addWidget(close);
    row->addStretch(1);
    for (QWidget* each : {static_cast<QWidget*>(m_question), static_cast<QWidget*>(m_who),
                          static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_problem)}) {
        column->addWidget(each);
    }
    column->addLayout(row);
    m_box->hide();
    m_card->add(m_box);
    connect(m_keep, &QPushButton::clicked, this, &LoopPanel::keepRequested);
    connect(close, &QPushButton::clicked, this, &LoopPanel::closeRequested);
    connect(m_text, &kit::GrowingTextEdit::edited, this, &LoopPanel::edited);
    connect(m_text, &kit::GrowingTextEdit::left, this, &LoopPanel::left);
    connect(m_who, &QComboBox::activated, this, &LoopPanel::edited);
}

void LoopPanel::showPart(QLabel& label, QLabel& text, const QString& title, const QString& words) {
    label.setText(title);
    text.setText(shortened(words));
    label.setVisible(!words.trimmed().isEmpty());
    text.setVisible(!words.trimmed().isEmpty());
}

void LoopPanel::show(const OpenLoop& loop, const QString& heading, const QString& about) {
    m_card->setHeading(heading);
    m_about->setText(about);
    showPart(*m_practice.label, *m_practice.text, tr("Practice"), loop.practice);
    QString by = tr("Challenge");
    if (loop.challenge && loop.challenge->by) {
        by = tr("Challenge, %1").arg(plain::words(*loop.challenge->by));
    }
    showPart(*m_challenge.label, *m_challenge.text, by, loop.challenge ? loop.challenge->text : QString());
    QString from = tr("Feedback");
    if (loop.heard && loop.heard->source) {
        from = tr("Feedback, %1").arg(plain::words(*loop.heard->source));
    }
    showPart(*m_heard.label, *m_heard.text, from, loop.heard ? loop.heard->text : QString());
    const auto wanted = editing::missing(loop.state);
    for (const auto& [step, button] : m_steps) {
        kit::setPart(*button, wanted == step ? kit::Part::Primary : kit::Part::Segment);
        button->setVisible(step != LoopStep::ActedOn || loop.heard.has_value());
    }
}

void LoopPanel::offerWho(LoopStep step) {
    m_who->clear();
    m_who->setVisible(step == LoopStep::Challenge || step == LoopStep::Feedback);
    if (step == LoopStep::Challenge) {
        m_who->setAccessibleName(tr("By whom"));
        m_who->addItem(tr("by whom, if you want to say"), QString());
        addNames<ChallengeBy>(*m_who);
    } else if (step == LoopStep::Feedback) {
        m_who->setAccessibleName(tr("From whom"));
        m_who->addItem(tr("from whom, if you want to say"), QString());
        addNames<FeedbackSource>(*m_who);
    }
}

void LoopPanel::write(const LoopWord& word) {
    m_word = word;
    offerWho(word.step);
    QString question;
    switch (word.step) {
        case LoopStep::Challenge:
            question = tr("What was put to you, or what do you put to yourself?");
            m_who->setCurrentIndex(word.by ? m_who->findData(nameOf(*word.by)) : 0);
            break;
        case LoopStep::Feedback:
            question = tr("What came back?");
            m_who->setCurrentIndex(word.source ? m_who->findData(nameOf(*word.source)) : 0);
            break;
        case LoopStep::ActedOn:
            question = tr("How was it acted on?");
            break;
        case LoopStep::SetDown:
            question = tr("Set it down. A line on why, if you want:");
            break;
    }
    m_question->setText(question);
    m_text->setAccessibleName(question);
    m_keep->setText(word.step == LoopStep::SetDown ? tr("Set down") : tr("Keep"));
    m_text->setText(word.text);
    setProblem({});
    m_buttons->hide();
    m_box->show();
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->setCursorPlace(static_cast<int>(word.text.size()));
}

void LoopPanel::closeBox() {
    m_box->hide();
    m_buttons->show();
}

bool LoopPanel::isWriting() const {
    return m_box->isVisibleTo(this);
}

QWidget* LoopPanel::box() const {
    return m_text;
}

LoopWord LoopPanel::word() const {
    LoopWord word = m_word;
    word.text = m_text->text();
    word.by.reset();
    word.source.reset();
    if (word.step == LoopStep::Challenge) {
        word.by = pickedIn<ChallengeBy>(*m_who);
    } else if (word.step == LoopStep::Feedback) {
        word.source = pickedIn<FeedbackSource>(*m_who);
    }
    return word;
}

void LoopPanel::setProblem(const QString& words) {
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
}

void LoopPanel::keyPressEvent(QKeyEvent* event) {
    if (isWriting() && event->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace tspace::loops
