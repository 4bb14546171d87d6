// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkin/pause_card.h"

#include "kit/card.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tspace::checkin {

using namespace kit;

PauseCard::PauseCard(QWidget* parent) : QWidget(parent), m_go(button(tr("I am here"))) {
    auto* card = new Card;
    auto* column = card->body();
    column->setContentsMargins(0, space::huge, 0, space::huge);
    column->setSpacing(space::large);
    for (QLabel* label : {text(kit::Part::Title, tr("What have you carried in with you?")),
                          text(kit::Part::Quiet, tr("Nothing to write. Stay as long as you like."))}) {
        label->setAlignment(Qt::AlignHCenter);
        column->addWidget(label);
    }
    column->addWidget(m_go, 0, Qt::AlignHCenter);
    spaced(new QVBoxLayout(this), 0, 0)->addWidget(card);
    connect(m_go, &QPushButton::clicked, this, &PauseCard::ended);
}

void PauseCard::begin() {
    m_go->setFocus(Qt::OtherFocusReason);
}

void PauseCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT ended();
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace tspace::checkin
