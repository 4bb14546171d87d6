// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace tspace::kit {
class Card;
class GrowingTextEdit;
}  // namespace tspace::kit

namespace tspace::childsrecord {

/// The text that is copied, to be read and cut to what belongs there, and after copying the question whether it
/// arrived. Changing the text changes nothing in the journal.
class CopyCard final : public QWidget {
    Q_OBJECT
  public:
    explicit CopyCard(QWidget* parent = nullptr);

    /// Shows another text; what was asked about the one before is withdrawn.
    void setText(const QString& text);
    /// What would be copied now.
    [[nodiscard]] QString text() const;

    /// Puts the text on the clipboard, as something secret where the desktop knows of that, and asks.
    void copy();
    [[nodiscard]] bool isAsking() const;

    /// To where one copies, or answers what is asked.
    void takeFocus();

  Q_SIGNALS:
    /// The text is about to be copied.
    void copying();
    /// It is on the child's record.
    void arrived();
    /// It is not, for now.
    void notArrived();

  private:
    kit::GrowingTextEdit* m_text;
    QPushButton* m_copy;
    QWidget* m_question;
    QPushButton* m_yes;
};

}  // namespace tspace::childsrecord
