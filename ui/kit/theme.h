// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/tokens.h"

#include <QFont>
#include <QIcon>
#include <QObject>

#include <map>

class QApplication;

namespace tspace::kit {

/// The shapes that go with the three parts of a thread, so that colour never carries meaning alone.
enum class Shape { Practice, Challenge, Feedback };

/// Holds which theme is on, and paints the application with it: style, palette, style sheet and font. Made once by the
/// composition root and handed to what paints for itself. Main thread only.
class Theme final : public QObject {
    Q_OBJECT
  public:
    enum class Choice { FollowDesktop, Light, Dark };

    /// Remembers how light the desktop's own palette is, then applies `choice`, with letters `enlarged` times as large
    /// as the desktop asks for. `application` outlives the theme.
    explicit Theme(QApplication& application, Choice choice = Choice::FollowDesktop, double enlarged = 1,
                   QObject* parent = nullptr);

    /// Applies another theme at once; nothing is restarted.
    void choose(Choice choice);

    /// What the desktop asks for, where the choice is to follow it.
    void followDesktop(bool dark);

    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] const Colours& colours() const { return isDark() ? darkColours() : lightColours(); }

    /// The interface font in a size of the scale.
    [[nodiscard]] QFont font(TextSize size = TextSize::Base, QFont::Weight weight = QFont::Normal) const;

    /// The colour of a part of a thread.
    [[nodiscard]] QColor colour(Shape shape) const;

    /// The shape in its colour of this theme. Ask again after `changed`.
    [[nodiscard]] QIcon icon(Shape shape) const;

  Q_SIGNALS:
    /// The application has been painted with other colours.
    void changed();

  private:
    void apply();

    QApplication& m_application;
    QFont m_font;
    Choice m_choice;
    bool m_desktopIsDark;
    mutable std::map<Shape, QIcon> m_icons;  ///< painted so far in the colours of now
};

}  // namespace tspace::kit
