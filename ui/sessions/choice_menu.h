// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QObject>
#include <QPointer>

#include <optional>
#include <vector>

class QMenu;

namespace tspace::sessions {

/// Makes a button one that shows what is chosen and offers the others in a menu below it.
class ChoiceMenu final : public QObject {
    Q_OBJECT
  public:
    struct Choice {
        int value = 0;
        QString words;
    };

    /// `name` is what is chosen, aloud: "Kind of session". The button owns this.
    ChoiceMenu(QAbstractButton& button, QString name);

    /// What can be chosen; the values are the caller's own.
    void setChoices(std::vector<Choice> choices);
    /// What is chosen now, and the words on the button.
    void show(std::optional<int> value, const QString& words);

  Q_SIGNALS:
    void chosen(int value);

  private:
    void open();

    QAbstractButton& m_button;
    QString m_name;
    std::vector<Choice> m_choices;
    std::optional<int> m_value;
    QPointer<QMenu> m_menu;
};

}  // namespace tspace::sessions
