// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkin/instrument_card.h"

#include "kit/card.h"
#include "kit/text.h"
#include "kit/tokens.h"
#include "models/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tspace::checkin {

using namespace kit;

namespace {

QString factsOf(const instruments::Instrument& instrument) {
    QStringList facts{models::statements(static_cast<int>(instrument.items.size()))};
    if (!instrument.period.isEmpty()) {
        facts << InstrumentCard::tr("about %1").arg(instrument.period);
    }
    facts << InstrumentCard::tr("answered from %1 to %2").arg(instrument.scale.min).arg(instrument.scale.max);
    facts << InstrumentCard::tr("version %1").arg(instrument.version);
    return facts.join(QStringLiteral(" · "));
}

QString itemsOf(const instruments::Instrument& instrument) {
    QStringList lines;
    for (const instruments::Item& item : instrument.items) {
        lines << InstrumentCard::tr("%1. %2").arg(lines.size() + 1).arg(item.text);
    }
    return lines.join(QLatin1Char('\n'));
}

QString originOf(const instruments::Instrument& instrument) {
    QStringList parts{
        instrument.validity, instrument.attribution,
        instrument.licence.isEmpty() ? QString() : InstrumentCard::tr("Licence: %1.").arg(instrument.licence)};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

void say(QLabel& label, const QString& words) {
    label.setText(words);
    label.setVisible(!words.isEmpty());
}

}  // namespace

InstrumentCard::InstrumentCard(QWidget* parent)
    : QWidget(parent),
      m_card(new Card(QString())),
      m_facts(text(kit::Part::Quiet, {})),
      m_about(text(kit::Part::Quiet, {})),
      m_items(new QLabel),
      m_origin(text(kit::Part::Small, {})),
      m_add(button(kit::Part::Primary, tr("Add it to this journal"))),
      m_leave(button(tr("Leave it"))) {
    m_items->setWordWrap(true);
    m_items->setMinimumWidth(1);
    m_items->setTextFormat(Qt::PlainText);
    m_items->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    for (QLabel* label : {m_facts, m_about, m_items, m_origin}) {
        m_card->add(label);
    }
    auto* buttons = spaced(new QHBoxLayout, 0, space::small);
    buttons->addWidget(m_add);
    buttons->addWidget(m_leave);
    buttons->addStretch(1);
    m_card->body()->addLayout(buttons);
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(m_card);
    connect(m_leave, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (m_plan.canAdd()) {
            Q_EMIT added(*m_plan.instrument);
        }
    });
}

void InstrumentCard::show(const InstrumentPlan& plan) {
    m_plan = plan;
    m_add->setVisible(plan.canAdd());
    if (plan.instrument) {
        showInstrument(plan);
    } else {
        showFaults(plan.issues);
    }
    setVisible(true);
}

void InstrumentCard::showInstrument(const InstrumentPlan& plan) {
    const instruments::Instrument& instrument = *plan.instrument;
    m_card->setHeading(instrument.title);
    say(*m_facts, factsOf(instrument));
    QString about = instrument.about;
    if (plan.isKnown) {
        about = tr("This self-rating is here already.");
    } else if (plan.older > 0) {
        about = tr("Version %1 is here already. What was answered stays with its version, and a chart marks where they "
                   "change. %2")
                    .arg(plan.older)
                    .arg(instrument.about);
    }
    say(*m_about, about.trimmed());
    say(*m_items, itemsOf(instrument));
    say(*m_origin, originOf(instrument));
}

void InstrumentCard::showFaults(const Issues& issues) {
    m_card->setHeading(tr("This file cannot be added"));
    QStringList lines;
    for (const Issue& issue : issues) {
        lines << tr("%1: %2").arg(issue.place.isEmpty() ? tr("the whole file") : issue.place, issue.words);
    }
    say(*m_facts, lines.size() == 1 ? tr("It has one fault. Nothing of it was taken.")
                                    : tr("It has %1 faults. Nothing of it was taken.").arg(lines.size()));
    say(*m_about, {});
    say(*m_items, lines.join(QLatin1Char('\n')));
    say(*m_origin, {});
}

void InstrumentCard::takeFocus() {
    (m_add->isVisibleTo(this) ? m_add : m_leave)->setFocus(Qt::OtherFocusReason);
}

}  // namespace tspace::checkin
