// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tokens.h"

#include <QFont>
#include <QFontMetrics>
#include <QPalette>
#include <QString>

namespace tspace::kit {

/// The application style sheet, generated from the tokens. `points` is the base text size; `direction` decides on which
/// side the rule of a thread's part stands.
[[nodiscard]] QString styleSheet(const Colours& colours, double points,
                                 Qt::LayoutDirection direction = Qt::LeftToRight);

/// The palette from the tokens. Widgets that paint themselves take their colours from it: Window paper, Base card,
/// AlternateBase selection, Text ink, PlaceholderText soft ink, Mid control edge, Midlight line, Highlight accent with
/// HighlightedText on it (in lists the ground of what is chosen), Link accent, BrightText error.
[[nodiscard]] QPalette palette(const Colours& colours);

/// The interface font at its base size: the desktop's own, and where there is no desktop the first of a few that are
/// installed. Never smaller than `basePoints`, larger where the desktop asks for it, and `enlarged` times that.
[[nodiscard]] QFont baseFont(double enlarged = 1);

/// `font` in another size of the scale.
[[nodiscard]] QFont sized(QFont font, TextSize size, QFont::Weight weight = QFont::Normal);

/// Width of a line of so many characters of running text. Not by the average over all of a font's letters, which is far
/// wider than English is.
[[nodiscard]] int widthOf(const QFontMetrics& metrics, int characters);

/// A width that is meant for letters of the base size, such as `secondColumnFrom`, for letters as large as they are.
[[nodiscard]] int forLetters(int pixels);

}  // namespace tspace::kit
