// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tspace::kit {

/// As `setVisible`, but says nothing to a widget that comes into sight with its parent anyway: Qt would lay it out at
/// once, before its parent has a size for it.
inline void setShown(QWidget& widget, bool shown) {
    if (!shown || widget.isHidden()) {
        widget.setVisible(shown);
    }
}

/// As `setAccessibleName`, but tells a screen reader nothing where it is called so already.
inline void setName(QWidget& widget, const QString& words) {
    if (words != widget.accessibleName()) {
        widget.setAccessibleName(words);
    }
}

}  // namespace tspace::kit
