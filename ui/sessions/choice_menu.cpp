// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/choice_menu.h"

#include "kit/shown.h"

#include <QMenu>

#include <utility>

namespace tspace::sessions {

ChoiceMenu::ChoiceMenu(QAbstractButton& button, QString name)
    : QObject(&button), m_button(button), m_name(std::move(name)) {
    m_button.setToolTip(m_name);
    connect(&m_button, &QAbstractButton::clicked, this, &ChoiceMenu::open);
}

void ChoiceMenu::setChoices(std::vector<Choice> choices) {
    m_choices = std::move(choices);
}

void ChoiceMenu::show(std::optional<int> value, const QString& words) {
    m_value = value;
    m_button.setText(words);
    kit::setName(m_button, value ? m_name + QStringLiteral(": ") + words : m_name);
}

void ChoiceMenu::open() {
    if (m_menu != nullptr) {
        return;
    }
    m_menu = new QMenu(&m_button);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    m_menu->setAccessibleName(m_name);
    for (const Choice& choice : m_choices) {
        QAction* const action = m_menu->addAction(choice.words);
        action->setCheckable(true);
        action->setChecked(choice.value == m_value);
        if (action->isChecked()) {
            m_menu->setActiveAction(action);
        }
        connect(action, &QAction::triggered, this, [this, value = choice.value] { Q_EMIT chosen(value); });
    }
    m_menu->popup(m_button.mapToGlobal(QPoint(0, m_button.height())));
}

}  // namespace tspace::sessions
