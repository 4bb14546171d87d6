// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/session.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;

namespace tspace::kit {
class GrowingTextEdit;
class LineField;
class ToolButton;
}  // namespace tspace::kit

namespace tspace::prepare {

/// One point of the agenda, written in place: its title, what I want from it, its minutes. It is moved by its handle,
/// with the mouse or the arrow keys, or from anywhere in it by Alt+Up and Alt+Down.
class AgendaRow final : public QWidget {
    Q_OBJECT
  public:
    explicit AgendaRow(QWidget* parent = nullptr);

    /// Shows the point as the one at `place` of `count`, from 1. Does not touch what is being typed.
    void show(const AgendaPoint& point, int place, int count, bool readOnly);

    /// Of the point that is shown.
    [[nodiscard]] const AgendaPointId& id() const { return m_id; }
    /// Where one goes on writing: what I want from it.
    [[nodiscard]] QWidget* mainField() const;
    /// In reading order.
    [[nodiscard]] std::vector<QWidget*> focusChain() const;

    /// Puts what is typed into the point. Minutes that are no number leave it without.
    void apply(AgendaPoint& point) const;

  Q_SIGNALS:
    /// Something was typed: `apply` has it.
    void edited();
    /// A field was left.
    void left();
    /// The person wants it so many places further down; negative: up.
    void moveRequested(int places);
    /// It is dragged; the mouse is at this height, in global coordinates.
    void dragged(int globalY);
    void removalRequested();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void layOut();
    /// What is typed for them; absent while it is no number.
    [[nodiscard]] std::optional<int> minutes() const;

    AgendaPointId m_id;
    kit::ToolButton* m_handle;
    QLabel* m_number;
    kit::GrowingTextEdit* m_title;
    kit::GrowingTextEdit* m_want;
    kit::LineField* m_minutes;
    kit::ToolButton* m_remove;
};

}  // namespace tspace::prepare
