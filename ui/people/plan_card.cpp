// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/plan_card.h"

#include "kit/field_flow.h"
#include "kit/line_field.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace tspace::people {

using namespace kit;

namespace {

constexpr int roomForPlannedDay = 21;  ///< "Wed 23 September 2026"
constexpr int roomForPlannedTime = 6;

}  // namespace

PlanCard::PlanCard(QWidget* parent)
    : QWidget(parent),
      m_day(new LineField(tr("25 Nov"), tr("Day of the next session"))),
      m_time(new LineField(tr("14:00"), tr("Time of the next session"))),
      m_minutes(new LineField(tr("90"), tr("Minutes of the next session"))) {
    auto* card = new Card(tr("Plan the next session"));
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(card);
    auto* fields = new FieldFlow(5);
    fields->add(tr("Day"), m_day, 2, roomForPlannedDay);
    fields->add(tr("Time"), m_time, 1, roomForPlannedTime);
    fields->add(tr("Minutes"), m_minutes, 1, roomForPlannedTime);
    for (LineField* field : {m_day, m_time, m_minutes}) {
        connect(field, &QLineEdit::returnPressed, this, &PlanCard::plan);
    }
    auto* done = button(tr("Plan it"));
    fields->addButton(done);
    connect(done, &QPushButton::clicked, this, &PlanCard::plan);
    card->add(fields);
    card->body()->addStretch(1);
}

void PlanCard::showIdea(const PlanIdea& idea, const editing::Typing& typing) {
    m_typing = typing;
    m_day->setText(typing.locale.toString(idea.day, QStringLiteral("ddd ")) + editing::dateText(idea.day, typing));
    m_time->setText(editing::timeText(idea.time));
    m_minutes->setText(idea.minutes ? QString::number(*idea.minutes) : QString());
}

void PlanCard::plan() {
    const auto day = editing::readDate(m_day->text(), m_typing);
    const auto time = editing::readTime(m_time->text());
    const auto minutes = editing::readMinutes(m_minutes->text());
    if (!day || !time) {
        Q_EMIT notUnderstood(tr("Write a day such as 25 Nov, and a time such as 14:00."));
    } else if (!minutes && !m_minutes->text().trimmed().isEmpty()) {
        Q_EMIT notUnderstood(tr("Write minutes, such as 90, or leave them out."));
    } else {
        Q_EMIT planned(*day, *time, minutes);
    }
}

}  // namespace tspace::people
