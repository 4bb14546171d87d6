// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/session_edit.h"

#include <QUndoCommand>

#include <functional>

namespace tspace::sessions {

/// One step of undo: the editor's whole state before and after it. Texts are shared between the copies, so that a step
/// costs little more than what changed. Typing in one part joins the step before it, up to the end of a word.
class EditCommand final : public QUndoCommand {
  public:
    /// What puts a state back, with its cursor.
    using Show = std::function<void(const editing::SessionDraft&)>;

    /// A change of structure.
    EditCommand(Show show, editing::SessionDraft before, editing::SessionDraft after);
    /// Typing in `part`.
    EditCommand(Show show, editing::SessionDraft before, editing::SessionDraft after, QString part);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override;

  private:
    Show m_show;
    editing::SessionDraft m_before;
    editing::SessionDraft m_after;
    QString m_part;  ///< empty for a change of structure
    bool m_adds = true;
    bool m_beginsWord = true;
    bool m_isFirst = true;  ///< the state is already shown when the command is pushed
};

}  // namespace tspace::sessions
