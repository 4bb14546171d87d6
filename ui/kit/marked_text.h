// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace tspace::kit {

/// The marks around what stands out in a line of text, such as the words a search found.
inline constexpr QChar markBegins{0x02};
inline constexpr QChar markEnds{0x03};

/// The text without its marks, for reading aloud and for measuring.
[[nodiscard]] QString withoutMarks(QString text);

/// Draws one line, what is marked in bold and in `strong`, shortened with an ellipsis where it has less room.
void drawMarked(QPainter& painter, const QRect& at, const QString& text, const QFont& font, const QColor& ordinary,
                const QColor& strong);

}  // namespace tspace::kit
