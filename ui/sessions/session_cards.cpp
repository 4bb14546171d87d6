// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/session_cards.h"

#include "editing/parts.h"
#include "editing/session_structure.h"
#include "kit/card.h"
#include "kit/rating_scale.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "sessions/action_row.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tspace::sessions {

using editing::SessionEdit;
using kit::Part;
namespace part = editing::part;
namespace space = kit::space;

namespace {

kit::Card* cardIn(QWidget& widget, const QString& heading) {
    auto* const card = new kit::Card(heading, &widget);
    kit::spaced(new QVBoxLayout(&widget), 0, 0)->addWidget(card);
    return card;
}

}  // namespace

ActionsCard::ActionsCard(SessionEditor& editor, Fields& fields, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_fields(fields),
      m_card(cardIn(*this, tr("Actions"))),
      m_list(kit::spaced(new QVBoxLayout, 0, space::tiny)) {
    m_all = kit::button(Part::QuietButton, tr("all actions"), this);
    m_card->addAtEnd(m_all);
    connect(m_all, &QPushButton::clicked, this, &ActionsCard::allWanted);
    m_card->body()->addLayout(m_list);
    m_card->body()->addStretch(1);
}

void ActionsCard::show() {
    const auto& actions = m_editor.edit().actions;
    const std::size_t wanted = actions.size() + 1;
    while (m_rows.size() > wanted) {
        ActionRow* const gone = m_rows.back();
        m_rows.pop_back();
        m_fields.release(*gone);
        gone->hide();
        gone->deleteLater();
    }
    while (m_rows.size() < wanted) {
        m_rows.push_back(new ActionRow(m_editor, m_fields, m_card));
        connect(m_rows.back(), &ActionRow::markedForRecord, this, &ActionsCard::markedForRecord);
        m_list->addWidget(m_rows.back());
    }
    for (std::size_t i = 0; i < wanted; ++i) {
        m_rows[i]->show(i < actions.size() ? &actions[i] : nullptr);
    }
}

void ActionsCard::showProblems() {
    for (ActionRow* row : m_rows) {
        row->showProblems();
    }
}

std::vector<QWidget*> ActionsCard::focusChain() const {
    std::vector<QWidget*> chain{m_all};
    for (const ActionRow* row : m_rows) {
        for (QWidget* each : row->focusChain()) {
            chain.push_back(each);
        }
    }
    return chain;
}

QString ActionsCard::partAfter(const QString& name) const {
    const auto& actions = m_editor.edit().actions;
    for (std::size_t i = 0; i < actions.size(); ++i) {
        if (name.contains(actions[i].action.id.text())) {
            return i + 1 < actions.size() ? part::action(actions[i + 1].action.id) : QString(part::newAction);
        }
    }
    return {};
}

WorkCard::WorkCard(SessionEditor& editor, Fields& fields, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_fields(fields),
      m_howIAm(new kit::GrowingTextEdit(tr("a line, in your own words"), tr("How I am"))),
      m_caseload(new EditLine(tr("…"), tr("Caseload"))),
      m_unit(kit::oneLine(Part::Quiet, {})),
      m_limit(new EditLine(tr("…"), tr("Agreed limit"))),
      m_wentWell(new kit::GrowingTextEdit(tr("something to hold on to"), tr("Went well"))),
      m_problem(kit::text(Part::ErrorText, {})) {
    kit::Card* const card = cardIn(*this, tr("How I am, and the work"));
    auto* const grid = kit::spaced(new QGridLayout, 0, space::small);
    const std::array<std::pair<QString, QWidget*>, 3> rows{{
        {tr("How I am"), m_howIAm},
        {tr("Caseload"), caseload()},
        {tr("Went well"), m_wentWell},
    }};
    int row = 0;
    for (const auto& [words, box] : rows) {
        QLabel* const label = kit::oneLine(Part::Quiet, words);
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(box, row, 1);
        row += 2;
    }
    constexpr int belowCaseload = 3;
    grid->addWidget(m_problem, belowCaseload, 1);
    grid->setColumnStretch(1, 1);
    for (kit::GrowingTextEdit* each : {m_howIAm, m_wentWell}) {
        setPart(*each, Part::Bare);
    }
    m_fields.add(*m_howIAm, part::howIAm);
    m_fields.add(*m_wentWell, part::wentWell);
    card->body()->addLayout(grid);
    card->body()->addStretch(1);
    m_problem->hide();
}

QWidget* WorkCard::caseload() {
    auto* const made = new QWidget;
    auto* const row = kit::spaced(new QHBoxLayout(made), 0, space::tiny);
    for (EditLine* each : {m_caseload, m_limit}) {
        setPart(*each, Part::Bare);
        each->setFitsText(QStringLiteral("00"));
    }
    m_fields.add(*m_caseload, part::caseload);
    m_fields.add(*m_limit, part::limit);
    row->addWidget(m_caseload);
    row->addWidget(m_unit);
    row->addSpacing(space::small);
    row->addWidget(kit::oneLine(Part::Small, tr("agreed limit")));
    row->addWidget(m_limit);
    row->addStretch(1);
    return made;
}

void WorkCard::show() {
    const auto& measure = m_editor.directory().caseload();
    m_unit->setText(measure && !measure->unit.isEmpty() ? measure->unit : tr("children"));
    for (EditLine* each : {m_caseload, m_limit}) {
        each->setReadOnly(m_editor.isReadOnly());
    }
    for (kit::GrowingTextEdit* each : {m_howIAm, m_wentWell}) {
        each->setReadOnly(m_editor.isReadOnly());
    }
    showProblems();
}

void WorkCard::showProblems() {
    QString words = m_editor.problemAt(part::caseload);
    if (words.isEmpty()) {
        words = m_editor.problemAt(part::limit);
    }
    m_problem->setText(words);
    m_problem->setVisible(!words.isEmpty());
}

std::vector<QWidget*> WorkCard::focusChain() const {
    return {m_howIAm, m_caseload, m_limit, m_wentWell};
}

AfterwardsCard::AfterwardsCard(SessionEditor& editor, Fields& fields, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_line(new kit::GrowingTextEdit(tr("a line, for me alone"), tr("A line on the session"))) {
    kit::Card* const card = cardIn(*this, tr("Afterwards, for me alone"));
    const instruments::Instrument& instrument = m_editor.afterwards();
    const instruments::Scale& scale = instrument.scale;
    card->add(kit::text(Part::Small, tr("Optional. %1 %2, %3 %4.")
                                         .arg(scale.min)
                                         .arg(scale.label(scale.min))
                                         .arg(scale.max)
                                         .arg(scale.label(scale.max))));
    for (const instruments::Item& item : instrument.items) {
        QLabel* const question = kit::text(Part::Small, item.text);
        question->setToolTip(item.help);
        auto* const rating = new kit::RatingScale(item.scale.min, item.scale.max);
        rating->setQuestion(item.text);
        rating->setEnds(item.scale.label(item.scale.min), item.scale.label(item.scale.max));
        connect(rating, &kit::RatingScale::changed, this, [this, rating, id = item.id] {
            const instruments::Instrument& asked = m_editor.afterwards();
            m_editor.change([&](SessionEdit& edit) { rate(edit, asked.id, asked.version, id, rating->value()); });
        });
        card->add(question);
        card->add(rating);
        m_scales.push_back(rating);
    }
    setPart(*m_line, Part::Bare);
    fields.add(*m_line, part::afterwards);
    card->add(m_line);
    card->body()->addStretch(1);
}

void AfterwardsCard::show() {
    const auto& ratings = m_editor.edit().session.afterwards;
    const auto& items = m_editor.afterwards().items;
    for (std::size_t i = 0; i < m_scales.size(); ++i) {
        std::optional<int> value;
        if (ratings) {
            if (const auto answer = ratings->answers.find(items[i].id); answer != ratings->answers.end()) {
                value = answer->second;
            }
        }
        if (m_scales[i]->value() != value) {
            m_scales[i]->setValue(value);
        }
        m_scales[i]->setReadOnly(m_editor.isReadOnly());
    }
    m_line->setReadOnly(m_editor.isReadOnly());
}

std::vector<QWidget*> AfterwardsCard::focusChain() const {
    std::vector<QWidget*> chain(m_scales.begin(), m_scales.end());
    chain.push_back(m_line);
    return chain;
}

}  // namespace tspace::sessions
