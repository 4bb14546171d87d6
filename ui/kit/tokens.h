// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace tspace::kit {

/// The colours of one theme. Every colour in the program is one of these.
struct Colours {
    QColor paper;      ///< behind everything
    QColor card;       ///< the ground of cards and of boxes to type in
    QColor ink;        ///< text
    QColor softInk;    ///< text beside text: dates, hints, counts
    QColor line;       ///< edges of cards, rules between rows
    QColor rail;       ///< the ground of the navigation
    QColor selection;  ///< the ground of the chosen row or place
    QColor edge;       ///< edges of what can be pressed or typed in
    QColor accent;     ///< what is chosen, and the one thing to press
    QColor onAccent;   ///< text on the accent
    QColor practice;
    QColor challenge;
    QColor feedback;
    QColor error;
};

[[nodiscard]] const Colours& lightColours();
[[nodiscard]] const Colours& darkColours();

/// Contrast of two opaque colours, 1 to 21, as WCAG 2.2 defines it from relative luminance.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

/// Spacing in device-independent pixels, in steps of four.
namespace space {
inline constexpr int tiny = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int wide = 24;
inline constexpr int huge = 48;
}  // namespace space

/// Corner radius of cards; controls use `smallRadius`.
inline constexpr int radius = 8;
inline constexpr int smallRadius = 6;

/// Thickness of the ring around what has the focus, and of the coloured rule of a thread's part.
inline constexpr int focusWidth = 2;
inline constexpr int ruleWidth = 3;

/// Width of the window from which a page has a second column, and from which three parts stand side by side, with
/// letters of the base size.
inline constexpr int secondColumnFrom = 1100;
inline constexpr int threePartsFrom = 900;

/// The longest line of running text, in characters.
inline constexpr int readingCharacters = 72;

/// The one scale of sizes.
enum class TextSize { Small, Base, Large, Title };

/// Points of the base size where the desktop does not ask for larger.
inline constexpr double basePoints = 10.5;

/// What the base size is multiplied with.
[[nodiscard]] constexpr double factor(TextSize size) {
    switch (size) {
        case TextSize::Small:
            return 0.86;
        case TextSize::Large:
            return 1.15;
        case TextSize::Title:
            return 1.6;
        case TextSize::Base:
            break;
    }
    return 1.0;
}

}  // namespace tspace::kit
