// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace tspace::kit {

/// One line to type in. `text()` is what was typed, for a draft; fields of a type add what it means.
class LineField : public QLineEdit {
    Q_OBJECT
  public:
    /// `hint` stands in the empty box; `name` is what it is called aloud.
    explicit LineField(const QString& hint, const QString& name, QWidget* parent = nullptr);

    /// Why what is typed cannot be taken, in words; empty when it can. The box is marked when it is left like that.
    [[nodiscard]] virtual QString problem() const { return {}; }

    /// Asks for about so many characters of room, and takes no more.
    void setRoomFor(int characters);

    /// As `setText`, but lays out nothing where the line stands as if the same text had just been set.
    void setTextAnew(const QString& words);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    /// The focus went elsewhere: the moment to keep a draft.
    void left();

  protected:
    void focusOutEvent(QFocusEvent* event) override;
    /// Marks or unmarks the box, and explains.
    void showProblem();

  private:
    int m_characters = 0;
};

}  // namespace tspace::kit
