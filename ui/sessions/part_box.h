// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/theme.h"
#include "sessions/fields.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tspace::sessions {

class ChoiceMenu;

/// One part of a thread: a practice, one challenge or one feedback. Empty it is dashed and says what can be written;
/// written it has the rule, shape and word of its kind.
class PartBox final : public QFrame {
    Q_OBJECT
  public:
    PartBox(SessionEditor& editor, Fields& fields, kit::Shape kind, QWidget* parent = nullptr);

    /// Stands for `part` of `thread`; `isWritten` when there is something in it.
    void show(const ThreadId& thread, const QString& part, bool isWritten);
    /// By whom, or from whom, in words; and the value chosen in the menu.
    void showSource(std::optional<int> value, const QString& words);
    /// Feedback only: the line on how it was acted on, by its part.
    void showActedOn(const QString& part, bool visible);
    /// A button to add another of this kind, at the last one that is written.
    void showMore(bool visible);

    /// In reading order.
    [[nodiscard]] std::vector<QWidget*> focusChain() const;
    [[nodiscard]] kit::GrowingTextEdit& box() const { return *m_text; }

  Q_SIGNALS:
    void sourceChosen(int value);
    void moreWanted();

  protected:
    void mousePressEvent(QMouseEvent* event) override;

  private:
    void buildHeader(QVBoxLayout& column);
    void buildActedOn();
    void paintShape();

    SessionEditor& m_editor;
    Fields& m_fields;
    kit::Shape m_kind;
    QWidget* m_header = nullptr;
    QLabel* m_shape = nullptr;
    QPushButton* m_source = nullptr;  ///< none for practice
    ChoiceMenu* m_menu = nullptr;
    QPushButton* m_more = nullptr;  ///< none for practice
    kit::GrowingTextEdit* m_text;
    QLabel* m_key;
    QWidget* m_actedRow = nullptr;  ///< feedback only, made when it is wanted first
    kit::GrowingTextEdit* m_actedOn = nullptr;
};

}  // namespace tspace::sessions
