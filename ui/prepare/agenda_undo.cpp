// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/agenda_undo.h"

#include <QUndoCommand>

#include <functional>
#include <optional>
#include <utility>

namespace tspace::prepare {

namespace {

using Agenda = std::vector<AgendaPoint>;

/// A box of one point.
struct AgendaBox {
    enum class Field { Title, Want, Minutes };
    AgendaPointId point;
    Field field = Field::Title;

    friend bool operator==(const AgendaBox&, const AgendaBox&) = default;
};

std::optional<AgendaBox::Field> fieldTyped(const AgendaPoint& before, const AgendaPoint& after) {
    AgendaPoint same = before;
    same.title = after.title;
    if (same == after) {
        return AgendaBox::Field::Title;
    }
    same = before;
    same.want = after.want;
    if (same == after) {
        return AgendaBox::Field::Want;
    }
    same = before;
    same.minutes = after.minutes;
    return same == after ? std::optional(AgendaBox::Field::Minutes) : std::nullopt;
}

/// The box that was typed in, when that is all that differs.
std::optional<AgendaBox> typedIn(const Agenda& before, const Agenda& after) {
    std::optional<AgendaBox> box;
    if (before.size() != after.size()) {
        return box;
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] == after[i]) {
            continue;
        }
        const auto field = fieldTyped(before[i], after[i]);
        if (box || !field) {
            return std::nullopt;
        }
        box = AgendaBox{after[i].id, *field};
    }
    return box;
}

class AgendaStep final : public QUndoCommand {
  public:
    using Put = std::function<void(const Agenda&)>;

    AgendaStep(Put put, Agenda before, Agenda after)
        : m_put(std::move(put)),
          m_before(std::move(before)),
          m_after(std::move(after)),
          m_typed(typedIn(m_before, m_after)) {}

    void undo() override { m_put(m_before); }
    void redo() override {
        if (!std::exchange(m_isFirst, false)) {
            m_put(m_after);
        }
    }
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override {
        const auto* const next = dynamic_cast<const AgendaStep*>(other);
        if (next == nullptr || !m_typed || next->m_typed != m_typed) {
            return false;
        }
        m_after = next->m_after;
        return true;
    }

  private:
    Put m_put;
    Agenda m_before;
    Agenda m_after;
    std::optional<AgendaBox> m_typed;
    bool m_isFirst = true;  ///< the agenda stands like that already when the step is pushed
};

}  // namespace

AgendaUndo::AgendaUndo(std::vector<AgendaPoint>& agenda, QObject* parent) : QObject(parent), m_agenda(agenda) {}

void AgendaUndo::begin() {
    m_steps.clear();
    m_noted = m_agenda;
}

void AgendaUndo::note() {
    if (m_agenda == m_noted) {
        return;
    }
    m_steps.push(
        new AgendaStep([this](const Agenda& points) { put(points); }, std::exchange(m_noted, m_agenda), m_agenda));
}

void AgendaUndo::put(const std::vector<AgendaPoint>& points) {
    m_agenda = points;
    m_noted = points;
    Q_EMIT turned();
}

}  // namespace tspace::prepare
