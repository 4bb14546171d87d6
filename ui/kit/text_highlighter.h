// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QPointer>
#include <QSyntaxHighlighter>

#include <optional>
#include <vector>

namespace tspace::kit {

class Spelling;

/// Shows Markdown emphasis and lists lightly, and underlines words that the dictionary does not know. The text itself
/// is never changed.
class TextHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT
  public:
    explicit TextHighlighter(QTextDocument& document);

    void setSpelling(const Spelling* spelling);
    void setColours(const QPalette& colours);

    /// The word at `place` in `line` if the dictionary does not know it: where it begins and how long it is.
    struct Unknown {
        int begin = 0;
        int length = 0;
    };
    [[nodiscard]] std::optional<Unknown> unknownAt(const QString& line, int place) const;

  protected:
    void highlightBlock(const QString& line) override;

  private:
    void emphasis(const QString& line);
    void spelling(const QString& line);
    [[nodiscard]] std::vector<Unknown> unknownIn(const QString& line) const;

    QPointer<const Spelling> m_spelling;
    QPalette m_colours;
};

}  // namespace tspace::kit
