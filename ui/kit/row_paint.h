// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOptionViewItem>

class QPainter;

namespace tspace::kit {

// What every list of rows paints alike.

/// Paints a row's ground at `rect`: the selection or the mouse over it, and the ring of the focus.
void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect);

/// Paints the rule below a row, unless it is the last one.
void paintRowRule(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);

/// Paints a box to tick at `rect`.
void paintTickBox(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect, bool ticked);

/// How high words are that wrap in `width`. A word that is longer than a line is broken.
[[nodiscard]] int wrappedHeight(const QString& words, const QFont& font, int width);

/// Draws them so, in the font and the pen that are set. `alignment` is that of the screen, not of the language.
void drawWrapped(QPainter& painter, const QRect& rect, Qt::Alignment alignment, const QString& words);

}  // namespace tspace::kit
