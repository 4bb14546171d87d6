// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/development_edit.h"

#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QLabel;

namespace tspace::kit {
class Card;
class GrowingTextEdit;
class LineField;
class Spelling;
}  // namespace tspace::kit

namespace tspace::development {

/// The fields of one entry, written in place. It holds the editor's state and says when that changes.
class DevelopmentForm final : public QWidget {
    Q_OBJECT
  public:
    /// `spelling` may be null.
    explicit DevelopmentForm(kit::Spelling* spelling, QWidget* parent = nullptr);

    /// Shows another entry; `source` says in words where it came from, empty: nowhere.
    void open(editing::DevelopmentEdit edit, const QString& source);
    [[nodiscard]] const editing::DevelopmentEdit& edit() const { return m_edit; }

    /// Where the cursor stood when the entry was left; else the first text.
    [[nodiscard]] QWidget* firstBox() const;

    /// The name and place, in `fieldsOf`, of the field that has the focus; -1 when none has.
    [[nodiscard]] int fieldWithFocus() const;

    /// Marks what cannot be understood.
    void showIssues(const Issues& issues);

  Q_SIGNALS:
    void edited();
    void left();
    /// Copy the field of this place in `fieldsOf`.
    void copyRequested(int field);
    void sourceRequested();

  private:
    struct Box {
        QLatin1String part;
        int field;
        QWidget* widget;
    };

    void buildOpening();
    void buildTexts();
    void buildPeer();
    QWidget* labelled(const QString& label, int field, QWidget* box);
    kit::LineField* line(QLatin1String part, int field, const QString& hint, const QString& name,
                         QString editing::DevelopmentEdit::*text);
    kit::GrowingTextEdit* text(QLatin1String part, int field, const QString& hint, const QString& name,
                               std::function<QString&()> into);
    void moved(QLatin1String part);

    editing::DevelopmentEdit m_edit;
    kit::Card* m_card;
    QComboBox* m_type = nullptr;
    QWidget* m_source = nullptr;
    QLabel* m_sourceWords = nullptr;
    std::vector<Box> m_boxes;
    std::vector<std::pair<kit::LineField*, QString editing::DevelopmentEdit::*>> m_lines;
    std::vector<std::pair<kit::GrowingTextEdit*, std::function<QString&()>>> m_texts;
};

}  // namespace tspace::development
