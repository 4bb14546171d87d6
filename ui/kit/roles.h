// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QWidget;

namespace tspace::kit {

/// Exposes a widget to assistive technology under another role than its class has: a label as a heading, a plain widget
/// as a group, a bar as an alert.
void expose(QWidget& widget, QAccessible::Role role);

/// Speaks `words` through the widget, as an alert (Qt 6.4 has no announcement event).
void announce(QWidget& widget, const QString& words);

}  // namespace tspace::kit
