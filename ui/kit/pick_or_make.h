// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

#include <vector>

namespace tspace::kit {

/// A box to pick one of what there is, or to make a new one by typing its name. It makes nothing itself.
class PickOrMake final : public QComboBox {
    Q_OBJECT
  public:
    struct Choice {
        QString id;    ///< the caller's own key
        QString text;  ///< what is shown and typed

        friend bool operator==(const Choice&, const Choice&) = default;
    };

    /// `hint` stands in the empty box; `name` is what it is called aloud.
    PickOrMake(const QString& hint, const QString& name, QWidget* parent = nullptr);

    /// Replaces what can be picked; what is typed stays.
    void setChoices(const std::vector<Choice>& choices);

    /// The key of what is picked; empty when nothing is, or when a new name is typed.
    [[nodiscard]] QString picked() const;
    /// What is typed, without spaces at its ends.
    [[nodiscard]] QString typed() const;

    /// Shows a choice without a signal; an unknown or empty id clears the box.
    void pick(const QString& id);
    /// Shows a name without a signal, for a draft.
    void setTyped(const QString& text);

  Q_SIGNALS:
    /// An existing one was picked, or its exact name typed.
    void chosen(const QString& id);
    /// A name was typed that is not there yet, and Enter was pressed or the box was left.
    void made(const QString& text);
    /// The box was emptied.
    void cleared();

  protected:
    void wheelEvent(QWheelEvent* event) override;

  private:
    void tell();

    std::vector<Choice> m_choices;
    QString m_told;
};

}  // namespace tspace::kit
