// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/theme.h"

#include <QDate>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace tspace::desktop {

/// What was asked for on the command line.
struct Options {
    QString journal;  ///< empty: the default place
    QString passphraseFile;
    QString render;        ///< folder for pictures; empty: the window
    bool capture = false;  ///< the small window to note something, by itself
    QString screen;        ///< one screen to draw; empty: all
    kit::Theme::Choice theme = kit::Theme::Choice::FollowDesktop;
    QSize size{1280, 800};
    double scale = 1;
    double text = 1;  ///< letters so many times as large as the desktop asks for
    std::optional<QDate> today;
};

/// What came of reading the command line: options, or words to print and an exit code.
struct ReadOptions {
    Options options;
    std::optional<int> exit;  ///< set: print `words` and leave with this code (0 for help)
    QString words;
};

/// Reads the command line, the program's name first. Needs no application object.
[[nodiscard]] ReadOptions readOptions(const QStringList& arguments);

}  // namespace tspace::desktop
