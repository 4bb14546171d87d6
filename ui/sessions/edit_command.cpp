// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/edit_command.h"

#include "editing/parts.h"

#include <utility>

namespace tspace::sessions {

namespace {

/// A letter typed after a space begins a word; so does anything that is no single letter, such as a paste.
bool beginsWord(const QString& before, const QString& after, int cursor) {
    if (qAbs(after.size() - before.size()) != 1) {
        return true;
    }
    if (after.size() < before.size() || cursor < 2 || cursor > after.size()) {
        return false;
    }
    return after[cursor - 2].isSpace() && !after[cursor - 1].isSpace();
}

}  // namespace

EditCommand::EditCommand(Show show, editing::SessionDraft before, editing::SessionDraft after)
    : m_show(std::move(show)), m_before(std::move(before)), m_after(std::move(after)) {}

EditCommand::EditCommand(Show show, editing::SessionDraft before, editing::SessionDraft after, QString part)
    : m_show(std::move(show)), m_before(std::move(before)), m_after(std::move(after)), m_part(std::move(part)) {
    const QString old = editing::textOf(m_before.edit, m_part).value_or(QString());
    const QString now = editing::textOf(m_after.edit, m_part).value_or(QString());
    m_adds = now.size() >= old.size();
    m_beginsWord = beginsWord(old, now, m_after.cursor.position);
}

void EditCommand::undo() {
    m_show(m_before);
}

void EditCommand::redo() {
    if (!std::exchange(m_isFirst, false)) {
        m_show(m_after);
    }
}

bool EditCommand::mergeWith(const QUndoCommand* other) {
    const auto* next = dynamic_cast<const EditCommand*>(other);
    if (next == nullptr || m_part.isEmpty() || next->m_part != m_part || next->m_adds != m_adds || next->m_beginsWord) {
        return false;
    }
    m_after = next->m_after;
    return true;
}

}  // namespace tspace::sessions
