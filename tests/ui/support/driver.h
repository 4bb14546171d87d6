// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

namespace tspace::test {

/// Shows a widget at a size and waits until it can take keys. Fails the test when it never can.
void showForKeys(QWidget& window, const QSize& size = {1024, 600});

/// The one visible widget of type `T` below `root` with this accessible name, or whose text is it. Fails the test when
/// there is none.
[[nodiscard]] QWidget& named(QWidget& root, const QString& name);

template <class T>
[[nodiscard]] T& named(QWidget& root, const QString& name) {
    return dynamic_cast<T&>(named(root, name));
}

/// Real key events to whatever has the focus in the active window.
void typeText(const QString& text);
inline constexpr auto ctrl = Qt::ControlModifier;
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

/// A real click in the middle of the widget.
void click(QWidget& widget);

/// Runs the event loop until `condition` holds; false after ten seconds. Never waits longer than it must.
[[nodiscard]] bool eventually(const std::function<bool()>& condition);

/// Whether a visible label below `root` contains these words.
[[nodiscard]] bool says(const QWidget& root, const QString& words);
[[nodiscard]] bool says(const QWidget& root, const char* words);

/// The name under which assistive technology sees a widget.
[[nodiscard]] QString spokenName(QWidget& widget);

}  // namespace tspace::test
