// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace tspace::kit {

/// What was measured of the words of a list, so that words are shaped once for a font and a width, not each time the
/// list is measured, laid out or painted. Belongs to one list, and keeps as much as a few hundred rows ask for.
class MeasuredWords {
  public:
    /// Pixels they take in one line.
    [[nodiscard]] int width(const QString& words, const QFont& font);
    /// How many characters stand in the first of two lines of this width; all of them where one line is enough.
    [[nodiscard]] int firstLine(const QString& words, const QFont& font, int width);
    /// As they are shown in one line of this width: cut at their end where they are too long.
    [[nodiscard]] QString cut(const QString& words, const QFont& font, int width);
    /// How high they are in as many lines of this width as they need, as `drawWrapped()` draws them.
    [[nodiscard]] int wrappedHeight(const QString& words, const QFont& font, int width);

    /// Forgets all. For a change that a font does not tell of, such as another style.
    void forget() { m_known.clear(); }

  private:
    using Words = std::pair<QString, int>;  ///< and the width they were measured for
    struct Known {
        QFont font;
        QHash<QString, int> widths;
        QHash<Words, int> firstLines;
        QHash<Words, QString> cuts;
        QHash<Words, int> heights;
    };
    [[nodiscard]] Known& of(const QFont& font);

    std::vector<Known> m_known;  ///< by font; a list has two or three
};

/// How wide one line of words is that changes now and then and is asked for often: what was measured last is known.
class MeasuredLine {
  public:
    /// Pixels they take in one line.
    [[nodiscard]] int width(const QString& words, const QFont& font) const;

  private:
    mutable QString m_words;
    mutable QFont m_font;
    mutable std::optional<int> m_width;  ///< of these words in this font; none before the first
};

}  // namespace tspace::kit
