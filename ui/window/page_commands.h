// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QWidget;

namespace tspace::window {

/// Something that a button of a page does, or a line of its menu.
struct PageCommand {
    QString words;  ///< as they are spoken, or stand on the button
    QString keys;   ///< "Ctrl P"; may be empty
    QString also;   ///< what else is told of it
    int among = 0;  ///< which of the buttons with these words it is, from 0
};

/// What can be done on this page now by a button, in reading order. Where several say the same (each thread of a
/// session has such a button), it is the one nearest to what has the focus; where none is nearest, none.
[[nodiscard]] std::vector<PageCommand> commandsOn(const QWidget& page);

/// Presses that button as the person does. False where it is not there, or cannot be pressed now.
bool press(const QWidget& page, const PageCommand& command);

}  // namespace tspace::window
