// SPDX-License-Identifier: GPL-3.0-or-later
#include "childsrecord/copy_card.h"

#include "kit/card.h"
#include "kit/growing_text_edit.h"
#include "kit/roles.h"
#include "kit/secret_clipboard.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tspace::childsrecord {

namespace {

constexpr int textLines = 6;

}  // namespace

CopyCard::CopyCard(QWidget* parent)
    : QWidget(parent),
      m_text(new kit::GrowingTextEdit({}, tr("The text that is copied"))),
      m_copy(kit::button(kit::Part::Primary, tr("Copy"))),
      m_question(new QWidget),
      m_yes(kit::button(kit::Part::Primary, tr("Yes, it is there"))) {
    auto* card = new kit::Card(tr("What is copied"));
    card->add(kit::text(kit::Part::Small, tr("Cut it to what belongs on the child’s record. The journal keeps its own "
                                             "words.")));
    m_text->setMinimumLines(textLines);
    card->add(m_text);
    m_copy->setToolTip(tr("Ctrl+Return"));
    card->body()->addWidget(m_copy, 0, Qt::AlignLeft);
    auto* column = kit::spaced(new QVBoxLayout(m_question), 0, kit::space::small);
    column->addWidget(kit::text(kit::Part::Strong, tr("Copied. Did it arrive on the child’s record?")));
    auto* row = kit::spaced(new QHBoxLayout, 0, kit::space::small);
    auto* no = kit::button(tr("Not yet"));
    row->addWidget(m_yes);
    row->addWidget(no);
    row->addStretch(1);
    column->addLayout(row);
    card->add(m_question);
    auto* outer = kit::spaced(new QVBoxLayout(this), 0, 0);
    outer->addWidget(card);
    outer->addStretch(1);
    m_question->hide();
    connect(m_copy, &QPushButton::clicked, this, &CopyCard::copy);
    connect(m_yes, &QPushButton::clicked, this, [this] {
        m_question->hide();
        Q_EMIT arrived();
    });
    connect(no, &QPushButton::clicked, this, [this] {
        m_question->hide();
        Q_EMIT notArrived();
    });
}

void CopyCard::setText(const QString& text) {
    m_text->setText(text);
    m_question->hide();
}

QString CopyCard::text() const {
    return m_text->text();
}

void CopyCard::copy() {
    Q_EMIT copying();
    kit::copySecret(m_text->text());
    m_question->show();
    m_yes->setFocus(Qt::OtherFocusReason);
    kit::announce(*m_question, tr("Copied. Did it arrive on the child’s record?"));
}

void CopyCard::takeFocus() {
    (isAsking() ? m_yes : m_copy)->setFocus(Qt::OtherFocusReason);
}

bool CopyCard::isAsking() const {
    return !m_question->isHidden();
}

}  // namespace tspace::childsrecord
