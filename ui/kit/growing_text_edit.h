// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/measured_words.h"

#include <QTextEdit>

#include <optional>

namespace tspace::kit {

class Spelling;
class TextHighlighter;

/// A box for running text that is as high as its text. Plain text only, kept as entered; Markdown emphasis and lists
/// are shown lightly. Tab leaves it, Ctrl+Tab writes a tab. Undo and redo are its own.
class GrowingTextEdit final : public QTextEdit {
    Q_OBJECT
  public:
    /// `hint` stands in the empty box; `name` is what it is called aloud.
    explicit GrowingTextEdit(const QString& hint, const QString& name, QWidget* parent = nullptr);

    /// Checks spelling; `spelling` may be null.
    void setSpelling(Spelling* spelling);

    /// At least so many lines high when empty; 1 unless told.
    void setMinimumLines(int lines);

    /// At most `readingCharacters` wide, for a text that stands alone.
    void setReadingWidth();

    /// Is a title from now on: as wide as what stands in it on one line, wrapped where there is less room, and without
    /// line breaks, whatever is typed or pasted.
    void setForTitle();

    /// What stands in the box while it is empty, in place of the hint it was made with. May have several lines.
    void setHint(const QString& hint);

    /// The text as it was entered. Unlike `toPlainText`, which turns non-breaking spaces into spaces.
    [[nodiscard]] QString text() const;

    /// Sets the text without a signal and forgets undo. The cursor stands before it.
    void setText(const QString& text);

    /// As of any text edit, which would begin anew where it is so already.
    void setReadOnly(bool readOnly);

    [[nodiscard]] int cursorPlace() const;
    void setCursorPlace(int place);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    /// The person changed the text.
    void edited();
    /// The focus went elsewhere: the moment to keep a draft.
    void left();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;

  private:
    void grow();
    void beginAtStart();
    void setLeading();
    /// Height of a line in percent of the font's: that of running text, or of a title, which stands beside other words.
    [[nodiscard]] int leading() const;
    [[nodiscard]] int widthOnOneLine() const;
    [[nodiscard]] int widthOfWords() const;

    mutable std::optional<QString> m_text;  ///< as it stands; none after a change until it is asked for
    MeasuredLine m_line;                    ///< of a title
    TextHighlighter* m_highlighter;
    Spelling* m_spelling = nullptr;
    int m_minimumLines = 1;
    int m_height = 0;
    bool m_beginsAtStart = false;  ///< the cursor is put there when the focus comes
    bool m_isTitle = false;
    bool m_isSetting = false;
};

}  // namespace tspace::kit
