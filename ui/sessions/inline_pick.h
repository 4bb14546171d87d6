// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/pick_or_make.h"

#include <QWidget>

#include <vector>

namespace tspace::kit {
class ChipButton;
}

namespace tspace::sessions {

/// A person or case in place: a chip with what is picked, which a press takes away; or an invitation, which a press
/// turns into a box to pick or make one.
class InlinePick final : public QWidget {
    Q_OBJECT
  public:
    /// `invitation` stands on the chip while nothing is picked; `name` is what it is called aloud.
    InlinePick(const QString& invitation, const QString& hint, const QString& name, QWidget* parent = nullptr);

    void setChoices(const std::vector<kit::PickOrMake::Choice>& choices);
    /// What is picked, in words, or what is typed and neither picked nor made yet; both empty: the invitation.
    void show(const QString& picked, const QString& typed);
    /// The words of the invitation, where they say what holds without a choice ("me").
    void setInvitation(const QString& words);
    void setReadOnly(bool readOnly);
    /// What can take the focus now.
    [[nodiscard]] QWidget* focusBox() const;
    /// Opens the box and puts the cursor into it.
    void open();

  Q_SIGNALS:
    void picked(const QString& id);
    void made(const QString& text);
    void cleared();
    /// Something is typed that is neither picked nor made yet.
    void typed(const QString& text);
    /// The box was left with something typed.
    void left();
    /// The box to type in is there, for the page's undo keys. It is made when it is wanted first, as most never are.
    void boxMade(QWidget* box);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void close();
    kit::PickOrMake& box();
    [[nodiscard]] QString typedInBox() const { return m_box != nullptr ? m_box->typed() : QString(); }
    [[nodiscard]] bool isTyping() const;

    QString m_invitation;
    QString m_hint;
    QString m_name;
    std::vector<kit::PickOrMake::Choice> m_choices;
    kit::ChipButton* m_chip;
    kit::ChipButton* m_invite;
    kit::PickOrMake* m_box = nullptr;
    bool m_readOnly = false;
    bool m_isPicked = false;
};

}  // namespace tspace::sessions
