// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/growing_text_edit.h"
#include "kit/line_field.h"
#include "sessions/session_editor.h"

#include <QHash>
#include <QObject>

namespace tspace::sessions {

/// A line to type in whose problem is told by the editor's state.
class EditLine : public kit::LineField {
    Q_OBJECT
  public:
    using LineField::LineField;

    [[nodiscard]] QString problem() const override { return m_problem; }
    /// Marks the box while `words` are not empty.
    void setProblem(const QString& words);
    /// Is from now on as wide as what stands in it, or its hint, and never narrower than that of `least`.
    void setFitsText(const QString& least = {});

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  private:
    [[nodiscard]] int fittingWidth() const;

    QString m_problem;
    QString m_least;
    bool m_fitsText = false;
    kit::MeasuredLine m_width;
    kit::MeasuredLine m_leastWidth;
};

/// Ties boxes to type in to the parts of the open session: what is typed goes to the editor, what the editor shows goes
/// into the boxes, and undo, redo and the cursor are the page's.
class Fields final : public QObject {
    Q_OBJECT
  public:
    explicit Fields(SessionEditor& editor, QObject* parent = nullptr);

    /// `part` as in editing/parts.h.
    void add(kit::GrowingTextEdit& box, const QString& part);
    /// A text that is one item of a list: Return goes on to the next, Shift+Return begins a line.
    void addItem(kit::GrowingTextEdit& box, const QString& part);
    void add(EditLine& box, const QString& part);
    /// The box stands for another part from now on.
    void rename(QWidget& box, const QString& part);
    /// Everything in `tree` is about to go: it stands for nothing any more.
    void release(const QWidget& tree);
    /// Another widget that reports its own text; it gets the page's undo keys.
    void watch(QWidget& widget);

    /// Shows the editor's texts where they differ, and its problems.
    void show();
    void showProblems();

    /// Puts the cursor there. False when there is no such box.
    bool focus(const editing::Cursor& cursor);
    /// The part of the box that has the focus; empty when none has.
    [[nodiscard]] QString focused() const;
    /// The box of a part; null when there is none.
    [[nodiscard]] QWidget* boxOf(const QString& part) const;

  Q_SIGNALS:
    /// Backspace was pressed in a box that is empty.
    void emptied(const QString& part);
    /// Return was pressed in a line or an item.
    void returned(const QString& part);
    /// A box got the focus.
    void entered(QWidget* box);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void forget(QObject* box);
    [[nodiscard]] editing::Cursor cursorIn(QWidget& box) const;
    bool keyPressed(QWidget& box, const QKeyEvent& event);

    SessionEditor& m_editor;
    QHash<QObject*, QString> m_parts;
    QHash<QString, QObject*> m_boxes;  ///< the same by its part: the box that came to stand for it last
};

}  // namespace tspace::sessions
