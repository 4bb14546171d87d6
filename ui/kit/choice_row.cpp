// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/choice_row.h"

#include "kit/flow_layout.h"
#include "kit/roles.h"
#include "kit/text.h"
#include "kit/tokens.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

namespace tspace::kit {

ChoiceRow::ChoiceRow(const QString& name, QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)) {
    setAccessibleName(name);
    expose(*this, QAccessible::Grouping);
    // Not higher than its lines are now, and no limit from the one line it would like to be.
    QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    new FlowLayout(this, space::small);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int index) {
        moveTabStop();
        Q_EMIT chosen(index);
    });
}

void ChoiceRow::add(const QString& words, const QString& aloud) {
    QPushButton* made = button(Part::Segment, words, this);
    expose(*made, QAccessible::RadioButton);
    made->setAccessibleName(aloud.isEmpty() ? words : aloud);
    made->installEventFilter(this);
    m_group->addButton(made, static_cast<int>(m_group->buttons().size()));
    layout()->addWidget(made);
    moveTabStop();
}

void ChoiceRow::setCurrent(int index) {
    if (QAbstractButton* wanted = m_group->button(index)) {
        wanted->setChecked(true);
    } else if (QAbstractButton* on = m_group->checkedButton()) {
        m_group->setExclusive(false);
        on->setChecked(false);
        m_group->setExclusive(true);
    }
    moveTabStop();
}

void ChoiceRow::moveTabStop() {
    const QAbstractButton* const on = m_group->checkedButton() ? m_group->checkedButton() : m_group->button(0);
    for (QAbstractButton* each : m_group->buttons()) {
        each->setFocusPolicy(each == on ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

int ChoiceRow::current() const {
    return m_group->checkedId();
}

bool ChoiceRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            const bool forward = (key == Qt::Key_Right) == (layoutDirection() == Qt::LeftToRight);
            const int last = static_cast<int>(m_group->buttons().size()) - 1;
            const int from = m_group->id(qobject_cast<QAbstractButton*>(watched));
            QAbstractButton* next = m_group->button(std::clamp(from + (forward ? 1 : -1), 0, last));
            next->setFocus();
            next->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace tspace::kit
