// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/card.h"

#include "kit/flow_layout.h"
#include "kit/roles.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tspace::kit {

Card::Card(QWidget* parent) : QFrame(parent), m_outer(new QVBoxLayout(this)), m_body(new QVBoxLayout) {
    setPart(*this, Part::Card);
    expose(*this, QAccessible::Grouping);
    spaced(m_outer, space::large, space::tiny);
    spaced(m_body, 0, space::small);
    m_outer->addLayout(m_body, 1);
}

Card::Card(const QString& heading, QWidget* parent) : Card(parent) {
    setHeading(heading);
}

void Card::setHeading(const QString& words) {
    ensureHeader();
    m_heading->setText(words);
    setAccessibleName(words);
}

QString Card::heading() const {
    return m_heading != nullptr ? m_heading->text() : QString();
}

void Card::addBesideHeading(QWidget* widget) {
    ensureHeader();
    m_beside->layout()->addWidget(widget);
}

void Card::addAtEnd(QWidget* widget) {
    ensureHeader();
    m_header->addWidget(widget, 0, Qt::AlignVCenter);
}

void Card::add(QWidget* widget, int stretch) {
    m_body->addWidget(widget, stretch);
}

void Card::ensureHeader() {
    if (m_header != nullptr) {
        return;
    }
    m_header = spaced(new QHBoxLayout, 0, space::small);
    m_beside = new QWidget(this);
    auto* flow = new FlowLayout(m_beside, space::tiny);
    m_heading = new SectionHeading(QString(), m_beside);
    m_heading->setContentsMargins(0, 0, space::tiny, 0);
    flow->addWidget(m_heading);
    m_header->addWidget(m_beside, 1, Qt::AlignVCenter);
    m_outer->insertLayout(0, m_header);
    m_outer->insertSpacing(1, space::tiny);
}

}  // namespace tspace::kit
