// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/sorting.h"
#include "sessions/fields.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tspace::kit {
class Card;
}

namespace tspace::sessions {

class ChoiceMenu;

/// The free note of a session. A selected passage is sorted into a thread or becomes an action by one key; what was
/// sorted has a light ground, and says where it went when the cursor comes to it.
class NoteCard final : public QWidget {
    Q_OBJECT
  public:
    NoteCard(SessionEditor& editor, Fields& fields, QWidget* parent = nullptr);

    void show();
    [[nodiscard]] std::vector<QWidget*> focusChain() const;

    /// Sorts what is selected in the note. False when the note has not the focus or nothing is selected in it: the key
    /// then means something else.
    bool sort(editing::NotePart part);
    /// Likewise, as the practice of a new thread, which further passages then go to.
    bool sortIntoNew();

  Q_SIGNALS:
    /// Where a passage went.
    void said(const QString& words);

  private:
    void buildSorting(kit::Card& card);
    void showTarget();
    void showSelection();
    void showMarks();
    void showPlace();
    /// Where passages go; absent: to a new thread.
    [[nodiscard]] std::optional<ThreadId> target() const;
    [[nodiscard]] QString titleOf(const ThreadId& thread) const;
    [[nodiscard]] QString placeOf(const SortedPassage& passage) const;
    bool sortInto(editing::NotePart part, const std::optional<ThreadId>& thread);

    SessionEditor& m_editor;
    kit::GrowingTextEdit* m_note;
    QPushButton* m_target;
    ChoiceMenu* m_targetMenu;
    QWidget* m_keys = nullptr;
    QWidget* m_placeRow = nullptr;
    QLabel* m_place = nullptr;
    QPushButton* m_unmark = nullptr;
    std::optional<ThreadId> m_chosen;
    bool m_newWanted = false;
    std::vector<editing::Marked> m_marks;
    std::optional<std::size_t> m_at;  ///< the mark the cursor stands in
};

}  // namespace tspace::sessions
