// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/end_card.h"

#include "kit/card.h"
#include "kit/flow_layout.h"
#include "kit/line_field.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/words.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace tspace::people {

using namespace kit;

namespace {

constexpr int roomForDay = 16;

}  // namespace

EndCard::EndCard(QWidget* parent)
    : QWidget(parent),
      m_words(text(Part::Quiet, {})),
      m_day(new LineField(tr("the last day"), tr("The day supervision ends"))),
      m_end(button(tr("End supervision"))),
      m_resume(button(tr("Take it up again"))) {
    auto* card = new Card(tr("When it ends"));
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(card);
    card->add(m_words);
    auto* row = new FlowLayout(nullptr, space::small);
    auto* handover = button(tr("Handover document"));
    m_day->setRoomFor(roomForDay);
    row->addWidget(m_day);
    row->addWidget(m_end);
    row->addWidget(m_resume);
    row->addWidget(handover);
    card->body()->addLayout(row);
    card->body()->addStretch(1);
    connect(m_day, &QLineEdit::returnPressed, this, &EndCard::end);
    connect(m_end, &QPushButton::clicked, this, &EndCard::end);
    connect(m_resume, &QPushButton::clicked, this, &EndCard::resumeRequested);
    connect(handover, &QPushButton::clicked, this, &EndCard::handoverRequested);
}

void EndCard::showEnd(const std::optional<QDate>& until, const editing::Typing& typing) {
    m_typing = typing;
    if (!until) {
        m_words->setText(
            tr("Ending it makes a handover: what is open, and the record that both of you agreed to. "
               "Private notes are not in it."));
    } else {
        const QString words = *until > typing.today ? tr("Supervision ends on %1. What was written stays.")
                                                    : tr("Supervision ended on %1. What was written stays.");
        m_words->setText(words.arg(models::longDate(*until)));
    }
    m_day->setText(editing::dateText(typing.today, typing));
    m_day->setVisible(!until);
    m_end->setVisible(!until);
    m_resume->setVisible(until.has_value());
}

void EndCard::end() {
    if (const auto day = editing::readDate(m_day->text(), m_typing)) {
        Q_EMIT endRequested(*day);
    } else {
        Q_EMIT notUnderstood(tr("Write the last day, such as 30 Nov."));
    }
}

}  // namespace tspace::people
