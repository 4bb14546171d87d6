// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/session.h"

#include <QObject>
#include <QUndoStack>

#include <vector>

namespace tspace::prepare {

/// Undo and redo of an agenda that is edited in place: each change is a step, and typing in one box joins the step
/// before it.
class AgendaUndo final : public QObject {
    Q_OBJECT
  public:
    /// `agenda` must outlive it; undoing replaces its points.
    explicit AgendaUndo(std::vector<AgendaPoint>& agenda, QObject* parent = nullptr);

    /// Forgets all steps: the agenda as it stands is what they go back to.
    void begin();
    /// The agenda was changed; does nothing where it was not.
    void note();
    void undo() { m_steps.undo(); }
    void redo() { m_steps.redo(); }

  Q_SIGNALS:
    /// The agenda is as it was before a step, or after it again.
    void turned();

  private:
    void put(const std::vector<AgendaPoint>& points);

    std::vector<AgendaPoint>& m_agenda;
    std::vector<AgendaPoint> m_noted;
    QUndoStack m_steps;
};

}  // namespace tspace::prepare
