// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

class QWidget;

namespace tspace::kit {

/// What a widget is on the page. The style sheet paints by it; no widget has a style sheet of its own.
enum class Part {
    // grounds
    Card,      ///< white box with a thin edge
    Inviting,  ///< dashed box that says what can be written there
    Practice,  ///< box with the rule of practice on its leading side; likewise the next two
    Challenge,
    Feedback,
    Rail,       ///< the navigation's ground
    ActiveRow,  ///< the row that has the focus
    Error,      ///< a bar that says what went wrong
    Notice,     ///< a bar that says something else
    // text
    Title,
    Subtitle,
    Heading,
    Strong,  ///< base size, heavier
    Quiet,   ///< soft ink
    Small,   ///< soft ink, small
    Label,   ///< small, above a box to type in
    PracticeLabel,
    ChallengeLabel,
    FeedbackLabel,
    ErrorText,
    // controls
    Primary,         ///< the one button of a page that is meant
    QuietButton,     ///< a button without an edge, in soft ink
    InvitingButton,  ///< a wide dashed button that adds something
    Danger,          ///< a button that removes
    Segment,         ///< one of a row of choices
    Bare,            ///< a box to type in without an edge, where the box around it has one
};

/// The value of the dynamic property `part`, as selectors of the style sheet name it ("card").
[[nodiscard]] QLatin1String name(Part part);

/// Names the part of a widget and lets the style sheet look again.
void setPart(QWidget& widget, Part part);

}  // namespace tspace::kit
